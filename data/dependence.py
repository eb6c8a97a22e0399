"""Which datasets an answer depends on: those whose tables stand in the statements that were asked for it.

What was learnt from the statements themselves cannot be forgotten in a declaration. A question that reads the entries of
the ledger depends on every dataset, since any import adds one; where it looks only for the entries of its own rows it
says so with `reads`.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

from sqlalchemy import Connection, event

from db.datasets import DATASETS
from db.tables import derived
from db.tokens import EVERY, OFFICE, REFERENCE

WORD = re.compile(r"\w+")
COUNTED = ("villages", "commissioners", "assignments", "services", "outcomes")  # what the derived tables are worked out from
IDENTITIES = ("zones", "hundred_units")  # whose imports give identities and their names


def reads(*datasets: str) -> Callable[[Callable], Callable]:
    """Declare that a question depends on these datasets alone, though it reads the ledger's entries of their rows."""

    def declared(question: Callable) -> Callable:
        question.reads = frozenset(datasets) | {REFERENCE}
        return question

    return declared


@contextmanager
def noted(connection: Connection) -> Iterator[set[str]]:
    """The datasets that the statements of the block ask on the connection; filled as they are asked."""
    datasets: set[str] = set()

    def note(_connection, _cursor, statement, _parameters, _context, _many) -> None:
        datasets.update(of_statement(statement))

    event.listen(connection, "before_cursor_execute", note)
    try:
        yield datasets
    finally:
        event.remove(connection, "before_cursor_execute", note)


@cache
def of_statement(statement: str) -> frozenset[str]:
    """The datasets whose tables a statement names."""
    words = set(WORD.findall(statement))
    return frozenset().union(*(datasets for table, datasets in _tables().items() if table in words))


@cache
def _tables() -> dict[str, frozenset[str]]:
    """By table: the datasets that its rows come from. The rest of the ledger grows with every import."""
    known = {dataset.table.name: {code} for code, dataset in DATASETS.items()}
    known |= {model.__tablename__: set(COUNTED) for model in _derived()}
    known |= {table: {REFERENCE} for table in ("region", "region_alias", "reporting_unit", "published_figure")}
    known |= {table: {REFERENCE, *IDENTITIES} for table in ("identity", "identity_alias")}
    known |= {"setting": {OFFICE, REFERENCE}, "batch": set(EVERY), "stored_file": set(EVERY)}
    return {table: frozenset(datasets) for table, datasets in known.items()}


def _derived() -> list:
    return [value for value in vars(derived).values() if hasattr(value, "__tablename__")]
