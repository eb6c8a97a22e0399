"""Hundred Cities and Hundred Parks: colours, shapes, whose warnings, dates beneath."""

import re
from datetime import date

import altair as alt
import pandas as pd
import vl_convert

from components.charts.theme import BEHIND
from components.hundred import map as of_map
from components.hundred.classes import UNLIMITED, quota_use
from components.hundred.funds import funds
from components.hundred.quotas import quotas
from components.hundred.warnings import warnings
from data.wording import shortened
from tests.components.hundred import test_by_hand as hand
from tests.components.hundred.test_by_hand import AT, JIANGSU, NATION
from tests.components.read import figure, under
from tests.data.indicators.returns import stored
from tests.data.uploads.uploading import imported, text

year = hand.year  # the fixture


def test_each_use_of_a_quota_has_its_word_and_only_what_is_beyond_it_is_orange():
    classes = quota_use("城市名额使用")
    places = classes.of(pd.Series([UNLIMITED, 0, 1 / 3, 1, 4 / 3])).tolist()
    assert [classes.labels[place] for place in places] == ["名额不限", "未使用", "部分使用", "用满", "超出名额"]
    assert [classes.colours[place] == BEHIND for place in places] == [False, False, False, False, True]


def test_cities_are_black_circles_and_parks_white_diamonds():
    units = pd.DataFrame({"unit": ["甲市", "丙园"], "kind": ["城市", "园区"], "focus": None, "lon": [118.8, 121.6], "lat": [32.1, 38.9], "execution": 0.5, "office": [JIANGSU, 210200]})
    drawn = vl_convert.vegalite_to_svg(of_map._points(units).add_params(alt.param(name="map_scale", value=900)).project("mercator").to_dict())
    marks = {label: mark for mark in re.findall(r"<path[^>]+>", drawn) for label in re.findall(r"城市（园区）: (\w+);", mark)}
    assert {label: re.search(r'fill="([^"]+)"', mark)[1] for label, mark in marks.items()} == {"甲市": "#1b2432", "丙园": "#ffffff"}
    assert {label: "A" in re.search(r' d="([^"]+)"', mark)[1] for label, mark in marks.items()} == {"甲市": True, "丙园": False}


def test_beneath_the_lines_stands_the_last_report(year):
    assert figure(funds, at=AT).foot[:2] == ("数据截至2020年12月31日", "已报4/4")


def test_the_ledger_counts_every_filing_that_is_overdue_beside_the_overdue_issues(year):
    stored("hundred_filings", {"reporting_unit": JIANGSU, "filing": "名单", "year": 2020, "filed_on": "2020-04-01"})
    told = {row[0]: row[1:] for row in under(figure(quotas, at=AT), "推荐单位", "逾期未报（项）", "超期事项（件）")}
    # The list and the course of 2020 were due by then: two of each of the 37, less the one that was filed.
    assert (told["合计"], told["江苏省"], told["大连市"]) == (("73", "1"), ("1", "1"), ("2", "0"))
    early = {row[0]: row[1] for row in under(figure(quotas, at=date(2020, 3, 10)), "推荐单位", "逾期未报（项）")}
    assert early["江苏省"] == "—"  # nothing is due yet


def test_the_warnings_of_an_office_are_its_own(store):
    imported("hundred_units", text("类型,名称,推荐单位,主题（产业）,入选日期", "城市,南京市,江苏省,智慧农业,", "城市,武汉市,湖北省,智慧农业,"), explanation="公开名单未列")
    told = figure(warnings, at=AT, region=JIANGSU)
    assert told.title.startswith("江苏省有")
    assert not [who for who in told.body.rows["who"] if "武汉" in str(who)]
    assert {who for who in figure(warnings, at=AT, region=NATION).body.rows["who"] if "市" in str(who)} >= {"城市 · 南京市", "城市 · 武汉市"}


def test_of_more_than_four_names_the_first_four_are_told_and_that_there_are_more():
    assert shortened(list("甲乙丙丁")) == "甲、乙、丙、丁"
    assert shortened(list("甲乙丙丁戊")) == "甲、乙、丙、丁等"
