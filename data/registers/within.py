"""Which rows of a register are of a period, of a place, and hold what is looked for: conditions of a statement."""

from collections.abc import Sequence
from functools import reduce

from sqlalchemy import ColumnElement, Connection, and_, false, func, or_, select, true

from data.regions import NATION
from data.registers.asked import condition, parse
from data.registers.declared import PROVINCE, Register
from db.declare import Column, Kind
from db.holding import place_in
from db.store import is_known
from db.tables.hundred_list import HundredUnits
from db.tables.reference import Identity, Region, ReportingUnit
from db.tables.zones_list import Zones

SOUGHT = (Kind.TEXT, Kind.CREDIT_CODE, Kind.REFERENCE)  # kinds of columns whose text is looked through
BETWEEN = "\n"  # between the columns that are looked through as one text; no word of a search holds it
YES, NO = "是", "否"  # how a choice of yes or no is written, as in the splits of figures
COUNTY = 1_000_000  # a village code holds that of its county before its last six digits


def of_period(connection: Connection, register: Register, period: str | None, *, known_on: int | None) -> ColumnElement[bool]:
    """The rows of a period; all where none is named. Raises ValueError with a sentence for a period that the register does not have."""
    return condition(register, parse(connection, register, period, known_on=known_on)) if period else true()


def of_place(connection: Connection, register: Register, region: int, level: str, *, known_on: int | None) -> ColumnElement[bool]:
    """The rows of one of the 37 reporting units, or of a province with its cities and the Corps (level `province`); of a pair, where one lies there."""
    if region == NATION or register.place is None:
        return true()
    units = ReportingUnit.__table__
    codes = select(units.c.adcode).where(units.c.province == region) if level == PROVINCE else select(units.c.adcode).where(units.c.adcode == region)
    places = [column for column in (register.place, register.second_place) if column is not None]
    return or_(*(_lies_in(register, column, codes, known_on) for column in places))


def _lies_in(register: Register, column: Column, codes, known_on: int | None) -> ColumnElement[bool]:
    stored = register.dataset.table.c[column.code]
    if register.of_villages:
        divisions = Region.__table__
        return (stored // COUNTY).in_(select(divisions.c.adcode).where(divisions.c.level == "county", divisions.c.reporting_unit.in_(codes)))
    if not column.names_an_entity:
        return stored.in_(codes)
    model = Zones if column.kind is Kind.ZONE else HundredUnits
    table = model.__table__
    return stored.in_(select(table.c.identity).where(is_known(model, on=known_on), table.c.reporting_unit.in_(codes)))


def holding(register: Register, search: str) -> ColumnElement[bool]:
    """The rows that hold every word of a search, each in one of the columns of text or in the name of their place."""
    return and_(true(), *(_holds(register, word) for word in search.replace("\0", " ").split()))


def _holds(register: Register, word: str) -> ColumnElement[bool]:
    table = register.dataset.table
    texts = [table.c[column.code] for column in register.columns
             if column.kind in SOUGHT and not column.personal and not column.names_an_entity and not isinstance(table.c[column.code].type.python_type(), int)]
    whole = reduce(lambda before, text: before + BETWEEN + func.coalesce(text, ""), texts[1:], func.coalesce(texts[0], "")) if texts else None
    lettered = word.lower() != word.upper()  # Chinese and numbers have no small letters
    found = [place_in(func.lower(whole) if lettered else whole, word.lower()) > 0] if texts else []
    for column in (register.place, register.second_place):
        if column is not None and column.names_an_entity:
            names = select(Identity.id).where(Identity.name.contains(word, autoescape=True))
            found.append(table.c[column.code].in_(names))
        elif column is not None and column.kind is Kind.REPORTING_UNIT:
            units = ReportingUnit.__table__
            named = or_(units.c.name.contains(word, autoescape=True), func.lower(units.c.name_en).contains(word.lower(), autoescape=True))
            found.append(table.c[column.code].in_(select(units.c.adcode).where(named)))
    return or_(false(), *found)


def passing(register: Register, where: Sequence[tuple[str, str]]) -> ColumnElement[bool]:
    """The rows that have a word in each of some columns: (column, word), of yes_no columns YES or NO. Raises KeyError for a column that divides nothing."""
    dividing = {column.code: column for column in (*register.splits, *register.filters)}
    return and_(true(), *(_has(register, dividing[code], word) for code, word in where))


def _has(register: Register, column: Column, word: str) -> ColumnElement[bool]:
    stored = register.dataset.table.c[column.code]
    return stored.is_(word == YES) if column.kind is Kind.YES_NO else stored == word
