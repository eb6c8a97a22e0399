"""Stored values as a person would type them: read as a cell of a file, each text gives the very value again."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

import pandas as pd
from sqlalchemy import Connection

from data import masking
from data.amounts import YUAN
from data.asking import PLAIN
from data.language import _
from data.said import NAMELESS, names_of, said
from db.declare import Column, Dataset, Kind

MONEY = {"money_10k": "万元", "money_100m": "亿元"}  # the unit in which an amount without a unit is read, by kind
YES, NO = "是", "否"
NUMBERS = (Kind.COUNT, Kind.YEAR, Kind.ADCODE, Kind.REGION, Kind.REPORTING_UNIT, Kind.VILLAGE, Kind.ZONE, Kind.REFERENCE)


def text(column: Column, value, *, names: Mapping = NAMELESS) -> str:
    """One value, "" for none; `names` are those of its column in `names_in`. A kind that is not known here is typed as it is said."""
    if value is None or pd.isna(value):
        return ""
    if column.kind in MONEY:
        return _plain(Decimal(int(value)) / YUAN[MONEY[column.kind]])
    if column.kind is Kind.YES_NO:
        return YES if value else NO
    if column.kind is Kind.DATE:
        return f"{value:%Y-%m-%d}"
    if column.kind is Kind.DATETIME:
        return f"{value:%Y-%m-%d %H:%M:%S}".removesuffix(":00")
    if column.kind in (Kind.NUMBER, Kind.PERCENT):
        return _plain(Decimal(repr(float(value))))
    if isinstance(value, str) or column.kind in NUMBERS:
        return str(names.get(value, value))
    return said(column, value, PLAIN, names=names)


def shown(column: Column, value, *, names: Mapping = NAMELESS) -> str:
    """The same as everybody may read it: telephone numbers are hidden, and kept by the store when they come back so."""
    return masking.masked(column, text(column, value, names=names))


def unit(column: Column) -> str:
    """In what a number is typed where nothing else is said, in the language in use; "" for what has no unit."""
    if column.kind in MONEY:
        return {"万元": _("万元"), "亿元": _("亿元")}[MONEY[column.kind]]
    return _(column.unit) if column.unit else ""


def names_in(connection: Connection, dataset: Dataset, rows: Iterable[Mapping]) -> dict[str, dict]:
    """By column that holds an identity or a reporting unit: what its values in some rows are called in Chinese, as a file names them."""
    rows = list(rows)
    return {column.code: names_of(connection, column, [row[column.code] for row in rows if not pd.isna(row.get(column.code))], PLAIN)
            for column in dataset.columns if column.names_an_entity or column.kind is Kind.REPORTING_UNIT}


def _plain(number: Decimal) -> str:
    """A number in full, without an exponent and without noughts at its end: 0.000001, 1200, 87.5."""
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
