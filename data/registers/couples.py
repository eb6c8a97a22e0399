"""The pairs of places that a register of pairs holds."""

import pandas as pd
from sqlalchemy import Connection, select

from data.regions import NATION
from data.registers.declared import UNIT
from data.registers.registers import register_of
from data.registers.within import of_period, of_place
from db.store import is_known


def couples(connection: Connection, *, register: str, period: str, region: int = NATION, level: str = UNIT, known_on: int | None = None) -> pd.DataFrame:
    """place and second: the identities of both, a row an entry that holds both; empty where the register has no second place."""
    of = register_of(register)
    if of.place is None or of.second_place is None:
        return pd.DataFrame({"place": [], "second": []})
    first, second = (of.dataset.table.c[column.code] for column in (of.place, of.second_place))
    rows = connection.execute(select(first, second).where(
        is_known(of.dataset.model, on=known_on), of_period(connection, of, period, known_on=known_on), of_place(connection, of, region, level, known_on=known_on), second.is_not(None)))
    return pd.DataFrame([tuple(row) for row in rows], columns=["place", "second"])
