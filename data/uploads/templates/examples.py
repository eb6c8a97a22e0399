"""The example row of a template: it shows how to fill in, and is refused where it is left in."""

import numpy as np

from data.uploads.parsing.table import ParsedTable
from data.uploads.problems import kinds
from data.uploads.problems.problem import Finding
from data.uploads.reading import looks
from db.declare import Column, Dataset, Kind

MARK = "例："  # before every example, so that no cell of it can pass for a value
VALUES = {
    Kind.TEXT: "某某", Kind.COUNT: "1200", Kind.NUMBER: "10", Kind.PERCENT: "87.5", Kind.MONEY: "100", Kind.MONEY_100M: "12.5", Kind.DATE: "2020-04-01",
    Kind.DATETIME: "2020-04-02 11:30", Kind.YEAR: "2020", Kind.QUARTER: "2020-Q4", Kind.MONTH: "2020-10", Kind.YES_NO: "是", Kind.URL: "https://www.example.gov.cn/",
    Kind.PHONE: "13800000000", Kind.CREDIT_CODE: "91350100M000100Y43", Kind.ADCODE: "320100", Kind.REGION: "江苏省南京市",
    Kind.REPORTING_UNIT: "江苏省", Kind.VILLAGE: "522327100001", Kind.ZONE: "苏州工业园区", Kind.REFERENCE: "某某"}


def row(dataset: Dataset) -> list[str]:
    """One example for each column."""
    return [MARK + _value(column) for column in dataset.columns]


def _value(column: Column) -> str:
    return column.choices[0] if column.choices else VALUES[column.kind]


def refuse(table: ParsedTable) -> None:
    """A row with the very example of any column is told to be one, and nothing else is said about it."""
    texts, left = table.lines.texts, np.zeros(len(table.lines.texts), dtype=bool)
    for column in table.dataset.columns:
        if column.code in texts:
            left |= looks.are(texts[column.code], MARK + _value(column))
    if left.any():
        others = [finding if finding.whole_file else finding.only(~left[finding.positions]) for finding in table.findings]
        table.findings = [finding for finding, before in zip(others, table.findings, strict=True)
                          if before.whole_file or len(finding.positions)]
        table.add(Finding(kinds.EXAMPLE_LEFT, None, np.flatnonzero(left)))
