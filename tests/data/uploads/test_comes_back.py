"""The error file comes back as it went: corrected in nothing but the wrong cells, it gives what the file corrected in these cells gives."""

import csv
import io
from dataclasses import dataclass, replace
from random import Random

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from data.uploads import Review, accept, error_file
from data.uploads.reading import any_file
from db.declare import Column, Dataset, Kind
from tests.data.uploads.anything import DATASET, FORMS, SHARED, VALUES, delimited, good, table, workbook
from tests.data.uploads.exports import live, records
from tests.data.uploads.uploading import checked
from tests.data.uploads.zoo import fill
from tests.rows import held

FUZZED = settings(max_examples=40, suppress_health_check=list(HealthCheck))
SEED = st.integers(0, 2**32)
WRONG = {Kind.TEXT: "", Kind.URL: "=1+1", Kind.PHONE: "@12"}  # where "错" would do; a key that is missing
NUMBERED = ["1.10", "3.20", "007", "1e5", "2020-3-1", "5/6", "-5度", "=1+1", "'=1", "@甲", "\t甲", " 甲　", "+86", "1,200", "TRUE", "甲\n乙", '5"管', "a;b,c\td"]
ODD_ENDS = ["{}", "{}", "{}", " {}", "\t{}", "{}　", "\u200b{}"]  # what is mended on the way in
DAYS = ["yyyy-mm-dd", "m/d/yy", 'yyyy"年"m"月"d"日"', "[$-804]yyyy-m-d", "General"]
FORMATS = {Kind.COUNT: ["General", "0", "#,##0", "@"], Kind.NUMBER: ["General", "0.00", "@"], Kind.PERCENT: ["General", "0.0%", "0.00"],
           Kind.MONEY: ["General", "#,##0.00", "@"], Kind.VILLAGE: ["0", "@", "General"], Kind.ADCODE: ["0", "@"], Kind.YEAR: ["General", "0"]}


@dataclass(frozen=True)
class Typed:
    """A cell of a workbook as a person would leave it."""

    value: object
    form: str = "General"


def filed(rng: Random, dataset: Dataset, columns: list[Column]) -> tuple[list[list[str]], dict[tuple[int, int], str]]:
    """(rows that could enter, the cells that are to be wrong by row and column), the writing as odd as it comes."""
    rows = []
    for number in range(rng.randrange(1, 7)):
        shared = {Kind.COUNT: str(rng.randrange(3_000)), Kind.DATE: rng.choice(("2020-03-01", "2020/4/1", "20200602")), Kind.DATETIME: "2020-04-02 11:30"}
        rows.append([cell(rng, dataset, column, shared, number) for column in columns])
    wrong = {}
    for _cell in range(rng.randrange(1, 4)):
        place = rng.randrange(len(rows)), rng.randrange(len(columns))
        wrong[place] = WRONG.get(columns[place[1]].kind, "错")
    return rows, wrong


def cell(rng: Random, dataset: Dataset, column: Column, shared: dict[Kind, str], number: int) -> str:
    if column.kind is Kind.TEXT and column.key and column.code not in ("unit_name", "name"):
        return f"{rng.choice(('N', '1.', '=', ''))}{number + 1}0"
    if column.kind is Kind.TEXT and not column.key and not column.choices and rng.random() < 0.5:
        return rng.choice(NUMBERED)
    text = good(rng, dataset, column, shared)
    return rng.choice(ODD_ENDS).format(text) if text and column.kind not in SHARED else text


def written(rows: list[list[str]], *, delimiter: str, end: str, encoding: str) -> bytes:
    """Records with an end of line of their own; a cell with an end of line in it stands in quotes, whichever that is."""
    text = ""
    for row in rows:
        record = io.StringIO(newline="")
        csv.writer(record, delimiter=delimiter, lineterminator="\r\n").writerow(row)
        text += record.getvalue().removesuffix("\r\n") + end
    return text.encode(encoding)


def changed(rows: list[list], cells: dict[tuple[int, int], object]) -> list[list]:
    """The rows with other cells."""
    return [[cells.get((row, place), value) for place, value in enumerate(cells_of)] for row, cells_of in enumerate(rows)]


def same(one: Review, other: Review) -> None:
    """What two files would do to the store, and what was mended in them, is the same; the shield of an export aside."""
    assert one.counts == other.counts
    assert one.rows.equals(other.rows)
    assert one.repairs | {"apostrophe": 0} == other.repairs | {"apostrophe": 0}
    assert [problem for problem in one.as_json()["problems"] if problem["kind"] != "ignored_columns"] == [
        problem for problem in other.as_json()["problems"] if problem["kind"] != "ignored_columns"]


def grounds() -> None:
    for before in ("people", "hundred"):
        fill(before)


def test_a_csv_corrected_in_the_wrong_cells_alone_is_the_file_corrected(store):
    grounds()
    entered = []

    @FUZZED
    @given(DATASET, SEED, FORMS)
    def upload(dataset, seed, form):
        rng = Random(seed)
        columns = list(dataset.columns)
        rng.shuffle(columns)
        rows, wrong = filed(rng, dataset, columns)
        head = [["演示数据"], [rng.choice(("{}", "\t{}", "-{}")).format(column.zh) for column in columns]]
        review = checked(dataset.code, written([*head, *changed(rows, wrong)], **form))
        back = error_file(review)[1]
        assert live(back, delimiter=form["delimiter"]) == []
        table = records(back, delimiter=form["delimiter"])
        corrections = {(row + len(head), place): rows[row][place] for row, place in wrong}
        mended = checked(dataset.code, written(changed(table, corrections), **form))
        assert (mended.file.encoding, mended.file.delimiter) == (review.file.encoding, review.file.delimiter)
        same(mended, checked(dataset.code, written([*head, *rows], **form)))
        entered.append(len(mended.rows))

    upload()
    assert sum(entered) > len(entered)  # rows do enter, so that stored values were compared


def typed(rng: Random, column: Column, text: str) -> Typed:
    """The cell as a number, a day or a text, in a format that suits it."""
    plain = text.strip(" \t\u3000\u200b")
    if column.kind is Kind.DATE and rng.random() < 0.6:
        return Typed(float(rng.choice((43891, 43922, 43984.75))), rng.choice(DAYS))
    form = rng.choice(FORMATS.get(column.kind, ["General", "@"]))
    if column.kind in FORMATS and plain.replace(".", "", 1).isdigit() and rng.random() < 0.6:
        return Typed(float(plain) / (100 if "%" in form else 1) if "." in plain or "%" in form else int(plain), form)
    return Typed(text, form)


def saved(head: list[str], rows: list[list[Typed]], *, epoch) -> bytes:
    book, content = Workbook(), io.BytesIO()
    book.epoch, book.active.title = epoch, "日报"
    book.active.append(["演示数据"])
    book.active.append(head)
    for number, row in enumerate(rows, 3):
        for place, given_cell in enumerate(row, 1):
            put(book.active.cell(number, place), given_cell.value)
            book.active.cell(number, place).number_format = given_cell.form
    book.save(content)
    return content.getvalue()


def put(cell, value) -> None:
    cell.value = value
    cell.data_type = "s" if isinstance(value, str) else "n"


def test_a_workbook_corrected_in_the_wrong_cells_alone_is_the_workbook_corrected(store):
    grounds()
    entered = []

    @FUZZED
    @given(DATASET, SEED, st.sampled_from([CALENDAR_WINDOWS_1900, CALENDAR_MAC_1904]))
    def upload(dataset, seed, epoch):
        rng = Random(seed)
        columns = list(dataset.columns)
        rng.shuffle(columns)
        texts, wrong = filed(rng, dataset, columns)
        rows = [[typed(rng, column, text) for column, text in zip(columns, row, strict=True)] for row in texts]
        head = [column.zh for column in columns]
        spoilt = {place: replace(rows[place[0]][place[1]], value=value) for place, value in wrong.items()}
        review = checked(dataset.code, saved(head, changed(rows, spoilt), epoch=epoch), name="日报.xlsx")
        back = error_file(review)[1]
        assert live(back) == []
        book, content = openpyxl.load_workbook(io.BytesIO(back)), io.BytesIO()
        assert (book.sheetnames, book.epoch) == (["日报"], epoch)
        for (row, place), before in ((place, rows[place[0]][place[1]]) for place in wrong):
            put(book.active.cell(row + 3, place + 1), before.value)
        for row, place in ((row, place) for row in range(len(rows)) for place in range(len(columns))):
            assert book.active.cell(row + 3, place + 1).number_format == rows[row][place].form
        book.save(content)
        mended = checked(dataset.code, content.getvalue(), name="日报.xlsx")
        same(mended, checked(dataset.code, saved(head, rows, epoch=epoch), name="日报.xlsx"))
        entered.append(len(mended.rows))

    upload()
    assert sum(entered) > len(entered)


def unchanged(review: Review) -> None:
    """The error file as it is: the same cells, the same problems, the same rows to store."""
    name, back = error_file(review)
    assert live(back, delimiter=review.file.delimiter or ",") == []
    if review.unreadable:
        return
    before, after = any_file.read(review.content), any_file.read(back)
    assert after.cells.iloc[:, :before.cells.shape[1]].equals(before.cells)
    again = checked(review.dataset.code, back, name=name)
    same(again, review)
    assert any_file.read(error_file(again)[1]).cells.equals(after.cells)


def test_any_csv_comes_back_with_the_same_cells_and_the_same_problems(store):
    grounds()

    @FUZZED
    @given(DATASET, SEED, FORMS)
    def upload(dataset, seed, form):
        unchanged(checked(dataset.code, delimited([["演示数据"], *table(Random(seed), dataset)], **form)))

    upload()


def test_any_workbook_comes_back_with_the_same_cells_and_the_same_problems(store):
    @FUZZED
    @given(DATASET, st.lists(st.lists(VALUES, max_size=8), max_size=4))
    def upload(dataset, rows):
        unchanged(checked(dataset.code, workbook([[column.zh for column in dataset.columns], *rows]), name="表.xlsx"))

    upload()


def test_what_was_corrected_is_stored_as_the_file_would_have_been(store):
    grounds()
    columns = ("record_no", "commissioner_no", "village_code", "target_name", "served_on", "farmers")
    lines = [["演示数据"], ["记录编号", "特派员编号", "村代码", "服务对象名称", "服务日期", "服务类型", "服务农户数"],
             ["1.10", "K1", "522327100001", "3.20", "2020年5月1日", "技术指导", "１２"], ["1.1", "K1", "522327100001", "=1+1", "43953", "别的", "1,200"]]
    content = delimited(lines, delimiter=";", end="\n", encoding="gb18030")
    back = error_file(checked("services", content))[1]
    accept(checked("services", back.replace("别的".encode("gbk"), "其他".encode("gbk"), 1)), explanation="属实")
    stored = held("services", *columns)
    assert len(stored) == 2
    assert accept(checked("services", content.replace("别的".encode("gbk"), "其他".encode("gbk"))), explanation="属实").batch is None
    assert held("services", *columns) == stored


