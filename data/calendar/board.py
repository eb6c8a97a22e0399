"""What is due between two days, whose returns came, and who it is that owes one: the rows of the page 日历."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from data.calendar.asked import Due, asked
from data.calendar.periods import DAILY, ReportPeriod, parse
from data.calendar.sources import source
from data.calendar.standing import standing
from data.calendar.upcoming import AROUND, asked_for
from db.declare import Kind

MET, LATE, MISSING, EXTENDED, WAITING = STATES = ("met", "late", "missing", "extended", "waiting")
Office = int | str | None  # as of `data.regions`


@dataclass(frozen=True)
class Asked:
    """What is asked of a dataset by one due day, or by the due days of a week: how many returns are owed, and how each stands.

    met, late: it came; missing: its deadline is over; extended: an extension still runs; waiting: its deadline has not come.
    They add up to `owed`, which is 0 where nobody is said to owe the dataset.
    """

    dataset: str
    dues: tuple[Due, ...]
    owed: int = 0
    met: int = 0
    late: int = 0
    missing: int = 0
    extended: int = 0
    waiting: int = 0

    @property
    def first_by(self) -> datetime:
        return self.dues[0].by

    @property
    def by(self) -> datetime:
        return self.dues[-1].by

    @property
    def periods(self) -> tuple[ReportPeriod, ...]:
        return tuple(due.period for due in self.dues)

    @property
    def daily(self) -> bool:
        return self.dues[0].period.frequency == DAILY


def board(connection: Connection, *, first: date, last: date, at: date | datetime, office: Office = None,
          known_on: int | None = None) -> tuple[Asked, ...]:
    """Everything due from `first` to `last`, in the order of the due days, then of the upload page; how it stands at a moment.

    `office`: only what one of the 37 reporting units owes, or the zones of it.
    """
    items = []
    for dataset in asked_for(connection, known_on):
        dues = [due for due in asked(connection, dataset, first=first - AROUND, last=last + AROUND, known_on=known_on)
                if due.by and first <= due.by.date() <= last]
        if dues:
            items += _counted(dataset, dues, whose(connection, dataset=dataset, dues=tuple(dues), at=at, office=office, known_on=known_on))
    return tuple(sorted(items, key=lambda one: one.by))


def without_day(connection: Connection, *, first: date, last: date, known_on: int | None = None) -> tuple[tuple[str, ReportPeriod], ...]:
    """What is asked for without a due day, about periods that end from `first` to `last`: no day is made up for it."""
    return tuple((dataset, due.period) for dataset in asked_for(connection, known_on)
                 for due in asked(connection, dataset, first=first, last=last, known_on=known_on)
                 if due.by is None and first <= due.period.last_day <= last)


def in_weeks(items: Iterable[Asked]) -> list[Asked]:
    """The same with what is filed daily summed by the weeks (from Monday) of its due days; in the order of the last due days."""
    daily, summed = {}, []
    for one in items:
        if one.daily:
            daily.setdefault((one.dataset, one.by.isocalendar()[:2]), []).append(one)
        else:
            summed.append(one)
    summed += [Asked(dataset, tuple(due for one in of_week for due in one.dues),
                     *(sum(getattr(one, name) for one in of_week) for name in ("owed", *STATES)))
               for (dataset, _week), of_week in daily.items()]
    return sorted(summed, key=lambda one: one.by)


def whose(connection: Connection, *, dataset: str, dues: tuple[Due, ...], at: date | datetime, office: Office = None,
          known_on: int | None = None) -> pd.DataFrame:
    """A row for everybody who owes a period: the columns of `standing`, office (one of the 37), name, short_name (of a zone), state
    (of STATES), until (the place's own last moment). Empty where nobody owes the dataset.
    """
    from data.regions import inside  # here, as the register in `standing`

    rows = standing(connection, dataset, dues, at=at, known_on=known_on)
    rows = rows.assign(office=rows["place"], name=None, short_name=None, state=_states(rows, dues, at), until=_until(rows))
    if len(rows) and source(dataset).place.kind is Kind.ZONE:
        from data.indicators.zones import register

        listed = register.zones(connection, known_on=known_on).set_index("identity")
        rows = rows.assign(office=rows["place"].map(listed["reporting_unit"]), name=rows["place"].map(listed["name"]),
                           short_name=rows["place"].map(listed["short_name"]))
    return rows[inside(rows["office"], office)].reset_index(drop=True)


def of_period(connection: Connection, *, dataset: str, period: str, known_on: int | None = None) -> Due | None:
    """What is asked of a dataset about one period; None where nothing is. Raises ValueError for a text that is no period."""
    wanted = parse(period)
    dues = asked(connection, dataset, first=wanted.first_day, last=wanted.last_day, known_on=known_on)
    return next((due for due in dues if due.period == wanted), None)


def owes(dataset: str) -> str:
    """Who owes a dataset: zones, units, or "" where the declaration says nobody."""
    rows = source(dataset)
    if not (rows.place and rows.period):
        return ""
    return "zones" if rows.place.kind is Kind.ZONE else "units"


def _until(rows: pd.DataFrame) -> pd.Series:
    own = rows["extended_to"] + pd.Timedelta(days=1) - pd.Timedelta(microseconds=1)
    return rows["due_at"].where(~(own > rows["due_at"]), own)


def _states(rows: pd.DataFrame, dues: Iterable[Due], at: date | datetime) -> np.ndarray:
    """An extension that all were given runs from the moment of the ordinary deadline on."""
    begins = np.datetime64(at, "us")
    given = {due.period.text: np.datetime64(due.ordinary, "us") for due in dues if due.ordinary}
    ordinary = np.array([given.get(period, "NaT") for period in rows["period"]], dtype="datetime64[us]")
    came = rows["came_at"].notna().to_numpy()
    extended = rows["extended"].to_numpy(bool) & rows["passed"].to_numpy(bool)
    return np.select([came & rows["late"].to_numpy(bool), came, rows["missing"].to_numpy(bool), extended | (ordinary < begins)],
                     [LATE, MET, MISSING, EXTENDED], WAITING)


def _counted(dataset: str, dues: Iterable[Due], rows: pd.DataFrame) -> list[Asked]:
    numbers = {period: states.value_counts() for period, states in rows.groupby("period", sort=False)["state"]}
    none = pd.Series(dtype="int64")
    return [Asked(dataset, (due,), int(of.sum()), *(int(of.get(state, 0)) for state in STATES))
            for due in dues for of in [numbers.get(due.period.text, none)]]


def of_month(items: Iterable[Asked], month: date) -> list[Asked]:
    """What of it is due in the month of a day."""
    return [one for one in items if (one.by.year, one.by.month) == (month.year, month.month)]


def month_after(month: date, months: int) -> date:
    """The first day of the month so many months later, or earlier."""
    year, place = divmod(month.year * 12 + month.month - 1 + months, 12)
    return date(year, place + 1, 1)


def ends(month: date) -> date:
    """The last day of the month of a day."""
    return month_after(month, 1) - timedelta(days=1)


def of_dataset(connection: Connection, *, dataset: str, at: datetime, known_on: int | None = None) -> tuple[Due, ...]:
    """What is asked of a dataset about the periods of two years before a moment and one after, in the order of the due days."""
    dues = asked(connection, dataset, first=at.date() - 2 * AROUND, last=at.date() + AROUND, known_on=known_on)
    return tuple(sorted((due for due in dues if due.by), key=lambda due: due.by))
