"""What is written beside the rows of an error file: what is wrong with each, and room for the reasons of the warnings."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from data.language import chosen
from data.uploads.problems.problem import ERROR, severity_word
from data.uploads.reading import headers
from data.uploads.reading.sheet import Sheet
from data.uploads.reading.words import ERROR_COLUMN, EXPLANATION_COLUMN
from data.uploads.reviewing.reviewed import Review


@dataclass(frozen=True)
class Beside:
    """Two more columns. `notes`, one a row, stand in the column `place`; the second, `asked`, is empty below its heading.

    Rows and columns count from 0; `head` is the row of the headings.
    """

    notes: list[str]
    place: int
    head: int
    asked: bool

    def added(self, number: int, cells: list, write: Callable = str) -> list:
        """The cells of a row with those beside them, made of their text by `write`."""
        cells[self.place:self.place + 1] = [write(self.notes[number])]
        if self.asked:
            cells.append(write(chosen(*EXPLANATION_COLUMN) if number == self.head else ""))
        return cells


def of(review: Review, sheet: Sheet) -> Beside:
    """What stands beside each row; what concerns the whole file stands in the heading."""
    messages: dict[int | None, list[str]] = defaultdict(list)
    colon, stop = chosen("：", ": "), chosen("；", "; ")
    for problem in review.problems:
        lead = "" if problem.severity == ERROR else f"{severity_word(problem.severity)}{colon}"
        messages[problem.row].append(lead + problem.message)
    head = (review.file.header_row or 1) - 1
    headings = list(sheet.cells.iloc[head]) if len(sheet.cells) else []
    place = next((number for number, text in enumerate(headings) if headers.says_what_is_wrong(text)), len(headings))
    notes = [stop.join(messages.get(number + 1, [])) for number in range(max(len(sheet.cells), 1))]
    notes[head] = colon.join([chosen(*ERROR_COLUMN), *([stop.join(messages[None])] if messages[None] else [])])
    asked = bool(review.warned) and not any(headers.folded(text) in headers.EXPLAINED for text in headings)
    return Beside(notes, place, head, asked)
