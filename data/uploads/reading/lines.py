"""The rows below the header: which are data, which are blank, which are 合计 rows, which have too many cells."""

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.uploads.problems import kinds
from data.uploads.problems.problem import Finding
from data.uploads.reading import foot, looks, words
from data.uploads.reading.headers import Header
from data.uploads.reading.sheet import Sheet
from db.declare import Dataset
from db.folding import fold

TOTALS = re.compile(r"(合计|总计|小计|共计|全国合计|本页合计|本页小计)(数)?(\(.*\))?:?")


@dataclass(frozen=True)
class Lines:
    """The data rows of a sheet, as text by column code.

    `rows` are the row numbers as a spreadsheet shows them. `counted` is the number of rows below the
    header without 合计 rows and without the blank ones at the end: data rows and inner blank ones.
    """

    texts: pd.DataFrame
    rows: np.ndarray
    blank: int
    totals: pd.DataFrame  # the 合计 rows by column code, indexed by their row number
    titles: tuple[str, ...]
    beyond: tuple[Finding, ...]
    shielded: dict[str, np.ndarray]  # by column code the positions in `texts` that came behind the shield of an export
    mends: dict[tuple[str, str], tuple[int, int, str]]  # by repair of the reading and column code: how many, the first position, what stood there
    foot: tuple[dict[str, str], ...]  # what stands below the rows: {"label", "value"}
    foot_rows: np.ndarray  # the numbers of its rows

    @property
    def counted(self) -> int:
        return len(self.rows) + self.blank


def below(sheet: Sheet, heading: Header, dataset: Dataset) -> Lines:
    """The rows below the header, sorted out."""
    body = sheet.cells.iloc[heading.row + 1:].reset_index(drop=True)
    blank = _blank(body)
    total = _totals(body, heading, dataset)
    ending = foot.rows_of(body, blank, total)
    data = np.flatnonzero(~blank & ~total & ~ending)
    last = data[-1] if len(data) else -1
    first = heading.row + 2  # the row number of the first row below the header
    by_code = pd.DataFrame({code: body[place] for code, place in heading.places.items()}, index=body.index)
    return Lines(_rows(by_code, data), data + first, int(blank[:last + 1].sum()),
                 by_code.take(np.flatnonzero(total)).set_axis(np.flatnonzero(total) + first),
                 titles_above(sheet, heading), tuple(_beyond(_rows(body, data), sheet.cells.iloc[heading.row])),
                 _shielded(sheet, heading, data), _mends(sheet, heading, data),
                 foot.items(body[ending]) if ending.any() else (), np.flatnonzero(ending) + first)


def _rows(cells: pd.DataFrame, some: np.ndarray) -> pd.DataFrame:
    """Some rows, numbered from 0; where they are all, nothing is copied."""
    return cells if len(some) == len(cells) else cells.take(some).reset_index(drop=True)


def _shielded(sheet: Sheet, heading: Header, data: np.ndarray) -> dict[str, np.ndarray]:
    shielded = {code: np.flatnonzero(np.isin(data + heading.row + 1, sheet.shielded[place]))
                for code, place in heading.places.items() if place in sheet.shielded}
    return {code: positions for code, positions in shielded.items() if len(positions)}


def _mends(sheet: Sheet, heading: Header, data: np.ndarray) -> dict[tuple[str, str], tuple[int, int, str]]:
    """What reading mended in the data rows."""
    told, codes = {}, {place: code for code, place in heading.places.items()}
    for (kind, place), (rows, written) in sheet.mends.at.items():
        inside = np.flatnonzero(np.isin(rows, data + heading.row + 1)) if place in codes else ()
        if len(inside):
            first = int(np.searchsorted(data, rows[inside[0]] - heading.row - 1))
            told[kind, codes[place]] = len(inside), first, written[inside[0]]
    return told


def titles_above(sheet: Sheet, heading: Header) -> tuple[str, ...]:
    """What the rows above the header say, cell by cell."""
    if not heading.row:
        return ()
    above = sheet.cells.head(heading.row)
    return tuple(text.strip() for row in above.itertuples(index=False, name=None) for text in row if text.strip())


def _blank(body: pd.DataFrame) -> np.ndarray:
    """Which rows hold nothing but white space. Looks at a column only where all before it are blank."""
    blank = np.ones(len(body), dtype=bool)
    for place in body.columns:
        left = np.flatnonzero(blank)
        if not len(left):
            break
        blank[left] = looks.are_blank(body[place] if len(left) == len(body) else body[place].take(left))  # to take them all copies them
    return blank


def _totals(body: pd.DataFrame, heading: Header, dataset: Dataset) -> np.ndarray:
    """Which rows are sums: 合计 stands in the first written cell or in the key, and is no choice of its column."""
    total = np.zeros(len(body), dtype=bool)
    keys = {heading.places[column.code] for column in dataset.key if column.code in heading.places}
    choices = {heading.places[column.code] for column in dataset.columns if column.rules.whole and column.code in heading.places}
    for place in body.columns:
        if place in choices:  # there 合计 is what was filed
            continue
        hints = looks.hold(body[place], "计")
        if not hints.any():
            continue
        hinted = body[place][hints]
        words_found = [word for word in hinted.unique() if is_total(word)]
        for row in hinted.index[hinted.isin(words_found)]:
            total[row] |= place in keys or not any(text.strip() for text in body.iloc[row, :place])
    return total


def is_total(text: str) -> bool:
    return TOTALS.fullmatch(re.sub(r"\s", "", fold(text))) is not None


def _beyond(body: pd.DataFrame, headings: pd.Series):
    """Cells with content to the right of the last heading, or below an empty one."""
    for place in np.flatnonzero(looks.are_blank(headings)):
        rows = np.flatnonzero(~looks.are_blank(body[place]))
        if len(rows):
            yield Finding(kinds.EXTRA_CELL, None, rows,
                          [{"position": place + 1, "value": body.iat[row, place].strip()} for row in rows])


def is_demonstration(titles: tuple[str, ...]) -> bool:
    """Whether a title row says that the figures are invented."""
    return any(words.DEMONSTRATION in title for title in titles)
