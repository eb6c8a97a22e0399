"""Registers whose date is no part of the key: a period holds all entries up to its end, and those without a date always."""

import pytest
from sqlalchemy import update

from data import registers
from db.engine import writing
from db.tables.ledger import Batch
from tests.data.registers.asking import WAN, ZGC, ZHENGZHOU, asked, figures, stored, value
from tests.once import filled

PLAN, GREEN, CARBON = "十四五发展规划", "绿色发展五年行动方案", "碳达峰碳中和实现路径"


def plan(zone: str, kind: str, on_date: str | None) -> dict:
    return {"zone": zone, "plan": kind, "state": "已印发" if on_date else "编制中", "on_date": on_date}


@filled
def plans(store):
    stored("zone_plans", plan(ZGC, PLAN, "2021-01-20"), plan(ZGC, GREEN, "2021-03-05"), plan(ZHENGZHOU, PLAN, "2021-03-31"), plan(ZHENGZHOU, CARBON, None))


@pytest.mark.parametrize(("period", "entries", "issued", "reported"), [
    ("2020", 1, 0, 1), ("2021-01", 2, 1, 2), ("2021-02", 2, 1, 2), ("2021-Q1", 4, 3, 2), ("2021", 4, 3, 2), ("2021-03-05", 3, 2, 2)])
def test_a_period_holds_what_came_up_to_its_end(plans, period, entries, issued, reported):
    rows = figures("zone_plans", period)
    assert value(rows, "entries")["value"] == entries
    assert value(rows, "entries", "state=已印发")["value"] == issued
    assert (value(rows, "entries")["reported"], value(rows, "entries")["expected"]) == (reported, 169)


def test_its_periods_go_from_the_first_to_the_last_dated_entry(plans):
    assert asked(registers.periods, "zone_plans") == ("2021-03", "2021-Q1", "2021-H1", "2021", "2021-02", "2021-01")
    assert asked(registers.newest, "zone_plans") == "2021-03"


def test_the_course_adds_up_and_shows_the_new_ones_beside(plans):
    rows = asked(registers.course, "zone_plans")
    entries = rows[(rows["indicator"] == "entries") & (rows["split"] == "")]
    assert entries["period"].tolist() == ["2021-01", "2021-02", "2021-03"]
    assert entries["value"].tolist() == [2, 2, 4]
    assert entries["new"].tolist() == [1, 0, 2], "what has no date is new in no month"
    assert entries["reported"].tolist() == [2, 2, 2]
    for period in ("2021-01", "2021-02", "2021-03"):
        alone = figures("zone_plans", period).set_index("split")
        of_course = rows[rows["period"] == period].set_index("split")
        assert of_course["value"].to_dict() == alone["value"].to_dict()
        assert of_course["reported"].to_dict() == alone["reported"].to_dict()


def test_its_data_date_is_the_day_of_the_last_import_that_fed_it(plans):
    batch = stored("zone_plans", plan(ZGC, CARBON, None))
    with writing() as connection:
        connection.execute(update(Batch).where(Batch.id == batch).values(at=Batch.at.type.python_type(2021, 6, 30, 20)))
    assert value(figures("zone_plans", "2021"), "entries")["data_date"] == "2021-07-01", "in Beijing it was the next day"


def test_where_no_entry_has_a_date_the_month_of_the_import_is_asked_for(store):
    batch = stored("zone_plans", plan(ZGC, PLAN, None), plan(ZHENGZHOU, PLAN, None))
    with writing() as connection:
        connection.execute(update(Batch).where(Batch.id == batch).values(at=Batch.at.type.python_type(2021, 6, 30, 1)))
    assert asked(registers.newest, "zone_plans") == "2021-06"
    assert value(figures("zone_plans", "2021-06"), "entries")["value"] == 2
    assert asked(registers.course, "zone_plans").query("split == ''")["value"].tolist() == [2]


def test_sums_and_rates_are_of_all_entries_so_far(store):
    blank = {"manager": None, "field": None, "guidance": None, "results": None, "hit_hard": None}
    stored("funds", *({"name": name, "location": unit, "founded_on": day, "size": size * WAN, "invested": invested and invested * WAN} | blank for name, unit, day, size, invested in (
        ("甲", 110000, "2019-05-01", 100, 40), ("乙", 440300, "2020-02-01", 300, 60), ("丙", 440000, "2020-11-01", 50, None))))
    assert [value(figures("funds", period), "size")["value"] for period in ("2019", "2020-H1", "2020")] == [100, 400, 450]
    rate = value(figures("funds", "2020"), "invested_per_size")
    assert (rate["numerator"], rate["denominator"], rate["value"]) == (100, 400, 0.25)
    rows = asked(registers.course, "funds")
    size = rows[(rows["indicator"] == "size") & (rows["split"] == "")].set_index("period")
    assert size["new"][size["new"] > 0].to_dict() == {"2019-05": 100, "2020-02": 300, "2020-11": 50}
    assert size["value"].iloc[-1] == 450
