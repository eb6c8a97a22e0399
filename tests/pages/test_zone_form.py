"""The form of a zone's reports: what it refuses, takes, tells and never overwrites."""

import re
from datetime import date, timedelta

import pytest

from components.filing import sending
from data.ledger.imports import take_back
from tests.data.indicators.returns import stored
from tests.pages.conftest import text_of
from tests.poison import seen
from tests.rows import held

FORM, ZONE = "pages/zones/form.py", "pages/zones/zone.py"


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    """Nobody waits here between two clicks."""
    monkeypatch.setattr(sending, "READING", 0.0)


def answer(app) -> str:
    """What the page says once the form was sent, its bold words as the others."""
    assert not app.exception
    return re.sub(r"</?b>", "", text_of(app))


def filled(app, *, firms: int, resumed: int):
    """The form with firms and resumed firms, sent."""
    of = {seen(field.label).rstrip(" *"): field for field in app.text_input}
    of["企业总数"].set_value(str(firms))
    of["复工企业数"].set_value(str(resumed))
    return next(button for button in app.button if button.label == "检查并报送").click().run()


def test_the_form_refuses_more_resumed_than_there_are_and_stores_nothing(store, visit):
    app = filled(visit(FORM, zone="中关村"), firms=800, resumed=900)
    assert "不能大于“企业总数”" in answer(app)
    assert held("zone_daily", "firms") == set()


def test_the_form_stores_a_right_report_and_the_sentence_moves(store, visit):
    app = filled(visit(FORM, zone="中关村"), firms=800, resumed=600)
    assert not app.error
    assert "已入库" in answer(app)
    assert held("zone_daily", "firms", "firms_resumed") == {(800, 600)}
    assert "企业整体复工率75.0%" in answer(app)


def sent(app):
    return next(button for button in app.button if button.label == "检查并报送").click().run()


def named(app, label: str):
    return next(field for field in app.text_input if seen(field.label) == label)


def numbers(app) -> dict:
    return {seen(field.label): field for field in app.text_input}


def industry(app, row: int, called: str, *, firms: int, resumed: int) -> None:
    """One row without a name yet, filled in."""
    named(app, f"第{row}行 产业").set_value(called)
    numbers(app)[f"第{row}行 企业数"].set_value(str(firms))
    numbers(app)[f"第{row}行 复工企业数"].set_value(str(resumed))


def test_difficulties_are_filled_in_by_kind_and_what_is_wrong_is_said_of_its_kind(store, visit):
    app = visit(FORM, report="zone_difficulties", zone="中关村")
    numbers(app)["企业融资难 提出件数"].set_value("5")
    numbers(app)["企业融资难 解决件数"].set_value("9")
    app = sent(app)
    assert "企业融资难 · 解决件数" in answer(app)
    assert held("zone_difficulties", "raised") == set()
    numbers(app)["企业融资难 解决件数"].set_value("4")
    app = sent(app)
    assert "已入库" in answer(app)
    assert held("zone_difficulties", "difficulty", "raised", "solved") == {("企业融资难", 5, 4)}
    assert numbers(app)["企业融资难 提出件数"].value == "5"


def test_a_form_without_a_filled_row_is_not_sent(store, visit):
    app = sent(visit(FORM, report="zone_difficulties", zone="中关村"))
    assert "还没有填写任何一行" in answer(app)


def test_industries_are_named_by_the_office_and_cannot_be_dropped_once_filed(store, visit):
    app = visit(FORM, report="zone_industry_daily", zone="中关村")
    industry(app, 1, "生物医药", firms=30, resumed=20)
    app = sent(app)
    assert "已入库" in answer(app)
    assert held("zone_industry_daily", "industry", "firms", "firms_resumed") == {("生物医药", 30, 20)}
    named(app, "生物医药 产业").set_value("")
    assert "“生物医药”已有填报" in answer(sent(app))


@pytest.mark.parametrize("page", [FORM, ZONE])
@pytest.mark.parametrize(("address", "why"), [
    ({"zone": "拉萨高新区", "date": "2020-04-01"}, "“拉萨高新区”在"), ({"zone": "没有的高新区"}, "“没有的高新区”在"),
    ({"region": "540000"}, "没有列入国家高新区名录的高新区")])
def test_no_other_zone_takes_the_place_of_one_that_is_not_on_the_list(page, address, why, shared_demonstration, visit):
    app = visit(page, **address)
    assert why in answer(app)
    assert "中关村科技园区" not in answer(app)
    assert not [field for field in app.text_input if "企业总数" in field.label]
    assert app.selectbox(key="zones_zone").value == ""


def test_a_number_below_nought_is_refused_in_words(store, visit):
    app = filled(visit(FORM, zone="中关村"), firms=-5, resumed=0)
    assert "没有入库，请改正后再次报送" in answer(app)
    assert held("zone_daily", "firms") == set()


@pytest.mark.parametrize(("typed", "why"), [("4448.7", "整数"), ("八百家", "数"), ("1" * 20, "超过15位")])
def test_a_number_is_read_as_in_a_file_and_never_cut_to_fit(typed, why, store, visit):
    app = filled(visit(FORM, zone="中关村"), firms=typed, resumed=0)
    assert why in answer(app)
    assert held("zone_daily", "firms") == set()


def test_numbers_as_officials_write_them_are_taken(store, visit):
    app = filled(visit(FORM, zone="中关村"), firms="4，448", resumed="0.4万")
    assert not app.error
    assert held("zone_daily", "firms", "firms_resumed") == {(4448, 4000)}


def test_a_number_that_was_filed_can_be_taken_back(store, visit):
    app = visit(FORM, zone="中关村")
    numbers(app)["规上企业数"].set_value("300")
    app = filled(app, firms=800, resumed=600)
    assert held("zone_daily", "firms", "large_firms") == {(800, 300)}
    numbers(app)["规上企业数"].set_value("")
    app = sent(app)
    assert "当日已有填报，这次报送会更正它，请写明更正原因。" in answer(app)
    app.text_area[0].set_value("上次误填")
    assert not sent(app).error
    assert (800, None) in held("zone_daily", "firms", "large_firms")


def test_what_was_filed_last_stands_beside_its_own_industry_after_sending(store, visit):
    before = str(date.today() - timedelta(days=2))  # the form asks for yesterday
    stored("zone_industry_daily", *({"zone": "中关村科技园区", "data_date": before, "industry": name, "firms": firms, "firms_resumed": 1}
                                    for name, firms in (("新材料", 410), ("生物医药", 583), ("电子信息", 812))))
    app = visit(FORM, report="zone_industry_daily", zone="中关村")
    numbers(app)["生物医药 企业数"].set_value("600")
    numbers(app)["生物医药 复工企业数"].set_value("500")
    app = sent(app)
    assert "已入库" in answer(app)
    named_ = [field.value for field in app.text_input if field.label.endswith(" 产业") and field.value]
    beside = [int(caption.value.split("：")[1].split(" / ")[0]) for caption in app.caption if " / " in caption.value]
    assert dict(zip(named_, beside, strict=True)) == {"新材料": 410, "生物医药": 583, "电子信息": 812}


def test_a_second_click_is_told_the_entry_of_the_first(store, visit):
    app = filled(visit(FORM, zone="中关村"), firms=800, resumed=600)
    first = re.search(r"入库，见第(\d+)号", answer(app))[1]
    assert f"第{first}号记录；内容相同" in answer(sent(app))


def test_what_another_person_filed_meanwhile_is_told_and_not_written_back(store, visit):
    filled(visit(FORM, zone="中关村"), firms=800, resumed=600)
    mine, theirs = visit(FORM, zone="中关村"), visit(FORM, zone="中关村")
    numbers(theirs)["规上企业数"].set_value("300")
    theirs.text_area[0].set_value("补报")
    assert "已入库" in answer(sent(sent(theirs)))
    numbers(mine)["中小企业数"].set_value("500")
    mine.text_area[0].set_value("补报中小企业")
    mine = sent(mine)
    assert "没有入库" in answer(mine)
    assert "规上企业数：— → 300" in answer(mine)
    assert (numbers(mine)["规上企业数"].value, numbers(mine)["中小企业数"].value) == ("300", "500")
    assert mine.text_area[0].value == "补报中小企业"
    assert "已入库" in answer(sent(sent(mine)))
    assert (800, 300, 500) in held("zone_daily", "firms", "large_firms", "small_firms")


def test_an_industry_that_another_person_added_meanwhile_keeps_what_was_typed(store, visit):
    mine, theirs = (visit(FORM, report="zone_industry_daily", zone="中关村") for _person in range(2))
    for app, name in ((theirs, "新材料"), (mine, "生物医药")):
        industry(app, 1, name, firms=30, resumed=20)
    sent(theirs)
    mine = sent(mine)
    assert "新材料 · 企业数：— → 30" in answer(mine)
    assert named(mine, "新材料 产业").value == "新材料"
    assert named(mine, "第2行 产业").value == "生物医药"
    mine.text_area[0].set_value("补报")
    sent(mine)
    assert held("zone_industry_daily", "industry", "firms") == {("新材料", 30), ("生物医药", 30)}


def test_the_form_opens_on_the_day_of_its_address_and_writes_it_there(shared_demonstration, visit):
    app = visit(FORM, zone="中关村", date="2020-04-01")
    assert app.date_input[0].value == date(2020, 4, 1)
    app.date_input[0].set_value(date(2020, 4, 2)).run()
    assert app.query_params["date"] == "2020-04-02"


def test_a_receipt_tells_how_words_were_read_and_the_fields_show_it(store, visit):
    app = filled(visit(FORM, zone="中关村"), firms="八百", resumed=600)
    assert "企业总数：“八百”读作800" in answer(app)
    assert numbers(app)["企业总数 *"].value == "800"


def test_an_industry_without_numbers_is_not_left_out_in_silence(store, visit):
    app = visit(FORM, report="zone_industry_daily", zone="中关村")
    named(app, "第1行 产业").set_value("生物医药")
    assert "生物医药 · 企业数：这一项必填" in answer(sent(app))


def test_a_form_without_a_zone_asks_for_one(store, visit):
    app = visit(FORM)
    assert "还没有选择高新区" in answer(app)
    assert not app.text_input


@pytest.mark.parametrize("page", [FORM, ZONE])
def test_a_region_chosen_anew_asks_for_a_zone_and_an_address_keeps_its_own(shared_demonstration, visit, page):
    app = visit(page, zone="苏州工业园区", region="330000", date="2020-04-09")
    app = app.run()
    assert app.query_params["zone"] == "苏州工业园区"
    assert app.selectbox(key="zones_zone").value == "苏州工业园区"
    app.selectbox(key="zones_region").set_value(420000).run()
    assert "还没有选择高新区" in answer(app)


def test_what_is_explained_beforehand_is_shown_before_it_counts(store, visit):
    stored("zone_daily", {"zone": "中关村科技园区", "data_date": str(date.today() - timedelta(days=2)), "firms": 223, "firms_resumed": 200})
    app = visit(FORM, zone="中关村", date=str(date.today() - timedelta(days=1)))
    app.text_area[0].set_value("果")
    app = filled(app, firms=810, resumed=700)
    assert "已写的说明会作为下列警告的说明" in answer(app)
    assert "相比增长263.2%" in answer(app)
    assert (810, 700) not in held("zone_daily", "firms", "firms_resumed")
    app = sent(app)
    assert "已入库" in answer(app)
    assert "相比增长263.2%" in answer(app)  # the receipt tells what was explained


def test_a_second_click_without_time_to_read_confirms_nothing(store, visit, monkeypatch):
    monkeypatch.setattr(sending, "READING", 3600.0)
    stored("zone_daily", {"zone": "中关村科技园区", "data_date": str(date.today() - timedelta(days=2)), "firms": 223, "firms_resumed": 200})
    app = visit(FORM, zone="中关村", date=str(date.today() - timedelta(days=1)))
    app.text_area[0].set_value("果")
    sent(filled(app, firms=810, resumed=700))
    assert (810, 700) not in held("zone_daily", "firms", "firms_resumed")


def test_another_form_says_that_it_took_the_place_of_the_last(shared_demonstration, visit):
    app = visit(FORM, zone="中关村", date="2020-04-01")
    assert not app.info
    app.date_input(key="zone_form_day").set_value(date(2020, 4, 2)).run()
    assert "已换到中关村科技园区2020年4月2日的表" in app.info[0].value
    assert not app.run().info


@pytest.mark.parametrize("name", ["合计", "小计", "总  计", "合计："])
def test_a_sum_is_refused_by_its_row_and_blames_no_other(store, visit, name):
    app = visit(FORM, report="zone_industry_daily", zone="中关村")
    for row, (called, firms, resumed) in enumerate(((name, 20, 10), ("甲业", 5, 6)), start=1):
        industry(app, row, called, firms=firms, resumed=resumed)
    answer_text = answer(sent(app))
    assert f"{name}：这一行像是合计" in answer_text
    assert "甲业 · 复工企业数：不能大于" in answer_text
    assert held("zone_industry_daily", "industry") == set()


def test_a_sum_alone_is_not_told_in_the_words_of_a_file(store, visit):
    app = visit(FORM, report="zone_industry_daily", zone="中关村")
    named(app, "第1行 产业").set_value("合计")
    numbers(app)["第1行 企业数"].set_value("20")
    answer_text = answer(sent(app))
    assert "合计：这一行像是合计" in answer_text
    assert "表头" not in answer_text


def test_a_row_that_another_person_took_back_stays_with_what_was_typed(store, visit):
    app = visit(FORM, report="zone_industry_daily", zone="中关村")
    industry(app, 1, "绿色", firms=10, resumed=5)
    app = sent(app)
    number = int(re.search(r"入库，见第(\d+)号", answer(app))[1])
    numbers(app)["绿色 企业数"].set_value("99")
    take_back(number, reason="报错", by=None)
    app = sent(app)
    assert "当日的填报被撤销了" in answer(app)
    assert numbers(app)["绿色 企业数"].value == "99"


def test_what_people_wrote_is_shown_as_text(store, visit):
    theirs, mine = (visit(FORM, zone="中关村") for _person in range(2))
    named(theirs, "经办人").set_value("乙[x](http://a.b) <i>甲</i>")
    filled(theirs, firms=800, resumed=600)
    answer_text = answer(filled(mine, firms=800, resumed=700))
    assert "乙[x](http://a.b) &lt;i&gt;甲&lt;/i&gt;" in answer_text
    assert not any("乙" in box.value for box in (*mine.warning, *mine.error))


def test_what_is_too_long_for_the_ledger_is_told_with_its_length(store, visit):
    app = visit(FORM, zone="中关村")
    app.text_area[0].set_value("说" * 600)
    assert "说明：不超过500个字，现有600个字，请缩短。" in answer(filled(app, firms=800, resumed=600))
    assert held("zone_daily", "firms") == set()


@pytest.mark.parametrize(("page", "key"), [
    (FORM, "zone_form_day"), ("pages/zones/ranking.py", "zones_date"), ("pages/dashboards/hundred.py", "hundred_date")])
def test_a_day_that_cannot_be_is_told_and_stays_until_it_is_changed(shared_demonstration, visit, page, key):
    app = visit(page, **({"zone": "中关村"} if page == FORM else {}))
    app.date_input(key=key).set_value(date(2031, 5, 1)).run()
    for _again in range(2):
        assert "2031年5月1日不能填报" in answer(app) or "2031年5月1日没有数据" in answer(app)
        assert app.date_input(key=key).value == date(2031, 5, 1)
        app.run()
    app.date_input(key=key).set_value(date(2020, 4, 1)).run()
    assert "2031年" not in answer(app)
    assert app.query_params["date"] == "2020-04-01"


def test_a_number_in_a_note_is_shown_hidden_and_stays_as_it_is_filed(store, visit):
    address = {"zone": "中关村", "date": "2020-04-01", "report": "zone_difficulties"}
    app = visit(FORM, **address)
    form = "zone_difficulties_中关村科技园区_2020-04-01_其他"
    for code, typed in (("raised", "3"), ("solved", "0"), ("note", "找张三13800001234")):
        next(field for field in app.text_input if field.key == f"{form}_{code}").set_value(typed)
    assert "已入库" in answer(sent(app))
    again = visit(FORM, **address)
    note = next(field for field in again.text_input if field.key == f"{form}_note")
    assert note.value == "找张三*******1234"
    next(field for field in again.text_input if field.key == f"{form}_raised").set_value("4")
    again.text_area[0].set_value("多报一件")
    answer_text = answer(sent(again))
    answer_text += answer(sent(again)) if "没有入库" in answer_text else ""
    assert "已入库" in answer_text
    assert "13800001234" not in answer_text
    assert held("zone_difficulties", "raised", "note") == {(4, "找张三13800001234")}
