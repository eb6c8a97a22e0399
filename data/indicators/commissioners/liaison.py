"""Services of 科技专员 to firms (measure 13). The rural 科技特派员 are another role and never among them."""

from datetime import date

import pandas as pd
from sqlalchemy import Connection, func, select

from data.coverage.places import located, places
from data.coverage.records import holds, last_day
from data.indicators.commissioners.firms import LIAISON
from db.folding import fold
from db.store import is_known
from db.tables.reference import Identity
from db.tables.services import FirmServices
from db.tables.villages import Commissioners
from db.tables.zones_list import Zones

COLUMNS = ("commissioner_no", "officer", "organisation", "speciality", "firm", "credit_code", "zone", "served_on", "need", "matched", "place")


def services(connection: Connection, *, first: date, last: date, known_on: int | None = None) -> pd.DataFrame:
    """The services between two days, a row each in the order of their days: COLUMNS, `key` (the credit code of the firm, else its name
    folded), `zone_name` (empty without one), `month` (2020-03) and `office` (the reporting unit where the zone lies, else the officer is based).
    """
    rows, people, zones = FirmServices.__table__, Commissioners.__table__, Zones.__table__
    lies = select(zones.c.identity, func.max(zones.c.host_adcode).label("host")).where(is_known(Zones, on=known_on)).group_by(zones.c.identity).subquery("lies")
    listed = connection.execute(
        select(rows.c.commissioner_no, people.c.name.label("officer"), people.c.organisation, people.c.speciality, rows.c.firm, rows.c.credit_code,
               rows.c.zone, rows.c.served_on, rows.c.need, rows.c.matched, func.coalesce(lies.c.host, people.c.base).label("place"))
        .select_from(rows.join(people, people.c.commissioner_no == rows.c.commissioner_no).outerjoin(lies, lies.c.identity == rows.c.zone))
        .where(rows.c.served_on.between(first, last), people.c.role == LIAISON, is_known(FirmServices, on=known_on), is_known(Commissioners, on=known_on))
        .order_by(rows.c.served_on, rows.c.record_no))
    frame = pd.DataFrame(list(map(tuple, listed)), columns=list(COLUMNS))
    identities = Identity.__table__
    names = dict(connection.execute(select(identities.c.id, identities.c.name).where(identities.c.id.in_(frame["zone"].dropna().unique().tolist()))).all())
    key = frame["credit_code"].where(frame["credit_code"].notna(), frame["firm"].map({firm: fold(firm) for firm in frame["firm"].unique()}))
    office = located(places(connection), frame["place"].astype("int64"), "reporting_unit")
    months = {day: f"{day:%Y-%m}" for day in frame["served_on"].unique()}
    return frame.assign(key=key, zone_name=frame["zone"].map(names).astype(object).fillna(""), month=frame["served_on"].map(months).astype(object), office=office)


def officers(connection: Connection, *, day: date, known_on: int | None = None) -> pd.DataFrame:
    """The 科技专员 in term on a day: commissioner_no and office (the reporting unit where each is based)."""
    people = Commissioners.__table__
    listed = connection.execute(select(people.c.commissioner_no, people.c.base).where(
        people.c.role == LIAISON, holds(day, people.c.since, last_day(people.c.until)), is_known(Commissioners, on=known_on)))
    frame = pd.DataFrame(list(map(tuple, listed)), columns=["commissioner_no", "base"])
    return frame.assign(office=located(places(connection), frame["base"].astype("int64"), "reporting_unit"))
