"""The period of a dataset that is settled, and where a row of it stands in time."""

from datetime import date

from sqlalchemy import or_, true
from sqlalchemy.sql import ColumnElement

from data import wording
from data.indicators.periods import Period
from data.language import _
from db.datasets import REGISTERS
from db.declare import Column, Dataset, Kind

# The column that says of which day or year a row is. A dataset that is not named here (a list, terms, assignments) stands
# behind the figures of every period: whatever is changed in it changes what was settled.
DAYS = {
    "zone_daily": "data_date", "zone_difficulties": "data_date", "zone_industry_daily": "data_date", "hundred_progress": "data_date",
    "hundred_targets": "year", "hundred_filings": "year", "hundred_evaluations": "year", "events": "held_on",
    "services": "served_on", "outcomes": "on_date", "firm_services": "served_on",
}


def parse(text: str) -> tuple[date, date]:
    """The first and the last day of 2020-04-01, 2020-10, 2020-Q4, 2020-H2, 2020 or D..D. Raises ValueError with a sentence."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        pass
    else:
        if text == day.isoformat():
            return day, day
    try:
        period = Period.parse(text)
    except ValueError as error:
        raise ValueError(_("“{text}”不是审定的期间，请写成 2020-04-01、2020-10、2020-Q4、2020-H2、2020 或 2020-02-01..2020-05-31。", text=text)) from error
    return period.first_day, period.last_day


def label(text: str) -> str:
    """2020年4月1日, 2020年第四季度, …"""
    first, last = parse(text)
    return wording.full_day(first) if first == last else Period.parse(text).label


def inside(dataset: Dataset, first: date, last: date) -> ColumnElement:
    """The condition that a row stands in a stretch of days; one that does not say its day stands in all."""
    dated = dated_by(dataset)
    if dated is None:
        return true()
    column = dataset.table.c[dated.code]
    stretch = {Kind.YEAR: (first.year, last.year), Kind.QUARTER: tuple(f"{day:%Y}-Q{(day.month + 2) // 3}" for day in (first, last)),
               Kind.MONTH: (f"{first:%Y-%m}", f"{last:%Y-%m}")}
    return or_(column.is_(None), column.between(*stretch.get(dated.kind, (first, last))))


def dated_by(dataset: Dataset) -> Column | None:
    """The column that says of which day, month, quarter or year a row is: of a register that of its key. None where a row stands in all."""
    if dataset.code in DAYS:
        return dataset.column(DAYS[dataset.code])
    return next((column for column in dataset.key if column.roles.period), None) if dataset.code in REGISTERS else None
