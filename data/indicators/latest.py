"""The latest data date of a programme: the date everything is computed at unless another is chosen."""

from datetime import date

from sqlalchemy import Connection, func, select

from data import calendar
from data.programmes import PROGRAMMES
from db.datasets import DATASETS
from db.store import is_known
from db.tables.hundred_list import HundredUnits

FIRST_LIST = 2020


def latest(connection: Connection, programme: str, *, known_on: int | None = None) -> date | None:
    """The newest data date in the store, None where the programme has no data.

    Of a list whose entries bear no date at all it is the day by which the list was due.
    """
    for line in PROGRAMMES[programme].dated:
        days = [day for dataset, column in line if (day := _newest(connection, dataset, column, known_on))]
        if days:
            return max(days)
    return _list_due(connection, known_on) if programme == "hundred" else None


def _list_due(connection: Connection, known_on: int | None) -> date | None:
    """The day by which the list of the newest list year was to be filed (004 三(一)); None without a list.

    An entry without its list year belongs to 2020, the first. Where the calendar sets no day it is the first of the year.
    """
    units = HundredUnits.__table__
    row = connection.execute(select(func.count(), func.max(units.c.list_year)).where(is_known(HundredUnits, on=known_on))).one()
    if not row[0]:
        return None
    year = row[1] or FIRST_LIST
    due = calendar.due(connection, "hundred_units", str(year), known_on)
    return due.date() if due else date(year, 1, 1)


def _newest(connection: Connection, dataset: str, column: str, known_on: int | None) -> date | None:
    declared = DATASETS[dataset]
    return connection.scalar(select(func.max(declared.table.c[column])).where(is_known(declared.model, on=known_on)))
