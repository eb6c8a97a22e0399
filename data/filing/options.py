"""What a field can be chosen from: the zones, the reporting units, the records of another dataset that stand in the store."""

from sqlalchemy import Connection, select

from data.asking import present
from data.filing.entries import OFFERED, heading
from data.masking import veiled
from data.naming import english
from db.datasets import DATASETS
from db.declare import Column, Dataset, Kind
from db.store import is_known
from db.tables.reference import Identity, ReportingUnit

Options = dict[str, str]  # as it is filed → as the reader calls it


def options(connection: Connection, *, dataset: str) -> dict[str, Options | None]:
    """By column that refers to something: what there is; None where there is more than can be chosen from, so that it is typed."""
    return {column.code: _of(connection, column) for column in DATASETS[dataset].columns if refers(column)}


def refers(column: Column) -> bool:
    return column.kind in (Kind.ZONE, Kind.REPORTING_UNIT, Kind.REFERENCE)


def owner(column: Column) -> Dataset | None:
    """The dataset whose records a column names; None for the reporting units, which are always there."""
    if column.kind is Kind.ZONE:
        return DATASETS["zones"]
    return DATASETS[column.reference.split(".")[0]] if column.kind is Kind.REFERENCE else None


def _of(connection: Connection, column: Column) -> Options | None:
    if column.kind is Kind.REPORTING_UNIT:
        name = ReportingUnit.name_en if present().language == "en" else ReportingUnit.name
        return dict(tuple(row) for row in connection.execute(select(ReportingUnit.name, name).order_by(ReportingUnit.position)))
    return _entities(connection, owner(column)) if column.names_an_entity else _records(connection, column)


def _entities(connection: Connection, dataset: Dataset) -> Options:
    names = connection.scalars(select(Identity.name).join(dataset.table, dataset.table.c.identity == Identity.id)
                               .where(is_known(dataset.model, on=None)).order_by(dataset.table.c.row_id))
    return {name: english.called(name) for name in names}


def _records(connection: Connection, column: Column) -> Options | None:
    dataset, target = owner(column), column.reference.split(".")[1]
    table, beside = dataset.table, heading(dataset)
    columns = [table.c[target], *([table.c[beside.code]] if beside else [])]
    rows = connection.execute(select(*columns).where(is_known(dataset.model, on=None)).order_by(table.c[target]).limit(OFFERED + 1)).all()
    if len(rows) > OFFERED:
        return None
    return {str(value): veiled(" · ".join([str(value), *filter(None, more)])) for value, *more in rows}
