"""What a completion mended, counted among the repairs of a file."""

import numpy as np
import pandas as pd

from data.uploads.parsing import mending
from data.uploads.rules.registry import Rows


def count_repair(rows: Rows, kind: str, code: str, touched: np.ndarray, values: pd.Series) -> None:
    """Count a repair where the mask is true, with its first row as the example where there is none yet."""
    rows.table.repairs[kind] += int(touched.sum())
    if touched.any() and kind not in rows.table.mended:
        place, raw = int(touched.argmax()), rows.table.lines.texts
        rows.table.mended[kind] = mending.example(
            kind, rows.dataset.column(code), row=int(rows.table.lines.rows[place]), value=values.iat[place],
            raw=raw[code].iat[place] if code in raw else "")
