"""The first day of a store: whether any dashboard has something to show, and how far each dataset has come."""

import pandas as pd
from sqlalchemy import Connection, func, select

from data.indicators.latest import newest
from data.programmes import PROGRAMMES
from db import clock
from db.datasets import DATASETS, in_order_of_need
from db.store import is_entered, is_known
from db.tables.ledger import Batch


def begun(connection: Connection, *, known_on: int | None = None) -> bool:
    """Whether any programme has figures. The permanent reference, or registers alone, have none."""
    return any(newest(connection, code, known_on=known_on) is not None for code in PROGRAMMES)


def states(connection: Connection, *, known_on: int | None = None) -> pd.DataFrame:
    """Every dataset in the order in which it is needed: dataset (its code), rows in force, entry (the number of its last
    entry of the ledger, missing where there is none) and at (when that was, in Beijing time).
    """
    ledger = Batch.__table__
    last = select(func.max(ledger.c.id)).where(is_entered(on=known_on)).group_by(ledger.c.dataset)
    entries = {dataset: (number, at) for dataset, number, at in connection.execute(
        select(ledger.c.dataset, ledger.c.id, ledger.c.at).where(ledger.c.id.in_(last)))}
    lines = []
    for dataset in in_order_of_need():
        count = connection.scalar(select(func.count()).select_from(dataset.table).where(is_known(dataset.model, on=known_on)))
        number, at = entries.get(dataset.code, (None, None))
        lines.append((dataset.code, count, number, at and clock.to_beijing(at)))
    return pd.DataFrame(lines, columns=["dataset", "rows", "entry", "at"]).astype({"entry": "Int64", "at": "datetime64[us]"})


def only_reference(state: pd.DataFrame) -> bool:
    """Whether nothing but the permanent reference is stored, by the `states`."""
    return not state[[not DATASETS[code].permanent for code in state["dataset"]]]["rows"].any()
