"""A zone's reports filled in on a screen: the bytes of the file it stands for, and the checks' words without rows."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data import masking
from data.language import _, chosen
from data.uploads import Outcome, Review, accept, review
from data.uploads.problems import kinds
from data.uploads.problems.problem import ERROR
from db import demonstration
from db.datasets import DATASETS
from db.declare import Column, Dataset
from db.engine import reading

REPORT = DATASETS["zone_daily"]
KEPT = ("zone", "data_date", "reported_at")  # not filled in; the moment of storing counts as that of reporting
MARK = "演示数据"


@dataclass(frozen=True)
class Said:
    """One thing a check says: about what (empty: the whole), whether it refuses or asks to be explained, and the code of its column."""

    about: str
    text: str
    refuses: bool
    column: str = ""


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


def stored(reviewed: Review, *, by: str | None, explanation: str | None) -> Outcome:
    """Through the same door as a file. Raises Refused."""
    return accept(reviewed, by=by, explanation=explanation)


def said(reviewed: Review, rows: Sequence[Mapping[str, object]] = (), *, names: Sequence[str] = (),
         words: Mapping[str, str] | None = None) -> list[Said]:
    """What the checks say, errors first, each once, without the row of a file that nobody has seen: `names` call the rows.

    `words` are said instead where a check speaks of files, by its code; without them those for a zone's report of a day.
    Of the `rows` that were filled in, those that a file would leave out as sums are told as well: a form leaves nothing out.
    """
    read, words = _read(reviewed), _words() if words is None else words
    remarks = [Said(about(names[number] if names else "", None), _("这一行像是合计，不是填报的内容，请改名或清空。"), refuses=True)
               for number in range(len(rows)) if reviewed.file.header_row and number not in read]
    for finding in reviewed.findings:
        if finding.kind is kinds.NO_ROWS and remarks:
            continue
        column = reviewed.dataset.column(finding.column) if finding.column and finding.kind is not kinds.DOUBLE_KEY else None
        for number in range(max(len(finding.positions), 1)):
            row = names[read[finding.positions[number]]] if names and len(finding.positions) else ""
            remarks.append(Said(about(row, column), words.get(finding.kind.code) or finding.sentence(number), finding.kind.severity == ERROR,
                                column.code if column else ""))
    return sorted(dict.fromkeys(remarks), key=lambda one: not one.refuses)


def _read(reviewed: Review) -> list[int]:
    """Which of the rows that were filled in each row that was read is."""
    return [int(row) - (reviewed.file.header_row or 0) - 1 for row in reviewed.file_rows]


def read_as(reviewed: Review, rows: Sequence[Mapping[str, object]], *, names: Sequence[str] = (),
            say: Callable[[Column, object], str] | None = None, unit: Callable[[Column], str] | None = None) -> list[Said]:
    """What was written otherwise than it is stored, of a report that is right as a whole: 八百 → 800.

    `say` says a stored value as it would be typed; `unit` gives what stands behind it.
    """
    say = say or shown
    if not reviewed.acceptable:
        return []
    remarks = []
    for number, stored_ in zip(_read(reviewed), reviewed.rows.to_dict("records"), strict=True):
        for code, text in rows[number].items():
            column = reviewed.dataset.column(code)
            before, after = masking.masked(column, text), say(column, None if pd.isna(stored_[code]) else stored_[code])
            if text is not None and before != after:
                remarks.append(Said(about(names[number] if names else "", column),
                                    _("“{before}”读作{after}", before=before, after=after + (unit(column) if unit else "") if after else _("未填")), refuses=False,
                                    column=code))
    return remarks


def about(row: str, column: Column | None) -> str:
    """What is spoken of: 企业融资难 · 解决件数, 企业总数, or nothing."""
    return " · ".join(part for part in (row, chosen(column.zh, column.en) if column else "") if part)


def _words() -> dict[str, str]:
    """Where a check speaks of the rows, cells and sheet of a file: what it means on the form of a zone's day, by its code."""
    return {
        kinds.MORE_THAN_HALF.code: _("当日已有填报，这次报送会更正它，请写明更正原因。"),
        kinds.DOUBLE_KEY.code: _("这个名称填了不止一行，请合并为一行。"),
        kinds.SCIENTIFIC.code: _("不接受科学计数，请填写完整数字，例如 1200。"),
        "capacity_as_share": _("像是把87.5%填成了0.875。应填87.5或87.5%；属实的请说明原因。"),
        "power_as_share": _("请确认不是把87.5%填成了0.875。")}


def shown(column: Column, value) -> str:
    """A value that is filed as a form shows it: as a person would type it, but for telephone numbers."""
    return masking.masked(column, typed(value))


def typed(value) -> str:
    """A value that is filed, as a person would type it: 800, 87.5, empty where there is none."""
    return "" if value is None else str(value).removesuffix(".0") if isinstance(value, float) else str(value)
