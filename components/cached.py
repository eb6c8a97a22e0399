"""What screens read and draw, kept in memory until the store changes: keyed by the store's version."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from data.language import spoken
from db import migrate, store
from db.engine import database_url, reading


@st.cache_resource(show_spinner=False)
def _prepared(url: str) -> str:
    migrate.migrate()
    return url


def prepare_storage() -> None:
    """Bring the store to the newest schema, once a process and store."""
    _prepared(database_url())


def state() -> tuple[str, int]:
    """What every cached value hangs on: the store and its version."""
    with reading() as connection:
        return database_url(), store.version(connection)


def ask(question: Callable, **choice) -> Any:
    """The answer of `question(connection, **choice)`, asked once for a state of the store and a language."""
    return _answer(state(), spoken(), _name(question), tuple(sorted(choice.items())), question)


def draw(part: Callable, **choice) -> None:
    """Draw `part(**choice)`, built once for a state of the store and a language. It may hold no widget."""
    _drawn(state(), spoken(), _name(part), tuple(sorted(choice.items())), part)


@st.cache_data(max_entries=512, show_spinner=False)
def _answer(where: tuple, language: str, name: str, choice: tuple, _question: Callable) -> Any:
    with reading() as connection:
        return _question(connection, **dict(choice))


@st.cache_data(max_entries=512, show_spinner=False)
def _drawn(where: tuple, language: str, name: str, choice: tuple, _part: Callable) -> None:
    _part(**dict(choice))


def _name(function: Callable) -> str:
    return f"{function.__module__}.{function.__qualname__}"
