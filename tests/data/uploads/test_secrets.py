"""A file with a mark of secrecy is stopped and nothing of it is kept; the mere word stops nothing."""

import io

import openpyxl
import pytest
from sqlalchemy import func, select

from data.uploads import Refused, accept, error_file, import_file
from data.uploads.reading import secrecy
from db.datasets import DATASETS
from db.engine import reading
from db.tables.ledger import Batch, StoredFile
from tests.data.uploads.uploading import checked, counted, text, told

HEADS, ROW = "高新区,数据日期,企业总数,复工企业数", "苏州工业园区,2020-04-01,1000,790"


@pytest.mark.parametrize("mark", [
    "秘密", "机密", "绝密", "秘密★1年", "机密★", "秘密★长期", "★秘密", "秘 密", "【机密】", "（秘密）", "密级：秘密", "机密级", "秘密1年", "秘密（3年）", "\u202d机密", "编号001 机密★5年"])
def test_a_mark_at_the_head_stops_the_file(store, mark):
    found = checked("zone_daily", text(f"{mark},,,", HEADS, ROW))
    assert (told(found), counted(found)) == ([("error", "classified", None, None)], (1, 0, 0, 0, 1, 0))
    assert "疑似涉密，未保存，请停止操作并报告本单位保密部门" in found.problems[0].message


@pytest.mark.parametrize("words", ["技术秘密登记", "商业秘密", "保密工作", "秘密花园项目", "机密封装企业", "绝密级别说明书", "涉及商业秘密的不填"])
def test_the_mere_word_stops_nothing(store, words):
    found = checked("zone_daily", text(f"{words},,,", HEADS, ROW), name=f"{words}.csv")
    assert (told(found), counted(found)) == ([], (1, 1, 0, 0, 0, 0))


@pytest.mark.parametrize(("name", "mark"), [
    ("机密_名册.csv", "机密"), ("名册（秘密）.xlsx", "秘密"), ("秘密.csv", "秘密"), ("绝密 日报.csv", "绝密"), ("日报-秘密★1年.csv", "秘密"), ("机密级-日报.csv", "机密"),
    ("技术秘密.csv", None), ("商业秘密清单.csv", None), ("日报.csv", None), ("机密封装.csv", None)])
def test_a_name_is_a_mark_where_it_stands_alone(name, mark):
    assert secrecy.of_name(name) == mark


def test_the_name_of_a_folder_is_none_of_the_file(store):
    assert told(checked("zone_daily", text(HEADS, ROW), name=r"D:\机密\日报.csv")) == []


def marked(change) -> bytes:
    book = openpyxl.Workbook()
    for row in (HEADS, ROW):
        book.active.append(row.split(","))
    change(book)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _custom(book):
    from openpyxl.packaging.custom import StringProperty

    book.custom_doc_props.append(StringProperty(name="密级", value="秘密"))


PLACES = {
    "a property": lambda book: setattr(book.properties, "keywords", "机密"), "a category": lambda book: setattr(book.properties, "category", "秘密★1年"),
    "a property of its own": _custom, "the head of the printed page": lambda book: setattr(book.active.oddHeader.right, "text", "机密"),
    "its foot": lambda book: setattr(book.active.oddFooter.left, "text", "秘密★1年"), "the name of a sheet": lambda book: book.create_sheet("机密"),
    "the head of another sheet": lambda book: book.create_sheet("封面").append(["机密★1年"]),
    "the head of a hidden sheet": lambda book: (book.create_sheet("旧").append(["绝密"]), setattr(book["旧"], "sheet_state", "hidden")),
    "a column of its own": lambda book: (book.active.cell(1, 5, "密级"), book.active.cell(2, 5, "秘密"))}


@pytest.mark.parametrize("place", PLACES)
def test_a_workbook_may_bear_its_mark_anywhere(store, place):
    assert told(checked("zone_daily", marked(PLACES[place]), name="日报.xlsx")) == [("error", "classified", None, None)]


@pytest.mark.parametrize("change", [
    lambda book: setattr(book.properties, "keywords", "技术秘密"), lambda book: setattr(book.active.oddHeader.right, "text", "第 &P 页 商业秘密"),
    lambda book: [book.create_sheet("选项").append(row) for row in (["公开", "内部", "秘密", "机密"],)]])
def test_a_workbook_with_the_mere_word_is_read(store, change):
    assert told(checked("zone_daily", marked(change), name="日报.xlsx")) == []


def test_nothing_of_a_marked_file_is_kept(store):
    content = text("机密★1年,,,", HEADS, ROW)
    found = checked("zone_daily", content, name="机密_苏州工业园区.csv")
    assert (found.content, found.file.name, found.file.sha256, len(found.preview), len(found.rows), len(found.texts)) == (b"", "-", "", 0, 0, 0)
    assert not found.mended
    assert "苏州" not in repr(found.as_json())
    name, given = error_file(found)
    assert name.endswith(".csv")
    assert "苏州".encode() not in given
    for only_valid in (False, True):
        with pytest.raises(Refused):
            accept(found, by="测试", valid_rows_only=only_valid)
        with pytest.raises(Refused):
            import_file(DATASETS["zone_daily"], content, "日报.csv", by="测试", valid_rows_only=only_valid)
    with reading() as connection:
        assert connection.scalar(select(func.count()).select_from(StoredFile.__table__)) == _reference_files(connection)
        assert connection.scalar(select(func.count()).where(Batch.dataset == "zone_daily")) == 0


def _reference_files(connection) -> int:
    return connection.scalar(select(func.count(Batch.sha256.distinct())).where(Batch.action == "reference"))


def test_a_marked_name_stops_what_cannot_be_read_as_well(store):
    found = checked("zone_daily", b"\x89PNG\r\n\x1a\n", name="机密.png")
    assert (told(found), found.content) == ([("error", "classified", None, None)], b"")
