"""A briefing as a workbook: a cover, a sheet a figure with its chart, the facts, 口径, 说明; ready to be printed on A4 across."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.hyperlink import Hyperlink

from components.figures.bodies import Chart, Remark
from components.figures.figure import Figure
from components.paper import masthead, words
from components.paper.book_charts import Charts
from components.paper.book_facts import facts
from components.paper.briefing import Briefing
from components.paper.for_reader import for_reader
from components.paper.levels import headed
from components.paper.sheets import TEXT, Column, Sheet, columns
from components.paper.workbook import BOLD, fill, printed, put_text
from data.asking import asked_as
from data.language import _
from data.uploads.telling.workbook_bytes import bytes_of
from data.uploads.telling.workbook_text import title

LARGE, LINK = Font(bold=True, size=16), Font(color="1F4E9E", underline="single")


def book(briefing: Briefing) -> bytes:
    """The file; numbers as numbers, codes as text, nothing in it runs."""
    with asked_as(briefing.paper.asking):
        briefing = for_reader(briefing)
        made = Workbook()
        cover = made.active
        names = [_sheet_name(number, figure) for number, figure in enumerate(briefing.figures, 1)]
        _cover(cover, briefing, names)
        _lines(made, _("正文"), _prose(briefing), briefing)
        charts = Charts(made, briefing)
        for name, figure in zip(names, briefing.figures, strict=True):
            sheet = made.create_sheet(name)
            fill(sheet, Sheet(name, columns(figure.body)), figure, briefing.paper)
            if isinstance(figure.body, Chart):
                charts.beside(sheet, figure)
        every = facts(briefing.figures)
        if every:
            fill(made.create_sheet(title(_("指标值"))), every, _whole(briefing, _("指标值")), briefing.paper)
        charts.keep()
        if briefing.definitions:
            fill(made.create_sheet(title(_("口径"))), _definitions(briefing), _whole(briefing, _("口径")), briefing.paper)
        _lines(made, _("说明"), masthead.notes(briefing), briefing)
        return bytes_of(made)


def _sheet_name(number: int, figure: Figure) -> str:
    return title(f"{number} {figure.name or words.title(figure)}").rstrip("' ")


def _whole(briefing: Briefing, name: str) -> Figure:
    """What stands at the head of a sheet that is of the whole briefing."""
    foot = tuple(line for line in masthead.foot(briefing)[:1] if line)
    return Figure(Remark(""), f"{briefing.masthead.name} {name}".strip(), foot=foot, datasets=("",) if masthead.audience(briefing) else ())


def _cover(sheet, briefing: Briefing, names: Sequence[str]) -> None:
    """What, when, filters, labels, for whom: a line each; then the sheets, each a link."""
    sheet.title, head = title(_("封面")), briefing.masthead
    about = [*masthead.marks(briefing), head.name, briefing.title, words.between([masthead.issue(briefing), head.issuer, masthead.day(briefing)]),
             briefing.lead, *(_("{label}：{value}", label=label, value=value) for label, value in briefing.paper.filters),
             words.exported(briefing.paper), masthead.audience(briefing)]
    for row, line in enumerate(filter(None, about), 1):
        cell = _wrapped(sheet, row, line)
        cell.font = LARGE if line == briefing.title else BOLD if line in (head.name, *masthead.marks(briefing)) else Font()
    first = sheet.max_row + 2
    _wrapped(sheet, first, _("目录")).font = BOLD
    for row, (name, figure) in enumerate(zip(names, briefing.figures, strict=True), first + 1):
        cell = _wrapped(sheet, row, f"{name}  {figure.title}" if figure.title and figure.title != figure.name else name)
        cell.font = LINK
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{name.replace(chr(39), chr(39) * 2)}'!A1")
    sheet.column_dimensions["A"].width = 120
    printed(sheet, _whole(briefing, ""), briefing.paper)


def _wrapped(sheet, row: int, line: str):
    cell = put_text(sheet.cell(row, 1), line)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _lines(made: Workbook, name: str, lines: Sequence[tuple[str, bool]], briefing: Briefing) -> None:
    """A sheet of lines, the chief ones bold; none where there is nothing to say."""
    if not lines:
        return
    sheet = made.create_sheet(title(name))
    for row, (line, chief) in enumerate(lines, 1):
        _wrapped(sheet, row, line).font = BOLD if chief else Font()
    sheet.column_dimensions["A"].width = 120
    printed(sheet, _whole(briefing, name), briefing.paper)


def _prose(briefing: Briefing) -> list[tuple[str, bool]]:
    """Every heading with its paragraphs; nothing where there are none."""
    lines = []
    for heading, _level, section in headed(briefing.sections):
        lines.append((heading, True))
        lines += [(masthead.by_hand(each.text) if each.by_hand else each.text, False) for each in section.paragraphs]
    return lines if any(not chief for _line, chief in lines) else []


def _definitions(briefing: Briefing) -> Sheet:
    fields = {"title": _("指标"), "formula": _("口径（公式）"), "clause": _("依据")}
    return Sheet(_("口径"), [Column(called, [getattr(each, name) or None for each in briefing.definitions], TEXT) for name, called in fields.items()])
