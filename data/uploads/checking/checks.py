"""Checks that every dataset shares: double keys, references; and the completions and rules of its own."""

import numpy as np
import pandas as pd

from data import wording
from data.language import title, titles
from data.uploads.parsing import numbers
from data.uploads.problems import kinds
from data.uploads.problems.problem import ERROR, Finding
from data.uploads.rules import RULES, Rows, stored
from data.uploads.rules.registry import CLOSINGS, COMPLETIONS, unknown_reference
from db.declare import Column, Kind
from db.folding import fold

SHOWN = 5  # rows named beside a doubled one


def complete(rows: Rows) -> None:
    """Fill in the blank cells whose value follows from the others."""
    for step in COMPLETIONS[rows.dataset.code]:
        step(rows)


def check(rows: Rows) -> None:
    """Add everything wrong with the rows to their table."""
    _double_keys(rows)
    _references(rows)
    for rule in RULES[rows.dataset.code]:
        rows.table.add(*rule.findings(rows))
    for step in CLOSINGS[rows.dataset.code]:
        step(rows)
    _totals(rows)


def _double_keys(rows: Rows) -> None:
    """Every row of a key that stands more than once."""
    if any(rows.table.parsed[column.code].single for column in rows.dataset.key
           if column.code in rows.table.parsed and column.code != rows.dataset.model.folded_key):
        return
    keys = rows.table.keys
    doubled = np.flatnonzero((keys.duplicated(keep=False) & keys.notna().all(axis=1)).to_numpy())
    if not len(doubled):
        return
    file_rows = rows.table.lines.rows
    columns = titles(rows.dataset.key)
    groups = keys.iloc[doubled].groupby(list(keys.columns), sort=False).indices
    details = {}
    for members in groups.values():
        positions = doubled[members]
        for position in positions:
            others = [str(file_rows[other]) for other in positions[:SHOWN + 1] if other != position][:SHOWN]
            details[position] = {"columns": columns, "rows": wording.joined(others)}
    ordered = sorted(details)
    rows.table.add(Finding(kinds.DOUBLE_KEY, rows.dataset.key[0].code, np.array(ordered),
                           [details[position] for position in ordered]))


def _references(rows: Rows) -> None:
    """Values that are the key of another dataset must stand there now."""
    for column in rows.dataset.columns:
        if column.kind is Kind.REFERENCE and not column.names_an_entity and rows.filed(column.code):
            owner, target = column.reference.split(".")
            known = stored.values_of(rows.connection, owner, target, among=rows.distinct(column.code))
            missing = pd.Series(rows.places(column.code, known) < 0, index=rows[column.code].index)
            unknown_reference(rows, column, missing, owner=owner, target=target)


def _totals(rows: Rows) -> None:
    """A single 合计 row beside the sums of the counts; a remark only, since it does not enter."""
    totals = rows.table.lines.totals
    if len(totals) != 1:
        return
    for column in rows.dataset.columns:
        if column.kind is not Kind.COUNT or column.code not in totals:
            continue
        total = numbers.written(fold(totals[column.code].iat[0]))
        values = rows.table.values[column.code]
        if total is not None and not total.unit and not _faulty(rows, column) and total.value != int(values.sum()):
            details = {"row": totals.index[0], "column": title(column), "value": f"{total.value:,}", "sum": f"{int(values.sum()):,}"}
            rows.table.add(Finding(kinds.TOTAL_DIFFERS, column.code, details=details, value=str(total.value)))


def _faulty(rows: Rows, column: Column) -> bool:
    return any(finding.column == column.code and finding.kind.severity == ERROR for finding in rows.table.findings)
