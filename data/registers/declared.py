"""What a declaration makes of a register: its place, its period, what is added up, what divides it, what closes an entry."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from data.language import chosen
from db.datasets import REGISTERS
from db.declare import UNIT_NAME, VILLAGE_CODE, Column, Dataset, Kind
from db.roles import Rate, Roles

DIVIDING = (Kind.CHOICE, Kind.YES_NO)  # a column of these splits figures; one of text is a filter
NATION, UNIT, PROVINCE, ZONE = "nation", "reporting_unit", "province", "zone"
CLOSED = frozenset({"已疏通", "解决", "满足", "撤回", "验收", "结题", "终止"})  # states in which an entry is neither open nor overdue


class Span(StrEnum):
    """What period an entry is about. CUMULATIVE: a date outside the key, so a period holds the entries up to its end."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"
    CUMULATIVE = "cumulative"


@dataclass(frozen=True)
class Register:
    """A dataset by the roles of its columns. Raises StopIteration at `period` where the declaration names none."""

    dataset: Dataset

    @property
    def code(self) -> str:
        return self.dataset.code

    @property
    def title(self) -> str:
        return chosen(self.dataset.zh, self.dataset.en)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        return self.dataset.columns

    @cached_property
    def place(self) -> Column | None:
        """The zone, reporting unit, city, park or village that an entry belongs to."""
        return self._first(lambda roles: roles.place)

    @cached_property
    def second_place(self) -> Column | None:
        return self._first(lambda roles: roles.second_place)

    @cached_property
    def period(self) -> Column:
        return next(column for column in self.columns if column.roles.period)

    @cached_property
    def span(self) -> Span:
        if self.period.kind is Kind.DATE:
            return Span.DAY if self.period.key else Span.CUMULATIVE
        return Span(self.period.kind.value)

    @cached_property
    def amounts(self) -> tuple[Column, ...]:
        """The columns that are added up, averaged or taken as they stand."""
        return tuple(column for column in self.columns if column.roles.added)

    @cached_property
    def rates(self) -> tuple[tuple[Rate, Roles], ...]:
        """Each rate with the roles of the column that declares it."""
        return tuple((rate, column.roles) for column in self.columns for rate in column.roles.rates)

    @cached_property
    def growths(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.roles.growth)

    @cached_property
    def splits(self) -> tuple[Column, ...]:
        """The columns whose words divide every figure."""
        return tuple(column for column in self.columns if (column.roles.split or column.roles.state) and column.kind in DIVIDING)

    @cached_property
    def filters(self) -> tuple[Column, ...]:
        """The columns of free text by which a list is narrowed, and whose most frequent words are shown."""
        return tuple(column for column in self.columns if column.roles.split and column.kind not in DIVIDING)

    @cached_property
    def state(self) -> Column | None:
        return self._first(lambda roles: roles.state)

    @cached_property
    def funnel(self) -> Column | None:
        return self._first(lambda roles: roles.funnel)

    @cached_property
    def due(self) -> Column | None:
        return self._first(lambda roles: roles.due)

    @cached_property
    def due_end(self) -> Column | None:
        return self._first(lambda roles: roles.due_end)

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels that it has figures of."""
        if self.place is None:
            return (NATION,)
        return (NATION, UNIT, PROVINCE, ZONE) if self.place.kind is Kind.ZONE else (NATION, UNIT, PROVINCE)

    @property
    def of_villages(self) -> bool:
        return self.place is not None and self.place.reference == VILLAGE_CODE

    @property
    def of_cities_and_parks(self) -> bool:
        return self.place is not None and self.place.reference == UNIT_NAME

    def _first(self, wanted) -> Column | None:
        return next((column for column in self.columns if wanted(column.roles)), None)


REGISTER_OF: dict[str, Register] = {code: Register(dataset) for code, dataset in REGISTERS.items()}
