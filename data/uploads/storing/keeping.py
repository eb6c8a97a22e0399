"""What the ledger keeps of the problems of a file: the first of them, and every warning with an explanation of its own."""

import numpy as np
import pandas as pd
from sqlalchemy import Connection, select

from data.coverage.codes import county_of, province_in
from data.uploads.problems.problem import WARNING, Finding
from data.uploads.reading import words
from data.uploads.reviewing.explaining import Explanations
from data.uploads.reviewing.reviewed import Review
from db.declare import VILLAGE_CODE, Column, Dataset, Kind
from db.tables.reference import ReportingUnit

KEPT = 2_000  # problems written out in the ledger; of more, the number is kept
COUNTED = ("zone:", "unit:", "office:", "place:")  # marks whose number is kept of those that are not written out


def problems(review: Review, explanations: Explanations, *, offices: dict[str, int]) -> list[dict]:
    """The problems as the ledger keeps them.

    A warning has its `explanation`, `explained` (row, kind or all), and where it is about a row that enters, the
    `key` as stored, the `day`, and `of`: marks of whom it is about (zone:12, office:320000, village:511502101201).
    An entry with `further` stands for that many more; of warnings there is one a `day`, with `entered`, how many of them are about
    rows that enter, and `of` with how many are about whom (COUNTED). `offices` gives the code of a reporting unit by name.
    """
    recorded, left = [], KEPT
    for finding in review.findings:
        shown = finding if finding.whole_file else finding.only(_wanted(review, finding, explanations, left))
        entries = [problem.as_json() for problem in review.told(shown)] if finding.whole_file or len(shown.positions) else []
        left = max(left - len(entries), 0)
        beyond = np.setdiff1d(finding.positions, shown.positions)
        if len(beyond):
            entries += _further(review, finding, beyond)
        recorded += [_explained(entry, explanations) for entry in entries] if finding.kind.severity == WARNING else entries
    return _placed(review, recorded, offices)


def _wanted(review: Review, finding: Finding, explanations: Explanations, first: int) -> np.ndarray:
    """Which places of a finding are written out: the first, and those with an explanation of their own."""
    wanted = np.arange(len(finding.positions)) < first
    if finding.kind.severity == WARNING and not wanted.all():
        wanted |= np.isin(review.file_rows[finding.positions], list(explanations.own_rows(finding.kind.code)))
    return wanted


def _further(review: Review, finding: Finding, beyond: np.ndarray) -> list[dict]:
    """What stands for the places that are not written out: of warnings one entry a day, then one for those whose rows do not enter."""
    def entry(count: int, **more) -> dict:
        return {"severity": finding.kind.severity, "kind": finding.kind.code, "row": None, "column": finding.column, "value": None,
                "message": words.FURTHER.format(count=count), "further": count} | more

    if finding.kind.severity != WARNING:
        return [entry(len(beyond))]
    rows = review.staged.rows
    rows = rows[rows["file_row"].isin(review.file_rows[beyond])]
    day = _day_of(review.dataset, rows)
    days = pd.Series(pd.NaT, index=rows.index) if day is None else pd.to_datetime(rows[day])
    counts, about = days.groupby(days, dropna=False).size(), _of_many(review.dataset, rows, days)
    entries = [entry(int(n), day=_plain(on), entered=int(n), of=about.get(on, {})) for on, n in counts.items()]
    outside = len(beyond) - len(rows)
    return [*entries, *([entry(outside, entered=0, of={})] if outside else [])]


def _of_many(dataset: Dataset, rows: pd.DataFrame, days: pd.Series) -> dict[pd.Timestamp, dict[str, int]]:
    """Of each day, how many of the rows are about whom, of the marks in COUNTED."""
    named = []
    for column in dataset.columns:
        values = rows[column.code].dropna() if column.code in rows else rows["file_row"].head(0)
        marks = {value: [mark for mark in _marks(column, value) if mark.startswith(COUNTED)] for value in values.unique()}
        named.append(values.map(marks).explode().dropna().rename("mark").rename_axis("place").reset_index())
    marked = pd.concat(named).drop_duplicates()
    days = days.reindex(marked["place"]).to_numpy()
    return {on: of["mark"].value_counts().to_dict() for on, of in marked.groupby(days, dropna=False)}


def _explained(entry: dict, explanations: Explanations) -> dict:
    text, scope = explanations.of(entry["kind"], entry["row"])
    return entry | {"explanation": text, "explained": scope} if text else entry


def _placed(review: Review, recorded: list[dict], offices: dict[str, int]) -> list[dict]:
    """The warnings with whom they are about."""
    wanted = {entry["row"] for entry in recorded if entry["severity"] == WARNING and entry["row"] is not None}
    by_row = {}
    if wanted:
        rows = review.staged.rows
        by_row = {row["file_row"]: _of_row(review.dataset, row)
                  for row in rows[rows["file_row"].isin(wanted)].to_dict("records")}
    return [entry | by_row.get(entry["row"], {}) | _of_file(entry, offices) if entry["severity"] == WARNING else entry
            for entry in recorded]


def _of_file(entry: dict, offices: dict[str, int]) -> dict:
    """A warning of the whole file may be about one reporting unit, which its value names."""
    return {"of": [f"office:{offices[entry['value']]}"]} if entry["row"] is None and entry["value"] in offices else {}


def _of_row(dataset: Dataset, row: dict) -> dict:
    key = [_plain(row[name]) for name in dataset.key_in_store]
    day = _day_of(dataset, row)
    marks = [mark for column in dataset.columns if column.code in row and not pd.isna(row[column.code])
             for mark in _marks(column, row[column.code])]
    return {"key": key, "day": None if day is None else _plain(row[day]), "of": list(dict.fromkeys([own_mark(dataset.code, key), *marks]))}


def _day_of(dataset: Dataset, row) -> str | None:
    """The column that says of which day a row is; None where there is none."""
    return next((column.code for column in dataset.columns if column.kind is Kind.DATE and column.required and column.code in row), None)


def own_mark(dataset: str, key: list) -> str:
    """The mark of a row by its business key as stored: hundred_units:城市|南京市."""
    return f"{dataset}:{'|'.join(str(part) for part in key)}"


def _marks(column: Column, value) -> list[str]:
    """Whom a value names."""
    if column.kind is Kind.ZONE:
        return [f"zone:{int(value)}"]
    if column.names_an_entity:
        return [f"unit:{int(value)}"]
    if column.kind is Kind.REPORTING_UNIT:
        return [f"office:{int(value)}"]
    if column.kind is Kind.VILLAGE or column.reference == VILLAGE_CODE:
        county = county_of(int(value))
        return [f"village:{int(value)}", f"place:{county}", f"place:{province_in(county)}"]
    if column.kind in (Kind.ADCODE, Kind.REGION):
        return [f"place:{int(value)}", f"place:{province_in(int(value))}"]
    return [f"{column.reference.split('.')[0]}:{value}"] if column.kind is Kind.REFERENCE else []


def _plain(value):
    """A stored value as JSON has it."""
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return int(value) if isinstance(value, np.integer) else value


def office_codes(connection: Connection) -> dict[str, int]:
    """The codes of the reporting units by name."""
    return dict(tuple(row) for row in connection.execute(select(ReportingUnit.name, ReportingUnit.adcode)))
