"""Which dataset a file is meant for, told from its headings."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from data.language import _
from data.uploads.reading import any_file, headers
from data.uploads.reading.sheet import Unreadable
from db.datasets import DATASETS
from db.declare import Dataset

BEGINNING = 500_000  # bytes in which the headings of a text are looked for


@dataclass(frozen=True)
class Proposal:
    """A dataset that the headings fit; `share` is between 0 and 1, `why` says it in words."""

    dataset: Dataset
    share: float
    why: str


def propose(texts: Sequence[str]) -> list[Proposal]:
    """The datasets that a row of headings fits, the best first; those without a heading of theirs are absent."""
    written = [headers.folded(text) for text in texts if text.strip()]
    proposals = [_fit(dataset, written) for dataset in DATASETS.values()]
    return sorted((proposal for proposal in proposals if proposal.share > 0), key=lambda proposal: -proposal.share)


def propose_for(content: bytes) -> list[Proposal]:
    """The same for the bytes of a file: its most telling row decides. Empty where it cannot be read."""
    for part in dict.fromkeys((_beginning(content), content)):
        try:
            return propose(_likeliest(_first_rows(part)))
        except Unreadable:  # the beginning may end inside quotes
            continue
    return []


def _first_rows(content: bytes) -> pd.DataFrame:
    if content.startswith(any_file.ARCHIVE):
        from data.uploads.reading import workbook  # its library is slow to import, and most files are CSV

        return workbook.beginning(content, rows=headers.LOOKED_AT)
    return any_file.read(content).cells.head(headers.LOOKED_AT)


def _beginning(content: bytes) -> bytes:
    """The first whole lines of a text in bytes; all of a workbook, of UTF-16 and of what is short."""
    if content.startswith((any_file.ARCHIVE, b"\xff\xfe", b"\xfe\xff")) or len(content) <= BEGINNING:
        return content
    return content[:content.rfind(b"\n", 0, BEGINNING) + 1] or content


def _likeliest(cells: pd.DataFrame) -> list[str]:
    known = headers.vocabulary()
    rows = [list(row) for row in cells.itertuples(index=False, name=None)]
    return max(rows, key=lambda row: sum(headers.folded(text) in known for text in row if text), default=[])


def _fit(dataset: Dataset, written: list[str]) -> Proposal:
    """The share of folded headings that are the dataset's, times the share of its required columns that are there."""
    codes = {column.code for text in written if (column := headers.matched_folded(dataset, text)[0])}
    required = {column.code for column in dataset.columns if column.required}
    there = len(required & codes)
    share = len(codes) / len(written) * there / len(required) if written else 0.0
    why = _("{found}个列名相符，{required}个必填列中有{there}个", found=len(codes), required=len(required), there=there)
    return Proposal(dataset, share, why)
