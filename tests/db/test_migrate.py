"""The migrations make exactly the declared tables, and making them again changes nothing."""

import shutil
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Column, Integer, Table, insert, select, update

import db.migrate
from db import reference
from db.datasets import metadata
from db.derived_trial import TABLES
from db.engine import reading, writing
from db.migrate import config, departures, migrate
from db.revisions import known, newest, revision, standing
from db.tables.derived import CountedVillage
from db.tables.ledger import Setting
from db.tables.zones_daily import ZoneIndustryDaily
from db.verify import findings
from db.written import Written
from tests.data.coverage.test_keeping import village
from tests.rows import count_of_rows, put

MIGRATIONS = list(ScriptDirectory.from_config(config()).walk_revisions())
REBUILDING = next(script.revision for script in MIGRATIONS if getattr(script.module, "rebuilds", False))  # the newest of them
OWN, NOBODYS = 140321200001, 140321299999  # the second is on no register: it is gone once the tables are worked out anew


def test_the_migrations_make_exactly_the_declared_tables(store):
    with reading() as connection:
        assert revision(connection) == newest() is not None
        assert departures(connection) == []


def test_the_names_of_the_files_say_which_migrations_there_are():
    assert known() == {script.revision for script in MIGRATIONS}
    assert newest() == ScriptDirectory.from_config(config()).get_current_head()
    assert all(standing(revision_id) == ("newest" if revision_id == newest() else "older") for revision_id in known())
    assert (standing(None), standing("9999")) == ("empty", "newer")


def test_migrating_again_changes_nothing(store):
    before = count_of_rows()
    migrate()
    assert count_of_rows() == before


def test_every_migration_can_be_taken_back_and_made_again(store):
    with writing() as connection:
        command.downgrade(config(connection), "base")
        assert revision(connection) is None
        command.upgrade(config(connection), "head")
        assert departures(connection) == []


def counted() -> set[int]:
    with reading() as connection:
        return set(connection.scalars(select(CountedVillage.village)))


def come_from(before: str | None = None) -> None:
    """A store of an earlier version, with a derived row that the rows do not give, is brought up to this one."""
    put("villages", village(OWN))
    with writing() as connection:
        if before:
            command.downgrade(config(connection), before)
        connection.execute(insert(CountedVillage.__table__).values(register_year=2014, village=NOBODYS, has_industry=0))
    migrate()


def test_an_upgrade_that_leaves_what_is_derived_alone_does_not_work_it_out_anew(store):
    assert newest() != REBUILDING
    come_from(REBUILDING)
    assert counted() == {OWN, NOBODYS}


def test_an_upgrade_to_another_derivation_works_it_out_anew(store):
    come_from("0001")
    assert counted() == {OWN}


@pytest.mark.parametrize("name", sorted(reference.DIVISIONS))
def test_new_divisions_have_what_is_derived_worked_out_anew(store, name):
    with writing() as connection:
        connection.execute(update(Setting).where(Setting.name == f"reference/{name}").values(value="another"))
    come_from()
    assert counted() == {OWN}


@pytest.mark.parametrize("migration", MIGRATIONS, ids=lambda migration: migration.revision)
def test_a_migration_that_touches_a_derived_table_asks_for_its_rebuild(migration):
    with open(migration.path, encoding="utf-8") as file:
        text = file.read()
    assert getattr(migration.module, "rebuilds", False) == any(f'"{table.name}"' in text for table in TABLES)


def test_names_stored_before_compare_as_those_of_today_and_what_would_stand_twice_stays(store):
    """A radical out of a PDF (⼯) and a mark that nobody sees made other keys once."""
    before, industries = "0009", ZoneIndustryDaily.__table__
    put("zone_industry_daily", *({"zone": 1, "data_date": "2020-04-01", "industry": name, "firms": number, "firms_resumed": 0}
                                 for name, number in (("重工", 1), ("硬件", 2), ("医药", 3), ("软件", 9))))
    with writing() as connection:
        command.downgrade(config(connection), before)
        for name, as_filed in (("重工", "重\u2f2f"), ("硬件", "软\u00ad件")):
            connection.execute(update(industries).where(industries.c.industry == name).values(industry=as_filed, key_text=as_filed))
    migrate()
    with reading() as connection:
        keys = dict(connection.execute(select(industries.c.firms, industries.c.key_text)).all())
        names = dict(connection.execute(select(industries.c.firms, industries.c.industry)).all())
        assert findings(connection) == []
    assert keys == {1: "重工", 2: "软\u00ad件", 3: "医药", 9: "软件"}
    assert names[1] == "重\u2f2f"


@pytest.fixture
def folder_of_migrations(tmp_path, monkeypatch) -> Path:
    """A copy of the migrations, into which one may be drafted."""
    folder = shutil.copytree(db.migrate.MIGRATIONS, tmp_path / "migrations")
    monkeypatch.setattr(db.migrate, "MIGRATIONS", folder)
    db.migrate._scripts.cache_clear()
    yield folder
    db.migrate._scripts.cache_clear()


def test_a_draft_names_what_people_write_as_plain_text(store, folder_of_migrations):
    table = Table("made_up", metadata, Column("id", Integer, primary_key=True), Column("note", Written))
    try:
        db.migrate.draft("made up")
    finally:
        metadata.remove(table)
    (drafted,) = folder_of_migrations.glob("versions/*_made_up.py")
    assert "sa.Column('note', sa.Text(), nullable=True)" in drafted.read_text()
