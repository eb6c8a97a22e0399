"""Stored values as whoever asks reads them: masked, money in 万元, names for identities and codes, days as dates, rounded nowhere.

What a file or a person wrote and is not stored yet is only masked (`data/masking.py`); what is computed is `data/wording.py`.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

import pandas as pd
from sqlalchemy import Connection, select

from data.amounts import in_its_unit
from data.asking import EVERYBODY, Asking, present
from data.language import _
from data.masking import masked
from db.declare import Column, Dataset, Kind
from db.tables.reference import Identity, Region, ReportingUnit

PLACES = (Kind.ADCODE, Kind.REGION)
NAMELESS: Mapping = {}


def said(column: Column, value, asking: Asking, *, names: Mapping = NAMELESS) -> str:
    """One value in words; "" for what is empty. `names` are those of `names_of`, where the column holds an id or a code."""
    if pd.isna(value):
        return ""
    word = names.get(value) or _word(column, value)
    return masked(column, word) if asking.viewer == EVERYBODY else word


def said_of(connection: Connection, column: Column, values: pd.Series, asking: Asking | None = None) -> list[str]:
    """The values of one column in words, for whoever asks at present where nobody is named."""
    asking = asking or present()
    names = names_of(connection, column, values.dropna().unique(), asking)
    return [said(column, value, asking, names=names) for value in values]


def names_of(connection: Connection, column: Column, values: Iterable, asking: Asking) -> dict[int, str]:
    """The names of identities, divisions and reporting units by what is stored; of other columns none."""
    if column.names_an_entity:
        query = select(Identity.id, Identity.name).where(Identity.id.in_([int(value) for value in values]))
    elif column.kind is Kind.REPORTING_UNIT:
        name = ReportingUnit.name_en if asking.language == "en" else ReportingUnit.name
        query = select(ReportingUnit.adcode, name).where(ReportingUnit.adcode.in_([int(value) for value in values]))
    elif column.kind in PLACES:
        query = select(Region.adcode, Region.name).where(Region.adcode.in_([int(value) for value in values]))
    else:
        return {}
    return dict(tuple(row) for row in connection.execute(query))


def changes_said(connection: Connection, dataset: Dataset, changes: pd.DataFrame) -> pd.DataFrame:
    """Changes (`key…`, `column`, `old`, `new`) with `who` (the key), `before` and `after` in words beside the stored values."""
    if changes.empty:
        return changes
    keys = [said_of(connection, column, changes[stored])
            for column, stored in zip(dataset.key, dataset.key_in_store, strict=True)]
    worded = changes.assign(who=[" · ".join(parts) for parts in zip(*keys, strict=True)], before="", after="")
    for code in worded["column"].unique():
        of_column = worded["column"] == code
        for words, values in (("before", "old"), ("after", "new")):
            worded.loc[of_column, words] = said_of(connection, dataset.column(code), worded.loc[of_column, values])
    return worded.assign(after=[apart(*pair) for pair in zip(worded["before"], worded["after"], strict=True)])


def apart(before: str, after: str) -> str:
    """The words for a value that has changed, where they differ from those for the old one in what is hidden alone."""
    return _("{value}（另一号码）", value=after) if "*" in after and before == after else after



def _word(column: Column, value) -> str:
    match column.kind:
        case Kind.MONEY | Kind.MONEY_100M:
            return in_its_unit(column, value)
        case Kind.YES_NO:
            return _("是") if value else _("否")
        case Kind.COUNT:
            return f"{int(value):,}"
        case Kind.NUMBER | Kind.PERCENT:
            return f"{value:.10g}" + ("%" if column.kind is Kind.PERCENT else "")
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}" if column.kind is Kind.DATETIME else f"{value:%Y-%m-%d}"
    if isinstance(value, date):
        return value.isoformat()
    return str(int(value)) if isinstance(value, float) else str(value)
