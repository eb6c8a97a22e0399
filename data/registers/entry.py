"""One entry of a register with its history; `data.filing.address` names it in an address."""

import pandas as pd
from sqlalchemy import Connection, and_, select

from data import said
from data.dependence import by_its_rows
from data.ledger import row_history
from data.registers.registers import register_of
from db.store import is_known


def entry(connection: Connection, *, register: str, key: tuple, known_on: int | None = None) -> pd.DataFrame | None:
    """The entry as it stands: column (code), value in words, "" where nothing was given; None where there is none of that key."""
    dataset = register_of(register).dataset
    same = [dataset.table.c[code] == part for code, part in zip(dataset.key_in_store, key, strict=True)]
    codes = [column.code for column in dataset.columns]
    row = connection.execute(select(*(dataset.table.c[code] for code in codes)).where(is_known(dataset.model, on=known_on), and_(*same))).first()
    if row is None:
        return None
    values = [said.said_of(connection, column, pd.Series([value], dtype=object))[0] for column, value in zip(dataset.columns, row, strict=True)]
    return pd.DataFrame({"column": codes, "value": values})


@by_its_rows
def history(connection: Connection, *, register: str, key: tuple, known_on: int | None = None) -> pd.DataFrame:
    """Every change of a value of the entry, the newest first: the columns of `data.ledger.row_history.TOLD`."""
    return row_history.of_row(connection, dataset=register_of(register).dataset, key=key, known_on=known_on)
