"""What is asked about an entry of the ledger is found by an index: the work grows with the entry, not with the store."""

import re
from datetime import date

import pytest
from sqlalchemy import event, literal, select

from data.coverage import scope
from data.coverage.flags import had
from data.indicators.commissioners import work
from data.ledger import differences, row_history
from db.datasets import DATASETS
from db.demonstration import feeds
from db.differences import of_staged
from db.engine import get_engine, reading, writing
from db.undoing import undo
from db.writing import stage
from tests.data.coverage.test_keeping import YANG, person, service, village
from tests.once import filled
from tests.rows import frame, put

DAY = {"zone": 1, "data_date": "2020-04-01"}
ROWS = {
    "zone_daily": DAY | {"firms": 100, "firms_resumed": 79},
    "zone_difficulties": DAY | {"difficulty": "其他", "raised": 3, "solved": 1},
    "zone_industry_daily": DAY | {"industry": "软件", "firms": 100, "firms_resumed": 79},
    "services": service("1", "2020-04-01"),
    "outcomes": {"record_no": "1", "village_code": YANG, "on_date": "2020-01-01", "kind": "就业", "jobs": 1},
    "assignments": {"commissioner_no": "甲", "village_code": YANG, "start_on": "2020-01-01"}}
CHANGED = {"zone_daily": "firms", "zone_difficulties": "raised", "zone_industry_daily": "firms", "services": "farmers", "outcomes": "jobs"}
ANY_ROW = re.compile(r"WHERE \w+\.replaced_in IS NULL\s+LIMIT")  # whether there is one: the first ends the search
BY_DAY = ["zone_daily", "zone_difficulties", "zone_industry_daily"]


@filled
def entries(store):
    """Three entries a dataset, the second and third correcting the first; `entries[dataset]` is the second."""
    put("villages", village(YANG))
    put("commissioners", person("甲"))
    batches = {}
    for dataset, row in ROWS.items():
        put(dataset, row)
        batches[dataset], _last = (put(dataset, row | {CHANGED.get(dataset, "end_on"): value}) for value in (
            (7, 8) if dataset in CHANGED else ("2021-01-01", "2021-02-01")))
    return batches


@pytest.fixture
def scans():
    """By statement that goes through a whole table of versions: what its plan says; gathered while the test asks."""
    plans, engine = {}, get_engine()

    def look(connection, _cursor, statement, parameters, _context, _many) -> None:
        if not statement.startswith(("SELECT", "UPDATE", "INSERT INTO", "DELETE")) or ANY_ROW.search(statement):
            return
        plan = connection.connection.driver_connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
        whole = [line for *_numbers, line in plan if re.match(rf"SCAN ({'|'.join(named(statement))})\b", line)]
        if whole:
            plans[statement] = whole

    event.listen(engine, "before_cursor_execute", look)
    yield plans
    event.remove(engine, "before_cursor_execute", look)


def named(statement: str) -> set[str]:
    """The tables of versions in a statement, by their names and aliases; a permanent reference is a short list."""
    tables = "|".join(dataset.table.name for dataset in DATASETS.values() if not dataset.permanent)
    aliases = re.findall(rf"\b(?:{tables}) AS (\w+)", statement)
    return {*tables.split("|"), *aliases}


def test_how_far_an_entry_reaches_is_found_without_a_look_at_all_versions(entries, scans):
    with reading() as connection:
        for dataset in ("services", "outcomes", "assignments"):
            assert scope.affected(connection, DATASETS[dataset], entries[dataset]).provinces
    assert scans == {}


@pytest.mark.parametrize("dataset", ROWS)
def test_an_entry_and_its_rows_are_shown_without_a_look_at_all_versions(entries, scans, dataset):
    with reading() as connection:
        assert row_history.keys(connection, batch=entries[dataset])
        assert differences.of_undo(connection, batch=entries[dataset]).hindered
        assert feeds(connection, dataset) is False
    assert scans == {}


@pytest.mark.parametrize("dataset", BY_DAY)
def test_the_days_before_and_after_are_added_up_without_a_look_at_all_versions(entries, scans, dataset):
    with reading() as connection:
        assert len(differences.of_entry(connection, batch=entries[dataset]).days)
        assert not differences.of_undo(connection, batch=entries[dataset] + 1).hindered
        of_staged(connection, stage(connection, DATASETS[dataset], frame(dataset, ROWS[dataset])))
    assert scans == {}


@pytest.mark.parametrize("dataset", ["zone_daily", "zone_difficulties", "zone_industry_daily", "firm_services"])
def test_an_entry_is_taken_back_without_a_look_at_all_versions(entries, scans, dataset):
    if dataset not in entries:
        entries[dataset] = put(dataset, {"record_no": "1", "commissioner_no": "甲", "firm": "某厂", "served_on": "2020-04-01"}) - 1
    with writing() as connection:
        undo(connection, entries[dataset] + 1, reason="试")
    assert scans == {}


@pytest.mark.parametrize("place", [{"level": "province", "code": 140000}, {"level": "county", "code": YANG // 1_000_000}])
def test_the_services_of_a_place_are_found_by_its_villages_and_by_those_who_are_based_there(entries, scans, place):
    """Of services without a village no index of villages knows."""
    with reading() as connection:
        assert work.by_day(connection, first=date(2020, 1, 1), last=date(2020, 12, 31), **place)["services"].sum() == 1
    assert scans == {}


def test_the_services_of_a_village_are_found_by_the_village(entries):
    villages = select(literal(YANG).label("village")).subquery()
    asked = select(villages.c.village).where(had("served", villages.c.village, date(2020, 1, 1), date(2020, 12, 31), on=None))
    with reading() as connection:
        assert connection.scalar(asked) == YANG
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked.compile(connection, compile_kwargs={'literal_binds': True})}").all()
    assert any("services_by_village (village_code=? AND served_on>? AND served_on<?)" in line for *_numbers, line in plan)
