"""Filings are judged once their due day has passed, extensions included."""

from datetime import date

import pandas as pd

from data.indicators import figures
from db.engine import reading
from tests.data.indicators.returns import n_of, stored, value
from tests.once import filled

LIST_2020, PROGRESS_2020 = "filing=名单&year=2020", "filing=阶段性执行情况&year=2020"


@filled
def filed(store):
    """Beijing on the due day, Tianjin late, Hebei within its extension, Dalian after its own."""
    def filing(office, on, extended=None):
        return {"reporting_unit": office, "filing": "名单", "year": 2020, "filed_on": on, "extended_to": extended}

    return stored("hundred_filings", filing(110000, "2020-03-31"), filing(120000, "2020-04-01"),
                  filing(130000, "2020-04-10", "2020-04-15"), filing(210200, "2020-04-20", "2020-04-15"))


def at(on: date, level: str = "nation") -> pd.DataFrame:
    with reading() as connection:
        return figures(connection, "hundred", at=on, level=level, codes={"filing_on_time", "filing_missing"})


def test_nothing_is_judged_on_the_due_day_itself(filed):
    assert at(date(2020, 3, 31)).empty


def test_the_day_after_only_what_was_filed_by_the_date_counts(filed):
    rows = at(date(2020, 4, 1))
    assert n_of(value(rows, "filing_on_time", LIST_2020)) == (1, 37, 2, 37)
    assert value(rows, "filing_on_time", LIST_2020)["data_date"] == "2020-04-01"
    missing = value(rows, "filing_missing", LIST_2020)
    assert missing["value"] == 37 - 2 - 2  # two filed, two with an extension that still runs


def test_an_extension_that_runs_is_neither_on_time_nor_late(filed):
    hebei = value(at(date(2020, 4, 5), "reporting_unit"), "filing_on_time", LIST_2020, "130000")
    assert pd.isna(hebei["value"])
    assert hebei["denominator"] == 1
    assert value(at(date(2020, 4, 5), "reporting_unit"), "filing_missing", LIST_2020, "130000")["value"] == 0


def test_within_the_extension_is_on_time_and_after_it_is_not(filed):
    rows = at(date(2020, 4, 30))
    assert n_of(value(rows, "filing_on_time", LIST_2020)) == (2, 37, 4, 37)
    assert value(rows, "filing_missing", LIST_2020)["value"] == 33
    assert value(at(date(2020, 4, 16)), "filing_missing", LIST_2020)["value"] == 34


def test_the_progress_report_is_due_at_the_end_of_october_of_both_years(filed):
    assert PROGRESS_2020 not in set(at(date(2020, 10, 31))["split"])
    assert value(at(date(2020, 11, 1)), "filing_missing", PROGRESS_2020)["value"] == 37
    splits = set(at(date(2021, 11, 1))["split"])
    assert splits == {"", LIST_2020, PROGRESS_2020, "filing=名单&year=2021", "filing=阶段性执行情况&year=2021"}


def test_in_all_a_unit_that_misses_any_filing_counts_once(filed):
    rows = at(date(2020, 11, 1))
    assert n_of(value(rows, "filing_missing"))[:2] == (37, 37)
    assert value(at(date(2020, 4, 30)), "filing_missing")["value"] == 33
    assert "" not in set(rows.loc[rows["indicator"] == "filing_on_time", "split"])


def test_provinces_hold_their_plan_status_city_and_the_corps(filed):
    rows = at(date(2020, 4, 30), "province")
    assert n_of(value(rows, "filing_on_time", LIST_2020, "210000")) == (0, 2, 1, 2)
    assert value(rows, "filing_missing", LIST_2020, "650000")["value"] == 2
    assert at(date(2020, 4, 30), "prefecture").empty


def test_a_deadline_that_the_calendar_moves_is_judged_by_the_new_one(filed):
    stored("reporting_calendar", {"dataset": "hundred_units", "start_on": "2020-01-01", "end_on": "2020-12-31", "frequency": "每年", "due": "04-05"})
    rows = at(date(2020, 4, 6))
    assert n_of(value(rows, "filing_on_time", LIST_2020)) == (2, 37, 2, 37)  # Tianjin's of 1 April too
    assert LIST_2020 not in set(at(date(2020, 4, 5))["split"])
    assert "filing=名单&year=2021" not in set(at(date(2021, 11, 1))["split"])


def test_where_the_calendar_sets_no_deadline_nobody_is_judged(filed):
    stored("reporting_calendar", {"dataset": "hundred_units", "start_on": "2020-01-01", "end_on": None, "frequency": "每年", "due": None})
    assert at(date(2020, 4, 30)).empty


def test_a_calendar_that_goes_on_asks_for_the_years_after_the_action_too(filed):
    stored("reporting_calendar", {"dataset": "hundred_units", "start_on": "2022-01-01", "end_on": None, "frequency": "每年", "due": "03-31"})
    assert value(at(date(2022, 4, 1)), "filing_missing", "filing=名单&year=2022")["value"] == 37
