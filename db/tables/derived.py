"""What is dear to compute over millions of rows, kept small: worked out anew from the rows at any time."""

from datetime import date
from typing import ClassVar

from sqlmodel import BigInteger, Field

from db.tables.base import Base


class MergedVillage(Base, table=True):
    """A village that counts as another in a register year (the end of its chain of mergers)."""

    __tablename__ = "merged_village"
    __table_args__: ClassVar = {"sqlite_with_rowid": False}

    register_year: int = Field(primary_key=True)
    village: int = Field(primary_key=True, sa_type=BigInteger)
    counted_as: int = Field(sa_type=BigInteger)


class CountedVillage(Base, table=True):
    """A village that counts in a register year: on the register, or the one a listed village was merged into."""

    __tablename__ = "counted_village"
    __table_args__: ClassVar = {"sqlite_with_rowid": False}

    register_year: int = Field(primary_key=True)
    village: int = Field(primary_key=True, sa_type=BigInteger)
    has_industry: int = 0  # 0 or 1, so that it can be summed


class VillageYear(Base, table=True):
    """When in a year a village that counts was served, or had outcomes; absent where it never was.

    Each is a sum of 1 for the first six days of the year, 2 for the next six, 4 for the next and so on.
    """

    __tablename__ = "village_year"
    __table_args__: ClassVar = {"sqlite_with_rowid": False}

    year: int = Field(primary_key=True)
    village: int = Field(primary_key=True, sa_type=BigInteger)
    served: int = Field(sa_type=BigInteger)
    employment: int = Field(sa_type=BigInteger)
    industry_support: int = Field(sa_type=BigInteger)


class RegionPeriod(Base, table=True):
    """A region in a calendar period that holds at least one service or outcome, as known now.

    `period` is the text of the period (2020-10, 2020-Q4, 2020-H2, 2020). Villages are counted, not
    shared out; assignments, terms and `unserved` are those of the last day of the period.
    """

    __tablename__ = "region_period"
    __table_args__: ClassVar = {"sqlite_with_rowid": False}

    period: str = Field(primary_key=True)
    level: str = Field(primary_key=True)
    code: int = Field(primary_key=True)
    province: int = Field(index=True)  # 0 for the nation
    villages: int
    with_industry: int
    assigned: int
    in_force: int  # assignments
    in_term: int  # commissioners, by where they are based
    served: int
    served_with_industry: int
    employment: int
    industry_support: int
    served_and_employed: int
    unserved: int  # no service for more than 90 days
    services: int
    service_days: int
    farmers: int = Field(sa_type=BigInteger)
    trainees: int = Field(sa_type=BigInteger)
    technologies: int = Field(sa_type=BigInteger)
    jobs: int = Field(sa_type=BigInteger)
    households: int = Field(sa_type=BigInteger)
    reported: int
    expected: int
    newest: date | None = None  # the newest service or outcome; only the nation's years have it


class KindMonth(Base, table=True):
    """The services of a kind that count at a place in a month, as known now; absent where there is none.

    `place` is the county of the village or where the commissioner is based, `period` the text of the month (2020-03). All of it adds up
    over places, months and kinds; service days do not, and are not here.
    """

    __tablename__ = "kind_month"
    __table_args__: ClassVar = {"sqlite_with_rowid": False}

    place: int = Field(primary_key=True)
    period: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    services: int
    farmers: int = Field(sa_type=BigInteger)
    trainees: int = Field(sa_type=BigInteger)
    technologies: int = Field(sa_type=BigInteger)
