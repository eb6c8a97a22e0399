"""The foot of a form is no row: it is kept with the entry of the ledger, its telephone number hidden."""

import pytest

from data.ledger import imports
from data.uploads import error_file
from db.engine import reading
from tests.data.uploads.uploading import checked, counted, imported, text, told

HEADS, ROW = "高新区,数据日期,企业总数,复工企业数", "苏州工业园区,2020-04-01,1000,790"
KEPT = [{"label": "单位负责人", "value": "张某"}, {"label": "填表人", "value": "李某"}, {"label": "联系电话", "value": "*******4567"},
        {"label": "报出日期", "value": "2020年4月1日"}]


@pytest.mark.parametrize("foot", [
    ["单位负责人：张某 填表人：李某,联系电话：13801234567 报出日期：2020年4月1日,,"], ["单位负责人,张某,填表人,李某", "联系电话：,13801234567,报出日期：,2020年4月1日"],
    ["", "单位负责人:张某,,填 表 人：李某,", "联系电话:13801234567,,报出日期:2020年4月1日,"]])
def test_the_foot_is_kept_with_the_entry(store, foot):
    outcome = imported("zone_daily", text("高新区日报,,,", HEADS, ROW, "合计,,1000,790", *foot))
    found = outcome.review
    assert (counted(found), told(found)) == ((1, 1, 0, 0, 0, 0), [])
    assert (found.repairs["foot_rows"], found.repairs["total_rows"]) == (len([line for line in foot if line]), 1)
    with reading() as connection:
        kept = imports.entry(connection, outcome.batch)
        assert "foot" not in imports.entries(connection)
    assert kept["foot"] == KEPT == found.as_json()["foot"]
    assert "13801234567" not in str(kept["repairs"])


def test_a_fixed_line_is_hidden_as_well(store):
    found = checked("zone_daily", text(HEADS, ROW, "填表人：李某　联系电话：025-83212345,,,"))
    assert found.foot[1] == {"label": "联系电话", "value": "***-****2345"}


def test_only_what_stands_at_the_end_is_a_foot(store):
    found = checked("zone_daily", text(HEADS, "填表人：李某,,,", ROW))
    assert (counted(found), found.foot) == ((2, 1, 0, 0, 1, 0), ())


@pytest.mark.parametrize("name", ["负责人张某,2020-04-01,1000,790", "说明材料,2020-04-01,1,1"])
def test_a_row_that_only_begins_alike_is_a_row(store, name):
    found = checked("zone_daily", text(HEADS, name))
    assert (counted(found), found.foot) == ((1, 0, 0, 0, 1, 0), ())


def test_an_error_file_keeps_the_foot(store):
    found = checked("zone_daily", text(HEADS, ROW.replace("790", "错"), "单位负责人：张某,,,"))
    again = checked("zone_daily", error_file(found)[1])
    assert (told(again), again.foot) == (told(found), ({"label": "单位负责人", "value": "张某"},))


def test_a_last_row_of_unseen_characters_is_no_foot(store):
    found = checked("zone_daily", text(HEADS, ROW, "\u200b,,,"))
    assert "foot" not in found.as_json() or not found.as_json()["foot"]
    assert {kind for _severity, kind, _row, _column in told(found)} == {"missing_value"}
