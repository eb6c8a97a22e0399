"""What screens read and draw, kept in memory until the store changes: keyed by the tokens of its datasets.

Every question that takes `known_on` is asked as known at the moment that the run looks back to, so that a screen is of
one moment as a whole.
"""

from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar
from inspect import signature
from typing import Any

import streamlit as st
from sqlalchemy import Connection

from data import asking
from data.asking import Asking, Moment
from db import migrate, tokens
from db.engine import database_url, reading

BY_ITS_TEXT = {Asking: repr}  # Streamlit takes four times as long over the parts of a dataclass
MEMORY = "256MB"  # of what was read, and as much of what was drawn; what was not asked for longest goes first

_of_run: ContextVar[list | None] = ContextVar("state_of_run", default=None)
_answering: ContextVar[str] = ContextVar("question_being_answered", default="")


@st.cache_resource(show_spinner=False)
def _prepared(url: str) -> str:
    migrate.migrate()
    return url


def prepare_storage() -> None:
    """Bring the store to the newest schema, once a process and store; a run of a page begins, at the present."""
    _prepared(database_url())
    _of_run.set([])
    asking.change(moment=None)


def look_back(moment: Moment) -> None:
    """Ask for the rest of the run what was known at a moment."""
    asking.change(moment=moment)


def looking_back() -> Moment | None:
    """The moment whose knowledge this run shows; None for now."""
    return asking.present().moment


def state() -> tuple[str, str]:
    """What every cached value hangs on: the store and its state, asked once a run; what is stored draws the page anew."""
    if _answering.get():
        raise NestedQuestion(_answering.get())
    known = _of_run.get()
    if known and known[0][0] == database_url():
        return known[0]
    with reading() as connection:
        found = _state(connection)
    if known is not None:
        known[:] = [found]
    return found


def _state(connection: Connection) -> tuple[str, str]:
    return database_url(), tokens.state(connection)


class NestedQuestion(Exception):
    """A question asked the cache. It would read over a second connection, of another state, and all together may wait
    for connections that they hold themselves: it has to read with the connection and the `known_on` that it was given."""


class _Moved(Exception):
    """The store has changed since the run began: what was read is not of the state that it would be kept under."""


def ask(question: Callable, **choice) -> Any:
    """The answer of `question(connection, **choice)`, asked once for a state of the store and for who asks."""
    while True:
        try:
            return _answer(state(), asking.present(), _name(question), tuple(sorted(choice.items())), question)
        except _Moved:
            _of_run.set([] if _of_run.get() is not None else None)


def draw(part: Callable, **choice) -> None:
    """Draw `part(**choice)`, built once for a state of the store and for who asks. It may hold no widget."""
    with suppress(_Moved):  # then it is drawn all the same, only not kept
        _drawn(state(), asking.present(), _name(part), tuple(sorted(choice.items())), part)


@st.cache_data(max_size=MEMORY, show_spinner=False, hash_funcs=BY_ITS_TEXT)
def _answer(where: tuple, asked: Asking, name: str, choice: tuple, _question: Callable) -> Any:
    then = {"known_on": asked.known_on} if asked.moment and "known_on" in signature(_question).parameters else {}
    with reading() as connection:
        if where != _state(connection):
            raise _Moved
        answering = _answering.set(name)
        try:
            return _question(connection, **dict(choice), **then)
        finally:
            _answering.reset(answering)


@st.cache_data(max_size=MEMORY, show_spinner=False, hash_funcs=BY_ITS_TEXT)
def _drawn(where: tuple, asked: Asking, name: str, choice: tuple, _part: Callable) -> None:
    _part(**dict(choice))
    if where != state():
        raise _Moved


def _name(function: Callable) -> str:
    return f"{function.__module__}.{function.__qualname__}"
