"""Zones to telephone: their return departs from their own last ones. No number is altered."""

from datetime import date

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.dependence import by_its_rows
from data.indicators.changes import fell_far
from data.indicators.shape import divided
from data.indicators.zones import panel, rates, register
from data.indicators.zones.lists import named
from data.language import _
from data.uploads.problems.problem import title_of
from db.store import is_known
from db.tables.ledger import Batch
from db.tables.reference import Identity
from db.tables.zones_daily import ZoneDaily

MOVED = 0.02  # share of the zone's total against its last report, as in the check of an upload
STILL_DAYS = 10  # expected days with one and the same rate below 100 %
LOOK_BACK = 30  # days in which the last report is looked for
FELL, TOTAL, STILL = "复工率下降", "企业总数变动", "复工率停滞"
TOTAL_KIND = "firms_changed"  # what the check of an upload calls a moved total


@by_its_rows
def plausibility(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """A row a zone and reason, the largest departure of each reason first.

    Columns: zone, short_name, office, office_name, reason (FELL, TOTAL or STILL), before and now (rates, or firms for
    TOTAL), change (points, share of the total, or days for STILL), last_report (date compared with), batch (the import
    that brought the row), explanation (given with that import, empty where none was).
    """
    day = register.number(at)
    whole = panel.read(connection, start=register.day(day - LOOK_BACK), end=at, known_on=known_on,
                       columns=rates.SUMS["resumption"])
    parts = [part for part in (_against_last(whole), _still(whole)) if len(part)]
    if not parts:
        return pd.DataFrame(columns=["zone", "short_name", "office", "office_name", "reason", "before", "now", "change",
                                     "last_report", "batch", "explanation"])
    rows = pd.concat(parts, ignore_index=True)
    listed = named(connection, whole.zones).assign(batch=_batches(connection, whole, at, known_on))
    departures = rows.join(listed, on="place").drop(columns="place")
    return departures.assign(explanation=_explanations(connection, departures, at))


def _against_last(whole: panel.Panel) -> pd.DataFrame:
    """Falls and moved totals against the last report before the day."""
    upper, lower, _given = rates.of("resumption", whole)
    row = np.arange(len(whole.days) - 1)[:, None]
    last = np.where(whole.reported[:-1], row, -1).max(axis=0, initial=-1)
    zone = np.flatnonzero((last >= 0) & whole.reported[-1])
    rate = divided(upper, lower)
    compared = pd.DataFrame({
        "place": zone, "last_report": [register.day(whole.days[each]) for each in last[zone]],
        "rate_before": rate[last[zone], zone], "rate_now": rate[-1, zone],
        "firms_before": lower[last[zone], zone], "firms_now": lower[-1, zone]})
    fell = compared.assign(reason=FELL, before=compared["rate_before"], now=compared["rate_now"],
                           change=(compared["rate_now"] - compared["rate_before"]))
    moved = compared.assign(reason=TOTAL, before=compared["firms_before"], now=compared["firms_now"],
                            change=divided(compared["firms_now"] - compared["firms_before"], compared["firms_before"]))
    fell = fell[fell_far(fell["change"])].sort_values("change", kind="stable")
    moved = moved[(moved["firms_now"] - moved["firms_before"]).abs() > MOVED * moved["firms_before"]]
    moved = moved.sort_values("change", key=np.abs, ascending=False, kind="stable")
    return pd.concat([fell, moved])[["place", "reason", "before", "now", "change", "last_report"]]


def _still(whole: panel.Panel) -> pd.DataFrame:
    """Zones below 100 % whose rate has been one and the same for STILL_DAYS reports or longer."""
    upper, lower, _given = rates.of("resumption", whole)
    rate = divided(upper, lower)
    now = rate[-1]
    same = (upper == now * lower) | (np.abs(rate - now) < 1e-9)
    differs = (whole.reported & ~same)[::-1]
    since = np.where(differs.any(axis=0), differs.argmax(axis=0), len(differs))
    back = np.arange(len(whole.days))[::-1][:, None]
    reports = (whole.reported & (back < since)).sum(axis=0)
    still = np.flatnonzero(whole.reported[-1] & (now < 1) & (reports >= STILL_DAYS))
    return pd.DataFrame({"place": still, "reason": STILL, "before": now[still], "now": now[still], "change": reports[still],
                         "last_report": [register.day(whole.days[-1])] * len(still)}).sort_values(
                             "change", ascending=False, kind="stable")


def _batches(connection: Connection, whole: panel.Panel, at: date, known_on: int | None) -> pd.Series:
    """By position of the zone: the import that first brought the values of its report of the day."""
    table = ZoneDaily.__table__
    rows = connection.execute(select(table.c.zone, table.c.origin_id).where(
        is_known(ZoneDaily, on=known_on), table.c.data_date == at)).all()
    origin = pd.Series(dict(tuple(row) for row in rows), dtype="Int64")
    return whole.zones["identity"].map(origin).astype("Int64")


def _explanations(connection: Connection, departures: pd.DataFrame, at: date) -> list[str]:
    """What was written with the import: of the zone's own row (for a moved total of that warning; else with the warning that
    was explained, which is another), else for the whole.
    """
    table, names = Batch.__table__, Identity.__table__
    wanted = [int(batch) for batch in departures["batch"].dropna().unique()]
    rows = connection.execute(select(table.c.id, table.c.explanation, table.c.problems).where(table.c.id.in_(wanted))).all()
    called = dict(tuple(row) for row in connection.execute(select(names.c.id, names.c.name).where(names.c.kind == "zone")))
    whole = {row.id: row.explanation or "" for row in rows}
    own: dict[tuple, str] = {}
    for row in rows:
        for entry in row.problems or ():
            if entry.get("explanation") and entry.get("day") in (None, at.isoformat()):
                zone = called.get(entry["key"][0]) if entry.get("key") else None
                own.setdefault((row.id, zone, entry["kind"]), entry["explanation"])
                own.setdefault((row.id, zone, ""), _("就“{warning}”：{text}", warning=title_of(entry["kind"]), text=entry["explanation"]))
    return [_own(own, batch, zone, TOTAL_KIND if reason == TOTAL else "") or whole.get(batch, "")
            for batch, zone, reason in zip(departures["batch"].astype(object), departures["zone"], departures["reason"], strict=True)]


def _own(own: dict[tuple, str], batch, zone: str, about: str) -> str:
    """What was written for the zone's row; of a warning without a row (of an older entry), what was written for its kind."""
    return own.get((batch, zone, about)) or (own.get((batch, None, about), "") if about else "")
