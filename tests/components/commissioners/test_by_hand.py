"""The parts about commissioners on seven villages of three counties that can be worked out by hand."""


from components.commissioners import villages
from components.commissioners.headline import headline
from components.commissioners.map import coverage_map
from components.commissioners.table import places
from components.commissioners.worklist import worklist_table
from components.overview import commissioners as overview
from tests.components.read import cards, cells, figure
from tests.data.indicators.test_commissioners import PING, WA, YANG, assignment, outcome, person, service, village
from tests.once import filled
from tests.rows import put

PERIOD, NATION, SHANXI, LIAONING = "2020-10", 100000, 140000, 210000
YANG_1, YANG_2, YANG_3, YANG_4 = (YANG * 10**6 + number for number in (1, 2, 3, 4))
PING_1, PING_2, WA_1 = PING * 10**6 + 1, PING * 10**6 + 2, WA * 10**6 + 1


@filled
def october(store):
    """平定县: three of four served, two assigned; 盂县: none of two; 庄河市: its only one. In September one of 平定县 was."""
    put("villages", *(village(code, lon=113.0 + place / 10, lat=38.0) for place, code in enumerate(
        (YANG_1, YANG_2, YANG_3, YANG_4, PING_1))), village(PING_2), village(WA_1))
    put("commissioners", person("甲", YANG), person("乙", WA))
    put("assignments", assignment("甲", YANG_1, "2020-01-01"), assignment("甲", YANG_4, "2020-01-01"), assignment("甲", PING_1, "2020-01-01"))
    put("services", service("1", "甲", YANG_1, "2020-10-01"), service("2", "甲", YANG_2, "2020-10-02"), service("3", "甲", YANG_3, "2020-10-03"),
        service("4", "乙", WA_1, "2020-10-04"), service("5", "甲", PING_1, "2020-09-10"))
    put("outcomes", outcome("1", YANG_1, "2020-10-09", "就业", 5), outcome("2", PING_1, "2020-10-09", "创业", 5))


def test_a_county_tells_its_villages_served_and_not_those_assigned(october):
    shown_figure = figure(coverage_map, period=PERIOD, level="nation", code=NATION)
    rows = shown_figure.body.rows.set_index("code")[["value", "share", "of", "assigned"]]
    assert rows.loc[YANG].tolist() == [0.75, "75.0%", "3/4", "50.0%"]
    assert rows.loc[PING].tolist() == [0, "0.0%", "0/2", "50.0%"]
    assert rows.loc[WA].tolist() == [1, "100.0%", "1/1", "0.0%"]
    assert shown_figure.title == "1个县科技服务覆盖率不足50%"
    province = figure(coverage_map, period=PERIOD, level="province", code=SHANXI, province=SHANXI)
    assert set(province.body.rows["code"]) == {YANG, PING}


def test_the_cards_tell_shares_of_villages_and_the_change_on_the_month_before(october):
    by_label = cards(figure(headline, period=PERIOD, level="nation", code=NATION))
    served = by_label["科技服务覆盖率"]
    assert (served.value, served.change, served.tone) == ("57.1%", "较上期提高42.9个百分点", "good")
    assert served.note.startswith("4/7个村")
    assert by_label["选派覆盖率"].value == "42.9%"
    assert by_label["就业带动覆盖率"].value == "28.6%"
    assert (by_label["服务和就业全覆盖率"].value, by_label["建档立卡贫困村数"].value) == ("14.3%", "7")
    assert (by_label["未覆盖村数"].value, by_label["未覆盖村数"].change, by_label["未覆盖村数"].tone, by_label["未覆盖村数"].attention) == ("3", "较上期减少3个", "good", True)
    assert cards(figure(headline, period=PERIOD, level="county", code=PING))["科技服务覆盖率"].change == "较上期下降50.0个百分点"


def test_the_places_stand_in_the_standard_order_below_the_whole_and_by_what_is_uncovered_on_demand(october):
    assert cells(figure(places, period=PERIOD), "name", "villages", "uncovered", "served", "employment") == [
        ("合计", "7", "3", "57.1%", "28.6%"), ("山西省", "6", "3", "50.0%", "33.3%"), ("辽宁省", "1", "0", "100.0%", "0.0%")]
    shown_figure = figure(places, period=PERIOD, province=SHANXI)
    assert cells(shown_figure, "name", "uncovered") == [("合计", "3"), ("平定县", "1"), ("盂县", "2")]
    assert cells(figure(places, period=PERIOD, province=SHANXI, order="uncovered"), "name") == [("合计",), ("盂县",), ("平定县",)]
    assert shown_figure.title == "2地有未覆盖村，共3个"  # nobody is named


def test_a_county_chosen_changes_table_titles_and_map(october):
    shown_figure = figure(places, period=PERIOD, province=SHANXI, county=PING)
    assert cells(shown_figure, "name", "uncovered") == [("山西省合计", "3"), ("盂县", "2")]
    assert shown_figure.title == "盂县未覆盖村2个"
    drawn = figure(coverage_map, period=PERIOD, level="county", code=PING, province=SHANXI)
    assert drawn.title == "盂县科技服务覆盖率0.0%"
    faded = [layer["encoding"]["opacity"]["condition"]["test"] for layer in drawn.body.spec["layer"]
             if "test" in layer.get("encoding", {}).get("opacity", {}).get("condition", {})]
    assert faded == [f"indexof([{PING}], toNumber(datum.code)) >= 0"]
    assert any(each.get("select", {}).get("type") == "point" for each in drawn.body.spec["params"])  # and can still be clicked


def test_the_uncovered_are_named_those_never_served_first(october):
    shown_figure = figure(villages.uncovered, period=PERIOD, province=SHANXI, name="山西省")
    assert shown_figure.title == "山西省未覆盖村3个"
    assert cells(shown_figure, "county_name", "village", "last_service", "commissioner") == [
        ("平定县", str(YANG_4), "从未服务", "甲某"), ("盂县", str(PING_2), "从未服务", "甲某"), ("盂县", str(PING_1), "2020-09-10", "甲某")]
    assert figure(villages.uncovered, period=PERIOD, province=SHANXI, county=YANG, name="平定县").title == "平定县未覆盖村1个"


def test_readers_in_the_system_and_outside_get_the_uncovered_of_each_county_as_a_number(october):
    shown_figure = figure(villages.uncovered, period=PERIOD, province=SHANXI, name="山西省", by="county")
    assert cells(shown_figure, "county_name", "uncovered") == [("平定县", "1"), ("盂县", "2")]
    assert shown_figure.title == "山西省未覆盖村3个"
    assert villages.uncovered.for_system == villages.uncovered.for_outside == {"by": "county"}
    assert figure(villages.uncovered, period=PERIOD, province=LIAONING, name="辽宁省", by="county").body.empty == "没有未覆盖的村"


def test_the_points_say_which_villages_were_served(october):
    rows = figure(villages.points, period=PERIOD, province=SHANXI).body.rows
    assert rows[["served", "told", "county"]].values.tolist() == [
        *[[True, "期内有服务", "平定县"]] * 3, [False, "期内没有服务", "平定县"], [False, "期内没有服务", "盂县"]]
    assert [figure(villages.points, period=PERIOD, province=SHANXI, county=county).body.near for county in (0, YANG)] == [False, True]


def test_the_overview_draws_the_provinces_with_the_smallest_share_first(october):
    chart = figure(overview.bars).body
    names = next(layer["encoding"]["y"]["sort"] for layer in chart.spec["layer"] if "sort" in layer.get("encoding", {}).get("y", {}))
    assert names == ["山西省", "辽宁省"]
    assert chart.rows.set_index("name")["note"].to_dict() == {"山西省": "4/6", "辽宁省": "1/1"}  # over the whole year


def test_a_coverage_is_reported_by_nobody(october):
    whole = {"period": PERIOD, "level": "nation", "code": NATION}
    for shown_figure in (figure(coverage_map, **whole), figure(places, period=PERIOD), figure(villages.points, period=PERIOD, province=SHANXI),
                         figure(overview.cards), figure(headline, **whole)):
        assert not [piece for piece in shown_figure.foot if "已报" in piece]
    assert {card.note for card in cards(figure(headline, **whole)).values()} >= {"4/7个村 · 2020-10-09"}  # the newest service
    assert not [card for card in cards(figure(headline, **whole)).values() if "已报" in card.note]


def test_a_county_without_poor_villages_is_not_one_without_data(october):
    spec = str(figure(coverage_map, period=PERIOD, level="nation", code=NATION).body.spec)
    assert "无建档立卡贫困村" in spec
    assert "无数据" not in spec


def test_after_how_many_days_a_village_is_overdue_is_chosen(october):
    whole = {"period": PERIOD, "level": "nation", "code": NATION}
    assert cards(figure(headline, **whole))["未覆盖村数"].also == "超过90天未服务2个"  # 盂县's other one was served in September, 平定县's and 盂县's last never
    assert cards(figure(headline, **whole, days=30))["未覆盖村数"].also == "超过30天未服务3个"


def test_hubei_is_a_block_and_the_nation_stands_without_it_too(october):
    from components.commissioners.hubei import hubei
    from data.regions import WITHOUT_HUBEI
    assert [name for name, in cells(figure(hubei, period=PERIOD), "name")] == ["全国", "全国（除湖北外）"]
    assert cards(figure(headline, period=PERIOD, level="nation", code=WITHOUT_HUBEI))["科技服务覆盖率"].value == "57.1%"
    assert cells(figure(places, period=PERIOD, without_hubei=True), "name")[0] == ("合计",)


def test_without_a_register_it_is_not_said_that_every_village_is_covered(store):
    put("villages", village(YANG_1, register_year=2020))
    put("commissioners", person("甲", YANG))
    put("services", service("1", "甲", YANG_1, "2019-10-01"))
    said = "2019年没有可用的贫困村名册，无从统计"
    assert figure(places, period="2019").title == said
    for by in ("", "county"):
        shown_figure = figure(villages.uncovered, period="2019", province=SHANXI, name="山西省", by=by)
        assert (shown_figure.title, shown_figure.body.empty) == (said, said)
        assert figure(worklist_table, period="2019", by=by).body.text == said
    assert figure(places, period="2020").title == "1地有未覆盖村，共1个"
