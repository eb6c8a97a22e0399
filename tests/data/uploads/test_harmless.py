"""Whatever a cell of an export begins with, no spreadsheet runs it; and corrected and uploaded again it says what was filed."""

import csv
import io

import openpyxl
import pytest
from openpyxl import Workbook

from data.uploads import accept, error_file
from tests.data.uploads.exports import live, records
from tests.data.uploads.uploading import checked, counted, told
from tests.rows import held

HEADINGS = ["编号", "姓名", "类别", "所在地", "聘期开始", "派出单位", "职称"]
LEADS = ["=", "+", "-", "@", "\t", "\r", "\n", "\t=", "\r\n=", "＝", "＋", "－", "＠", "=cmd|'/c calc'!", "'=", "''="]
GOOD = ["科技特派员", "江苏省", "2020-01-01"]


def rows(lead: str) -> list[list[str]]:
    """In a name, in a text, in a cell that must be corrected, in a place and in a day; the last row is wrong."""
    return [HEADINGS,
            ["K1", f"{lead}1+1", *GOOD, f"{lead}SUM(A1)", f"{lead}2"],
            [f"{lead}K2", "乙", *GOOD, f"{lead}", f"甲{lead}乙"],
            ["K3", "丙", f"{lead}教授", *GOOD[1:], "", ""]]


def delimited(table: list[list[str]], delimiter: str, encoding: str) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(table)
    return text.getvalue().encode(encoding)


def book(table: list[list[str]]) -> bytes:
    made, content = Workbook(), io.BytesIO()
    for number, row in enumerate(table, 1):
        for place, text in enumerate(row, 1):
            cell = made.active.cell(number, place)
            cell.value, cell.data_type = text.replace("\r", "_x000D_"), "s"
    made.save(content)
    return content.getvalue()


def corrected(content: bytes, delimiter: str, encoding: str) -> bytes:
    """The wrong cell put right, whatever else stands in the file."""
    if content.startswith(b"PK"):
        made, saved = openpyxl.load_workbook(io.BytesIO(content)), io.BytesIO()
        made.active["C4"].value = GOOD[0]
        made.save(saved)
        return saved.getvalue()
    table = records(content, delimiter=delimiter)
    table[3][2] = GOOD[0]
    return delimited(table, delimiter, encoding)


def everything() -> set[tuple]:
    return held("commissioners", "commissioner_no", "name", "role", "base", "since", "organisation", "job_title")


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("form", [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-16"), (",", "gb18030"), None],
                         ids=lambda form: " ".join(map(repr, form)) if form else "xlsx")
def test_an_error_file_runs_nothing_and_comes_back_as_it_went(store, lead, form):
    delimiter, encoding = form or (",", "")
    filed = rows(lead)
    content = book(filed) if form is None else delimited(filed, delimiter, encoding)
    name = "名册.xlsx" if form is None else "名册.csv"
    review = checked("commissioners", content, name=name)
    assert told(review) == [("error", "not_a_choice", 4, "role")]
    back = error_file(review)[1]
    assert live(back, delimiter=delimiter) == []
    mended = checked("commissioners", corrected(back, delimiter, encoding), name=name)
    whole = checked("commissioners", corrected(content, delimiter, encoding), name=name)
    assert (told(mended), counted(mended)) == (told(whole), counted(whole)) == ([], (3, 3, 0, 0, 0, 0))
    assert mended.rows.equals(whole.rows)
    assert mended.repairs | {"apostrophe": 0} == whole.repairs | {"apostrophe": 0}
    accept(mended)
    stored = everything()
    assert accept(whole).batch is None  # all of it is stored already
    assert everything() == stored


def test_a_shielded_explanation_and_heading_and_sum_are_read_as_filed(store):
    plain = [["-编号", "姓名", "类别", "所在地", "聘期开始", "警告说明"], ["\t合计", "", "", "", "", ""], ["K1", "甲", *GOOD, "-5家迁出"], ["K2", "乙", "别的", *GOOD[1:], ""]]
    content = delimited(plain, ",", "utf-8")
    review = checked("commissioners", content)
    back = error_file(review)[1]
    assert [record[0] for record in records(back)] == ["'-编号", "'\t合计", "K1", "K2"]
    again = checked("commissioners", back)
    assert again.written == review.written == {3: "-5家迁出"}
    assert (counted(again), again.heads.mapping) == (counted(review), review.heads.mapping) == ((2, 1, 0, 0, 1, 0), review.heads.mapping)
    assert again.repairs == review.repairs == {"total_rows": 1}


def test_leading_tabs_come_back(store):
    """A register system puts a tab before every cell, so that no spreadsheet makes a number of it."""
    content = ('高新区,数据日期,企业总数,复工企业数\n"\t苏州工业园区","\t2020-04-01","\t1000","\t790"\n'
               '"\t东湖高新区","\t2020-04-01","\t2000","\t错"\n').encode()
    review = checked("zone_daily", content)
    assert (told(review), review.repairs) == ([("error", "not_a_number", 3, "firms_resumed")], {"trimmed": 8})
    back = error_file(review)[1]
    assert live(back) == []
    assert b"'\t\xe8\x8b\x8f" in back
    assert back.count(b"\n") == back.count(b"\r\n") + 3
    again = checked("zone_daily", back.replace("'\t错".encode(), b"1900"))
    assert (told(again), counted(again), again.repairs) == ([], (2, 2, 0, 0, 0, 0), {"trimmed": 7, "apostrophe": 7})
    shown = again.as_json()["repairs"]
    assert {"kind": "apostrophe", "count": 7, "example": {"row": 2, "column": "zone", "from": "'\t苏州工业园区", "to": "\t苏州工业园区"}} in shown
