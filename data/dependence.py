"""Which datasets an answer depends on: those whose tables stand in the statements that were asked for it.

What was learnt from the statements themselves cannot be forgotten in a declaration. A question that reads the entries of
the ledger depends on every dataset, since any import adds one; one that looks only for the entries of its own rows says so:
these come, and are undone, with the rows.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from sqlalchemy import Connection, event

from db.datasets import DATASETS
from db.tables import derived
from db.tokens import BRIEFINGS, EVERY, OFFICE, REFERENCE, WARNINGS

LEDGER = "batch"
WORD = re.compile(r"\w+")
COUNTED = ("villages", "commissioners", "assignments", "services", "outcomes")  # what the derived tables are worked out from
APART = "register"  # a choice that says which tables are read
IDENTITIES = ("zones", "hundred_units")  # whose imports give identities and their names

_noting: ContextVar[set[str] | None] = ContextVar("datasets_that_an_answer_depends_on", default=None)


def scope(name: str, choice: Mapping) -> str:
    """The name of a question or part, of each register for itself: what depends on one is not asked anew for another."""
    return f"{name}[{choice[APART]}]" if choice.get(APART) else name


def by_its_rows(question: Callable) -> Callable:
    """Declare that the entries of the ledger that a question reads are those of rows that it reads as well."""
    question.by_its_rows = True
    return question


@contextmanager
def noted(connection: Connection, question: Callable) -> Iterator[set[str]]:
    """The datasets that the statements of a question ask on the connection; filled as they are asked."""
    datasets: set[str] = set()

    def note(_connection, _cursor, statement, _parameters, _context, _many) -> None:
        datasets.update(of_statement(statement, by_its_rows=getattr(question, "by_its_rows", False)))

    event.listen(connection, "before_cursor_execute", note)
    before = _noting.set(datasets)
    try:
        yield datasets
    finally:
        _noting.reset(before)
        event.remove(connection, "before_cursor_execute", note)


def also(datasets: Collection[str]) -> None:
    """Note that the question that is being answered depends on these too: what was read of them earlier was kept."""
    if (noting := _noting.get()) is not None:
        noting.update(datasets)


@cache
def of_statement(statement: str, *, by_its_rows: bool = False) -> frozenset[str]:
    """The datasets whose tables a statement names; without those of the ledger's entries where they come with the rows."""
    words = set(WORD.findall(statement))
    return frozenset().union(*(datasets for table, datasets in _tables().items()
                               if table in words and not (by_its_rows and table == LEDGER)))


@cache
def _tables() -> dict[str, frozenset[str]]:
    """By table: the datasets that its rows come from. The rest of the ledger grows with every import."""
    known = {dataset.table.name: {code} for code, dataset in DATASETS.items()}
    known |= {model.__tablename__: set(COUNTED) for model in _derived()}
    known |= {table: {REFERENCE} for table in ("region", "region_alias", "reporting_unit", "published_figure")}
    known |= {table: {REFERENCE, *IDENTITIES} for table in ("identity", "identity_alias")}
    known |= {table: {WARNINGS} for table in ("warning", "warning_round")}
    known |= {table: {BRIEFINGS} for table in ("briefing", "briefing_figure")}
    known |= {"setting": {OFFICE, REFERENCE}, LEDGER: set(EVERY), "stored_file": set(EVERY), "settled_period": set(EVERY)}
    return {table: frozenset(datasets) for table, datasets in known.items()}


def _derived() -> list:
    return [value for value in vars(derived).values() if hasattr(value, "__tablename__")]
