"""How descriptions ask: `ask(question, **choice)` is the answer of `question(connection, **choice)`.

A question gets a connection and reads. It never calls a cache, so it can be asked over whatever connection is at hand: by a
screen that keeps the answers, by the command line, in a download, in a test.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from inspect import signature
from typing import Any, Protocol

from sqlalchemy import Connection

from data.asking import Asking
from data.ledger import imports
from data.masking import read_as
from data.remembering import Memory, remembering
from data.settling import Settlement, in_force
from db import demonstration


class Ask(Protocol):
    """Whatever answers questions. One that takes `known_on` is asked as known at the moment that is looked back to."""

    asking: Asking

    @property
    def demonstration(self) -> bool:
        """Whether any of the store is invented."""

    @property
    def waiting(self) -> frozenset[str]:
        """The datasets of which an import still waits for its rejected rows."""

    @property
    def settled(self) -> tuple[Settlement, ...]:
        """Which periods of which datasets are settled (已审定)."""

    def __call__(self, question: Callable, **choice) -> Any: ...


class OfTheStore:
    """What an `Ask` tells of the whole store, asked like any other question."""

    @property
    def demonstration(self) -> bool:
        return self(demonstration.loaded)

    @property
    def waiting(self) -> frozenset[str]:
        return self(imports.waiting)

    @property
    def settled(self) -> tuple[Settlement, ...]:
        return self(in_force)


@dataclass
class Direct(OfTheStore):
    """Asks over one open connection, so of one state of the store; each question once."""

    connection: Connection
    asking: Asking
    answers: dict = field(default_factory=dict, repr=False)
    memory: Memory = field(init=False, repr=False)

    def __post_init__(self):
        self.memory = Memory(self.connection)

    def __call__(self, question: Callable, **choice) -> Any:
        key = (question, *sorted(choice.items()))
        if key not in self.answers:
            with remembering(self.memory):
                self.answers[key] = answered(question, self.connection, self.asking, choice)
        return self.answers[key]


def answered(question: Callable, connection: Connection, asking: Asking, choice: Mapping) -> Any:
    """The answer of a question as it is asked: as known then, and with what people wrote as the asker may read it."""
    with read_as(asking):
        return question(connection, **choice, **then(question, asking))


def then(question: Callable, asking: Asking) -> dict[str, int | None]:
    """The `known_on` that a question is to be asked with, where it takes one."""
    return {"known_on": asking.known_on} if _looks_back(question) else {}


@cache
def _looks_back(question: Callable) -> bool:
    return "known_on" in signature(question).parameters
