"""Who looked at personal data, or took it along."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import DateTime, UniqueConstraint
from sqlmodel import Field

from db.tables.base import Base


class PersonalAccess(Base, table=True):
    """One entry a session, kind and object, the first time. `at` is UTC; `object` is a code, no words for people."""

    __tablename__ = "personal_access"
    __table_args__: ClassVar = (UniqueConstraint("session", "kind", "object"),)

    id: int | None = Field(default=None, primary_key=True)
    session: str
    kind: str  # view | export
    object: str
    at: datetime = Field(sa_type=DateTime)
