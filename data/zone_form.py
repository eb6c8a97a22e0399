"""A zone's reports filled in on a screen: the bytes of the file it stands for, and the checks' words without rows."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from data.language import _, chosen
from data.uploads import Outcome, Refused, Review, accept, review
from data.uploads.problems import kinds
from data.uploads.problems.problem import ERROR, Finding
from db import demonstration
from db.datasets import DATASETS
from db.declare import Column, Dataset
from db.engine import reading

REPORT = DATASETS["zone_daily"]
KEPT = ("zone", "data_date", "reported_at")  # not filled in; the moment of storing counts as that of reporting
MARK = "演示数据"


@dataclass(frozen=True)
class Said:
    """One thing a check says: about which column (empty: the whole), and whether it refuses or asks to be explained."""

    about: str
    text: str
    refuses: bool


def columns(dataset: Dataset = REPORT) -> list[Column]:
    """What a person fills in, in the order of the template."""
    return [column for column in dataset.columns if column.code not in KEPT]


def content(*rows: Mapping[str, object], zone: str, day: date, dataset: Dataset = REPORT, marked: bool = False) -> bytes:
    """The report as the CSV an office would upload: its headings, its rows. `marked`: as demonstration data."""
    shown = columns(dataset)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    if marked:
        writer.writerow([MARK])
    writer.writerow([dataset.column("zone").zh, dataset.column("data_date").zh, *(column.zh for column in shown)])
    writer.writerows([zone, day.isoformat(), *(typed(row.get(column.code)) for column in shown)] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def checked(*rows: Mapping[str, object], zone: str, day: date, dataset: Dataset = REPORT) -> Review:
    """The dry run that an upload of the same report would be."""
    with reading() as connection:
        body = content(*rows, zone=zone, day=day, dataset=dataset, marked=demonstration.loaded(connection))
        name = _("填报表单-{title}-{zone}-{day}.csv", title=chosen(dataset.zh, dataset.en), zone=zone, day=day.isoformat())
        return review(connection, dataset, body, name)


def stored(found: Review, *, by: str | None, explanation: str | None) -> Outcome:
    """Through the same door as a file. Raises Refused."""
    return accept(found, by=by, explanation=explanation)


def said(found: Review, *, names: Sequence[str] = ()) -> list[Said]:
    """What the checks say, errors first, each once, without the row of a file that nobody has seen: `names` call the rows."""
    told = []
    for finding in found.findings:
        column = found.dataset.column(finding.column) if finding.column else None
        title = chosen(column.zh, column.en) if column else ""
        for number in range(max(len(finding.positions), 1)):
            row = names[finding.positions[number]] if names and len(finding.positions) else ""
            told.append(Said(" · ".join(part for part in (row, title) if part), _sentence(finding, number), finding.kind.severity == ERROR))
    return sorted(dict.fromkeys(told), key=lambda one: not one.refuses)


def _sentence(finding: Finding, number: int) -> str:
    """What a check says; of a form, which is always one report, a change of more than half of the rows is a correction."""
    if finding.kind is kinds.MORE_THAN_HALF:
        return _("当日已有填报，这次报送会更正它，请写明更正原因。")
    return finding.kind.says(**finding.details_of(number))


def typed(value) -> str:
    """A value that is filed, as a person would type it: 800, 87.5, empty where there is none."""
    return "" if value is None else str(value).removesuffix(".0") if isinstance(value, float) else str(value)


__all__ = ["Refused", "Said", "checked", "columns", "content", "said", "stored", "typed"]
