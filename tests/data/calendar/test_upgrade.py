"""A store from before the calendar held the filings' deadlines gives, brought up to date, the very same indicators."""

import pytest
from sqlalchemy import select

from db.engine import reading, writing
from db.migrate import migrate
from db.store import known
from db.tables.zones_list import ReportingCalendar
from db.undoing import undo
from db.verify import findings
from tests.data.calendar.spring import ASKED, KNOWN_ON, departures, go_back, import_returns, told
from tests.rows import count_of_rows, held, put

CALENDAR = ReportingCalendar.__table__
SHIPPED = {("zone_daily", "12:00"), ("hundred_units", "03-31"), ("hundred_progress", "10-31")}


@pytest.fixture
def earlier(store):
    """A store as the version before this one left it."""
    go_back()


def lines(on: int | None = None) -> set[tuple]:
    return held("reporting_calendar", "dataset", "due", on=on)


def line(dataset: str, due: str | None, start: str = "2020-01-01", frequency: str = "每年") -> dict:
    return {"dataset": dataset, "start_on": start, "end_on": None, "frequency": frequency, "due": due}


def test_every_number_of_every_moment_is_the_one_that_was_shown_before(earlier):
    import_returns()
    assert departures()  # without the lines of the calendar there are no filings to judge
    migrate()
    assert departures() == {}


def test_an_upgraded_store_says_word_for_word_what_a_new_one_says(earlier):
    import_returns()
    migrate()
    upgraded = {(words, on): told(words, on) for words in ASKED for on in KNOWN_ON if on != 1}
    with writing() as connection:
        connection.execute(CALENDAR.update().values(batch_id=3, origin_id=3))  # where the file of a new store puts them
    assert {(words, on): told(words, on) for words, on in upgraded} == upgraded


def test_what_is_added_is_known_from_the_first_entry_on_and_the_store_is_sound(earlier):
    import_returns()
    before = count_of_rows()
    migrate()
    assert lines() == SHIPPED
    assert lines(on=1) == SHIPPED - {("zone_daily", "12:00")}
    asked = (37 - 4) + 37  # on 31 October 2020: lists of 2020 that are overdue (4 came), reports of the execution due that very day
    assert count_of_rows() == before | {"reporting_calendar": 3, "setting": before["setting"] + 3, "warning": before["warning"] + asked}
    with reading() as connection:
        assert findings(connection) == []
    migrate()
    assert count_of_rows()["reporting_calendar"] == 3


@pytest.mark.parametrize("start", ["2020-01-01", "2020-03-25"])
def test_an_office_keeps_the_lines_that_it_had_imported_itself(earlier, start):
    own = put("reporting_calendar", line("hundred_units", "04-15", start))
    migrate()
    assert lines() == SHIPPED - {("hundred_units", "03-31")} | {("hundred_units", "04-15")}
    assert lines(on=own - 1) == SHIPPED
    with writing() as connection:
        undo(connection, own, reason="测试")
    assert lines() == SHIPPED
    assert lines(on=own) == SHIPPED - {("hundred_units", "03-31")} | {("hundred_units", "04-15")}
    with reading() as connection:
        assert findings(connection) == []


def test_what_an_office_had_imported_and_taken_back_leaves_the_reference_in_force(earlier):
    own = put("reporting_calendar", line("hundred_units", "04-15"))
    with writing() as connection:
        undone = undo(connection, own, reason="测试")
    migrate()
    assert lines() == lines(on=undone) == lines(on=own - 1) == SHIPPED
    assert ("hundred_units", "03-31") not in lines(on=own)


def test_a_line_of_another_frequency_stands_beside_the_reference(earlier):
    put("reporting_calendar", line("hundred_progress", "次月15日", start="2020-04-01", frequency="每季"))
    migrate()
    assert lines() == SHIPPED | {("hundred_progress", "次月15日")}


def test_a_deadline_that_an_office_moved_stays_moved(store):
    put("reporting_calendar", line("hundred_units", "04-15"))
    migrate()
    assert ("hundred_units", "03-31") not in lines()
    with reading() as connection:
        assert len(connection.execute(select(known(ReportingCalendar, on=None).subquery())).all()) == 3
