"""Zones by size: each stands in one class, that of the firms it reported last."""

from datetime import date

import pandas as pd
import pytest

from data.indicators.zones import sizes
from db.engine import reading
from tests.data.indicators.returns import stored
from tests.data.indicators.test_zones_parts import DALIAN, SHIHEZI, ZGC, report
from tests.once import filled

START, END = date(2020, 3, 31), date(2020, 4, 1)


@filled
def two_days(store):
    stored("zone_daily", report(ZGC, "2020-03-31", 490, 245), report(ZGC, "2020-04-01", 500, 400),
           report(DALIAN, "2020-03-31", 499, 100), report(SHIHEZI, "2020-04-01", 2000, 2000))


def asked(**more) -> pd.DataFrame:
    with reading() as connection:
        return sizes.days(connection, start=START, end=END, **more).set_index(["size", "day"])


def test_a_zone_stays_in_the_class_of_its_last_report_over_the_whole_stretch(two_days):
    rows = asked()
    assert rows.loc[(1, START), "rate"] == pytest.approx(0.5)  # 中关村 had 490 firms then and 500 since: 500 to 999
    assert rows.loc[(1, END), "rate"] == pytest.approx(0.8)
    assert rows.loc[(0, START), "rate"] == pytest.approx(100 / 499)  # 大连 alone, silent on the second day
    assert pd.isna(rows.loc[(0, END), "rate"])
    assert (rows.loc[(3, END), "rate"], rows.loc[(3, END), "zones"]) == (1, 1)


def test_the_zones_of_one_office_alone(two_days):
    rows = asked(office=110000)
    assert rows["zones"].sum() == 2
    assert rows.loc[(3, END), "zones"] == 0
