"""Warnings rest in one table: one open row a key, a new row each time it opens again, and nothing written where nothing moved."""

from datetime import date

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from db import warnings
from db.engine import reading, writing
from db.tables.warnings import KeptWarning

pytestmark = pytest.mark.usefixtures("store")
RULE, DAY, TODAY = ("hundred", "issues"), date(2020, 4, 1), date(2020, 4, 2)


def finding(key: str, **more) -> dict:
    return {"key": key, "severity": "urgent", "office": 320000, "facts": {"n": 1}, "page": "hundred", "choices": {"region": "320000"}, "since": None,
            "explained": None} | more


def keep(*findings: dict, on_day: date | None = DAY, today: date = TODAY) -> bool:
    with writing() as connection:
        return warnings.keep(connection, RULE, findings, on_day=on_day, today=today, demonstration=False)


def rows() -> list:
    with reading() as connection:
        return connection.execute(select(KeptWarning.__table__).order_by(KeptWarning.id)).all()


def test_what_is_found_again_stays_one_row_and_nothing_is_said_to_have_moved():
    assert keep(finding("a"), finding("b"))
    assert not keep(finding("b"), finding("a"))
    assert [(row.key, row.since, row.last_seen) for row in rows()] == [("a", DAY, TODAY), ("b", DAY, TODAY)]


def test_what_a_screen_shows_is_followed_and_its_first_day_stays():
    keep(finding("a"))
    assert keep(finding("a", facts={"n": 2}, severity="note", explained="已核实"), on_day=date(2020, 4, 5))
    assert keep(finding("a", facts={"n": 2}, severity="note", explained="已核实"), on_day=date(2020, 4, 5), today=date(2020, 4, 7))
    (row,) = rows()
    assert (row.facts, row.severity, row.explained, row.since, row.last_seen) == ({"n": 2}, "note", "已核实", DAY, date(2020, 4, 7))


def test_what_is_gone_is_closed_and_what_comes_back_is_another_row():
    keep(finding("a"), finding("b"))
    assert keep(finding("b"))
    assert keep(finding("a", since=date(2020, 3, 1)), finding("b"))
    first, other, again = rows()
    assert (first.closed_at is None, other.closed_at, again.closed_at) == (False, None, None)
    assert (again.key, again.reopened, again.since) == ("a", 1, date(2020, 3, 1))
    keep()
    assert all(row.closed_at for row in rows())


def test_another_rule_is_left_alone():
    keep(finding("a"))
    with writing() as connection:
        warnings.keep(connection, ("hundred", "quota"), [], on_day=DAY, today=TODAY, demonstration=False)
    assert [row.closed_at for row in rows()] == [None]


def test_no_two_rows_of_one_key_are_open():
    keep(finding("a"))
    again = {name: value for name, value in rows()[0]._asdict().items() if name != "id"}
    with pytest.raises(IntegrityError), writing() as connection:
        connection.execute(insert(KeptWarning).values(**again))


def test_the_day_that_a_rule_was_looked_at_for_is_noted():
    keep()
    assert keep(on_day=date(2020, 4, 3))
    with reading() as connection:
        rounds = warnings.rounds(connection)
    assert rounds[RULE] == (date(2020, 4, 3), TODAY)
    with writing() as connection:
        warnings.forget_round(connection, RULE)
        del rounds[RULE]
        assert warnings.rounds(connection) == rounds  # of the other rules, which the store was looked at by when it was made


def test_an_acknowledgement_is_of_open_rows_alone_with_what_they_said():
    keep(finding("a"), finding("b"))
    keep(finding("a"))
    with writing() as connection:
        assert warnings.acknowledge(connection, [(*RULE, "a"), (*RULE, "b"), (*RULE, "c")], by="张三", note="知道") == 1
    first, gone = rows()
    assert (first.acknowledged_by, first.acknowledged_note, first.acknowledged_as, gone.acknowledged_by) == ("张三", "知道", {"n": 1}, None)
