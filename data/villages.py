"""The registered villages of a province or county, one by one: what each had in a period."""

import pandas as pd
from sqlalchemy import Connection, func, select

from data.indicators.commissioners import DAYS
from data.indicators.commissioners_facts import flags
from data.indicators.periods import Period
from db.derived_register import COUNTY, PROVINCE, of_year, register_year
from db.store import is_known
from db.tables.reference import Region
from db.tables.services import Services
from db.tables.villages import Villages

WANTED = ("assigned", "unserved")


def listed(connection: Connection, *, period: str, area: int) -> pd.DataFrame:
    """The villages that count in a province or county (six digits), those without service first.

    Columns: village (twelve digits), name, county (name), lon, lat, served, assigned, recent (all true
    or false; recent: a service in the last 90 days of the period), last_service (date, up to the
    period's last day, of the village's own records; missing: none).
    """
    chosen, table = Period.parse(period), Villages.__table__
    year = register_year(connection, up_to=chosen.last_day.year) or 0
    told = flags(*of_year(year, on=None), chosen, on=None, wanted=WANTED, days=DAYS).subquery("told")
    inside = told.c.village.between(*_span(area))
    row = select(table).where(is_known(Villages, on=None), table.c.register_year == year).subquery("register")
    last = _last(chosen, area)
    rows = connection.execute(
        select(told.c.village, row.c.name, Region.name.label("county"), row.c.lon, row.c.lat, told.c.served,
               told.c.assigned, told.c.recent, last.c.last_service)
        .join(row, row.c.village_code == told.c.village, isouter=True)
        .join(Region, (Region.adcode == told.c.village // COUNTY) & (Region.level == "county"), isouter=True)
        .join(last, last.c.village == told.c.village, isouter=True)
        .where(inside).order_by(told.c.served, last.c.last_service, told.c.village))
    found = pd.DataFrame(rows.all(), columns=list(rows.keys()))
    return found.assign(**{name: found[name].astype(bool) for name in ("served", "assigned", "recent")})


def _span(area: int) -> tuple[int, int]:
    """The first and last village code of a province or county."""
    size = PROVINCE if area % 10_000 == 0 else COUNTY
    first = area // 10_000 * size if size == PROVINCE else area * size
    return first, first + size - 1


def _last(chosen: Period, area: int):
    """village, last_service: the newest service to each village up to the end of the period."""
    rows = Services.__table__
    return (select(rows.c.village_code.label("village"), func.max(rows.c.served_on).label("last_service"))
            .where(is_known(Services, on=None), rows.c.village_code.between(*_span(area)),
                   rows.c.served_on <= chosen.last_day)
            .group_by(rows.c.village_code).subquery("last"))
