"""Whatever changes a dataset gives it a token that it never had, and leaves the tokens of the others."""

import pytest
from alembic import command
from sqlalchemy import delete
from typer.testing import CliRunner

from data import office
from data.demonstration import clear
from db import reference
from db.__main__ import app
from db.backup import backup, restore
from db.engine import reading, writing
from db.migrate import config, migrate
from db.tables.ledger import Setting
from db.tokens import EVERY, OFFICE, REFERENCE, state, tokens
from db.undoing import undo
from tests.rows import put

DAY = {"zone": 1, "data_date": "2020-04-01", "firms": 100, "firms_resumed": 79}
pytestmark = pytest.mark.usefixtures("store")


def now() -> dict[str, str]:
    with reading() as connection:
        return tokens(connection)


def changed_by(action) -> set[str]:
    """The datasets that have another token afterwards."""
    before = now()
    action()
    after = now()
    return {dataset for dataset in EVERY if before[dataset] != after[dataset]}


def taken_back(batch: int) -> None:
    with writing() as connection:
        undo(connection, batch, reason="报错了")


def test_every_dataset_has_a_token_of_its_own_from_the_start():
    by_dataset = now()
    assert set(by_dataset) == set(EVERY)
    assert len(set(by_dataset.values())) == len(EVERY)


def test_an_import_and_its_undo_change_the_token_of_their_dataset_alone():
    batch = put("zone_daily", DAY)
    before = now()
    assert changed_by(lambda: put("zone_daily", DAY | {"firms_resumed": 80})) == {"zone_daily"}
    assert changed_by(lambda: taken_back(batch + 1)) == {"zone_daily"}
    assert before["zone_daily"] != now()["zone_daily"]  # the same rows, by another way


def test_what_stores_nothing_changes_nothing():
    put("zone_daily", DAY)
    assert changed_by(lambda: put("zone_daily", DAY)) == set()
    assert changed_by(migrate) == set()


def test_settings_of_the_office_and_a_new_file_of_the_reference_have_tokens_too():
    assert changed_by(lambda: office.set_review_number("GS京(2020)0001号")) == {OFFICE}

    def load_anew() -> None:
        with writing() as connection:
            connection.execute(delete(Setting).where(Setting.name == "reference/regions.csv"))
            reference.load(connection)

    assert changed_by(load_anew) == {REFERENCE}


def test_clearing_the_demonstration_and_computing_anew_change_every_token():
    put("zone_daily", DAY, demonstration=True)
    assert changed_by(clear) == set(EVERY)
    assert changed_by(lambda: CliRunner().invoke(app, ["rebuild"])) == set(EVERY)


def test_a_restore_gives_every_dataset_a_token_that_it_never_had(tmp_path):
    at_the_backup = now()
    backup(tmp_path / "copy.sqlite3")
    put("zone_daily", DAY)
    assert changed_by(lambda: restore(tmp_path / "copy.sqlite3")) == set(EVERY)
    assert not set(now().values()) & set(at_the_backup.values())


def test_a_store_from_before_the_tokens_gets_them_when_it_is_upgraded_or_restored(tmp_path):
    with writing() as connection:
        command.downgrade(config(connection), "0002")
    backup(tmp_path / "copy.sqlite3")
    migrate()
    assert set(now()) == set(EVERY)
    restore(tmp_path / "copy.sqlite3")
    assert set(now()) == set(EVERY)


def test_the_state_of_some_datasets_is_that_of_no_other():
    def of(*datasets: str) -> str:
        with reading() as connection:
            return state(connection, datasets)

    before = of("zone_daily", "zones"), of("zones")
    put("zone_daily", DAY)
    assert (of("zone_daily", "zones") == before[0], of("zones") == before[1]) == (False, True)
