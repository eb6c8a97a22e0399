"""What is kept of the warnings: each opening of one, what a person said of it, and for which day each rule was looked at."""

from datetime import date, datetime

from sqlalchemy import JSON, DateTime, Index
from sqlmodel import Field

from db.tables.base import Base


class KeptWarning(Base, table=True):
    """One opening of a warning: what mends itself is closed, and what comes again is a new row. Stamps are UTC.

    `facts` are stored values, the sentence is made of them in the reader's language. `acknowledged_as` are the facts as
    they were acknowledged.
    """

    __tablename__ = "warning"

    id: int | None = Field(default=None, primary_key=True)
    programme: str
    rule: str
    key: str  # what it is about
    severity: str  # urgent | warning | note
    office: int | None = None  # the reporting unit that it is about
    facts: dict = Field(default_factory=dict, sa_type=JSON)
    page: str
    choices: dict = Field(default_factory=dict, sa_type=JSON)  # of the page that shows the rows behind it
    since: date
    explained: str | None = None
    first_seen: datetime = Field(sa_type=DateTime)
    last_seen: date  # the day in Beijing on which it was last looked at and still held
    reopened: int = 0  # how often it had been closed before
    acknowledged_at: datetime | None = Field(default=None, sa_type=DateTime)
    acknowledged_by: str | None = None
    acknowledged_note: str | None = None
    acknowledged_as: dict | None = Field(default=None, sa_type=JSON)
    closed_at: datetime | None = Field(default=None, sa_type=DateTime)
    demonstration: bool = False


class WarningRound(Base, table=True):
    """The day for which the warnings of a rule were last worked out, and the day in Beijing on which that was."""

    __tablename__ = "warning_round"

    programme: str = Field(primary_key=True)
    rule: str = Field(primary_key=True)
    on_day: date | None = None  # None: the programme had no data
    today: date


_open = KeptWarning.__table__.c.closed_at.is_(None)
Index("one_open_warning", *(KeptWarning.__table__.c[name] for name in ("programme", "rule", "key")),
      unique=True, sqlite_where=_open, postgresql_where=_open)
