"""Entries of a dataset as a form needs them: what stands of one, which there are to choose from, which one typed words mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pandas as pd
from sqlalchemy import Connection, func, select

from data import said
from data.filing import typed
from data.masking import as_it_stands, masked
from data.naming.names import Names
from data.uploads.parsing.column import Reading, parse_column
from data.uploads.problems.problem import ERROR
from db.datasets import DATASETS
from db.declare import Column, Dataset, Kind
from db.store import is_known
from db.withdrawing import of_key

OFFERED = 2_000  # entries that anybody looks through


@dataclass(frozen=True)
class FiledEntry:
    """`values` as stored and `texts` as a person would type them, by column; both empty where no row is in force.

    `key` are the texts of the key with nothing hidden in them, to be sent and not to be shown. `entry` is the entry of the ledger that brought the row, or else ended it; None where there never was one.
    """

    values: Mapping[str, object] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    key: Mapping[str, str] = field(default_factory=dict, repr=False)
    entry: int | None = None

    def beside(self, earlier: "FiledEntry") -> "FiledEntry":
        """What a form shows that was opened on an earlier state: one that was withdrawn meanwhile keeps its key."""
        return self if self.values else replace(self, key=earlier.key)


@as_it_stands
def filed(connection: Connection, *, dataset: str, key: tuple) -> FiledEntry:
    """What stands of an entry now; `key` as stored."""
    declared = DATASETS[dataset]
    table, same = declared.table, of_key(declared, key)
    row = connection.execute(select(table).where(same, is_known(declared.model, on=None))).mappings().one_or_none()
    if row is None:
        return FiledEntry(entry=connection.scalar(select(func.max(table.c.replaced_in)).where(same)))
    names = typed.names_in(connection, declared, [row])
    texts = {column.code: typed.text(column, row[column.code], names=names.get(column.code, {})) for column in declared.columns}
    return FiledEntry({column.code: row[column.code] for column in declared.columns},
                      {column.code: masked(column, texts[column.code]) for column in declared.columns},
                      {column.code: texts[column.code] for column in declared.key}, row["batch_id"])


def nothing(_connection: Connection) -> FiledEntry:
    """What stands of an entry that is being added."""
    return FiledEntry()


def differences(one: FiledEntry, other: FiledEntry, *, dataset: Dataset) -> list[tuple[Column, str, str]]:
    """(column, text in the one, in the other) of the values that differ; what is hidden in both is told apart."""
    return [(column, before, said.apart(before, after)) for column in dataset.columns
            if one.values.get(column.code) != other.values.get(column.code)
            for before, after in [(one.texts.get(column.code, ""), other.texts.get(column.code, ""))]]


def offered(connection: Connection, *, dataset: str) -> dict[tuple, str] | None:
    """Every entry by its key with what it is called; None where there are more than anybody looks through."""
    declared = DATASETS[dataset]
    table, beside = declared.table, heading(declared)
    codes = [column.code for column in (*declared.key, *([beside] if beside else []))]
    rows = connection.execute(select(*(table.c[code] for code in codes)).where(is_known(declared.model, on=None))
                              .order_by(*(table.c[code] for code in codes)).limit(OFFERED + 1)).all()
    if len(rows) > OFFERED:
        return None
    frame = pd.DataFrame([tuple(row) for row in rows], columns=codes, dtype=object)
    words = [said.said_of(connection, declared.column(code), frame[code]) for code in codes]
    return {tuple(row)[:len(declared.key)]: " · ".join(filter(None, parts)) for row, *parts in zip(rows, *words, strict=True)}


def heading(dataset: Dataset) -> Column | None:
    """What an entry is called beside its key: its first text that must be filled; of a person nothing."""
    return None if dataset.of_people else next(
        (column for column in dataset.columns if column.kind is Kind.TEXT and column.required and not column.key and not column.personal), None)


def meant(connection: Connection, *, dataset: str, texts: Mapping[str, str | None]) -> tuple[tuple | None, dict[str, str]]:
    """(the key as stored that typed texts stand for, None where one cannot be read; by column what is wrong), read as a file is."""
    declared, names = DATASETS[dataset], Names(connection)
    values, wrong = [], {}
    for column in declared.key:
        parsed = parse_column(pd.Series([texts.get(column.code) or ""], dtype="str"), column,
                              Reading(names, name_key=declared.model.folded_key))
        sentences = [finding.sentence(0) for finding in parsed.findings if finding.kind.severity == ERROR]
        if sentences:
            wrong[column.code] = sentences[0]
        values.append(stored(column, parsed.values.iat[0]))
    return (None if wrong else tuple(values)), wrong


def stored(column: Column, value):
    """A value of a checked row as the store gives it back."""
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date() if column.kind is Kind.DATE else value.to_pydatetime()
    return value.item() if hasattr(value, "item") else value
