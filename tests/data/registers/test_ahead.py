"""An entry that is dated ahead stands in the list, and in no period that is shown unasked; a check tells of it."""

from datetime import date

from data import registers
from data.registers import listing
from data.registers.ahead import ahead
from db import clock
from tests.data.registers.asking import ZGC, ZHENGZHOU, asked, figures, stored, value
from tests.data.registers.test_cumulative import GREEN, PLAN, plan
from tests.data.uploads.uploading import checked, text

HEADER = "名称,类型,所在省（区、市）,批准（启动）日期"


def test_the_period_shown_first_is_that_of_the_newest_entry_that_has_come(store):
    stored("zone_plans", plan(ZGC, PLAN, "2021-03-31"), plan(ZHENGZHOU, PLAN, "2035-01-01"))
    assert asked(registers.newest, "zone_plans") == "2021-03"
    assert value(figures("zone_plans", "2021-03"), "entries")["value"] == 1
    assert asked(registers.periods, "zone_plans")[0] == "2035-01"
    assert asked(listing.entries, "zone_plans").total == 2


def test_where_every_entry_lies_ahead_it_is_the_month_in_which_they_came(store):
    stored("zone_plans", plan(ZGC, PLAN, "2035-01-01"))
    stored("zone_situations", {"zone": ZGC, "on_date": "2035-01-02", "kind": "存在问题", "title": "缺料"})
    assert asked(registers.newest, "zone_plans") == f"{clock.today():%Y-%m}"
    assert asked(registers.newest, "zone_situations") == f"{clock.today():%Y-%m}"


def test_the_entries_ahead_are_named_the_furthest_first(store):
    stored("zone_plans", plan(ZGC, PLAN, "2021-03-31"), plan(ZHENGZHOU, PLAN, "2035-01-01"), plan(ZGC, GREEN, "2034-12-31"), plan(ZHENGZHOU, GREEN, None))
    known = asked(ahead, "zone_plans", after=date(2026, 1, 1))
    assert known.rows[["who", "on"]].to_numpy().tolist() == [[f"{ZHENGZHOU} · {PLAN}", date(2035, 1, 1)], [f"{ZGC} · {GREEN}", date(2034, 12, 31)]]
    cut = asked(ahead, "zone_plans", after=date(2026, 1, 1), most=1)
    assert (len(cut.rows), cut.total) == (1, 2)
    assert asked(ahead, "zone_plans", after=date(2026, 1, 1), region=410000).total == 1
    assert asked(ahead, "tech_contracts", after=date(2026, 1, 1)).total == 0


def test_a_check_tells_of_a_date_ahead_and_lets_it_in(store):
    review = checked("platforms", text(HEADER, "甲,未来产业园,江苏省,2199-01-01", "乙,未来产业园,江苏省,2020-01-01"))
    problems_told = [(one.severity, one.kind, one.row, one.column) for one in review.problems]
    assert (problems_told, review.acceptable) == ([("note", "date_ahead", 2, "since")], True)
