"""What every table shares: an own registry, and the versions of a row."""

from typing import ClassVar

from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel
from sqlmodel.main import SQLModelConfig

from db.declare import Dataset


class Base(SQLModel, registry=registry()):
    """Own registry, so that a module imported again after a saved file starts clean. No row is checked by its class: what would do
    that is not built, which a start waits for."""

    model_config = SQLModelConfig(defer_build=True)


class Versioned(Base):
    """A row of a dataset: never overwritten, only closed by the batch that replaced or withdrew it.

    `origin_id` is the batch whose file first brought these values: after an undo the restored row is
    a new version (`batch_id` is the undo) of an older origin.
    """

    declares: ClassVar[Dataset]
    folded_key: ClassVar[str] = ""  # the key column that is a name, compared by `key_text`

    row_id: int | None = Field(default=None, primary_key=True)
    batch_id: int = Field(nullable=False)
    origin_id: int = Field(nullable=False)
    replaced_in: int | None = Field(default=None)


class Named(Versioned):
    """A row whose key holds a name: kept as typed, compared trimmed and width-folded."""

    key_text: str = Field(nullable=False)


class Entity(Named):
    """A row that introduces something with a permanent identity: a zone, a city or park."""

    identity: int = Field(nullable=False, index=True)
