"""Coverage: quarters and years, places with no villages, another register, a period that still runs, results."""

from datetime import datetime

from data.asking import Moment
from data.regions import WITHOUT_HUBEI
from db import clock
from tests.data.indicators.test_commissioners import assignment, outcome, person, service, village
from tests.data.sentences.paragraphs.asked import commissioners
from tests.once import filled
from tests.rows import put

YANG, PING, WA, SHANXI = 140321, 140322, 210283, 140000  # 平定县, 盂县 (山西阳泉), 庄河市 (大连)
Y1, Y2, P1, P2, W1, W2 = (county * 10**6 + 200000 + n for county in (YANG, PING, WA) for n in (1, 2))
LEAD = "2020年第四季度，6个建档立卡贫困村中，科技服务覆盖率50.0%，就业带动覆盖率16.7%，科技服务和就业带动全覆盖率16.7%，未覆盖3个。按2014年名册统计。"
ASSIGNED = "期末选派覆盖率16.7%，村均特派员0.2人。"


@filled
def autumn(store):
    """Of six villages one served in the third quarter and three in the fourth."""
    put("villages", *[village(code) for code in (Y1, Y2, P1, P2, W1, W2)])
    put("commissioners", person("甲", YANG))
    put("assignments", assignment("甲", Y1, "2020-01-01"))
    put("outcomes", outcome("1", Y1, "2020-10-31", "就业", 3))
    return put("services", service("1", "甲", Y1, "2020-08-01"), service("2", "甲", Y1, "2020-10-01"), service("3", "甲", Y2, "2020-10-05"),
               service("4", "甲", P1, "2020-12-31"))


def test_a_quarter_against_the_one_before(autumn):
    assert commissioners("overall") == [
        LEAD + "科技服务覆盖率较2020年第三季度提高33.3个百分点，就业带动覆盖率较2020年第三季度提高16.7个百分点。", ASSIGNED]
    assert commissioners("overall", language="en") == [
        "Q4 2020: of 6 registered poor villages, 50.0% were served, 16.7% had employment, 16.7% had both, 3 were not served. Counted by the register of 2014. "
        "Villages served: up 33.3 percentage points on Q3 2020, villages with employment: up 16.7 percentage points on Q3 2020.",
        "16.7% had an assignment at the end of the period, 0.2 commissioners a village."]


def test_a_year_without_one_before(autumn):
    assert commissioners("overall", period="2020")[0] == LEAD.replace("2020年第四季度", "2020年") + "2019年没有可比数据。"


def test_a_stretch_of_chosen_days_is_not_compared(autumn):
    assert commissioners("overall", period="2020-10-01..2020-12-31")[0].endswith("按2014年名册统计。自选时段不与上期比较。")


def test_a_period_that_still_runs_is_not_compared(autumn, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: datetime(2020, 11, 15, 9))
    assert commissioners("overall")[0] == LEAD + "2020年第四季度尚未结束，不与上期比较。"


def test_records_that_end_before_the_period_say_so(autumn):
    assert commissioners("overall", period="2021-Q1")[0].startswith("2021年第一季度，6个脱贫村（原建档立卡贫困村）中，科技服务覆盖率0.0%")
    assert "按2014年名册统计。数据截至2020年12月31日。" in commissioners("overall", period="2021-Q1")[0]


def test_another_register_is_not_compared(autumn):
    put("villages", village(Y1, register_year=2021), village(Y2, register_year=2021))
    put("services", service("5", "甲", Y1, "2021-02-01"))
    assert commissioners("overall", period="2021-Q1")[0].endswith("两期分别按2014年和2021年名册统计，不作比较。")
    assert commissioners("uncovered", period="2021-Q1") == [
        "2021年第一季度，2个脱贫村（原建档立卡贫困村）中，1个期内没有科技服务。两期分别按2014年和2021年名册统计，不作比较。至期末超过90天没有服务的1个。"]


def test_a_place_without_villages_has_none_and_is_not_without_data(autumn):
    for heading in ("overall", "places", "uncovered"):
        assert commissioners(heading, region=310000) == ["上海市无建档立卡贫困村。"]
    assert commissioners("results", region=310000) == ["2020年第四季度，上海市没有服务和带动就业记录。"]
    assert commissioners("overall", region=310000, language="en") == ["Shanghai: no registered poor villages."]


def test_without_a_register_there_is_no_data(store):
    assert commissioners("overall") == ["2020年第四季度没有名册，无数据。"]


def test_places_lead_and_are_counted_below_the_whole(autumn):
    assert commissioners("places") == [
        "有建档立卡贫困村的2地中，没有科技服务全覆盖的。山西省科技服务覆盖率最高（75.0%），低于全国整体（50.0%）的有1地。"]
    assert commissioners("places", region=SHANXI) == [
        "有建档立卡贫困村的2地中，1地科技服务全覆盖。平定县科技服务覆盖率最高（100.0%），低于山西省整体（75.0%）的有1地。"]
    assert commissioners("places", region=YANG) == []
    assert commissioners("places", region=WITHOUT_HUBEI) == [
        "有建档立卡贫困村的2地中，没有科技服务全覆盖的。山西省科技服务覆盖率最高（75.0%），低于除湖北外整体（50.0%）的有1地。"]
    assert commissioners("places", region=SHANXI, language="en") == [
        "Of 2 places with registered poor villages, 1 has full coverage by services. Pingding County has the highest coverage by services (100.0%), "
        "1 place is below the overall rate of Shanxi (75.0%)."]


def test_a_place_of_one_village_is_no_headline(autumn):
    put("villages", village(W1, register_year=2020), *[village(code, register_year=2020) for code in (Y1, Y2, P1, P2)])
    assert commissioners("places") == ["有建档立卡贫困村的2地中，没有科技服务全覆盖的。"]


def test_uncovered_villages_are_counted_and_none_is_named(autumn):
    assert commissioners("uncovered") == [
        "2020年第四季度，6个建档立卡贫困村中，3个期内没有科技服务，分布在2地。未覆盖村数比2020年第三季度减少2个。至期末超过90天没有服务的4个。"]
    assert commissioners("uncovered", region=PING) == [
        "2020年第四季度，盂县2个建档立卡贫困村中，1个期内没有科技服务。未覆盖村数比2020年第三季度减少1个。至期末超过90天没有服务的1个。"]


def test_all_covered(autumn):
    put("services", *[service(str(10 + n), "甲", code, "2020-12-30") for n, code in enumerate((Y1, P2, W1, W2))])
    assert commissioners("uncovered") == [
        "2020年第四季度，6个建档立卡贫困村中，期内全部有科技服务。未覆盖村数比2020年第三季度减少5个。至期末没有超过90天没有服务的村。"]
    assert commissioners("places") == ["有建档立卡贫困村的2地中，2地科技服务全覆盖。科技服务覆盖率持平，均为100.0%。"]


def test_results_and_what_changed(autumn):
    put("services", service("9", "甲", P2, "2020-12-30", farmers=12000, trainees=30, technologies=2))
    assert commissioners("results") == [
        "2020年第四季度，全国开展科技服务4次，服务4天，服务农户1.2万户，培训30人次，推广技术2项，带动就业3人。"
        "科技服务次数比2020年第三季度增加3次，带动就业人数比2020年第三季度增加3人。"]
    assert commissioners("results", language="en") == [
        "Q4 2020, National: 4 services, 4 service days, 12,000 farmer households served, 30 people trained, 2 technologies introduced, 3 jobs supported. "
        "Services: 3 more than Q3 2020, jobs: 3 more than Q3 2020."]


def test_as_known_before_the_last_import(autumn):
    put("services", service("9", "甲", P2, "2020-12-30"))
    then = Moment("2021-01-05", datetime(2021, 1, 5, 23, 59), autumn)
    assert commissioners("overall", moment=then)[0] == (
        f"【按2021年1月5日所知（第{autumn}号上报为止）】" + LEAD
        + "科技服务覆盖率较2020年第三季度提高33.3个百分点，就业带动覆盖率较2020年第三季度提高16.7个百分点。")
    assert "科技服务覆盖率66.7%" in commissioners("overall")[0]
