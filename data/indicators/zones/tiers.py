"""Risk tiers over time: how many zones stand in each, and which zone changed tier when."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from data.indicators.shape import divided
from data.indicators.zones import panel, rates, register
from data.indicators.zones.lists import named
from data.regions import Office
from data.regions import inside as chosen

LOOK_BACK = 30  # days before a stretch in which the tier that a zone comes from is looked for


def counts(connection: Connection, *, start: date, end: date, office: Office = None,
           known_on: int | None = None) -> pd.DataFrame:
    """How many of the zones that reported stand in each tier, a row a day and tier: day, tier, zones.

    Missing on a day on which none of them named a tier: nobody in a tier is not nobody known.
    """
    whole, inside = _read(connection, start, end, office, known_on)
    reported = whole.reported & inside
    number = np.stack([((whole.risk == tier) & reported).sum(axis=1) for tier in range(len(panel.RISKS))]).astype(float)
    number[:, ~((whole.risk >= 0) & reported).any(axis=1)] = np.nan
    tier, day = (each.ravel() for each in np.indices(number.shape))
    days = np.array([register.day(each) for each in whole.days], dtype=object)
    return pd.DataFrame({"day": days[day], "tier": np.array(panel.RISKS, dtype=object)[tier], "zones": number.ravel()})


def moves(connection: Connection, *, start: date, end: date, office: Office = None,
          known_on: int | None = None) -> pd.DataFrame:
    """The zones whose tier differs from that of their last report that named one, if need be before the stretch: zone, short_name, office,
    office_name, day, before, after. The newest first.
    """
    whole, inside = _read(connection, start - timedelta(days=LOOK_BACK), end, office, known_on)
    has_tier = whole.risk >= 0
    row = np.arange(len(whole.days))[:, None]
    latest = np.maximum.accumulate(np.where(has_tier, row, -1), axis=0)
    previous = np.vstack([np.full((1, has_tier.shape[1]), -1), latest[:-1]])
    before = np.take_along_axis(whole.risk, np.maximum(previous, 0), axis=0)
    during = (whole.days >= register.number(start))[:, None]
    day, zone = np.nonzero(has_tier & (previous >= 0) & (before != whole.risk) & inside & during)
    tiers = np.array(panel.RISKS, dtype=object)
    moved = named(connection, whole.zones).iloc[zone].assign(
        day=[register.day(whole.days[each]) for each in day], before=tiers[before[day, zone]],
        after=tiers[whole.risk[day, zone]])
    return moved.sort_values("day", ascending=False, kind="stable", ignore_index=True)


def courses(connection: Connection, *, start: date, end: date, office: Office = None,
            known_on: int | None = None) -> pd.DataFrame:
    """The rate of the zones of each tier day by day, the members of a tier the same on every day: those that named it last.

    Columns: day, tier (低 first), zones (that reported the day), rate. Zones that left a tier would move its line though no
    firm closed. A zone without a tier in the stretch is in none.
    """
    whole, inside = _read(connection, start, end, office, known_on, columns=rates.SUMS["resumption"])
    upper, lower, given = rates.of("resumption", whole)
    row = np.where(whole.risk >= 0, np.arange(len(whole.days))[:, None], -1).max(axis=0, initial=-1)
    last = np.where(row >= 0, np.take_along_axis(whole.risk, np.maximum(row, 0)[None], axis=0)[0], -1)
    counted = [given & inside & (last == tier) for tier in range(len(panel.RISKS))]
    number = np.stack([each.sum(axis=1) for each in counted])
    rate = np.stack([divided(np.where(each, upper, 0).sum(axis=1), np.where(each, lower, 0).sum(axis=1)) for each in counted])
    tier, day = (each.ravel() for each in np.indices(number.shape))
    days = np.array([register.day(each) for each in whole.days], dtype=object)
    table = pd.DataFrame({"day": days[day], "tier": np.array(panel.RISKS, dtype=object)[tier], "zones": number.ravel(), "rate": rate.ravel()})
    return table[table.groupby("tier")["zones"].transform("max") > 0].reset_index(drop=True)


def _read(connection: Connection, start: date, end: date, office: Office, known_on: int | None, *,
          columns: tuple[str, ...] = ()) -> tuple[panel.Panel, np.ndarray]:
    whole = panel.read(connection, start=start, end=end, columns=columns, known_on=known_on)
    inside = chosen(whole.zones["reporting_unit"], office).to_numpy()
    return whole, inside
