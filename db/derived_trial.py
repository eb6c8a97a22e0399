"""Whether the derived tables are what the rows give: a full rebuild beside them, of which nothing stays."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from sqlalchemy import Connection, MetaData, Table, func, select, text

from db import derived
from db.tables.derived import CountedVillage, KindMonth, MergedVillage, RegionPeriod, VillageYear

TABLES: tuple[Table, ...] = tuple(model.__table__ for model in (MergedVillage, CountedVillage, VillageYear, RegionPeriod, KindMonth))


def departures(connection: Connection) -> dict[str, tuple[int, int]]:
    """By table that differs from a full rebuild: how many of its rows are wrong or too many, how many it lacks."""
    with _beside(connection):
        derived.rebuild(connection)
        counts = {table.name: _compared(connection, table) for table in TABLES}
    return {name: both for name, both in counts.items() if any(both)}


@contextmanager
def _beside(connection: Connection) -> Iterator[None]:
    """Inside, the names of the derived tables mean empty temporary ones, which both engines look for first.

    The tables of the store are neither changed nor locked, so that a reader may do this while others write.
    """
    with connection.begin_nested() as trial:
        if connection.dialect.name == "postgresql":  # a statement prepared before would still mean the table of the store
            connection.execute(text("SELECT set_config('search_path', 'pg_temp, ' || current_setting('search_path'), true)"))
        for table in TABLES:
            connection.execute(text(f"CREATE TEMPORARY TABLE {table.name} AS SELECT * FROM {table.name} WHERE 1 = 0"))
        yield
        trial.rollback()


def _compared(connection: Connection, rebuilt: Table) -> tuple[int, int]:
    stored = _in_schema(rebuilt, connection.dialect.default_schema_name)
    return tuple(connection.scalar(select(func.count()).select_from(select(one).except_(select(other)).subquery()))
                 for one, other in ((stored, rebuilt), (rebuilt, stored)))


@lru_cache(maxsize=16)
def _in_schema(table: Table, schema: str) -> Table:
    """The table that the store holds under a name; kept, so that what is asked of it is compiled once."""
    return table.to_metadata(MetaData(), schema=schema)
