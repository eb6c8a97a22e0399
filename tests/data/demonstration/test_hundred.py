"""The invented list of cities and parks keeps what was published and every rule."""

import pandas as pd
import pytest

JIANGSU, HUBEI = 320000, 420000
JIANGSU_CITIES = {"南京市", "无锡市", "南通市", "镇江市", "昆山市", "张家港市"}
JIANGSU_PARKS = {"苏州工业园区", "常州高新技术产业开发区", "徐州高新技术产业开发区", "泰州医药高新技术产业开发区",
                 "苏州高新技术产业开发区", "常熟高新技术产业开发区", "江苏南京国家农业高新技术产业示范区"}
XIANTAO = {"仙桃市": "其他:非织造布产业", "仙桃高新技术产业开发区": "智能制造",
           "湖北仙桃国家农业科技园区": "其他:黄鳝养殖加工与电商"}


def names(units: pd.DataFrame, unit: int, kind: str) -> set[str]:
    return set(units.loc[(units["reporting_unit"] == unit) & (units["kind"] == kind), "name"])


def test_the_six_cities_and_seven_parks_of_jiangsu_are_the_published_ones(invented):
    units = invented["hundred_units"]
    assert names(units, JIANGSU, "城市") == JIANGSU_CITIES
    assert names(units, JIANGSU, "园区") == JIANGSU_PARKS


def test_what_was_not_published_of_jiangsu_stays_blank(invented):
    units = invented["hundred_units"]
    assert units.loc[units["reporting_unit"] == JIANGSU, ["focus", "selected_on"]].isna().all().all()


def test_the_three_of_xiantao_have_their_published_themes_and_titles(invented):
    units = invented["hundred_units"].set_index("name")
    assert units.loc[list(XIANTAO), "focus"].to_dict() == XIANTAO
    titles = invented["hundred_projects"].set_index("unit_name").loc[list(XIANTAO), "title"]
    assert {"仙桃市非织造布产业高质量发展", "智能制造产业升级及先进技术推广应用",
            "黄鳝规模化养殖加工关键技术研发及产销电商平台建设"} <= set(titles)


def test_hubei_has_twenty_eight_and_nobody_but_jiangsu_is_above_quota(invented, ground):
    units = invented["hundred_units"]
    assert (units["reporting_unit"] == HUBEI).sum() == 28
    quota = ground.units.set_index("adcode")
    for kind, column in (("城市", "quota_city"), ("园区", "quota_park")):
        number = units[units["kind"] == kind].groupby("reporting_unit").size()
        above = number[number > quota[column].reindex(number.index).fillna(99)]
        assert list(above.index) == [JIANGSU]


def test_every_reporting_unit_takes_part_with_about_a_hundred_cities_and_parks(invented, ground):
    units = invented["hundred_units"]
    assert set(units["reporting_unit"]) == set(ground.units["adcode"])
    assert units["kind"].value_counts().between(90, 110).all()
    assert units["name"].is_unique


def test_the_parts_of_the_funds_are_their_total(invented):
    units = invented["hundred_units"]
    assert (units[["funds_central", "funds_local", "funds_other"]].sum(axis=1) == units["funds_total"]).all()


@pytest.mark.parametrize("word", ["spent", "in_place"])
def test_money_is_cumulative_adds_up_and_stays_within_the_budget(invented, word):
    progress = invented["hundred_progress"]
    parts = progress[[f"{word}_central", f"{word}_local", f"{word}_other"]].sum(axis=1)
    assert (parts == progress[word]).all()
    assert (progress[word] <= progress["budget"]).all()
    assert (progress.groupby("unit_name")[word].diff().dropna() >= 0).all()
    assert (progress[word] % 10_000 == 0).all()


def test_execution_is_a_little_behind_time_and_a_few_units_are_far_behind(invented):
    progress = invented["hundred_progress"]
    end = progress[progress["data_date"] == "2020-12-31"]
    gap = end["spent"] / end["budget"] - 366 / 731
    assert -0.12 < end["spent"].sum() / end["budget"].sum() - 366 / 731 < 0
    assert 3 < (gap < -0.15).sum() < 50


def test_a_missed_target_has_its_reason_and_points_are_fifty_thirty_ten(invented):
    targets = invented["hundred_targets"]
    less = targets["direction"] == "<="
    missed = (targets["actual"] < targets["target"]).where(~less, targets["actual"] > targets["target"])
    missed |= targets["actual_text"].isin(["部分达成", "未达成"])
    assert 0.03 < missed.mean() < 0.15
    target, actual = targets["target"], targets["actual"]
    far = (actual > 1.5 * target).where(~less, target > 1.5 * actual)  # passed by more than half
    assert (targets["reason"].notna() == (missed | far)).all()
    points = targets.groupby(["unit_name", "year", "category"])["weight"].sum().unstack()
    assert (points == {"产出指标": 50, "效益指标": 30, "满意度指标": 10}).all().all()


def test_a_few_filings_are_late_and_three_are_missing(invented):
    filings = invented["hundred_filings"]
    day = filings["filing"].map({"名单": "-03-31", "阶段性执行情况": "-10-31"})
    due = pd.to_datetime(filings["year"].astype(str) + day)
    late = filings["filed_on"] > filings["extended_to"].fillna(due)
    assert len(filings) == 4 * 37 - 3
    assert late.sum() == 12
    assert (filings["filed_on"] >= "2020-03-25").all()


def test_demands_from_matching_on_name_a_known_achievement(invented):
    demands, known = invented["demands"], set(invented["achievements"]["achievement_no"])
    matched = demands["status"] != "登记"
    assert demands.loc[matched, "achievement_no"].isin(known).all()
    assert demands.loc[~matched, "achievement_no"].isna().all()
    assert (demands["updated_on"] >= demands["raised_on"]).all()


def test_money_is_filed_only_while_a_unit_is_on_the_list(invented):
    rows = invented["hundred_progress"].merge(invented["hundred_units"], left_on="unit_name", right_on="name")
    assert len(rows) == len(invented["hundred_progress"])
    assert invented["hundred_units"]["ended_on"].notna().any()
    assert not (rows["data_date"] < rows["selected_on"]).any()
    assert not (rows["data_date"] >= rows["ended_on"]).any()
