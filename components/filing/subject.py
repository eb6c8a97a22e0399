"""What a form is about: a zone's report of a day, or one entry of a dataset; each knows its checks and its words."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from sqlalchemy import Connection

from data.filing.zone_form import Said
from data.uploads import Outcome, Review
from db.declare import Dataset

Rows = Sequence[Mapping[str, str | None]]  # by column what stands in the fields of each row


class Filed(Protocol):
    """What is filed; `entry` is the entry of the ledger that it stands by."""

    entry: int | None

    def beside(self, earlier: "Filed") -> "Filed":
        """What a form shows of it that was opened on an earlier state."""


class Subject(Protocol):
    """`form` begins the keys of its fields. `question(connection, **choice)` gives what is filed now."""

    dataset: Dataset

    @property
    def form(self) -> str: ...

    @property
    def question(self) -> Callable[..., Filed]: ...

    @property
    def choice(self) -> Mapping: ...

    def checked(self, rows: Rows) -> Review:
        """The dry run that an upload of the same would be."""

    def said(self, review: Review, rows: Rows) -> list[Said]:
        """What the checks say."""

    def read_as(self, review: Review, rows: Rows) -> list[Said]:
        """What was written otherwise than it is stored."""

    def now(self, connection: Connection, review: Review) -> Filed:
        """What is filed at this very moment where the form would write."""

    def differences(self, before: Filed, now: Filed) -> list[Said]:
        """What another person filed between the two."""

    def overtaken(self, now: Filed, entry: Mapping | None) -> str:
        """That it was, by which entry of the ledger, and what becomes of the form."""

    def receipt(self, outcome: Outcome) -> str:
        """Where it is kept; of a second click, where the first is."""
