"""What an office sets for itself is kept whole or not at all; its 审图号 holds while the boundaries are those it was given for."""

import json

import pytest

from data import office
from data.briefings import series
from data.briefings.series import Series
from data.office import Office
from db.engine import reading
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
