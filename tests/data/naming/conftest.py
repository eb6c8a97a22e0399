"""The names of the permanent reference, read once a file of tests."""

import pytest
from sqlalchemy import select

from data.naming.names import Names
from db.engine import reading
from db.tables.reference import Identity


@pytest.fixture(scope="module")
def connection(migrated):
    patch = pytest.MonkeyPatch()
    patch.setenv("DATABASE_URL", f"sqlite:///{migrated}")
    with reading() as connection:
        yield connection
    patch.undo()


@pytest.fixture(scope="module")
def names(connection):
    return Names(connection)


@pytest.fixture(scope="module")
def zone_name(connection):
    return dict(connection.execute(select(Identity.id, Identity.name)).all())
