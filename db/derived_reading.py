"""The records of a year as arrays: what the derived counts are worked out from."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, Select, Text, case, cast, false, func, or_, select

from db.days import day_number
from db.derived_records import INDUSTRY, SPECIAL, is_employment, to_village
from db.derived_register import within
from db.store import is_known
from db.tables.services import Outcomes, Services
from db.tables.villages import Assignments, Commissioners

APART = "\x1f"  # stands in no number and no cell
ALWAYS = np.iinfo(np.int64).max
NOBODY = -1


@dataclass(frozen=True)
class People:
    """The commissioners: whether 科技特派员, base, and the first and last day of the term, by position."""

    numbers: pd.Index
    special: np.ndarray
    base: np.ndarray
    since: np.ndarray
    until: np.ndarray

    def positions(self, numbers: str) -> np.ndarray:
        """Where each number stands, NOBODY for a number that is not on the register."""
        return self.numbers.get_indexer(pd.Index(_words(numbers), dtype=object))


def people(connection: Connection) -> People:
    """Every commissioner as known now."""
    rows = Commissioners.__table__
    found = arrays(connection, select(
        rows.c.commissioner_no, case((rows.c.role == SPECIAL, 1), else_=0).label("special"), rows.c.base,
        day_number(rows.c.since).label("since"), func.coalesce(day_number(rows.c.until), ALWAYS).label("until"),
    ).where(is_known(Commissioners, on=None)), commissioner_no=_words)
    return People(pd.Index(found["commissioner_no"], dtype=object), found["special"] > 0, found["base"],
                  found["since"], found["until"])


def services(connection: Connection, known: People, first: date, last: date,
             provinces: Collection[int] | None) -> dict[str, np.ndarray]:
    """The services between two days: person, village (0 where none), day, to_village, farmers, trainees, technologies."""
    rows, here = Services.__table__, Commissioners.__table__
    based = rows.c.village_code.is_(None)
    if provinces is not None:
        based &= rows.c.commissioner_no.in_(select(here.c.commissioner_no).where(
            is_known(Commissioners, on=None), or_(false(), *(here.c.base.between(code, code + 9_999) for code in provinces))))
    return arrays(connection, select(
        rows.c.commissioner_no.label("person"), func.coalesce(rows.c.village_code, 0).label("village"),
        day_number(rows.c.served_on).label("day"), case((to_village(rows), 1), else_=0).label("to_village"),
        *(func.coalesce(rows.c[name], 0).label(name) for name in ("farmers", "trainees", "technologies")),
    ).where(is_known(Services, on=None), rows.c.served_on.between(first, last),
            or_(within(rows.c.village_code, provinces), based)), person=known.positions)


def outcomes(connection: Connection, first: date, last: date, provinces: Collection[int] | None) -> dict[str, np.ndarray]:
    """The outcomes between two days: village, day, employment and industry (0 or 1), jobs, households."""
    rows = Outcomes.__table__
    return arrays(connection, select(
        rows.c.village_code.label("village"), day_number(rows.c.on_date).label("day"),
        case((is_employment(rows), 1), else_=0).label("employment"),
        case((rows.c.kind.in_(INDUSTRY), 1), else_=0).label("industry"),
        *(func.coalesce(rows.c[name], 0).label(name) for name in ("jobs", "households")),
    ).where(is_known(Outcomes, on=None), rows.c.on_date.between(first, last), within(rows.c.village_code, provinces)))


def assignments(connection: Connection, known: People, provinces: Collection[int] | None) -> dict[str, np.ndarray]:
    """The assignments: person, village, start, end."""
    rows = Assignments.__table__
    return arrays(connection, select(
        rows.c.commissioner_no.label("person"), rows.c.village_code.label("village"),
        day_number(rows.c.start_on).label("start"), func.coalesce(day_number(rows.c.end_on), ALWAYS).label("end"),
    ).where(is_known(Assignments, on=None), within(rows.c.village_code, provinces)), person=known.positions)


def arrays(connection: Connection, rows: Select, **turned: Callable) -> dict[str, np.ndarray]:
    """Each column of a select as one array of whole numbers; `turned` makes an array of a column of words.

    A column comes as one text, so that no number becomes an object of Python on its way: the million
    services of a year are here in a second.
    """
    found = rows.subquery()
    told = connection.execute(select(*(
        func.aggregate_strings(cast(column, Text), APART).label(column.name) for column in found.c))).one()
    return {name: turned.get(name, _numbers)(text or "") for name, text in told._mapping.items()}


def _numbers(text: str) -> np.ndarray:
    return np.fromstring(text, dtype=np.int64, sep=APART) if text else np.array([], dtype=np.int64)


def _words(text: str) -> np.ndarray:
    return np.array(text.split(APART) if text else [], dtype=object)
