"""Demonstration data into the store and out of it again."""

from collections.abc import Callable

import pandas as pd
from sqlalchemy import Connection, select

from data.demonstration.forms import stored
from data.demonstration.ground import surveyed
from data.demonstration.returns import returns
from data.demonstration.scale import scale_of
from data.language import _, chosen
from db import demonstration
from db.datasets import DATASETS
from db.engine import reading, writing
from db.store import Entry, used
from db.tables.ledger import Batch
from db.writing import commit, stage

BY = "演示数据"
Progress = Callable[[str], None]


class RealReturnsPresent(Exception):
    """The store holds returns of officials, with which demonstration data must not mix."""


def load(scale: str | float = "small", progress: Progress | None = None) -> int:
    """Store the demonstration data, a batch a dataset, all or nothing; the number of batches.

    0, and nothing stored, where demonstration data is there already. `scale` is `small`, `national`
    or a multiple of national; `progress` is called with a sentence for each step. Raises
    RealReturnsPresent, or UnknownScale.
    """
    wanted, tell = scale_of(scale), progress or (lambda sentence: None)
    with writing() as connection:
        if demonstration.loaded(connection):
            tell(_("演示数据已经装入，未作改动。"))
            return 0
        _refuse_beside_real(connection)
        number = 0
        for code, rows in returns(surveyed(connection), wanted):
            _store(connection, code, rows)
            number += 1
            tell(_("正在装入{name}：{n}行", name=_title(code), n=len(rows)))
    tell(_("演示数据装入完成，共{n}张表。", n=number))
    return number


def untouched() -> bool:
    """Whether the store was never used: it holds the permanent reference and never held anything else."""
    with reading() as connection:
        return not used(connection)


def _store(connection: Connection, code: str, rows: pd.DataFrame) -> None:
    dataset = DATASETS[code]
    entry = Entry(dataset=code, action="demonstration", demonstration=True, by=BY, rows=len(rows))
    commit(connection, stage(connection, dataset, stored(connection, dataset, rows)), entry)


def _refuse_beside_real(connection: Connection) -> None:
    """Raise RealReturnsPresent where a dataset has current rows that officials brought."""
    real = select(Batch.id).where(~Batch.demonstration, Batch.action != "reference")
    held = [_title(code) for code, dataset in DATASETS.items() if connection.execute(
        select(dataset.table.c.row_id).where(dataset.table.c.replaced_in.is_(None),
                                             dataset.table.c.origin_id.in_(real)).limit(1)).first()]
    if held:
        raise RealReturnsPresent(_("库中已有真实上报数据（{names}），不能装入演示数据。请在空库中使用演示数据。",
                                   names="、".join(held)))


def _title(code: str) -> str:
    return chosen(DATASETS[code].zh, DATASETS[code].en)


def clear(progress: Progress | None = None) -> int:
    """Delete all demonstration data; the number of batches deleted. The permanent reference stays."""
    with writing() as connection:
        number = demonstration.clear(connection)
    if progress:
        progress(_("已清除演示数据，共{n}个批次。", n=number))
    return number
