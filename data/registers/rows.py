"""The entries of a register read column by column: whose they are, when, in which words, with which values."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import ColumnElement, Connection, Float, select

from data.indicators.shape import NOWHERE
from data.registers import when
from data.registers.declared import Register
from db.columns import columns as arrays
from db.declare import Column, Kind
from db.store import is_known

YES_NO = ("是", "否")


@dataclass(frozen=True)
class Rows:
    """`place` and `second` hold stored values, -1 where empty (`second`: None without one); `when` the own period as a number.

    `year` is that of the period. `key` tells entries of one key apart from those of others, whatever their period. `words`: of each split its words and each
    row's position among them, NOWHERE where it is empty. `values` are as stored (money in 分), NaN where empty.
    """

    place: np.ndarray
    second: np.ndarray | None
    when: np.ndarray
    year: np.ndarray
    key: np.ndarray
    words: Mapping[str, tuple[Sequence[str], np.ndarray]]
    values: Mapping[str, np.ndarray]

    def __len__(self) -> int:
        return len(self.when)


def read(connection: Connection, register: Register, condition: ColumnElement | None, *, keyed: bool = True, known_on: int | None = None) -> Rows:
    """The rows that stand (or stood after an entry of the ledger) under a condition; not `keyed`: each has a key of its own."""
    values = dict.fromkeys([*(column.code for column in register.amounts), *(column.code for column in register.growths),
                            *(code for rate, _roles in register.rates for code in (rate.part, rate.whole))])
    keys = _key(register) if keyed else ()
    places = [column.code for column in (register.place, register.second_place) if column]
    splits = [column.code for column in register.splits]
    known = is_known(register.dataset.model, on=known_on)
    held = _stored(connection, register, known if condition is None else known & condition,
                   dict.fromkeys([register.period.code, *places, *splits, *keys, *values]))
    periods = when.numbers(register.span, held[register.period.code])
    size = len(periods)
    return Rows(
        place=_numbers(held[places[0]]) if places else np.full(size, NOWHERE),
        second=_numbers(held[places[1]]) if len(places) > 1 else None,
        when=periods,
        year=when.years_of(register.span, periods),
        key=_told_apart([held[code] for code in keys], size),
        words={column.code: _words(column, held[column.code]) for column in register.splits},
        values={code: floats(held[code]) for code in values})


def _key(register: Register) -> Sequence[str]:
    """The stored columns of the key without its period; none where the period is no part of it, so that each row is its own."""
    keys = [name for name in register.dataset.key_in_store if name != register.period.code]
    return keys if register.period.key else ()


def _stored(connection: Connection, register: Register, condition: ColumnElement, codes: Collection[str]) -> dict[str, pa.Array]:
    """The columns; those that come value by value are asked for apart, so that the others come at once."""
    table = register.dataset.table
    slow = [code for code in codes if isinstance(table.c[code].type, Float)]
    own = [table.c.row_id] if slow else []
    held = arrays(connection, select(*own, *(table.c[code] for code in codes if code not in slow)).where(condition))
    if slow:
        raw = connection.execute(select(*own, *(table.c[code] for code in slow)).where(condition)).cursor.fetchall()  # an object less a row
        beside = np.array(raw, dtype=float).reshape(len(raw), 1 + len(slow))
        order = np.argsort(beside[:, 0])
        place = order[np.searchsorted(beside[:, 0], held["row_id"].to_numpy(zero_copy_only=False), sorter=order)]
        held |= {code: pa.array(beside[place, number], from_pandas=True) for number, code in enumerate(slow, 1)}
    return held


def _numbers(stored: pa.Array) -> np.ndarray:
    return pc.fill_null(stored.cast(pa.int64()), NOWHERE).to_numpy(zero_copy_only=False)


def floats(stored: pa.Array) -> np.ndarray:
    return stored.cast(pa.float64(), safe=False).to_numpy(zero_copy_only=False)


def _words(column: Column, stored: pa.Array) -> tuple[Sequence[str], np.ndarray]:
    """The words of a split in the order of its choices; yes before no."""
    words = YES_NO if column.kind is Kind.YES_NO else column.choices
    among = pa.array([True, False]) if column.kind is Kind.YES_NO else pa.array(words, stored.type)
    position = pc.fill_null(pc.index_in(stored, among).cast(pa.int64()), NOWHERE)
    return words, position.to_numpy(zero_copy_only=False)


def _told_apart(columns: Sequence[pa.Array], size: int) -> np.ndarray:
    """A number for each different row of some columns; every row its own where there are none."""
    if not columns:
        return np.arange(size)
    together = np.zeros(size, dtype=np.int64)
    for stored in columns:
        packed = stored.dictionary_encode(null_encoding="encode")
        together = together * max(len(packed.dictionary), 1) + packed.indices.to_numpy(zero_copy_only=False)
        together = np.unique(together, return_inverse=True)[1] if len(columns) > 2 else together
    return together
