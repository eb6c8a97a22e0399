"""On which days, six by six, villages were served or had outcomes: what spares asking the records of most of them."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import ColumnElement, FromClause, or_

from data.coverage.year import bits_of_stretches
from db.tables.derived import VillageYear

MOST_YEARS = 4  # beyond it, so many tables beside one another are dearer than the records


class Stretches:
    """The days of some years beside counted villages: `villages` with the row of each year, where there is one."""

    def __init__(self, villages: FromClause, years: Collection[int]):
        self._kept = {year: VillageYear.__table__.alias(f"days_{year}") for year in years}
        self.villages = villages
        for year, rows in self._kept.items():
            self.villages = self.villages.outerjoin(rows, (rows.c.year == year) & (rows.c.village == villages.c.village))

    def known(self, column: str, first: date, last: date) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        """(it surely was between two days, both included, since a whole stretch between them has it; it may have been)."""
        surely, perhaps = (or_(*(self._kept[year].c[column].bitwise_and(bits_of_stretches(year, first, last, whole=whole)) != 0
                                 for year in range(first.year, last.year + 1))) for whole in (True, False))
        return surely, perhaps
