"""What many questions of one asking read below themselves, read once: the list of zones, the reports of a day.

Only whoever answers from one state of the store remembers (`data.questions.Direct`), for as long as it lives and over its own
connection; any other asking reads anew each time. What is remembered is shared: nobody may change it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps

from sqlalchemy import Connection


@dataclass(eq=False)
class Memory:
    """What was read over a connection, by function and choice."""

    connection: Connection
    answers: dict = field(default_factory=dict, repr=False)


FIRM = {list: tuple, set: frozenset}  # so that they can be a key
_present: ContextVar[Memory | None] = ContextVar("memory", default=None)


@contextmanager
def remembering(memory: Memory) -> Iterator[None]:
    """Inside, what is read over the connection of the memory is read once."""
    before = _present.set(memory)
    try:
        yield
    finally:
        _present.reset(before)


def read_once(function: Callable) -> Callable:
    """A function of a connection and of a choice of plain values, lists and sets of them. A table is handed out as a copy of its own."""
    @wraps(function)
    def answer(connection: Connection, **choice):
        memory = _present.get()
        if memory is None or memory.connection is not connection:
            return function(connection, **choice)
        key = (function, *((name, FIRM.get(type(value), lambda same: same)(value)) for name, value in sorted(choice.items())))
        if key not in memory.answers:
            memory.answers[key] = function(connection, **choice)
        kept = memory.answers[key]
        return kept.copy(deep=False) if hasattr(kept, "copy") else kept  # pandas copies what is written to

    return answer
