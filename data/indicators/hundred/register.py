"""The cities and parks on the list, and which of them are in force at a date."""

from datetime import date

import pandas as pd
from sqlalchemy import Connection, select

from data.programmes import ACTION
from db.store import is_known
from db.tables.hundred_list import HundredUnits
from db.tables.reference import Identity, ReportingUnit

START, END = ACTION  # a blank selection date counts from its start
KINDS = ("城市", "园区")
AFTERWARDS = "后补助"  # funded after the work is done: not held against time
TAKEN = ("kind", "reporting_unit", "adcode", "park_type", "focus", "funding_mode", "funds_total", "selected_on", "ended_on")


def units(connection: Connection, *, known_on: int | None = None) -> pd.DataFrame:
    """Every city and park ever listed: identity, current name, and the columns of TAKEN (funds in 分).

    In the standard order of the reporting units, cities before parks; the index is the position.
    """
    table, named, offices = HundredUnits.__table__, Identity.__table__, ReportingUnit.__table__
    rows = connection.execute(
        select(offices.c.position, table.c.identity, named.c.name, *(table.c[column] for column in TAKEN))
        .join(named, named.c.id == table.c.identity).join(offices, offices.c.adcode == table.c.reporting_unit)
        .where(is_known(HundredUnits, on=known_on)).order_by(table.c.row_id))
    listed = pd.DataFrame(rows.all(), columns=["position", "identity", "name", *TAKEN]).astype(
        {"identity": "int64", "reporting_unit": "int64", "funds_total": "Float64"})
    kinds = listed["kind"].map(KINDS.index)  # not by the words: which of them is first, databases answer differently
    order = pd.DataFrame({"position": listed["position"], "kind": kinds}).sort_values(["position", "kind"], kind="stable").index
    return listed.loc[order].drop(columns="position").reset_index(drop=True)


def in_force(listed: pd.DataFrame, at: date) -> pd.Series:
    """Whether each is on the list at a date: selected by then, and not yet left (the day of leaving is out)."""
    since = pd.to_datetime(listed["selected_on"]).fillna(pd.Timestamp(START))
    until = pd.to_datetime(listed["ended_on"])
    return (since <= pd.Timestamp(at)) & (until.isna() | (pd.Timestamp(at) < until))


def selected(listed: pd.DataFrame, at: date) -> pd.Series:
    """Whether each was selected by a date, whether or not it has left since."""
    return pd.to_datetime(listed["selected_on"]).fillna(pd.Timestamp(START)) <= pd.Timestamp(at)


def position(listed: pd.DataFrame, identities: pd.Series) -> pd.Series:
    """The position of each identity in the list; missing where it is not on it."""
    return identities.map(pd.Series(listed.index, index=listed["identity"]))
