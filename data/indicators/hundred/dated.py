"""Of which day the money of each city and park is: who has filed for the newest day, and who stands with an earlier one."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.indicators.hundred.funds import RESULTS
from data.indicators.hundred.lists import units
from data.indicators.hundred.register import AFTERWARDS


@dataclass(frozen=True)
class Dated:
    """`on` is the newest data date (None: nobody filed), `of_day` how many figures are of it, `earlier` the names and days of
    the others that count, the newest first; `expected` counts everybody, the silent too.
    """

    on: date | None
    of_day: int
    earlier: tuple[tuple[str, date], ...]
    expected: int

    @property
    def reported(self) -> int:
        """How many have a figure, of whatever day."""
        return self.of_day + len(self.earlier)

    @property
    def by_day(self) -> dict[date, int]:
        """How many figures are of each day, the newest first."""
        days = [self.on] * self.of_day + [day for _name, day in self.earlier]
        return {day: days.count(day) for day in dict.fromkeys(days)}


def dated(connection: Connection, *, at: date, office: int | None = None, column: str = "spent", timed: bool = False,
          known_on: int | None = None) -> Dated:
    """The days of the figures of `column` at a date, of one reporting unit or all; `timed` leaves out those funded afterwards."""
    rows = units(connection, at=at, known_on=known_on)
    rows = rows if office is None else rows[rows["office"] == office]
    rows = rows[rows["funding_mode"] != AFTERWARDS] if timed else rows
    given = rows[rows[column].notna() & (rows["budget"].notna() | (column in RESULTS))]  # a result needs no budget to be measured against
    days = pd.to_datetime(given["data_date"]).dt.date
    newest = max(days, default=None)
    pairs = zip(given["unit"][days != newest], days[days != newest], strict=True)
    return Dated(newest, int((days == newest).sum()), tuple(sorted(pairs, key=lambda pair: pair[1], reverse=True)), len(rows))
