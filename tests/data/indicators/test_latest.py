"""The date everything is computed at by default."""

from datetime import date

from data.indicators import latest
from db.engine import reading
from tests.rows import put

CITY = {"kind": "城市", "name": "南京市", "reporting_unit": 320000, "adcode": 320100}


def newest() -> date | None:
    with reading() as connection:
        return latest(connection, "hundred")


def test_there_is_none_without_data(store):
    assert newest() is None


def test_a_list_without_any_date_counts_on_the_day_by_which_it_was_due(store):
    put("hundred_units", CITY)
    assert newest() == date(2020, 3, 31)
    put("hundred_units", CITY | {"list_year": 2021})
    assert newest() == date(2021, 3, 31)


def test_a_list_without_a_date_or_a_deadline_counts_from_the_first_of_its_year(store):
    put("hundred_units", CITY | {"list_year": 2022})
    assert newest() == date(2022, 1, 1)


def test_a_dated_filing_or_progress_goes_before(store):
    put("hundred_units", CITY | {"selected_on": "2020-04-02"})
    assert newest() == date(2020, 4, 2)
