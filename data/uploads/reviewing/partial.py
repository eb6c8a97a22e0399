"""Imports of which only the correct rows entered: which still wait for the rest, and which file brings it."""

import numpy as np
from sqlalchemy import Connection, select

from data.uploads.parsing import table
from data.uploads.parsing.table import ParsedTable
from data.uploads.problems import kinds
from data.uploads.problems.problem import ERROR, Finding
from data.uploads.reading import any_file, facts, headers, lines
from data.uploads.reviewing import circumstances
from db.store import is_entered, original_bytes
from db.tables.ledger import Batch


def completed(connection: Connection, *, known_on: int | None = None) -> dict[int, int]:
    """The partial imports whose rejected rows came in since, each with the import that brought them."""
    ledger = Batch.__table__
    first = connection.scalar(select(ledger.c.id).where(ledger.c.partial).order_by(ledger.c.id).limit(1))
    if first is None:
        return {}
    later = connection.execute(select(ledger.c.id, ledger.c.problems).where(
        ledger.c.id > first, ledger.c.action == "import", is_entered(on=known_on), ledger.c.id.not_in(_undone(known_on))).order_by(ledger.c.id))
    return {int(problem["value"]): number for number, problems in later.all() for problem in problems
            if problem["kind"] == kinds.COMPLETES.code}


def waiting(connection: Connection, dataset: str | None = None, *, known_on: int | None = None) -> list[tuple[int, str, int]]:
    """(batch, dataset, rejected rows) of the partial imports that are in force and not completed."""
    ledger = Batch.__table__
    rows = connection.execute(select(ledger.c.id, ledger.c.dataset, ledger.c.rejected).where(
        ledger.c.partial, is_entered(on=known_on), ledger.c.id.not_in(_undone(known_on))).order_by(ledger.c.id)).all()
    done = completed(connection, known_on=known_on) if rows else {}
    return [tuple(row) for row in rows if row.id not in done and dataset in (None, row.dataset)]


def _undone(known_on: int | None):
    return select(Batch.undoes).where(Batch.undoes.is_not(None), is_entered(on=known_on))


def completing(connection: Connection, filed: ParsedTable, *, names) -> list[Finding]:
    """Which partial imports a file without errors completes, as notes that the ledger keeps."""
    if filed.rejected.any():
        return []
    open_ones = waiting(connection, filed.dataset.code)
    keys = _keys(filed) if open_ones else set()
    return [Finding(kinds.COMPLETES, details={"batch": batch, "count": rejected}, value=str(batch))
            for batch, _dataset, rejected in open_ones if _completes(connection, batch, filed, keys, names)]


def _completes(connection: Connection, batch: int, filed: ParsedTable, keys: set[tuple], names) -> bool:
    """Whether the file has every rejected row: its key, or where that could not be read, one more row."""
    entry = connection.execute(select(Batch.sha256, Batch.sheet, Batch.problems, Batch.corrections).where(Batch.id == batch)).one()
    before = _read(filed, original_bytes(connection, entry.sha256), entry.sheet, names, circumstances.remembered(entry.corrections))
    rejected_rows = [problem["row"] for problem in entry.problems if problem["severity"] == ERROR]
    rejected = np.isin(before.lines.rows, [row for row in rejected_rows if row is not None])
    if None in rejected_rows:  # more problems than the ledger lists: every row of that file is asked for
        rejected[:] = True
    wanted, accepted = _keys(before, rejected), _keys(before, ~rejected)
    nameless = int(before.keys[rejected].isna().any(axis=1).sum())
    return wanted <= keys and len(keys - wanted - accepted) >= nameless


def _read(filed: ParsedTable, content: bytes, sheet: str | None, names, corrections: tuple[circumstances.Correction, ...]) -> ParsedTable:
    cells = circumstances.applied(any_file.read(content, sheet=facts.sheet_of(content, told=sheet)), corrections)
    heading = headers.find(filed.dataset, cells.cells)
    body = lines.below(cells, heading, filed.dataset)
    return table.parsed(body, heading, filed.dataset, names=names, epoch_1904=cells.epoch_1904)


def _keys(rows: ParsedTable, some=slice(None)) -> set[tuple]:
    """The keys that can be read, of some rows."""
    return set(rows.keys[some].dropna().itertuples(index=False, name=None))
