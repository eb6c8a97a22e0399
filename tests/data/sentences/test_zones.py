"""Sentences of zone recovery, from the store to the words."""

from datetime import date

import pandas as pd
import pytest

from data import language
from data.indicators import figures
from data.indicators import zones as lists
from data.sentences import zones
from db.engine import reading
from tests.data.indicators.returns import stored

ZGC, DALIAN, SHENYANG = "中关村科技园区", "大连高新技术产业园区", "沈阳高新技术产业开发区"
DAY = date(2020, 4, 1)


def all_zones() -> list[str]:
    with reading() as connection:
        return lists.ranking(connection, at=DAY)["zone"].tolist()


def at(level: str = "nation", **more):
    with reading() as connection:
        return figures(connection, "zones", at=DAY, level=level, **more)


def report(zone: str, resumed: int, on: str = "2020-04-01", firms: int = 100, **more) -> dict:
    return {"zone": zone, "data_date": on, "firms": firms, "firms_resumed": resumed, "reported_at": "2020-04-02 09:00",
            "large_firms": None, "large_resumed": None, "small_firms": None, "small_resumed": None, "risk": None, **more}


def test_the_sentence_of_the_first_of_april(store):
    """35 zones in full, the rest such that 79.0 % of all and 94.2 % of the large resumed."""
    names = all_zones()
    rows = [report(name, 1000, firms=1000, large_firms=100, large_resumed=100) for name in names[:35]]
    rest = 169 * 790 - 35 * 1000
    share = [rest // 134 + (number < rest % 134) for number in range(134)]
    rows += [report(name, each, firms=1000, large_firms=100, large_resumed=93 if number % 3 else 92)
             for number, (name, each) in enumerate(zip(names[35:], share, strict=True))]
    stored("zone_daily", *rows)
    assert zones.headline(at()) == (
        "截至4月1日，169家国家高新区中已报169家，企业整体复工率79.0%，其中规上94.2%，35家复工率100%。")


def test_a_place_is_named_and_what_is_not_known_is_left_out(store):
    stored("zone_daily", report(DALIAN, 90))
    assert zones.headline(at("reporting_unit"), code=210200) == (
        "截至4月1日，大连市1家国家高新区中已报1家，企业整体复工率90.0%，没有高新区复工率达到100%。")


def test_nothing_reported_and_nothing_expected_say_no_data(store):
    assert zones.headline(at()) == "截至4月1日，169家国家高新区中已报0家，无数据。"
    with reading() as connection:
        assert zones.headline(figures(connection, "zones")) == "无数据"


def test_the_sentence_in_english(store):
    stored("zone_daily", report(DALIAN, 90, large_firms=10, large_resumed=10))
    language.use("en")
    try:
        assert zones.headline(at()) == (
            "As of 1 April, 1 of 169 national high-tech zones have reported, overall work resumption 90.0%, "
            "firms above designated size 100.0%, no zone fully resumed.")
    finally:
        language.use("zh")


def test_titles_say_the_finding(store):
    stored("zone_daily", report(ZGC, 80, large_firms=10, large_resumed=9, small_firms=50, small_resumed=40, risk="高"),
           report(SHENYANG, 100, risk="低"), report(ZGC, 75, "2020-03-25"))
    nation = at()
    assert zones.trend(nation) == "企业整体复工率90.0%，较一周前提高5.0个百分点"
    assert zones.groups(nation) == "规上企业复工率90.0%，高于中小企业10.0个百分点"
    assert zones.tiers(nation) == "分风险等级复工率"  # a tier of one zone is no headline
    assert zones.places(at("province"), average=0.9) == "各地企业复工率"  # nor is a province of one
    with reading() as connection:
        assert zones.ranking(lists.ranking(connection, at=DAY), average=0.9) == "沈阳高新技术产业开发区复工率最高（100.0%），低于全国平均的有1家"
        assert zones.missing(lists.missing(connection, at=DAY)) == "167家高新区未报送，分布在35个地方"


def test_a_tier_and_a_province_of_two_zones_are_a_headline(store):
    by_tier = {"高": (80, 84), "低": (100, 96)}
    named = iter(all_zones())
    stored("zone_daily", *[report(next(named), resumed, risk=tier) for tier, both in by_tier.items() for resumed in both])
    assert zones.tiers(at()) == "高风险地区高新区复工率82.0%，比低风险低16.0个百分点"


def test_who_reads_the_same_shares_the_highest_place_and_nobody_is_named_for_the_lowest():
    rows = [("甲", 1.0), ("乙", 1.0), ("丙", 0.8), ("丁", 0.5), ("戊", 0.5)]
    frame = pd.DataFrame([{"indicator": "resumption", "split": "", "code": str(n), "name": name, "value": rate, "reported": 2}
                          for n, (name, rate) in enumerate(rows)])
    assert zones.places(frame, average=0.8) == "甲等2地复工率最高（100.0%），低于全国平均的有2地"
    assert zones.places(frame, average=0.4) == "甲等2地复工率最高（100.0%），没有低于全国平均的"
    assert zones.places(frame) == "甲等2地复工率最高（100.0%），各5项相差50.0个百分点"
    alone = frame.assign(reported=[1, 2, 2, 2, 2])
    assert zones.places(alone, average=0.8) == "乙复工率最高（100.0%），低于全国平均的有2地（报送2家及以上的地方）"
    assert zones.places(frame.head(2)) == "复工率持平，均为100.0%"
    assert zones.places(frame.head(1)) == "各地企业复工率"


def test_the_only_zone_is_not_called_the_best(store):
    stored("zone_daily", report(DALIAN, 90))
    with reading() as connection:
        ranked = lists.ranking(connection, at=DAY)
    assert zones.ranking(ranked) == "大连高新技术产业园区复工率90.0%"


def test_titles_without_a_finding_are_plain_nouns(store):
    nation = at()
    assert [zones.trend(nation), zones.groups(nation), zones.tiers(nation), zones.places(at("province")),
            zones.difficulties(nation)] == ["企业复工率", "各类企业复工率", "分风险等级复工率", "各地企业复工率", "企业困难诉求"]


@pytest.mark.parametrize(("late", "title"), [([], "全部高新区按时报送"), ([DALIAN], "全部高新区已报送，其中迟报1家")])
def test_when_all_have_reported_only_the_late_are_told(store, late, title):
    stored("zone_daily", *[report(name, 50) | ({"reported_at": "2020-04-02 13:00"} if name in late else {})
                           for name in all_zones()])
    with reading() as connection:
        assert zones.missing(lists.missing(connection, at=DAY)) == title


def test_the_difficulty_that_dominates_is_named(store):
    stored("zone_difficulties", *[{"zone": ZGC, "data_date": "2020-04-01", "difficulty": kind, "raised": n, "solved": n // 2}
                                  for kind, n in (("员工返岗难", 60), ("企业融资难", 40))])
    assert zones.difficulties(at()) == "员工返岗难最多，占提出件数的60.0%，总体解决率50.0%"


@pytest.mark.parametrize(("rate", "of_tier", "told"), [
    (0.97244, 0.90751, "比同等级高新区高6.5个百分点"), (0.9, 0.95, "比同等级高新区低5.0个百分点"), (0.90001, 0.9, "与同等级高新区持平"),
    (float("nan"), 0.9, "复工率走势")])
def test_a_gap_is_that_of_the_rates_before_they_are_rounded(rate, of_tier, told):
    assert zones.beside_tier(rate, of_tier) == told


@pytest.mark.parametrize(("changes", "told"), [
    ([0.01], "甲七日提高1.0个百分点"), ([-0.02], "甲七日下降2.0个百分点"), ([0.05, 0.05, -0.01], "甲等2家七日进展最快（提高5.0个百分点），1家下降"),
    ([-0.01, -0.02], "七日来没有高新区提高，2家下降"), ([0.0001, 0.0], "七日来各高新区复工率持平"), ([], "高新区七日进展排序")])
def test_progress_names_nobody_first_who_is_alone_or_did_not_advance(changes, told):
    assert zones.progress(pd.DataFrame({"zone": list("甲乙丙")[:len(changes)], "change_7d": pd.Series(changes, dtype=float)})) == told


@pytest.mark.parametrize(("large", "small", "told"), [
    (0.9, 0.8, "规上企业复工率90.0%，高于中小企业10.0个百分点"), (0.8, 0.9, "规上企业复工率80.0%，低于中小企业10.0个百分点"),
    (0.9, 0.90001, "规上企业与中小企业复工率持平，均为90.0%")])
def test_the_large_stand_above_the_small_below_them_or_level(large, small, told):
    assert zones.groups(pd.DataFrame([{"indicator": f"resumption_{group}", "split": "", "code": "100000", "value": rate}
                                      for group, rate in (("large", large), ("small", small))])) == told


@pytest.mark.parametrize(("high", "low", "told"), [
    (0.55, 0.851, "高风险地区高新区复工率55.0%，比低风险低30.1个百分点"), (0.9, 0.8, "高风险地区高新区复工率90.0%，比低风险高10.0个百分点"),
    (0.8, 0.8, "高风险与低风险地区高新区复工率持平")])
def test_the_tiers_stand_below_above_or_level(high, low, told):
    assert zones.tiers(pd.DataFrame([{"indicator": "resumption", "split": f"risk={tier}", "code": "100000", "value": rate, "reported": 2}
                                     for tier, rate in (("高", high), ("低", low))])) == told


@pytest.mark.parametrize(("week", "told"), [
    (0.046, "企业整体复工率79.0%，较一周前提高4.6个百分点"), (-0.046, "企业整体复工率79.0%，较一周前下降4.6个百分点"),
    (0.0004, "企业整体复工率79.0%，与一周前持平"), (float("nan"), "企业整体复工率79.0%")])
def test_the_course_rose_fell_stood_or_has_nothing_to_compare_with(week, told):
    assert zones.trend(pd.DataFrame([{"indicator": code, "split": "", "code": "100000", "value": value}
                                     for code, value in (("resumption", 0.79), ("change_7d", week))])) == told
