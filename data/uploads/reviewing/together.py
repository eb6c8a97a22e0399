"""Several files that come together: what is to be checked of them, and the keys that stand in two of them."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from data.language import _, spoken
from data.uploads.parsing.table import ParsedTable
from data.uploads.problems.problem import ERROR, Finding, kind
from data.uploads.reading import archive, facts
from data.uploads.reading.sheet import Unreadable
from data.uploads.reviewing.circumstances import Circumstances
from data.uploads.reviewing.reviewed import Review
from db import clock
from db.declare import Dataset

ELSEWHERE = kind("key_in_two_files", ERROR, lambda: _("同一条出现在两个文件中"), lambda **v: _(
    "同时选择的文件“{file}”第{row}行是同一条，一条只能由一个文件上报。请删去一处，或移出其中一个文件。", **v))
SAME_FILE = kind("same_file_twice", ERROR, lambda: _("重复选择的文件"), lambda **v: _("与同时选择的“{file}”内容完全相同，只需上报一次。", **v))


@dataclass(frozen=True)
class Incoming:
    """A file that is to be checked; `refused` says why it is not even opened."""

    name: str
    content: bytes = field(repr=False)
    refused: Finding | None = None


def incoming(given: Iterable[tuple[str, bytes]]) -> list[Incoming]:
    """The files of some names and bytes: those in a ZIP each for itself, the same bytes only once."""
    arrived: list[Incoming] = []
    for name, content in given:
        arrived += _opened(name, content)
    if len(arrived) > archive.LIMIT_FILES:
        raise Unreadable(archive.TOO_MANY, count=f"{len(arrived):,}", limit=archive.LIMIT_FILES)
    return _each_once(arrived)


def _opened(name: str, content: bytes) -> list[Incoming]:
    if not archive.is_archive(content):
        return [Incoming(name, content)]
    try:
        return [Incoming(packed.name, packed.content) for packed in archive.files(content, name=name)]
    except Unreadable as refused:
        return [Incoming(name, content, refused.finding)]


def _each_once(arrived: list[Incoming]) -> list[Incoming]:
    """The files, those refused that hold the same bytes as one before them."""
    first: dict[bytes, Incoming] = {}
    for number, each in enumerate(arrived):
        earlier = first.setdefault(hashlib.sha256(each.content).digest(), each)
        if earlier is not each and not each.refused:
            arrived[number] = replace(each, refused=Finding(SAME_FILE, details={"file": earlier.name}))
    return arrived


def refused(dataset: Dataset, each: Incoming) -> Review:
    """What a check says of a file that is not opened."""
    return Review(dataset, facts.of(each.content, name=each.name), each.content, clock.today(), findings=(each.refused,),
                  unreadable=True, language=spoken())


def elsewhere(reviews: Sequence[Review]) -> list[dict[int, tuple[str, int]]]:
    """For each review the rows whose key another one of the same dataset has too: by row (file, row there). They were asked for their keys."""
    twice: list[dict[int, tuple[str, int]]] = [{} for _review in reviews]
    for dataset in {review.dataset.code for review in reviews}:
        parts = [pd.DataFrame({"file": number, "row": review.file_rows, "key": review.keys})
                 for number, review in enumerate(reviews) if review.dataset.code == dataset and len(review.keys)]
        rows = pd.concat(parts) if len(parts) > 1 else pd.DataFrame({"key": []})
        rows = rows[(rows["key"] != 0) & rows["key"].duplicated(keep=False)]
        if len(rows):
            _pair(rows, reviews, twice)
    return twice


def _pair(rows: pd.DataFrame, reviews: Sequence[Review], twice: list[dict[int, tuple[str, int]]]) -> None:
    """Beside each row the first one of its key in another file."""
    for _key, alike in rows.groupby("key", sort=False):
        firsts = alike.drop_duplicates("file")
        for file, row in zip(alike["file"], alike["row"], strict=True):
            other = next(((number, at) for number, at in zip(firsts["file"], firsts["row"], strict=True) if number != file), None)
            if other is not None:
                twice[file][int(row)] = (reviews[other[0]].file.name, int(other[1]))


def among(review: Review, found: Mapping[int, tuple[str, int]]) -> Circumstances | None:
    """What a review is to be made again with, now that these rows stand in other files too; None where it has been."""
    return None if dict(review.under.elsewhere) == dict(found) else replace(review.under, elsewhere=dict(found))


def refuse(table: ParsedTable, found: Mapping[int, tuple[str, int]]) -> None:
    """An error for every row that another file has too."""
    positions = np.flatnonzero(np.isin(table.lines.rows, list(found)))
    if len(positions):
        details = [dict(zip(("file", "row"), found[int(row)], strict=True)) for row in table.lines.rows[positions]]
        table.add(Finding(ELSEWHERE, table.dataset.key[0].code, positions, details))
