"""Permanent identities of zones, cities and parks: given once, kept for ever."""

import pandas as pd
from sqlalchemy import Connection, insert, select

from db.folding import fold
from db.tables.reference import Identity

KIND_OF = {"zones": "zone", "hundred_units": "unit"}  # the datasets that introduce identities


def assign(connection: Connection, kind: str, names: pd.Series) -> pd.Series:
    """The identity of each name (a Series of ints, same index); an unknown name receives a new one."""
    folded = names.map(fold)
    known = _known(connection, kind)
    fresh = [{"kind": kind, "name": name, "folded": key}
             for key, name in dict(zip(folded, names, strict=True)).items() if key not in known]
    if fresh:
        connection.execute(insert(Identity), fresh)
        known = _known(connection, kind)
    return folded.map(known).astype("int64")


def _known(connection: Connection, kind: str) -> dict[str, int]:
    rows = connection.execute(select(Identity.folded, Identity.id).where(Identity.kind == kind))
    return {folded: identity for folded, identity in rows}
