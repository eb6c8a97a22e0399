"""Demonstration data goes in whole, once, never beside real returns, and out without a trace."""

import shutil
from hashlib import sha256

import pandas as pd
import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from data import demonstration
from data.demonstration.commands import app
from data.demonstration.returns import returns
from data.demonstration.scale import scale_of
from db.datasets import DATASETS
from db.engine import get_engine, reading
from db.tables.ledger import Batch
from tests.rows import count_of_rows, held, put


def print_of(rows: pd.DataFrame) -> str:
    return sha256(pd.util.hash_pandas_object(rows, index=False).to_numpy().tobytes()).hexdigest()


def test_the_same_rows_come_out_every_time(ground, invented):
    again = dict(returns(ground, scale_of("0.01")))
    assert {code: print_of(rows) for code, rows in again.items()} == {
        code: print_of(rows) for code, rows in invented.items()}


def test_every_row_generated_is_current_in_the_store(loaded, invented):
    stored = count_of_rows()
    for code, rows in invented.items():
        assert stored[DATASETS[code].table.name] == len(rows), code


def test_each_dataset_is_one_marked_batch(loaded, invented):
    with reading() as connection:
        batches = connection.execute(select(Batch).where(Batch.demonstration)).all()
    assert [batch.dataset for batch in batches] == list(invented)
    assert {(batch.action, batch.by) for batch in batches} == {("demonstration", "演示数据")}


def test_loading_twice_changes_nothing(loaded):
    before, messages = count_of_rows(), []
    assert demonstration.load("0.01", progress=messages.append) == 0
    assert count_of_rows() == before
    assert messages == ["演示数据已经装入，未作改动。"]


def test_clearing_leaves_only_the_permanent_reference(store, demonstrated):
    before = count_of_rows()
    get_engine().dispose()
    shutil.copy(demonstrated, store)
    assert demonstration.clear() == len(list(DATASETS)) - 3  # zones, policy dates and the calendar are permanent
    after = count_of_rows()
    assert after == before | {name: after[name] for name in ("setting", "warning_round")}  # of a round: when a rule was looked at last


def test_loading_beside_real_returns_is_refused_in_a_sentence(store):
    put("major_issues", {"issue_no": "A-1", "reporting_unit": 110000, "raised_on": "2020-05-01", "title": "进度"})
    before = count_of_rows()
    with pytest.raises(demonstration.RealReturnsPresent, match="重大问题和事项"):
        demonstration.load("0.01")
    assert count_of_rows() == before


def test_it_can_be_loaded_again_after_clearing(loaded):
    units = held("hundred_units", "name")
    demonstration.clear()
    demonstration.load("0.01")
    assert held("hundred_units", "name") == units


def test_the_command_line_tells_a_wrong_scale_and_ends_with_two(store):
    outcome = CliRunner().invoke(app, ["load", "--scale", "huge"])
    assert outcome.exit_code == 2
    assert "huge" in outcome.stderr
    assert outcome.stdout == ""


def test_the_command_line_loads_and_clears(store):
    run = CliRunner()
    assert run.invoke(app, ["load", "--scale", "0.001"]).exit_code == 0
    assert run.invoke(app, ["clear"]).exit_code == 0
    assert held("zone_daily", "zone") == set()


def test_a_store_that_is_not_set_up_is_told_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'nothing.sqlite3'}")
    outcome = CliRunner().invoke(app, ["load"])
    assert outcome.exit_code == 2
    assert "python -m db migrate" in outcome.stderr
