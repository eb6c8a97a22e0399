"""The difference that an entry of the ledger made, and that taking it back would make, in words."""

from dataclasses import dataclass, field

import pandas as pd
from sqlalchemy import Connection, select

from data import said, wording
from data.language import _, chosen
from data.ledger import imports
from db import differences, undoing
from db.datasets import DATASETS
from db.declare import Column, Dataset, Kind
from db.tables.ledger import Batch


@dataclass(frozen=True)
class Difference:
    """`changes`: who, column (code), before, after (words). `days`: day, figure, before, after, moved (words).

    `new` and `changed` count rows; `hindered` says why an undo cannot be, empty where nothing is known to hinder it.
    """

    dataset: Dataset
    new: int
    changed: int
    changes: pd.DataFrame = field(repr=False)
    days: pd.DataFrame = field(repr=False)
    hindered: str = ""


def of_entry(connection: Connection, *, batch: int) -> Difference:
    """What an entry changed when it was made."""
    return _told(connection, batch, *differences.of_batch(connection, batch))


def of_undo(connection: Connection, *, batch: int) -> Difference:
    """What undoing an entry would do to the days, and what hinders it; its changes are those of the entry, `reversed_`."""
    hindered = undoing.hindrance(connection, batch)
    if hindered is not None:
        return _told(connection, batch, pd.DataFrame(), pd.DataFrame(), imports.refusal(hindered))
    return _told(connection, batch, pd.DataFrame(), differences.of_undo(connection, batch))


def reversed_(changes: pd.DataFrame) -> pd.DataFrame:
    """Changes the other way round."""
    return changes.rename(columns={"before": "after", "after": "before"})


def _told(connection: Connection, batch: int, changes: pd.DataFrame, days: pd.DataFrame, hindered: str = "") -> Difference:
    entry = connection.execute(select(Batch.dataset, Batch.new, Batch.changed).where(Batch.id == batch)).one()
    dataset = DATASETS[entry.dataset]
    return Difference(dataset, entry.new, entry.changed, said.changes_said(connection, dataset, changes),
                      in_words(dataset, days), hindered)


def in_words(dataset: Dataset, days: pd.DataFrame) -> pd.DataFrame:
    """The days before and after with titles, units and the difference, as people read them."""
    if days.empty:
        return pd.DataFrame(columns=["day", "figure", "before", "after", "moved"])
    money = {column.code: column for column in dataset.columns if column.is_money}
    titles = {column.code: chosen(column.zh, column.en) for column in dataset.columns} | {differences.ROWS: _rows(dataset)}
    empty = _without_rows(days)
    worded = [[wording.MISSING if code != differences.ROWS and (day, side) in empty else _amount(value, money.get(code))
             for side, value in (("before", old), ("after", new))] + [_moved(new - old, money.get(code))]
            for day, code, old, new in zip(days["day"], days["figure"], days["before"], days["after"], strict=True)]
    named = [_("{title}（{unit}）", title=titles[code], unit=_unit(money[code])) if code in money else titles[code] for code in days["figure"]]
    return pd.DataFrame(worded, columns=["before", "after", "moved"]).assign(day=days["day"].to_list(), figure=named)


def _without_rows(days: pd.DataFrame) -> set[tuple]:
    """The sides of days on which nothing was filed: their sums are not nought but missing."""
    rows = days[days["figure"] == differences.ROWS]
    return {(day, side) for side in ("before", "after") for day in rows.loc[rows[side] == 0, "day"]}


def _rows(dataset: Dataset) -> str:
    """What the rows of a day are called: zones that reported, or plainly rows."""
    others = [column for column in dataset.key if column.kind is not Kind.DATE]
    if len(others) == 1:
        return _("已报{what}数", what=chosen(others[0].zh, others[0].en))
    return _("行数")


def _unit(column: Column) -> str:
    return {"万元": _("万元"), "亿元": _("亿元")}[column.money_unit]


def _amount(value: int, money: Column | None) -> str:
    """A sum of money to the 元 of 万元, or as exact in 亿元; a count whole."""
    return f"{value / money.worth:,.{2 if money.kind is Kind.MONEY else 6}f}" if money else f"{value:,}"


def _moved(change: int, money: Column | None) -> str:
    return _amount(0, money) if not change else f"{'+' if change > 0 else '−'}{_amount(abs(change), money)}"
