"""What screens read and draw, kept in memory until the store changes: keyed by the store's version."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

import streamlit as st

from data.language import spoken
from db import migrate, store
from db.engine import database_url, reading

_of_run: ContextVar[list | None] = ContextVar("state_of_run", default=None)


@st.cache_resource(show_spinner=False)
def _prepared(url: str) -> str:
    migrate.migrate()
    return url


def prepare_storage() -> None:
    """Bring the store to the newest schema, once a process and store; a run of a page begins."""
    _prepared(database_url())
    _of_run.set([])


def state() -> tuple[str, int]:
    """What every cached value hangs on: the store and its version, asked once a run; what is stored draws the page anew."""
    known = _of_run.get()
    if known and known[0][0] == database_url():
        return known[0]
    with reading() as connection:
        found = database_url(), store.version(connection)
    if known is not None:
        known[:] = [found]
    return found


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
