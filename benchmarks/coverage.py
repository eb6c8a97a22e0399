"""Coverage of villages: from the derived tables, and over the rows for any pair of dates."""

import os
import statistics
import time
from pathlib import Path

import pandas as pd

from benchmarks import one_process
from benchmarks.measure import Line

ROUNDS = 7
DERIVED_MS, ANY_DATES_MS, TENFOLD_RATIO = 15, 150, 1.3
DERIVED = (("served, by province, a month", "2020-10", "province", "served"),
           ("served, by county, a month", "2020-10", "county", "served"),
           ("served, the nation, a year", "2020", "nation", "served"))
ANY_DATES = (("served, by province, any dates", "2020-02-03..2020-05-30", "province", "served"),
             ("full, by county, any dates", "2020-02-03..2020-05-30", "county", "full"))


def lines(store: Path) -> list[Line]:
    """Median milliseconds of the coverage indicators, and of the same count in pandas over the rows in memory."""
    os.environ["DATABASE_URL"] = f"sqlite:///{store}"
    from db.engine import reading

    with reading() as connection:
        reference = _pandas_ms(connection)
        timings = [(what, _asked(connection, *question), goal) for goal, these in ((DERIVED_MS, DERIVED), (ANY_DATES_MS, ANY_DATES))
                 for what, *question in these]
    return [Line(f"coverage: {what}", f"{ms:.0f} ms", f"pandas over rows in memory {reference:.0f} ms",
                 f"{ms / reference:.2f}", f"≤ {goal} ms") for what, ms, goal in timings]


def tenfold(store: Path, services: Path) -> list[Line]:
    """The derived tables asked with the records of the store, and with ten times as many, which then stay in it."""
    os.environ["DATABASE_URL"] = f"sqlite:///{store}"
    from db.engine import reading

    with reading() as connection:
        before = [_asked(connection, *question) for _what, *question in DERIVED]
    _multiply(times=10)
    with reading() as connection:
        after = [_asked(connection, *question) for _what, *question in DERIVED]
    tenfold_lines = [Line(f"ten times the records: {what}", f"{now:.1f} ms", f"the records once {once:.1f} ms", f"{now / once:.2f}",
                 f"≤ {TENFOLD_RATIO}") for (what, *_rest), once, now in zip(DERIVED, before, after, strict=True)]
    return [*tenfold_lines, one_process.line(store, services, "ten million")]


def _multiply(*, times: int) -> None:
    """Every service so many times, under numbers of their own; the derived tables follow."""
    from sqlalchemy import func, insert, literal, select

    from db import derived
    from db.bulk import indexes_aside
    from db.engine import writing
    from db.store import current
    from db.tables.services import Services

    rows = Services.__table__
    copied = [column for column in rows.c if column.name not in ("row_id", "record_no")]
    with writing() as connection:
        many = times * connection.scalar(select(func.count()).select_from(rows))
        last = connection.scalar(select(func.max(rows.c.row_id)))
        with indexes_aside(connection, rows, rows=many):
            for number in range(1, times):
                again = current(Services).where(rows.c.row_id <= last).with_only_columns(
                    rows.c.record_no + literal(f"-{number}"), *copied)
                connection.execute(insert(rows).from_select(["record_no", *(column.name for column in copied)], again))
        derived.rebuild(connection)


def _asked(connection, period: str, level: str, code: str) -> float:
    from data.indicators.commissioners import figures

    return _median_ms(lambda: figures(connection, period=period, level=level, codes=(code,)))


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
