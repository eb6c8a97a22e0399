"""What the calendar asks for next, and what it has come to an end with."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, select

from data.calendar.asked import Due, asked
from data.calendar.standing import standing
from db.datasets import DATASETS
from db.store import is_known
from db.tables.zones_list import ReportingCalendar

AROUND = timedelta(days=366)  # no deadline is further from its period, no period longer


@dataclass(frozen=True)
class Upcoming:
    """The next deadline of a dataset: by whom it is owed (how many), and from how many it has come already."""

    dataset: str
    due: Due
    owed: int
    came: int


def upcoming(connection: Connection, *, moment: datetime, known_on: int | None = None) -> list[Upcoming]:
    """The period of each dataset whose deadline comes next after a moment of Beijing time, the nearest first."""
    nearest = []
    for dataset in asked_for(connection, known_on):
        dues = asked(connection, dataset, first=moment.date() - AROUND, last=moment.date() + AROUND, known_on=known_on)
        due = min((one for one in dues if one.by and one.by > moment), key=lambda one: one.by, default=None)
        if due:
            whose = standing(connection, dataset, [due], at=moment, known_on=known_on)
            nearest.append(Upcoming(dataset, due, len(whose), int(whose["came_at"].notna().sum())))
    return sorted(nearest, key=lambda one: one.due.by)


def ended(connection: Connection, *, moment: datetime, known_on: int | None = None) -> list[tuple[str, Due]]:
    """The datasets that the calendar asks for no more after a moment, each with the last period that it asked for."""
    going_on = {one.dataset for one in upcoming(connection, moment=moment, known_on=known_on)}
    last = {dataset: asked(connection, dataset, first=date.min, last=moment.date(), known_on=known_on)
            for dataset in asked_for(connection, known_on) if dataset not in going_on}
    return [(dataset, dues[-1]) for dataset, dues in last.items() if dues]


def asked_for(connection: Connection, known_on: int | None) -> list[str]:
    """The datasets that the calendar names, in the order of the upload page."""
    named = set(connection.scalars(select(ReportingCalendar.__table__.c.dataset).where(is_known(ReportingCalendar, on=known_on))))
    return [code for code in DATASETS if code in named]
