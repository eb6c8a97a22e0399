"""What an office sets for itself is kept whole or not at all; its 审图号 holds while the boundaries are those it was given for."""

import json
from datetime import date

import pytest
from sqlalchemy import select

from data import duty, office, record_rules
from data.briefings import series
from data.briefings.series import Series
from data.duty import Duty
from data.ledger import imports
from data.office import Office
from data.record_rules import TARGET, Rules
from db.engine import reading
from db.tables.ledger import Batch
from tests.command_line import run

NUMBER = "GS京(2020)0001号"


def kept() -> str | None:
    with reading() as connection:
        return office.review_number(connection)


def settings() -> Office:
    with reading() as connection:
        return office.settings(connection)


def test_there_is_none_until_one_is_set_and_it_can_be_taken_back(store):
    assert kept() is None
    office.set_review_number(NUMBER)
    assert kept() == NUMBER
    office.set_review_number("")
    assert kept() is None


@pytest.mark.parametrize("number", ["GS（2024）0650号", "GS京(2023)1234号", "京S(2024)012号", "粤BS（2023）068号", "GS(2019)1822号"])
def test_a_review_number_is_kept_as_it_was_typed(store, number):
    office.set_review_number(f" {number} ")
    assert kept() == number


@pytest.mark.parametrize("number", ["1", "已审", "GS2024-0650", "GS(2024)0650", "GS（2024)0650号", "审图号：GS(2024)0650号", "京(2024)12号", "GS(0024)1号", "GS京(２０２３)12号"])
def test_what_is_no_review_number_is_refused_with_an_example(store, number):
    for words in (("office", "review", number), ("review-number", number)):
        status, out, err = run(*words)
        assert (status, out) == (2, "")
        assert err.strip() == f"“{number}”不是审图号，请照批准的样子写全，如 GS（2024）0650号、GS京(2023)1234号、京S(2024)012号。"
    assert kept() is None


def test_other_boundaries_end_it(store, monkeypatch, tmp_path):
    office.set_review_number(NUMBER)
    (tmp_path / "other.topo.json").write_text("{}")
    monkeypatch.setattr(office, "BOUNDARIES", tmp_path)
    assert kept() is None


def test_each_setting_is_kept_under_its_name_or_its_title_and_taken_back_by_an_empty_text(store):
    assert settings() == Office()
    for name, value in (("issuer", "某省科技厅"), ("报", "省委办公厅、省政府办公厅，省人大办公厅"), ("send_to", "各市科技局"), ("发", "各处室"),
                        ("印发机关", "厅办公室"), ("copies", "60"), ("联系处室", "成果处"), ("series", "高新区简报、工作专报:专报、老简报:简报:2020:12:35")):
        office.set_(name, value)
    assert settings() == Office("某省科技厅", ("省委办公厅", "省政府办公厅", "省人大办公厅"), ("各市科技局",), ("各处室",), "厅办公室", 60, "成果处", (
        Series("高新区简报"), Series("工作专报", series.SPECIAL), Series("老简报", year=2020, number=12, total=35)))
    office.set_("copies", "")
    office.set_("报", " ")
    assert (settings().copies, settings().report_to, settings().issuer) == (None, (), "某省科技厅")


@pytest.mark.parametrize(("name", "value", "told"), [
    ("电话", "1", "没有设置项“电话”，可用：编发单位、报、"), ("copies", "六十", "不是份数"), ("copies", "0", "不是份数"), ("copies", "１０", "不是份数"),
    ("issuer", "甲" * 201, "太长"), ("issuer", "甲\n乙", "换行"), ("series", "甲:乙", "不是简报名称"), ("series", "甲:简报:2020:12", "不是简报名称"),
    ("series", "甲:简报:2020:12:3", "起始期号不成立"), ("series", "甲、甲:专报", "写了两次"), ("series", "甲/乙", "不能作简报名称")])
def test_what_cannot_be_is_told_and_nothing_is_kept(store, name, value, told):
    status, out, err = run("office", "set", name, value)
    assert (status, out) == (2, "")
    assert told in err
    assert settings() == Office()


def test_several_settings_are_kept_together_or_not_at_all(store):
    with pytest.raises(ValueError, match="不是份数"):
        office.set_all({"issuer": "某厅", "copies": "x"})
    assert settings() == Office()


def test_the_command_line_sets_and_shows(store):
    assert run("office", "set", "编发单位", "某省科技厅")[0] == 0
    assert run("office", "set", "series", "高新区简报")[1].strip() == "已设置series：高新区简报"
    assert run("office", "review", NUMBER)[1].strip() == f"已设置审图号：{NUMBER}"
    shown = json.loads(run("office", "show", "--json")[1])
    assert (shown["issuer"], shown["review"], shown["series"][0]["name"], shown["copies"]) == ("某省科技厅", NUMBER, "高新区简报", None)
    assert run("office", "show")[1].splitlines()[0] == "编发单位：某省科技厅"
    assert run("review-number", "")[1].strip() == "已取消审图号。"
    assert kept() is None


def test_a_series_is_typed_as_it_is_shown():
    typed = "高新区简报:简报、工作专报:专报、老简报:简报:2020:12:35"
    assert "、".join(each.text for each in series.read(typed)) == typed


def entered() -> list:
    with reading() as connection:
        return connection.execute(select(Batch.id, Batch.dataset, Batch.action, Batch.by, Batch.corrections).where(Batch.action == "setting").order_by(Batch.id)).all()


def test_the_yearly_duty_is_set_and_shown_like_the_rest_and_is_an_entry_of_the_ledger(store):
    assert "年度服务要求：—" in run("office", "show")[1].splitlines()
    assert run("office", "set", "年度服务要求", "天数=20；visits=3", "--by", "张三")[0] == 0
    assert "年度服务要求：天数=20；次数=3；村数=5" in run("office", "show")[1].splitlines()
    assert json.loads(run("office", "show", "--json")[1])["service_duty"] == {"days": 20, "visits": 3, "villages": 5}
    ((first, *entry, changes),) = entered()
    assert (entry, imports.title("office")) == (["office", "setting", "张三"], "单位设置")
    assert office.changes_said(changes) == [("年度服务要求", "未设置", "天数=20；次数=3；村数=5")]
    duty.keep(Duty(days=20, visits=3))
    assert len(entered()) == 1  # it is so already
    run("office", "set", "service_duty", "")
    assert office.changes_said(entered()[-1].corrections) == [("年度服务要求", "天数=20；次数=3；村数=5", "未设置")]
    with reading() as connection:
        assert [duty.duty(connection, known_on=on) for on in (first - 1, first, None)] == [Duty(), Duty(20, 3), Duty()]


def test_the_rules_of_a_record_are_set_and_shown_like_the_rest_and_are_an_entry_of_the_ledger(store):
    typed = "服务日=每天每个对象；聘期外=不计入；不计=技术培训、其他；依据=某科发〔2020〕1号；施行日期=2020-01-01"
    wanted = Rules(TARGET, False, ("技术培训", "其他"), "某科发〔2020〕1号", date(2020, 1, 1))
    assert run("office", "set", "record_rules", typed)[0] == 0
    assert f"服务记录计数规则：{typed}" in run("office", "show")[1].splitlines()
    assert json.loads(run("office", "show", "--json")[1])["record_rules"]["since"] == "2020-01-01"
    (entry,) = entered()
    assert office.changes_said(entry.corrections) == [("服务记录计数规则", "未设置", typed)]
    with reading() as connection:
        assert [record_rules.rules(connection, known_on=on) for on in (entry.id - 1, entry.id, None)] == [Rules(), wanted, wanted]


def test_what_was_set_before_the_ledger_told_it_holds_until_it_is_changed(store):
    from data import settings as texts
    from db.engine import writing

    with writing() as connection:
        texts.keep(connection, duty.NAME, '{"days": 7, "visits": 0, "villages": 5}')
    with reading() as connection:
        assert duty.duty(connection, known_on=0) == Duty(days=7)
    duty.keep(Duty(days=9))
    with reading() as connection:
        assert [duty.duty(connection, known_on=on).days for on in (0, None)] == [7, 9]


@pytest.mark.parametrize(("name", "value", "told"), [
    ("年度服务要求", "20", "每项一次，用分号隔开"), ("年度服务要求", "天数=20；天数=3", "每项一次"), ("年度服务要求", "天数=二十", "不是整数"), ("年度服务要求", "天数=367", "请填0至366"),
    ("record_rules", "服务日=每周；施行日期=2020-01-01", "可用：每天、每天每个对象"), ("record_rules", "不计=唱歌；施行日期=2020-01-01", "可用：技术指导"),
    ("record_rules", "聘期外=计入", "请填写施行日期"), ("record_rules", "施行日期=明天", "不是日期")])
def test_what_cannot_be_ruled_is_told_and_nothing_is_entered(store, name, value, told):
    status, out, err = run("office", "set", name, value)
    assert (status, out) == (2, "")
    assert told in err
    assert entered() == []
