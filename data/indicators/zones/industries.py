"""Recovery by industry: each zone's latest row of each industry, up to the day."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, String, select, type_coerce

from data.indicators.shape import divided
from data.indicators.zones import register
from data.indicators.zones.changes import comparable
from data.indicators.zones.panel import day_numbers, positions
from data.masking import masked
from data.regions import Office
from data.regions import inside as chosen
from db.store import is_known
from db.tables.zones_daily import ZoneIndustryDaily

WEEK = 7
STANDS = 30  # days after which a row is too old to stand for its zone
COLUMNS = ["industry", "zones", "firms", "resumed", "rate", "change_7d", "compared", "comparable", "first", "last"]


def industries(connection: Connection, *, at: date, office: Office = None, known_on: int | None = None) -> pd.DataFrame:
    """A row an industry, the most firms first: industry, zones, firms, resumed, rate, change_7d, compared (zones),
    comparable (see `changes`), first and last (data dates of the rows that count).
    """
    days = register.number(at) + np.array([-WEEK, 0])
    standing = _standing(connection, days, office, known_on)
    if not standing:
        return pd.DataFrame(columns=COLUMNS)
    pairs, given = standing["pairs"], ~np.isnan(standing["firms"])
    both = given[:, 0] & given[:, 1]
    pair_rows = pairs.assign(firms=standing["firms"][:, 1], resumed=standing["resumed"][:, 1], on=standing["day"][:, 1], now=given[:, 1],
                             firms_then=standing["firms"][:, 0], resumed_then=standing["resumed"][:, 0], both=both)
    rows = [_one(name, part) for name, part in pair_rows.groupby("industry", sort=False) if part["now"].any()]
    return pd.DataFrame(rows, columns=COLUMNS).sort_values(["firms", "industry"], ascending=[False, True], ignore_index=True)


def _one(name: str, part: pd.DataFrame) -> dict:
    """One industry; every number over the zones that gave it."""
    now, both = part[part["now"]], part[part["both"]]
    firms, resumed = now["firms"].sum(), now["resumed"].sum()
    level, before = divided(resumed, firms), divided(both["resumed_then"].sum(), both["firms_then"].sum())
    change = float(divided(both["resumed"].sum(), both["firms"].sum()) - before)
    shown = float(level - divided(part["resumed_then"].sum(), part["firms_then"].sum()))
    return {"industry": masked(None, name), "zones": len(now), "firms": firms, "resumed": resumed, "rate": float(level), "change_7d": change,
            "compared": len(both), "comparable": bool(comparable(change, shown)),
            "first": register.day(now["on"].min()), "last": register.day(now["on"].max())}


def industry_days(connection: Connection, *, start: date, end: date, office: Office = None,
                  known_on: int | None = None) -> pd.DataFrame:
    """The rate of each industry on each day of a stretch, as the latest rows stand: industry, day, rate, zones."""
    days = np.arange(register.number(start), register.number(end) + 1)
    standing = _standing(connection, days, office, known_on)
    if not standing:
        return pd.DataFrame(columns=["industry", "day", "rate", "zones"])
    names = standing["pairs"]["industry"].to_numpy()
    shown = [register.day(day) for day in days]
    parts = [pd.DataFrame({
        "industry": masked(None, name), "day": shown, "zones": (~np.isnan(standing["firms"][names == name])).sum(axis=0),
        "rate": divided(np.nansum(standing["resumed"][names == name], axis=0), np.nansum(standing["firms"][names == name], axis=0))})
        for name in dict.fromkeys(names)]
    return pd.concat(parts, ignore_index=True)


def _standing(connection: Connection, days: np.ndarray, office: Office, known_on: int | None) -> dict:
    """Firms, resumed and the day they were given, pairs of zone and industry × days; nothing without rows."""
    rows = _rows(connection, days, office, known_on)
    if rows.empty:
        return {}
    pairs = rows.drop_duplicates(["zone", "key"], keep="last")[["zone", "key", "industry"]].reset_index(drop=True)
    pairs["industry"] = pairs.groupby("key")["industry"].transform("last")
    span = np.arange(rows["day"].min(), days[-1] + 1)
    place = (pd.MultiIndex.from_frame(pairs[["zone", "key"]]).get_indexer(pd.MultiIndex.from_frame(rows[["zone", "key"]])),
             (rows["day"] - span[0]).to_numpy())
    known = np.full((len(pairs), len(span)), -1)
    known[place] = place[1]
    latest = np.maximum.accumulate(known, axis=1)[:, np.maximum(days - span[0], 0)]
    stands = (latest >= 0) & (days >= span[0]) & (days - (latest + span[0]) <= STANDS)
    arrays = {"pairs": pairs, "day": np.where(stands, latest + span[0], 0)}
    for column in ("firms", "resumed"):
        laid = np.full(known.shape, np.nan)
        laid[place] = rows[column]
        arrays[column] = np.where(stands, np.take_along_axis(laid, np.maximum(latest, 0), axis=1), np.nan)
    return arrays


def _rows(connection: Connection, days: np.ndarray, office: Office, known_on: int | None) -> pd.DataFrame:
    """The rows that can stand on one of the days, in order of day: zone (position), key, industry, day, firms, resumed."""
    table, listed = ZoneIndustryDaily.__table__, register.zones(connection, known_on=known_on)
    inside = register.in_force(listed, days[-1:])[0]
    inside &= chosen(listed["reporting_unit"], office).to_numpy()
    rows = connection.execute(
        select(table.c.zone, table.c.key_text, table.c.industry, type_coerce(table.c.data_date, String), table.c.firms,
               table.c.firms_resumed)
        .where(is_known(ZoneIndustryDaily, on=known_on), table.c.data_date >= register.day(days[0] - STANDS),
               table.c.data_date <= register.day(days[-1])).order_by(table.c.data_date)).all()
    identities = set(listed["identity"][inside])
    rows = [row for row in rows if row[0] in identities]
    return pd.DataFrame({
        "zone": positions([row[0] for row in rows], listed), "key": [row[1] for row in rows],
        "industry": [row[2] for row in rows], "day": day_numbers([row[3] for row in rows]),
        "firms": np.array([row[4] for row in rows], float), "resumed": np.array([row[5] for row in rows], float)})
