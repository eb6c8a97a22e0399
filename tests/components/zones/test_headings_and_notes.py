"""Parts of the zone pages: what stands under which heading, of which date, region and kind."""

from datetime import date

import pandas as pd
import pytest

from components.overview import zones as overview
from components.zones import (
    difficulties,
    groups,
    headline,
    industry,
    matrix,
    multiples,
    offices,
    own_difficulties,
    own_published,
    parts,
    profile,
    tier_moves,
)
from components.zones.attention import attention
from components.zones.map import zone_map
from data.indicators.zones import lists
from tests.components.read import cards, figure, under
from tests.components.zones import test_by_hand as hand
from tests.components.zones.test_by_hand import AT, EAST_LAKE, JIANGSU, NATION, SUZHOU, ZGC, report
from tests.data.indicators.returns import stored

week = hand.week  # the fixture
LAST = date(2020, 3, 31)


def test_each_change_and_its_basis_stand_under_their_own_name(week):
    told = under(figure(groups.groups, at=AT, region=NATION), "指标", "当日", "分子/分母", "较昨日（百分点）", "较上周（百分点）", "口径", "填报家数")
    assert told[0] == ("企业整体复工率", "79.8%", "1,038/1,300", "+5.6", "+36.2", "较上周可比口径2家；较昨日可比口径3家", "3")
    told = under(figure(parts.by_region, at=AT, region=NATION), "地区", "较昨日（百分点）", "较上周（百分点）", "口径")
    assert told[:2] == [("东部", "+8.5", "+36.2", "较昨日可比口径2家"), ("中部", "−10.0", "—", "—")]  # 南京, silent now, had reported the day before


def test_a_zone_is_linked_at_the_day_that_is_shown(week):
    def address(at: date) -> dict:
        return figure(attention, at=at, region=NATION).body.rows["zone"].iloc[-1].address

    assert address(AT) == {"zone": "武汉东湖高新区", "date": "2020-04-01"}  # the last in standard order
    assert address(date(2020, 4, 2)) == {"zone": SUZHOU, "date": "2020-04-02"}


def test_a_circle_is_as_large_as_all_firms_of_its_zone(week):
    assert figure(zone_map, at=AT, region=NATION).body.rows.set_index("name").loc["中关村", ["value", "size", "of"]].tolist() == [0.9, 1000, "900/1,000"]


def test_the_silent_and_the_late_of_an_office_stand_under_their_own_name(week):
    told = under(figure(offices.offices, at=AT, region=NATION, start=LAST), "所属报送单位", "高新区（家）", "未报（家）", "迟报（家）", "填报率", "及时率")
    assert [row for row in told if row[0] in ("江苏省", "湖北省")] == [("江苏省", "18", "17", "0", "8.3%", "8.3%"), ("湖北省", "12", "11", "1", "8.3%", "4.2%")]


def test_zones_are_least_punctual_by_the_days_that_were_due():
    cells = pd.DataFrame([("甲", lists.IN_TIME), ("甲", lists.NOT_DUE), ("甲", lists.NOT_DUE), ("乙", lists.IN_TIME), ("乙", lists.LATE)],
                         columns=["name", "status"])
    assert matrix._sorted(cells, "punctual") == ["乙", "甲"]


def test_the_title_of_a_zones_difficulties_tells_share_rate_and_what_is_open(week):
    assert figure(own_difficulties.own, zone=SUZHOU, at=AT).title == "企业融资难最多，占100.0%；解决率12.5%，未解决7件"


def test_the_zones_that_filed_a_difficulty_are_counted_not_those_that_could(week):
    told = under(figure(difficulties.by_kind, at=AT, region=JIANGSU), "困难类型", "填报家数", "未解决（件）")
    assert told[:2] == [("合计", "1", "7"), ("员工返岗难", "0", "—")]


def test_the_lines_of_a_zone_and_of_its_tier_are_called_so(week):
    rows = figure(profile.course, zone=SUZHOU, at=AT, start=LAST).body.rows
    assert [(series, round(value, 3)) for series, value in zip(rows["series"], rows["value"], strict=True)] == [
        ("本高新区", 0.85), ("本高新区", 0.78), ("同等级整体", 0.787), ("同等级整体", 0.889)]


def test_what_was_published_and_when_the_last_report_came_are_of_the_region(week):
    nation, jiangsu = (cards(figure(headline.first_row, at=AT, region=region))["企业整体复工率"] for region in (NATION, JIANGSU))
    assert (nation.also, nation.note) == ("公布值79%", "已报3/169 · 2020-04-01")
    assert nation.hint.split("\n")[-1] == "2020年4月2日15:00报送"
    assert (jiangsu.also, jiangsu.note) == ("较昨日下降7.0个百分点", "已报1/18 · 2020-04-01")
    assert jiangsu.hint == "较昨日可比口径1家\n2020年4月1日23:00报送"


def test_published_and_filed_are_of_the_same_kind(store):
    stored("zone_daily", report(ZGC, "2020-04-02", 40_000, 36_000))
    told = under(figure(own_published.published, zone=ZGC, at=date(2020, 4, 2)), "指标", "公布值", "当日填报")
    assert set(told) >= {("监测企业数", "38,400家", "40,000家"), ("监测企业复工率", "接近90%", "90.0%")}


def test_each_kind_of_firm_has_its_own_small_picture(store):
    stored("zone_daily", report(ZGC, "2020-04-01", 100, 50) | {
        "large_firms": 10, "large_resumed": 9, "small_firms": 90, "small_resumed": 45, "hnte_firms": 10, "hnte_resumed": 7,
        "tech_sme_firms": 10, "tech_sme_resumed": 3})
    rows = figure(multiples.courses, at=AT, region=NATION, start=AT, by="kind").body.rows
    assert dict(zip(rows["name"], rows["value"], strict=True)) == {"规上": 0.9, "中小企业": 0.5, "高新技术企业": 0.7, "科技型中小企业": 0.3}
    lines = figure(overview.lines).body.rows.dropna(subset=["value"])
    assert dict(zip(lines["series"], lines["value"], strict=True)) == {"规上": 0.9, "整体": 0.5, "中小": 0.5}


@pytest.mark.parametrize(("before", "after", "title"), [("高", "低", "风险等级下调1家次，上调0家次"), ("低", "中", "风险等级下调0家次，上调1家次")])
def test_a_lower_tier_is_a_tier_eased(store, before, after, title):
    stored("zone_daily", report(EAST_LAKE, "2020-03-31", 10, 5, risk=before), report(EAST_LAKE, "2020-04-01", 10, 5, risk=after))
    told = figure(tier_moves.moved, at=AT, region=NATION, start=LAST)
    assert told.title == title
    assert under(told, "高新区", "数据日期", "原等级", "现等级") == [("武汉东湖高新区", "4月1日", f"{before}风险", f"{after}风险")]


def test_only_a_fall_of_more_than_five_points_needs_attention(store):
    stored("zone_daily", report(ZGC, "2020-03-25", 1000, 500), report(SUZHOU, "2020-03-25", 100, 80),
           report(ZGC, "2020-04-01", 1000, 440), report(SUZHOU, "2020-04-01", 100, 76))
    assert [alert.text for alert in figure(overview.alerts).body.lines if "下降" in alert.text] == ["一周下降超过5个百分点1家"]


def test_the_industries_start_with_the_most_firms_and_by_rate_on_demand(store):
    stored("zone_industry_daily", *({"zone": ZGC, "data_date": "2020-03-30", "industry": name, "firms": firms, "firms_resumed": resumed}
                                    for name, firms, resumed in (("医药", 10, 9), ("软件", 30, 15))))
    assert [name for name, *_rest in under(figure(industry.industries, at=AT, region=NATION), "产业")] == ["软件", "医药"]
    assert [name for name, *_rest in under(figure(industry.industries, at=AT, region=NATION, order="rate"), "产业")] == ["医药", "软件"]


def test_the_industries_bear_the_date_of_the_newest_report(store):
    stored("zone_industry_daily", *({"zone": zone, "data_date": on, "industry": name, "firms": 10, "firms_resumed": 5}
                                    for zone, on, name in ((ZGC, "2020-03-28", "软件"), (SUZHOU, "2020-03-30", "材料"))))
    assert figure(industry.industries, at=AT, region=NATION).foot[0] == "数据截至2020年3月30日"
