"""The history of one value: who set it to what, when, by which file."""

from data.asking import PLAIN
from data.ledger import imports, row_history
from data.questions import Direct
from db.engine import reading
from tests.data.uploads.uploading import imported, text

HEAD = "高新区,数据日期,报送时间,企业总数,复工企业数,规上企业数,规上复工企业数"
ROW = "苏州工业园区,2020-04-01,2020-04-02 09:00,100,{},30,30"


def history(batch: int) -> list[tuple]:
    with reading() as connection:
        (key, who), = row_history.keys(connection, batch=batch).items()
        versions = row_history.history(connection, batch=batch, key=key)
    assert who == "苏州工业园区 · 2020-04-01"
    return list(versions.loc[versions["column"] == "firms_resumed", ["batch", "action", "by", "before", "after"]].itertuples(index=False, name=None))


def test_every_value_of_a_cell_is_told_with_the_import_that_set_it(store):
    first, second = (imported("zone_daily", text(HEAD, ROW.format(count))).batch for count in (80, 90))
    assert history(second) == [(second, "import", "测试", "80", "90"), (first, "import", "测试", "", "80")]


def test_an_undo_is_part_of_the_history(store):
    first, second = (imported("zone_daily", text(HEAD, ROW.format(count))).batch for count in (80, 90))
    undo = imports.take_back(second, reason="报错了", by="李四")
    assert history(first)[0] == (undo, "undo", "李四", "90", "80")
    gone = imports.take_back(first, reason="报错了", by="李四")
    assert history(first)[0] == (gone, "undo", "李四", "80", "")


def test_the_columns_of_an_entry_stand_in_their_order(store):
    batch = imported("zone_daily", text(HEAD, ROW.format(80))).batch
    with reading() as connection:
        (key, _who), = row_history.keys(connection, batch=batch).items()
        columns = row_history.history(connection, batch=batch, key=key)["column"].tolist()
    assert columns == ["zone", "data_date", "reported_at", "firms", "firms_resumed", "large_firms", "large_resumed"]


def test_one_number_written_in_place_of_another_is_a_change_though_both_are_hidden_alike(store):
    head, row = "事项编号,报告单位,报告日期,事项", "A-1,江苏省,2020-05-01,请找张三{}"
    for number in ("13800001234", "13900001234"):
        batch = imported("major_issues", text(head, row.format(number))).batch
    with reading() as connection:
        (key, _who), = row_history.keys(connection, batch=batch).items()
        versions = Direct(connection, PLAIN)(row_history.history, batch=batch, key=key)
    told = versions[versions["column"] == "title"]
    assert told[["before", "after"]].to_numpy().tolist() == [["请找张三*******1234", "请找张三*******1234（另一号码）"], ["", "请找张三*******1234"]]
