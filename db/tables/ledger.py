"""The ledger of imports, the original bytes, and the small settings of the office."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import JSON, DateTime, LargeBinary
from sqlmodel import Field

from db.tables.base import Base


class Batch(Base, table=True):
    """One entry of the ledger. Ids are integers in commit order; `at` is UTC."""

    id: int | None = Field(default=None, primary_key=True)
    dataset: str = Field(index=True)
    action: str  # import | withdraw | undo | reference | demonstration | setting | settle | unsettle
    by: str | None = None
    at: datetime = Field(sa_type=DateTime)  # UTC, without zone: both engines keep it alike
    file_name: str | None = None
    sha256: str | None = Field(default=None, index=True)
    bytes: int | None = None
    encoding: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    template_version: str | None = None
    rows: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: int = 0
    blank: int = 0
    repairs: list = Field(default_factory=list, sa_type=JSON)
    problems: list = Field(default_factory=list, sa_type=JSON)
    foot: list = Field(default_factory=list, sa_type=JSON)  # what stood below the rows of a form: {"label", "value"}
    corrections: list = Field(default_factory=list, sa_type=JSON, sa_column_kwargs={"server_default": "[]"})
    explanation: str | None = None
    partial: bool = False
    demonstration: bool = False
    undoes: int | None = None
    reason: str | None = None

    __table_args__: ClassVar = {"sqlite_autoincrement": True}


class StoredFile(Base, table=True):
    """The original bytes of an import, zlib-compressed, addressed by their SHA-256."""

    __tablename__ = "stored_file"

    sha256: str = Field(primary_key=True)
    content: bytes = Field(sa_type=LargeBinary)


class Setting(Base, table=True):
    """A named setting: the office's 审图号, the files of the permanent reference that are loaded."""

    name: str = Field(primary_key=True)
    value: str


class DatasetVersion(Base, table=True):
    """The random token that names the present state of a dataset; see db.tokens."""

    __tablename__ = "dataset_version"

    dataset: str = Field(primary_key=True)
    token: str
