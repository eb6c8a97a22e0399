"""Which periods are settled, as known at a moment, and whether their rows were changed since."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, or_, select

from data.settling.stretch import inside
from db import clock
from db.datasets import DATASETS
from db.tables.briefings import SettledPeriod
from db.tables.ledger import Batch

DAY = timedelta(days=1)
SETTLED, CHANGED = "settled", "changed"  # 已审定; 审定后有更正


@dataclass(frozen=True)
class Settlement:
    """`batch` is its entry in the ledger, `at` Beijing time. `changed`: rows of the period came, changed or went after it."""

    batch: int
    dataset: str
    period: str
    first_day: date
    last_day: date
    document: str
    by: str | None
    at: datetime
    changed: bool


def in_force(connection: Connection, *, known_on: int | None = None) -> tuple[Settlement, ...]:
    """The settlements that were not taken back, the newest first."""
    periods, ledger = SettledPeriod.__table__, Batch.__table__
    known = periods.c.undone_in.is_(None) if known_on is None else or_(periods.c.undone_in.is_(None), periods.c.undone_in > known_on)
    until = [] if known_on is None else [periods.c.batch_id <= known_on]
    rows = connection.execute(select(periods, ledger.c.by, ledger.c.at).join(ledger, ledger.c.id == periods.c.batch_id)
                              .where(known, *until).order_by(periods.c.batch_id.desc())).all()
    return tuple(Settlement(row.batch_id, row.dataset, row.period, row.first_day, row.last_day, row.document, row.by,
                            clock.to_beijing(row.at), changed_since(connection, row.dataset, row.first_day, row.last_day, batch=row.batch_id,
                                                                    known_on=known_on)) for row in rows)


def of_entry(connection: Connection, batch: int) -> tuple[str, str] | None:
    """The period and the document of an entry that settled one, or took it back; None of any other entry."""
    periods, ledger = SettledPeriod.__table__, Batch.__table__
    settled = select(periods.c.period, periods.c.document)
    row = connection.execute(settled.where(periods.c.batch_id == batch)).first() or connection.execute(
        settled.join(ledger, ledger.c.undoes == periods.c.batch_id).where(ledger.c.id == batch)).first()
    return tuple(row) if row else None


def standing(settlements: Collection[Settlement], *, datasets: Collection[str], first: date, last: date) -> str:
    """How a stretch of days of some datasets stands: SETTLED where each has every day settled, CHANGED where one of these was
    changed since, else empty. What every office has is not settled by anybody.
    """
    filed = [code for code in datasets if not DATASETS[code].permanent]
    covering = {code: _covering([each for each in settlements if each.dataset == code], first, last) for code in filed}
    if not filed or not all(covering.values()):
        return ""
    return CHANGED if any(each.changed for every in covering.values() for each in every) else SETTLED


def _covering(settlements: list[Settlement], first: date, last: date) -> list[Settlement]:
    """Settlements that together cover every day, those without a change before others; none where a day is left."""
    taken, day = [], first
    while day <= last:
        about = [each for each in settlements if each.first_day <= day <= each.last_day]
        if not about:
            return []
        taken.append(min(about, key=lambda each: (each.changed, -each.last_day.toordinal())))
        day = taken[-1].last_day + DAY
    return taken


def changed_since(connection: Connection, code: str, first: date, last: date, *, batch: int, known_on: int | None = None) -> bool:
    """Whether rows of a dataset that stand in a stretch of days came, changed or went after an entry of the ledger."""
    dataset = DATASETS[code]
    after = [column > batch if known_on is None else column.between(batch + 1, known_on)
             for column in (dataset.table.c.batch_id, dataset.table.c.replaced_in)]
    within = inside(dataset, first, last)
    return any(connection.execute(select(dataset.table.c.row_id).where(came_or_went, within).limit(1)).first() for came_or_went in after)
