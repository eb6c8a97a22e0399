"""The permanent reference, brought into the store from the files that `data` hands over."""

from collections.abc import Callable
from hashlib import sha256
from io import BytesIO

import pandas as pd
from sqlalchemy import Connection, Integer, Table, delete, func, insert, select, update

from db import additions
from db.bulk import insert_frame
from db.datasets import DATASETS
from db.declare import Dataset, Kind
from db.derived import NothingHanded
from db.folding import fold
from db.store import Entry
from db.tables.ledger import Batch, Setting
from db.tables.reference import Identity, IdentityAlias, PublishedFigure, Region, RegionAlias, ReportingUnit
from db.tokens import REFERENCE, touch
from db.writing import commit, stage

PERMANENT = {
    "regions.csv": Region,
    "region_aliases.csv": RegionAlias,
    "reporting_units.csv": ReportingUnit,
    "zone_resumption_2020.csv": PublishedFigure,
}
UPLOADED = {"zones.csv": "zones", "policy_dates.csv": "policy_dates", "reporting_calendar.csv": "reporting_calendar"}
ZONE_ALIASES = "zone_aliases.csv"
DIVISIONS = {"regions.csv", "reporting_units.csv"}  # by which the derived tables count
WHOLE = (Kind.YEAR, Kind.ADCODE, Kind.COUNT)

_files: list[Callable[[str], bytes]] = []  # one, once `data` is imported


def read_by(content: Callable[[str], bytes]) -> None:
    """Take what gives the bytes of a file by its name."""
    _files[:] = [content]


def load(connection: Connection) -> set[str]:
    """Load what is not there yet; the names of the files that were loaded. The connection is the writer's.

    Divisions, units and published figures are replaced whole when their file is a new one. The three
    datasets enter the ledger once, as a batch with the action `reference`; what a newer file adds belongs
    to the first of these. What officials upload stands; a newer list comes in by the same door as theirs.
    Raises NothingHanded.
    """
    first = connection.scalar(select(func.min(Batch.id)).where(Batch.action == "reference"))
    fresh = {name for name in (*PERMANENT, *UPLOADED, ZONE_ALIASES) if _is_new(connection, name)}
    for name, model in PERMANENT.items():
        if name in fresh:
            connection.execute(delete(model))
            insert_frame(connection, model.__table__, _typed(_read(name), model.__table__))
    for name, code in UPLOADED.items():
        if name in fresh:
            _enter(connection, name, DATASETS[code], first)
    if ZONE_ALIASES in fresh:
        _add_zone_aliases(connection, _read(ZONE_ALIASES))
    return fresh


def _content(name: str) -> bytes:
    if not _files:
        raise NothingHanded
    return _files[0](name)


def _read(name: str) -> pd.DataFrame:
    return pd.read_csv(BytesIO(_content(name)), dtype=str, keep_default_na=False, encoding="utf-8")


def _is_new(connection: Connection, name: str) -> bool:
    """Whether the file differs from the one loaded last; then it is noted as loaded."""
    setting, table = f"reference/{name}", Setting.__table__
    digest = sha256(_content(name)).hexdigest()
    loaded = connection.scalar(select(table.c.value).where(table.c.name == setting))
    if loaded == digest:
        return False
    if loaded is None:
        connection.execute(insert(table).values(name=setting, value=digest))
    else:
        connection.execute(update(table).where(table.c.name == setting).values(value=digest))
    touch(connection, REFERENCE)
    return True


def _typed(rows: pd.DataFrame, table: Table) -> pd.DataFrame:
    """The columns of the file that the table has, as the table's types; empty cells are missing."""
    rows = rows[[name for name in rows.columns if name in table.c]].replace("", pd.NA)
    for name in rows.columns:
        if table.c[name].type.python_type in (int, float):
            whole = isinstance(table.c[name].type, Integer)
            rows[name] = pd.to_numeric(rows[name]).astype("Int64" if whole else "Float64")
    return rows


def _enter(connection: Connection, name: str, dataset: Dataset, first: int | None) -> None:
    """A file in the form of an upload: an entry of the ledger in a new store, additions to the first one in any other."""
    content = _content(name)
    rows = _stored(connection, _read(name), dataset)
    if first is not None:
        additions.add(connection, dataset, rows, first=first)
        return
    entry = Entry(dataset=dataset.code, action="reference", file_name=name, content=content,
                  sha256=sha256(content).hexdigest(), bytes=len(content), encoding="utf-8",
                  header_row=1, rows=len(rows))
    commit(connection, stage(connection, dataset, rows), entry)


def _stored(connection: Connection, filed: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """Filed text as stored values; `file_row` counts the header as row 1."""
    rows = pd.DataFrame({"file_row": range(2, len(filed) + 2)})
    for column in (each for each in dataset.columns if each.zh in filed):
        text = filed[column.zh].replace("", pd.NA)
        if column.kind is Kind.REPORTING_UNIT:
            units = connection.execute(select(ReportingUnit.name, ReportingUnit.adcode))
            text = text.map(dict(units.all())).astype("Int64")
        elif column.kind in WHOLE:
            text = pd.to_numeric(text).astype("Int64")
        elif column.kind is Kind.NUMBER:
            text = pd.to_numeric(text).astype("Float64")
        elif column.kind is Kind.DATE:
            text = pd.to_datetime(text, format="%Y-%m-%d")
        rows[column.code] = text
    return rows


def _add_zone_aliases(connection: Connection, rows: pd.DataFrame) -> None:
    """Give zones the further names of the file that they do not have yet."""
    zones = {folded: identity for folded, identity in connection.execute(
        select(Identity.folded, Identity.id).where(Identity.kind == "zone"))}
    known = {tuple(row) for row in connection.execute(select(IdentityAlias.identity, IdentityAlias.folded))}
    aliases = {(zones[fold(zone)], fold(alias)): alias
               for zone, alias in zip(rows["zone"], rows["alias"], strict=True)}
    fresh = [{"identity": identity, "alias": alias, "folded": folded}
             for (identity, folded), alias in aliases.items() if (identity, folded) not in known]
    if fresh:
        connection.execute(insert(IdentityAlias), fresh)
