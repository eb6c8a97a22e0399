"""The other headings of zones: kinds and tiers, places, who has not reported, difficulties."""

from datetime import date

from data.indicators import zones as lists
from data.regions import WITHOUT_HUBEI
from db.engine import reading
from tests.data.indicators.returns import stored
from tests.data.sentences.paragraphs.asked import (
    APRIL_1,
    DALIAN,
    MARCH_25,
    MARCH_31,
    NANJING,
    SUZHOU,
    WUHAN,
    WUXI,
    XIANGYANG,
    report,
    zones,
)
from tests.once import filled

WEEK = "3月26日至4月1日应报1,183家次，已报{came}家次，填报率{rate}，及时率{in_time}。"


def names() -> list[str]:
    with reading() as connection:
        return lists.ranking(connection, at=APRIL_1)["zone"].tolist()


def test_kinds_of_firms_and_tiers_with_who_changed_tier(store):
    stored("zone_daily", report(NANJING, 700, MARCH_25, risk="高"), report(SUZHOU, 700, MARCH_25, risk="中"), report(WUXI, 700, MARCH_25, risk="中"),
           report(NANJING, 900, risk="低", large_firms=100, large_resumed=96, small_firms=800, small_resumed=640),
           report(SUZHOU, 800, risk="中", large_firms=100, large_resumed=94, small_firms=800, small_resumed=680), report(WUXI, 700, risk="中"))
    assert zones("classes") == [
        "规上企业复工率95.0%，高于中小企业12.5个百分点。规上企业95.0%（2家填报），一周前没有可比数据；中小企业82.5%（2家填报），一周前没有可比数据。"
        "各类企业有交叉，不相加。",
        "中风险地区2家，复工率75.0%，较一周前提高5.0个百分点。低风险地区仅1家，不单列复工率。"
        "一周来1家高新区调整风险等级，各等级的变化按当日等级的同一批高新区计算。"]
    assert zones("classes", language="en")[1] == (
        "2 zones at medium risk, work resumption 75.0%, up 5.0 percentage points on a week before. A single zone at low risk, its rate not given "
        "apart. 1 zone changed risk tier within the week; changes of a tier are over the same zones, as they stand on the day.")


def test_industries_with_the_days_of_their_reports(store):
    stored("zone_daily", report(NANJING, 900), report(SUZHOU, 800))
    stored("zone_industry_daily", *[{"zone": zone, "data_date": day, "industry": industry, "firms": 100, "firms_resumed": resumed}
                                    for zone, day, industry, resumed in (
        (NANJING, "2020-03-30", "新材料", 90), (SUZHOU, "2020-04-01", "新材料", 80), (NANJING, "2020-04-01", "软件", 70),
        (SUZHOU, "2020-04-01", "软件", 60), (SUZHOU, "2020-04-01", "医药", 99))])
    assert zones("classes") == [
        "分产业看（各高新区最近一次填报，3月30日至4月1日），新材料复工率最高（85.0%），各2项相差20.0个百分点。仅1家高新区填报的1个产业不计入比较。"]


@filled
def spring(store):
    stored("zone_daily", report(WUHAN, 500), report(XIANGYANG, 700), report(NANJING, 900), report(SUZHOU, 800), report(DALIAN, 1000))


def test_regions_and_units_lead_and_are_counted_below_the_whole(spring):
    assert zones("places") == [
        "东部70家中已报2家，复工率85.0%，一周前没有可比数据；中部44家中已报2家，复工率60.0%，一周前没有可比数据；西部39家中已报0家；东北16家中已报1家。",
        "江苏省复工率最高（85.0%），低于全国整体（78.0%）的有1地（报送2家及以上的地方）。已报5家高新区中，低于全国整体（78.0%）的有2家。"]
    assert zones("places", language="en")[1] == (
        "Jiangsu has the highest work resumption (85.0%), 1 place is below the national overall rate (78.0%) (of places with two zones or more that reported). "
        "Of 5 zones reported, 2 are below the national overall rate (78.0%).")


def test_without_hubei_the_whole_is_that_without_hubei(spring):
    assert zones("places", region=WITHOUT_HUBEI)[1] == "已报3家高新区中，低于除湖北外整体（90.0%）的有1家。"


def test_a_single_province_stands_beside_the_nation(spring):
    assert zones("places", region=320000) == [
        "江苏省企业整体复工率85.0%，比全国整体（78.0%，169家中已报5家）高7.0个百分点。南京高新区复工率最高（90.0%），没有低于全国整体（78.0%）的。"]
    assert zones("places", region=420000) == [
        "湖北省企业整体复工率60.0%，比全国整体（78.0%，169家中已报5家）低18.0个百分点。襄阳高新区复工率最高（70.0%），低于全国整体（78.0%）的有2家。"]


def test_most_have_not_reported_and_none_of_them_is_named(store):
    stored("zone_daily", *[report(zone, 850, day) for day in (MARCH_31, APRIL_1) for zone in (NANJING, SUZHOU)])
    assert zones("reporting") == [
        "应报169家，已报2家，167家高新区未报送，分布在36个地方，其中连续2日及以上未报送167家。按时报送2家，及时率1.2%。已报家数与前一日持平。",
        WEEK.format(came=4, rate="0.3%", in_time="0.3%")]


def test_nobody_reported(store):
    assert zones("reporting")[0] == "应报169家，已报0家，均未报送，其中连续2日及以上未报送169家。已报家数与前一日持平。"


def test_all_reported(store):
    stored("zone_daily", *[report(zone, 500) for zone in names()])
    assert zones("reporting") == ["应报169家，全部按时报送。已报家数比前一日增加169家。", WEEK.format(came=169, rate="14.3%", in_time="14.3%")]
    assert zones("reporting", language="en") == [
        "169 zones due, all on time. Zones reported: 169 more than the day before.",
        "26 March to 1 April: 1,183 reports due, 169 came, 14.3% reported, 14.3% on time."]


def test_one_is_missing(store):
    stored("zone_daily", report(DALIAN, 500, MARCH_31), *[report(zone, 500) for zone in names() if zone != DALIAN])
    assert zones("reporting")[0] == "应报169家，已报168家，1家高新区未报送。按时报送168家，及时率99.4%。已报家数比前一日增加167家。"
    assert zones("reporting", region=210200)[0] == "应报1家，已报0家，尚未报送。已报家数比前一日减少1家。"


def test_who_came_late_is_said_to_have_come(store):
    stored("zone_daily", *[report(zone, 500, came="13:00" if zone == DALIAN else "09:00") for zone in names()])
    assert zones("reporting")[0] == (
        "应报169家，已全部报送。逾期后补报1家，最晚4月2日13:00报送。按时报送168家，及时率99.4%。已报家数比前一日增加169家。")


def trouble(zone: str, day: str, kind: str, raised: int, solved: int) -> dict:
    return {"zone": zone, "data_date": day, "difficulty": kind, "raised": raised, "solved": solved}


def test_difficulties_say_when_others_filed(store):
    stored("zone_difficulties", trouble(NANJING, "2020-03-25", "员工返岗难", 40, 20))
    stored("zone_difficulties", trouble(NANJING, "2020-03-30", "员工返岗难", 60, 45), trouble(SUZHOU, "2020-04-01", "企业融资难", 40, 15))
    assert zones("difficulties") == [
        "截至4月1日，169家高新区中2家填报困难诉求，累计提出100件，解决60件。员工返岗难最多，占提出件数的60.0%，总体解决率60.0%。"
        "提出件数比一周前增加60件，解决率较一周前提高10.0个百分点，填报家数由1家变为2家。", "2家高新区有一类困难占三分之一以上。"]


def test_difficulties_say_of_which_day_the_newest_are_and_what_has_no_base(store):
    stored("zone_difficulties", trouble(NANJING, "2020-03-30", "员工返岗难", 60, 45))
    assert zones("difficulties", region=320000) == [
        "截至4月1日，江苏省18家高新区中1家填报困难诉求（最近一次为3月30日），累计提出60件，解决45件。"
        "员工返岗难最多，占提出件数的100.0%，总体解决率75.0%。一周前没有可比数据。", "1家高新区有一类困难占三分之一以上。"]
    assert zones("difficulties", region=210200) == ["没有困难诉求填报。"]


def test_no_difficulty_was_raised(store):
    stored("zone_difficulties", trouble(NANJING, "2020-04-01", "员工返岗难", 0, 0))
    assert zones("difficulties") == ["截至4月1日，169家高新区中1家填报困难诉求，没有提出困难诉求。"]


def test_of_a_week_only_the_days_that_were_asked_for_count(store):
    stored("zone_daily", report(NANJING, 500, date(2020, 2, 26)))
    assert zones("reporting", at=date(2020, 2, 26)) == [
        "应报169家，已报1家，168家高新区未报送，分布在36个地方。按时报送1家，及时率0.6%。",
        "2月20日至2月26日应报169家次，已报1家次，填报率0.6%，及时率0.6%。"]
