"""The records of a stretch of days as arrays: what the counts of a year are worked out from."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from functools import reduce
from operator import add

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import ColumnElement, Connection, FromClause, Select, case, false, func, or_, select

from data.coverage.codes import PROVINCE, within
from data.coverage.records import Dated, InFile, InSql, is_special, last_day
from data.coverage.year import day_number
from db.columns import columns
from db.store import is_known
from db.tables.villages import Assignments, Commissioners

NOBODY = -1
BY_ROWS = "NOT INDEXED"  # most rows of the table are wanted, and going to each by an index takes twice as long


@dataclass(frozen=True)
class People:
    """The commissioners: whether 科技特派员, base, and the first and last day of the term, by position."""

    numbers: pa.Array
    special: np.ndarray
    base: np.ndarray
    since: np.ndarray
    until: np.ndarray

    def positions(self, numbers: pa.Array) -> np.ndarray:
        """Where each number stands, NOBODY for a number that is not on the register."""
        return pc.index_in(numbers, value_set=self.numbers).fill_null(NOBODY).to_numpy().astype(np.int64)


def people(connection: Connection, among: Select | None = None) -> People:
    """Every commissioner as known now; or those whose numbers a select gives."""
    rows = Commissioners.__table__
    listed = columns(connection, select(
        rows.c.commissioner_no, _flag("special", is_special(rows)), rows.c.base, rows.c.since,
        last_day(rows.c.until).label("until")).where(is_known(Commissioners, on=None), *([] if among is None else [rows.c.commissioner_no.in_(among)])))
    return People(listed.pop("commissioner_no"), special=_numbers(listed.pop("special")) > 0,
                  **{name: _numbers(column) for name, column in listed.items()})


def dated(connection: Connection, kind: Dated, known: People, first: date, last: date, wanted: ColumnElement[bool] | None, *,
          on: int | None = None) -> dict[str, np.ndarray]:
    """The records of a kind between two days, those wanted or all, as known now or after a batch: village (0 where none), day,
    person where it matters, 0 or 1 for each flag that they may give, the position of its kind where kinds are kept apart, and what is added up.
    """
    rows = kind.table
    values = [func.coalesce(rows.c.village_code, 0).label("village"), rows.c[kind.day].label("day"),
              _marks(kind).label("marks"), *(func.coalesce(rows.c[name], 0).label(name) for name in kind.added)]
    if kind.of_special:
        values.append(rows.c.commissioner_no.label("person"))
    records = select(*values).where(is_known(kind.model, on=on), rows.c[kind.day].between(first, last))
    if wanted is not None:
        records = records.where(wanted)
    elif kind.of_special:
        records = records.with_hint(rows, BY_ROWS, "sqlite")
    return _unmarked(kind, arrays(connection, records, known))


@dataclass(frozen=True)
class Filed:
    """All records of a kind, as a file brought them into a store that had none."""

    kind: Dated
    rows: pd.DataFrame = field(repr=False)

    @property
    def years(self) -> set[int]:
        """The years that hold one."""
        return {int(year) for year in self.rows[self.kind.day].dt.year.unique()}


def of_file(filed: Filed, known: People, first: date, last: date) -> dict[str, np.ndarray]:
    """What `dated` reads of a table, of rows that are at hand."""
    kind, rows = filed.kind, InFile(filed.rows)
    records = {"village": _filled(rows.column("village_code")),
               "day": rows.column(kind.day).to_numpy().astype("datetime64[D]").astype(np.int64),
               **{name: gives(rows).astype(np.int16) for name, gives in kind.flags.items()},
               **{name: _filled(rows.column(name)) for name in kind.added}}
    if kind.kinds:
        records["kind"] = pd.Index(kind.kinds).get_indexer(rows.column("kind")).astype(np.int16)
    if kind.of_special:
        records["person"] = known.positions(pa.array(rows.column("commissioner_no")).cast(known.numbers.type))
    inside = (records["day"] >= day_number(first)) & (records["day"] <= day_number(last))
    return records if inside.all() else {name: column[inside] for name, column in records.items()}


def _filled(numbers: pd.Series) -> np.ndarray:
    """Whole numbers, 0 for a gap."""
    return numbers.astype("Int64").fillna(0).to_numpy(dtype=np.int64)


def _marks(kind: Dated) -> ColumnElement[int]:
    """The flags of a record and the position of its kind in one number, since each column of a million rows takes its time."""
    rows = kind.table
    flags = [case((gives(InSql(rows)), 1 << place), else_=0) for place, gives in enumerate(kind.flags.values())]
    kinds = [case({name: at << len(flags) for at, name in enumerate(kind.kinds)}, value=rows.c.kind)] if kind.kinds else []
    return reduce(add, flags + kinds)


def _unmarked(kind: Dated, records: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The records with their flags, and their kind where kinds are kept apart, as columns."""
    marks = records.pop("marks").astype(np.int16)  # of a million records a quarter of the memory, with room for a thousand kinds
    return records | {name: marks >> place & 1 for place, name in enumerate(kind.flags)} | ({"kind": marks >> len(kind.flags)} if kind.kinds else {})


def in_provinces(kind: Dated, provinces: Collection[int] | None) -> ColumnElement[bool] | None:
    """The records of a kind that can count in some provinces; None, all of them, for None."""
    if provinces is None:
        return None
    rows = kind.table
    inside = within(rows.c.village_code, provinces)
    return or_(inside, _without_village(rows, provinces)) if kind.of_special else inside


def _flag(name: str, condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0).label(name)


def _without_village(rows: FromClause, provinces: Collection[int]) -> ColumnElement[bool]:
    """Those that name no village, of somebody who is based in the provinces."""
    alone = rows.c.village_code.is_(None)
    people = Commissioners.__table__
    based = or_(false(), *(people.c.base.between(code, code + PROVINCE - 1) for code in provinces))
    return alone & rows.c.commissioner_no.in_(select(people.c.commissioner_no).where(is_known(Commissioners, on=None), based))


def assignments(connection: Connection, known: People, provinces: Collection[int] | None) -> dict[str, np.ndarray]:
    """The assignments: person, village, start, end."""
    rows = Assignments.__table__
    return arrays(connection, select(
        rows.c.commissioner_no.label("person"), rows.c.village_code.label("village"),
        rows.c.start_on.label("start"), last_day(rows.c.end_on).label("end"),
    ).where(is_known(Assignments, on=None), within(rows.c.village_code, provinces)), known)


def arrays(connection: Connection, rows: Select, known: People | None = None) -> dict[str, np.ndarray]:
    """Each column of a select as whole numbers: a day as days from 1970-01-01, `person` as a position among the known."""
    return {name: known.positions(column) if name == "person" else _numbers(column)
            for name, column in columns(connection, rows).items()}


def _numbers(column: pa.Array) -> np.ndarray:
    """Whole numbers; days as numpy counts them."""
    if pa.types.is_date(column.type):
        column = column.cast(pa.int32()).cast(pa.int64())
    return column.to_numpy()
