"""A few literal entries of any register, by what its columns declare: three places, two years, every choice in turn."""

from datetime import date

from sqlalchemy import select

from data.registers.declared import REGISTER_OF, Register
from db.declare import Column, Kind
from db.engine import reading
from db.tables.reference import Identity
from tests.data.uploads.uploading import imported
from tests.rows import put

PERIODS = {Kind.YEAR: (2019, 2020), Kind.QUARTER: ("2019-Q4", "2020-Q3", "2020-Q4"), Kind.MONTH: ("2019-10", "2020-09", "2020-10"),
           Kind.DATE: ("2020-08-15", "2020-09-10", "2020-10-20")}
UNITS = (320000, 420000, 210200)  # 江苏省, 湖北省, 大连市
VILLAGES = (522323101201, 533324100201)
NUMBERS = {Kind.COUNT: 10, Kind.NUMBER: 2.5, Kind.PERCENT: 35.5, Kind.MONEY: 3_000_000, Kind.MONEY_100M: 20_000_000_000}


UNITS_FILE = "类型,名称,推荐单位\n城市,苏州市,江苏省\n城市,武汉市,湖北省\n城市,大连市,大连市\n"


def grounds() -> None:
    """The cities that registers of cities and parks refer to."""
    imported("hundred_units", UNITS_FILE.encode())


def fill(code: str, *, demonstration: bool = True) -> list[dict]:
    """Put them into the store; the rows as stored."""
    rows = rows_of(REGISTER_OF[code])
    put(code, *rows, demonstration=demonstration)
    return rows


def rows_of(register: Register) -> list[dict]:
    """A row for each of some places and each of some periods."""
    places, periods = _places(register), PERIODS[register.period.kind]
    shown = [(place, period) for period in periods for place in range(len(places))]
    rows = [{column.code: _value(register, column, number, places[place], period) for column in register.columns
             if column.kind is not Kind.URL} | _next_place(register, places, place) for number, (place, period) in enumerate(shown)]
    return list({tuple(row[column.code] for column in register.dataset.key): row for row in rows}.values())


def _next_place(register: Register, places: list, place: int) -> dict:
    return {register.second_place.code: places[(place + 1) % len(places)]} if register.second_place else {}


def _places(register: Register) -> list:
    place = register.place
    if place is None:
        return [None, None]
    if place.names_an_entity:
        with reading() as connection:
            kind = "zone" if place.kind is Kind.ZONE else "unit"
            return list(connection.scalars(select(Identity.id).where(Identity.kind == kind).order_by(Identity.id).limit(3)))
    return list(VILLAGES if register.of_villages else UNITS)


def _value(register: Register, column: Column, number: int, place, period):
    if column == register.place:
        return place
    if column == register.period:
        return period
    match column.kind:
        case Kind.CHOICE:
            return column.choices[number % len(column.choices)]
        case Kind.YES_NO:
            return number % 2 == 0
        case Kind.DATE:
            return date(2020, 11, 1 + number).isoformat()
        case Kind.DATETIME:
            return f"2020-11-{1 + number:02} 09:00:00"
        case Kind.YEAR:
            return 2020
        case Kind.CREDIT_CODE:
            return f"91110000{number:010}"
        case Kind.PHONE:
            return f"1380000{number:04}"
        case Kind.REPORTING_UNIT:
            return UNITS[number % 3]
        case Kind.ADCODE | Kind.REGION:
            return 320500
        case Kind.ZONE:
            return None
    if column.kind in NUMBERS:
        return NUMBERS[column.kind] * (number + 1)
    return _text(column, number)


def _text(column: Column, number: int) -> str | int | None:
    if column.sql_type.__class__.__name__ == "type" and column.sql_type.__name__ in ("Integer", "BigInteger"):
        return None
    return f"{column.zh}{number}" if column.key or number % 2 else column.zh
