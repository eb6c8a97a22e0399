"""Entries whose date has not come: they stand in the list, and no period that is shown unasked holds them."""

from dataclasses import dataclass, field
from datetime import date

import pandas as pd
from sqlalchemy import Connection, and_, func, select

from data.regions import NATION
from data.registers.declared import UNIT
from data.registers.opened import in_words
from data.registers.registers import register_of
from data.registers.when import of_dates
from data.registers.within import of_place
from db.store import is_known

COLUMNS = ["key", "who", "place", "on"]


@dataclass(frozen=True)
class Ahead:
    """`rows`: key (as stored), who (its key in words), place, on (date), the furthest first; `total` of them there are."""

    rows: pd.DataFrame = field(repr=False)
    total: int = 0


def ahead(connection: Connection, *, register: str, after: date, region: int = NATION, level: str = UNIT, most: int | None = None,
          known_on: int | None = None) -> Ahead:
    """The entries dated later than a day, `most` at most; none of a register whose entries have no dates."""
    of = register_of(register)
    if not of_dates(of.span):
        return Ahead(pd.DataFrame(columns=COLUMNS))
    table, on = of.dataset.table, of.dataset.table.c[of.period.code]
    wanted = and_(is_known(of.dataset.model, on=known_on), on > after, of_place(connection, of, region, level, known_on=known_on))
    total = connection.scalar(select(func.count()).select_from(table).where(wanted))
    shown = [*of.dataset.key, *([of.place] if of.place else []), of.period]
    stored = list(dict.fromkeys((*(column.code for column in shown), *of.dataset.key_in_store)))
    rows = connection.execute(select(*(table.c[code] for code in stored)).where(wanted).order_by(
        on.desc(), *(table.c[code] for code in of.dataset.key_in_store)).limit(most)).all()
    values = pd.DataFrame([tuple(row) for row in rows], columns=stored, dtype=object)
    keys = [in_words(connection, column, values[column.code]) for column in of.dataset.key]
    return Ahead(pd.DataFrame({
        "key": list(zip(*(values[code] for code in of.dataset.key_in_store), strict=True)),
        "who": [" · ".join(parts) for parts in zip(*keys, strict=True)],
        "place": in_words(connection, of.place, values[of.place.code]) if of.place else None,
        "on": list(values[of.period.code])}, columns=COLUMNS), total)
