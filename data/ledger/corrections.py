"""What was filed first where a later import corrected it."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
from sqlalchemy import Connection, select

from db.datasets import DATASETS
from db.store import had_come, is_entered, is_known
from db.tables.ledger import Batch


def first_filed(connection: Connection, *, dataset: str, place: str, day: str, columns: Sequence[str], first: date, last: date,
                known_on: int | None = None) -> pd.DataFrame:
    """A row for each place and day of a stretch whose values are others now than in the first return: `place`, `day`, and the
    columns as they were filed first.

    What was withdrawn or taken back is no correction, neither is a return that came late.
    """
    table, ledger = DATASETS[dataset].table, Batch.__table__
    undone = select(ledger.c.undoes).where(ledger.c.undoes.is_not(None), is_entered(on=known_on))
    ended = [table.c.replaced_in.is_not(None), *([] if known_on is None else [table.c.replaced_in <= known_on])]
    names = [place, day, *columns]
    taken = [table.c[name] for name in names]
    earlier = connection.execute(select(*taken).where(
        had_come(table, on=known_on), *ended, table.c[day].between(first, last), table.c.batch_id == table.c.origin_id, table.c.origin_id.not_in(undone))
        .order_by(table.c.batch_id)).all()
    filed_first = pd.DataFrame(earlier, columns=names, dtype=object).drop_duplicates([place, day])
    if filed_first.empty:
        return filed_first
    standing = connection.execute(select(*taken).where(is_known(DATASETS[dataset].model, on=known_on), table.c[day].in_(filed_first[day].unique().tolist())))
    both = filed_first.merge(pd.DataFrame(standing.all(), columns=names, dtype=object), on=[place, day], suffixes=("", "_now"))
    differs = [not all(_same(row[name], row[f"{name}_now"]) for name in columns) for row in both.to_dict("records")]
    return both.loc[differs, names].reset_index(drop=True)


def _same(one, other) -> bool:
    return one == other or (pd.isna(one) and pd.isna(other))
