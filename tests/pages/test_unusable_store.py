"""A store that the program cannot use is told in a sentence with its remedy, not by a reference number."""

import pytest

from db.engine import get_engine, writing


def test_a_store_newer_than_the_program(store, visit):
    with writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    get_engine().dispose()
    screen = visit()
    assert not screen.exception
    assert [error.value for error in screen.error if "9999" in error.value and "请换用新版程序" in error.value]
    assert len(screen.error) == 1


@pytest.mark.parametrize("address", ["nonsense", "mysql://host/base"])
def test_an_address_that_names_no_store(visit, monkeypatch, address):
    with monkeypatch.context() as there:
        there.setenv("DATABASE_URL", address)
        screen = visit()
    assert not screen.exception
    assert ["DATABASE_URL" in error.value.replace("\\", "") for error in screen.error] == [True]
