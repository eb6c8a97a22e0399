"""A file against what is stored now: what is new, what it would change, and whether that is odd."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from sqlalchemy import Connection, func, select

from data import said
from data.uploads.parsing.table import ParsedTable
from data.uploads.problems import kinds
from data.uploads.problems.problem import WARNING, Finding
from db import differences
from db.declare import Dataset
from db.store import is_known
from db.tables.ledger import Batch
from db.writing import Staged, stage


@dataclass(frozen=True)
class Comparison:
    """A file staged (None where no row can enter) with the rows that were, its largest changes, its days before and after, the earlier import of the same bytes."""

    staged: Staged | None
    rows: pd.DataFrame
    changes: pd.DataFrame
    days: pd.DataFrame
    earlier: int | None
    findings: tuple[Finding, ...]


def compared(connection: Connection, table: ParsedTable, *, sha256: str) -> Comparison:
    """Stage the rows without an error beside the current ones. Warnings about rows that stay as they are go."""
    rows = table.staged_rows()
    earlier = earlier_import(connection, table.dataset, sha256)
    if rows.empty:
        return Comparison(None, rows, pd.DataFrame(), pd.DataFrame(), earlier, ())
    staged = stage(connection, table.dataset, rows)
    table.findings = list(_about_news(table, staged))
    changes, days = pd.DataFrame(), pd.DataFrame()
    if staged.changed or (staged.new and differences.dated(table.dataset)):
        changes, days = differences.of_staged(connection, staged)
        changes = said.changes_said(connection, table.dataset, changes)
    findings = (*_half(connection, table.dataset, staged), *_old_values(connection, staged, earlier))
    return Comparison(staged, rows, changes, days, earlier, findings)


def earlier_import(connection: Connection, dataset: Dataset, sha256: str) -> int | None:
    """The last entry that brought in the very same bytes."""
    return connection.scalar(select(func.max(Batch.id)).where(Batch.sha256 == sha256, Batch.dataset == dataset.code,
                                                              Batch.action != "undo"))


def _about_news(table: ParsedTable, staged: Staged):
    """The findings without the warnings about unchanged rows: those were explained when they came."""
    warned = any(finding.kind.severity == WARNING for finding in table.findings)
    if not staged.unchanged or not warned:
        yield from table.findings
        return
    if not staged.new and not staged.changed:
        yield from (finding for finding in table.findings if finding.kind.severity != WARNING)
        return
    is_news = np.isin(table.lines.rows, staged.news) | table.rejected
    for finding in table.findings:
        if finding.kind.severity != WARNING or finding.whole_file:
            yield finding
        elif is_news[finding.positions].any():
            yield finding.only(is_news[finding.positions])


def _half(connection: Connection, dataset: Dataset, staged: Staged):
    if staged.changed:
        held = connection.scalar(select(func.count()).select_from(dataset.table)
                                 .where(is_known(dataset.model, on=None)))
        if staged.changed * 2 > held:
            yield Finding(kinds.MORE_THAN_HALF, details={"current": held, "changed": staged.changed})


def _old_values(connection: Connection, staged: Staged, earlier: int | None):
    """The same bytes again although rows of theirs were replaced since; one that was undone may come again."""
    if earlier is not None and staged.changed:
        undone = connection.scalar(select(Batch.id).where(Batch.undoes == earlier))
        if undone is None:
            yield Finding(kinds.BRINGS_BACK, details={"batch": earlier, "count": staged.changed})
