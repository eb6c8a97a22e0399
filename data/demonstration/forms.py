"""The two forms of invented rows: as they rest in the store, and as an official files them."""

import pandas as pd
from sqlalchemy import Connection, select

from data.demonstration.ground import Ground
from db.declare import Column, Dataset, Kind
from db.tables.reference import Identity

TITLE = "演示数据"


def stored(connection: Connection, dataset: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows with file_row, and the permanent identities in place of names of zones, cities and parks."""
    rows = rows.assign(file_row=range(1, len(rows) + 1))
    for column in dataset.columns:
        if column.names_an_entity and column.code in rows:
            kind = "zone" if column.kind is Kind.ZONE else "unit"
            rows[column.code] = rows[column.code].map(_identities(connection, kind)).astype("Int64")
    return rows


def _identities(connection: Connection, kind: str) -> dict[str, int]:
    known = connection.execute(select(Identity.name, Identity.id).where(Identity.kind == kind))
    return {name: identity for name, identity in known}


def filed(ground: Ground, dataset: Dataset, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows under their Chinese headers in the order of the template: money in 万元, names, 是 and 否."""
    units = ground.units.set_index("adcode")["name"]
    shown = {column.zh: _shown(column, rows[column.code], units)
             for column in dataset.columns if column.code in rows}
    return pd.DataFrame(shown)


def _shown(column: Column, values: pd.Series, units: pd.Series) -> pd.Series:
    if column.is_money:
        return values / column.worth
    if column.kind is Kind.REPORTING_UNIT:
        return values.map(units)
    if column.kind is Kind.YES_NO:
        return values.map({True: "是", False: "否"})
    return values


