"""Workbooks that spreadsheet programs open: oddities beside the cells are no damage; what is no workbook is told apart."""

import io
import re
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from openpyxl.styles import Font

from data.uploads import error_file, propose_for
from tests.data.uploads.uploading import checked, counted, file, told

HEADS, ROWS = ["高新区", "数据日期", "企业总数", "复工企业数"], [["苏州工业园区", "2020-04-01", 1000, 790], ["东湖高新区", "2020-04-01", 2000, 1000]]
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET, STYLES, BOOK, CORE = "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml", "docProps/core.xml"


def book_of(*sheets: tuple[str, list[list]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets or [("日报", [HEADS, *ROWS])]:
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
        page["A1"].font = Font(bold=True, color="FF112233")
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def rewritten(content: bytes, part: str, old: str, new: str, *, names: dict[str, str] | None = None) -> bytes:
    """The workbook with a text of a part replaced (a pattern), and parts named otherwise."""
    filed, changed = io.BytesIO(), False
    with ZipFile(io.BytesIO(content)) as source, ZipFile(filed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            text = source.read(name)
            if name == part:
                made = re.sub(old, new, text.decode(), flags=re.DOTALL).encode()
                changed, text = made != text, made
            target.writestr((names or {}).get(name, name), text)
    assert changed or names
    return filed.getvalue()


ODD = {
    "a fill with nothing in it": (STYLES, r"<fills.*?</fills>", '<fills count="1"><fill/></fills>'),
    "a gradient with a foreign extension": (STYLES, r"<fills.*?</fills>", '<fills count="1"><fill><extLst><ext uri="x"/></extLst></fill></fills>'),
    "a border of a style that does not exist": (STYLES, r"<borders.*?</borders>", '<borders count="1"><border><left style="wavy"/></border></borders>'),
    "a colour with a hash": (STYLES, "FF112233", "#112233"),
    "a font family beyond the list": (STYLES, r'<family val="2" ?/>', '<family val="99"/>'),
    "no styles of cells": (STYLES, r"<cellXfs.*?</cellXfs>", ""),
    "a style of a cell that does not exist": (SHEET, r'<c r="C2"', '<c s="77" r="C2"'),
    "a number format that is not declared": (STYLES, r'numFmtId="0" fontId="1"', 'numFmtId="199" fontId="1"'),
    "a day of creation that is none": (CORE, r"\d{4}-\d\d-\d\dT[\d:]+Z", "gestern um 9"),
    "properties that are empty": (CORE, r"<dcterms:created.*?</dcterms:created>", '<dcterms:created xsi:type="dcterms:W3CDTF"></dcterms:created>'),
    "a link to a book that is missing": (BOOK, "<sheets>", f'<externalReferences xmlns:r="{OFFICE}"><externalReference r:id="rId77"/></externalReferences><sheets>'),
    "a state of a sheet that nobody knows": (BOOK, 'state="visible"', 'state="normal"'),
    "a name that refers to nothing": (BOOK, r"<definedNames ?/>", '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="9">#REF!</definedName></definedNames>'),
    "a size that is too small": (SHEET, r'ref="A1:D3"', 'ref="A1"'),
    "a size without columns": (SHEET, r'ref="A1:D3"', 'ref="1:3"'),
    "a size of everything": (SHEET, r'ref="A1:D3"', 'ref="A1:XFD1048576"'),
    "a size that is no place": (SHEET, r'ref="A1:D3"', 'ref=""'),
}


@pytest.mark.parametrize("odd", ODD)
def test_what_is_odd_beside_the_cells_is_no_damage(store, odd):
    part, old, new = ODD[odd]
    content = rewritten(book_of(), part, old, new)
    found = checked("zone_daily", content)
    assert (counted(found), told(found), found.rows["firms"].tolist()) == ((2, 2, 0, 0, 0, 0), [], [1000, 2000])
    assert propose_for(content)[0].dataset.code == "zone_daily"


@pytest.mark.parametrize("names", [
    {BOOK: "XL/WORKBOOK.XML"}, {"xl/sharedStrings.xml": "xl/SharedStrings.xml"}, {SHEET: "xl/worksheets/Sheet1.XML"},
    {name: name.replace("/", "\\") for name in (BOOK, SHEET, STYLES, "xl/sharedStrings.xml")}])
def test_parts_may_be_named_otherwise(store, names):
    found = checked("zone_daily", rewritten(book_of(), "", "", "", names=names))
    assert (counted(found), told(found), found.rows["firms"].tolist()) == ((2, 2, 0, 0, 0, 0), [], [1000, 2000])


def test_the_error_file_of_an_odd_workbook_comes_back(store):
    odd = rewritten(book_of(("日报", [HEADS, [*ROWS[0][:3], "错"]])), STYLES, *ODD["a colour with a hash"][1:])
    found = checked("zone_daily", odd)
    again = checked("zone_daily", error_file(found)[1])
    assert told(again) == told(found) == [("error", "not_a_number", 2, "firms_resumed")]


def test_number_formats_hold_in_a_workbook_that_is_read_by_its_cells_alone(store):
    book = openpyxl.load_workbook(io.BytesIO(book_of(("名册", [["编号", "姓名", "类别", "聘期开始", "所在地"], [7, "甲", "科技特派员", 43831, "贵州省"]]))))
    page = book["名册"]
    page["A2"].number_format, page["D2"].number_format = "000000", "yyyy-mm-dd"
    content = io.BytesIO()
    book.save(content)
    found = checked("commissioners", rewritten(content.getvalue(), CORE, *ODD["a day of creation that is none"][1:]))
    assert (found.rows["commissioner_no"].tolist(), f"{found.rows['since'][0]:%Y-%m-%d}") == (["000007"], "2020-01-01")


def test_a_formula_behind_a_prefix_is_seen(store):
    content = rewritten(book_of(), SHEET, r"<(/?)(worksheet|sheetData|row|c|v|is|t)\b", r"<\1x:\2")
    content = rewritten(content, SHEET, r'xmlns="', 'xmlns:x="')
    content = rewritten(content, SHEET, r"<x:v>790</x:v>", "<x:f>1+1</x:f>")
    content = rewritten(content, SHEET, r"<(/?)(sheetPr|outlinePr|pageSetUpPr|dimension|sheetViews|sheetView|selection|sheetFormatPr|pageMargins)\b", r"<\1x:\2")
    assert told(checked("zone_daily", content)) == [("error", "formula_cell", 2, "firms_resumed")]


COVER = ("封面", [["江苏省高新区复工复产日报"], ["填报单位：某某"]])
DIFFICULTIES = ("困难", [["高新区", "数据日期", "困难类型", "提出件数"], ["苏州工业园区", "2020-04-01", "资金", 3]])
WIDE = ("通讯录", [[f"第{number}列" for number in range(30)], ["某"] * 30])


@pytest.mark.parametrize("before", [[COVER], [WIDE, COVER], [DIFFICULTIES]])
def test_the_sheet_with_the_heads_is_read_and_the_others_are_named(store, before):
    found = checked("zone_daily", book_of(*before, ("日报", [HEADS, *ROWS])))
    assert (counted(found), found.file.sheet, told(found)) == ((2, 2, 0, 0, 0, 0), "日报", [])
    [note] = [problem for problem in found.problems if problem.kind == "other_sheets"]
    assert all(name in note.message for name, _rows in before)


def test_of_two_sheets_with_the_heads_the_first_is_read(store):
    found = checked("zone_daily", book_of(("四月", [HEADS, *ROWS]), ("三月", [[*HEADS, "产能恢复率"], *ROWS])))
    assert found.file.sheet == "四月"


def test_the_error_file_is_that_of_the_sheet_that_was_read(store):
    found = checked("zone_daily", book_of(COVER, ("日报", [HEADS, [*ROWS[0][:3], "错"]])))
    assert told(checked("zone_daily", error_file(found)[1])) == [("error", "not_a_number", 2, "firms_resumed")]


@pytest.mark.parametrize(("content", "what"), [
    (file("cases/16_spreadsheet2003.xls"), "XML 电子表格 2003"), (b"\r\n<HTML><body><table></table></body></HTML>", "HTML"),
    ("<!DOCTYPE html><table><tr><td>编号</td></tr></table>".encode("gb18030"), "HTML"), ("\ufeff<table><tr><td>1</td></tr></table>".encode(), "HTML"),
    (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html/>', "HTML"), ("<html><table/></html>".encode("utf-16"), "HTML"),
    (b"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary=a\r\n\r\n--a\r\n", "MHTML"),
    (b'From: <Saved by Excel>\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n', "MHTML"), (b'<?xml version="1.0"?><rows/>', "XML")])
def test_a_page_under_the_name_of_a_workbook_is_told_with_the_way_out(store, content, what):
    found = checked("zone_daily", content, name="日报.xls")
    assert (found.unreadable, [problem.kind for problem in found.problems]) == (True, ["disguised"])
    assert what in found.problems[0].message
    assert ".xlsx" in found.problems[0].message


def test_a_workbook_with_a_password_is_told_from_an_old_one(store):
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    assert [problem.kind for problem in checked("zone_daily", old).problems] == ["old_workbook"]
    locked = old + "EncryptedPackage".encode("utf-16-le")
    assert [problem.kind for problem in checked("zone_daily", locked).problems] == ["locked_workbook"]
