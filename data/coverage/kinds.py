"""The services of a year by place, month and kind, and what they add up to: sums alone, so that any places and months may be added.

Service days are not among them: a commissioner may do two kinds of work on one day.
"""

from collections.abc import Collection

import numpy as np
import pandas as pd
from sqlalchemy import Connection, delete, select

from data.coverage.places import located
from data.coverage.records import SERVICES
from data.coverage.settled import Records
from data.coverage.year import parts_of
from db.bulk import insert_frame
from db.columns import frame_of
from db.tables.derived import KindMonth

ROWS = KindMonth.__table__
KEY = [column.name for column in ROWS.primary_key]
SUMS = [SERVICES.number, *SERVICES.added]
MONTHS = 12


def kinds_of_months(records: Records) -> pd.DataFrame:
    """The rows of KindMonth."""
    rows, number = records.services, len(SERVICES.kinds)
    in_year = rows["month"] >= 0
    cell = (rows["place"][in_year] * MONTHS + rows["month"][in_year]) * number + rows["kind"][in_year]
    sums = {name: np.bincount(cell, rows[name][in_year], len(records.places) * MONTHS * number).astype(np.int64) for name in SUMS}
    cells = np.flatnonzero(sums[SERVICES.number])
    return pd.DataFrame({
        "place": records.places[cells // (MONTHS * number)], "period": _words(parts_of(records.year)[1])[cells // number % MONTHS],
        "kind": _words(SERVICES.kinds)[cells % number], **{name: total[cells] for name, total in sums.items()}})


def _words(texts: Collection[str]) -> np.ndarray:
    return np.array(list(texts), dtype=object)


def forget_kinds(connection: Connection, year: int, provinces: Collection[int] | None, places: pd.DataFrame | None) -> None:
    """Remove the rows of a year: of all places, or of those that count in some provinces, for which the `places` are needed."""
    wanted = [ROWS.c.period.in_(parts_of(year)[1])]
    if provinces is not None:
        wanted.append(ROWS.c.place.in_(stored_places(connection, places, "province", provinces)))
    connection.execute(delete(ROWS).where(*wanted))


def stored_places(connection: Connection, places: pd.DataFrame, level: str, codes: Collection[int]) -> list[int]:
    """The places with rows that count in some regions of a level."""
    stored = np.array(connection.scalars(select(ROWS.c.place).distinct()).all(), dtype=np.int64)
    return stored[np.isin(located(places, stored, level), list(codes))].tolist()


def move_kinds(connection: Connection, difference: pd.DataFrame) -> None:
    """Add a difference (KEY and SUMS) to the rows; one without a service has none."""
    moved = difference[difference[SUMS].any(axis=1)]
    if moved.empty:
        return
    here = (ROWS.c.place.in_(moved["place"].unique().tolist()), ROWS.c.period.in_(moved["period"].unique().tolist()))
    stored = frame_of(connection, select(ROWS).where(*here))
    rows = pd.concat([stored, moved]).groupby(KEY, as_index=False)[SUMS].sum()
    connection.execute(delete(ROWS).where(*here))
    insert_frame(connection, ROWS, rows[rows[SERVICES.number] > 0])
