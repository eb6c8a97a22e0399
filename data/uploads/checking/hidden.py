"""A value that comes back as it was shown, its telephone number hidden, is the stored one."""

import numpy as np

from data import masking
from data.uploads.parsing import mending
from data.uploads.problems import kinds
from data.uploads.rules.registry import Rows

KEPT = "kept_hidden"


def keep(rows: Rows) -> None:
    """Lay the stored values into the rows whose hidden numbers are theirs; of a personal column, any other stays an error."""
    for code, places in rows.table.hidden.items():
        stored = rows.held([code], places)[code]
        shown = masking.masked_of(rows.dataset.column(code), stored).to_numpy(dtype=object)
        same = shown == rows.table.values[code].iloc[places].to_numpy(dtype=object)
        if same.any():
            _lay(rows, code, places[same], stored[same].array)


def _lay(rows: Rows, code: str, places: np.ndarray, stored) -> None:
    table, column = rows.table, rows.dataset.column(code)
    filed = table.lines.texts[code].iat[places[0]]
    table.values.iloc[places, table.values.columns.get_loc(code)] = stored
    table.findings = [left for finding in table.findings if (left := _without(finding, code, places)) is not None]
    table.repairs[KEPT] += len(places)
    table.mended.setdefault(KEPT, mending.example(KEPT, column, row=int(table.lines.rows[places[0]]), raw=filed, value=stored[0]))


def _without(finding, code: str, places: np.ndarray):
    """The finding without the numbers that were found again; None where nothing is left of it."""
    if finding.kind is not kinds.HIDDEN_NUMBER or finding.column != code:
        return finding
    left = ~np.isin(finding.positions, places)
    return finding.only(left) if left.any() else None
