"""Rows read column by column hold what the store holds, gaps and odd texts too."""

import pyarrow as pa
import pytest
from sqlalchemy import select

from db.columns import columns
from db.engine import reading
from db.store import current
from db.tables.villages import Assignments, Commissioners, Villages
from tests.rows import put

pytestmark = pytest.mark.usefixtures("store")
PERSON = {"commissioner_no": "甲", "name": "某", "role": "科技特派员", "base": 140321, "since": "2019-01-01", "until": None}
VILLAGE = {"village_code": 140321200001, "name": "村", "register_year": 2014, "has_industry": None, "lon": None}


def read(model, *names: str) -> dict[str, list]:
    rows = model.__table__
    with reading() as connection:
        table = columns(connection, current(model).with_only_columns(*(rows.c[name] for name in names)).order_by(rows.c.row_id))
    return {name: column.to_pylist() for name, column in table.items()}


def test_numbers_days_and_texts_come_as_they_are_with_their_gaps():
    put("commissioners", PERSON, PERSON | {"commissioner_no": "乙", "until": "2020-12-31", "phone": "010-12345678"})
    values = read(Commissioners, "commissioner_no", "base", "until", "phone")
    assert (values["commissioner_no"], values["base"]) == (["甲", "乙"], [140321, 140321])
    assert [day and day.isoformat() for day in values["until"]] == [None, "2020-12-31"]
    assert values["phone"] == [None, "010-12345678"]


def test_fractions_and_yes_or_no_are_exact():
    put("villages", VILLAGE | {"lon": 113.12345678901234, "has_industry": True}, VILLAGE | {"village_code": 140321200002})
    assert read(Villages, "lon", "has_industry") == {"lon": [113.12345678901234, None], "has_industry": [True, None]}


def test_a_text_that_holds_the_separator_is_read_whole():
    put("commissioners", PERSON | {"name": "某\x1f某"}, PERSON | {"commissioner_no": "乙"})
    assert read(Commissioners, "name", "base") == {"name": ["某\x1f某", "某"], "base": [140321, 140321]}


def test_no_rows_are_empty_columns_of_their_kind():
    rows = Assignments.__table__
    with reading() as connection:
        table = columns(connection, select(rows.c.village_code, rows.c.start_on, rows.c.commissioner_no))
    assert [column.type for column in table.values()] == [pa.int64(), pa.date32(), pa.large_string()]
    assert not any(len(column) for column in table.values())
