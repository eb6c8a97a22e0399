"""Who owes the entries of a period, who has filed, and how each stands by the reporting calendar."""

from datetime import datetime

import numpy as np
import pandas as pd
from sqlalchemy import Connection, func, select

from data import calendar
from data.calendar.asked import Due
from data.dependence import by_its_rows
from data.indicators.periods import Period
from data.registers import asked, members, when
from data.registers.declared import REGISTER_OF, Register
from db import clock
from db.store import is_known
from db.tables.ledger import Batch

COLUMNS = ["place", "name", "reported", "due_day", "came", "standing"]
ON_TIME, LATE, EXTENDED, OPEN, MISSING = "on_time", "late", "extended", "open", "missing"  # where the calendar sets a deadline
FILED, UNFILED = "filed", "unfiled"  # where it sets none
STAMP = "datetime64[us]"


@by_its_rows
def reporters(connection: Connection, *, register: str, period: str, known_on: int | None = None) -> pd.DataFrame:
    """A row for everybody who owes entries of the period: place (as stored), name, reported, due_day (None where the calendar sets
    no deadline for it), came (when the first of its entries came, Beijing time), standing (one of the words above).

    Empty where nobody owes them. Raises ValueError for a period that the register does not have.
    """
    declared = REGISTER_OF[register]
    if not declared.dataset.expected:
        return pd.DataFrame({name: [] for name in COLUMNS})
    stretch = asked.parse(connection, declared, period, known_on=known_on)
    who = members.read(connection, declared, np.array([], dtype=np.int64), known_on=known_on)
    ends = np.array([stretch.last_day.toordinal() - when.EPOCH])
    owed = who.listed[who.owing(ends)[:, 0]][["stored", "name"]].rename(columns={"stored": "place"}).reset_index(drop=True)
    came = _came(connection, declared, stretch, known_on)
    due = _due(connection, declared, stretch, known_on)
    owed = owed.assign(reported=owed["place"].isin(came.index), due_day=due.by.date() if due else None,
                       came=pd.to_datetime(owed["place"].map(came.to_dict())).astype(STAMP))
    return owed.assign(standing=_standing(connection, declared, due, owed, known_on))[COLUMNS]


def filed(connection: Connection, register: Register, *, period: str, known_on: int | None = None) -> tuple[int | None, int | None]:
    """How many have filed, and of how many: of those who owe it, else of nobody (None); of villages how many units have filed, of pairs how many are in one. A register without a place: None twice."""
    if register.dataset.expected:
        owed = reporters(connection, register=register.code, period=period, known_on=known_on)
        return int(owed["reported"].sum()), len(owed)
    if register.place is None:
        return None, None
    column = register.dataset.table.c[register.place.code]
    stretch = asked.parse(connection, register, period, known_on=known_on)
    wanted = is_known(register.dataset.model, on=known_on), asked.condition(register, stretch)
    if register.of_villages:  # they file nothing: the units that they lie in do
        held = np.array(connection.scalars(select(column).where(*wanted).distinct()).all(), dtype=np.int64)
        return members.read(connection, register, held, known_on=known_on).listed["reporting_unit"].nunique(), None
    if register.second_place:
        pairs = connection.execute(select(column, register.dataset.table.c[register.second_place.code]).where(*wanted)).all()
        return len({place for pair in pairs for place in pair if place is not None}), None
    return connection.scalar(select(func.count(column.distinct())).where(*wanted)), None


def due_of(connection: Connection, register: Register, *, period: str, known_on: int | None = None) -> datetime | None:
    """By when the period is due; None where the calendar does not ask for it or sets no deadline."""
    due = _due(connection, register, asked.parse(connection, register, period, known_on=known_on), known_on)
    return due.by if due else None


def _due(connection: Connection, register: Register, period: Period, known_on: int | None) -> Due | None:
    dues = calendar.asked(connection, register.code, first=period.first_day, last=period.last_day, known_on=known_on)
    return next((due for due in dues if due.period.text == period.text and due.by), None)


def _came(connection: Connection, register: Register, period: Period, known_on: int | None) -> pd.Series:
    """When the first entries of each place came, by the place; of those that still stand."""
    table, batch = register.dataset.table, Batch.__table__
    place = table.c[register.place.code]
    inside = asked.condition(register, period)
    standing = connection.execute(
        select(place, func.min(batch.c.at)).join(batch, batch.c.id == table.c.origin_id)
        .where(is_known(register.dataset.model, on=known_on), inside).group_by(place)).all()
    came = pd.Series({row[0]: clock.to_beijing(row[1]) for row in standing}, dtype=STAMP)
    rows = calendar.source(register.code)
    if came.empty or rows.period is None or rows.place is None:
        return came
    first = calendar.first_returns(connection, rows, inside, known_on=known_on).groupby("place")["came_at"].min()
    return first.reindex(came.index).fillna(came)  # a correction of what came in time is no later return


def _standing(connection: Connection, register: Register, due: Due | None, owed: pd.DataFrame, known_on: int | None) -> np.ndarray:
    reported = owed["reported"].to_numpy(dtype=bool)
    if due is None:
        return np.where(reported, FILED, UNFILED).astype(object)
    moment = asked.reading_moment(connection, known_on)
    judged = calendar.standing(connection, register.code, [due], at=moment, known_on=known_on).set_index("place").reindex(owed["place"])
    late, extended, missing = (judged[name].eq(True).to_numpy() for name in ("late", "extended", "missing"))
    late = late | (judged["came_at"].isna().to_numpy() & reported & (owed["came"] > due.by).to_numpy())
    return np.select([late, reported, missing & ~reported, extended], [LATE, ON_TIME, MISSING, EXTENDED],
                     default=MISSING if due.by < moment else OPEN).astype(object)
