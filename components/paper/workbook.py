"""A figure as a workbook: what it is, its values, what they stand on, what they mean; ready to be printed on A4 across."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from components.figures.figure import Figure
from components.paper import words
from components.paper.column import CODE, COUNT, DAY, MOMENT, NUMBER, PERCENT, POINTS, Column, in_hundredths
from components.paper.fonts import width
from components.paper.paper import Paper
from components.paper.sheets import Sheet, sheets
from data import wording
from data.asking import asked_as
from data.language import _
from data.uploads.telling.workbook_bytes import bytes_of
from data.uploads.telling.workbook_text import becomes_other, escaped, hold, title

FORMATS = {POINTS: "+0.0;-0.0;0.0", COUNT: "#,##0", DAY: "yyyy-mm-dd", MOMENT: "yyyy-mm-dd hh:mm", CODE: "@"}
HEAD, BOLD, GREY = PatternFill("solid", fgColor="E8EDF5"), Font(bold=True), Font(color="5B6676")
WIDEST, NARROWEST, LONGEST = 60, 8, 32_000  # letters of a column; of a cell


def xlsx(figure: Figure, paper: Paper) -> bytes:
    """The workbook; numbers as numbers, codes as text, nothing in it runs."""
    with asked_as(paper.asking):
        book = Workbook()
        _cover(book.active, figure, paper)
        for each in sheets(figure):
            fill(book.create_sheet(title(each.title)), each, figure, paper)
        return bytes_of(book)


def _cover(sheet, figure: Figure, paper: Paper) -> None:
    """What it is, when, of whom, with which choices, for whom: a line each."""
    sheet.title = title(_("说明"))
    lines = [*words.marks(figure), words.title(figure), figure.what, *figure.foot, *(f"{label}：{value}" for label, value in paper.filters),
             words.exported(paper), words.audience(figure, paper)]
    for number, line in enumerate(filter(None, lines), 1):
        cell = put_text(sheet.cell(number, 1), line)
        cell.font = BOLD if line == words.title(figure) else Font()
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width = 100
    printed(sheet, figure, paper)


def fill(sheet, each: Sheet, figure: Figure, paper: Paper) -> None:
    """Its marks, title and foot in a line above the values, so that a printed page of it says them too."""
    above = words.between([*words.marks(figure), words.title(figure), *figure.foot])
    put_text(sheet.cell(1, 1), above).font = GREY
    for place, column in enumerate(each.columns, 1):
        head = put_text(sheet.cell(2, place), column.title)
        head.font, head.fill, head.alignment = BOLD, HEAD, Alignment(wrap_text=True, vertical="center")
        for row, value in enumerate(column.values, 3):
            put_value(sheet.cell(row, place), value, column)
        sheet.column_dimensions[get_column_letter(place)].width = _wide(column)
    if not each.rows:
        put_text(sheet.cell(3, 1), _("无数据"))
    sheet.freeze_panes, sheet.print_title_rows = "A3", "1:2"
    printed(sheet, figure, paper)


def put_value(cell, value, column: Column) -> None:
    """A number in its unit, a day as a day, anything else as the text that it is; a missing one stays empty."""
    if value is None:
        return
    if isinstance(value, str) or column.kind == CODE:
        put_text(cell, str(value), code=column.kind == CODE)
        return
    if isinstance(value, bool):
        put_text(cell, _("是") if value else _("否"))
        return
    cell.value = in_hundredths(value) if column.kind == POINTS else value
    cell.number_format = _format(value, column.kind)


def _format(value, kind: str) -> str:
    """A share with as many places as it is said with: 99.98 %, never 100 %."""
    if kind == PERCENT:
        places = len(wording.percent(value).rstrip("%").partition(".")[2])
        return f"0.{'0' * places}%" if places else "0%"
    if kind in (COUNT, NUMBER):
        return "#,##0" if float(value).is_integer() else "#,##0.0" if kind == COUNT else "General"
    return FORMATS.get(kind, "General")


def put_text(cell, content: str, *, code: bool = False):
    """A text that no spreadsheet takes for a formula, a number or a day."""
    shown = escaped(content)
    hold(cell, shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…", "s")
    if code:
        cell.number_format = "@"
    elif becomes_other(content):
        cell.quotePrefix = True
    return cell


def _wide(column: Column) -> float:
    """As wide as its longest text, in letters of a spreadsheet."""
    shown = [column.title, *(str(value)[:80] for value in column.values[:300] if value is not None)]
    return min(WIDEST, max(NARROWEST, max(width(each, 2) for each in shown) + 2))


def printed(sheet, figure: Figure, paper: Paper) -> None:
    """A4 across, as wide as the page; whom it is for stands at the foot of each."""
    setup = sheet.page_setup
    setup.paperSize, setup.orientation, setup.fitToWidth, setup.fitToHeight = 9, "landscape", 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.left.text = words.audience(figure, paper).replace("&", "&&")
    sheet.oddFooter.right.text = "&P/&N"
