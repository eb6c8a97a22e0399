"""Briefings with what was in them, and the periods of datasets that were settled."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import JSON, DateTime, UniqueConstraint
from sqlmodel import Field

from db.tables.base import Base


class KeptBriefing(Base, table=True):
    """One briefing: a draft says what it is to hold, from its submission on `content` and its figures say what it holds. Stamps are UTC.

    A number is given when it is issued, and stays when it is void.
    """

    __tablename__ = "briefing"
    __table_args__: ClassVar = (UniqueConstraint("series", "year", "number"), UniqueConstraint("series", "total"))

    id: int | None = Field(default=None, primary_key=True)
    series: str
    kind: str  # briefing | special
    year: int | None = None
    number: int | None = None
    total: int | None = None
    state: str = Field(index=True)  # draft | submitted | issued | void
    title: str
    programmes: list = Field(default_factory=list, sa_type=JSON)
    choices: dict = Field(default_factory=dict, sa_type=JSON)  # day, period, region, sections with their figures, size
    by_hand: list = Field(default_factory=list, sa_type=JSON)  # {"place", "heading", "text"}
    language: str
    audience: str
    known_on: str | None = None  # the moment that is looked back to, as an address names it
    drafted_by: str = ""
    checked_by: str = ""
    signed_by: str = ""
    content: dict | None = Field(default=None, sa_type=JSON)
    datasets: list = Field(default_factory=list, sa_type=JSON)  # that feed its figures
    batch: int | None = None  # the last entry of the ledger that its figures know
    demonstration: bool = False
    steps: list = Field(default_factory=list, sa_type=JSON)  # {"step", "at", "by", "note"}: who did what with it
    made_at: datetime = Field(sa_type=DateTime)
    changed_at: datetime = Field(sa_type=DateTime)
    issued_at: datetime | None = Field(default=None, sa_type=DateTime)


class KeptFigure(Base, table=True):
    """A figure of a briefing as it was: `place` is its order; `facts` and `body` are values, `more` what else it says."""

    __tablename__ = "briefing_figure"

    briefing_id: int = Field(primary_key=True, foreign_key="briefing.id")
    place: int = Field(primary_key=True)
    key: str
    title: str
    what: str
    foot: list = Field(default_factory=list, sa_type=JSON)
    facts: dict | None = Field(default=None, sa_type=JSON)
    body: dict = Field(default_factory=dict, sa_type=JSON)
    more: dict = Field(default_factory=dict, sa_type=JSON)


class SettledPeriod(Base, table=True):
    """A period of a dataset that was settled (已审定); `batch_id` and `undone_in` are entries of the ledger, which say who and when."""

    __tablename__ = "settled_period"

    batch_id: int = Field(primary_key=True)
    dataset: str = Field(index=True)
    period: str
    first_day: date
    last_day: date
    document: str
    undone_in: int | None = None
