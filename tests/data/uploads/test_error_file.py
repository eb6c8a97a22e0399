"""The file comes back in its own format with what is wrong, and goes through once corrected."""

import csv
import io

import openpyxl

from data.uploads import error_file
from tests.data.uploads.uploading import checked, counted, file, imported, text, told


def records(content: bytes, *, encoding: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(encoding), newline=""), delimiter=delimiter))


def test_the_same_rows_in_the_same_encoding_with_one_column_more(store):
    name, content = error_file(checked("zone_daily", file("zone_return_2020-04-01_bad_gbk.csv"), name="日报.csv"))
    given = records(file("zone_return_2020-04-01_bad_gbk.csv"), encoding="gbk")
    back = records(content, encoding="gb18030")
    assert name == "日报_错误说明.csv"
    assert [row[:-1] for row in back] == [row + [""] * (12 - len(row)) for row in given]
    assert back[2][-1].startswith("错误说明：提示：以下列不在模板中")
    assert [number + 1 for number, row in enumerate(back) if row[-1] and number != 2] == [8, 18, 28, 38, 39]
    assert back[17][-1] == "第18行“复工企业数”填的是“-806”：不能小于0，请核对。"


def test_once_corrected_it_goes_through(store):
    headings = "高新区;数据日期;企业总数;复工企业数"
    _name, content = error_file(checked("zone_daily", text(headings, "苏州工业园区;2020-04-01;100;101", "成都高新区;2020-04-01;100;50")))
    mended = content.decode().replace("100;101;", "100;100;").encode()
    review = checked("zone_daily", mended)
    assert (counted(review), told(review), review.heads.ignored) == ((2, 2, 0, 0, 0, 0), [], ())


def test_a_second_look_replaces_the_column_of_the_first(store):
    once = error_file(checked("zone_daily", text("高新区,数据日期,企业总数,复工企业数", "苏州工业园区,2020-04-01,100,101")))[1]
    twice = error_file(checked("zone_daily", once))[1]
    assert twice == once


def test_a_workbook_comes_back_as_one_with_the_cells_coloured(store):
    name, content = error_file(checked("zone_daily", file("spoilt.xlsx"), name="日报.xlsx"))
    page = openpyxl.load_workbook(io.BytesIO(content)).active
    assert (name, page["G1"].value) == ("日报_错误说明.xlsx", "错误说明")
    assert "公式" in page["G2"].value
    marked = [cell.coordinate for cell in page[2] if cell.fill.fgColor.rgb == "00FFC7CE"]
    assert marked == ["C2", "E2"]
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)


def test_formulas_go_out_shielded_and_come_in_as_typed(store):
    headings = "标题,类别,发布单位,发布日期"
    lines = ["=cmd|'/c calc'!A1,技术工具,科技部,2020-03-01", "-5度保存,技术工具,科技部,2020-03-01", "-,技术工具,科技部,2020-03-01"]
    content = text(headings, *(f'"{line.split(",")[0]}",{line.split(",", 1)[1]}' for line in lines))
    _name, back = error_file(checked("resources", content))
    assert [row[0] for row in records(back, encoding="utf-8")] == ["标题", "'=cmd|'/c calc'!A1", "'-5度保存", "-"]
    review = checked("resources", back)
    assert review.rows["title"].tolist() == ["=cmd|'/c calc'!A1", "-5度保存"]
    assert review.repairs["apostrophe"] == 2


def test_a_file_that_cannot_be_read_gives_the_reason(store):
    name, content = error_file(checked("zone_daily", file("actually_a_png.csv"), name="图.csv"))
    assert (name, content.decode("utf-8-sig").strip()) == ("图_错误说明.csv", "错误说明：这个文件是图片（PNG），不是表格。请上传 CSV 或 XLSX 文件。")


def test_warnings_that_were_explained_leave_no_error(store):
    outcome = imported("hundred_units", file("jiangsu_units.csv"))
    assert (counted(outcome.review), outcome.batch is not None) == ((13, 13, 0, 0, 0, 0), True)


def test_a_file_with_warnings_comes_back_with_a_column_for_their_explanations(store):
    headings = "高新区,数据日期,企业总数,复工企业数"
    imported("zone_daily", text(headings, "苏州工业园区,2020-03-31,100,50", "成都高新区,2020-03-31,100,50"))
    review = checked("zone_daily", text(headings, "苏州工业园区,2020-04-01,150,50", "成都高新区,2020-04-01,100,50"))
    back = records(error_file(review)[1], encoding="utf-8")
    assert [row[-1] for row in back] == ["警告说明", "", ""]
    filled = error_file(review)[1].decode().replace("说明原因。,", "说明原因。,新入驻50家").encode()
    assert not checked("zone_daily", filled).needs_explanation
