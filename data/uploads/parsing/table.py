"""The data rows of a file as stored values, with everything that reading them brought up."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from data.naming.names import Names
from data.uploads.parsing import mending
from data.uploads.parsing.column import ParsedColumn, Reading, parse_column
from data.uploads.problems.problem import ERROR, Finding
from data.uploads.reading.headers import Header
from data.uploads.reading.lines import Lines
from db.declare import Column, Dataset, Kind
from db.folding import fold
from db.progress import CHECKING, tell

LARGE = 50_000  # rows from which numbers of records, nearly all distinct, are read on the other core: they take as long as all else
DAYS = ("data_date", "served_on")  # the column that tells on which day a zone must be in force


@dataclass
class ParsedTable:
    """`values`: a column a dataset column of the file, a row a data row. `findings` grow as checks run.

    `parsed` holds the keys and the references as they were read, so that no value is looked for twice.
    """

    dataset: Dataset
    values: pd.DataFrame
    lines: Lines
    findings: list[Finding] = field(default_factory=list)
    repairs: Counter = field(default_factory=Counter)
    mended: dict[str, dict] = field(default_factory=dict)  # an example of each kind of repair
    parsed: dict[str, ParsedColumn] = field(default_factory=dict)
    hidden: dict[str, np.ndarray] = field(default_factory=dict)  # by column the rows in which a telephone number is hidden

    @property
    def keys(self) -> pd.DataFrame:
        """The business key of each row as it compares in the store; NA where a part is missing."""
        folded = self.dataset.model.folded_key
        parts = {name: self.values[folded].map(fold, na_action="ignore") if name == "key_text" else self.values[name]
                 for name in self.dataset.key_in_store}
        return pd.DataFrame(parts, index=self.values.index)

    def add(self, *findings: Finding) -> None:
        self.findings += findings

    def show(self, column: Column, read: ParsedColumn) -> None:
        """Keep an example of each kind of repair that has none yet."""
        for kind in read.repairs.keys() - self.mended.keys():
            place = read.mended[kind]
            self.mended[kind] = mending.example(kind, column, row=int(self.lines.rows[place]), value=read.values.iat[place],
                                                raw=self.lines.texts[column.code].iat[place])

    def show_shields(self) -> None:
        """Count the cells that came behind the shield of an export, with an example."""
        for code, positions in self.lines.shielded.items():
            self.repairs["apostrophe"] += len(positions)
            row, text = int(self.lines.rows[positions[0]]), self.lines.texts[code].iat[positions[0]]
            self.mended.setdefault("apostrophe", mending.example("apostrophe", self.dataset.column(code), row=row, raw=f"'{text}", value=None))

    def show_mends(self) -> None:
        """Count what reading itself mended, with an example of each kind."""
        for (kind, code), (count, first, written) in self.lines.mends.items():
            self.repairs[kind] += count
            self.mended.setdefault(kind, mending.shown(self.dataset.column(code), row=int(self.lines.rows[first]), raw=written,
                                                       read=self.lines.texts[code].iat[first]))

    @property
    def rejected(self) -> np.ndarray:
        """Which data rows have an error of their own."""
        wrong = np.zeros(len(self.values), dtype=bool)
        for finding in self.findings:
            if finding.kind.severity == ERROR:
                wrong[finding.positions] = True
        return wrong

    def staged_rows(self) -> pd.DataFrame:
        """The rows without an error, as the store takes them: with `file_row`."""
        rejected = self.rejected
        if not rejected.any():
            return self.values.assign(file_row=self.lines.rows)
        sound = np.flatnonzero(~rejected)
        return self.values.take(sound).assign(file_row=self.lines.rows[sound]).reset_index(drop=True)


def parsed(lines: Lines, heading: Header, dataset: Dataset, *, names: Names, epoch_1904: bool) -> ParsedTable:
    """Every column of the file, read as its kind."""
    table = ParsedTable(dataset, pd.DataFrame(index=range(len(lines.rows))), lines)
    parsed_columns: dict[str, ParsedColumn] = {}
    inside = [column for column in dataset.columns if column.code in heading.places]
    apart = [column for column in inside if column.key and column.kind is Kind.TEXT and len(lines.rows) >= LARGE]
    ordered = sorted((column for column in inside if column not in apart),
                     key=lambda column: column.kind in (Kind.ZONE, Kind.ADCODE))  # after what they need
    with ThreadPoolExecutor(1) as other:
        reading = Reading(names, None, epoch_1904, dataset.model.folded_key)
        beside = [other.submit(copy_context().run, parse_column, lines.texts[column.code], column, reading) for column in apart]
        for number, column in enumerate(ordered):
            tell(CHECKING, len(lines.rows) * number // len(ordered), len(lines.rows))
            days = next((parsed_columns[code].values for code in DAYS if code in parsed_columns), None)
            units = next((each.values for each in parsed_columns.values() if each.column.kind is Kind.REPORTING_UNIT), None)
            reading = Reading(names, heading.factors.get(column.code), epoch_1904, dataset.model.folded_key, days, units)
            parsed_columns[column.code] = parse_column(lines.texts[column.code], column, reading)
        parsed_columns |= {each.result().column.code: each.result() for each in beside}
    for column in inside:
        table.add(*parsed_columns[column.code].findings)
        table.repairs.update(parsed_columns[column.code].repairs)
        table.show(column, parsed_columns[column.code])
        if len(parsed_columns[column.code].hidden) and not column.key:
            table.hidden[column.code] = parsed_columns[column.code].hidden
        if column.key or column.kind is Kind.REFERENCE:
            table.parsed[column.code] = parsed_columns[column.code]
    table.show_shields()
    table.show_mends()
    table.values = pd.DataFrame({column.code: parsed_columns[column.code].values for column in inside},
                                index=range(len(lines.rows)), copy=False)
    table.add(*lines.beyond)
    return table
