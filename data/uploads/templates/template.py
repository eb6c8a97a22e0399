"""The form that officials fill in: CSV with a byte order mark, XLSX with guide, drop-downs and text columns."""

import csv
import hashlib
import io

from data.uploads.reading.words import VERSION_COLUMN
from data.uploads.templates import examples
from db.declare import Column, Dataset, Kind

FORMATS = ("csv", "xlsx")


def version(dataset: Dataset) -> str:
    """A short mark of the columns and their meaning: another form has another mark."""
    text = "|".join(f"{c.code},{c.zh},{c.kind},{c.required},{c.choices}" for c in dataset.columns)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def template(dataset: Dataset, format: str) -> bytes:
    """A form with one example row to be replaced. Raises ValueError for a format that is neither csv nor xlsx."""
    if format not in FORMATS:
        raise ValueError(format)
    if format == "csv":
        return _csv(dataset)
    from data.uploads.templates import workbook  # its library is slow to import

    return workbook.written(dataset)


def headed(column: Column) -> str:
    """The heading of a column, with its unit where one is declared."""
    unit = column.unit or (column.money_unit if column.kind is Kind.MONEY_100M else "")
    return f"{column.zh}（{unit}）" if unit else column.zh


def _csv(dataset: Dataset) -> bytes:
    text = io.StringIO(newline="")
    headings = [*(headed(column) for column in dataset.columns), f"{VERSION_COLUMN}{version(dataset)}"]
    csv.writer(text).writerows([headings, [*examples.row(dataset), ""]])
    return text.getvalue().encode("utf-8-sig")
