"""One zone: what is known of it, its reports as filed with their corrections, and its neighbours of the same tier."""

from datetime import date, datetime

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.dependence import by_its_rows
from data.indicators.shape import divided
from data.indicators.zones import panel, rates, register
from data.indicators.zones.lists import named, ranking
from db import clock
from db.store import had_come, is_entered, is_known
from db.tables.ledger import Batch
from db.tables.reference import Identity, Region
from db.tables.zones_daily import ZoneDaily
from db.tables.zones_list import Zones

STANDING, CORRECTED, WITHDRAWN = "现行", "已更正", "已撤销"
BESIDE = 3  # neighbours above and below


def listed(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The zones on the list on the date, in standard order: zone, short_name, office, office_name."""
    zones = register.zones(connection, known_on=known_on)
    inside = register.in_force(zones, np.array([register.number(at)]))[0]
    return named(connection, zones)[inside].reset_index(drop=True)


def about(connection: Connection, *, zone: str, known_on: int | None = None) -> dict:
    """approved_year, since (date, None where only the year is known), until (date or None), region, host (county)."""
    table, names = Zones.__table__, Identity.__table__
    row = connection.execute(
        select(table.c.approved_year, table.c.valid_from, table.c.valid_to, table.c.reporting_unit, table.c.host_adcode)
        .join(names, names.c.id == table.c.identity).where(is_known(Zones, on=known_on), names.c.name == zone)).one()
    return {"approved_year": row.approved_year, "since": row.valid_from, "until": row.valid_to, "host": _host(connection, row.host_adcode),
            "region": register.REGIONS[register.REGION_OF[row.reporting_unit // 10000]]}


def _host(connection: Connection, adcode: int | None) -> str:
    """武汉市洪山区: a division with the prefecture that it lies in; empty where none is known."""
    places = Region.__table__
    row = connection.execute(select(places.c.name, places.c.prefecture).where(places.c.adcode == adcode).order_by(places.c.level).limit(1)).first()
    if row is None:
        return ""
    above = connection.scalar(select(places.c.name).where(places.c.adcode == row.prefecture, places.c.adcode != adcode).limit(1))
    return f"{above or ''}{row.name}"


@by_its_rows
def reports(connection: Connection, *, zone: str, known_on: int | None = None) -> pd.DataFrame:
    """Every version of every report of a zone, the newest day first and its newest version on top.

    Columns: the dataset's own (but zone), state (STANDING, CORRECTED or WITHDRAWN), batch (the entry of the ledger that
    brought the values), by, came_at (of that import, Beijing time).
    """
    table, ledger, names = ZoneDaily.__table__, Batch.__table__, Identity.__table__
    undone = select(ledger.c.undoes).where(ledger.c.undoes.is_not(None), is_entered(on=known_on))
    has_come = had_come(table, on=known_on)
    values = [column for column in table.c if "declared" in column.info and column.name != "zone"]
    versions = pd.read_sql(
        select(*values, is_known(ZoneDaily, on=known_on).label("standing"), table.c.row_id, table.c.origin_id.in_(undone).label("undone"),
               ledger.c.id.label("batch"), ledger.c.by, ledger.c.at.label("came_at"))
        .join(ledger, ledger.c.id == table.c.origin_id).join(names, names.c.id == table.c.zone)
        .where(names.c.name == zone, has_come).order_by(table.c.data_date.desc(), table.c.row_id.desc()), connection)
    versions = versions.drop_duplicates(["data_date", "batch"])  # a version restored by an undo is the older one again
    state = np.select([versions["standing"].astype(bool), versions["undone"].astype(bool)], [STANDING, WITHDRAWN], default=CORRECTED)
    return versions.assign(state=state, came_at=clock.to_beijing(pd.to_datetime(versions["came_at"]))).drop(
        columns=["standing", "row_id", "undone"]).reset_index(drop=True)


@by_its_rows
def came(connection: Connection, *, zone: str, at: date, known_on: int | None = None) -> datetime | None:
    """When the zone's report of the day as it stands came (the reported time, or else that of the import; Beijing time)."""
    filed = reports(connection, zone=zone, known_on=known_on)
    held = filed[(filed["data_date"] == at) & (filed["state"] == STANDING)]
    return None if held.empty else pd.Timestamp(held["reported_at"].fillna(held["came_at"]).iloc[0]).to_pydatetime()


def neighbours(connection: Connection, *, zone: str, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The zones of the same tier just above and below by rate, itself among them; empty where it has no tier or rate.

    The columns of `ranking`, and place, sharing and places: its place in the tier, how many share it, how many zones stand in it.
    """
    ranked = ranking(connection, at=at, known_on=known_on)
    own = ranked[ranked["zone"] == zone]
    if own.empty or pd.isna(own["rate"].iloc[0]) or pd.isna(own["risk"].iloc[0]):
        return ranked.iloc[:0].assign(place=[], sharing=[], places=[])
    tier = ranked[(ranked["risk"] == own["risk"].iloc[0]) & ranked["rate"].notna()]
    tier = tier.assign(place=tier["rate"].rank(ascending=False, method="min").astype(int), places=len(tier))
    tier = tier.assign(sharing=tier.groupby("place")["place"].transform("size"))
    at_row = int(np.flatnonzero(tier["zone"] == zone)[0])
    return tier.iloc[max(at_row - BESIDE, 0):at_row + BESIDE + 1].reset_index(drop=True)


def tier_days(connection: Connection, *, zone: str, start: date, end: date, known_on: int | None = None) -> pd.DataFrame:
    """Day by day: day, rate of the zone, tier it reported, rate of all zones of that tier on that day (missing: none)."""
    whole = panel.read(connection, start=start, end=end, columns=rates.SUMS["resumption"], known_on=known_on)
    place = int(np.flatnonzero(whole.zones["name"] == zone)[0])
    upper, lower, given = rates.of("resumption", whole)
    own = divided(upper[:, place], lower[:, place])
    tier = whole.risk[:, place]
    alike = given & (whole.risk == tier[:, None]) & (tier[:, None] >= 0)
    of_tier = divided(np.where(alike, upper, 0).sum(axis=1), np.where(alike, lower, 0).sum(axis=1))
    tiers = np.array([*panel.RISKS, None], dtype=object)
    return pd.DataFrame({"day": [register.day(day) for day in whole.days], "rate": own, "tier": tiers[tier],
                         "of_tier": of_tier})
