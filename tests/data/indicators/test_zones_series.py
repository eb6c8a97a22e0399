"""The series agrees with the figures of each of its days."""

from datetime import date, timedelta

import pandas as pd
import pytest

from data.indicators import zones
from db.engine import reading
from tests.data.indicators.returns import stored
from tests.once import filled

NAMES = ("中关村科技园区", "大连高新技术产业园区", "新疆生产建设兵团石河子高新技术产业开发区", "沈阳高新技术产业开发区")
START = date(2020, 3, 1)


@filled
def fortnight(store):
    """Fourteen days of four zones with gaps, tiers that move, difficulties now and then, one correction."""
    rows, raised = [], []
    for number, name in enumerate(NAMES):
        for offset in range(14):
            if (offset + number) % (3 + number) == 0:
                continue
            on = START + timedelta(days=offset)
            rows.append({"zone": name, "data_date": on, "firms": 100 * (number + 1), "firms_resumed": 40 + 5 * offset,
                         "large_firms": 10 if offset % 2 else None, "large_resumed": 9, "risk": "低中高"[offset % 3],
                         "capacity_rate": 50.5 + offset, "reported_at": pd.Timestamp(on) + pd.Timedelta(hours=30 + number * 3)})
            if offset % 4 == 0:
                raised.append({"zone": name, "data_date": on, "difficulty": "员工返岗难", "raised": 10 + offset, "solved": offset})
    first = stored("zone_daily", *rows)
    stored("zone_daily", rows[3] | {"firms_resumed": 99})
    stored("zone_difficulties", *raised)
    return first


@pytest.mark.parametrize("level", ["nation", "reporting_unit", "province", "zone"])
@pytest.mark.parametrize("options", [{}, {"carry_forward": True}, {"known_on": "first"}])
def test_every_day_of_the_series_is_the_figures_of_the_day(fortnight, level, options):
    options = options | ({"known_on": fortnight} if "known_on" in options else {})
    end = START + timedelta(days=15)
    with reading() as connection:
        series = zones.series(connection, start=START, end=end, level=level, **options)
        days = [zones.figures(connection, at=START + timedelta(days=n), level=level, **options) for n in range(16)]
    by_day = pd.concat(days).sort_values(["indicator", "split", "code", "period"], ignore_index=True)
    pd.testing.assert_frame_equal(series, by_day)
    assert series["value"].notna().sum() > 100


def test_only_the_indicators_asked_for_are_there(fortnight):
    with reading() as connection:
        series = zones.series(connection, start=START, end=START, codes={"zones_full"})
    assert set(series["indicator"]) == {"zones_full"}
