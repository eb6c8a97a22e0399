"""The zone pages: one zone by its name, the matrix, the library, carrying forward."""

import csv
import json
import re
from datetime import date

import pytest

from tests.data.indicators.returns import stored
from tests.pages.conftest import text_of

ZONES, ZONE, REPORTING = "pages/dashboards/zones.py", "pages/zones/zone.py", "pages/zones/reporting.py"
RESOURCES, FORM, RANKING = "pages/zones/resources.py", "pages/zones/form.py", "pages/zones/ranking.py"


def plain(app) -> str:
    return text_of(app).replace("<b>", "").replace("</b>", "")


def test_overview_and_zone_page_give_the_same_change_of_the_same_day(shared_demonstration, visit):
    def change(app) -> str:
        page_text = plain(app)
        return page_text[page_text.index("较上周提高"):].split("百分点")[0]

    assert change(visit("pages/dashboards/overview.py")) == change(visit(ZONES))


def test_a_change_on_another_basis_says_over_how_many_zones(shared_demonstration, visit):
    assert "可比口径" in plain(visit(ZONES))


def test_published_figures_stand_beside_on_their_day(shared_demonstration, visit):
    page_text = plain(visit(ZONES, date="2020-04-01"))
    assert "公布值79%" in page_text
    assert "公布值94.2%" in page_text
    assert "公布值35家" in page_text
    assert "公布值" not in plain(visit(ZONES, date="2020-04-02"))


def test_what_was_published_of_a_zone_stands_beside_what_it_filed(shared_demonstration, visit):
    page_text = plain(visit(ZONE, zone="中关村", date="2020-04-02"))
    assert "2020年公布的本高新区数据" in page_text
    assert "38,400家" in page_text
    assert "接近90%" in page_text
    assert "2020年公布的本高新区数据" not in plain(visit(ZONE, zone="苏州工业园区"))
    assert "2020年公布的本高新区数据" not in plain(visit(ZONE, zone="中关村", date="2020-04-01"))  # not yet published then


def test_carrying_forward_is_off_until_asked_and_says_how_many_and_from_when(shared_demonstration, visit):
    assert "沿用4家" not in plain(visit(ZONES))
    page_text = plain(visit(ZONES, carry="True"))
    assert "已沿用4家未报送高新区" in page_text
    assert "4月24日" in page_text
    assert "已报165家" in page_text


@pytest.mark.parametrize("name", ["苏州工业园区", "中关村", "中关村科技园区"])
def test_a_zone_opens_by_its_short_or_full_name(shared_demonstration, visit, name):
    page_text = plain(visit(ZONE, zone=name))
    assert name in page_text
    assert "没有更正" in page_text


def test_a_ranked_zone_leads_to_its_page(shared_demonstration, visit):
    page_text = plain(visit(RANKING, date="2020-04-01", order="level"))
    assert 'href="zone?zone=' in page_text
    assert re.findall(r"(\d+\.\d)%</td>", page_text)[0] == "100.0"


def test_the_matrix_holds_every_zone_in_little_room(shared_demonstration, visit):
    (matrix,) = visit(REPORTING).get("vega_lite_chart")
    assert 40_000 < matrix.proto.ByteSize() < 80_000


def test_the_library_is_searched_and_narrowed(shared_demonstration, visit):
    app = visit(RESOURCES)
    app.text_input(key="words").set_value("测温").run()
    assert "找到1条，共11条" in plain(app)
    app.text_input(key="words").set_value("没有的词").run()
    assert "没有符合条件的条目" in plain(app)


def test_a_province_without_a_zone_has_no_data_and_is_not_called_silent(shared_demonstration):
    from components.zones.map import zone_map
    from data.asking import PLAIN
    from data.questions import Direct
    from db.engine import reading

    with reading() as connection:
        spec = zone_map(Direct(connection, PLAIN), at=date(2020, 4, 25), region=100000, way="province").body.spec
    areas = spec["layer"][0]
    labels = areas["encoding"]["fill"]["scale"]["domain"]
    rows = csv.DictReader(next(looked_up(areas)).splitlines(), delimiter="|")
    states = {row["adcode"]: labels[int(row["state"])] for row in rows}
    assert states["540000"] == "无国家高新区"
    assert "未报送" not in states.values()
    assert len(states) == 31


def looked_up(layer: dict):
    """The tables as text that a layer looks its areas up in."""
    for transform in layer["transform"]:
        values = transform.get("from", {}).get("data", {}).get("values")
        if isinstance(values, str):
            yield values


def specs(app) -> str:
    """Every chart as it travels: its specification, and its data as text."""
    charts = [chart.proto for chart in app.get("vega_lite_chart")]
    return "\n".join(json.dumps(json.loads(chart.spec), ensure_ascii=False) + chart.SerializeToString().decode("utf-8", "ignore")
                     for chart in charts)


@pytest.mark.parametrize(("page", "more"), [(ZONES, {}), (ZONE, {"zone": "中关村"}), ("pages/zones/tiers.py", {"by": "size"})])
def test_a_target_is_drawn_only_where_the_office_states_one(shared_demonstration, visit, page, more):
    assert "目标85%" not in specs(visit(page, **more))
    assert "目标85%" in specs(visit(page, target="85", **more))


def test_every_card_tells_both_changes_its_day_and_when_the_last_report_came(shared_demonstration, visit):
    page_text = plain(visit(ZONES))
    cards = page_text.count('<div class="label">')
    assert cards == 12
    assert all(len(re.findall(rf'<div class="change[^"]*">[^<]*{since}', page_text)) == cards for since in ("较上周", "较昨日"))
    assert len(re.findall(r"已报\d+/169 · 2020-04-25", page_text)) == cards
    assert len(re.findall(r"2020年4月26日\d\d:\d\d报送", page_text)) == cards


def test_small_pictures_by_size_state_their_breaks(shared_demonstration, visit):
    drawn = specs(visit("pages/zones/tiers.py", by="size"))
    for name in ("企业2,000家及以上", "企业1,000～1,999家", "企业500～999家"):
        assert name in drawn


def test_the_map_to_move_about_is_sent_only_when_it_is_asked_for_and_then_weighs_little(shared_demonstration, visit):
    assert not visit(ZONES).get("deck_gl_json_chart")
    (deck,) = visit(ZONES, map="move").get("deck_gl_json_chart")
    assert 10_000 < deck.proto.ByteSize() < 60_000


def test_a_region_without_a_zone_is_not_said_to_report_in_time(shared_demonstration, visit):
    assert "截至4月25日，西藏自治区没有列入国家高新区名录的高新区。" in re.sub("<[^>]+>", "", plain(visit(ZONES, region="540000")))
    page_text = plain(visit(REPORTING, region="540000"))
    assert "按时报送" not in page_text
    assert "当日没有需要报送的高新区" in page_text


def test_the_map_names_nobody_alone_where_several_share_the_place(shared_demonstration, visit):
    page_text = plain(visit(ZONES, date="2020-04-01"))
    assert "河南省复工率最高（91.7%），低于全国平均的有11地（报送2家及以上的地方）" in page_text


def test_a_change_of_a_day_on_another_basis_says_so_by_its_name(shared_demonstration, visit):
    page_text = plain(visit(ZONES))
    assert "较昨日可比口径161家" in page_text


def test_the_provinces_stay_those_of_the_nation_and_say_so(shared_demonstration, visit):
    page_text = plain(visit(ZONES, map="province", region="420000"))
    assert "全国各省（区、市）" in page_text
    assert "灰线为全国全部已报高新区" in plain(visit("pages/zones/tiers.py", by="province", region="320000"))
    assert "灰线为江苏省全部已报高新区" in plain(visit("pages/zones/tiers.py", by="kind", region="320000"))


def test_a_zone_chosen_instead_opens(shared_demonstration, visit):
    app = visit(ZONE, zone="没有的高新区")
    app.selectbox(key="zones_zone").set_value("苏州工业园区").run()
    assert "苏州工业园区" in plain(app)
    assert "没有更正" in plain(app)


def test_difficulties_bear_the_date_of_the_newest_report_that_counts(shared_demonstration, visit):
    for page, more in (("pages/zones/difficulties.py", {}), ("pages/zones/difficulties.py", {"region": "320000"}), (ZONE, {"zone": "中关村"})):
        notes = [note for note in re.findall(r'<p class="source">.*?</p>', plain(visit(page, **more))) if "困难诉求" in note]
        assert notes
        assert all("数据截至2020年4月22日" in note for note in notes)


@pytest.mark.parametrize(("page", "address", "told"), [
    (ZONES, {"date": "2031-01-01"}, "网址中的“date=2031-01-01”无法采用，现有数据从2020年"),
    (ZONES, {"region": "999999"}, "网址中的“region=999999”无法采用，现按默认选项显示。"),
    (FORM, {"zone": "中关村", "date": "2031-01-01"}, "可填报的日期从2020年1月1日到"),
    (REPORTING, {"days": "45"}, "网址中的“days=45”无法采用")])
def test_what_an_address_asks_for_in_vain_is_told(shared_demonstration, visit, page, address, told):
    assert told in plain(visit(page, **address))


def test_difficulties_of_several_days_say_how_many_are_older_than_the_date_below(with_demonstration, visit):
    before = plain(visit("pages/zones/difficulties.py"))
    assert "最近一次填报早于" not in before
    stored("zone_difficulties", {"zone": "本溪高新技术产业开发区", "data_date": "2020-04-24", "difficulty": "其他", "raised": 99, "solved": 90},
           demonstration=True, action="demonstration")
    assert "家最近一次填报早于4月24日" in plain(visit("pages/zones/difficulties.py"))


def test_a_report_that_came_in_another_year_says_so(with_demonstration, visit):
    stored("zone_daily", {"zone": "本溪高新技术产业开发区", "data_date": "2020-04-26", "firms": 1042, "firms_resumed": 1000, "reported_at": "2026-11-25 22:42"},
           demonstration=True, action="demonstration")
    assert "2026-11-25 22:42" in plain(visit(REPORTING))
    assert "2026年11月25日22:42报送" in plain(visit(ZONES))
    assert "2020年4月26日" in plain(visit(ZONES, date="2020-04-25"))


@pytest.mark.parametrize("page", [RANKING, "pages/zones/tiers.py", "pages/zones/checks.py", "pages/zones/difficulties.py", "pages/about/indicators.py"])
def test_where_changes_stand_it_is_said_what_they_are_computed_from(shared_demonstration, visit, page):
    assert "变化和差按四舍五入前的数值计算" in plain(visit(page))
