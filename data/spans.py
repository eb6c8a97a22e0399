"""From when to when a programme can be looked at."""

from datetime import date, timedelta

from sqlalchemy import Connection, func, select

from data.indicators.latest import newest as newest_day
from data.indicators.periods import Period, containing
from data.programmes import PROGRAMMES
from db.datasets import DATASETS
from db.store import is_known


def span(connection: Connection, *, programme: str, known_on: int | None = None) -> tuple[date, date, date] | None:
    """The first day, the last day and the newest data date of a programme; None without data.

    One that has a period of its own can be looked at on any day of it, since deadlines pass without data.
    """
    declared = PROGRAMMES[programme]
    if declared.period:
        newest = newest_day(connection, programme, known_on=known_on)
        return newest and (declared.period[0], max(declared.period[1], newest), newest)
    lines = [[ends for dataset, column in line if (ends := _ends(connection, dataset, column, known_on))] for line in declared.dated]
    newest = next((max(last for _first, last in ends) for ends in lines if ends), None)
    return newest and (min(first for ends in lines for first, _last in ends), newest, newest)


def _ends(connection: Connection, dataset: str, column: str, known_on: int | None) -> tuple[date, date] | None:
    """The first and the last day of a dataset, by one look through its rows; None without any."""
    day = DATASETS[dataset].table.c[column]
    first, last = connection.execute(select(func.min(day), func.max(day)).where(is_known(DATASETS[dataset].model, on=known_on))).one()
    return (first, last) if first else None


def periods(connection: Connection, *, known_on: int | None = None) -> list[str]:
    """The calendar periods of the commissioners' records: years, half-years, quarters, months, the newest first."""
    stretch = span(connection, programme="commissioners", known_on=known_on)
    if stretch is None:
        return []
    first, last, _newest = stretch
    months = [date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13)
              if (first.year, first.month) <= (year, month) <= (last.year, last.month)]
    kinds = zip(*([period.text for period in containing(month)] for month in reversed(months)), strict=True)
    return [text for kind in reversed(list(kinds)) for text in dict.fromkeys(kind)]


def month_before(day: date) -> date:
    """The same day of the month before, or its last day; of the last day of a month the last day of the one before."""
    last = day.replace(day=1) - timedelta(days=1)
    return last if (day + timedelta(days=1)).day == 1 else last.replace(day=min(day.day, last.day))


def before(period: str) -> str:
    """The calendar period of the same length just before; empty for two dates that somebody chose."""
    chosen = Period.parse(period)
    if not chosen.is_calendar:
        return ""
    kind = [one.text for one in containing(chosen.first_day)].index(period)
    return containing(chosen.first_day - timedelta(days=1))[kind].text
