"""A figure as CSV: what it is of in lines above, its values, what they mean beneath; UTF-8 with a mark, as Excel and WPS read it."""

import csv
import io
import re

from components.figures.figure import Figure
from components.paper import words
from components.paper.column import CODE, DAY, MOMENT, PERCENT, POINTS, Column, in_hundredths
from components.paper.paper import Paper
from components.paper.sheets import Sheet, sheets
from data.asking import asked_as
from data.language import _
from data.uploads.reading.shield import neutral

FALLEN = re.compile(r"−\d{1,3}(?:,\d{3})*(?:\.\d+)?%?")  # a difference as `wording.gap` says it, with a minus that no spreadsheet reads
LIKE_A_DAY = re.compile(r"\d[\d,]*[/:-]\d[\d,]*")  # 3/3 of quotas, which a spreadsheet takes for the third of March


def csv_file(figure: Figure, paper: Paper) -> bytes:
    """The lines. Shares are in per cent, unrounded; codes and n/N stay texts by a tab; nothing in it runs."""
    with asked_as(paper.asking):
        about = [*words.marks(figure), words.title(figure), figure.what, *figure.foot, words.filters(paper), words.exported(paper), words.audience(figure, paper)]
        text = io.StringIO()
        rows = csv.writer(text, lineterminator="\r\n")
        rows.writerows([neutral(line)] for line in about if line)
        for each in sheets(figure):
            rows.writerow([])
            _write(rows, each)
        return text.getvalue().encode("utf-8-sig")


def _write(rows, each: Sheet) -> None:
    rows.writerow([neutral(_called(column)) for column in each.columns])
    kinds = [column.kind for column in each.columns]
    rows.writerows([_said(value, kind) for value, kind in zip(row, kinds, strict=True)] for row in each.rows)
    if not each.rows:
        rows.writerow([_("无数据")])


def _called(column: Column) -> str:
    return column.title if column.kind != PERCENT or "%" in column.title else _("{title}（%）", title=column.title)


def _said(value, kind: str) -> str:
    if value is None:
        return ""
    if isinstance(value, str) and FALLEN.fullmatch(value):
        return value.replace("−", "-").replace(",", "")
    if isinstance(value, str):
        return f"{neutral(value)}\t" if (kind == CODE and value.isdigit()) or LIKE_A_DAY.fullmatch(value) else neutral(value)
    if isinstance(value, bool):
        return _("是") if value else _("否")
    if kind in (PERCENT, POINTS):
        return f"{in_hundredths(value):.12g}"
    if kind in (DAY, MOMENT):
        return f"{value:%Y-%m-%d}" if kind == DAY else f"{value:%Y-%m-%d %H:%M}"
    return repr(value) if isinstance(value, float) else str(value)
