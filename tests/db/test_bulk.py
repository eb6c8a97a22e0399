"""Many rows at once: what a load larger than its table leaves behind."""

import pandas as pd
import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from db.bulk import MANY, beside_indexes, indexes_aside, insert_frame
from db.engine import reading, writing
from db.tables.services import Services
from tests.rows import held

pytestmark = pytest.mark.usefixtures("store")
TABLE = Services.__table__


def services(numbers) -> pd.DataFrame:
    return pd.DataFrame({"record_no": pd.Series(numbers, dtype="str"), "commissioner_no": "甲", "village_code": 140321200001,
                         "served_on": pd.Timestamp("2020-05-01"), "kind": "其他", "farmers": pd.array([3] * len(numbers), "Int64")})


def load(numbers) -> None:
    with writing() as connection, indexes_aside(connection, TABLE, rows=len(numbers)):
        insert_frame(connection, TABLE, services(numbers), batch_id=1, origin_id=1)


def names_of_indexes() -> set[str]:
    with reading() as connection:
        return set(connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'services'")))


def test_a_large_load_leaves_every_index_and_every_row():
    before = names_of_indexes()
    load([f"F{number}" for number in range(MANY)])
    assert names_of_indexes() == before == {index.name for index in TABLE.indexes}
    rows = held("services", "record_no", "served_on", "farmers", "batch_id", "target_name")
    assert len(rows) == MANY
    assert {(day.isoformat(), *rest) for _number, day, *rest in rows} == {("2020-05-01", 3, 1, None)}


def test_a_doubled_key_in_a_large_load_stores_nothing():
    before = names_of_indexes()
    with pytest.raises(IntegrityError):
        load([f"F{max(number, 1)}" for number in range(MANY)])
    assert (held("services", "record_no"), names_of_indexes()) == (set(), before)


def test_indexes_made_beside_other_work_are_there_after_it_and_find_a_doubled_key_too():
    before = names_of_indexes()

    def load_beside(numbers: list[str]) -> set[str]:
        with writing() as connection, indexes_aside(connection, TABLE, rows=len(numbers)):
            insert_frame(connection, TABLE, services(numbers), batch_id=1, origin_id=1)
            with beside_indexes(connection):
                pass
            return set(connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'services'")))

    with pytest.raises(IntegrityError):
        load_beside([f"F{max(number, 1)}" for number in range(MANY)])
    assert names_of_indexes() == before
    assert load_beside([f"F{number}" for number in range(MANY)]) >= {"one_current_services", "services_by_batch", "services_by_village"}
    assert names_of_indexes() == before


def test_gaps_stay_gaps_among_few_and_many_values():
    rows = services([f"F{number}" for number in range(300)])
    rows.loc[5, "farmers"] = pd.NA
    rows = rows.assign(target_kind=["村", None, "企业"] * 100, target_name=[f"某{number}" if number % 7 else None for number in range(300)])
    with writing() as connection:
        insert_frame(connection, TABLE, rows, batch_id=1, origin_id=1)
    by_number = {int(number[1:]): rest for number, *rest in held("services", "record_no", "farmers", "target_kind", "target_name")}
    assert by_number[5] == [None, "企业", "某5"]
    assert [by_number[7], by_number[8]] == [[3, None, None], [3, "企业", "某8"]]
