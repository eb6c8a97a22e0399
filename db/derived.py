"""Small tables that are dear to compute over millions of rows, refreshed inside an import's transaction."""

from sqlalchemy import Connection, select

from db.declare import Dataset
from db.derived_places import places
from db.derived_reading import assignments, people
from db.derived_register import refresh_register
from db.derived_scope import EVERYTHING, FED_BY, Scope, affected, holds_records, years_with_records
from db.derived_work import forget, work_out
from db.tables.derived import RegionPeriod


def refresh(connection: Connection, dataset: Dataset, batch_id: int) -> None:
    """Bring the derived tables in line with what a batch changed; the connection is the writer's."""
    if dataset.code not in FED_BY:
        return
    if dataset.code == "villages":
        refresh_register(connection)
    _work(connection, affected(connection, dataset, batch_id))


def rebuild(connection: Connection) -> None:
    """Work the derived tables out anew from the rows."""
    refresh_register(connection)
    _work(connection, EVERYTHING)


def _work(connection: Connection, scope: Scope) -> None:
    """Work out what the scope reaches. A year that had no rows is worked out for the whole nation."""
    known = _years(connection)
    if scope.years is None:
        years = set(years_with_records(connection))
        gone = known - years
    else:
        years = {year for year in scope.years if holds_records(connection, year)}
        gone = (scope.years & known) - years
    for year in gone:
        forget(connection, year, None)
    if not years:
        return
    registered, divisions = people(connection), places(connection)
    for whole, some in ((True, years - known), (False, years & known)):
        reach = EVERYTHING if whole else scope
        held = assignments(connection, registered, reach.provinces) if some else {}
        for year in sorted(some):
            work_out(connection, year, people=registered, assignments=held, places=divisions,
                     provinces=reach.provinces, days=reach.days)


def _years(connection: Connection) -> set[int]:
    """The years that have rows."""
    rows = RegionPeriod.__table__
    periods = connection.scalars(select(rows.c.period).where(rows.c.province == 0))
    return {int(period) for period in periods if period.isdigit()}
