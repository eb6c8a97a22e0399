"""Figures of the year so far and states: each key counts with its latest row inside the period, and nothing is added over time."""

import pytest

from data import registers
from tests.data.registers.asking import WAN, YI, ZGC, ZHENGZHOU, asked, figures, stored, value
from tests.once import filled


def economy(zone: str, month: str, revenue: int, **columns) -> dict:
    return {"zone": zone, "month": month, "revenue": revenue * YI, "firms": None, "output": None, "profit": None, "tax": None, "exports": None,
            "staff": None, "new_firms": None} | columns


@filled
def months(store):
    """Beijing leaves March out, Zhengzhou stops in May."""
    stored("zone_economy", economy(ZGC, "2020-02", 10, staff=100), economy(ZGC, "2020-04", 25, staff=90), economy(ZGC, "2020-06", 40),
           economy(ZHENGZHOU, "2020-02", 3, staff=50), economy(ZHENGZHOU, "2020-03", 5, staff=51), economy(ZHENGZHOU, "2020-05", 9, staff=52))


@pytest.mark.parametrize(("period", "revenue", "reported", "data_date"), [
    ("2020-02", 13, 2, "2020-02-29"), ("2020-03", 5, 1, "2020-03-31"), ("2020-Q1", 10 + 5, 2, "2020-03-31"), ("2020-Q2", 40 + 9, 2, "2020-06-30"),
    ("2020-H1", 49, 2, "2020-06-30"), ("2020", 49, 2, "2020-06-30")])
def test_the_year_so_far_is_that_of_the_latest_month_of_each(months, period, revenue, reported, data_date):
    row = value(figures("zone_economy", period), "revenue")
    assert (row["value"], row["reported"], row["expected"], row["data_date"]) == (revenue, reported, 169, data_date)


def test_a_state_that_the_latest_row_leaves_blank_is_not_taken_from_an_earlier_one(months):
    rows = figures("zone_economy", "2020")
    assert (value(rows, "staff")["value"], value(rows, "staff")["reported"]) == (52, 1)
    assert value(figures("zone_economy", "2020-Q1"), "staff")["value"] == 100 + 51
    assert value(rows, "entries")["value"] == 6, "entries are all rows"


def test_a_rate_of_such_figures_is_of_the_latest_rows(store):
    blank = {"cross_region": None, "firms": None, "institutions": None}
    stored("vouchers", *({"reporting_unit": unit, "quarter": quarter, "issued": issued * WAN, "redeemed": redeemed and redeemed * WAN} | blank for unit, quarter, issued, redeemed in (
        (110000, "2020-Q1", 10, 1), (110000, "2020-Q2", 40, 10), (120000, "2020-Q1", 20, 20), (130000, "2020-Q1", 30, 3), (130000, "2020-Q2", 60, None))))
    rate = value(figures("vouchers", "2020-H1"), "redeemed_per_issued")
    assert (rate["numerator"], rate["denominator"], rate["value"], rate["reported"]) == (30, 60, 0.5, 2)


def test_the_course_shows_what_came_since_the_row_before(months):
    rows = asked(registers.course, "zone_economy")
    revenue = rows[(rows["indicator"] == "revenue") & (rows["split"] == "")].set_index("period")
    assert revenue.index.tolist() == ["2020-02", "2020-03", "2020-04", "2020-05", "2020-06"]
    assert revenue["value"].tolist() == [13, 5, 25, 9, 40]
    assert revenue["new"].tolist() == [13, 2, 15, 4, 15], "the increases of a year are its last figures"
    assert revenue["new"].sum() == value(figures("zone_economy", "2020"), "revenue")["value"]


def test_a_year_begins_anew(store):
    stored("zone_economy", economy(ZGC, "2020-12", 90), economy(ZGC, "2021-01", 8))
    rows = asked(registers.course, "zone_economy", level="zone", code=ZGC)
    revenue = rows[rows["indicator"] == "revenue"].set_index("period")
    assert revenue.loc["2021-01", ["value", "new"]].tolist() == [8, 8]
    assert set(rows["code"]) == {ZGC}


def test_a_month_that_nobody_filed_stands_in_the_course_of_what_is_owed(store):
    stored("zone_economy", economy(ZGC, "2020-02", 10), economy(ZGC, "2020-04", 25))
    rows = asked(registers.course, "zone_economy")
    silent = value(rows, "revenue", period="2020-03")
    assert (silent["reported"], silent["expected"]) == (0, 169)
    assert silent[["numerator", "value", "new"]].isna().all()


def test_an_entry_that_leaves_a_figure_blank_has_no_increase_and_the_next_counts_from_the_last_that_gave_it(store):
    """江苏 gives 10, nothing, 30, nothing; 浙江 5, 8 and then no more rows."""
    blank = {"cross_region": None, "firms": None, "institutions": None}
    stored("vouchers", *({"reporting_unit": unit, "quarter": f"2020-Q{quarter}", "issued": 100 * WAN, "redeemed": redeemed and redeemed * WAN} | blank
                         for unit, quarter, redeemed in ((320000, 1, 10), (320000, 2, None), (320000, 3, 30), (320000, 4, None), (330000, 1, 5), (330000, 2, 8))))
    rows = asked(registers.course, "vouchers")
    nation = rows[(rows["indicator"] == "redeemed") & (rows["split"] == "")].set_index("period")
    assert nation["value"].to_dict() == {"2020-Q1": 15, "2020-Q2": 8, "2020-Q3": 30}, "in the fourth quarter nobody gave it"
    assert nation["new"].to_dict() == {"2020-Q1": 15, "2020-Q2": 3, "2020-Q3": 20}
    units = asked(registers.course, "vouchers", level="reporting_unit", code="320000")
    own = units[units["indicator"] == "redeemed"].set_index("period")
    assert own["new"].to_dict() == {"2020-Q1": 10, "2020-Q3": 20}
    assert value(figures("vouchers", "2020"), "redeemed")["value"] == 8, "of the year so far the latest row counts: that of 江苏 is blank"
