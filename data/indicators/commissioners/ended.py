"""Assignments that go on though the term of their commissioner is over."""

from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data import regions
from data.coverage.codes import county_of
from data.coverage.placed import assignments_after_term
from data.coverage.register import as_counted


def ended(connection: Connection, *, at: date, known_on: int | None = None) -> pd.DataFrame:
    """A row an assignment in force on a day, of a commissioner whose term ended before: commissioner_no, village (that it counts for), until
    (last day of the term), county, name (of the county), province, office; in the standard order of the counties."""
    rows = pd.DataFrame([tuple(row) for row in connection.execute(assignments_after_term(at, on=known_on))],
                        columns=["commissioner_no", "village", "until"])
    rows["village"] = pd.Series(as_counted(connection, rows["village"].tolist(), year=at.year, on=known_on), dtype="int64")
    rows["county"] = county_of(rows["village"])
    counties = regions.counties(connection)[["code", "name", "province", "reporting_unit"]]
    placed = rows.merge(
        counties.rename(columns={"code": "county", "reporting_unit": "office"}), on="county")
    order = dict(zip(counties["code"], range(len(counties)), strict=True))
    return placed.sort_values(["county", "village"], key=lambda column: column.map(order) if column.name == "county" else column,
                              kind="stable", ignore_index=True)
