"""The rows of a file that have errors, cell by cell, so that a person can correct them where they are shown."""

from collections import defaultdict
from dataclasses import dataclass

from data.language import _, chosen, title
from data.masking import masked
from data.uploads.problems import kinds
from data.uploads.problems.problem import ERROR, Finding
from data.uploads.reviewing.circumstances import Correction
from data.uploads.reviewing.reviewed import Review
from data.uploads.reviewing.together import ELSEWHERE

MOST = 50  # rows that are shown at once


@dataclass(frozen=True)
class Cell:
    """A cell as everybody may read it; `place` is the column from 0, `wrong` says that an error is about it."""

    place: int
    title: str
    text: str
    wrong: bool


@dataclass(frozen=True)
class MendableRow:
    """A row by its number in the file and its key, with what is wrong in it."""

    row: int
    key: str
    sentences: tuple[str, ...]
    cells: tuple[Cell, ...]


def count(review: Review) -> int:
    """How many rows have an error of their own."""
    return len(_errors(review))


def rows(review: Review, *, whole: bool = False) -> list[MendableRow]:
    """The first rows with errors: the cells that the errors are about, or the `whole` rows."""
    errors = _errors(review)
    return [_row(review, position, errors[position], whole=whole) for position in sorted(errors)[:MOST]]


def corrections(review: Review, typed: dict[tuple[int, int], str], *, by: str) -> list[Correction]:
    """What was typed otherwise than it was shown, by row and place; a hidden number that was left as it is stays."""
    shown = {(row.row, cell.place): cell.text for row in rows(review, whole=True) for cell in row.cells}
    texts = _filed(review)
    return [Correction(*cell, texts[cell], text, by) for cell, text in typed.items() if cell in shown and text != shown[cell]]


def _errors(review: Review) -> dict[int, list[tuple[Finding, int]]]:
    """By position of a row its errors: the finding, and the number of the row in it."""
    errors: dict[int, list[tuple[Finding, int]]] = defaultdict(list)
    for finding in review.findings:
        if finding.kind.severity == ERROR:
            for number, position in enumerate(finding.positions):
                errors[int(position)].append((finding, number))
    return dict(errors)


def _row(review: Review, position: int, errors: list[tuple[Finding, int]], *, whole: bool) -> MendableRow:
    wrong = {code for finding, _number in errors for code in _about(review, finding)}
    columns = [column for column in review.dataset.columns if column.code in review.texts]
    cells = [Cell(review.heads.places[column.code], title(column), masked(column, review.texts.at[position, column.code]), column.code in wrong)
             for column in columns]
    cells = [cell for cell in cells if whole or cell.wrong or not wrong]
    cells += [Cell(place, _("第{n}列（表头以外）", n=place + 1), masked(None, text), True) for place, text in _beyond(errors)]
    sentences = dict.fromkeys(_said(review, finding, number) for finding, number in errors)
    return MendableRow(int(review.file_rows[position]), review.key_words(position), tuple(sentences), tuple(cells))


def _said(review: Review, finding: Finding, number: int) -> str:
    """What is wrong, behind the column that it is about."""
    column = title(review.dataset.column(finding.column)) + chosen("：", ": ") if finding.column else ""
    return column + finding.sentence(number)


def _about(review: Review, finding: Finding) -> set[str]:
    """The columns that an error is about; of a key that stands twice all its parts, of the example of a template the whole row."""
    if finding.kind in (kinds.DOUBLE_KEY, ELSEWHERE):
        return {column.code for column in review.dataset.key}
    if finding.kind is kinds.EXAMPLE_LEFT:
        return {column.code for column in review.dataset.columns}
    return {finding.column} if finding.column else set()


def _beyond(errors: list[tuple[Finding, int]]) -> list[tuple[int, str]]:
    """The cells to the right of the headings, as (place, text)."""
    details = [finding.details_of(number) for finding, number in errors if finding.kind is kinds.EXTRA_CELL]
    return [(each["position"] - 1, each["value"]) for each in details]


def _filed(review: Review) -> dict[tuple[int, int], str]:
    """The cells of the rows with errors as they were filed, by row and place."""
    filed = {}
    for position, errors in _errors(review).items():
        row = int(review.file_rows[position])
        filed |= {(row, place): review.texts.at[position, code] for code, place in review.heads.places.items() if code in review.texts}
        filed |= {(row, place): text for place, text in _beyond(errors)}
    return filed
