"""What screens read and draw, kept in memory until what it depends on changes.

One level: a page asks, or shows a part; a part asks questions; a question reads. Everything is kept under the whole of who
asks (language, moment, rights) and the tokens of the datasets that it was seen to read, so that an import redraws only
what it feeds.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from components.cache_key import in_words
from components.figures.figure import Figure
from components.figures.part import Part
from components.marks import of_store
from data import asking, questions
from data.asking import Asking
from data.dependence import noted, scope
from data.settling import Settlement
from db import migrate, tokens
from db.engine import database_url, reading

MEMORY = "256MB"  # of answers, of figures, and of what was drawn; what was not asked for longest goes first

_depends: dict[str, frozenset[str]] = {}  # by the name of a question or part (see `scope`): the datasets that it was ever seen to read
_run: ContextVar["Run | None"] = ContextVar("run", default=None)
_answering: ContextVar[str] = ContextVar("question_being_answered", default="")


@st.cache_resource(show_spinner=False)
def _prepared(url: str) -> str:
    migrate.migrate()
    return url


def prepare_storage() -> None:
    """Bring the store to the newest schema, once a process and store; a run of a page begins, at the present."""
    _prepared(database_url())
    asking.change(moment=None)


@dataclass
class Run:
    """One run of a page: its store and the state of it that is shown, as a token a dataset."""

    url: str
    tokens: dict[str, str]
    shown: set[str] = field(default_factory=set)  # datasets that something drawn so far depends on
    marks: dict[Asking, tuple] = field(default_factory=dict)  # of that state, by who asks
    mixed: bool = False  # whether these have changed meanwhile, so that the page is of two states

    def of(self, datasets: frozenset[str]) -> tuple[str, ...]:
        """What names the state of some datasets."""
        return tuple(self.tokens.get(dataset, "") for dataset in sorted(datasets))

    def move(self, now: dict[str, str]) -> None:
        """Go on with the state that the store has come to."""
        changed = {dataset for dataset in now.keys() | self.tokens.keys() if now.get(dataset) != self.tokens.get(dataset)}
        self.mixed = self.mixed or bool(changed & self.shown)
        self.tokens, self.marks = now, {}


class Moved(Exception):
    """Something was stored since the run looked: what is read now is not of the state that it would be kept under."""


class NestedQuestion(Exception):
    """A question asked the cache. It would read over a second connection, of another state, and all together may wait
    for connections that they hold themselves: it has to read with the connection and the `known_on` that it was given."""


@contextmanager
def run() -> Iterator[None]:
    """What is asked and shown inside is one run of a page. One that came to show two states is drawn once more."""
    with reading() as connection:
        now = Run(database_url(), tokens.tokens(connection))
    before = _run.set(now)
    try:
        yield
        if now.mixed:
            st.rerun()
    finally:
        _run.reset(before)


@contextmanager
def _running() -> Iterator[Run]:
    """The run that goes on, or one of its own for whoever asks outside of a page."""
    if _run.get() is not None and _run.get().url == database_url():
        yield _run.get()
    else:
        with run():
            yield _run.get()


@dataclass
class Kept:
    """The `data.questions.Ask` of screens: an answer is kept over all runs, pages and readers of the same rights."""

    run: Run
    asking: Asking
    depends: set[str] = field(default_factory=set)  # on which datasets the answers so far depend

    def __call__(self, question: Callable, **choice) -> Any:
        if _answering.get():
            raise NestedQuestion(_answering.get())
        answer, depends = _known(
            _answered, _name(question), self.asking, choice, self.run, lambda: _read(question, self.asking, choice, self.run))
        self.depends |= depends
        return answer

    @property
    def demonstration(self) -> bool:
        return of_store(Kept(self.run, self.asking), self.run)[0]  # apart, so that nothing depends on it: see `_marks`

    @property
    def waiting(self) -> frozenset[str]:
        return of_store(Kept(self.run, self.asking), self.run)[1]

    @property
    def settled(self) -> tuple[Settlement, ...]:
        return of_store(Kept(self.run, self.asking), self.run)[2]


def _read(question: Callable, who: Asking, choice: dict, now: Run) -> tuple[Any, frozenset[str]]:
    """The answer and the datasets it was seen to read. Raises Moved where the store has another state than the run."""
    with reading() as connection:
        state = tokens.tokens(connection)
        if state != now.tokens:
            now.move(state)
            raise Moved
        answering = _answering.set(_name(question))
        try:
            with noted(connection, question) as datasets:
                answer = questions.answered(question, connection, who, choice)
        finally:
            _answering.reset(answering)
    return answer, frozenset(datasets)


def ask(question: Callable, **choice) -> Any:
    """The answer of `question(connection, **choice)`, as known at the moment that the run looks back to."""
    with _running() as now:
        return Kept(now, asking.present())(question, **choice)


def figure(part: Part, **choice) -> Figure | None:
    """What a part says of a choice, as a value."""
    with _running() as now:
        return _described(part, now, choice)[0]


def draw(part: Part, drawn: Callable[[Figure], None], **choice) -> bool:
    """Draw a part for a choice with `drawn`, built once for a state of what it depends on; whether there was anything to draw.

    It may hold no widget.
    """
    with _running() as now:
        depends = _depends.get(scope(part.key, choice)) or _described(part, now, choice)[1]
        state = now.of(depends)

        there_is = True

        def work() -> bool:
            nonlocal there_is
            described = _described(part, now, choice)[0]
            there_is = described is not None
            if described is not None:
                drawn(described)
            if now.of(depends) != state:
                raise Moved
            return there_is

        now.shown |= depends
        with suppress(Moved):  # then it is drawn all the same, only not kept
            return _drawn((asking.present(), part.key, _sorted(choice), _marks(part, choice, now), state), work)
        return there_is


def _described(part: Part, now: Run, choice: dict) -> tuple[Figure | None, frozenset[str]]:
    def work() -> tuple[Figure | None, frozenset[str]]:
        who, before = Kept(now, asking.present()), now.tokens
        new_figure = part(who, **choice)
        if now.tokens is not before:
            raise Moved
        return new_figure, frozenset(who.depends)

    answer = _known(_figured, part.key, asking.present(), choice | {"": _marks(part, choice, now)}, now, work)
    now.shown |= answer[1]
    return answer


def _marks(part: Part, choice: dict, now: Run) -> tuple:
    """What every figure bears, by its value, so that an import of others does not touch it."""
    who, datasets = Kept(now, asking.present()), part.fed_by(choice)
    settled = tuple((each.batch, each.changed) for each in who.settled if each.dataset in datasets)
    return who.demonstration, tuple(sorted(who.waiting.intersection(datasets))), settled


def _known(kept: Callable, name: str, who: Asking, choice: dict, now: Run, work: Callable) -> tuple[Any, frozenset[str]]:
    """What is kept of a question or part under the tokens of what it depends on, or else is worked out; and the datasets.

    It depends on whatever it was ever seen to read. What is seen to read more is kept anew, under that as well.
    """
    key, scoped = (who, name, _sorted(choice)), scope(name, choice)

    def stamped() -> tuple[Any, frozenset[str], tuple]:
        value, seen = work()
        return value, seen, now.of(seen)

    while True:
        depends = _depends.get(scoped, frozenset())
        try:
            entry = kept((*key, now.of(depends)), stamped)
        except Moved:
            continue
        value, seen, state = entry
        if seen <= depends:
            return value, depends
        _depends[scoped] = depends | seen
        if state == now.of(seen):
            kept((*key, now.of(depends | seen)), lambda entry=entry: entry)


def _sorted(choice: dict) -> tuple:
    return tuple(sorted(choice.items()))


@st.cache_data(max_size=MEMORY, show_spinner=False, hash_funcs={tuple: in_words})
def _answered(key: tuple, _work: Callable) -> tuple[Any, frozenset[str], tuple]:
    return _work()


@st.cache_data(max_size=MEMORY, show_spinner=False, hash_funcs={tuple: in_words})
def _figured(key: tuple, _work: Callable) -> tuple[Any, frozenset[str], tuple]:
    return _work()


@st.cache_data(max_size=MEMORY, show_spinner=False, hash_funcs={tuple: in_words})
def _drawn(key: tuple, _work: Callable) -> bool:
    return _work()


def _name(function: Callable) -> str:
    return f"{function.__module__}.{function.__qualname__}"
