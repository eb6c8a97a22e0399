"""Cells corrected on the page: checked by the same code, the file kept as it came, the corrections with their person."""

import io

import openpyxl

from data.ledger.imports import entry, original
from data.uploads import accept, error_file, worker_process
from data.uploads.reviewing import partial
from data.uploads.reviewing.circumstances import Circumstances, Correction
from data.uploads.reviewing.dry_run import review
from db.datasets import DATASETS
from db.engine import reading
from db.store import current
from tests.data.uploads.uploading import TODAY, checked, counted, imported, text, told

HEAD = "高新区,数据日期,报送时间,企业总数,复工企业数,规上企业数,规上复工企业数"
GOOD = "武汉东湖新技术开发区,2020-04-01,2020-04-02 09:00,100,50,20,18"
WRONG = "某某园区,2020-04-01,2020-04-02 09:00,100,130,30,30"
FILE = text(HEAD, GOOD, WRONG)
NAME, RESUMED = Correction(3, 0, "某某园区", "苏州工业园区", "张三"), Correction(3, 4, "130", "80", "张三")


def looked_at(*corrections: Correction, content: bytes = FILE, dataset: str = "zone_daily", before: Circumstances | None = None):
    with reading() as connection:
        under = (before or Circumstances()).corrected(*corrections)
        return review(connection, DATASETS[dataset], content, "日报.csv", today=TODAY, under=under)


def stored(dataset: str, *columns: str) -> set[tuple]:
    with reading() as connection:
        return {tuple(row[column] for column in columns) for row in connection.execute(current(DATASETS[dataset].model)).mappings()}


def test_what_is_corrected_is_checked_again_by_the_same_code(store):
    assert (looked_at().acceptable, looked_at(NAME).acceptable, looked_at(NAME, RESUMED).acceptable) == (False, False, True)
    assert {(row, column) for _severity, _kind, row, column in told(looked_at(NAME))} == {(3, "firms_resumed")}
    assert counted(looked_at(NAME, RESUMED)) == (2, 2, 0, 0, 0, 0)


def test_a_wrong_correction_is_named_with_what_it_says(store):
    assert "“八十三又”" in next(p.message for p in looked_at(NAME, Correction(3, 4, "130", "八十三又", "张三")).problems if p.severity == "error")


def test_the_file_is_kept_as_it_came_and_the_corrections_beside_it(store):
    batch = accept(looked_at(NAME, RESUMED), by="李四").batch
    with reading() as connection:
        kept = entry(connection, batch)
        assert original(connection, batch) == FILE
    assert (kept["by"], kept["partial"], kept["rejected"]) == ("李四", False, 0)
    assert kept["corrections"] == [
        {"row": 3, "column": "zone", "place": 0, "before": "某某园区", "after": "苏州工业园区", "by": "张三"},
        {"row": 3, "column": "firms_resumed", "place": 4, "before": "130", "after": "80", "by": "张三"}]
    assert len(stored("zone_daily", "zone", "firms_resumed")) == 2


def test_an_import_without_corrections_keeps_none(store):
    with reading() as connection:
        assert entry(connection, 1)["corrections"] == []
    batch = imported("zone_daily", text(HEAD, GOOD)).batch
    with reading() as connection:
        assert entry(connection, batch)["corrections"] == []


def test_the_newest_correction_of_a_cell_holds_and_one_that_is_taken_back_is_none():
    first = Circumstances().corrected(RESUMED)
    assert first.corrected(Correction(3, 4, "80", "90", "王五")).corrections == (Correction(3, 4, "130", "90", "王五"),)
    assert first.corrected(Correction(3, 4, "80", "130", "王五")).corrections == ()


def test_a_telephone_number_is_hidden_in_the_ledger_and_whole_in_its_row(store):
    head = "编号,姓名,类别,所在地,聘期开始,联系电话"
    content = text(head, "K1,张三,科技特派员,江苏省,2020-01-01,123")
    batch = accept(looked_at(Correction(2, 5, "123", "13800001234", "张三 13900005678"), content=content, dataset="commissioners")).batch
    with reading() as connection:
        kept = entry(connection, batch)["corrections"][0]
    assert (kept["after"], "13900005678" in kept["by"]) == ("*******1234", False)
    assert stored("commissioners", "phone") == {("13800001234",)}


def test_a_store_that_changed_since_is_compared_again_with_the_corrections(store):
    reviewed = looked_at(NAME, RESUMED)
    imported("zone_daily", text(HEAD, GOOD.replace("2020-04-01", "2020-03-30")))
    assert accept(reviewed, explanation="核实").batch
    assert ("苏州工业园区",) not in stored("zone_daily", "zone")
    assert len(stored("zone_daily", "zone", "data_date")) == 3


def test_a_large_file_is_corrected_in_its_process(store, monkeypatch):
    monkeypatch.setattr(worker_process, "LARGE", 0)
    reviewed = worker_process.review(DATASETS["zone_daily"], FILE, "日报.csv", under=Circumstances().corrected(NAME, RESUMED))
    assert worker_process.accept(reviewed).batch
    assert len(stored("zone_daily", "zone")) == 2


def test_the_error_file_has_what_was_corrected(store):
    assert "某某园区" not in error_file(looked_at(NAME))[1].decode()
    assert "苏州工业园区" in error_file(looked_at(NAME))[1].decode()


def test_the_error_file_of_a_workbook_has_what_was_corrected(store):
    book, saved = openpyxl.Workbook(), io.BytesIO()
    for line in (HEAD, GOOD, WRONG):
        book.active.append([int(cell) if cell.isdecimal() else cell for cell in line.split(",")])
    book.save(saved)
    sheet = openpyxl.load_workbook(io.BytesIO(error_file(looked_at(NAME, content=saved.getvalue()))[1])).active
    assert [cell.value for cell in sheet[3]][:5] == ["苏州工业园区", "2020-04-01", "2020-04-02 09:00", 100, 130]


def test_the_rest_of_a_corrected_file_completes_it(store):
    """The corrected row entered, so that only the one that was left is waited for."""
    other = "无锡高新区,2020-04-01,2020-04-02 09:00,100,130,30,30"
    in_row_2 = Correction(2, 0, "某某园区", "苏州工业园区", "张三"), Correction(2, 4, "130", "80", "张三")
    accept(looked_at(*in_row_2, content=text(HEAD, WRONG, other)), valid_rows_only=True)
    with reading() as connection:
        assert len(partial.waiting(connection)) == 1
    assert accept(checked("zone_daily", text(HEAD, other.replace("130", "80"))), explanation="核实").batch
    with reading() as connection:
        assert partial.waiting(connection) == []


def test_what_stands_beyond_the_headings_is_taken_away(store):
    content = text(HEAD, GOOD + ",备注")
    assert told(looked_at(content=content)) == [("error", "extra_cell", 2, None)]
    assert looked_at(Correction(2, 7, "备注", "", "张三"), content=content).acceptable
