"""The ground, all invented rows and their files, made once a session at a hundredth of the country."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def ground(migrated):
    from sqlalchemy import create_engine

    from data.demonstration.ground import surveyed

    engine = create_engine(f"sqlite:///{migrated}")
    with engine.connect() as connection:
        yield surveyed(connection)
    engine.dispose()


@pytest.fixture(scope="session")
def invented(ground) -> dict:
    """Dataset code → rows, at scale 0.01."""
    from data.demonstration.returns import returns
    from data.demonstration.scale import scale_of

    return dict(returns(ground, scale_of("0.01")))


@pytest.fixture(scope="session")
def written(migrated, tmp_path_factory) -> list[Path]:
    """The files of all invented rows, to be read only."""
    from data import demonstration
    from db.engine import get_engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{migrated}")
        paths = demonstration.write(tmp_path_factory.mktemp("demonstration") / "演示", "0.01")
        get_engine().dispose()
    return paths


@pytest.fixture
def loaded(with_demonstration):
    """The demonstration data at a hundredth of the country, in the store of the test."""
