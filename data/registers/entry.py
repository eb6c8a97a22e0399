"""One entry of a register with its history, and how an address names it."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import date

import pandas as pd
from sqlalchemy import Connection, and_, select

from data import said
from data.dependence import by_its_rows
from data.ledger import row_history
from data.registers.registers import register_of
from db.declare import Dataset
from db.store import is_known


def named(key: Sequence) -> str:
    """The word by which an address names an entry: its business key as stored."""
    parts = [part.isoformat() if isinstance(part, date) else part for part in key]
    return urlsafe_b64encode(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()).decode().rstrip("=")


def key_of(dataset: Dataset, word: str) -> tuple | None:
    """The key that a word names, whether a row has it or not; None where it names no key of the dataset."""
    try:
        parts = json.loads(urlsafe_b64decode(word + "=" * (-len(word) % 4)).decode())
        types = [dataset.table.c[code].type.python_type for code in dataset.key_in_store]
        read = [kind.fromisoformat(part) if issubclass(kind, date) else part for part, kind in zip(parts, types, strict=True)]
    except (ValueError, TypeError):
        return None
    return tuple(read) if all(isinstance(part, kind) for part, kind in zip(read, types, strict=True)) else None


def entry(connection: Connection, *, register: str, key: tuple, known_on: int | None = None) -> pd.DataFrame | None:
    """The entry as it stands: column (code), value in words, "" where nothing was given; None where there is none of that key."""
    dataset = register_of(register).dataset
    same = [dataset.table.c[code] == part for code, part in zip(dataset.key_in_store, key, strict=True)]
    codes = [column.code for column in dataset.columns]
    row = connection.execute(select(*(dataset.table.c[code] for code in codes)).where(is_known(dataset.model, on=known_on), and_(*same))).first()
    if row is None:
        return None
    values = [said.said_of(connection, column, pd.Series([value], dtype=object))[0] for column, value in zip(dataset.columns, row, strict=True)]
    return pd.DataFrame({"column": codes, "value": values})


@by_its_rows
def history(connection: Connection, *, register: str, key: tuple, known_on: int | None = None) -> pd.DataFrame:
    """Every change of a value of the entry, the newest first: the columns of `data.ledger.row_history.TOLD`."""
    return row_history.of_row(connection, dataset=register_of(register).dataset, key=key, known_on=known_on)
