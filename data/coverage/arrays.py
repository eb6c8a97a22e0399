"""The records of a year as arrays: what the derived counts are worked out from."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from sqlalchemy import Connection, Select, case, false, func, or_, select

from data.coverage.records import INDUSTRY, SPECIAL, is_employment, to_village
from data.coverage.register import within
from db.columns import columns
from db.store import is_known
from db.tables.services import Outcomes, Services
from db.tables.villages import Assignments, Commissioners

ALWAYS = np.iinfo(np.int64).max
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


def people(connection: Connection) -> People:
    """Every commissioner as known now."""
    rows = Commissioners.__table__
    found = columns(connection, select(
        rows.c.commissioner_no, case((rows.c.role == SPECIAL, 1), else_=0).label("special"), rows.c.base,
        rows.c.since, rows.c.until).where(is_known(Commissioners, on=None)))
    return People(found.pop("commissioner_no"), special=_numbers(found.pop("special")) > 0,
                  **{name: _numbers(column) for name, column in found.items()})


def services(connection: Connection, known: People, first: date, last: date,
             provinces: Collection[int] | None) -> dict[str, np.ndarray]:
    """The services between two days: person, village (0 where none), day, to_village, farmers, trainees, technologies."""
    rows, here = Services.__table__, Commissioners.__table__
    based = rows.c.village_code.is_(None)
    if provinces is not None:
        based &= rows.c.commissioner_no.in_(select(here.c.commissioner_no).where(
            is_known(Commissioners, on=None), or_(false(), *(here.c.base.between(code, code + 9_999) for code in provinces))))
    wanted = select(
        rows.c.commissioner_no.label("person"), func.coalesce(rows.c.village_code, 0).label("village"),
        rows.c.served_on.label("day"), case((to_village(rows), 1), else_=0).label("to_village"),
        *(func.coalesce(rows.c[name], 0).label(name) for name in ("farmers", "trainees", "technologies")),
    ).where(is_known(Services, on=None), rows.c.served_on.between(first, last), or_(within(rows.c.village_code, provinces), based))
    if provinces is None:
        wanted = wanted.with_hint(rows, BY_ROWS, "sqlite")
    return arrays(connection, wanted, known)


def outcomes(connection: Connection, first: date, last: date, provinces: Collection[int] | None) -> dict[str, np.ndarray]:
    """The outcomes between two days: village, day, employment and industry (0 or 1), jobs, households."""
    rows = Outcomes.__table__
    return arrays(connection, select(
        rows.c.village_code.label("village"), rows.c.on_date.label("day"),
        case((is_employment(rows), 1), else_=0).label("employment"),
        case((rows.c.kind.in_(INDUSTRY), 1), else_=0).label("industry"),
        *(func.coalesce(rows.c[name], 0).label(name) for name in ("jobs", "households")),
    ).where(is_known(Outcomes, on=None), rows.c.on_date.between(first, last), within(rows.c.village_code, provinces)))


def assignments(connection: Connection, known: People, provinces: Collection[int] | None) -> dict[str, np.ndarray]:
    """The assignments: person, village, start, end."""
    rows = Assignments.__table__
    return arrays(connection, select(
        rows.c.commissioner_no.label("person"), rows.c.village_code.label("village"),
        rows.c.start_on.label("start"), rows.c.end_on.label("end"),
    ).where(is_known(Assignments, on=None), within(rows.c.village_code, provinces)), known)


def arrays(connection: Connection, rows: Select, known: People | None = None) -> dict[str, np.ndarray]:
    """Each column of a select as whole numbers: a day as days from 1970-01-01, `person` as a position among the known."""
    found = columns(connection, rows)
    return {name: known.positions(column) if name == "person" else _numbers(column) for name, column in found.items()}


def _numbers(column: pa.Array) -> np.ndarray:
    """Whole numbers; days as numpy counts them, ALWAYS for a day that never comes."""
    if pa.types.is_date(column.type):
        column = column.cast(pa.int32()).cast(pa.int64()).fill_null(ALWAYS)
    return column.to_numpy()
