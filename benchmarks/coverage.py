"""Coverage of villages: from the derived tables, and over the rows for any pair of dates."""

import os
import statistics
import time
from pathlib import Path

import pandas as pd

from benchmarks.measure import Line

ROUNDS = 7
DERIVED_MS, ANY_DATES_MS = 20, 250


def lines(store: Path) -> list[Line]:
    """Median milliseconds of the coverage indicators, and of the same count in pandas over the rows in memory."""
    os.environ["DATABASE_URL"] = f"sqlite:///{store}"
    from data.indicators.commissioners import figures
    from db.engine import reading

    with reading() as connection:
        def asked(period: str, level: str, *codes: str) -> float:
            return _median_ms(lambda: figures(connection, period=period, level=level, codes=codes))

        reference = _pandas_ms(connection)
        found = [("served, by province, a month", asked("2020-10", "province", "served"), DERIVED_MS),
                 ("served, by county, a month", asked("2020-10", "county", "served"), DERIVED_MS),
                 ("served, the nation, a year", asked("2020", "nation", "served"), DERIVED_MS),
                 ("served, by province, any dates", asked("2020-02-03..2020-05-30", "province", "served"), ANY_DATES_MS),
                 ("full, by county, any dates", asked("2020-02-03..2020-05-30", "county", "full"), ANY_DATES_MS)]
    return [Line(f"coverage: {what}", f"{ms:.0f} ms", f"pandas over rows in memory {reference:.0f} ms",
                 f"{ms / reference:.2f}", f"≤ {goal} ms") for what, ms, goal in found]


def _median_ms(action) -> float:
    took = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        action()
        took.append((time.perf_counter() - started) * 1000)
    return statistics.median(took)


def _pandas_ms(connection) -> float:
    """The distinct villages served in four months by province, over the current rows held in memory."""
    from db.store import current
    from db.tables.services import Services

    rows = Services.__table__.c
    held = pd.read_sql(current(Services).with_only_columns(rows.village_code, rows.served_on), connection,
                       parse_dates=["served_on"])

    def count() -> None:
        span = held[held["served_on"].between("2020-02-03", "2020-05-30")]
        span["village_code"].drop_duplicates().floordiv(10**10).value_counts()

    return _median_ms(count)
