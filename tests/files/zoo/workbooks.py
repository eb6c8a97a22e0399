"""The workbooks of the zoo: each with one clumsiness of real ones."""

import io
import re
import zipfile
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HEADINGS = ["编号", "姓名", "类别", "所在地", "聘期开始"]
ONE, TWO = ["N1", "甲", "科技特派员", "江苏省", date(2020, 1, 1)], ["N2", "乙", "科技专员", "无锡市", date(2020, 2, 1)]
EVENTS = ["活动编号", "活动类型", "举办单位", "举办日期", "活动名称", "参加人数", "达成对接数"]
ZONES = ["高新区", "数据日期", "企业总数", "复工企业数", "产能恢复率"]


def books() -> dict[str, bytes]:
    """Every workbook by its file name."""
    makers = (title_rows_merged_total, several_sheets, hidden_sheet_first, hidden_rows, merged_rows, formulas_without_results,
              error_cells, serial_dates_1900, serial_dates_1904, codes_as_numbers, numbers_as_text, percent_cells,
              blank_rows, yes_and_no, rich_text, million_blank_rows)
    made = {f"{maker.__name__}.xlsx": _saved(maker()) for maker in makers}
    blank = made["million_blank_rows.xlsx"]
    return made | {"million_blank_rows.xlsx": _replaced(blank, b"</sheetData>", b"<row/>" * 1_000_000 + b"</sheetData>")}


def title_rows_merged_total() -> Workbook:
    return _book(["科技特派员名册"], ["填报单位：某厅", None, None, None, "2020年4月"], HEADINGS, ONE, TWO, ["合计", 2],
                 merged=["A1:E1", "A2:D2"])


def several_sheets() -> Workbook:
    """The table in the second sheet; the first holds only a note."""
    book = _book(HEADINGS, ONE, TWO, title="名册")
    book.create_sheet("活动").append(EVENTS)
    book["活动"].append(["E1", "其他", "江苏省", date(2020, 5, 1), "甲", 10, 1])
    return book


def hidden_sheet_first() -> Workbook:
    book = _book(["旧数据"], title="旧表")
    book["旧表"].sheet_state = "hidden"
    page = book.create_sheet("名册")
    for row in (HEADINGS, ONE, TWO):
        page.append(row)
    book.active = 1
    return book


def hidden_rows() -> Workbook:
    """A row that a filter has hidden is data all the same."""
    book = _book(HEADINGS, ONE, TWO, ["N3", "丙", "科技专员", "无锡市", date(2020, 2, 1)])
    book.active.row_dimensions[3].hidden = True
    return book


def merged_rows() -> Workbook:
    """One cell over two rows: the second row has no value of its own."""
    return _book(HEADINGS, ONE, ["N2", "乙", None, "无锡市", date(2020, 2, 1)], merged=["C2:C3"])


def formulas_without_results() -> Workbook:
    return _book(EVENTS, ["E1", "其他", "江苏省", date(2020, 5, 1), "甲", "=5+5", 1],
                 ["E2", "其他", "江苏省", date(2020, 5, 1), '="第"&1&"场"', 10, 1])


def error_cells() -> Workbook:
    book = _book(EVENTS, ["E1", "其他", "江苏省", date(2020, 5, 1), "甲", "#N/A", "#DIV/0!"])
    for place in ("F2", "G2"):
        book.active[place].data_type = "e"
    return book


def serial_dates_1900() -> Workbook:
    """A date cell, and the bare number of the same day."""
    return _book(HEADINGS, [*ONE[:4], date(2020, 3, 1)], [*TWO[:4], 43891])


def serial_dates_1904() -> Workbook:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    return _book(HEADINGS, [*ONE[:4], date(2020, 3, 1)], [*TWO[:4], 42429], book=book)


def codes_as_numbers() -> Workbook:
    """A twelve-digit code is still exact as a number; one of eighteen is not."""
    return _book(["记录编号", "专员编号", "企业名称", "统一社会信用代码", "服务日期"],
                 [1, "Z1", "甲公司", 911101085923662400, date(2020, 5, 1)],
                 [522327100001, "Z1", "乙公司", None, date(2020, 5, 1)])


def numbers_as_text() -> Workbook:
    return _book(EVENTS, ["E1", "其他", "江苏省", "2020-05-01", "甲", "1200", " 35 "], ["E2", "其他", "江苏省", "20200501", "乙", "1,200", "－"])


def percent_cells() -> Workbook:
    book = _book(["演示数据"], ZONES, ["苏州工业园区", date(2020, 4, 1), 1000, 790, 0.875], ["成都高新区", date(2020, 4, 1), 2000, 1900, 1])
    for row in (3, 4):
        book.active.cell(row, 5).number_format = "0.0%"
    return book


def blank_rows() -> Workbook:
    return _book([], HEADINGS, ONE, [], [None, "　 "], TWO, [], [""])


def yes_and_no() -> Workbook:
    return _book(["记录编号", "专员编号", "企业名称", "服务日期", "是否对接"],
                 ["F1", "Z1", "甲公司", date(2020, 5, 1), True], ["F2", "Z1", "乙公司", date(2020, 5, 1), False])


def rich_text() -> Workbook:
    """A word of the cell in bold; the text is what a person reads."""
    return _book(HEADINGS, ["N1", CellRichText("甲", TextBlock(InlineFont(b=True), "乙丙")), *ONE[2:]])


def million_blank_rows() -> Workbook:
    """Formatted down to the bottom of the sheet: a million rows that hold nothing."""
    return _book(HEADINGS, ONE)


def _book(*rows: list, title: str = "Sheet1", merged=(), book: Workbook | None = None) -> Workbook:
    book = book or Workbook()
    page = book.active
    page.title = title
    for row in rows:
        page.append(row)
    for area in merged:
        page.merge_cells(area)
    return book


def _saved(book: Workbook) -> bytes:
    """The bytes of a workbook, without the moment of making it."""
    content = io.BytesIO()
    book.save(content)
    modified = re.search(rb"<dcterms:modified[^>]*>[^<]*", zipfile.ZipFile(content).read("docProps/core.xml"))[0]
    created = re.search(rb"<dcterms:created[^>]*>[^<]*", zipfile.ZipFile(content).read("docProps/core.xml"))[0]
    still = _replaced(content.getvalue(), modified, modified[:-20] + b"2020-01-01T00:00:00Z")
    return _replaced(still, created, created[:-20] + b"2020-01-01T00:00:00Z")


def _replaced(book: bytes, old: bytes, new: bytes) -> bytes:
    """A workbook with some bytes of its parts replaced, packed with fixed dates."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as given, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as changed:
        for part in given.infolist():
            content = given.read(part).replace(old, new)
            changed.writestr(zipfile.ZipInfo(part.filename, (2020, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED, 6)
    return packed.getvalue()
