"""The lists behind the figures: who has not reported, the ranking, the points of the map, who was carried."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.dependence import by_its_rows
from data.indicators import regional
from data.indicators.shape import divided
from data.indicators.zones import panel, punctuality, rates, register
from data.language import _
from db.tables.reference import PublishedFigure

PUBLISHED = {"resumption_rate_all_firms": "resumption", "resumption_rate_above_scale_firms": "resumption_large",
             "zones_with_100pct_resumption": "zones_full"}
MISSING, LATE, IN_TIME, NOT_DUE = "未报送", "迟报", "按时", "不需报送"
LOOK_BACK = 60  # days over which missing days are counted back at first; farther only where a zone was silent all the time
WEEK = rates.CHANGES["change_7d"]


@by_its_rows
def missing(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The zones that are expected on the date and did not report, or reported late.

    Columns: zone, office (code), office_name, status (MISSING or LATE), came_at (of the late),
    days_missing (expected days without a break up to the date), last_report (date). Missing first; in the
    standard order of the offices.
    """
    day = register.number(at)
    whole = _back_far_enough(connection, day, known_on)
    first = punctuality.first_returns(connection, whole.zones, whole.days[-1:], known_on=known_on).set_index("zone")
    zone_rows = named(connection, whole.zones)
    zone_rows["came_at"] = first["came_at"].reindex(zone_rows.index)
    late = (zone_rows["came_at"] > first["due_at"].reindex(zone_rows.index)) & whole.reported[-1]
    zone_rows["days_missing"] = _running(whole)
    zone_rows["last_report"] = _last(whole)
    zone_rows["status"] = np.where(whole.reported[-1], LATE, MISSING)
    zone_rows = zone_rows[whole.expected[-1] & (late | ~whole.reported[-1])].sort_values(
        "status", key=lambda status: status == LATE, kind="stable", ignore_index=True)
    return zone_rows[["zone", "office", "office_name", "status", "came_at", "days_missing", "last_report"]]


@by_its_rows
def silent(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """Of `missing` those that did not report, without asking when the others did: identity, zone, short_name, office, days_missing."""
    whole = _back_far_enough(connection, register.number(at), known_on)
    zone_rows = whole.zones.rename(columns={"name": "zone", "reporting_unit": "office"}).assign(days_missing=_running(whole))
    return zone_rows.loc[whole.expected[-1] & ~whole.reported[-1], ["identity", "zone", "short_name", "office", "days_missing"]]


def _back_far_enough(connection: Connection, day: int, known_on: int | None) -> panel.Panel:
    """The days up to the date, from before the silence of every zone began where it did not begin with the first report due."""
    whole = panel.read(connection, start=register.day(day - LOOK_BACK + 1), end=register.day(day), columns=(), known_on=known_on)
    silent = (whole.expected[-1] & ~whole.reported.any(axis=0)).any()
    first = register.first_daily(connection, known_on=known_on)
    if not silent or first is None or register.number(first) > whole.days[0]:
        return whole
    return panel.read(connection, start=first, end=register.day(day), columns=(), known_on=known_on)


def _running(whole: panel.Panel) -> np.ndarray:
    """How many expected days up to the last one each zone has been missing without a break."""
    back = (whole.expected & ~whole.reported)[::-1]
    return np.cumprod(back, axis=0).sum(axis=0)


def _last(whole: panel.Panel) -> list[date | None]:
    latest = np.where(whole.reported, whole.days[:, None], -1).max(axis=0)
    return [register.day(day) if day >= 0 else None for day in latest]


def named(connection: Connection, listed: pd.DataFrame) -> pd.DataFrame:
    """Zone, short_name, office, office_name in the order of the list; the index is the position."""
    offices = regional.offices(connection).set_index("adcode")["label"]
    return pd.DataFrame({"zone": listed["name"], "short_name": listed["short_name"], "office": listed["reporting_unit"],
                         "office_name": listed["reporting_unit"].map(offices)})


def ranking(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """Every zone in force by its rate, and by its progress in seven days.

    Columns: zone, short_name, office, office_name, risk, firms, resumed, rate, change_7d, rank,
    progress_rank, why, why_progress. Equal values have the same rank; a zone without a rate has none, and
    `why` says so; one without progress has no progress rank, and `why_progress` says so. The ranked come
    first, best first; then the others in standard order.
    """
    whole = panel.read(connection, start=register.day(register.number(at) - WEEK), end=at, known_on=known_on,
                       columns=rates.SUMS["resumption"], only={register.number(at), register.number(at) - WEEK})
    upper, lower, given = rates.of("resumption", whole)
    rate = divided(upper, lower, given=given)
    zone_rows = named(connection, whole.zones).assign(
        risk=[panel.RISKS[tier] if tier >= 0 else None for tier in whole.risk[-1]], firms=lower[-1], resumed=upper[-1],
        rate=rate[-1], change_7d=rate[-1] - rate[0])
    zone_rows["rank"] = zone_rows["rate"].rank(ascending=False, method="min").astype("Int64")
    zone_rows["progress_rank"] = zone_rows["change_7d"].rank(ascending=False, method="min").astype("Int64")
    zone_rows["why"] = np.select([~whole.reported[-1], lower[-1] == 0], [_("未报送"), _("企业总数为0")], default="")
    zone_rows["why_progress"] = np.select(
        [zone_rows["why"] != "", ~whole.reported[0] & ~whole.expected[0], ~whole.reported[0], zone_rows["change_7d"].isna()],
        [zone_rows["why"], _("七日前不要求报送"), _("七日前未报送"), _("七日前企业总数为0")], default="")
    return zone_rows[whole.in_force[-1]].sort_values("rank", kind="stable", ignore_index=True)


def points(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The zones in force as points: zone, short_name, office, office_name, lon, lat, rate, firms, resumed, reported, risk."""
    ranked = ranking(connection, at=at, known_on=known_on)
    listed = register.zones(connection, known_on=known_on)[["name", "lon", "lat"]].rename(columns={"name": "zone"})
    zone_rows = ranked.merge(listed, how="left", on="zone")
    zone_rows["reported"] = zone_rows["firms"].notna()
    return zone_rows[["zone", "short_name", "office", "office_name", "lon", "lat", "rate", "firms", "resumed", "reported", "risk"]]


@by_its_rows
def matrix(connection: Connection, *, start: date, end: date, known_on: int | None = None) -> pd.DataFrame:
    """Every zone and day of a stretch: zone, short_name, office, office_name, day, status, rate.

    `status` is IN_TIME, LATE, MISSING or NOT_DUE. Zones in standard order, days ascending inside.
    """
    whole = panel.read(connection, start=start, end=end, columns=rates.SUMS["resumption"], known_on=known_on)
    upper, lower, _given = rates.of("resumption", whole)
    in_time = punctuality.on_time(connection, whole, known_on=known_on)
    status = np.select([whole.reported & in_time, whole.reported, whole.expected], [IN_TIME, LATE, MISSING], default=NOT_DUE)
    rate = divided(upper, lower)
    zone, day = (each.ravel() for each in np.indices(status.T.shape))
    shown = whole.in_force.any(axis=0)[zone]
    cells = named(connection, whole.zones).iloc[zone].assign(
        day=np.array([register.day(each) for each in whole.days], dtype=object)[day], status=status.T.ravel(),
        rate=rate.T.ravel())
    return cells[shown].reset_index(drop=True)


@by_its_rows
def punctual(connection: Connection, *, start: date, end: date, known_on: int | None = None) -> pd.DataFrame:
    """How each zone reported over a stretch: zone, office, office_name, expected, reported, in_time, reporting, on_time (rates)."""
    whole = panel.read(connection, start=start, end=end, columns=(), known_on=known_on)
    in_time = punctuality.on_time(connection, whole, known_on=known_on)
    zone_rows = named(connection, whole.zones).assign(
        expected=whole.expected.sum(axis=0), reported=(whole.reported & whole.expected).sum(axis=0),
        in_time=(in_time & whole.expected).sum(axis=0))
    zone_rows = zone_rows[zone_rows["expected"] > 0]
    return zone_rows.assign(reporting=zone_rows["reported"] / zone_rows["expected"],
                            on_time=zone_rows["in_time"] / zone_rows["expected"]).reset_index(drop=True)


def carried(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """The zones that a carried-forward figure of the date takes from an earlier day: zone, office, office_name, day."""
    whole = panel.carried(panel.read(connection, start=register.day(register.number(at) - panel.CARRY_DAYS), end=at,
                                     columns=(), known_on=known_on))
    taken = whole.expected[-1] & whole.counted[-1] & ~whole.reported[-1]
    zone_rows = named(connection, whole.zones)[taken].assign(day=[register.day(day) for day in whole.source[-1][taken]])
    return zone_rows[["zone", "office", "office_name", "day"]].reset_index(drop=True)


def published(connection: Connection, *, at: date) -> pd.DataFrame:
    """The national figures that were published for the date: indicator, value (a rate as a share), source."""
    table = PublishedFigure.__table__
    rows = connection.execute(select(table.c.metric, table.c.value, table.c.unit, table.c.source).where(
        table.c.date_as_of == at.isoformat(), table.c.scope == "national", table.c.metric.in_(PUBLISHED)))
    return pd.DataFrame([(PUBLISHED[metric], round(value / 100, 6) if unit == "%" else value, source)
                         for metric, value, unit, source in rows], columns=["indicator", "value", "source"])
