"""Texts that stand for others in a delimited file: ="000007" for the code, _x000D_ for the end of a line."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from data.uploads.reading import escapes, shield
from data.uploads.reading.mends import Mends

FORMS: tuple[tuple[str, str, Callable[[str], str]], ...] = (
    ("quoted_code", '="', shield.unquoted), ("escaped", "_x0", escapes.restored))


def restored(cells: pd.DataFrame, plain: bytes, mends: Mends) -> pd.DataFrame:
    """The cells of a text in UTF-8 with those texts as what they stand for; each is noted in `mends`."""
    for kind, hint, read in FORMS:
        if shield.stands_in(plain, hint):
            cells = _read(cells, kind, hint, read, mends)
    return cells


def _read(cells: pd.DataFrame, kind: str, hint: str, read: Callable[[str], str], mends: Mends) -> pd.DataFrame:
    changed = cells.copy(deep=False)
    for place in cells.columns:
        hinted = np.flatnonzero(cells[place].str.contains(hint, regex=False).to_numpy(dtype=bool))
        before = [cells[place].iat[row] for row in hinted]
        after = [read(text) for text in before]
        if before != after:
            texts = cells[place].copy()
            texts.iloc[hinted] = after
            changed[place] = texts
            for row, text, new in zip(hinted.tolist(), before, after, strict=True):
                if text != new:
                    mends.note(kind, row, place, text)
    return changed
