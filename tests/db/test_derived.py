"""No row changes without the derived tables: they follow as `data` hands over, or the change is refused."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import insert, select

from db import demonstration, derived
from db.engine import reading, writing
from db.migrate import config, migrate
from db.tables.derived import RegionPeriod
from db.undoing import undo
from tests.data.coverage.test_keeping import person, service, village
from tests.rows import count_of_rows, put

ROOT = Path(__file__).parents[2]


def taken_back() -> None:
    with writing() as connection:
        undo(connection, 4, reason="报错")


def cleared() -> None:
    with writing() as connection:
        demonstration.clear(connection)


def upgraded() -> None:
    with writing() as connection:
        command.downgrade(config(connection), "0001")
    migrate()


@pytest.mark.parametrize("change", [lambda: put("villages", village(140321200002)), taken_back, cleared])
def test_a_change_is_refused_and_nothing_stored_where_nothing_was_handed(store, monkeypatch, change):
    put("villages", village(140321200001), demonstration=True)
    before = count_of_rows()
    monkeypatch.setattr(derived, "_handed", [])
    with pytest.raises(derived.NothingHanded, match="import data"):
        change()
    assert count_of_rows() == before


def test_an_upgrade_is_refused_where_nothing_was_handed(store, monkeypatch):
    monkeypatch.setattr(derived, "_handed", [])
    with pytest.raises(derived.NothingHanded):
        upgraded()


ALONE = """
import pandas as pd
from db.datasets import DATASETS
from db.engine import writing
from db.store import Entry
from db.writing import commit, stage
rows = pd.DataFrame([{"file_row": 2, "village_code": 140321200002, "name": "村", "register_year": 2014}])
with writing() as connection:
    commit(connection, stage(connection, DATASETS["villages"], rows), Entry(dataset="villages", rows=1))
"""


@pytest.mark.parametrize(("first", "status"), [("", 1), ("import data.language", 0)])
def test_a_program_that_imports_anything_of_data_may_write_and_one_of_db_alone_may_not(store, first, status):
    done = subprocess.run([sys.executable, "-c", f"{first}\n{ALONE}"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, "NothingHanded" in done.stderr) == (status, status == 1), done.stderr


def test_the_command_line_works_the_derived_tables_out_anew(store):
    put("villages", village(140321200001))
    put("commissioners", person("甲"))
    put("services", service("1", "2020-11-02"))
    rows = RegionPeriod.__table__
    with writing() as connection:
        kept = connection.execute(select(rows).order_by(rows.c.period, rows.c.level, rows.c.code)).all()
        connection.execute(rows.update().values(services=7))
        connection.execute(insert(rows).values(kept[0]._asdict() | {"period": "1999"}))
    subprocess.run([sys.executable, "-m", "db", "rebuild"], cwd=ROOT, capture_output=True, check=True)
    with reading() as connection:
        assert connection.execute(select(rows).order_by(rows.c.period, rows.c.level, rows.c.code)).all() == kept
