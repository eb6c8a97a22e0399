"""已审定: settled under a document, kept in the ledger, taken back with a reason, ended by whatever changes afterwards."""

import json
from datetime import date

import pytest

from data.ledger import imports
from data.settling import Settlement, in_force, standing
from data.settling.deciding import NotSettled, doubt, settle, take_back
from db.engine import reading, writing
from db.undoing import undo
from tests.command_line import run
from tests.data.indicators.returns import stored

DAY, NEXT = date(2020, 4, 1), date(2020, 4, 2)
NO = "国科火字〔2020〕5号"


def row(zone: str, day: str, resumed: int) -> dict:
    return {"zone": zone, "data_date": day, "firms": 100, "firms_resumed": resumed}


def filed(day: str = "2020-04-01", resumed: int = 80) -> int:
    return stored("zone_daily", row("苏州工业园区", day, resumed))


def now(known_on: int | None = None) -> tuple[Settlement, ...]:
    with reading() as connection:
        return in_force(connection, known_on=known_on)


def stands(first: date = DAY, last: date = DAY, datasets=("zone_daily",)) -> str:
    return standing(now(), datasets=datasets, first=first, last=last)


def test_a_period_is_settled_from_its_entry_on(store):
    before = filed()
    number = settle("zone_daily", "2020-04-01", document=NO, by="张三")
    assert [(each.period, each.document, each.by, each.changed) for each in now()] == [("2020-04-01", NO, "张三", False)]
    assert (stands(), stands(NEXT, NEXT), now(known_on=before)) == ("settled", "", ())
    assert len(now(known_on=number)) == 1
    with reading() as connection:
        entry = imports.entry(connection, number)
    assert (entry["action"], entry["dataset"], entry["by"], entry["rows"]) == ("settle", "zone_daily", "张三", 0)


@pytest.mark.parametrize("period", ["2020-04", "2020-Q2", "2020-H1", "2020", "2020-03-30..2020-04-01"])
def test_every_way_to_write_a_period(store, period):
    filed()
    settle("zone_daily", period, document=NO)
    assert stands() == "settled"


def test_a_stretch_is_settled_where_every_day_is(store):
    for day in ("2020-04-01", "2020-04-02", "2020-04-03"):
        filed(day)
    settle("zone_daily", "2020-04-01", document=NO)
    settle("zone_daily", "2020-04-03", document=NO)
    assert stands(DAY, date(2020, 4, 3)) == ""
    settle("zone_daily", "2020-04-02", document=NO)
    assert stands(DAY, date(2020, 4, 3)) == "settled"
    assert stands(DAY, date(2020, 4, 4)) == ""


def test_every_dataset_has_to_be_settled_but_what_every_office_has(store):
    filed()
    settle("zone_daily", "2020-04-01", document=NO)
    assert stands(datasets=("zone_daily", "zones")) == "settled"
    assert stands(datasets=("zone_daily", "zone_difficulties")) == ""
    assert stands(datasets=("zones",)) == ""


def test_a_correction_ends_it_until_it_is_settled_anew(store):
    filed()
    first = settle("zone_daily", "2020-04-01", document=NO)
    filed("2020-04-02")
    assert stands() == "settled"
    corrected = filed(resumed=90)
    assert stands() == "changed"
    again = settle("zone_daily", "2020-04-01", document="6号")
    assert [(each.batch, each.document) for each in now()] == [(again, "6号")]
    assert [(each.batch, each.changed) for each in now(known_on=corrected)] == [(first, True)]
    assert stands() == "settled"


def test_what_is_taken_back_of_the_data_is_a_change_too(store):
    filed()
    settle("zone_daily", "2020-04-01", document=NO)
    other = stored("zone_daily", row("苏州高新技术产业开发区", "2020-04-01", 50))
    assert stands() == "changed"
    again = settle("zone_daily", "2020-04-01", document=NO)
    with writing() as connection:
        undo(connection, other, reason="报错")
    assert [(each.batch, each.changed) for each in now()] == [(again, True)]


def test_a_change_of_a_list_changes_every_period(store):
    stored("hundred_units", {"kind": "城市", "name": "甲市", "key_text": "甲市", "reporting_unit": 320000, "list_year": 2020})
    settle("hundred_units", "2020", document=NO)
    stored("hundred_units", {"kind": "城市", "name": "乙市", "key_text": "乙市", "reporting_unit": 320000, "list_year": 2021})
    assert stands(datasets=("hundred_units",)) == "changed"


def test_it_is_taken_back_with_a_reason_that_the_ledger_keeps(store):
    filed()
    number = settle("zone_daily", "2020-04-01", document=NO)
    with pytest.raises(NotSettled, match="原因"):
        take_back("zone_daily", "2020-04-01", reason=" ")
    undone = take_back("zone_daily", "2020-04-01", reason="文件作废", by="李四")
    with reading() as connection:
        entry = imports.entry(connection, undone)
    assert (entry["action"], entry["undoes"], entry["reason"], entry["by"]) == ("unsettle", number, "文件作废", "李四")
    assert (now(), stands()) == ((), "")
    assert len(now(known_on=number)) == 1
    with pytest.raises(NotSettled, match="没有审定；已审定的期间：无"):
        take_back("zone_daily", "2020-04-01", reason="再撤")


@pytest.mark.parametrize(("dataset", "period", "document", "told"), [
    ("zone_dayly", "2020-04-01", NO, "没有可以审定的数据集“zone_dayly”"), ("zones", "2020", NO, "没有可以审定的数据集“zones”"),
    ("zone_daily", "四月", NO, "不是审定的期间"), ("zone_daily", "2020-04-31", NO, "不是审定的期间"), ("zone_daily", "20200401", NO, "不是审定的期间"),
    ("zone_daily", "2020-04-01", " ", "请写明审定的文号"), ("zone_daily", "2020-04-02", NO, "2020年4月2日没有数据，不能审定")])
def test_what_cannot_be_settled_is_told_and_nothing_is_stored(store, dataset, period, document, told):
    filed()
    status, out, err = run("settle", dataset, period, "--document", document)
    assert (status, out) == (2, "")
    assert told in err
    assert now() == ()


def test_what_is_settled_is_not_settled_twice(store):
    filed()
    number = settle("zone_daily", "2020-04-01", document=NO)
    with pytest.raises(NotSettled, match=f"已由第{number}号审定（{NO}）"):
        settle("zone_daily", "2020-04-01..2020-04-01", document="6号")


def test_the_command_line_settles_and_takes_back(store):
    number = filed() + 1
    assert run("settle", "zone_daily", "2020-04-01", "--document", NO, "--by", "张三")[:2] == (
        0, f"已审定：高新区复工复产日报，2020年4月1日（第{number}号记录）。\n")
    assert run("settle", "zone_daily", "2020-04-01", "--undo", "--reason", "文件作废")[:2] == (
        0, f"已撤销审定：高新区复工复产日报，2020年4月1日（第{number + 1}号记录）。\n")
    entries = json.loads(run("batches", "--json")[1])
    assert {each["action"] for each in entries} >= {"settle", "unsettle"}


def test_it_goes_with_the_demonstration_that_it_settled(with_demonstration):
    from data.demonstration import clear

    settle("zone_daily", "2020-04-01", document=NO)
    assert stands() == "settled"
    clear()
    assert now() == ()
    with reading() as connection:
        assert "settle" not in set(imports.entries(connection)["action"])


def test_a_day_within_a_wider_settlement_is_not_taken_back_alone(store):
    filed()
    day = settle("zone_daily", "2020-04-01", document=NO)
    month = settle("zone_daily", "2020-04-01..2020-04-30", document="月报")
    with pytest.raises(NotSettled, match=f"另由第{month}号审定（2020年4月1日至4月30日），只撤销这一项仍为已审定"):
        take_back("zone_daily", "2020-04-01", reason="文件作废")
    take_back("zone_daily", "2020-04-01..2020-04-30", reason="文件作废")
    assert [each.batch for each in now()] == [day]
    take_back("zone_daily", "2020-04-01", reason="文件作废")
    assert stands() == ""


@pytest.mark.parametrize("document", [NO, "国科发火〔2020〕12号", "苏科高发[2020]3号", "京科发（2020）112 号", "国科办函区〔2020〕第8号"])
def test_a_document_number_that_looks_like_one_needs_no_word(document):
    assert doubt(document) == ""


@pytest.mark.parametrize("document", ["1", "领导同意", "2020年文件", "国科发火2020-12", "〔2020〕12号"])
def test_a_document_number_that_does_not_look_like_one_is_kept_and_doubted(store, document):
    filed()
    status, out, err = run("settle", "zone_daily", "2020-04-01", "--document", document)
    assert (status, now()[0].document) == (0, document)
    assert err.strip() == f"提示：“{document}”不像文号（一般写成 国科发火〔2020〕12号），已照写保存；写错的请撤销审定后重新审定。"
    assert "已审定" in out
