"""The zone pages: one zone by its name, the matrix, the library, carrying forward, the form."""

import csv
import json
import re
from datetime import date, timedelta

import pytest

from tests.data.indicators.returns import stored
from tests.pages.conftest import text_of
from tests.rows import held

ZONES, ZONE, REPORTING = "pages/dashboards/zones.py", "pages/zones/zone.py", "pages/zones/reporting.py"
RESOURCES, FORM, RANKING = "pages/zones/resources.py", "pages/zones/form.py", "pages/zones/ranking.py"


def plain(app) -> str:
    return text_of(app).replace("<b>", "").replace("</b>", "")


def test_overview_and_zone_page_give_the_same_change_of_the_same_day(with_demonstration, visit):
    def change(app) -> str:
        told = plain(app)
        return told[told.index("较上周提高"):].split("百分点")[0]

    assert change(visit("pages/dashboards/overview.py")) == change(visit(ZONES))


def test_a_change_on_another_basis_says_over_how_many_zones(with_demonstration, visit):
    assert "可比口径" in plain(visit(ZONES))


def test_published_figures_stand_beside_on_their_day(with_demonstration, visit):
    told = plain(visit(ZONES, date="2020-04-01"))
    assert "公布值79.0%" in told
    assert "公布值94.2%" in told
    assert "公布值35家" in told
    assert "公布值" not in plain(visit(ZONES, date="2020-04-02"))


def test_what_was_published_of_a_zone_stands_beside_what_it_filed(with_demonstration, visit):
    told = plain(visit(ZONE, zone="中关村", date="2020-04-02"))
    assert "2020年公布的本高新区数据" in told
    assert "38,400家" in told
    assert "接近90%" in told
    assert "2020年公布的本高新区数据" not in plain(visit(ZONE, zone="苏州工业园区"))
    assert "2020年公布的本高新区数据" not in plain(visit(ZONE, zone="中关村", date="2020-04-01"))  # not yet published then


def test_carrying_forward_is_off_until_asked_and_says_how_many_and_from_when(with_demonstration, visit):
    assert "沿用4家" not in plain(visit(ZONES))
    told = plain(visit(ZONES, carry="True"))
    assert "已沿用4家未报送高新区" in told
    assert "4月24日" in told
    assert "已报165家" in told


@pytest.mark.parametrize("name", ["苏州工业园区", "中关村", "中关村科技园区"])
def test_a_zone_opens_by_its_short_or_full_name(with_demonstration, visit, name):
    told = plain(visit(ZONE, zone=name))
    assert name in told
    assert "没有更正" in told


def test_a_ranked_zone_leads_to_its_page(with_demonstration, visit):
    told = plain(visit(RANKING, date="2020-04-01"))
    assert 'href="zone?zone=' in told
    assert re.findall(r"(\d+\.\d)%</td>", told)[0] == "100.0"


def test_the_matrix_holds_every_zone_in_little_room(with_demonstration, visit):
    (matrix,) = visit(REPORTING).get("vega_lite_chart")
    assert 40_000 < matrix.proto.ByteSize() < 80_000


def test_the_library_is_searched_and_narrowed(with_demonstration, visit):
    app = visit(RESOURCES)
    app.text_input(key="words").set_value("测温").run()
    assert "找到1条，共11条" in plain(app)
    app.text_input(key="words").set_value("没有的词").run()
    assert "没有符合条件的条目" in plain(app)


def filled(app, *, firms: int, resumed: int):
    """The form with firms and resumed firms, sent."""
    of = {field.label.rstrip(" *"): field for field in app.text_input}
    of["企业总数"].set_value(str(firms))
    of["复工企业数"].set_value(str(resumed))
    return next(button for button in app.button if button.label == "检查并报送").click().run()


def test_the_form_refuses_more_resumed_than_there_are_and_stores_nothing(store, visit):
    app = filled(visit(FORM), firms=800, resumed=900)
    assert "不能大于“企业总数”" in app.error[0].value
    assert held("zone_daily", "firms") == set()


def test_the_form_stores_a_right_report_and_the_sentence_moves(store, visit):
    app = filled(visit(FORM), firms=800, resumed=600)
    assert not app.error
    assert "已入库" in app.success[0].value
    assert held("zone_daily", "firms", "firms_resumed") == {(800, 600)}
    assert "企业整体复工率75.0%" in plain(app)


def test_a_province_without_a_zone_has_no_data_and_is_not_called_silent(with_demonstration):
    from components.zones.map import by_province
    from db.engine import reading

    with reading() as connection:
        spec = by_province(connection, at=date(2020, 4, 25))
    rows = next(csv.DictReader(table.splitlines(), delimiter="|") for table in spec["datasets"].values() if isinstance(table, str))
    labels = spec["layer"][0]["encoding"]["fill"]["scale"]["domain"]
    states = {row["adcode"]: labels[int(row["state"])] for row in rows}
    assert states["540000"] == "无数据"
    assert "未报送" not in states.values()
    assert len(states) == 31


def sent(app):
    return next(button for button in app.button if button.label == "检查并报送").click().run()


def named(app, label: str):
    return next(field for field in app.text_input if field.label == label)


def numbers(app) -> dict:
    return {field.label: field for field in app.text_input}


def test_difficulties_are_filled_in_by_kind_and_what_is_wrong_is_said_of_its_kind(store, visit):
    app = visit(FORM, report="zone_difficulties", zone="中关村")
    numbers(app)["企业融资难 提出件数"].set_value("5")
    numbers(app)["企业融资难 解决件数"].set_value("9")
    app = sent(app)
    assert "企业融资难 · 解决件数" in app.error[0].value
    assert held("zone_difficulties", "raised") == set()
    numbers(app)["企业融资难 解决件数"].set_value("4")
    app = sent(app)
    assert "已入库" in app.success[0].value
    assert held("zone_difficulties", "difficulty", "raised", "solved") == {("企业融资难", 5, 4)}
    assert numbers(app)["企业融资难 提出件数"].value == "5"


def test_a_form_without_a_filled_row_is_not_sent(store, visit):
    app = sent(visit(FORM, report="zone_difficulties", zone="中关村"))
    assert "还没有填写任何一行" in app.error[0].value


def test_industries_are_named_by_the_office_and_cannot_be_dropped_once_filed(store, visit):
    app = visit(FORM, report="zone_industry_daily", zone="中关村")
    named(app, "第1行 产业").set_value("生物医药")
    numbers(app)["第1行 企业数"].set_value("30")
    numbers(app)["第1行 复工企业数"].set_value("20")
    app = sent(app)
    assert "已入库" in app.success[0].value
    assert held("zone_industry_daily", "industry", "firms", "firms_resumed") == {("生物医药", 30, 20)}
    named(app, "生物医药 产业").set_value("")
    assert "“生物医药”已有填报" in sent(app).error[0].value


def specs(app) -> str:
    """Every chart as it travels: its specification, and its data as text."""
    charts = [chart.proto for chart in app.get("vega_lite_chart")]
    return "\n".join(json.dumps(json.loads(chart.spec), ensure_ascii=False) + chart.SerializeToString().decode("utf-8", "ignore")
                     for chart in charts)


@pytest.mark.parametrize(("page", "more"), [(ZONES, {}), (ZONE, {"zone": "中关村"}), ("pages/zones/tiers.py", {"by": "size"})])
def test_a_target_is_drawn_only_where_the_office_states_one(with_demonstration, visit, page, more):
    assert "目标85%" not in specs(visit(page, **more))
    assert "目标85%" in specs(visit(page, target="85", **more))


def test_every_card_tells_both_changes_its_day_and_when_the_last_report_came(with_demonstration, visit):
    told = plain(visit(ZONES))
    cards = told.count('<div class="label">')
    assert cards == 12
    assert all(len(re.findall(rf'<div class="change[^"]*">[^<]*{since}', told)) == cards for since in ("较上周", "较昨日"))
    assert len(re.findall(r"4月25日 · 26日\d\d:\d\d报送", told)) == cards


def test_small_pictures_by_size_state_their_breaks(with_demonstration, visit):
    drawn = specs(visit("pages/zones/tiers.py", by="size"))
    for name in ("企业2,000家及以上", "企业1,000～1,999家", "企业500～999家"):
        assert name in drawn


def test_the_map_to_move_about_is_sent_only_when_it_is_asked_for_and_then_weighs_little(with_demonstration, visit):
    assert not visit(ZONES).get("deck_gl_json_chart")
    (deck,) = visit(ZONES, map="move").get("deck_gl_json_chart")
    assert 10_000 < deck.proto.ByteSize() < 60_000


def test_a_region_without_a_zone_is_not_said_to_report_in_time(with_demonstration, visit):
    assert "截至4月25日，西藏自治区没有列入国家高新区名录的高新区。" in re.sub("<[^>]+>", "", plain(visit(ZONES, region="540000")))
    told = plain(visit(REPORTING, region="540000"))
    assert "按时报送" not in told
    assert "当日没有需要报送的高新区" in told


def test_the_map_names_nobody_alone_where_several_share_the_place(with_demonstration, visit):
    assert "厦门市等2地复工率最高（100.0%）" in plain(visit(ZONES, date="2020-04-01"))


def test_a_change_of_a_day_on_another_basis_says_so_by_its_name(with_demonstration, visit):
    told = plain(visit(ZONES))
    assert "较昨日可比口径161家" in told


def test_the_provinces_stay_those_of_the_nation_and_say_so(with_demonstration, visit):
    told = plain(visit(ZONES, map="province", region="420000"))
    assert "全国各省（区、市）" in told
    assert "灰线为全国全部已报高新区" in plain(visit("pages/zones/tiers.py", by="province", region="320000"))
    assert "灰线为江苏省全部已报高新区" in plain(visit("pages/zones/tiers.py", by="kind", region="320000"))


@pytest.mark.parametrize("page", [FORM, ZONE])
@pytest.mark.parametrize(("address", "why"), [
    ({"zone": "拉萨高新区", "date": "2020-04-01"}, "“拉萨高新区”在"), ({"zone": "没有的高新区"}, "“没有的高新区”在"),
    ({"region": "540000"}, "没有列入国家高新区名录的高新区")])
def test_no_other_zone_takes_the_place_of_one_that_is_not_on_the_list(page, address, why, with_demonstration, visit):
    app = visit(page, **address)
    assert why in plain(app)
    assert "中关村科技园区" not in plain(app)
    assert not [field for field in app.text_input if "企业总数" in field.label]
    assert app.selectbox(key="zones_zone").value == ""


def test_a_zone_chosen_instead_opens(with_demonstration, visit):
    app = visit(ZONE, zone="没有的高新区")
    app.selectbox(key="zones_zone").set_value("苏州工业园区").run()
    assert "苏州工业园区" in plain(app)
    assert "没有更正" in plain(app)


def test_a_number_below_nought_is_refused_in_words(store, visit):
    app = filled(visit(FORM), firms=-5, resumed=0)
    assert "没有入库，请改正后再次报送" in app.error[0].value
    assert held("zone_daily", "firms") == set()


@pytest.mark.parametrize(("typed", "why"), [("4448.7", "整数"), ("八百家", "数"), ("1" * 20, "超过15位")])
def test_a_number_is_read_as_in_a_file_and_never_cut_to_fit(typed, why, store, visit):
    app = filled(visit(FORM), firms=typed, resumed=0)
    assert why in app.error[0].value
    assert held("zone_daily", "firms") == set()


def test_numbers_as_officials_write_them_are_taken(store, visit):
    app = filled(visit(FORM), firms="4，448", resumed="0.4万")
    assert not app.error
    assert held("zone_daily", "firms", "firms_resumed") == {(4448, 4000)}


def test_a_number_that_was_filed_can_be_taken_back(store, visit):
    app = visit(FORM, zone="中关村")
    numbers(app)["规上企业数"].set_value("300")
    app = filled(app, firms=800, resumed=600)
    assert held("zone_daily", "firms", "large_firms") == {(800, 300)}
    numbers(app)["规上企业数"].set_value("")
    app = sent(app)
    assert "当日已有填报，这次报送会更正它，请写明更正原因。" in app.warning[0].value
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
    assert "已入库" in app.success[0].value
    named_ = [field.value for field in app.text_input if field.label.endswith(" 产业") and field.value]
    beside = [int(caption.value.split("：")[1].split(" / ")[0]) for caption in app.caption if " / " in caption.value]
    assert dict(zip(named_, beside, strict=True)) == {"新材料": 410, "生物医药": 583, "电子信息": 812}


def test_a_second_click_is_told_the_entry_of_the_first(store, visit):
    app = filled(visit(FORM, zone="中关村"), firms=800, resumed=600)
    first = re.search(r"第(\d+)号", app.success[0].value)[1]
    assert f"第{first}号记录；内容相同" in sent(app).success[0].value


def test_difficulties_bear_the_date_of_the_newest_report_that_counts(with_demonstration, visit):
    for page, more in (("pages/zones/difficulties.py", {}), ("pages/zones/difficulties.py", {"region": "320000"}), (ZONE, {"zone": "中关村"})):
        notes = [note for note in re.findall(r'<p class="source">.*?</p>', plain(visit(page, **more))) if "困难诉求" in note]
        assert notes
        assert all("数据截至2020年4月22日" in note for note in notes)


def test_what_another_person_filed_meanwhile_is_told_and_not_written_back(store, visit):
    filled(visit(FORM, zone="中关村"), firms=800, resumed=600)
    mine, theirs = visit(FORM, zone="中关村"), visit(FORM, zone="中关村")
    numbers(theirs)["规上企业数"].set_value("300")
    theirs.text_area[0].set_value("补报")
    assert "已入库" in sent(theirs).success[0].value
    numbers(mine)["中小企业数"].set_value("500")
    mine.text_area[0].set_value("补报中小企业")
    mine = sent(mine)
    assert "没有入库" in mine.warning[0].value
    assert "**规上企业数**：— → 300" in mine.warning[0].value
    assert (numbers(mine)["规上企业数"].value, numbers(mine)["中小企业数"].value) == ("300", "500")
    assert mine.text_area[0].value == "补报中小企业"
    assert "已入库" in sent(mine).success[0].value
    assert (800, 300, 500) in held("zone_daily", "firms", "large_firms", "small_firms")


def test_an_industry_that_another_person_added_meanwhile_keeps_what_was_typed(store, visit):
    mine, theirs = (visit(FORM, report="zone_industry_daily", zone="中关村") for _person in range(2))
    for app, name in ((theirs, "新材料"), (mine, "生物医药")):
        named(app, "第1行 产业").set_value(name)
        numbers(app)["第1行 企业数"].set_value("30")
        numbers(app)["第1行 复工企业数"].set_value("20")
    sent(theirs)
    mine = sent(mine)
    assert "**新材料 · 企业数**：— → 30" in mine.warning[0].value
    assert named(mine, "新材料 产业").value == "新材料"
    assert named(mine, "第2行 产业").value == "生物医药"
    mine.text_area[0].set_value("补报")
    sent(mine)
    assert held("zone_industry_daily", "industry", "firms") == {("新材料", 30), ("生物医药", 30)}


def test_the_form_opens_on_the_day_of_its_address_and_writes_it_there(with_demonstration, visit):
    app = visit(FORM, zone="中关村", date="2020-04-01")
    assert app.date_input[0].value == date(2020, 4, 1)
    app.date_input[0].set_value(date(2020, 4, 2)).run()
    assert app.query_params["date"] == "2020-04-02"


def test_a_receipt_tells_how_words_were_read_and_the_fields_show_it(store, visit):
    app = filled(visit(FORM, zone="中关村"), firms="八百", resumed=600)
    assert "**企业总数**：“八百”读作800" in app.success[0].value
    assert numbers(app)["企业总数 *"].value == "800"


def test_an_industry_without_numbers_is_not_left_out_in_silence(store, visit):
    app = visit(FORM, report="zone_industry_daily", zone="中关村")
    named(app, "第1行 产业").set_value("生物医药")
    assert "**生物医药 · 企业数**：这一项必填" in sent(app).error[0].value


@pytest.mark.parametrize(("page", "address", "told"), [
    (ZONES, {"date": "2031-01-01"}, "网址中的“date=2031-01-01”无法采用，现有数据从2020年"),
    (ZONES, {"region": "999999"}, "网址中的“region=999999”无法采用，现按默认选项显示。"),
    (FORM, {"zone": "中关村", "date": "2031-01-01"}, "可填报的日期从2020年1月1日到"),
    (REPORTING, {"days": "45"}, "网址中的“days=45”无法采用")])
def test_what_an_address_asks_for_in_vain_is_told(with_demonstration, visit, page, address, told):
    assert told in plain(visit(page, **address))
