"""A register of 100,000 entries: a new page, search, sort and filter of its list, its figures, and its page of one person."""

import os
from collections.abc import Mapping
from pathlib import Path

import pandas as pd
from sqlalchemy import func, insert, select

from benchmarks import reruns
from benchmarks.measure import Line, copied, median_s

REGISTER, ENTRIES = "firm_needs", 100_000
LIST_GOAL = 150
CHOICES: Mapping[str, Mapping] = {
    "the first page": {}, "a search": {"search": "办理"}, "a sort by a text": {"sort": "firm"}, "a filter by state": {"where": (("state", "对接"),)},
    "page 900": {"page": 900}}


def lines(store: Path) -> list[Line]:
    """Milliseconds of each question to the list, beside the same search in pandas over rows in memory; then warm reruns of the page."""
    large = _multiplied(copied(store, store.with_name("registers.sqlite3")))
    from data.registers import figures, newest
    from data.registers.listing import entries
    from db.datasets import DATASETS
    from db.engine import reading
    from db.store import current

    rows = []
    with reading() as connection:
        held = pd.read_sql(current(DATASETS[REGISTER].model), connection)
        reference = median_s(lambda: held[held["need"].str.contains("办理", regex=False)].sort_values("need_no").head(100)) * 1000
        for what, choice in CHOICES.items():
            took = median_s(lambda choice=choice: entries(connection, register=REGISTER, **choice)) * 1000
            rows.append(Line(f"a list of 100,000 entries: {what}", f"{took:.0f} ms", f"a search in pandas, rows in memory {reference:.0f} ms",
                              f"{took / reference:.1f}", f"≤ {LIST_GOAL} ms"))
        period = newest(connection, register=REGISTER)
        took = median_s(lambda: figures(connection, register=REGISTER, period=period, level="reporting_unit")) * 1000
        rows.append(Line("its figures by unit, all splits", f"{took:.0f} ms", f"a search in pandas, rows in memory {reference:.0f} ms",
                          f"{took / reference:.1f}", f"≤ {LIST_GOAL} ms"))
    query = f"register={REGISTER}"
    return rows + reruns.lines(large, {"register": "企业技术与人才需求（10万条）"}, change={"register": f"{query}&only_state=对接"}, query=query)


def _multiplied(store: Path) -> Path:
    """The same store with the entries of the register repeated under new numbers until there are as many as wanted."""
    os.environ["DATABASE_URL"] = f"sqlite:///{store}"
    from db.datasets import DATASETS
    from db.engine import writing
    from db.tokens import touch

    table = DATASETS[REGISTER].table
    copied_columns = [column.name for column in table.columns if column.name not in ("row_id", "need_no")]
    with writing() as connection:
        few = connection.scalar(select(func.count()).select_from(table))
        for time in range(1, ENTRIES // few + 1):
            again = select(table.c.need_no + f"-{time}", *(table.c[name] for name in copied_columns)).where(table.c.row_id <= few)
            connection.execute(insert(table).from_select(["need_no", *copied_columns], again))
        touch(connection, REGISTER)
    return store
