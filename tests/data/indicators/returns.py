"""Rows of the tests' own, straight into the store."""

import pandas as pd
from sqlalchemy import select

from db.datasets import DATASETS
from db.declare import Kind
from db.engine import writing
from db.store import Entry
from db.tables.reference import Identity
from db.writing import commit, stage

WAN = 1_000_000  # 1 万元 in 分, as the store keeps it
DATES = ("date", "datetime")


def stored(dataset: str, *rows: dict, **entry) -> int:
    """Import rows with stored values; names of zones and units are looked up. The id of the batch."""
    declared = DATASETS[dataset]
    frame = pd.DataFrame(rows)
    frame["file_row"] = range(2, len(frame) + 2)
    for column in declared.columns:
        if column.code in frame and column.kind in DATES:
            frame[column.code] = pd.to_datetime(frame[column.code], format="ISO8601")
    with writing() as connection:
        for column in declared.columns:
            if column.code in frame and column.names_an_entity:
                frame[column.code] = [identity(connection, name, kind="zone" if column.kind is Kind.ZONE else "unit") for name in frame[column.code]]
        return commit(connection, stage(connection, declared, frame), Entry(dataset, **entry))


def identity(connection, name: str, *, kind: str = "") -> int:
    """Whose name it is; `kind` (zone, unit) where a zone and a park are called alike."""
    wanted = select(Identity.id).where(Identity.name == name)
    return connection.execute(wanted.where(Identity.kind == kind) if kind else wanted).scalar_one()


def value(figures: pd.DataFrame, indicator: str, split: str = "", code: str = "100000", period: str | None = None):
    """The one row of the figures."""
    rows = figures[(figures["indicator"] == indicator) & (figures["split"] == split) & (figures["code"] == code)]
    rows = rows if period is None else rows[rows["period"] == period]
    assert len(rows) == 1, f"{len(rows)} rows of {indicator} {split} {code}"
    return rows.iloc[0]


def n_of(row) -> tuple:
    """(numerator, denominator, reported, expected) of a value."""
    return row["numerator"], row["denominator"], row["reported"], row["expected"]
