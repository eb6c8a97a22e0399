"""The lists of the action: quota ledger, units with money, execution over time."""

from datetime import date

import pandas as pd
import pytest

from data.indicators import hundred
from db.engine import reading
from tests.data.indicators.returns import WAN, stored
from tests.once import filled

END = date(2020, 12, 31)


@filled
def units(store):
    def unit(name, kind, office, adcode, **more):
        return {"kind": kind, "name": name, "reporting_unit": office, "adcode": adcode, "funding_mode": None,
                "ended_on": None, **more}

    stored("hundred_units", *[unit(f"苏{n}", "城市", 320000, 320100) for n in range(4)], unit("鄂", "园区", 420000, 429004),
           unit("连", "城市", 210200, 210200, funding_mode="后补助"), unit("退", "园区", 420000, 429004, ended_on="2020-07-01"))

    def progress(name, on, budget, spent):
        return {"unit_name": name, "data_date": on, "budget": budget * WAN, "spent": spent * WAN}

    stored("hundred_progress", progress("苏0", "2020-06-30", 100, 10), progress("退", "2020-06-30", 100, 90),
           progress("连", "2020-09-30", 200, 20), progress("苏0", "2020-12-31", 100, 60))


def of(function, at: date = END) -> pd.DataFrame:
    with reading() as connection:
        return function(connection, at=at)


def test_the_ledger_has_the_total_first_and_the_37_in_standard_order(units):
    rows = of(hundred.quota_ledger)
    assert rows["name"].tolist()[:3] == ["合计", "北京市", "天津市"]
    assert rows["code"].tolist()[-1] == "660000"
    assert len(rows) == 38
    total = rows.iloc[0]
    assert (total["cities"], total["city_quota"], total["parks"], total["limited"]) == (5, 96, 1, False)


def test_a_breach_is_marked_and_hubei_has_no_limit(units):
    rows = of(hundred.quota_ledger).set_index("code")
    assert rows.loc["320000", ["cities", "city_quota", "over"]].tolist() == [4, 3, True]
    assert pd.isna(rows.loc["420000", "park_quota"])
    assert rows.loc["420000", ["parks", "limited", "over"]].tolist() == [1, False, False]
    assert rows["over"].sum() == 1


def test_units_stand_with_their_money_place_and_gap(units):
    rows = of(hundred.units).set_index("unit")
    assert "退" not in rows.index
    assert rows.loc["苏0", "execution"] == 0.6
    assert rows.loc["苏0", "gap"] == pytest.approx(0.6 - 366 / 731)
    assert pd.isna(rows.loc["连", "gap"])
    assert rows.loc["连", ["spent", "office_name", "execution"]].tolist() == [20 * WAN, "大连市", 0.1]
    assert rows["lon"].notna().all()
    assert pd.isna(rows.loc["苏1", "execution"])


def test_execution_over_time_takes_each_day_as_it_stood(units):
    rows = of(hundred.by_time).set_index("day")
    assert rows["execution"].tolist() == pytest.approx([100 / 200, 30 / 300, 80 / 300])
    assert rows["reported"].tolist() == [2, 2, 2]
    assert rows["expected"].tolist() == [7, 6, 6]
    assert rows.loc[END, "elapsed"] == pytest.approx(366 / 731)


def test_lists_of_an_empty_store_are_empty(store):
    assert of(hundred.units).empty
    assert of(hundred.by_time).empty
    assert of(hundred.self_score_steps).empty
    assert of(hundred.targets).empty
    assert of(hundred.demands).empty
    assert of(hundred.issues).empty
    assert len(of(hundred.filings)) == 37 * 4
    assert of(hundred.quota_ledger)["cities"].sum() == 0
