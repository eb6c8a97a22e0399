"""Views and exports of personal data are logged, once a session and object, and nobody waits for it."""

from sqlalchemy import select

from data.ledger import access
from db.datasets import DATASETS
from db.engine import reading, writing
from db.tables.access import PersonalAccess
from db.tokens import state


def logged() -> list[tuple]:
    table = PersonalAccess.__table__
    with reading() as connection:
        return [tuple(row) for row in connection.execute(select(table.c.session, table.c.kind, table.c.object).order_by(table.c.id))]


def test_one_entry_a_session_kind_and_object(store):
    for session, of in (("a", "batch:1"), ("a", "batch:1"), ("b", "batch:1"), ("a", "batch:2")):
        access.exported(session, of)
    access.viewed("a", "batch:1").result()
    assert logged() == [("a", "export", "batch:1"), ("b", "export", "batch:1"), ("a", "export", "batch:2"), ("a", "view", "batch:1")]


def test_the_log_draws_no_screen_anew(store):
    with reading() as connection:
        before = state(connection)
    access.exported("a", "batch:1")
    with reading() as connection:
        assert state(connection) == before


def test_a_view_is_logged_when_the_writer_is_done(store):
    with writing():
        waiting = access.viewed("a", "commissioners:N1")
        assert not waiting.done()
    waiting.result()
    assert logged() == [("a", "view", "commissioners:N1")]


def test_objects_are_codes_without_words_or_numbers():
    assert access.record(DATASETS["commissioners"], ("N1",)) == "commissioners:N1"
    assert access.record(DATASETS["commissioners"], ("13800001234",)) == "commissioners:*******1234"
    assert access.names("uncovered", period="2020", province=520000, county=0) == "uncovered:county=0:period=2020:province=520000"
    assert (access.entry(4), access.file("0123456789abcdef0123")) == ("batch:4", "file:0123456789abcdef")
