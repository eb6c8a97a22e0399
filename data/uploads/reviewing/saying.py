"""Stored values as people read them: names for identities and codes, money in 万元, days as dates."""

from datetime import date, datetime

import pandas as pd
from sqlalchemy import Connection, select

from data import said as personal
from data.language import _, chosen
from data.uploads.rules.registry import shown
from db.declare import Column, Dataset, Kind
from db.tables.reference import Identity, Region, ReportingUnit

PLACES = (Kind.ADCODE, Kind.REGION)


def said(connection: Connection, column: Column, values: pd.Series) -> list[str]:
    """The values of one column in words; "" for what is empty."""
    names = _names(connection, column, values.dropna().unique())
    return ["" if pd.isna(value) else names.get(value) or _word(column, value) for value in values]


def changes(connection: Connection, dataset: Dataset, found: pd.DataFrame) -> pd.DataFrame:
    """The largest changes with `who` (the key), `before` and `after` in words beside the stored values."""
    if found.empty:
        return found
    keys = [said(connection, column, found[stored])
            for column, stored in zip(dataset.key, dataset.key_in_store, strict=True)]
    told = found.assign(who=[" · ".join(parts) for parts in zip(*keys, strict=True)], before="", after="")
    for code in told["column"].unique():
        here = told["column"] == code
        for words, values in (("before", "old"), ("after", "new")):
            told.loc[here, words] = said(connection, dataset.column(code), told.loc[here, values])
    return told.assign(after=[apart(*pair) for pair in zip(told["before"], told["after"], strict=True)])


def apart(before: str, after: str) -> str:
    """The words for a value that has changed, where they differ from those for the old one in what is hidden alone."""
    return _("{value}（另一号码）", value=after) if "*" in after and before == after else after


def _names(connection: Connection, column: Column, values) -> dict:
    """The names of identities, divisions and reporting units by what is stored."""
    wanted = [int(value) for value in values] if column.names_an_entity or column.kind in (
        *PLACES, Kind.REPORTING_UNIT) else []
    if not wanted:
        return {}
    if column.names_an_entity:
        asked = select(Identity.id, Identity.name).where(Identity.id.in_(wanted))
    elif column.kind is Kind.REPORTING_UNIT:
        asked = select(ReportingUnit.adcode, chosen(ReportingUnit.name, ReportingUnit.name_en)).where(
            ReportingUnit.adcode.in_(wanted))
    else:
        asked = select(Region.adcode, Region.name).where(Region.adcode.in_(wanted))
    return dict(tuple(row) for row in connection.execute(asked))


def _word(column: Column, value) -> str:
    if column.kind is Kind.MONEY:
        return shown(value, kind=Kind.MONEY)
    if column.kind is Kind.YES_NO:
        return _("是") if value else _("否")
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}" if column.kind is Kind.DATETIME else f"{value:%Y-%m-%d}"
    if isinstance(value, date):
        return value.isoformat()
    if column.kind is Kind.COUNT:
        return f"{int(value):,}"
    if column.kind in (Kind.NUMBER, Kind.PERCENT):
        return f"{value:.10g}" + ("%" if column.kind is Kind.PERCENT else "")
    return str(int(value)) if isinstance(value, float) else str(personal.said(column, value))
