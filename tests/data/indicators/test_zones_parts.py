"""Zones by tier, region and industry, tier changes, difficulties and offices, against tables worked out by hand."""

from datetime import date

import pandas as pd
import pytest
from sqlalchemy import select

from data.indicators import zones
from data.indicators.zones import register, tiers
from data.regions import NATION
from db.engine import reading
from db.tables.reference import ReportingUnit
from tests.data.indicators.returns import stored
from tests.once import filled

ZGC, DALIAN, SHENYANG, SHIHEZI = (
    "中关村科技园区", "大连高新技术产业园区", "沈阳高新技术产业开发区", "新疆生产建设兵团石河子高新技术产业开发区")
DAY = date(2020, 4, 1)


def report(zone: str, on: str, firms: int, resumed: int, risk: str | None = None, at: str | None = None) -> dict:
    return {"zone": zone, "data_date": on, "firms": firms, "firms_resumed": resumed, "risk": risk,
            "reported_at": at or str(pd.Timestamp(on) + pd.Timedelta(hours=33))}


@filled
def week(store):
    return stored(
        "zone_daily",
        report(ZGC, "2020-03-25", 1000, 500, "中"), report(DALIAN, "2020-03-25", 100, 40, "中"),
        report(ZGC, "2020-03-31", 1000, 880, "低"), report(ZGC, "2020-04-01", 1000, 900, "低"),
        report(DALIAN, "2020-04-01", 100, 60, "中", "2020-04-02 13:30"), report(SHIHEZI, "2020-04-01", 20, 20, "低"))


def asked(function, **more) -> pd.DataFrame:
    with reading() as connection:
        return function(connection, **more)


def test_a_tier_holds_the_zones_that_stand_in_it_on_the_day(week):
    rows = asked(zones.parts, at=DAY, by="risk").set_index("name")
    assert rows.index.tolist() == ["中", "低"]
    low = rows.loc["低"]
    assert (low["zones"], low["resumed"], low["firms"], low["full"]) == (2, 920, 1020, 1)
    assert low["rate"] == pytest.approx(920 / 1020)


def test_a_change_of_a_tier_is_over_the_zones_of_today_that_reported_both_days_and_says_so(week):
    low = asked(zones.parts, at=DAY, by="risk").set_index("name").loc["低"]
    assert low["change_7d"] == pytest.approx(0.9 - 0.5)  # 中关村 alone; it stood in 中 a week before
    assert (low["compared_7d"], low["comparable_7d"]) == (1, True)  # nobody stood in 低 then: no two levels to compare
    assert low["change_1d"] == pytest.approx(0.02)
    medium = asked(zones.parts, at=DAY, by="risk").set_index("name").loc["中"]
    assert medium["change_7d"] == pytest.approx(0.2)
    assert medium["comparable_7d"]  # shown 49.1% a week before, with 中关村 in it


def test_regions_and_offices_count_the_expected_zones_too(week):
    regions = asked(zones.parts, at=DAY, by="region").set_index("name")
    assert (regions.loc["东北", "zones"], regions.loc["东北", "resumed"]) == (1, 60)
    assert regions["expected"].sum() == 169
    offices = asked(zones.parts, at=DAY, by="office").set_index("code")
    assert offices.loc[210200, "rate"] == 0.6
    assert pd.isna(offices.loc[210000, "rate"])
    assert asked(zones.parts, at=DAY, by="risk", office=210200)["zones"].tolist() == [1]


def test_a_tier_change_is_told_against_the_last_report_that_named_one(week):
    moves = asked(tiers.moves, start=date(2020, 3, 25), end=DAY)
    assert moves[["zone", "day", "before", "after"]].values.tolist() == [[ZGC, date(2020, 3, 31), "中", "低"]]
    assert len(asked(tiers.moves, start=date(2020, 3, 31), end=DAY)) == 1  # from a tier reported before the stretch
    assert asked(tiers.moves, start=DAY, end=DAY).empty
    counts = asked(tiers.counts, start=date(2020, 3, 25), end=DAY).set_index(["day", "tier"])["zones"]
    assert counts[(date(2020, 3, 25), "中")] == 2
    assert counts[(DAY, "低")] == 2
    assert counts[(date(2020, 3, 26), "低")] != counts[(date(2020, 3, 26), "低")]  # nobody reported: not nought zones


def test_an_industry_counts_each_zones_latest_row(store):
    def row(zone: str, on: str, industry: str, firms: int, resumed: int) -> dict:
        return {"zone": zone, "data_date": on, "industry": industry, "firms": firms, "firms_resumed": resumed}

    stored("zone_industry_daily", row(ZGC, "2020-03-20", "新材料", 100, 40), row(ZGC, "2020-03-30", "新材料", 100, 60),
           row(DALIAN, "2020-03-30", "新材料", 50, 50), row(ZGC, "2020-02-20", "生物医药", 10, 10))
    rows = asked(zones.industries, at=DAY)
    assert rows["industry"].tolist() == ["新材料"]  # a row of forty days ago no longer stands
    one = rows.iloc[0]
    assert (one["zones"], one["resumed"], one["firms"], one["compared"]) == (2, 110, 150, 1)
    assert one["change_7d"] == pytest.approx(0.2)
    assert one["comparable"]
    days = asked(zones.industry_days, start=date(2020, 3, 29), end=date(2020, 3, 30))
    assert days[days["industry"] == "新材料"]["rate"].tolist() == pytest.approx([0.4, 110 / 150])


def test_one_difficulty_dominates_from_a_third_of_the_cases_on(store):
    def row(zone: str, kind: str, raised: int, solved: int) -> dict:
        return {"zone": zone, "data_date": "2020-03-30", "difficulty": kind, "raised": raised, "solved": solved}

    stored("zone_difficulties", row(ZGC, "员工返岗难", 4, 1), row(ZGC, "企业融资难", 2, 2),
           row(DALIAN, "员工返岗难", 2, 0), row(DALIAN, "物流配送难", 1, 0))
    rows = asked(zones.troubles, at=DAY, level="zone").set_index("name")
    assert (rows.loc[ZGC, "raised"], rows.loc[ZGC, "solved"], rows.loc[ZGC, "open"]) == (6, 3, 3)
    assert (rows.loc[ZGC, "foremost"], bool(rows.loc[ZGC, "dominates"])) == ("员工返岗难", True)
    assert not rows.loc[DALIAN, "dominates"]  # three cases are too few
    assert rows.loc[DALIAN, "office_name"] == "大连市"


def test_an_office_tells_its_silent_and_late_zones_and_how_punctual_it_was(week):
    rows = asked(zones.reporting, at=DAY, start=date(2020, 3, 31)).set_index("office")
    dalian = rows.loc[210200]
    assert dalian[["zones", "missing", "late", "due", "came", "in_time"]].tolist() == [1, 0, 1, 2, 1, 0]
    liaoning = rows.loc[210000]
    assert (liaoning["missing"], liaoning["longest"]) == (liaoning["zones"], (DAY - date(2020, 2, 26)).days + 1)


def test_the_change_of_the_mean_is_over_the_zones_of_both_days(week):
    row = asked(zones.changes, at=DAY, codes=("resumption_mean",)).query(f"code == '{NATION}'").set_index("days").loc[7]
    assert row["value"] == pytest.approx((0.9 + 0.6) / 2 - (0.5 + 0.4) / 2)
    assert row["compared"] == 2
    assert row["comparable"]  # 石河子 is in the level of today


def test_what_has_no_progress_says_why(week):
    rows = asked(zones.ranking, at=DAY).set_index("zone")
    assert rows.loc[SHIHEZI, ["why", "why_progress"]].tolist() == ["", "七日前未报送"]
    assert rows.loc[SHENYANG, "why_progress"] == "未报送"
    assert rows.loc[ZGC, ["progress_rank", "why_progress"]].tolist() == [1, ""]


def test_zones_in_full_are_compared_over_those_that_reported_both_days(store):
    stored("zone_daily", report(ZGC, "2020-03-31", 10, 9), report(DALIAN, "2020-03-31", 10, 10),
           report(ZGC, "2020-04-01", 10, 10), report(DALIAN, "2020-04-01", 10, 10), report(SHIHEZI, "2020-04-01", 20, 20))
    rows = asked(zones.changes, at=DAY, codes=("zones_full",)).query(f"code == '{NATION}'").set_index("days")
    assert (rows.loc[1, "value"], rows.loc[1, "compared"], rows.loc[1, "shown"]) == (1, 2, 2)
    assert rows.loc[1, "comparable"]  # 石河子 did not report the day before: two more are shown, one more is comparable
    assert pd.isna(rows.loc[7, "value"])  # nobody reported a week before: not a change of none


@pytest.mark.parametrize(("on", "stands"), [("2020-03-02", True), ("2020-03-01", False)])
def test_an_industry_stands_for_thirty_days(store, on, stands):
    stored("zone_industry_daily", {"zone": ZGC, "data_date": on, "industry": "新材料", "firms": 100, "firms_resumed": 40})
    assert asked(zones.industries, at=DAY)["industry"].tolist() == (["新材料"] if stands else [])


@pytest.mark.parametrize(("first", "second", "dominates"), [(3, 2, True), (2, 2, False), (2, 4, True), (30, 1, True)])
def test_a_difficulty_dominates_from_five_cases_on(store, first, second, dominates):
    stored("zone_difficulties", *({"zone": ZGC, "data_date": "2020-03-30", "difficulty": kind, "raised": raised, "solved": 0}
                                  for kind, raised in (("员工返岗难", first), ("企业融资难", second))))
    assert asked(zones.troubles, at=DAY, level="zone")["dominates"].tolist() == [dominates]


def test_a_kind_dominates_from_a_third_on(store):
    kinds = ("员工返岗难", "企业融资难", "供应链协同难", "物流配送难")
    for zone, raised in ((ZGC, (4, 3, 3, 2)), (DALIAN, (4, 4, 4, 1))):
        stored("zone_difficulties", *({"zone": zone, "data_date": "2020-03-30", "difficulty": kind, "raised": n, "solved": 0}
                                      for kind, n in zip(kinds, raised, strict=True)))
    dominates = asked(zones.troubles, at=DAY, level="zone").set_index("name")["dominates"]
    assert dominates.to_dict() == {ZGC: True, DALIAN: False}  # 4 of 12 and 4 of 13


# The four regions of the National Bureau of Statistics; the plan-status cities and the Corps with their province.
REGIONS = {
    "东部": "北京市 天津市 河北省 上海市 江苏省 浙江省 宁波市 福建省 厦门市 山东省 青岛市 广东省 深圳市 海南省",
    "中部": "山西省 安徽省 江西省 河南省 湖北省 湖南省",
    "西部": "内蒙古自治区 广西壮族自治区 重庆市 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区 新疆生产建设兵团",
    "东北": "辽宁省 大连市 吉林省 黑龙江省"}


def test_each_of_the_37_lies_in_its_region(store):
    with reading() as connection:
        named = dict(connection.execute(select(ReportingUnit.name, ReportingUnit.adcode)).all())
    of = {code: region for region, names in REGIONS.items() for code in (named.pop(name) for name in names.split())}
    assert named == {}
    assert {code: register.REGIONS[register.REGION_OF[code // 10000]] for code in of} == of


def test_a_tier_that_zones_leave_keeps_the_same_members_on_every_day(week):
    course = asked(tiers.courses, start=date(2020, 3, 25), end=DAY).set_index(["tier", "day"])
    assert course.loc[("中", date(2020, 3, 25)), ["zones", "rate"]].tolist() == [1, 0.4]  # 大连 alone, 中关村 stands in 低 now
    assert course.loc[("低", date(2020, 3, 25)), "rate"] == 0.5
    assert course.loc[("低", DAY), "rate"] == pytest.approx(920 / 1020)
    assert set(course.index.get_level_values("tier")) == {"低", "中"}
    assert asked(tiers.courses, start=date(2020, 3, 25), end=DAY, office=210200)["tier"].unique().tolist() == ["中"]
