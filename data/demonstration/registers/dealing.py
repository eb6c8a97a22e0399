"""Words dealt out to entries, once for all their rows or anew each year."""

import numpy as np

from data.demonstration.registers.draft import Draft
from data.demonstration.registers.spec import Words


def dealt(draft: Draft, given: Words) -> np.ndarray:
    """One word an entry, the same in all its rows."""
    return draft.by_entity(lambda count: draft.deal(given.weights, count))


def dealt_yearly(draft: Draft, given: Words) -> np.ndarray:
    """Words dealt out anew each year inside each group of entries, among the rows that they are for."""
    rows = draft.rows
    values = np.full(len(rows), given.otherwise, dtype=object)
    meant = np.ones(len(rows), dtype=bool) if given.only is None else draft.values[given.only[0]] == given.only[1]
    for positions in rows.groupby(["year", "group"]).indices.values():
        positions = positions[meant[positions]]
        values[positions] = draft.deal(given.weights, len(positions))
    return values
