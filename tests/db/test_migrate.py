"""The migrations make exactly the declared tables, and making them again changes nothing."""

from db.engine import reading
from db.migrate import departures, migrate, newest, revision
from tests.rows import count_of_rows


def test_the_migrations_make_exactly_the_declared_tables(store):
    with reading() as connection:
        assert revision(connection) == newest() is not None
        assert departures(connection) == []


def test_migrating_again_changes_nothing(store):
    before = count_of_rows()
    migrate()
    assert count_of_rows() == before
