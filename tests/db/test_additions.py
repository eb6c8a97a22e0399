"""A newer reference file adds rows to a store, and changes none that it has."""

import pandas as pd
import pytest
from sqlalchemy import func, select

from db import additions
from db.datasets import DATASETS
from db.engine import reading, writing
from db.store import known
from db.tables.ledger import Batch
from db.tables.reference import Identity
from db.tables.zones_list import Zones
from db.verify import findings
from tests.rows import held, put


def zone(name: str, year: int) -> pd.DataFrame:
    return pd.DataFrame({"file_row": [2], "name": [name], "reporting_unit": [340000], "host_adcode": [340803],
                         "approved_year": [year]})


def added(rows: pd.DataFrame) -> None:
    with writing() as connection:
        additions.add(connection, DATASETS["zones"], rows, first=1)


def test_a_new_zone_gets_an_identity_and_is_known_from_the_first_entry_on(store):
    added(zone("新设高新技术产业开发区", 2027))
    with reading() as connection:
        row = connection.execute(known(Zones, on=1).where(Zones.name == "新设高新技术产业开发区")).mappings().one()
        assert connection.scalar(select(Identity.name).where(Identity.id == row["identity"])) == row["name"] == row["key_text"]
        assert connection.scalar(select(func.count()).select_from(Batch.__table__)) == 3
        assert findings(connection) == []


def test_a_row_that_a_reference_brought_is_not_brought_again_whatever_the_office_made_of_it(store):
    put("zones", {"name": "安庆高新技术产业开发区", "reporting_unit": 340000, "host_adcode": 340803, "approved_year": 2023})
    before = held("zones", "name", "approved_year", "batch_id", "replaced_in")
    added(zone("安庆高新技术产业开发区", 1999))
    assert held("zones", "name", "approved_year", "batch_id", "replaced_in") == before


def test_a_row_of_the_offices_own_stands_and_the_reference_is_what_was_known_before(store):
    own = put("zones", {"name": "新设高新技术产业开发区", "reporting_unit": 340000, "host_adcode": 340803, "approved_year": 2026})
    added(zone("新设高新技术产业开发区", 2027))
    years = [dict(held("zones", "name", "approved_year", on=on))["新设高新技术产业开发区"] for on in (None, own, own - 1, 1)]
    assert years == [2026, 2026, 2027, 2027]


@pytest.mark.parametrize(("stretches", "gaps"), [
    ([], [(1, None)]), ([(5, None)], [(1, 5)]), ([(5, 6)], [(1, 5), (6, None)]), ([(5, 7), (7, None)], [(1, 5)]),
    ([(9, None), (4, 6)], [(1, 4), (6, 9)]), ([(4, None), (5, 6)], [(1, 4)]), ([(4, 9), (5, 6)], [(1, 4), (9, None)])])
def test_the_reference_stands_where_nothing_of_the_offices_own_does(stretches, gaps):
    assert list(additions._gaps(stretches, 1)) == gaps


def test_the_shipped_calendar_is_what_the_documents_say(store):
    assert held("reporting_calendar", "dataset", "frequency", "due") == {
        ("zone_daily", "每日", "12:00"), ("hundred_units", "每年", "03-31"), ("hundred_progress", "每年", "10-31")}
