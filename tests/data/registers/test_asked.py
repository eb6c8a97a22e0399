"""Which periods a register can be asked for; whoever asks for another one, or for a level that it lacks, is told what there is."""

from datetime import datetime

import pytest

from data import registers
from tests.data.registers.asking import ZGC, asked, figures, stored
from tests.data.registers.test_latest import economy
from tests.data.registers.test_sums import contract, green
from tests.once import filled

PERIODS = ("2020-Q4", "2020-H2", "2020", "2020-Q2", "2020-H1", "2019-Q4", "2019-H2", "2019")


@filled
def contracts(store):
    stored("tech_contracts", *(contract(110000, "合计", 1, 1, quarter=quarter) for quarter in ("2020-Q2", "2019-Q4", "2020-Q4")))


def test_own_periods_and_what_lies_above_them_the_newest_first(contracts):
    assert asked(registers.periods, "tech_contracts") == PERIODS
    assert asked(registers.newest, "tech_contracts") == "2020-Q4"


def test_years_have_nothing_above_them(store):
    stored("zone_green", green(ZGC, 2019, energy=1.0), green(ZGC, 2020, energy=1.0))
    assert asked(registers.periods, "zone_green") == ("2020", "2019")


def test_of_dates_in_the_key_days_can_be_asked_for_and_the_month_is_shown_first(store):
    stored("zone_situations", *({"zone": ZGC, "on_date": day, "kind": "存在问题", "title": "题", "text": None, "state": None, "handled_on": None} for day in ("2020-03-05", "2020-03-20", "2020-04-01")))
    assert asked(registers.periods, "zone_situations")[:5] == ("2020-04-01", "2020-04", "2020-Q2", "2020-H1", "2020")
    assert asked(registers.newest, "zone_situations") == "2020-04"
    assert [figures("zone_situations", period).query("split == ''")["value"].sum() for period in ("2020-03-05", "2020-03", "2020-Q1", "2020")] == [1, 2, 2, 3]


def test_a_register_without_entries_has_no_period(store):
    assert asked(registers.periods, "tech_contracts") == ()
    assert asked(registers.newest, "tech_contracts") is None
    assert asked(registers.course, "tech_contracts").empty
    assert asked(registers.newest, "funds") is None


@pytest.mark.parametrize(("register", "period"), [("tech_contracts", "2020-10"), ("tech_contracts", "2020-10-31"), ("zone_green", "2020-Q1"), ("zone_green", "2020-H1"),
                                                  ("zone_economy", "2020-10-31"), ("tech_contracts", "2020-01-01..2020-06-30"), ("tech_contracts", "下半年"), ("tech_contracts", "")])
def test_a_finer_or_another_period_is_refused_with_what_there_is(contracts, register, period):
    with pytest.raises(ValueError, match="可写：2020") as refused:
        figures(register, period)
    assert f"“{period}”" in str(refused.value)
    assert ("2020-Q4、2020-H2、2020、2020-Q2" in str(refused.value)) == (register == "tech_contracts"), "what there is"


def test_a_level_that_a_register_lacks_is_refused_with_what_there_is(contracts):
    for question in (figures, lambda code, _period, level: asked(registers.course, code, level=level)):
        with pytest.raises(ValueError, match="nation、reporting_unit、province"):
            question("tech_contracts", "2020", "zone")


def test_the_newest_period_whose_deadline_has_passed_is_shown_first(store):
    stored("reporting_calendar", {"dataset": "zone_economy", "start_on": "2020-01-01", "frequency": "每月", "due": "次月15日"})
    stored("zone_economy", economy(ZGC, "2020-09", 1), economy(ZGC, "2020-10", 1))

    def shown(*moment: int) -> str:
        return asked(registers.newest, "zone_economy", moment=datetime(*moment))

    assert [shown(2020, 11, 10), shown(2020, 11, 15, 23), shown(2020, 11, 16), shown(2020, 10, 1)] == ["2020-09", "2020-09", "2020-10", "2020-10"]
