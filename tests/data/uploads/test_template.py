"""A template of every dataset can be filled in and uploaded; it says its version."""

import io

import openpyxl
import pytest

from data.uploads import template
from data.uploads.templates.template import headed, version
from db.datasets import DATASETS
from tests.data.uploads.uploading import checked, counted, told

EVERY = pytest.mark.parametrize("dataset", DATASETS.values(), ids=DATASETS.keys())


@EVERY
def test_a_csv_template_begins_with_a_mark_and_has_the_columns_in_order(dataset):
    content = template(dataset, "csv")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").splitlines()[0] == ",".join(
        [*(headed(column) for column in dataset.columns), f"模板版本{version(dataset)}"])


@EVERY
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_template_is_understood_whole_and_its_example_refused(store, dataset, form):
    review = checked(dataset.code, template(dataset, form))
    assert set(review.heads.mapping.values()) == {column.code for column in dataset.columns}
    assert (told(review), review.heads.ignored, review.file.template_version) == (
        [("error", "example_left", 2, None)], (), version(dataset))
    assert counted(review) == (1, 0, 0, 0, 1, 0)


def test_a_filled_workbook_template_is_stored_as_filled(store):
    book = openpyxl.load_workbook(io.BytesIO(template(DATASETS["zone_daily"], "xlsx")))
    book.worksheets[0].delete_rows(2)
    book.worksheets[0].append(["苏州工业园区", "2020-04-01", None, "低", 1000, 790])
    content = io.BytesIO()
    book.save(content)
    review = checked("zone_daily", content.getvalue())
    assert (counted(review), told(review)) == ((1, 1, 0, 0, 0, 0), [])


def test_an_example_left_above_filled_rows_is_the_only_thing_refused(store):
    filled = template(DATASETS["zone_daily"], "csv") + "苏州工业园区,2020-04-01,,低,1000,790\r\n".encode()
    review = checked("zone_daily", filled)
    assert (counted(review), told(review)) == ((2, 1, 0, 0, 1, 0), [("error", "example_left", 2, None)])


@pytest.mark.parametrize("old", ["deadbeef", "1.0"])
def test_an_older_template_is_accepted_and_its_mapping_told(store, old):
    filed = f"园区名称,统计日期,企业数,复工复产企业数,模板版本{old}\r\n苏州工业园区,2020-04-01,1000,790,\r\n".encode()
    review = checked("zone_daily", filed)
    (note,) = [problem for problem in review.problems if problem.kind == "other_template"]
    assert (review.acceptable, counted(review), review.file.template_version) == (True, (1, 1, 0, 0, 0, 0), old)
    assert f"模板版本是{old}，现行版本是{version(DATASETS['zone_daily'])}" in note.message
    assert "“园区名称”为“高新区”、“统计日期”为“数据日期”、“企业数”为“企业总数”" in note.message


@pytest.mark.parametrize("heading", ["", ",模板版本"])
def test_a_file_that_names_no_version_is_told_nothing(store, heading):
    review = checked("zone_daily", f"高新区,数据日期,企业总数,复工企业数{heading}\r\n苏州工业园区,2020-04-01,1000,790\r\n".encode())
    assert [problem.kind for problem in review.problems] == []


def test_a_workbook_template_explains_offers_choices_and_keeps_codes_as_text():
    book = openpyxl.load_workbook(io.BytesIO(template(DATASETS["services"], "xlsx")))
    page, guide = book["科技服务记录"], book["填表说明"]
    assert [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"] == ["科技服务记录", "填表说明"]
    assert [page.column_dimensions[letter].number_format for letter in "ABEF"] == ["@", "@", "@", "yyyy-mm-dd"]
    offered = {str(validation.sqref): validation.formula1 for validation in page.data_validations.dataValidation}
    assert offered == {"C2:C20000": "'选项'!$C$1:$C$3", "G2:G20000": "'选项'!$G$1:$G$7"}
    assert [cell.value for cell in book["选项"]["C"]][:3] == ["村", "企业", "合作社"]
    rows = {row[0]: row[1:] for row in guide.iter_rows(min_row=5, values_only=True)}
    assert rows["服务日期"] == ("Served on", "是", None, "日期，例如 2020-04-01", "未来日期；服务日期不在聘期内")


def test_another_format_is_refused():
    with pytest.raises(ValueError, match="pdf"):
        template(DATASETS["zones"], "pdf")
