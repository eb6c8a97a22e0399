"""A file that bears a mark of secrecy: it is stopped, and nothing of it is kept."""

import re
from collections.abc import Iterator

import pandas as pd

from data.uploads.problems import kinds
from data.uploads.problems.problem import Finding
from data.uploads.reading import any_file, facts, lines, secrecy
from data.uploads.reading.headers import Header
from data.uploads.reading.sheet import Sheet
from data.uploads.reviewing.reviewed import Review


def findings(name: str, content: bytes = b"", cells: Sheet | None = None, heading: Header | None = None) -> list[Finding]:
    """The one finding where a file is marked, by its name or by what is in it; none else."""
    mark = secrecy.of_name(re.split(r"[\\/]", name)[-1]) or (cells and next(filter(None, _marks(content, cells, heading)), None))
    return [Finding(kinds.CLASSIFIED, value=mark, details={"mark": mark})] if mark else []


def _marks(content: bytes, cells: Sheet, heading: Header | None) -> Iterator[str | None]:
    if heading is not None:
        yield secrecy.of_titles(lines.titles_above(cells, heading))
        yield secrecy.of_rows(cells.cells, heading.row)
    else:
        yield secrecy.of_head(cells.cells)
    if content.startswith(any_file.ARCHIVE):
        yield secrecy.of_package(content)
        yield from map(secrecy.of_head, _heads(content) if cells.heads is None else cells.heads)


def _heads(content: bytes) -> list[pd.DataFrame]:
    from data.uploads.reading import workbook  # its library is slow to import, and most files are CSV

    return workbook.heads(content, rows=secrecy.LOOKED_AT)


def unkept(found: Review) -> Review:
    """What is left of the review of a marked file: that it was stopped, and how many rows were turned away."""
    stopped = tuple(finding for finding in found.findings if finding.kind.code == kinds.CLASSIFIED.code)
    return Review(found.dataset, facts.unkept(found.file.bytes), b"", found.today, counts=found.counts, findings=stopped,
                  preview=pd.DataFrame(), state=found.state, language=found.language)
