"""What people wrote comes out of the store as a reader that is set gives it, row by row and column by column; else as it stands."""

import pytest
from sqlalchemy import func, select

from db.columns import columns, frame_of
from db.engine import reading
from db.store import current
from db.tables.villages import Commissioners
from db.written import read_by
from tests.rows import put

PERSON = {"commissioner_no": "甲", "name": "张三", "role": "科技特派员", "base": 140321, "since": "2019-01-01", "phone": "13800001234"}
ROWS = Commissioners.__table__
READ = {"commissioner_no": ["甲", "乙"], "name": ["<张三>", "<李四>"], "organisation": ["<农校>", None], "phone": ["13800001234", "13800001234"]}


@pytest.fixture(autouse=True)
def people(store):
    put("commissioners", PERSON | {"organisation": "农校"}, PERSON | {"commissioner_no": "乙", "name": "李四"})


def in_brackets(text: str) -> str:
    return f"<{text}>"


def selected():
    return current(Commissioners).with_only_columns(*(ROWS.c[name] for name in READ)).order_by(ROWS.c.row_id)


def by_rows() -> dict:
    with reading() as connection:
        return frame_of(connection, selected(), dtype=object).to_dict("list")


def by_columns() -> dict:
    with reading() as connection:
        return {name: column.to_pylist() for name, column in columns(connection, selected()).items()}


@pytest.mark.parametrize("way", [by_rows, by_columns])
def test_written_text_is_read_by_the_reader_and_keys_and_gaps_are_not(way):
    with read_by(in_brackets):
        assert way() == READ
        with read_by(None):
            assert way()["name"] == ["张三", "李四"]
    assert way()["name"] == ["张三", "李四"]


def test_what_is_made_of_it_in_sql_is_read_too():
    with read_by(in_brackets), reading() as connection:
        assert connection.execute(select(func.max(ROWS.c.name), func.coalesce(func.min(ROWS.c.organisation), ""))).one() == ("<李四>", "<农校>")
