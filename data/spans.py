"""From when to when a programme can be looked at."""

from datetime import date

from sqlalchemy import Connection, func, select

from data.indicators.latest import DATED, latest
from db.store import is_known

ACTION = (date(2020, 1, 1), date(2021, 12, 31))  # the period of the Hundred Cities and Hundred Parks action


def span(connection: Connection, *, programme: str) -> tuple[date, date, date] | None:
    """The first day, the last day and the latest data date of a programme; None without data.

    The hundred can be looked at on any day of the action period, since deadlines pass without data.
    """
    newest = latest(connection, programme)
    if newest is None:
        return None
    if programme == "hundred":
        return ACTION[0], max(ACTION[1], newest), newest
    found = [connection.scalar(select(func.min(model.__table__.c[column])).where(is_known(model, on=None)))
             for line in DATED[programme] for model, column in line]
    return min(day for day in found if day), newest, newest
