"""The office sets a due day: the rows of the reporting calendar that it means, as the file that an upload of them would be."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from data.calendar.asked import Due, Line
from data.calendar.lines import SetLine, coming, ended_before, extension, replaced_by, set_lines
from data.calendar.periods import ReportPeriod
from data.language import _, chosen, title
from data.uploads import Outcome, Review, accept, review
from data.uploads.problems.problem import ERROR
from db.datasets import DATASETS
from db.engine import reading

CALENDAR = DATASETS["reporting_calendar"]
LONGEST_NAME = 50  # characters


class Refused(Exception):
    """A due day that cannot be set so; the text says why and what to do."""


@dataclass(frozen=True)
class Meant:
    """What storing would do: the line, the lines that end the day before it, the one that it replaces, the due days that come next.

    `before` are the lines of the dataset as they were when this was worked out; `review` is the dry run of the file.
    """

    dataset: str
    line: Line
    ended: Sequence[SetLine]
    replaced: SetLine | None
    coming: Sequence[Due]
    before: tuple[SetLine, ...]
    review: Review


def datasets() -> list[str]:
    """What the office may ask for: everything that is filed, in the order of the upload page."""
    return [code for code, dataset in DATASETS.items() if not dataset.permanent]


def meant(dataset: str, line: Line, *, moment: datetime) -> Meant:
    """What a line would mean, nothing stored. Raises Refused for what the checks of a file refuse."""
    with reading() as connection:
        before = set_lines(connection, dataset=dataset)
        ended, replaced = ended_before(before, line), replaced_by(before, line)
        rows = [line, *(replace(one.line, last_day=line.first_day - timedelta(days=1)) for one in ended)]
        reviewed = review(connection, CALENDAR, _content(dataset, rows), _("报送日历-{title}.csv", title=title(DATASETS[dataset])))
    if not reviewed.acceptable:
        raise Refused(_spoken(reviewed))
    return Meant(dataset, line, ended, replaced, coming(line, moment=moment), before, reviewed)


def meant_extension(dataset: str, period: ReportPeriod, until: date, *, moment: datetime) -> Meant:
    """What giving all until a later day for one period would mean. Raises Refused."""
    with reading() as connection:
        lines = set_lines(connection, dataset=dataset)
    line = extension(lines, Due(period, None), until)
    if line is None:
        raise Refused(_("现行规定没有单独的一天可以记这一期的延期，请改为修改这条规定的截止。"))
    return meant(dataset, line, moment=moment)


def stored(wanted: Meant, *, by: str, explanation: str | None = None) -> Outcome:
    """Through the same door as a file. Raises Refused, and `data.uploads.Refused`."""
    by = by.strip()
    if not by:
        raise Refused(_("请填写经办人。"))
    if len(by) > LONGEST_NAME:
        raise Refused(_("经办人不超过{limit}个字，请缩短。", limit=LONGEST_NAME))
    return accept(wanted.review, by=by, explanation=explanation)


def moved(wanted: Meant) -> tuple[SetLine, ...] | None:
    """The lines as they are now, where they are others than when it was worked out what is meant; else None."""
    with reading() as connection:
        now = set_lines(connection, dataset=wanted.dataset)
    return None if now == wanted.before else now


def _content(dataset: str, lines: Sequence[Line]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.zh for column in CALENDAR.columns])
    for line in lines:
        values = {"dataset": dataset, "start_on": line.first_day, "end_on": line.last_day, "frequency": line.frequency, "due": line.due,
                  "extended_to": line.extended_to}
        writer.writerow(["" if values[column.code] is None else str(values[column.code]) for column in CALENDAR.columns])
    return text.getvalue().encode("utf-8-sig")


def _spoken(reviewed: Review) -> str:
    """What the checks say of which column, each once, without the row of a file that nobody has seen."""
    colon = chosen("：", ": ")
    sentences = [f"{title(CALENDAR.column(finding.column))}{colon}{finding.sentence(0)}" if finding.column else finding.sentence(0)
                 for finding in reviewed.findings if finding.kind.severity == ERROR]
    return " ".join(dict.fromkeys(sentences))
