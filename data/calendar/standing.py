"""Who owes what the calendar asks for, and how each of them stands: late, missing, or within an extension."""

from collections.abc import Sequence
from datetime import date, datetime, time

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.calendar.asked import Due, asked
from data.calendar.periods import parse
from data.calendar.returns import returned
from data.calendar.sources import ReturnsOf, source
from db.declare import Kind
from db.tables.reference import ReportingUnit

STAMP = "datetime64[us]"
COLUMNS = {"place": "int64", "period": object, "due_at": STAMP, "extended_to": STAMP, "came_at": STAMP,
           **dict.fromkeys(("passed", "over", "late", "missing", "extended"), bool)}


def standing(connection: Connection, dataset: str, dues: Sequence[Due], *, at: date | datetime,
             known_on: int | None = None) -> pd.DataFrame:
    """A row for everybody who owes a period, at a moment; a date counts what came to its end and what was due before it.

    place: the identity of a zone or the code of one of the 37 units; period: its text. due_at: the deadline of all;
    extended_to: the last day of a place's own extension; came_at: when its return came (missing: not by the moment).
    passed: the deadline of all is over; over: the place's own one is. late, missing, extended (a running extension, and
    nothing came yet): never more than one of them. Empty where nobody owes the dataset.
    """
    rows = source(dataset)
    if not dues or not (rows.place and rows.period):
        return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in COLUMNS.items()})
    first, last = min(due.period.first_day for due in dues), max(due.period.last_day for due in dues)
    returns = returned(connection, rows, first=first, last=last, known_on=known_on).sort_values("came_at")
    owing = _owing(connection, rows, [due.period.last_day for due in dues], known_on)
    owed = [_owed(places, due, returns) for places, due in zip(owing, dues, strict=True)]
    return _judged(pd.DataFrame({name: np.concatenate([each[name] for each in owed]) for name in owed[0]}), at)


def late(connection: Connection, dataset: str, period: str, *, at: date | datetime, known_on: int | None = None) -> pd.DataFrame:
    """Whose return of a period came after its deadline: the rows of `standing`."""
    return _of(connection, dataset, period, at, known_on, "late")


def missing(connection: Connection, dataset: str, period: str, *, at: date | datetime, known_on: int | None = None) -> pd.DataFrame:
    """Whose deadline is over without a return: the rows of `standing`."""
    return _of(connection, dataset, period, at, known_on, "missing")


def extended(connection: Connection, dataset: str, period: str, *, at: date | datetime, known_on: int | None = None) -> pd.DataFrame:
    """Whose approved extension still runs, without a return yet: the rows of `standing`."""
    return _of(connection, dataset, period, at, known_on, "extended")


def _of(connection: Connection, dataset: str, period: str, at: date | datetime, known_on: int | None, state: str) -> pd.DataFrame:
    wanted = parse(period)
    dues = [due for due in asked(connection, dataset, first=wanted.first_day, last=wanted.last_day, known_on=known_on)
            if due.period == wanted]
    standings = standing(connection, dataset, dues, at=at, known_on=known_on)
    return standings[standings[state]].reset_index(drop=True)


def _owing(connection: Connection, rows: ReturnsOf, days: Sequence[date], known_on: int | None) -> list[list[int]]:
    """Who owes a return about each of some days: the zones in force on it, or the 37 units, in their standard order."""
    if rows.place.kind is Kind.REPORTING_UNIT:
        return [list(connection.scalars(select(ReportingUnit.adcode).order_by(ReportingUnit.position)))] * len(days)
    from data.indicators.zones import register  # here, since the figures of the zones ask this room in turn

    listed = register.zones(connection, known_on=known_on)
    in_force = register.in_force(listed, np.array([register.number(day) for day in days]))
    return [listed.loc[of_day, "identity"].tolist() for of_day in in_force]


def _owed(places: list[int], due: Due, returns: pd.DataFrame) -> dict[str, np.ndarray]:
    """What everybody owes of a period beside the first return about it: arrays by column name."""
    first, last = np.datetime64(due.period.first_day), np.datetime64(due.period.last_day)
    about = returns[(returns["since"].to_numpy() >= first) & (returns["until"].to_numpy() <= last)].iloc[::-1]  # the earliest is laid last
    position = pd.Index(places).get_indexer(about["place"])
    table = {"place": np.array(places, dtype=np.int64), "period": np.full(len(places), due.period.text, dtype=object),
             "due_at": np.full(len(places), due.by or "NaT", dtype=STAMP)}
    for name in ("extended_to", "came_at"):
        table[name] = np.full(len(places), "NaT", dtype=STAMP)
        table[name][position[position >= 0]] = about[name].to_numpy()[position >= 0]
    return table


def _judged(owed: pd.DataFrame, at: date | datetime) -> pd.DataFrame:
    begins, ends = (np.datetime64(moment, "us") for moment in (
        (at, at) if isinstance(at, datetime) else (datetime.combine(at, time.min), datetime.combine(at, time.max))))
    due_at, came_at = owed["due_at"].to_numpy(), owed["came_at"].to_numpy()
    until = owed["extended_to"].to_numpy() + (np.timedelta64(1, "D") - np.timedelta64(1, "us"))
    own = np.where(until > due_at, until, due_at)
    came_at = np.where(came_at <= ends, came_at, np.datetime64("NaT"))
    over, has_come = own < begins, ~np.isnat(came_at)
    return owed.assign(came_at=came_at, passed=due_at < begins, over=over, late=came_at > own, missing=over & ~has_come,
                       extended=(own > due_at) & ~over & ~has_come)[[*COLUMNS]]
