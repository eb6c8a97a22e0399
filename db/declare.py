"""The words in which a dataset is declared, once, in its SQLModel class."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Boolean, Date, DateTime, Float, Integer, Text
from sqlmodel import Field

from db.roles import NO_ROLE, Roles, parse
from db.written import Written


class Kind(StrEnum):
    """What a cell of a column means; the value is the type word of the data dictionary."""

    TEXT = "text"
    CHOICE = "choice"
    COUNT = "count"  # whole number >= 0
    NUMBER = "number"
    PERCENT = "percent"  # stored as filed: 87.5 means 87.5 %
    MONEY = "money_10k"  # filed in 万元, stored in 分 (1 万元 = 1,000,000 分)
    MONEY_100M = "money_100m"  # filed in 亿元, stored in 分 (1 亿元 = 10,000,000,000 分)
    DATE = "date"
    DATETIME = "datetime"  # Beijing time, as filed
    YEAR = "year"
    QUARTER = "quarter"  # stored as the text 2020-Q4
    MONTH = "month"  # stored as the text 2020-10
    YES_NO = "yes_no"
    URL = "url"
    PHONE = "phone"
    CREDIT_CODE = "credit_code"
    ADCODE = "adcode"  # prefecture or county, stored as the six-digit number
    REGION = "region"  # province, prefecture or county, stored as the six-digit number
    REPORTING_UNIT = "reporting_unit"  # one of the 37, stored as its six-digit number
    VILLAGE = "village_code"  # stored as the twelve-digit number
    ZONE = "zone"  # stored as the zone's permanent identity
    REFERENCE = "ref"  # the key of another dataset


STORED_AS = {
    Kind.COUNT: BigInteger,
    Kind.NUMBER: Float,
    Kind.PERCENT: Float,
    Kind.MONEY: BigInteger,
    Kind.MONEY_100M: BigInteger,
    Kind.DATE: Date,
    Kind.DATETIME: DateTime,
    Kind.YEAR: Integer,
    Kind.YES_NO: Boolean,
    Kind.ADCODE: Integer,
    Kind.REGION: Integer,
    Kind.REPORTING_UNIT: Integer,
    Kind.VILLAGE: BigInteger,
    Kind.ZONE: Integer,
}

MONEY_UNITS = {Kind.MONEY: ("万元", 1_000_000), Kind.MONEY_100M: ("亿元", 10_000_000_000)}  # filed in, and what one is in 分

UNIT_NAME = "hundred_units.name"  # the one reference that is stored as an identity, like a zone
VILLAGE_CODE = "villages.village_code"  # the one reference that is stored as a number, as the code itself is


@dataclass(frozen=True)
class Beside:
    """What a value must keep beside the other columns of its row; the code of a column, "" where nothing is asked.

    A value above `usually_at_most` asks for a reason; above `at_most` it is refused. `needed_for` is a word of the column with the role
    state for which the value must be there. `within_years`: longer after `after` asks for a reason.
    """

    at_most: str = ""
    usually_at_most: str = ""
    not_before: str = ""
    after: str = ""
    within_years: int | None = None
    needed_for: str = ""
    whole: str = ""  # the choice that stands for all the others, and never beside them: 合计


@dataclass(frozen=True)
class Column:
    """One uploaded column: its names, what a cell means, and the limits a cell must keep."""

    code: str
    zh: str
    en: str
    kind: Kind
    required: bool = False
    key: bool = False
    synonyms: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    reference: str = ""  # "dataset.column" where kind is REFERENCE
    personal: bool = False  # nobody sees the value as it is; a telephone number always is
    names_somebody: bool = False  # a firm or a person, for readers inside alone; a credit code always does
    unit: str = ""  # in which a number is filed where nothing else is said: 人, 万吨; of money 万元 or 亿元
    roles: Roles = NO_ROLE  # what its values are to a register
    rules: "Beside" = field(default_factory=lambda: Beside())

    @property
    def is_money(self) -> bool:
        """Whether the stored value is an amount in 分."""
        return self.kind in MONEY_UNITS

    @property
    def money_unit(self) -> str:
        """The unit in which money is filed where nothing else is said: 万元 or 亿元; "" for what is no money."""
        return MONEY_UNITS[self.kind][0] if self.is_money else ""

    @property
    def worth(self) -> int:
        """What one as filed is in the store: of money in 分, of everything else 1."""
        return MONEY_UNITS[self.kind][1] if self.is_money else 1

    @property
    def names_an_entity(self) -> bool:
        """Whether the stored value is a permanent identity (a zone, a city or park)."""
        return self.kind is Kind.ZONE or self.reference == UNIT_NAME

    @property
    def sql_type(self) -> Any:
        """The SQLAlchemy type the value rests in."""
        if self.names_an_entity:
            return Integer
        if self.kind is Kind.TEXT and not self.key:  # a key is looked for as it stands
            return Written
        return STORED_AS[Kind.VILLAGE] if self.reference == VILLAGE_CODE else STORED_AS.get(self.kind, Text)


@dataclass(frozen=True)
class Dataset:
    """One declared dataset: its code, titles, section of the upload page, columns and table."""

    code: str
    zh: str
    en: str
    programme: str  # hundred | zones | commissioners
    of_people: bool = False  # a row is the record of one person: who looks at it or takes it along is logged
    permanent: bool = False  # the reference that every office has; no returns, so it may stand beside demonstration data
    group: str = ""  # of registers: the heading under which the overview lists it
    clause: str = ""  # of registers: where the documents ask for it
    expected: str = ""  # of registers: who owes it: zones (those in force) or units (the 37); "" where nobody does
    inside_only: bool = False  # nothing of it may leave the office
    published_by: str = ""  # the date with which an entry was published: then it may go out; "" where entries are not published
    model: Any = None

    @property
    def table(self):
        return self.model.__table__

    @property
    def columns(self) -> tuple[Column, ...]:
        """The uploaded columns in the order of the template."""
        fixed = _fixed_in(self.model)
        return tuple(declared(code) for code, declared in _declared_in(self.model)) if fixed is None else fixed

    @property
    def key(self) -> tuple[Column, ...]:
        """The columns of the business key, as filed."""
        return tuple(column for column in self.columns if column.key)

    @property
    def key_in_store(self) -> tuple[str, ...]:
        """The stored columns of the business key: a name stands there width-folded as `key_text`."""
        shadow = self.model.folded_key
        return tuple("key_text" if column.code == shadow else column.code for column in self.key)

    @property
    def is_register(self) -> bool:
        """Whether it has its page among the registers."""
        return bool(self.group)

    def column(self, code: str) -> Column:
        return next(column for column in self.columns if column.code == code)


@cache
def _declared_in(model) -> tuple[tuple[str, Callable[[str], Column]], ...]:
    """The code of each uploaded column of a class, and the function that gives its declaration."""
    return tuple((c.name, c.info["declared"]) for c in model.__table__.columns if "declared" in c.info)


@cache
def _fixed_in(model) -> tuple[Column, ...] | None:
    """The declarations of a class, of which a check asks thousands of times; None where choices follow from what else is declared."""
    if any(c.info.get("follows") for c in model.__table__.columns):
        return None
    return tuple(declared(code) for code, declared in _declared_in(model))


def column(zh: str, en: str, kind: Kind, *, key: bool = False, required: bool = False,
           synonyms: str = "", choices: str | Callable[[], Iterable[str]] = "", reference: str = "", personal: bool = False, names_somebody: bool = False, unit: str = "",
           minimum: float | None = None, maximum: float | None = None, role: str = "", **beside: Any) -> Any:
    """A field of a dataset's class. `synonyms` and `choices` are separated by `|`; choices that follow from what else is declared
    come from a function, called when they are wanted. `role` is read by `db.roles`, `beside` are fields of `Beside`.
    A count is not below 0.

    The declaration rests in the `info` of the SQLAlchemy column, where everything else reads it.
    """
    roles, rules = parse(role), Beside(**beside)
    least = 0 if minimum is None and kind is Kind.COUNT else minimum

    def declared(code: str) -> Column:
        return Column(code, zh, en, kind, required or key, key, _words(synonyms), _words(choices),
                      least, maximum, reference, personal or kind is Kind.PHONE, names_somebody or kind is Kind.CREDIT_CODE, unit, roles, rules)

    if not callable(choices):
        declared = cache(declared)  # a page asks for the columns of a dataset hundreds of times
    return Field(default=None, sa_type=Column("", zh, en, kind, key=key, reference=reference).sql_type, nullable=not (required or key),
                 sa_column_kwargs={"info": {"declared": declared, "follows": callable(choices)}})


def _words(text: str | Callable[[], Iterable[str]]) -> tuple[str, ...]:
    if callable(text):
        return tuple(text())
    return tuple(text.split("|")) if text else ()
