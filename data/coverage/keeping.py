"""The derived tables kept in line with the rows, inside the transaction that changes them."""

import pandas as pd
from sqlalchemy import Connection, delete, select

from data.coverage.arrays import Filed, assignments, people
from data.coverage.extent import EVERY, holds_records, years_with_records
from data.coverage.moved import Written, years_moved
from data.coverage.places import places
from data.coverage.records import DATED
from data.coverage.register import refresh_register
from data.coverage.scope import EVERYTHING, FED_BY, Scope, affected
from data.coverage.work import forget, work_out
from db.declare import Dataset
from db.tables.derived import KindMonth, RegionPeriod, VillageYear


def refresh(connection: Connection, dataset: Dataset, batch_id: int, whole: pd.DataFrame | None = None) -> None:
    """Bring the derived tables in line with what a batch changed; the connection is the writer's. `whole` are its rows, where the
    dataset has no others."""
    if dataset.code not in FED_BY:
        return
    if dataset.code == "villages":
        refresh_register(connection)
    written = Written(DATED[dataset.code], batch_id) if dataset.code in DATED else None
    filed = Filed(written.kind, whole) if written and whole is not None else None
    _work(connection, affected(connection, dataset, batch_id), written if written and written.are_few(connection) else None, filed)


def rebuild(connection: Connection) -> None:
    """Work the derived tables out anew from the rows; whatever else stands in them goes."""
    for model in (RegionPeriod, VillageYear, KindMonth):
        connection.execute(delete(model))
    refresh_register(connection)
    _work(connection, EVERYTHING)


def _work(connection: Connection, scope: Scope, written: Written | None = None, filed: Filed | None = None) -> None:
    """Work out what the scope reaches. A year that had no rows is worked out for the whole nation; of few records only the difference."""
    known = _years_kept(connection)
    years = _years_to_keep(connection, scope, known, filed)
    for year in (known if scope.years is None else known & scope.years) - years:
        forget(connection, year, None)
    divisions = places(connection) if years else None
    if written:
        years -= years_moved(connection, written, years & known, scope, divisions)
    if not years:
        return
    registered = people(connection)
    for reach, some in ((EVERYTHING, years - known), (scope, years & known)):
        held = assignments(connection, registered, reach.provinces) if some else {}
        for year in sorted(some):
            work_out(connection, year, reach, people=registered, assignments=held, places=divisions, filed=filed)


def _years_to_keep(connection: Connection, scope: Scope, known: set[int], filed: Filed | None) -> set[int]:
    """The years of the scope that hold records. Where no record came or went they are those known; what is `filed` need not be read."""
    if scope.provinces is None:
        kinds = [kind for kind in EVERY if not filed or kind is not filed.kind]
        return {*years_with_records(connection, kinds), *(filed.years if filed else ())}
    if scope.years is None:
        return known
    possible = scope.years & (known | {day.year for day in scope.dates})
    return {year for year in possible if holds_records(connection, year)}


def _years_kept(connection: Connection) -> set[int]:
    """The years that have rows."""
    rows = RegionPeriod.__table__
    periods = connection.scalars(select(rows.c.period).where(rows.c.province == 0))
    return {int(period) for period in periods if period.isdigit()}
