"""How an address names one entry of a dataset: by its business key as stored, in a form that nobody has to read.

`?dataset=CODE` opens the form for a new entry, `&entry=…` the one that corrects or withdraws an entry that stands. A list links to
it with `choices(dataset, key)`: as the address of a `Link(…, page="form")` of a figure, or through `components.filing.address`.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, and_, select

from data.masking import HIDDEN, veiled
from db.datasets import DATASETS
from db.declare import Dataset
from db.folding import fold
from db.store import is_known

LARGEST = 2**63 - 1  # a database holds no larger number


def choices(dataset: Dataset, key: Sequence | None = None) -> dict[str, str]:
    """The parts of the address of the form: of a new entry, or of the one with this key (stored values in the order of the
    dataset's key, a name folded or not)."""
    return {"dataset": dataset.code} | ({} if key is None else {"entry": named(dataset, key)})


def named(dataset: Dataset, key: Sequence) -> str:
    """The word for an entry in an address. A telephone number in a key is hidden in it, since an address is sent about."""
    parts = [_written(fold(value) if name == "key_text" else value) for name, value in zip(dataset.key_in_store, key, strict=True)]
    packed = json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()
    return urlsafe_b64encode(packed).decode().rstrip("=")


def key_of(connection: Connection, *, dataset: str, entry: str) -> tuple | None:
    """The key that a word names, whether a row has it or not; None for a word that names no key of the dataset."""
    declared = DATASETS[dataset]
    try:
        parts = json.loads(urlsafe_b64decode(entry + "=" * (-len(entry) % 4)).decode())
    except ValueError:
        return None
    if not isinstance(parts, list) or len(parts) != len(declared.key_in_store):
        return None
    types = [str if name == "key_text" else declared.table.c[name].type.python_type for name in declared.key_in_store]
    key = tuple(_read(part, wanted) for part, wanted in zip(parts, types, strict=True))
    if None in key:
        return None
    return _unhidden(connection, declared, key) if any(_hides(part) for part in key) else key


def _written(value):
    if isinstance(value, date):  # a datetime too
        return value.isoformat()
    return veiled(value) if isinstance(value, str) else value


def _read(part, wanted: type):
    """A part of a key in its type in the store; None for anything else."""
    if issubclass(wanted, date):
        try:
            return wanted.fromisoformat(part)
        except (TypeError, ValueError):
            return None
    return part if type(part) is wanted and not (wanted is int and abs(part) > LARGEST) else None


def _hides(part) -> bool:
    return isinstance(part, str) and HIDDEN in part


def _unhidden(connection: Connection, dataset: Dataset, key: tuple) -> tuple | None:
    """The one key in force that reads so when its numbers are hidden."""
    columns = [dataset.table.c[name] for name in dataset.key_in_store]
    plain = [column == part for column, part in zip(columns, key, strict=True) if not _hides(part)]
    rows = connection.execute(select(*columns).where(is_known(dataset.model, on=None), and_(True, *plain)))
    alike = [tuple(row) for row in rows if all(_written(value) == _written(part) for value, part in zip(row, key, strict=True))]
    return alike[0] if len(alike) == 1 else None


def of_row(dataset: Dataset, row: Mapping) -> tuple:
    """The key of a row of stored values by column."""
    return tuple(row[column.code] for column in dataset.key)
