"""On what an answer depends is read off the statements; an entry of the ledger counts with the rows that it brought."""

from datetime import date

import pytest
from sqlalchemy import delete

from data.coverage.places import places
from data.dependence import noted, of_statement
from data.indicators import zones
from data.indicators.zones import lists, one
from db.engine import reading, writing
from db.tables import derived
from db.tables.reference import Region
from db.tokens import EVERY, REFERENCE, touch

DAY = date(2020, 4, 1)
ZONE = "苏州高新技术产业开发区"
OF_THE_LEDGER = {  # questions that look for when and by whom their rows came
    zones.figures: {"at": DAY}, zones.series: {"start": DAY, "end": DAY}, lists.missing: {"at": DAY}, lists.matrix: {"start": DAY, "end": DAY},
    zones.reporting: {"at": DAY, "start": DAY}, zones.punctual: {"start": DAY, "end": DAY}, zones.plausibility: {"at": DAY},
    zones.last_came: {"at": DAY, "office": None}, one.came: {"zone": ZONE, "at": DAY}, one.reports: {"zone": ZONE}}


def test_a_statement_depends_on_the_datasets_of_its_tables():
    assert of_statement("SELECT zone_daily.firms FROM zone_daily JOIN identity ON 1") == {"zone_daily", "zones", "hundred_units", REFERENCE}
    assert of_statement("SELECT 1 FROM policy_dates") == {"policy_dates"}
    assert of_statement("SELECT 1") == frozenset()


def test_what_is_derived_depends_on_what_it_was_worked_out_from():
    for model in (derived.RegionPeriod, derived.VillageYear, derived.CountedVillage, derived.MergedVillage):
        assert of_statement(f"SELECT 1 FROM {model.__tablename__}") == {"villages", "commissioners", "assignments", "services", "outcomes"}


def test_the_ledger_grows_with_every_import():
    assert of_statement("SELECT max(batch.id) FROM batch") == frozenset(EVERY)
    assert of_statement("SELECT 1 FROM batch JOIN zone_daily ON 1", by_its_rows=True) == {"zone_daily"}


@pytest.mark.parametrize(("question", "choice"), OF_THE_LEDGER.items(), ids=lambda one: getattr(one, "__name__", ""))
def test_a_question_about_when_its_rows_came_depends_on_these_alone(shared_demonstration, question, choice):
    with reading() as connection, noted(connection, question) as datasets:
        question(connection, **choice)
    assert "zone_daily" in datasets
    assert not datasets & {"services", "villages", "hundred_progress", "resources"}


def test_what_was_kept_of_the_reference_is_depended_on_all_the_same(shared_demonstration):
    with reading() as connection:
        for _time in ("read", "kept"):
            with noted(connection, places) as datasets:
                places(connection)
            assert REFERENCE in datasets


def test_what_is_kept_is_of_its_own_state_of_the_reference(store):
    with writing() as connection:
        before = len(places(connection))
        connection.execute(delete(Region.__table__).where(Region.__table__.c.adcode == 320506))
        touch(connection, REFERENCE)
        assert len(places(connection)) == before - 1
        changed = places(connection)
        changed["county"] = 0
        assert places(connection)["county"].any()
