"""What is handed out of a stored file: its very bytes, or a copy without telephone numbers that can come back."""

import io

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from data.uploads import worker_process
from data.uploads.reading import any_file
from db.datasets import DATASETS
from tests.data.uploads.exports import live
from tests.data.uploads.uploading import checked, counted, file, imported, text, told
from tests.pages.screen import says

HEADER = "编号,姓名,类别,所在地,聘期开始,派出单位,联系电话,备用手机"
ROWS = ("N1,欧阳询,科技特派员,南京市,2020-01-01,农校025-66661234,13800001234,13900005678", "N2,李四,科技专员,南京市,2020-01-01,=1+1,0851-85551234转8,")
TITLE = "填表人：王五 13700009999"
NUMBERS = ("13800001234", "13900005678", "13700009999", "66661234", "85551234")


def workbook(*rows, others: tuple = (), note: str = "") -> bytes:
    from openpyxl.comments import Comment

    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for number, cells in enumerate(others):
        book.create_sheet(f"其他{number}").append(cells)
    if note:
        book.active["A1"].comment = Comment(note, "甲")
    for cell in (cell for row in book.active.iter_rows() for cell in row if cell.data_type == "f"):
        cell.data_type = "s"  # a text that begins with =
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def people() -> list[list[str]]:
    return [TITLE.split(","), *(line.split(",") for line in (HEADER, *ROWS))]


CSV = text(TITLE, HEADER, *ROWS)
FILES = {"utf-8": CSV, "gb18030": CSV.decode().encode("gb18030"), "bom": b"\xef\xbb\xbf" + CSV, "utf-16": CSV.decode().encode("utf-16")}


@pytest.mark.parametrize("content", [*FILES.values(), workbook(*people())], ids=[*FILES, "xlsx"])
def test_a_copy_has_no_number_and_comes_back_as_nothing_new(store, content):
    copy = worker_process.handed_out(imported("commissioners", content).batch)
    assert [number for number in NUMBERS if number in says(copy)] == []
    assert "*******1234" in says(copy)
    assert "王五" in says(copy)
    review = checked("commissioners", copy)
    assert told(review) == []
    assert counted(review) == (2, 0, 0, 2, 0, 0)


def test_a_large_file_is_copied_by_a_process_of_its_own(store, monkeypatch):
    batch = imported("commissioners", CSV).batch
    here = worker_process.handed_out(batch)
    monkeypatch.setattr(worker_process, "LARGE", 0)
    assert worker_process.handed_out(batch) == here


@pytest.mark.parametrize("content", [file("zone_return_2020-04-01_gbk.csv"), file("openpyxl.xlsx"), file("libreoffice.xlsx")], ids=["csv", "openpyxl", "libreoffice"])
def test_a_file_without_numbers_is_handed_out_byte_for_byte(store, content):
    assert worker_process.handed_out(imported("zone_daily", content, valid_rows_only=True).batch) == content


DAY = (["高新区", "数据日期", "报送时间", "企业总数", "复工企业数"], ["苏州工业园区", "2020-04-01", "2020-04-02 09:00", "100", "50"])


@pytest.mark.parametrize(("more", "hidden"), [
    ({}, False), ({"others": (["王五", "13700009999"],)}, True), ({"others": (["王五", 13700009999],)}, True),
    ({"note": "问王五13700009999"}, True), ({"others": (["王五"],)}, False)], ids=["plain", "text elsewhere", "number elsewhere", "note", "another sheet"])
def test_a_number_anywhere_in_a_workbook_is_found(store, more, hidden):
    content = workbook(*DAY, **more)
    copy = worker_process.handed_out(imported("zone_daily", content).batch)
    assert (copy != content) is hidden
    assert ("13700009999" in says(copy)) is False
    assert counted(checked("zone_daily", copy)) == (1, 0, 0, 1, 0, 0)


def test_an_amount_is_no_number_to_hide(store):
    content = text("类型,名称,推荐单位,所在地代码,入选日期,主题（产业）,中央引导资金（元）", "城市,无锡市,江苏省,320200,2020-05-01,智慧农业,13800001234")
    outcome = imported("hundred_units", content)
    assert worker_process.handed_out(outcome.batch) == content


def test_a_formula_in_a_copy_is_a_text(store):
    copy = worker_process.handed_out(imported("commissioners", CSV).batch).decode()
    assert ",'=1+1," in copy
    book = openpyxl.load_workbook(io.BytesIO(worker_process.handed_out(imported("commissioners", workbook(*[
        [cell.replace("N1", "N8").replace("N2", "N9") for cell in row] for row in people()])).batch)))
    assert {cell.data_type for row in book.active.iter_rows() for cell in row if cell.value is not None} == {"s"}


@pytest.mark.parametrize(("mark", "encoding"), [("", "utf-8"), ("\ufeff", "utf-8"), ("", "gb18030"), ("\ufeff", "utf-16-le"), ("\ufeff", "utf-16-be")])
@pytest.mark.parametrize(("lead", "delimiter", "end"), [("", ",", "\n"), ("sep=|\n", "|", "\n"), ("", "\t", "\r")])
def test_a_copy_is_of_the_same_make(store, mark, encoding, lead, delimiter, end):
    """Whatever the ends of lines, a cell with another one in it stays one cell."""
    lines = [line.replace("农校025-66661234", '"农\r\n校\n025-66661234"').replace(",", delimiter) + end for line in (HEADER, *ROWS)]
    content = "".join([mark, lead, *lines]).encode(encoding)
    copy = worker_process.handed_out(imported("commissioners", content).batch)
    before, after = any_file.read(content), any_file.read(copy)
    assert live(copy.partition(b"\n")[2] if lead and encoding == "utf-8" else copy, delimiter=delimiter) == []
    assert (after.encoding, after.delimiter, after.newline, after.lead) == (before.encoding, delimiter, end, lead)
    assert copy[:2] == content[:2]
    assert counted(checked("commissioners", copy)) == (2, 0, 0, 2, 0, 0)


def test_a_copy_of_a_workbook_says_what_the_workbook_said(store):
    """Days that count from 1904, ends of lines, escapes, names of sheets."""
    book = openpyxl.Workbook()
    book.epoch, book.active.title = CALENDAR_MAC_1904, "名册"
    for row in (HEADER.split(","), ["N1", "甲_x005F_x4E2D_", "科技特派员", "南京市", 42369, "农校_x000D_\n=1", "13800001234", ""]):
        book.active.append(row)
    packed = io.BytesIO()
    book.save(packed)
    outcome = imported("commissioners", packed.getvalue())
    assert outcome.review.rows[["name", "since", "organisation"]].astype(str).to_numpy().tolist() == [["甲_x4E2D_", "2020-01-01", "农校\r\n=1"]]
    copy = worker_process.handed_out(outcome.batch)
    assert live(copy) == []
    assert counted(checked("commissioners", copy)) == (1, 0, 0, 1, 0, 0)


def test_every_dataset_of_people_has_something_to_hide():
    assert [dataset.code for dataset in DATASETS.values() if dataset.of_people] == [
        dataset.code for dataset in DATASETS.values() if any(column.personal for column in dataset.columns)]
