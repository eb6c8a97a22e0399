"""Entries of any register, from its declaration alone: every place of a few at every level, two years, every word."""

from data.registers import Register
from data.registers.declared import Span
from db.declare import Column, Kind
from tests.data.registers.asking import QINGDAO, SHENZHEN, SHIHEZI, ZGC, ZHENGZHOU, stored
from tests.once import filled_for_each

ZONES = (ZGC, SHENZHEN, "广州高新技术产业开发区", SHIHEZI, "乌鲁木齐高新技术产业开发区", QINGDAO, ZHENGZHOU)
UNITS = (110000, 440300, 440000, 660000, 650000, 370200, 410000)
CITIES = ("甲市", "乙市", "丙市", "丁市", "戊市", "己市", "庚市")
VILLAGES = (440303001001, 440983001001, 659001001001, 653101001001, 370202001001, 410105001001, 110105001001)
PERIODS = {Span.YEAR: (2019, 2020), Span.QUARTER: ("2019-Q4", "2020-Q2", "2020-Q4"), Span.MONTH: ("2019-11", "2020-02", "2020-11"),
           Span.DAY: ("2019-11-05", "2020-02-07", "2020-11-05"), Span.CUMULATIVE: ("2019-11-05", "2020-02-07", None)}


@filled_for_each
def fill(register: Register) -> None:
    """Store entries of the register, two of each place and period where the key allows it, and what they refer to."""
    if register.of_cities_and_parks:
        stored("hundred_units", *({"kind": "城市", "name": name, "reporting_unit": unit, "adcode": None} for name, unit in zip(CITIES, UNITS, strict=True)))
    rows = [row(register, period, order, number, twice) for order, period in enumerate(PERIODS[register.span]) for number in range(len(ZONES)) for twice in range(2)]
    stored(register.code, *{tuple(each.get(column.code) for column in register.dataset.key): each for each in rows}.values())


def row(register: Register, period, order: int, number: int, twice: int = 0) -> dict:
    """One entry; of a key without its period each is another one."""
    serial = number + 7 * twice + (0 if register.period.key else 14 * order)
    cells = {column.code: _cell(column, number, serial, (order + 1) * 14 + serial) for column in register.columns}
    cells[register.period.code] = period if period is not None or not register.period.required else "2020-03-01"
    if register.second_place:
        cells[register.second_place.code] = ZONES[(number + 1 + order) % len(ZONES)]
    return {code: cell for code, cell in cells.items() if cell is not None}


def _cell(column: Column, number: int, serial: int, amount: int):
    """Some value of the column's kind."""
    if column.kind is Kind.ZONE:
        return ZONES[number]
    if column.kind is Kind.REPORTING_UNIT:
        return UNITS[number]
    if column.kind is Kind.REFERENCE:
        return {"hundred_units.name": CITIES[number], "villages.village_code": VILLAGES[number]}.get(column.reference, str(number))
    if column.kind is Kind.CHOICE:
        return column.choices[serial % len(column.choices)]
    if column.kind is Kind.YES_NO:
        return serial % 3 == 0
    if column.kind in (Kind.COUNT, Kind.NUMBER, Kind.PERCENT) or column.is_money:
        return None if amount % 5 == 4 and not column.required else amount * column.worth
    if column.kind is Kind.DATE:
        return "2020-12-01"
    return None if column.kind in (Kind.YEAR, Kind.ADCODE) else f"{column.code}{serial}"
