"""What screens read, kept in memory until the store changes: keyed by the store's version."""

import streamlit as st

from db import demonstration, migrate, store
from db.engine import database_url, reading


@st.cache_resource(show_spinner=False)
def _prepared(url: str) -> str:
    migrate.migrate()
    return url


def prepare_storage() -> None:
    """Bring the store to the newest schema, once a process and store."""
    _prepared(database_url())


def state() -> tuple[str, int]:
    """What a cached value hangs on: the store and its version."""
    with reading() as connection:
        return database_url(), store.version(connection)


@st.cache_data(max_entries=8, show_spinner=False)
def _demonstration(_state: tuple) -> bool:
    with reading() as connection:
        return demonstration.loaded(connection)


def demonstration_loaded() -> bool:
    """Whether invented returns are in the store."""
    return _demonstration(state())
