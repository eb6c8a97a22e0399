"""Hundred Cities and Parks figures against tables worked out by hand."""

from datetime import date

import pandas as pd
import pytest

from data.indicators import figures, latest
from db.engine import reading
from tests.data.indicators.returns import WAN, n_of, stored, value
from tests.once import filled

END_OF_YEAR = date(2020, 12, 31)


def unit(name: str, kind: str, office: int, adcode: int, **more) -> dict:
    return {"kind": kind, "name": name, "reporting_unit": office, "adcode": adcode, "focus": None, "funding_mode": None,
            "selected_on": None, "ended_on": None, **more}


def progress(name: str, on: str, budget: float, spent: float, in_place: float | None = None, **more) -> dict:
    return {"unit_name": name, "data_date": on, "budget": budget * WAN, "spent": spent * WAN,
            "in_place": None if in_place is None else in_place * WAN, "technologies": None, "jobs": None, **more}


@filled
def units(store):
    """Two cities and a park in Liaoning, one city of Dalian, one of the Corps, one park of Hubei."""
    return stored(
        "hundred_units",
        unit("沈阳市", "城市", 210000, 210100, focus="智慧城市(社区)", selected_on="2020-04-01"),
        unit("鞍山市", "城市", 210000, 210300, focus="卫生健康", funding_mode="后补助"),
        unit("沈阳园", "园区", 210000, 210112, focus="智能制造", selected_on="2020-04-01", ended_on="2021-03-01"),
        unit("大连市", "城市", 210200, 210200, focus="卫生健康", selected_on="2020-05-01"),
        unit("石河子市", "城市", 660000, 659001),
        unit("仙桃园", "园区", 420000, 429004))


@filled
def money(units):
    return stored(
        "hundred_progress",
        progress("沈阳市", "2020-09-30", 1000, 100, 400, technologies=3, jobs=10),
        progress("沈阳市", "2020-10-31", 1000, 500, 800, technologies=5, jobs=20),
        progress("沈阳市", "2021-02-28", 2000, 1900, 2000, technologies=50, jobs=200),
        progress("鞍山市", "2020-10-31", 3000, 300, technologies=1),
        progress("沈阳园", "2020-09-30", 500, 400.5, 500, technologies=4),
        progress("大连市", "2020-12-31", 0, 0, 0))


def at(on: date = END_OF_YEAR, level: str = "nation", **more) -> pd.DataFrame:
    with reading() as connection:
        return figures(connection, "hundred", at=on, level=level, **more)


def test_a_unit_counts_from_its_selection_until_the_day_it_leaves(units):
    assert value(at(date(2020, 3, 31)), "units_selected")["value"] == 3
    assert value(at(date(2020, 4, 1)), "units_selected")["value"] == 5
    assert value(at(date(2021, 2, 28)), "units_selected")["value"] == 6
    assert value(at(date(2021, 3, 1)), "units_selected")["value"] == 5


def test_units_are_counted_by_kind_and_by_theme(units):
    rows = at()
    assert value(rows, "units_selected", "kind=园区")["value"] == 2
    assert value(rows, "units_selected", "focus=卫生健康")["value"] == 2
    assert value(rows, "units_selected")["data_date"] == "2020-05-01"


def test_quota_is_used_by_kind_and_hubei_has_none(units):
    offices, nation, provinces = at(level="reporting_unit"), at(), at(level="province")
    assert n_of(value(offices, "quota_use", "kind=城市", "210000"))[:2] == (2, 3)
    assert value(offices, "quota_use", "kind=城市", "210200")["value"] == 1
    assert n_of(value(provinces, "quota_use", "kind=城市", "210000"))[:2] == (3, 4)
    assert n_of(value(provinces, "quota_use", "kind=城市", "650000"))[:2] == (1, 4)
    hubei = value(offices, "quota_use", "kind=园区", "420000")
    assert hubei["numerator"] == 1
    assert pd.isna(hubei["denominator"])
    assert pd.isna(hubei["value"])
    unused = value(offices, "quota_use", "kind=园区", "210200")
    assert (unused["numerator"], unused["denominator"], unused["value"]) == (0, 1, 0)
    assert "" not in set(nation.loc[nation["indicator"] == "quota_use", "split"])
    assert pd.isna(value(nation, "quota_use", "kind=园区")["value"])


def test_a_unit_that_filed_no_list_has_not_left_its_quota_unused(units):
    stored("hundred_filings", {"reporting_unit": 120000, "filing": "名单", "year": 2020, "filed_on": "2020-03-30", "extended_to": None})
    offices = at(level="reporting_unit")
    beijing, tianjin = (value(offices, "quota_use", "kind=城市", code) for code in ("110000", "120000"))
    assert pd.isna(beijing["numerator"])
    assert pd.isna(beijing["value"])
    assert (beijing["denominator"], beijing["reported"], beijing["expected"]) == (3, 0, 1)
    assert (tianjin["numerator"], tianjin["denominator"], tianjin["value"], tianjin["reported"]) == (0, 3, 0, 1)
    assert (value(at(), "quota_use", "kind=城市")["numerator"], value(at(), "quota_use", "kind=城市")["reported"]) == (4, 5)


def test_execution_takes_the_latest_data_date_of_each_unit(money):
    rows = at()
    total = value(rows, "budget_execution")
    assert n_of(total) == (500 + 300 + 400.5 + 0, 1000 + 3000 + 500 + 0, 4, 6)
    assert total["value"] == pytest.approx(1200.5 / 4500)
    assert total["data_date"] == "2020-12-31"
    assert n_of(value(rows, "budget_execution", "kind=园区")) == (400.5, 500, 1, 2)
    assert n_of(value(at(date(2020, 10, 1)), "budget_execution")) == (500.5, 1500, 2, 6)


def test_a_budget_of_nothing_and_no_report_are_both_null_but_differ(money):
    offices = at(level="reporting_unit")
    nothing = value(offices, "budget_execution", code="210200")
    assert pd.isna(nothing["value"])
    assert n_of(nothing) == (0, 0, 1, 1)
    silent = value(offices, "budget_execution", code="660000")
    assert pd.isna(silent["value"])
    assert pd.isna(silent["denominator"])
    assert (silent["reported"], silent["expected"], silent["data_date"]) == (0, 1, None)
    assert "110000" not in set(offices.loc[offices["indicator"] == "budget_execution", "code"])


def test_funds_in_place_are_held_against_the_budget_of_those_that_gave_them(money):
    assert n_of(value(at(), "funds_in_place")) == (1300, 1500, 3, 6)


def test_time_runs_to_one_on_the_last_day(store):
    assert value(at(), "time_progress")["value"] == pytest.approx(366 / 731)
    assert value(at(date(2020, 1, 1)), "time_progress")["numerator"] == 1
    assert value(at(date(2019, 12, 1)), "time_progress")["value"] == 0
    assert value(at(date(2021, 12, 31)), "time_progress")["value"] == 1
    assert value(at(date(2022, 6, 1)), "time_progress")["value"] == 1


def test_the_time_of_the_year_stands_beside_that_of_the_term(store):
    assert n_of(value(at(date(2020, 2, 29)), "time_progress_year")) == (60, 366, 0, 0)
    assert value(at(date(2021, 12, 31)), "time_progress_year")["value"] == 1
    assert n_of(value(at(date(2022, 1, 1)), "time_progress_year"))[:2] == (1, 365)


def test_the_gap_leaves_out_units_funded_afterwards(money):
    gap = value(at(), "execution_gap")
    assert n_of(gap) == (900.5, 1500, 3, 5)
    assert gap["value"] == pytest.approx(900.5 / 1500 - 366 / 731)


def test_results_are_summed_at_the_latest_data_date(money):
    rows = at()
    technologies = value(rows, "technologies")
    assert technologies["value"] == 5 + 1 + 4
    assert (technologies["reported"], technologies["expected"]) == (3, 6)
    assert pd.isna(value(rows, "cases")["value"])
    assert value(at(date(2021, 2, 28)), "jobs")["value"] == 200


def test_a_plan_status_city_counts_in_its_province_only_at_the_level_of_provinces(money):
    assert value(at(level="reporting_unit"), "units_selected", code="210000")["value"] == 3
    assert value(at(level="province"), "units_selected", code="210000")["value"] == 4
    assert value(at(level="province"), "units_selected", code="650000")["name"] == "新疆（含兵团）"
    assert value(at(level="prefecture"), "units_selected", code="210100")["value"] == 2
    assert value(at(level="county"), "units_selected", code="210112")["value"] == 1
    assert value(at(level="unit"), "budget_execution", code="沈阳市")["value"] == 0.5


def test_known_on_gives_what_was_shown(money):
    correction = stored("hundred_progress", progress("沈阳市", "2020-10-31", 1000, 900, 800))
    assert value(at(), "budget_execution")["numerator"] == 1600.5
    assert value(at(known_on=correction - 1), "budget_execution")["numerator"] == 1200.5
    assert value(at(known_on=money - 1), "budget_execution")["reported"] == 0


def test_the_default_date_is_the_latest_data_date(money):
    with reading() as connection:
        assert latest(connection, "hundred") == date(2021, 2, 28)
        assert set(figures(connection, "hundred")["period"]) == {"2021-02-28"}


def test_demands_are_counted_as_they_stood(units):
    def demand(number, name, status, raised="2020-06-01", updated=None):
        return {"demand_no": number, "unit_name": name, "field": "x", "title": "x", "raised_on": raised,
                "status": status, "updated_on": updated}

    stored("demands", demand("1", "沈阳市", "登记"), demand("2", "沈阳市", "对接"), demand("3", "沈阳市", "签约"),
           demand("4", "大连市", "应用", updated="2020-08-01"), demand("5", "大连市", "应用", updated="2021-01-01"),
           demand("6", "大连市", "应用", raised="2021-01-02"))
    rows = at()
    assert n_of(value(rows, "demands_matched"))[:2] == (3, 5)
    assert n_of(value(rows, "demands_applied"))[:2] == (1, 3)
    assert value(rows, "demands_applied")["data_date"] == "2020-08-01"
    first = value(at(date(2020, 6, 30), level="reporting_unit"), "demands_applied", code="210200")
    assert (first["numerator"], first["denominator"]) == (0, 0)
    assert pd.isna(first["value"])
    assert "demands_matched" not in set(at(date(2020, 5, 1))["indicator"])


def test_issues_are_open_overdue_or_closed_at_the_date(store):
    def issue(number, office, raised, due=None, closed=None):
        return {"issue_no": number, "reporting_unit": office, "raised_on": raised, "title": "x", "due_on": due,
                "closed_on": closed}

    stored("major_issues", issue("1", 210000, "2020-06-01", "2020-07-01", "2020-06-11"),
           issue("2", 210000, "2020-06-01", "2020-07-01", "2020-07-21"), issue("3", 210000, "2020-06-01", "2020-07-01"),
           issue("4", 210200, "2020-06-30", "2020-12-31"), issue("5", 210200, "2021-01-05"))
    july = at(date(2020, 7, 1))
    assert n_of(value(july, "issues_open"))[:2] == (3, 4)
    assert value(july, "issues_overdue")["value"] == 0
    assert value(july, "issue_days")["value"] == 10
    end = at(level="reporting_unit")
    assert value(end, "issues_open", code="210000")["value"] == 1
    assert value(end, "issues_overdue", code="210000")["value"] == 1
    assert n_of(value(end, "issue_days", code="210000"))[:2] == (60, 2)
    assert pd.isna(value(end, "issue_days", code="210200")["value"])
    assert value(end, "issue_days", code="210200")["denominator"] == 0
    assert value(end, "issues_overdue", code="210200")["value"] == 0
