"""A new user's first week: template, five rows in LibreOffice, three mistakes, error file, corrected, stored, undone."""

import csv
import io

import openpyxl
import pytest
from sqlalchemy import select

from data.ledger import imports
from data.uploads import accept, error_file, template
from db.datasets import DATASETS
from db.engine import reading
from db.store import original_bytes
from tests.data.uploads.spreadsheet import GBK_CSV, UTF8_CSV, saved_as
from tests.data.uploads.uploading import checked, counted, told
from tests.once import filled
from tests.rows import held

DATASET = DATASETS["services"]
FIVE = [  # as a person types them, with three mistakes: an unknown commissioner, a kind that is none, a day that is none
    {"record_no": "R1", "commissioner_no": "K1", "village_code": "522327100001", "served_on": "2020-05-01", "kind": "技术指导", "farmers": 12},
    {"record_no": "R2", "commissioner_no": "K7", "village_code": "522327100002", "served_on": "2020-05-02", "kind": "技术培训", "trainees": 30},
    {"record_no": "R3", "commissioner_no": "K2", "village_code": "522327100001", "served_on": "2020-05-03", "kind": "送温暖"},
    {"record_no": "R4", "commissioner_no": "K2", "village_code": "522327100002", "served_on": "2020-06-31", "kind": "春耕备耕"},
    {"record_no": "R5", "commissioner_no": "K1", "target_kind": "合作社", "target_name": "某合作社", "served_on": "2020-05-05", "kind": "其他"}]
MISTAKES = [("error", "unknown_reference", 3, "commissioner_no"), ("error", "not_a_choice", 4, "kind"), ("error", "not_a_date", 5, "served_on")]
CORRECTIONS = {(3, "特派员编号"): "K2", (4, "服务类型"): "成果推广", (5, "服务日期"): "2020-06-30"}


@filled
def ground(store):
    from tests.data.uploads.zoo import fill

    fill("people")


@pytest.fixture
def filled_in(ground, tmp_path):
    """The template with five rows typed below its heading."""
    book = openpyxl.load_workbook(io.BytesIO(template(DATASET, "xlsx")))
    page = book.worksheets[0]
    page.delete_rows(2)  # the example
    columns = {cell.value: cell.column for cell in page[1]}
    for number, row in enumerate(FIVE, 2):
        for column in DATASET.columns:
            page.cell(number, columns[column.zh], row.get(column.code))
    path = tmp_path / "服务记录.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize("form", ["xlsx", UTF8_CSV, GBK_CSV], ids=["xlsx", "csv", "gbk"])
def test_from_the_template_to_the_ledger_and_back(filled_in, tmp_path, form):
    upload = saved_as(form, filled_in, tmp_path)
    review = checked("services", upload.read_bytes(), name=upload.name)
    assert (counted(review), told(review)) == ((5, 2, 0, 0, 3, 0), MISTAKES)
    name, content = error_file(review)
    assert (name, review.acceptable) == (f"服务记录_错误说明{upload.suffix}", False)
    mended = tmp_path / name
    mended.write_bytes(corrected(content, mended.suffix))
    again = saved_as(form, mended, tmp_path)
    review = checked("services", again.read_bytes(), name=again.name)
    assert (counted(review), told(review)) == ((5, 5, 0, 0, 0, 0), [])
    outcome = accept(review, by="某县科技局")
    assert held("services", "record_no", "commissioner_no", "kind") == {
        ("R1", "K1", "技术指导"), ("R2", "K2", "技术培训"), ("R3", "K2", "成果推广"), ("R4", "K2", "春耕备耕"), ("R5", "K1", "其他")}
    with reading() as connection:
        entry = imports.entry(connection, outcome.batch)
        assert (entry["by"], entry["file_name"], entry["new"]) == ("某县科技局", again.name, 5)
        assert original_bytes(connection, entry["sha256"]) == again.read_bytes()
    undone = imports.take_back(outcome.batch, reason="试填", by="某县科技局")
    assert held("services", "record_no") == set()
    with reading() as connection:
        assert imports.entry(connection, undone)["reason"] == "试填"
        rows = DATASET.table
        assert len(connection.execute(select(rows.c.row_id).where(rows.c.origin_id == outcome.batch)).all()) == 5


def corrected(content: bytes, suffix: str) -> bytes:
    """The error file with the three cells put right, as a person would: nothing else is touched."""
    if suffix == ".csv":
        return _corrected_csv(content)
    book = openpyxl.load_workbook(io.BytesIO(content))
    page = book.worksheets[0]
    head = {cell.value: cell.column for cell in page[1]}
    for (row, heading), value in CORRECTIONS.items():
        cell = page.cell(row, head[heading])
        assert cell.fill.fgColor.rgb.endswith("FFC7CE")
        cell.value = value
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def _corrected_csv(content: bytes) -> bytes:
    encoding = "utf-8-sig" if content.startswith(b"\xef\xbb\xbf") else "utf-8"
    try:
        rows = list(csv.reader(io.StringIO(content.decode(encoding), newline="")))
    except UnicodeDecodeError:
        rows = list(csv.reader(io.StringIO(content.decode("gb18030"), newline="")))
    for (row, heading), value in CORRECTIONS.items():
        rows[row - 1][rows[0].index(heading)] = value
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8-sig")
