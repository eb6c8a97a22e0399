"""The parts of the zone pages on four zones and two days that can be worked out by hand."""

from datetime import date

import pytest

from components.zones import difficulties, headline, industry, profile, reports
from components.zones.attention import attention
from components.zones.checks import checks
from components.zones.groups import groups
from components.zones.late import late
from components.zones.map import zone_map
from components.zones.punctual import punctual
from components.zones.ranking import ranking
from components.zones.sentence import sentence
from components.zones.trend import stated, trend
from tests.components.read import cards, cells, figure
from tests.data.indicators.returns import stored
from tests.once import filled

AT, NATION, JIANGSU, HUBEI = date(2020, 4, 1), 100000, 320000, 420000
ZGC, SUZHOU, NANJING, EAST_LAKE, CHENGDU = (
    "中关村科技园区", "苏州工业园区", "南京高新技术产业开发区", "武汉东湖新技术开发区", "成都高新技术产业开发区")
SHORT = {ZGC: "中关村", NANJING: "南京高新区", EAST_LAKE: "武汉东湖高新区", SUZHOU: SUZHOU}  # as lists call them
OF_JIANGSU = 18  # zones of 江苏省 on the list of 2020


def report(zone: str, on: str, firms: int, resumed: int, came: str = "", risk: str = "低") -> dict:
    return {"zone": zone, "data_date": on, "firms": firms, "firms_resumed": resumed, "risk": risk,
            "reported_at": came or f"{on} 23:00"}


@filled
def week(store):
    """1 April: 1038 of 1300 firms; 苏州 corrected itself, 武汉 came late and explained its fall, 南京 and 成都 were silent."""
    stored("zone_daily", report(ZGC, "2020-03-25", 1000, 500), report(SUZHOU, "2020-03-25", 100, 80),
           report(CHENGDU, "2020-03-30", 10, 5), report(ZGC, "2020-03-31", 1000, 800), report(SUZHOU, "2020-03-31", 100, 85),
           report(NANJING, "2020-03-31", 50, 20), report(EAST_LAKE, "2020-03-31", 200, 80, risk="高"),
           report(ZGC, "2020-04-01", 1000, 900), report(SUZHOU, "2020-04-01", 100, 70))
    stored("zone_daily", report(SUZHOU, "2020-04-01", 100, 78))
    stored("zone_daily", report(EAST_LAKE, "2020-04-01", 200, 60, "2020-04-02 15:00", "高"), explanation="停产检修")
    stored("zone_daily", report(SUZHOU, "2020-04-02", 100, 99))
    stored("zone_difficulties", *({"zone": zone, "data_date": "2020-03-30", "difficulty": "企业融资难", "raised": raised, "solved": solved}
                                  for zone, raised, solved in ((ZGC, 40, 30), (SUZHOU, 8, 1), (EAST_LAKE, 20, 0))))


def test_the_cards_tell_the_change_of_a_week_and_that_of_a_day(week):
    by_label = cards(figure(headline.first_row, at=AT, region=NATION))
    overall, reporting = by_label["企业整体复工率"], by_label["填报率 · 166家未报送"]
    assert (overall.value, overall.change, overall.also) == ("79.8%", "较上周提高36.2个百分点", "公布值79%")
    assert overall.hint.split("\n")[0] == "较昨日提高5.6个百分点"  # on the day of which a value was published, that stands in its place
    assert (reporting.value, reporting.change, reporting.also) == ("1.8%", "较上周提高0.6个百分点", "较昨日下降0.6个百分点")


def test_the_cards_of_one_zone_are_against_its_own_week_and_day(week):
    card = cards(figure(profile.at_a_glance, zone=SUZHOU, at=AT))["企业整体复工率"]
    assert (card.value, card.change, card.also) == ("78.0%", "较上周下降2.0个百分点", "较昨日下降7.0个百分点")
    assert (card.direction, card.tone) == ("down", "behind")


@pytest.mark.parametrize(("region", "carry", "rate", "beneath"), [
    (NATION, False, "79.8%", ""), (NATION, True, "78.2%", "已沿用2家未报送高新区七日内最近一次填报（3月31日1家、3月30日1家）"),
    (JIANGSU, False, "78.0%", ""), (JIANGSU, True, "65.3%", "已沿用1家未报送高新区七日内最近一次填报（3月31日1家）"),
    (HUBEI, True, "30.0%", "没有需要沿用的填报")])
def test_what_is_carried_is_that_of_the_region_in_sentence_and_cards(week, region, carry, rate, beneath):
    body = figure(sentence, at=AT, region=region, carry=carry).body
    assert f"企业整体复工率{rate}" in body.text
    number = beneath.partition("家未报送")[0].removeprefix("已沿用")
    assert ("（另沿用" in body.text) == number.isdigit()
    assert not number.isdigit() or f"（另沿用{number}家七日内填报）" in body.text
    assert beneath in body.beneath
    assert bool(body.beneath) == carry
    assert cards(figure(headline.first_row, at=AT, region=region, carry=carry))["企业整体复工率"].value == rate


def test_the_silent_and_the_late_are_counted_apart(week):
    assert figure(late, at=AT, region=NATION).title == "166家未报送，1家迟报"
    assert figure(late, at=AT, region=JIANGSU).title == f"{OF_JIANGSU - 1}家未报送，0家迟报"
    state = {zone: tuple(rest) for zone, *rest in cells(figure(late, at=AT, region=NATION), "zone", "state", "came_at", "days_missing", "last_report")}
    assert state[SHORT[EAST_LAKE]] == ("迟报", "04-02 15:00", "0", "4月1日")
    assert state[SHORT[NANJING]] == ("未报送", "—", "1", "3月31日")
    assert SUZHOU not in state


def test_the_silent_stand_above_the_lowest_in_the_standard_order_and_by_rate_on_demand(week):
    assert [zone for zone, in cells(figure(attention, at=AT, region=NATION), "zone")][-3:] == [SHORT[ZGC], SUZHOU, SHORT[EAST_LAKE]]
    rows = cells(figure(attention, at=AT, region=NATION, order="rate"), "zone", "rate", "change_7d")
    assert rows[-3:] == [(SHORT[EAST_LAKE], "30.0%", "—"), (SUZHOU, "78.0%", "−2.0"), (SHORT[ZGC], "90.0%", "+40.0")]
    assert [rate for zone, rate, _change in rows if zone == SHORT[NANJING]] == ["连续1天未报"]
    assert len(rows) == 166 + 3


def test_what_departs_is_told_with_its_explanation_and_those_without_are_counted(week):
    shown_figure = figure(checks, at=AT, region=NATION)
    assert shown_figure.title == "2条提示待核实，其中1条没有书面说明"
    assert cells(shown_figure, "zone", "reason_said", "was", "now_said", "moved", "last_report", "explanation") == [
        (SUZHOU, "复工率下降", "85.0%", "78.0%", "−7.0个百分点", "3月31日", "—"),
        (SHORT[EAST_LAKE], "复工率下降", "40.0%", "30.0%", "−10.0个百分点", "3月31日", "停产检修")]
    assert figure(checks, at=AT, region=HUBEI).title == "1条提示待核实，均有书面说明"
    assert figure(checks, at=AT, region=110000).title == "没有需要电话核实的高新区"


def test_the_reports_of_a_zone_end_with_the_date(week):
    shown_figure = figure(reports.reports, zone=SUZHOU, at=AT)
    assert shown_figure.title == "共4次填报，其中1次后来更正或撤销"
    assert cells(shown_figure, "data_date", "said", "firms_resumed") == [
        ("4月1日", "现行", "78"), ("4月1日", "已更正", "70"), ("3月31日", "现行", "85"), ("3月25日", "现行", "80")]
    assert figure(reports.reports, zone=SUZHOU, at=date(2020, 4, 2)).title == "共5次填报，其中1次后来更正或撤销"


def test_the_difficulties_of_a_region_are_those_of_its_own_zones(week):
    shown_figure = figure(difficulties.by_zone, at=AT, region=JIANGSU)
    assert cells(shown_figure, "name", "raised", "solved", "open", "rate", "share") == [(SUZHOU, "8", "1", "7", "12.5%", "100.0%")]
    assert cells(figure(difficulties.by_office, at=AT, region=JIANGSU), "name", "open") == [("江苏省", "7")]
    assert [name for name, in cells(figure(difficulties.by_zone, at=AT, region=NATION), "name")] == [SHORT[ZGC], SUZHOU, SHORT[EAST_LAKE]]
    assert [name for name, in cells(figure(difficulties.by_zone, at=AT, region=NATION, order="open"), "name")] == [SHORT[EAST_LAKE], SHORT[ZGC], SUZHOU]
    assert cells(figure(difficulties.by_kind, at=AT, region=JIANGSU), "name", "raised", "solved")[:1] == [("合计", "8", "1")]


def test_the_ranking_starts_in_the_standard_order(week):
    shown_figure = figure(ranking, at=AT, region=NATION)
    listed = figure(ranking, at=AT, region=NATION, order="level")
    assert [zone for zone, in cells(shown_figure, "zone")][:2] == [SHORT[ZGC], "天津滨海高新区"]
    assert dict(cells(shown_figure, "zone", "place")) == dict(cells(listed, "zone", "place"))
    assert shown_figure.what.startswith("按标准次序")


@pytest.mark.parametrize(("order", "zones"), [("level", [ZGC, SUZHOU, EAST_LAKE]), ("progress", [ZGC, SUZHOU])])
def test_zones_are_ranked_by_what_was_asked_for(week, order, zones):
    rows = cells(figure(ranking, at=AT, region=NATION, order=order), "zone", "place")
    assert rows[:len(zones)] == [(SHORT[zone], str(place)) for place, zone in enumerate(zones, start=1)]
    assert rows[len(zones)][1] == "—"


def test_the_course_is_that_of_the_region(week):
    def course(region: int) -> list[tuple]:
        rows = figure(trend, at=AT, region=region).body.rows.dropna(subset=["value"])
        return [(f"{day:%m-%d}", round(value, 3)) for day, series, value in zip(rows["date"], rows["series"], rows["value"], strict=True)
                if series == "整体"]

    assert course(JIANGSU) == [("03-25", 0.8), ("03-31", 0.7), ("04-01", 0.78)]
    assert course(NATION) == [("03-25", 0.527), ("03-30", 0.5), ("03-31", 0.73), ("04-01", 0.798)]
    assert figure(trend, at=AT, region=JIANGSU).title == "企业整体复工率78.0%，较一周前下降2.0个百分点"


def test_a_target_is_drawn_where_it_was_stated():
    assert stated(85) == (0.85, "目标85%")
    assert stated(None) is None


def test_who_was_punctual_is_counted_for_the_region(week):
    shown_figure = figure(punctual, at=AT, region=HUBEI, start=date(2020, 3, 31))
    assert [row for row in cells(shown_figure, "zone", "expected", "reported", "in_time", "on_time") if row[0] == SHORT[EAST_LAKE]] == [
        (SHORT[EAST_LAKE], "2", "2", "1", "50.0%")]
    assert {office for office, in cells(shown_figure, "office_name")} == {"湖北省"}


def test_the_provinces_of_the_map_are_filled_by_their_own_rate(week):
    rows = figure(zone_map, at=AT, region=NATION, way="province").body.rows.set_index("name")
    assert rows.loc[["北京市", "江苏省", "湖北省"], "value"].round(3).tolist() == [0.9, 0.78, 0.3]
    assert rows.loc[["北京市", "江苏省"], "of"].tolist() == ["1/1", f"1/{OF_JIANGSU}"]


def test_the_map_of_zones_is_faded_outside_the_region_chosen(week):
    def kept(region) -> set[str]:
        layers = figure(zone_map, at=AT, region=region).body.spec["layer"]
        grounds = [layer["encoding"]["opacity"] for layer in layers if layer.get("mark", {}).get("type") == "geoshape" and "opacity" in layer.get("encoding", {})]
        assert all(one["value"] < 1 and [each["value"] for each in one["condition"]] == [1] for one in grounds)
        return {each["test"] for one in grounds for each in one["condition"]}

    assert kept(NATION) == set()
    assert kept(JIANGSU) == {f"indexof([{JIANGSU}], toNumber(datum.properties.adcode)) >= 0"}
    assert kept(210200) == {"indexof([210000], toNumber(datum.properties.adcode)) >= 0"}  # a city lies in its province
    (without,) = kept(f"{NATION}-{HUBEI}")
    assert str(JIANGSU) in without
    assert str(HUBEI) not in without


def test_what_goes_by_steps_is_drawn_as_small_pictures_and_not_as_lines_on_each_other(week):
    stored("zone_industry_daily", *({"zone": ZGC, "data_date": "2020-03-30", "industry": name, "firms": 30, "firms_resumed": 15} for name in ("医药", "软件")))
    for part, known in ((difficulties.course, {"企业融资难"}), (industry.course, {"医药", "软件"})):
        body = figure(part, at=AT, region=NATION, start=date(2020, 3, 25)).body
        above = titles(body.spec)
        assert {name for name in body.rows.dropna(subset=["value"])["name"]} == known
        assert [row["title"].split(" ")[0] for row in above] == list(dict.fromkeys(body.rows["name"]))
        assert len({(row["x"], row["y"]) for row in above}) == len(above)  # each in a place of its own


def titles(spec: dict) -> list[dict]:
    """What stands above the small pictures of a specification: title, x, y."""
    (named,) = (layer for layer in spec["layer"] if layer.get("encoding", {}).get("text", {}).get("field") == "title")
    return named["data"].get("values") or spec["datasets"][named["data"]["name"]]


def test_a_published_value_keeps_the_places_that_it_was_published_with(week):
    assert cards(figure(headline.first_row, at=AT, region=NATION))["企业整体复工率"].also == "公布值79%"
    assert "79%" in {said for said, in cells(figure(groups, at=AT, region=NATION), "published")}


def test_a_zone_lies_in_its_city_and_county(week):
    assert "武汉市洪山区" in figure(profile.about, zone=EAST_LAKE, at=AT).body.text


def test_who_has_filed_difficulties_is_counted_over_all_days(week):
    shown_figure = figure(difficulties.by_kind, at=AT, region=NATION)
    assert shown_figure.what.startswith("各高新区截至该日最近一次填报的累计数，169家中3家有填报")
    assert not [piece for piece in shown_figure.foot if "已报" in piece]


def test_a_province_without_a_zone_is_not_one_without_data(week):
    spec = str(figure(zone_map, at=AT, region=NATION, way="province").body.spec)
    assert "无国家高新区" in spec
    assert "无数据" not in spec


def test_a_day_of_another_year_says_its_year(store):
    stored("zone_daily", report(NANJING, "2020-12-31", 50, 20), report(ZGC, "2021-01-02", 1000, 900))
    rows = dict(cells(figure(late, at=date(2021, 1, 2), region=NATION), "zone", "last_report"))
    assert rows[SHORT[NANJING]] == "2020年12月31日"
    assert dict(cells(figure(reports.reports, zone=NANJING, at=date(2020, 12, 31)), "said", "data_date")) == {"现行": "12月31日"}
