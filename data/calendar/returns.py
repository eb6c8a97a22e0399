"""When the returns came that the calendar asks for: whose they are, which days they are about, at what time they came."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import ColumnElement, Connection, String, and_, null, select, type_coerce

from data.calendar import periods
from data.calendar.sources import ReturnsOf
from db import clock
from db.declare import Kind
from db.store import had_come, is_entered, is_known
from db.tables.ledger import Batch


def returned(connection: Connection, rows: ReturnsOf, *, first: date, last: date, known_on: int | None = None) -> pd.DataFrame:
    """The returns about days from first to last: place, period (as stored), since and until (the days each is about), came_at, extended_to."""
    inside = _inside(rows, first, last)
    if rows.dated:
        returns = as_dated(connection, rows, inside, known_on=known_on)
    else:
        returns = first_returns(connection, rows, inside, known_on=known_on)
        held = _held(connection, rows, inside, known_on)
        returns = returns[np.array([pair in held for pair in zip(returns["place"], returns["period"], strict=True)], dtype=bool)]
    since, until = _days(rows, returns["period"])
    return returns.assign(since=since, until=until)


def _inside(rows: ReturnsOf, first: date, last: date) -> ColumnElement[bool]:
    """The condition that a row is about days of a stretch; months and quarters, which are texts, by their years."""
    column = rows.table.c[rows.period.code]
    if rows.period.kind is Kind.DATE:
        return column.between(first, last)
    if rows.period.kind is Kind.YEAR:
        return column.between(first.year, last.year)
    return and_(column >= f"{first.year:04}", column < f"{last.year + 1:04}")


def _days(rows: ReturnsOf, written: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """The first and the last day that each return is about."""
    if rows.period.kind is Kind.DATE:
        days = np.array([str(day) for day in written], dtype="datetime64[D]")
        return days, days
    spans = {text: periods.parse(text) for text in {str(each) for each in written}}
    since, until = ([getattr(spans[str(each)], name) for each in written] for name in ("first_day", "last_day"))
    return np.array(since, dtype="datetime64[D]"), np.array(until, dtype="datetime64[D]")


def as_dated(connection: Connection, rows: ReturnsOf, inside: ColumnElement, *, known_on: int | None = None) -> pd.DataFrame:
    """The returns as they stand, with the dates of their documents: place, period (as stored), came_at, extended_to."""
    table, codes = rows.table, [rows.place.code, rows.period.code, rows.came, rows.extended]
    held = connection.execute(select(*(table.c[code] for code in codes)).where(
        is_known(rows.model, on=known_on), inside, *rows.marks()))
    returns = pd.DataFrame(held.all(), columns=["place", "period", "came_at", "extended_to"])
    return returns.astype({"place": "int64", "came_at": "datetime64[us]", "extended_to": "datetime64[us]"})


def first_returns(connection: Connection, rows: ReturnsOf, inside: ColumnElement, *, known_on: int | None = None) -> pd.DataFrame:
    """The first return of each place and period: place, period (as stored), came_at, extended_to (nothing).

    Corrections are aside, and so is what an undone import brought.
    """
    versions = _versions(connection, rows, inside, known_on)
    returns = pd.DataFrame({"place": [row[0] for row in versions], "period": pd.Series([row[1] for row in versions], dtype=object),
                            "batch": np.array([row[2] for row in versions], dtype=np.int64),
                            "came_at": _stamps([row[3] for row in versions])})
    returns = returns.sort_values("batch", kind="stable").drop_duplicates(["place", "period"]).reset_index(drop=True)
    imported = _imported(connection, returns["batch"].unique()).reindex(returns["batch"]).reset_index(drop=True)
    return returns.assign(came_at=returns["came_at"].fillna(imported), extended_to=_stamps([None] * len(returns))).drop(columns="batch")


def _held(connection: Connection, rows: ReturnsOf, inside: ColumnElement, known_on: int | None) -> set[tuple]:
    """The places and periods of which a return stands: what was taken back since has not come."""
    table = rows.table
    return {tuple(pair) for pair in connection.execute(
        select(table.c[rows.place.code], type_coerce(table.c[rows.period.code], String))
        .where(is_known(rows.model, on=known_on), inside, *rows.marks()))}


def _versions(connection: Connection, rows: ReturnsOf, inside: ColumnElement, known_on: int | None) -> list:
    """place, period, batch, stated time of every version, without what an undone import brought."""
    table, batch = rows.table, Batch.__table__
    known = had_come(table, on=known_on)
    undone = select(batch.c.undoes).where(batch.c.undoes.is_not(None), is_entered(on=known_on))
    stated = type_coerce(table.c[rows.came], String) if rows.came else null()
    return connection.execute(
        select(table.c[rows.place.code], type_coerce(table.c[rows.period.code], String), table.c.batch_id, stated)
        .where(inside, known, table.c.origin_id.not_in(undone), *rows.marks())).all()


def _stamps(times: list) -> pd.Series:
    return pd.to_datetime(pd.Series(times, dtype=object), format="ISO8601").astype("datetime64[us]")


def _imported(connection: Connection, batches: np.ndarray) -> pd.Series:
    """When each import was made, in Beijing time."""
    table = Batch.__table__
    rows = connection.execute(select(table.c.id, table.c.at).where(table.c.id.in_(batches.tolist()))).all()
    return pd.Series([clock.to_beijing(row.at) for row in rows], index=[row.id for row in rows], dtype="datetime64[us]")
