"""A day in one file and the same day in a file a zone, through the door of uploads, give the same numbers."""

import csv
import io
import shutil

import pandas as pd
import pytest

from data.indicators import figures
from data.indicators.catalogue import CATALOGUE
from data.indicators.zones.difficulties import KINDS
from data.uploads import import_file
from db.datasets import DATASETS
from db.engine import get_engine, reading
from tests.zone_return import returns, spread, zones

DAY = pd.Timestamp("2020-04-01").date()
DAILY = ["高新区名称", "数据日期", "报送时间", "风险等级", "企业总数", "复工企业数", "规上企业数", "规上复工企业数", "中小企业数", "中小企业复工数",
         "高新技术企业数", "高新技术企业复工数", "科技型中小企业数", "科技型中小企业复工数", "应返岗人数", "返岗人数", "产能恢复率", "用电恢复率"]
TROUBLES = ["高新区", "数据日期", "困难类型", "提出件数", "解决件数", "说明"]


def daily(day: str, shift: int) -> list[list]:
    """A row a zone with every column filled; `shift` lowers the firms resumed."""
    rows = []
    for number, row in enumerate(returns()):
        firms, resumed, large, large_resumed = row[4], max(row[5] - shift, row[7]), row[6], row[7]
        small, hnte, sme = firms - large, firms // 5, firms // 4
        hour = f"{pd.Timestamp(day) + pd.Timedelta(days=1):%Y-%m-%d} {9 + number % 6}:{spread(number, 10, 59)}"
        rows.append([row[2], day, hour, "低" if number % 3 else "高", firms, resumed, large, large_resumed, small, small * 3 // 4,
                      hnte, hnte * 4 // 5, sme, sme * 2 // 3, firms * 30, resumed * 28, spread(number, 40, 99), spread(number, 40, 120)])
    return rows


def troubles() -> list[list]:
    return [[zone["高新区名称"], "2020-04-01", kind, 5 + number % 7 + place, 2 + number % 3, "停车等" if kind == "其他" else ""]
            for number, zone in enumerate(zones()) for place, kind in enumerate(KINDS)]


def written(headings: list[str], rows: list[list]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([headings, *rows])
    return text.getvalue().encode("utf-8-sig")


def by_zone(rows: list[list]) -> list[list[list]]:
    """The rows of each zone, the last zone first: the order of arrival must not matter."""
    names = dict.fromkeys(row[0] for row in rows)
    return [[row for row in rows if row[0] == name] for name in reversed(names)]


def imported(dataset: str, headings: list[str], *files: list[list]) -> int:
    """How many rows entered."""
    outcomes = [import_file(DATASETS[dataset], written(headings, rows), f"{dataset}-{number}.csv", explanation="核对无误")
                for number, rows in enumerate(files)]
    return sum(outcome.counts.new for outcome in outcomes)


def asked() -> dict[str, pd.DataFrame]:
    with reading() as connection:
        return {level: figures(connection, "zones", at=DAY, level=level) for level in ("nation", "reporting_unit", "province", "zone")}


@pytest.fixture
def in_one(store):
    """The day and the day before in one file each; the figures, and a store that has only the day before."""
    rows = daily("2020-04-01", 0)
    imported("zone_daily", DAILY, daily("2020-03-31", 7))
    bare = store.with_name("bare.sqlite3")
    get_engine().dispose()
    shutil.copy(store, bare)
    assert (imported("zone_daily", DAILY, rows), imported("zone_difficulties", TROUBLES, troubles())) == (169, 169 * 6)
    return asked(), bare


def test_169_files_give_every_indicator_that_one_file_gives(in_one, store):
    once, bare = in_one
    get_engine().dispose()
    shutil.copy(bare, store)
    many = by_zone(daily("2020-04-01", 0))
    assert len(many) == 169
    assert imported("zone_daily", DAILY, *many) == 169
    groups = by_zone(troubles())
    assert imported("zone_difficulties", TROUBLES, *([row for group in groups[at:at + 13] for row in group] for at in range(0, 169, 13))) == 169 * 6
    again = asked()
    for level, expected in once.items():
        pd.testing.assert_frame_equal(expected, again[level], obj=level)
    given = set(once["nation"].dropna(subset=["value"])["indicator"])
    assert given == {code for programme, code in CATALOGUE if programme == "zones"} - {"change_7d"}
