"""Which rows answer the reporting calendar, whose they are and which days they are about."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement

from db.datasets import DATASETS
from db.declare import Column, Kind

PLACES, DAYS = (Kind.ZONE, Kind.REPORTING_UNIT), (Kind.DATE, Kind.YEAR, Kind.QUARTER, Kind.MONTH)
OWED_BY = {"zones": (Kind.ZONE,), "units": (Kind.REPORTING_UNIT,)}  # what a declaration says of who owes it


@dataclass(frozen=True)
class ReturnsOf:
    """The rows that answer a line of the calendar; `only` are the values that mark them among those of the dataset.

    `came` is the column that says when a return came, read from its first version; where it says nothing, the import that
    brought it counts. `dated`: the column is the date of a document, so that a correction of it counts. `extended` is the
    column with the last day of an approved extension.
    """

    dataset: str
    only: Mapping[str, str] = field(default_factory=dict)
    came: str | None = None
    dated: bool = False
    extended: str | None = None

    @property
    def model(self):
        return DATASETS[self.dataset].model

    @property
    def table(self):
        return DATASETS[self.dataset].table

    @property
    def place(self) -> Column | None:
        """The column of the key that says whose a row is: a zone's or one of the 37 units'; None where it is nobody's, or where the
        declaration of a register says that nobody owes it.
        """
        declared = DATASETS[self.dataset]
        if declared.is_register and not declared.expected and self.dataset not in SOURCES:
            return None
        return self._of_key(OWED_BY.get(declared.expected, PLACES))

    @property
    def period(self) -> Column | None:
        """The column with the day, month, quarter or year that a row is about: of the key, or else the one that bears the role; None
        where there is none.
        """
        columns = DATASETS[self.dataset].columns
        return self._of_key(DAYS) or next((column for column in columns if column.roles.period), None)

    def _of_key(self, kinds: Collection[Kind]) -> Column | None:
        return next((column for column in DATASETS[self.dataset].key if column.kind in kinds), None)

    def marks(self) -> list[ColumnElement[bool]]:
        """The conditions that a row of the dataset is one of these."""
        return [self.table.c[name] == word for name, word in self.only.items()]


def _filed(**only: str) -> ReturnsOf:
    return ReturnsOf("hundred_filings", only, came="filed_on", dated=True, extended="extended_to")


SOURCES = {
    "zone_daily": ReturnsOf("zone_daily", came="reported_at"),
    "hundred_filings": _filed(),
    "hundred_units": _filed(filing="名单"),
    "hundred_progress": _filed(filing="阶段性执行情况"),
}


def source(dataset: str) -> ReturnsOf:
    """The rows that answer the calendar for a dataset: its own, but for what the 37 units file by letter."""
    return SOURCES.get(dataset) or ReturnsOf(dataset)
