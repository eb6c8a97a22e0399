"""The parts of Hundred Cities and Hundred Parks on four cities and parks that can be worked out by hand."""

from datetime import date

from components.hundred import headline
from components.hundred.behind import behind
from components.hundred.funds import funds
from components.hundred.map import hundred_map
from components.hundred.quotas import quotas
from components.overview import hundred as overview
from tests.components.read import cards, cells, figure
from tests.data.indicators.returns import WAN, stored
from tests.once import filled

AT, NATION, JIANGSU, DALIAN = date(2020, 12, 31), 100000, 320000, 210200  # 366 of 731 days: 50.1 %


def unit(name: str, kind: str, office: int, adcode: int, **more) -> dict:
    return {"name": name, "kind": kind, "reporting_unit": office, "adcode": adcode, "funding_mode": None, "selected_on": "2020-03-01"} | more


def progress(name: str, budget: int, spent: int, in_place: int, on: str = "2020-12-31") -> dict:
    return {"unit_name": name, "data_date": on, "budget": budget * WAN, "spent": spent * WAN, "in_place": in_place * WAN}


@filled
def year(store):
    stored("hundred_units", unit("甲市", "城市", JIANGSU, 320100), unit("乙市", "城市", JIANGSU, 320200),
           unit("丙园", "园区", DALIAN, 210200), unit("丁园", "园区", DALIAN, 210200, funding_mode="后补助"))
    stored("hundred_progress", progress("甲市", 1000, 400, 700), progress("乙市", 500, 450, 500), progress("丙园", 100, 10, 20),
           progress("丁园", 100, 0, 0), progress("甲市", 1000, 100, 200, "2020-11-30"))
    stored("major_issues", {"issue_no": "1", "reporting_unit": JIANGSU, "title": "事项", "raised_on": "2020-05-01", "due_on": "2020-06-01"},
           {"issue_no": "2", "reporting_unit": DALIAN, "title": "事项", "raised_on": "2020-05-01", "due_on": "2021-06-01"})


def test_the_ledger_tells_quota_money_and_what_is_overdue(year):
    by_name = {name: tuple(rest) for name, *rest in cells(
        figure(quotas, at=AT), "name", "city_use", "park_use", "budget", "spent", "execution", "gap", "in_place", "overdue")}
    assert by_name["江苏省"] == ("2/3", "0/3", "1,500", "850", "56.7%", "+6.6", "80.0%", "1")
    assert by_name["大连市"] == ("0/1", "2/1（超1）", "200", "10", "5.0%", "−40.1", "10.0%", "0")
    assert by_name["合计"][:5] == ("2（目标100个左右）", "2（目标100个左右）", "1,700", "860", "50.6%")
    assert by_name["湖北省"][:2] == ("未报名单", "未报名单")


def test_the_furthest_behind_come_first_and_those_paid_afterwards_are_not_held_against_time(year):
    shown_figure = figure(behind, at=AT, order="gap")
    assert shown_figure.title == "2个城市（园区）支出慢于序时进度10个百分点以上"
    assert cells(shown_figure, "name", "execution", "gap", "in_place") == [
        ("丙园", "10.0%", "−40.1", "20.0%"), ("甲市", "40.0%", "−10.1", "70.0%")]
    assert shown_figure.foot[1] == "已报4/4"


def test_the_map_is_coloured_by_the_measure_that_was_chosen(year):
    def filled(measure: str) -> list:
        rows = figure(hundred_map, at=AT, measure=measure).body.rows.set_index("name")
        return rows.loc[["江苏省", "大连市"], "value"].round(3).tolist()

    assert filled("cities") == [0.667, 0]
    assert filled("parks") == [0, 2]
    assert filled("gap") == [0.066, -0.401]


def test_the_cards_are_those_of_the_region(year):
    by_label = cards(figure(headline.headline, at=AT, region=JIANGSU))
    assert (by_label["入选城市（园区）"].value, by_label["入选城市（园区）"].change) == ("2", "城市2个，园区0个")
    assert (by_label["预算执行率"].value, by_label["预算执行率"].change) == ("56.7%", "较上月提高46.7个百分点")  # 甲市 alone on 30 November: 10.0 %
    assert (by_label["与序时进度差"].value, by_label["与序时进度差"].unit, by_label["与序时进度差"].tone) == ("+6.6", "个百分点", "good")
    assert (by_label["超期事项"].value, by_label["超期事项"].change) == ("1", "在办1件")
    assert cards(figure(headline.headline, at=AT, region=DALIAN))["与序时进度差"].tone == "behind"


def test_execution_stands_beside_the_time_elapsed(year):
    shown_figure = figure(funds, at=AT)
    last = shown_figure.body.rows[shown_figure.body.rows["date"] == shown_figure.body.rows["date"].max()].set_index("series")["value"].round(3)
    assert last.to_dict() == {"预算执行率": 0.506, "序时进度": 0.501}
    assert shown_figure.title == "预算执行率50.6%，序时进度50.1%"


def test_the_overview_counts_what_needs_attention_and_names_nobody(year):
    lines = [alert.text for alert in figure(overview.alerts).body.lines]
    assert lines == ["2020年名单37个、2020年阶段性执行情况37个推荐单位未报", "1件重大事项超期未办结",
                     "支出慢于序时进度10个百分点以上的有1个推荐单位", "入选数超过名额尚未说明的有1个推荐单位"]


def test_a_region_chosen_changes_every_part(year):
    lines = figure(funds, at=AT, region=DALIAN)
    newest = lines.body.rows[lines.body.rows["date"] == lines.body.rows["date"].max()].set_index("series")["value"].round(3)
    assert newest["预算执行率"] == 0.05  # 10 of 200
    assert (lines.title, lines.what, lines.foot[1]) == ("预算执行率5.0%，序时进度50.1%", "大连市，各数据日期的累计预算执行率与序时进度（按实施周期）", "已报2/2")
    slow = figure(behind, at=AT, region=DALIAN)
    assert cells(slow, "name", "gap") == [("丙园", "−40.1")]
    assert (slow.what.split("，")[0], slow.foot[1]) == ("大连市", "已报2/2")
    ledger = figure(quotas, at=AT, region=DALIAN)
    assert cells(ledger, "name", "budget") == [("全国合计", "1,700"), ("大连市", "200")]
    assert ledger.title == "大连市名额与资金"
    assert figure(hundred_map, at=AT, region=DALIAN).title == "大连市入选2个，超过名额，尚未说明"
    assert figure(hundred_map, at=AT, measure="gap", region=JIANGSU).title == "江苏省支出比序时进度快6.6个百分点（不含后补助）"


def test_the_country_is_faded_outside_the_region_chosen(year):
    def opacities(**choice) -> list:
        layers = figure(hundred_map, at=AT, **choice).body.spec["layer"]
        return [layer["encoding"]["opacity"]["condition"]["test"] for layer in layers if "test" in layer.get("encoding", {}).get("opacity", {}).get("condition", {})]

    assert opacities() == []
    assert set(opacities(region=JIANGSU)) == {f"indexof([{JIANGSU}], toNumber(datum.code)) >= 0"}
    assert len(opacities(region=JIANGSU)) == 5  # areas, the inset's, the peers' boxes and names, cities and parks


def test_where_nothing_was_filed_it_is_not_said_that_nobody_is_behind(store):
    stored("hundred_units", unit("甲市", "城市", JIANGSU, 320100))
    unknown = figure(behind, at=AT)
    assert (unknown.title, unknown.body.empty) == ("没有可与序时进度比较的支出", "还没有可比较的执行情况。")
    stored("hundred_progress", progress("甲市", 100, 60, 80))
    known = figure(behind, at=AT)
    assert (known.title, known.body.empty) == ("没有城市（园区）支出慢于序时进度10个百分点以上", "没有慢10个百分点以上的城市（园区）。")


def test_the_number_selected_says_when_the_last_was_selected_whoever_has_left_since(store):
    stored("hundred_units", unit("甲市", "城市", JIANGSU, 320100), unit("乙市", "城市", JIANGSU, 320200, ended_on="2020-11-01"),
           unit("丙园", "园区", DALIAN, 210200, selected_on=None))
    assert cards(figure(headline.headline, at=AT, region=JIANGSU))["入选城市（园区）"].note == "最近入选2020-03-01"
    assert cards(figure(headline.headline, at=AT, region=DALIAN))["入选城市（园区）"].note == "入选日期未公布"


def test_where_nobody_is_far_behind_no_number_of_the_slowest_is_told(store):
    stored("hundred_units", unit("甲市", "城市", JIANGSU, 320100))
    stored("hundred_progress", progress("甲市", 1000, 900, 900))
    assert figure(behind, at=AT, region=JIANGSU).what == "江苏省；不含后补助"
