"""What is permanent: regions, the 37 reporting units, identities and their names, published figures."""

from datetime import date

from sqlmodel import Field

from db.tables.base import Base


class Region(Base, table=True):
    """A division. The key is (level, adcode): 43 codes stand at more than one level.

    `prefecture` and `province` are the codes it counts under (0 where it has no such level above);
    `reporting_unit` is the one of the 37 it counts under.
    """

    level: str = Field(primary_key=True)  # nation | province | prefecture | county
    adcode: int = Field(primary_key=True)
    name: str
    short_name: str
    name_en: str | None = None
    parent: int = 0
    prefecture: int = 0
    province: int = 0
    reporting_unit: int = 0
    lon: float | None = None
    lat: float | None = None
    position: int = 0  # the standard order of the divisions


class RegionAlias(Base, table=True):
    """Another name of a division, or its former name or code with the code that succeeded it.

    `code` is the former code as a number, so that rows filed with it can be joined to its successor.
    """

    __tablename__ = "region_alias"

    id: int | None = Field(default=None, primary_key=True)
    alias: str = Field(index=True)  # a name or a six-digit code, width-folded
    code: int | None = Field(default=None, index=True)
    level: str
    adcode: int
    note: str | None = None


class ReportingUnit(Base, table=True):
    """One of the 37 units of 004, with its quota (empty: 湖北省, not limited)."""

    __tablename__ = "reporting_unit"

    adcode: int = Field(primary_key=True)
    name: str
    short_name: str
    name_en: str
    kind: str  # 省级 | 计划单列市 | 兵团
    province: int
    position: int
    quota_city: int | None = None
    quota_park: int | None = None
    source: str


class Identity(Base, table=True):
    """The permanent identity of a zone or of a city or park, with its current name."""

    id: int | None = Field(default=None, primary_key=True)
    kind: str = Field(index=True)  # zone | unit
    name: str
    folded: str = Field(index=True)


class IdentityAlias(Base, table=True):
    """A former name of a zone, city or park, with the dates it was in force."""

    __tablename__ = "identity_alias"

    id: int | None = Field(default=None, primary_key=True)
    identity: int = Field(index=True)
    alias: str
    folded: str = Field(index=True)
    valid_from: date | None = None
    valid_to: date | None = None


class PublishedFigure(Base, table=True):
    """A figure that was published in 2020, with its source."""

    __tablename__ = "published_figure"

    id: int | None = Field(default=None, primary_key=True)
    date_as_of: str
    scope: str
    entity: str
    metric: str
    value: float
    unit: str
    source: str
    note: str | None = None
