"""How far long work has come, told to whoever listens: a page, the command line, or nobody."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

READING, CHECKING, COMPARING, STORING, SUMMING = "reading", "checking", "comparing", "storing", "summing"


@dataclass(frozen=True)
class Progress:
    """`done` of `total` rows of one stage; None where the rows are not known.

    Checking goes column by column: there `done` is the rows times the share of the columns that are checked.
    """

    stage: str
    done: int | None = None
    total: int | None = None


Listener = Callable[[Progress], None]
_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def heard_by(listener: Listener | None) -> Iterator[None]:
    """What is told inside the block reaches the listener, in the same thread; nobody where it is None."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)


def tell(stage: str, done: int | None = None, total: int | None = None) -> None:
    """Say how far a stage has come."""
    listener = _listener.get()
    if listener is not None:
        listener(Progress(stage, done, total))
