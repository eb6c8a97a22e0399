"""One village: its register rows, who was assigned to it, who served it when, what came of it, what it needs."""

import pandas as pd
from sqlalchemy import Connection, and_, exists, select

from data import regions
from data.coverage.codes import county_of
from data.coverage.records import is_special, to_village
from db.columns import frame_of
from db.store import is_known
from db.tables.registers_people import VillageNeeds
from db.tables.services import Outcomes, Services
from db.tables.villages import Assignments, Commissioners, Villages

REGISTER = ("village_code", "name", "register_year", "removed_on", "households", "poor_households", "merged_into", "has_industry")


def register(connection: Connection, *, village: int, known_on: int | None = None) -> pd.DataFrame:
    """A row a register year, the newest first, of the village and of those merged into it: the columns of REGISTER, county and county_name.

    Empty for a code that no register has.
    """
    rows = Villages.__table__
    wanted = written_as(connection, village=village, on=known_on)
    listed = frame_of(connection, dtype=object, rows=select(*(rows.c[name] for name in REGISTER)).where(rows.c.village_code.in_(wanted), is_known(Villages, on=known_on)).order_by(
        (rows.c.village_code == village).desc(), rows.c.register_year.desc(), rows.c.village_code))
    if not (listed["village_code"] == village).any():
        return listed.iloc[:0].assign(county=[], county_name=[])
    named = regions.counties(connection).set_index("code")["name"]
    county = county_of(listed["village_code"])
    return listed.assign(county=county, county_name=county.map(named))


def written_as(connection: Connection, *, village: int, on: int | None) -> list[int]:
    """The code and those of the villages merged into it, step by step, as the newest register row of each says."""
    rows, later, codes, fresh = Villages.__table__, Villages.__table__.alias("later"), [village], [village]
    newer = exists().where(later.c.village_code == rows.c.village_code, later.c.register_year > rows.c.register_year, is_known(Villages, on=on, table=later))
    while fresh:
        found = connection.scalars(select(rows.c.village_code).where(rows.c.merged_into.in_(fresh), rows.c.merged_into != rows.c.village_code,
                                                                     is_known(Villages, on=on), ~newer).distinct())
        fresh = [code for code in found if code not in codes]
        codes += fresh
    return codes


def assigned(connection: Connection, *, village: int, known_on: int | None = None) -> pd.DataFrame:
    """commissioner_no, name, role, organisation, speciality, village_code (as it was filed), start_on, end_on, since, until; the newest first."""
    rows, people = Assignments.__table__, Commissioners.__table__
    return frame_of(connection, dtype=object, rows=select(rows.c.commissioner_no, people.c.name, people.c.role, people.c.organisation, people.c.speciality, rows.c.village_code, rows.c.start_on, rows.c.end_on,
                                     people.c.since, people.c.until)
                  .select_from(rows.outerjoin(people, and_(people.c.commissioner_no == rows.c.commissioner_no, is_known(Commissioners, on=known_on))))
                  .where(rows.c.village_code.in_(written_as(connection, village=village, on=known_on)), is_known(Assignments, on=known_on))
                  .order_by(rows.c.start_on.desc(), rows.c.commissioner_no))


def served(connection: Connection, *, village: int, known_on: int | None = None) -> pd.DataFrame:
    """record_no, served_on, commissioner_no, name, kind, farmers, trainees, technologies, counted (by a 科技特派员, to the village); the newest first."""
    rows, people = Services.__table__, Commissioners.__table__
    counted = and_(to_village(rows), is_special(people))
    return frame_of(connection, dtype=object, rows=select(rows.c.record_no, rows.c.served_on, rows.c.commissioner_no, people.c.name, rows.c.kind, rows.c.farmers, rows.c.trainees, rows.c.technologies,
                                     counted.label("counted"))
                  .select_from(rows.outerjoin(people, and_(people.c.commissioner_no == rows.c.commissioner_no, is_known(Commissioners, on=known_on))))
                  .where(rows.c.village_code.in_(written_as(connection, village=village, on=known_on)), is_known(Services, on=known_on))
                  .order_by(rows.c.served_on.desc(), rows.c.record_no.desc()))


def outcomes(connection: Connection, *, village: int, known_on: int | None = None) -> pd.DataFrame:
    """record_no, on_date, kind, jobs, households, amount (分), commissioner_no; the newest first."""
    rows = Outcomes.__table__
    return frame_of(connection, dtype=object, rows=select(rows.c.record_no, rows.c.on_date, rows.c.kind, rows.c.jobs, rows.c.households, rows.c.amount, rows.c.commissioner_no)
                  .where(rows.c.village_code.in_(written_as(connection, village=village, on=known_on)), is_known(Outcomes, on=known_on))
                  .order_by(rows.c.on_date.desc(), rows.c.record_no.desc()))


def needs(connection: Connection, *, village: int, known_on: int | None = None) -> pd.DataFrame:
    """need_no, industry, need, raised_on, commissioner_no, state, closed_on; the newest first."""
    rows = VillageNeeds.__table__
    return frame_of(connection, dtype=object, rows=select(rows.c.need_no, rows.c.industry, rows.c.need, rows.c.raised_on, rows.c.commissioner_no, rows.c.state, rows.c.closed_on)
                  .where(rows.c.village_code.in_(written_as(connection, village=village, on=known_on)), is_known(VillageNeeds, on=known_on))
                  .order_by(rows.c.raised_on.desc(), rows.c.need_no))
