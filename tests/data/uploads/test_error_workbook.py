"""The error file of a workbook: every cell keeps its value, its kind and its number format, and nothing in it runs."""

import io
import re
from datetime import date, datetime
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from data.uploads import accept, error_file, template
from data.uploads.reading import workbook
from db.datasets import DATASETS
from tests.data.uploads.exports import live
from tests.data.uploads.uploading import checked, counted, told
from tests.rows import held

HEADINGS = ["编号", "姓名", "类别", "聘期开始", "所在地", "派出单位"]
GOOD = ["科技特派员", "2020-01-01", "贵州省"]
CHINESE_DAY = 31  # yyyy"年"m"月"d"日", which Chinese programs write by its number alone


def saved(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def book_of(*rows: list, form: str | None = None, title: str = "名册") -> Workbook:
    """Rows below the headings; a text that begins with = is a text."""
    book = Workbook()
    book.active.title = title
    for number, row in enumerate([HEADINGS, *rows], 1):
        for place, value in enumerate(row, 1):
            cell = book.active.cell(number, place, value)
            cell.data_type = "s" if isinstance(value, str) else cell.data_type
            cell.number_format = form or cell.number_format
    return book


def rewritten(content: bytes, part: str, old: str, new: str) -> bytes:
    """A workbook with other words in one of its parts."""
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as given, ZipFile(packed, "w") as changed:
        assert old.encode() in given.read(part)
        for name in given.namelist():
            body = given.read(name)
            changed.writestr(name, body.replace(old.encode(), new.encode()) if name == part else body)
    return packed.getvalue()


def opened(content: bytes):
    return openpyxl.load_workbook(io.BytesIO(content))


def back(content: bytes, dataset: str = "commissioners"):
    """(the review of a workbook, its error file opened, the review of the error file)."""
    review = checked(dataset, content, name="名册.xlsx")
    name, again = error_file(review)
    assert live(again) == []
    return review, opened(again), checked(dataset, again, name=name)


def corrected(content: bytes, cells: dict[str, object]) -> bytes:
    """A workbook in which a person typed something else into some cells."""
    book = opened(content)
    for place, value in cells.items():
        book.worksheets[0][place].value = value
    return saved(book)


@pytest.mark.parametrize("form", ["@", "General"])
def test_texts_that_look_like_numbers_stay_texts(store, form):
    """1.10 is another number than 1.1, and 3.20 is not 3.2."""
    rows = [[f"1.{number}", f"某{number}", *GOOD, "3.20"] for number in range(1, 11)]
    content = saved(book_of(*rows, ["2.1", "某", "别的", *GOOD[1:]], form=form))
    review, book, _again = back(content)
    assert told(review) == [("error", "not_a_choice", 12, "role")]
    page = book["名册"]
    assert [(page[f"A{row}"].value, page[f"A{row}"].data_type, page[f"A{row}"].number_format) for row in (2, 11)] == [
        ("1.1", "s", form), ("1.10", "s", form)]
    assert form == "@" or page["A11"].quotePrefix
    mended = checked("commissioners", corrected(error_file(review)[1], {"C12": "科技专员"}), name="名册.xlsx")
    assert (counted(mended), told(mended), mended.repairs) == ((11, 11, 0, 0, 0, 0), [], {})
    accept(mended)
    assert {(f"1.{number}", "3.20") for number in range(1, 11)} < held("commissioners", "commissioner_no", "organisation")


def test_codes_keep_their_format(store):
    content = saved(book_of(["K1", "甲", *GOOD, "522327100001"], ["K2", "乙", "别的", *GOOD[1:], 522327100002]))
    book = opened(content)
    book.active["F2"].number_format, book.active["F3"].number_format = "@", "0"
    _found, book, _again = back(saved(book))
    assert [(cell.value, cell.number_format) for cell in (book["名册"]["F2"], book["名册"]["F3"])] == [("522327100001", "@"), (522327100002, "0")]


@pytest.mark.parametrize(("value", "form"), [
    (1, "General"), (1.5, "0.00"), (7, "000000"), (1200, '#,##0"家"'), (0.875, "0.0%"), (1500000, "0\\.0,"), (-3.25, "[Red]0.00;-0.00"),
    (43922, "yyyy-mm-dd"), (43922.999988426, "yyyy-mm-dd hh:mm:ss"), (43922, '[$-804]yyyy"年"m"月"d"日"'), (60, "m/d/yy"), (-5, "yyyy-mm-dd"),
    (True, "General"), (0.1 + 0.2, "General"), (1 / 3, "0.0"), (123456789012345678, "0"), (1e300, "General"), (5e-324, "General"),
    ("2020-03-01", "yyyy-mm-dd"), ("1.10", "@"), ("007", "General"), (" 甲\n乙 ", "General"), ("5/6", "General"), ("甲" * 40_000, "General")])
def test_value_kind_and_format_come_back_exactly(store, value, form):
    book = book_of(["K1", "甲", "别的", *GOOD[1:]])
    cell = book.active["F2"]
    cell._value, cell.data_type, cell.number_format = value if isinstance(value, str) else repr(int(value) if value is True else value), {
        str: "s", bool: "b"}.get(type(value), "n"), form
    content = saved(book)
    review, given, again = back(content)
    there = given["名册"]["F2"]
    assert (there.number_format, there.data_type) == (opened(content)["名册"]["F2"].number_format, opened(content)["名册"]["F2"].data_type)
    assert there.value == opened(content)["名册"]["F2"].value
    assert (told(again), again.repairs) == (told(review), review.repairs)
    assert workbook.read(error_file(review)[1]).cells.iat[1, 5] == workbook.read(content).cells.iat[1, 5]


def test_a_format_that_is_only_a_number_comes_back(store):
    book = book_of(["K1", "甲", "别的", 43831, "贵州省"])
    book.active["D2"].number_format = "0.00"
    content = rewritten(saved(book), "xl/styles.xml", 'numFmtId="2"', f'numFmtId="{CHINESE_DAY}"')
    _name, again = error_file(checked("commissioners", content, name="名册.xlsx"))
    with ZipFile(io.BytesIO(again)) as archive:
        style = re.search(rb'<c r="D2" s="(\d+)"', archive.read("xl/worksheets/sheet1.xml"))
        formats = re.findall(rb'<xf[^>]*numFmtId="(\d+)"', archive.read("xl/styles.xml").partition(b"<cellXfs")[2].partition(b"</cellXfs>")[0])
    assert formats[int(style[1])] == str(CHINESE_DAY).encode()


def test_a_day_of_a_workbook_that_counts_from_1904_stays_the_day(store):
    book = book_of(["K1", "甲", "科技特派员", None, "贵州省"], ["K2", "乙", "别的", date(2020, 1, 1), "贵州省"])
    book.epoch = CALENDAR_MAC_1904
    book.active["D2"].value = 42369  # without a format: a number that says 2020-01-01
    review, given, again = back(saved(book))
    assert given.epoch == CALENDAR_MAC_1904
    assert review.rows["since"].tolist() == again.rows["since"].tolist() == [datetime(2020, 1, 1)]
    assert again.repairs == review.repairs == {"serial_date": 1}


def test_a_day_in_iso_form_stays_one(store):
    content = saved(book_of(["K1", "甲", "别的", 1, "贵州省"]))
    content = rewritten(content, "xl/worksheets/sheet1.xml", '<c r="D2" t="n"><v>1</v></c>', '<c r="D2" t="d"><v>2020-01-01T00:00:00</v></c>')
    review, _given, again = back(content)
    assert workbook.read(error_file(review)[1]).cells.iat[1, 3] == "2020-01-01"
    assert (told(again), again.repairs) == (told(review), review.repairs)


def test_a_formula_comes_back_as_its_result_and_one_without_as_what_was_told_of_it(store):
    content = saved(book_of(["K1", "甲", "别的", *GOOD[1:]], ["K2", "乙", *GOOD]))
    content = rewritten(content, "xl/worksheets/sheet1.xml", '</row></sheetData>',
                        '<c r="G3"><f>SUM(1)</f></c><c r="H3" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c><c r="I3"><f>1+1</f><v>2</v></c></row></sheetData>')
    _name, again = error_file(checked("commissioners", content, name="名册.xlsx"))
    page = opened(again)["名册"]
    assert [(page[place].value, page[place].data_type) for place in ("G3", "H3", "I3")] == [("#公式 =SUM(1)", "s"), ("甲乙", "s"), (2, "n")]
    assert live(again) == []


def test_an_error_value_comes_back_as_one(store):
    book = book_of(["K1", "甲", *GOOD, "#N/A"])
    book.active["F2"].data_type = "e"
    review, given, again = back(saved(book))
    assert (given["名册"]["F2"].value, given["名册"]["F2"].data_type, told(again)) == ("#N/A", "e", told(review))


@pytest.mark.parametrize(("written", "read"), [
    ("甲_x000D_\n乙", "甲\r\n乙"), ("甲&#13;\n乙", "甲\r\n乙"), ("_x005F_x000D_", "_x000D_"), ("_x4E2D_", "中"), ("a_x0000_b", "a_x0000_b"), ("_x000d", "_x000d")])
def test_what_xml_cannot_hold_comes_back(store, written, read):
    content = saved(book_of(["K1", "甲", *GOOD, "Somewhere"], ["K2", "乙", "别的", *GOOD[1:]]))
    content = rewritten(content, "xl/worksheets/sheet1.xml", "Somewhere", written)
    review, _given, again = back(content)
    assert review.rows["organisation"].tolist() == again.rows["organisation"].tolist() == [read]


def test_an_empty_cell_keeps_the_format_of_its_column(store):
    """What is typed into the coloured cell stays text, as it would have in the template."""
    book = opened(template(DATASETS["commissioners"], "xlsx"))
    page = book.worksheets[0]
    page.delete_rows(2)
    heads = {cell.value: cell.column for cell in page[1]}
    for title, value in {"姓名": "甲", "类别": "科技特派员", "聘期开始": date(2020, 1, 1), "所在地": "贵州省"}.items():
        page.cell(2, heads[title], value)
    review, given, again = back(saved(book))
    assert ("error", "missing_value", 2, "commissioner_no") in told(review)
    missing = given.worksheets[0].cell(2, heads["编号"])
    assert (missing.value, missing.number_format, missing.fill.fgColor.rgb) == (None, "@", "00FFC7CE")
    letter = missing.column_letter
    assert given.worksheets[0].column_dimensions[letter].number_format == "@"
    assert given.worksheets[0].column_dimensions[letter].width == page.column_dimensions[letter].width
    assert (given.sheetnames, again.file.template_version) == ([page.title, "填表说明"], review.file.template_version)
    assert review.file.template_version


@pytest.mark.parametrize("title", ["名册", "二月 (2)", "a" * 40, "a/b:c[1]"])
def test_the_sheet_keeps_its_name_where_a_workbook_may_bear_it(store, title):
    content = rewritten(saved(book_of(["K1", "甲", "别的", *GOOD[1:]])), "xl/workbook.xml", "名册", title)
    _found, given, again = back(content)
    assert given.sheetnames == [re.sub(r"[\\*?:/\[\]]", "_", title)[:31]]
    assert again.file.header_row == 1


def test_the_sheet_that_was_chosen_is_the_one_that_comes_back(store):
    book = book_of(["K1", "甲", *GOOD])
    second = book.create_sheet("补报")
    for row in (HEADINGS, ["K2", "乙", "别的", *GOOD[1:]]):
        second.append(row)
    review = checked("commissioners", saved(book), name="名册.xlsx", sheet="补报")
    name, again = error_file(review)
    assert opened(again).sheetnames == ["补报"]
    assert told(checked("commissioners", again, name=name)) == told(review)


def test_rows_and_columns_before_the_table_stay_where_they_are(store):
    book = Workbook()
    for place, row in enumerate([HEADINGS, ["K1", "甲", *GOOD], [], ["K2", "乙", "别的", *GOOD[1:]]], 4):
        for column, value in enumerate(row, 3):
            book.active.cell(place, column, value)
    review, given, again = back(saved(book))
    assert (told(review), counted(review)) == ([("error", "not_a_choice", 7, "role")], (3, 1, 0, 0, 1, 1))
    assert (told(again), counted(again)) == (told(review), counted(review))
    assert given.active["E7"].fill.fgColor.rgb == "00FFC7CE"
