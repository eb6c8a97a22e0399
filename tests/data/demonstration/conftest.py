"""The ground and all invented rows, made once a session at a hundredth of the country."""

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


@pytest.fixture
def loaded(store):
    """A store with the demonstration data at a hundredth of the country."""
    from data import demonstration

    demonstration.load("0.01")
    return store
