"""The least and the most that a declaration allows a value to be."""

import numpy as np

from data.uploads.parsing.parsed import Parsed
from data.uploads.problems import kinds
from db.declare import Column


def keep(parsed: Parsed, column: Column) -> None:
    """Note the values outside the limits and take them out, so that no other check stumbles over them."""
    for limit, kind, outside in ((column.minimum, kinds.BELOW_MINIMUM, "lt"), (column.maximum, kinds.ABOVE_MAXIMUM, "gt")):
        if limit is None:
            continue
        beyond = getattr(parsed.values, outside)(limit * column.worth).fillna(False).to_numpy(dtype=bool)
        for number in np.flatnonzero(beyond):
            parsed.fault(number, kind, limit=f"{limit:g}")
        if beyond.any():
            parsed.values = parsed.values.mask(beyond)
