"""Money by source, mode, quarter and return, on a few cities and parks that can be worked out by hand."""

from datetime import date

from components.hundred import behind, money, money_units, quotas, results, units
from data.asking import PLAIN
from data.questions import Direct
from data.sentences.paragraphs.declared import Choice
from data.sentences.paragraphs.hundred import PARAGRAPHS
from db.engine import reading
from tests.components.read import cards, cells, figure
from tests.data.indicators.returns import WAN, stored
from tests.once import filled

AT, JIANGSU, DALIAN = date(2020, 12, 31), 320000, 210200  # 366 of 731 days: 50.07 %
HALF, AUTUMN = 182 / 731, 274 / 731  # elapsed on 30 June and 30 September 2020


def unit(name: str, office: int, **more) -> dict:
    funds = {f"funds_{source}": amount * WAN for source, amount in zip(("central", "local", "other"), more.pop("planned", (100, 50, 50)), strict=True)}
    return {"name": name, "kind": "城市", "reporting_unit": office, "adcode": 320100, "funding_mode": "前补助", "selected_on": "2020-03-01", "ended_on": None,
            "funds_total": sum(funds.values())} | funds | more


def progress(name: str, on: str, budget: float, spent: float, in_place: float | None = None, parts: tuple | None = None) -> dict:
    split = {f"spent_{source}": None if parts is None else parts[place] * WAN for place, source in enumerate(("central", "local", "other"))}
    return {"unit_name": name, "data_date": on, "budget": budget * WAN, "spent": spent * WAN, "in_place": None if in_place is None else in_place * WAN} | split


@filled
def year(store):
    """甲 falls in the autumn; 乙 is funded afterwards; 丙 left in October; 丁 joined late and filed once."""
    stored("hundred_units", unit("甲", JIANGSU), unit("乙", JIANGSU, funding_mode="后补助"), unit("丙", JIANGSU, ended_on="2020-10-15"),
           unit("丁", DALIAN, funding_mode=None, selected_on="2020-10-01"))
    stored("hundred_progress", progress("甲", "2020-06-30", 200, 80), progress("甲", "2020-09-30", 200, 60),
           progress("甲", "2020-12-31", 200, 110, 150, (60, 30, 20)), progress("乙", "2020-09-30", 200, 20), progress("乙", "2020-12-31", 200, 30, 40),
           progress("丙", "2020-06-30", 200, 100), progress("丙", "2020-09-30", 200, 190), progress("丁", "2020-12-31", 100, 10, 20))


def test_each_source_is_a_share_of_what_is_planned_and_the_total_of_the_budget(year):
    shown_figure = figure(money.by_source, at=AT)
    assert cells(shown_figure, "name", "planned", "budget", "in_place", "spent", "in_place_rate", "execution") == [
        ("合计", "600", "500", "210", "150", "42.0%", "30.0%"), ("中央引导资金", "300", "—", "—", "60", "—", "60.0%"),
        ("地方资金", "150", "—", "—", "30", "—", "60.0%"), ("其他资金", "150", "—", "—", "20", "—", "40.0%")]
    assert "填了到位分项的0/3个，填了执行分项的1/3个" in shown_figure.body.caption


def test_those_funded_afterwards_stand_apart_and_are_outside_the_gap(year):
    shown_figure = figure(money.by_mode, at=AT)
    assert cells(shown_figure, "name", "reported", "spent", "execution", "gap") == [
        ("合计", "3/3", "150", "30.0%", "−10.1"),  # (110 + 10) / 300 − 366/731
        ("前补助", "1/1", "110", "55.0%", "+4.9"), ("后补助", "1/1", "30", "15.0%", "—"), ("未填资助方式", "1/1", "10", "10.0%", "−40.1")]
    assert shown_figure.body.caption == "未计入与序时进度差的：后补助1个，预算200万元（先实施后拨付，不按序时进度衡量）"


def test_new_spending_counts_a_fall_as_one_and_loses_nothing_with_a_unit_that_left(year):
    shown_figure = figure(money.quarters, at=AT)
    rows = shown_figure.body.rows
    assert rows[["name", "value", "filed", "fell"]].values.tolist() == [
        ["2020年二季度", 180.0, "2/3", "0"],  # 80 + 100
        ["2020年三季度", 90.0, "3/3", "1"],  # −20 + 20 + 90
        ["2020年四季度", 70.0, "3/3", "0"]]  # 50 + 10 + 10, without 丙
    assert "其中1个次累计数比上期减少" in shown_figure.foot[-1]


def test_the_gap_moved_on_the_same_units_alone(year):
    """On 31 December 甲 and 丁 filed; of 30 September there is 甲 alone, since 乙 is left out and 丙 has left."""
    moved = cards(figure(money.headline, at=AT))["差距变化"]
    before, now = 60 / 200 - AUTUMN, 110 / 200 - 366 / 731
    assert moved.value == f"+{(now - before) * 100:.1f}"
    assert moved.note == "可比口径1/2个"
    assert moved.hint == "2020-09-30的−7.5变为2020-12-31的+4.9，同为这1个，不含后补助"


def test_each_unit_has_the_change_between_its_own_last_two_returns(year):
    by_name = {name: rest for name, *rest in cells(figure(money_units.units, at=AT), "name", "gap", "since", "new", "gap_change")}
    assert by_name == {"丁": ["−40.1", "—", "—", "—"], "甲": ["+4.9", "2020-09-30", "50", "+12.4"], "乙": ["—", "2020-09-30", "10", "—"]}
    fallen = figure(money_units.units, at=date(2020, 9, 30), region=JIANGSU)
    assert fallen.body.caption == "1个本次累计执行数比上次减少"
    assert dict(cells(fallen, "name", "gap_change"))["甲"] == f"−{(80 / 200 - HALF - (60 / 200 - AUTUMN)) * 100:.1f}"


def test_bars_stand_in_the_standard_order_unless_another_is_chosen(year):
    assert figure(money_units.bars, at=AT, region=JIANGSU).body.rows["name"].tolist() == ["甲", "乙"]
    whole = figure(money_units.bars, at=AT, order="execution").body
    assert whole.rows["name"].head(2).tolist() == ["江苏省", "大连市"]
    assert whole.target[1] == "序时进度（周期）50.1%"


def test_without_a_return_nothing_is_said_to_be_nothing(store):
    stored("hundred_units", unit("甲", JIANGSU))
    assert figure(money.by_source, at=AT).title == "还没有资金执行填报"
    assert figure(money.quarters, at=AT).body.rows.empty
    assert {card.value for label, card in cards(figure(money.headline, at=AT)).items() if label != "序时进度"} == {"—"}


def test_a_column_of_money_keeps_one_number_of_places(year):
    stored("hundred_progress", progress("丁", "2020-12-30", 100, 9.5, 20))
    shown_figure = figure(money_units.units, at=date(2020, 12, 30))
    assert dict(cells(shown_figure, "name", "spent")) == {"丁": "9.5", "甲": "60.0", "乙": "20.0"}
    assert dict(cells(shown_figure, "name", "budget")) == {"丁": "100", "甲": "200", "乙": "200"}


def test_the_bars_say_what_reported(year):
    assert figure(money_units.bars, at=AT).title == "2个推荐单位已报；不含后补助，2个中1个达到序时进度（按实施周期）"  # 江苏 by 甲 alone
    assert figure(money_units.bars, at=AT, region=JIANGSU).title == "2个城市（园区）已报；不含后补助，1个中1个达到序时进度（按实施周期）"


def test_the_bars_hold_nobody_against_time_who_is_funded_afterwards(store):
    """乙 has spent 90 % and has no time to keep; 甲 is behind."""
    stored("hundred_units", unit("甲", JIANGSU), unit("乙", JIANGSU, funding_mode="后补助"), unit("丁", DALIAN, funding_mode="后补助"))
    stored("hundred_progress", progress("甲", "2020-12-31", 200, 60), progress("乙", "2020-12-31", 200, 180), progress("丁", "2020-12-31", 100, 90))
    assert figure(money_units.bars, at=AT, region=JIANGSU).title == "2个城市（园区）已报；不含后补助，1个中0个达到序时进度（按实施周期）"
    assert figure(money_units.bars, at=AT, region=DALIAN).title == "1个城市（园区）已报；不含后补助，0个中0个达到序时进度（按实施周期）"
    assert figure(money_units.bars, at=AT).title == "2个推荐单位已报；不含后补助，1个中0个达到序时进度（按实施周期）"


def test_the_budget_of_those_funded_afterwards_who_filed_nothing_is_no_nought(store):
    stored("hundred_units", unit("甲", JIANGSU), unit("乙", JIANGSU, funding_mode="后补助"))
    stored("hundred_progress", progress("甲", "2020-12-31", 200, 60))
    assert "后补助的1个城市（园区），预算未填" in figure(quotas.quotas, at=AT).body.caption
    with reading() as connection:
        written = PARAGRAPHS["funds"](Direct(connection, PLAIN), Choice(at=AT))
    assert "后补助的1个城市（园区），预算未填" in written[0]


def test_cities_stand_before_parks_as_on_the_list(store):
    stored("hundred_units", unit("丙园", JIANGSU) | {"kind": "园区"}, unit("甲", JIANGSU), unit("乙园", DALIAN) | {"kind": "园区"})
    names = [name for name, *_rest in cells(figure(units.units, at=AT), "name")]
    assert [name for name, *_rest in cells(figure(money_units.units, at=AT), "name")] == names
    assert names.index("甲") < names.index("丙园")


def test_the_quarters_say_that_who_left_keeps_what_it_spent(year):
    assert "已退出的保留退出前各季度的支出" in figure(money.quarters, at=AT).what


def test_a_card_counts_those_whose_figure_is_of_its_day(store):
    """乙 stands with its return of September: it counts in the rate and is not said to have reported the day."""
    stored("hundred_units", unit("甲", JIANGSU), unit("乙", JIANGSU))
    stored("hundred_progress", progress("甲", "2020-12-31", 200, 110, 150) | {"jobs": 5}, progress("乙", "2020-09-30", 200, 50, 60) | {"jobs": 7})
    shown = cards(figure(money.headline, at=AT))
    assert {shown[label].note for label in ("预算执行率", "与序时进度差", "资金到位率")} == {"已报1/2 · 2020-12-31"}
    assert shown["预算执行率"].value == "40.0%"
    jobs = cards(figure(results.headline, at=AT))["带动就业人数"]
    assert (jobs.value, jobs.note) == ("12", "已报1/2 · 2020-12-31")


def test_who_filed_no_list_owes_no_money_report(year):
    stored("hundred_units", unit("戊", 330000))
    stored("hundred_filings", {"reporting_unit": 420000, "filing": "名单", "year": 2020, "filed_on": "2020-03-30"})
    silent = dict(figure(money_units.bars, at=AT).body.rows[["name", "silent"]].values.tolist())
    assert (silent["浙江省"], silent["湖北省"], silent["北京市"]) == ("未报送", "没有在册的", "未报名单")


def test_those_behind_stand_in_the_standard_order(store):
    names = [("园区", "宜园", 420000), ("城市", "赤市", 420000), ("城市", "枝市", 420000), ("城市", "苏市", JIANGSU)]
    stored("hundred_units", *(unit(name, office, kind=kind) for kind, name, office in names))
    stored("hundred_progress", *(progress(name, "2020-12-31", 100, 10 + number) for number, (_kind, name, _office) in enumerate(names)))
    assert cells(figure(behind.behind, at=AT), "name") == [("苏市",), ("赤市",), ("枝市",), ("宜园",)]
    assert cells(figure(behind.behind, at=AT, order="gap"), "name") == [("宜园",), ("赤市",), ("枝市",), ("苏市",)]
