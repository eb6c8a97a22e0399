"""Who asks, as known when, in which language: one value, which goes along to whatever is called back later.

A page settles it while it is drawn. Its downloads are worked out in another thread, its callbacks run before the next run
has settled anything, a large file is looked at by another process: each is bound to the value of the page that offered it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import datetime

EVERYBODY = "everybody"


@dataclass(frozen=True)
class Moment:
    """An earlier moment: `text` as an address names it, `at` in Beijing time, `batch` the last entry of the ledger that was there."""

    text: str
    at: datetime
    batch: int


@dataclass(frozen=True)
class Asking:
    """`language` is zh or en, `moment` the one that is looked back to (None: now), `viewer` whose rights hold."""

    language: str = "zh"
    moment: Moment | None = None
    viewer: str = EVERYBODY

    @property
    def known_on(self) -> int | None:
        """The last entry of the ledger that counts; None where all do."""
        return self.moment.batch if self.moment else None


PLAIN = Asking()  # in Chinese, as known now
_present: ContextVar[Asking] = ContextVar("asking", default=PLAIN)


def present() -> Asking:
    """Who asks in the run, the callback or the download that is under way."""
    return _present.get()


def change(**parts) -> None:
    """Ask otherwise for the rest of the run: `change(language="en")`."""
    _present.set(replace(present(), **parts))


@contextmanager
def asked_as(asking: Asking) -> Iterator[None]:
    """Ask so inside the block, and as before after it."""
    before = _present.set(asking)
    try:
        yield
    finally:
        _present.reset(before)


def bind(function: Callable, /, *given, **named) -> Callable:
    """The function with its arguments, to be called later from whatever thread: it is asked as it is asked now."""
    asking = present()

    def bound(*more):
        with asked_as(asking):
            return function(*given, *more, **named)

    return bound
