"""Which villages count in a register year, and which count as another: the selects and their small tables."""

from collections.abc import Iterable

from sqlalchemy import (
    CTE,
    Connection,
    FromClause,
    Select,
    Table,
    case,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
)

from db.store import is_known
from db.tables.derived import CountedVillage, MergedVillage
from db.tables.villages import Villages


def register_year(connection: Connection, *, up_to: int, on: int | None = None) -> int:
    """The latest register year not after `up_to`; 0 where there is no register."""
    if on is None:  # the small table has a village of every register year, and its key begins with the year
        kept = CountedVillage.__table__
        return connection.scalar(select(func.max(kept.c.register_year)).where(kept.c.register_year <= up_to)) or 0
    rows = Villages.__table__
    return connection.scalar(
        select(func.max(rows.c.register_year)).where(rows.c.register_year <= up_to, is_known(Villages, on=on))) or 0


def years_of_register(connection: Connection, listed: int, years: Iterable[int]) -> list[int]:
    """Those of some years that count villages by the register of a year, as known now."""
    return [year for year in years if register_year(connection, up_to=year) == listed]


def mergers(year: int, *, on: int | None = None) -> Select:
    """village, counted_as: every village that counts as another in a register year.

    The newest row of a village not after the year says whether it was merged. A chain is followed to
    its end; a circle counts as its smallest code.
    """
    merged = _merged(year, on)
    reach = select(merged.c.village, merged.c.merged_into.label("target")).cte("reach", recursive=True)
    onward = select(reach.c.village, merged.c.merged_into).join(merged, merged.c.village == reach.c.target)
    reach = reach.union(onward)
    circle = select(reach.c.village).where(reach.c.village == reach.c.target)
    last = or_(reach.c.target.not_in(select(merged.c.village)), reach.c.target.in_(circle))
    return (select(reach.c.village, func.min(reach.c.target).label("counted_as")).where(last)
            .group_by(reach.c.village).having(func.min(reach.c.target) != reach.c.village))


def _merged(year: int, on: int | None) -> CTE:
    rows, later = Villages.__table__.alias("own"), Villages.__table__.alias("later")
    newer = exists().where(later.c.village_code == rows.c.village_code, later.c.register_year > rows.c.register_year,
                           later.c.register_year <= year, is_known(Villages, on=on, table=later))
    return (select(rows.c.village_code.label("village"), rows.c.merged_into)
            .where(rows.c.merged_into.is_not(None), rows.c.merged_into != rows.c.village_code,
                   rows.c.register_year <= year, is_known(Villages, on=on, table=rows), ~newer).cte("merged"))


def counted(year: int, merged: FromClause, *, on: int | None = None) -> Select:
    """village, has_industry (0 or 1): each village of a register year once, a merged one as the other.

    Whether there is an industry base is said by the village's own row; where it has none in that
    year, or says nothing, by the rows of those merged into it.
    """
    rows = Villages.__table__
    village = func.coalesce(merged.c.counted_as, rows.c.village_code)
    industry = case((rows.c.has_industry, 1), (rows.c.has_industry.is_not(None), 0))
    own = case((rows.c.village_code == village, industry))
    return (select(village.label("village"),
                   func.coalesce(func.max(own), func.max(industry), 0).label("has_industry"))
            .select_from(rows.outerjoin(merged, merged.c.village == rows.c.village_code))
            .where(rows.c.register_year == year, is_known(Villages, on=on)).group_by(village))


def of_year(year: int, *, on: int | None = None) -> tuple[FromClause, FromClause]:
    """(counted villages, mergers) of a register year: the small tables now, the rows for an earlier day."""
    if on is not None:
        merged = mergers(year, on=on).cte("mergers_of")
        return counted(year, merged, on=on).cte("villages_of"), merged
    villages, merged = CountedVillage.__table__, MergedVillage.__table__
    return (select(villages.c.village, villages.c.has_industry).where(villages.c.register_year == year).subquery("villages_of"),
            select(merged.c.village, merged.c.counted_as).where(merged.c.register_year == year).subquery("mergers_of"))


def counted_otherwise(connection: Connection, merged: FromClause) -> dict[int, int]:
    """Each village of `of_year`'s mergers → the one that it counts as."""
    return dict(map(tuple, connection.execute(select(merged.c.village, merged.c.counted_as))))


def as_counted(connection: Connection, villages: Iterable[int], *, year: int, on: int | None) -> list[int]:
    """The village that each of some villages counts as in the register of a year."""
    _villages, merged = of_year(register_year(connection, up_to=year, on=on), on=on)
    into = counted_otherwise(connection, merged)
    return [into.get(village, village) for village in villages]


def refresh_register(connection: Connection) -> None:
    """Work out the small tables of every register year anew."""
    rows, villages, merged = Villages.__table__, CountedVillage.__table__, MergedVillage.__table__
    connection.execute(delete(villages))
    connection.execute(delete(merged))
    years = connection.scalars(select(rows.c.register_year).distinct().where(is_known(Villages, on=None))).all()
    for year in years:
        _keep(connection, merged, year, mergers(year))
        now = select(merged).where(merged.c.register_year == year).subquery()
        _keep(connection, villages, year, counted(year, now))


def _keep(connection: Connection, table: Table, year: int, rows: Select) -> None:
    source = rows.subquery()
    connection.execute(insert(table).from_select(
        ["register_year", *source.c.keys()], select(literal(year), *source.c)))
