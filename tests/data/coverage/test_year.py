"""The days of a village, six by six: what lies between two days as a whole, what in part, and what is kept."""

from datetime import date

import pytest
from alembic import command
from sqlalchemy import select

from data.coverage.year import bits_of_stretches
from db.engine import reading, writing
from db.migrate import config, migrate
from db.tables.derived import VillageYear
from tests.data.coverage.test_keeping import YANG, person, service, village
from tests.rows import put


def bits(first: str, last: str, *, whole: bool, year: int = 2020) -> int:
    return bits_of_stretches(year, date.fromisoformat(first), date.fromisoformat(last), whole=whole)


def test_a_stretch_lies_between_two_days_as_a_whole_or_in_part():
    assert (bits("2020-01-01", "2020-01-06", whole=True), bits("2020-01-01", "2020-01-06", whole=False)) == (1, 1)
    assert (bits("2020-01-02", "2020-01-12", whole=True), bits("2020-01-02", "2020-01-13", whole=False)) == (2, 7)
    assert bits("2020-01-08", "2020-01-09", whole=True) == 0


def test_the_last_stretch_of_a_year_ends_with_the_year():
    assert bits("2020-12-26", "2021-03-01", whole=True) == bits("2020-12-31", "2021-03-01", whole=False) == 1 << 60
    assert bits("2019-05-01", "2021-03-01", whole=True) == 2**61 - 1
    assert bits("2019-05-01", "2019-12-31", whole=False) == 0


def kept() -> list[tuple]:
    with reading() as connection:
        return list(map(tuple, connection.execute(select(VillageYear.__table__))))


@pytest.mark.usefixtures("store")
def test_the_days_of_a_village_are_kept_with_each_import_and_in_a_store_that_is_brought_up_to_them():
    put("villages", village(YANG))
    put("commissioners", person("甲"))
    put("services", service("1", "2020-01-07"), service("2", "2020-12-31"))
    put("outcomes", {"record_no": "1", "village_code": YANG, "on_date": "2020-01-01", "kind": "就业", "jobs": 1})
    assert kept() == [(2020, YANG, 2 | 1 << 60, 1, 0)]
    with writing() as connection:
        command.downgrade(config(connection), "0001")
    migrate()
    assert kept() == [(2020, YANG, 2 | 1 << 60, 1, 0)]
