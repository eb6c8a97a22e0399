"""What needs attention: zones that did not report, then those where least work has resumed."""

from datetime import date

import pandas as pd

from components import cached, filters, tables
from components.figure import Note, figure
from components.tables import Heading
from components.zones import reading
from components.zones.links import zone_links
from data import wording
from data.indicators.zones import lists
from data.language import _
from data.sentences import zones as sentences

LOWEST = 12


def draw(*, at: date, region: int) -> None:
    """Silent zones on top, then the lowest rates with what changed in a week."""
    listed = of(cached.ask(lists.missing, at=at), region)
    ranked = of(cached.ask(lists.ranking, at=at), region)
    silent = listed[listed["status"] == lists.MISSING].assign(tone="unreported")
    silent["rate"] = [_("连续{n}天未报", n=days) for days in silent["days_missing"]]
    low = ranked[ranked["rate"].notna()].sort_values("rate", kind="stable").head(LOWEST).assign(tone="")
    note = Note(at=at, reported=int(ranked["rate"].notna().sum()), expected=len(ranked), source=_("高新区日报"))
    rows = pd.concat([silent.astype({"rate": object}), low.astype({"rate": object})])
    rows["zone"] = zone_links(rows["zone"], at=at)
    with figure(sentences.missing(listed, expected=reading.due(at=at, region=region)), key="attention",
                what=_("未报送的在前，其后为复工率最低的{n}家", n=len(low)) if len(low) else "", note=note):
        if rows.empty:
            tables.nothing(reading.silence(at=at, region=region))
            return
        tables.table(rows, headings())


def of(rows: pd.DataFrame, region: int) -> pd.DataFrame:
    """The rows of a reporting unit, or all."""
    return rows if region == filters.NATION else rows[rows["office"] == region]


def headings() -> list[Heading]:
    return [Heading("zone", _("高新区"), kind="name"), Heading("office_name", _("推荐单位")),
            Heading("rate", _("复工率"), say=wording.percent, kind="share"),
            Heading("change_7d", _("较上周（百分点）"), say=wording.gap, kind="number")]
