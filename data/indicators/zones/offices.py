"""How each reporting unit's zones reported: who is silent today, and how punctual over a stretch."""

from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.dependence import by_its_rows
from data.indicators.zones.lists import LATE, MISSING, missing, punctual


@by_its_rows
def reporting(connection: Connection, *, at: date, start: date, known_on: int | None = None) -> pd.DataFrame:
    """A row a reporting unit with zones expected between `start` and `at`, in standard order.

    Columns: office, office_name, zones (expected on some day), missing, late, longest (running days missing of the
    worst, 0 for none), due, came, in_time (reports over the stretch), reporting, on_time (rates).
    """
    zone_rows = punctual(connection, start=start, end=at, known_on=known_on)
    offices = zone_rows.groupby(["office", "office_name"], sort=False).agg(
        zones=("zone", "size"), due=("expected", "sum"), came=("reported", "sum"), in_time=("in_time", "sum")).reset_index()
    listed = missing(connection, at=at, known_on=known_on)
    silent = listed[listed["status"] == MISSING]
    counted = {"missing": silent.groupby("office").size(), "late": listed[listed["status"] == LATE].groupby("office").size(),
               "longest": silent.groupby("office")["days_missing"].max()}
    offices = offices.assign(**{name: offices["office"].map(each).fillna(0).astype(int) for name, each in counted.items()})
    return offices.assign(reporting=offices["came"] / offices["due"], on_time=offices["in_time"] / offices["due"])
