"""Firms that the liaison officers (科技专员) served."""

import pandas as pd
from sqlalchemy import Connection, func, select

from data.coverage.places import located
from data.indicators.periods import Period
from db.folding import fold
from db.store import is_known
from db.tables.services import FirmServices
from db.tables.villages import Commissioners
from db.tables.zones_list import Zones

LIAISON = "科技专员"
FIRMS = "firms"  # the count that no derived table keeps


def firms(connection: Connection, period: Period, *, on: int | None, divisions: pd.DataFrame, level: str,
          without: int | None = None) -> pd.DataFrame:
    """code (of the level) and firms: the distinct firms with a service of a 科技专员 in the period.

    A firm is known by its credit code where one is given, else by its name, trimmed and width-folded.
    It counts where the zone of the service lies, without a zone where the officer is based; not in the province `without`.
    """
    rows, people, zones = FirmServices.__table__, Commissioners.__table__, Zones.__table__
    lies = select(zones.c.identity, func.max(zones.c.host_adcode).label("host")).where(
        is_known(Zones, on=on)).group_by(zones.c.identity).subquery("lies")
    services = connection.execute(
        select(func.coalesce(lies.c.host, people.c.base), rows.c.credit_code, rows.c.firm).distinct()
        .select_from(rows.join(people, people.c.commissioner_no == rows.c.commissioner_no)
                     .outerjoin(lies, lies.c.identity == rows.c.zone))
        .where(rows.c.served_on.between(period.first_day, period.last_day), people.c.role == LIAISON,
               is_known(FirmServices, on=on), is_known(Commissioners, on=on)))
    served = pd.DataFrame(services.all(), columns=["place", "credit_code", "firm"], dtype=object)
    served["firm"] = served["credit_code"].where(served["credit_code"].notna(), served["firm"].map(fold))
    served["code"] = located(divisions, served["place"].astype("int64"), level)
    if without is not None:
        served = served[located(divisions, served["place"].astype("int64"), "province") != without]
    once = served[served["code"] > 0].drop_duplicates(["code", "firm"])
    return once.groupby("code").size().rename(FIRMS).reset_index().astype("int64")
