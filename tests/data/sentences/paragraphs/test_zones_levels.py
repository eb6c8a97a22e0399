"""总体情况 of zones: a rise, a fall, a standstill, no base, other members; nobody, everybody; who is chosen; marks."""

from datetime import date, datetime

from data.asking import Moment
from data.regions import HUBEI, WITHOUT_HUBEI
from db import clock
from tests.data.indicators.returns import stored
from tests.data.sentences.paragraphs.asked import (
    DALIAN,
    MARCH_25,
    MARCH_31,
    NANJING,
    SUZHOU,
    WUHAN,
    XIANGYANG,
    report,
    zones,
)
from tests.data.uploads.uploading import imported, text
from tests.once import filled

LEAD = "截至4月1日，169家国家高新区中已报2家，企业整体复工率{rate}，没有高新区复工率达到100%。"
MEAN = "各高新区平均复工率{rate}。"
NO_BASE = "企业整体复工率前一日没有可比数据，一周前没有可比数据。"
HEAD = "高新区,数据日期,企业总数,复工企业数"


def two_zones(*days: tuple[date, int]) -> None:
    """Nanjing and Suzhou, the one a hundred firms above the other, of a thousand each."""
    stored("zone_daily", *[report(zone, resumed, day) for day, whole in days for zone, resumed in (
        (NANJING, whole // 2 + 50), (SUZHOU, whole // 2 - 50))])


def test_a_rise(store):
    two_zones((MARCH_25, 1500), (MARCH_31, 1660), (date(2020, 4, 1), 1700))
    assert zones("overall") == [LEAD.format(rate="85.0%") + "企业整体复工率较前一日提高2.0个百分点，较一周前提高10.0个百分点。" + MEAN.format(rate="85.0%")]
    assert zones("overall", language="en") == [
        "As of 1 April, 2 of 169 national high-tech zones have reported, overall work resumption 85.0%, no zone fully resumed. Overall work "
        "resumption: up 2.0 percentage points on the day before, up 10.0 percentage points on a week before. Mean of the zones' rates 85.0%."]


def test_a_fall_is_counted_and_nobody_is_named(store):
    two_zones((MARCH_25, 1500), (MARCH_31, 1660), (date(2020, 4, 1), 1460))
    assert zones("overall") == [
        LEAD.format(rate="73.0%") + "企业整体复工率较前一日下降10.0个百分点，较一周前下降2.0个百分点。" + MEAN.format(rate="73.0%"),
        "2家高新区复工率比上一次填报下降超过5个百分点，尚未说明。"]


def test_a_standstill(store):
    two_zones((MARCH_25, 1700), (MARCH_31, 1700), (date(2020, 4, 1), 1700))
    assert zones("overall") == [LEAD.format(rate="85.0%") + "企业整体复工率与前一日持平，与一周前持平。" + MEAN.format(rate="85.0%")]
    assert zones("overall", language="en")[0].split(". ")[1] == "Overall work resumption: level with the day before, level with a week before"


def test_no_base(store):
    two_zones((date(2020, 4, 1), 1700))
    assert zones("overall") == [LEAD.format(rate="85.0%") + NO_BASE + MEAN.format(rate="85.0%")]
    assert "no comparable figure for the day before, no comparable figure for a week before." in zones("overall", language="en")[0]


def test_a_base_with_other_members_is_compared_on_those_of_both_days(store):
    stored("zone_daily", report(NANJING, 800, MARCH_25), report(NANJING, 900), report(SUZHOU, 100))
    assert zones("overall") == [
        LEAD.format(rate="50.0%") + "企业整体复工率前一日没有可比数据，较一周前提高10.0个百分点（可比口径1家）。" + MEAN.format(rate="50.0%")]
    assert "up 10.0 percentage points on a week before (comparable basis, 1 zone)" in zones("overall", language="en")[0]


def test_what_only_some_gave_says_how_many(store):
    stored("zone_daily", report(NANJING, 900, staff_due=1000, staff_back=850), report(SUZHOU, 800, capacity_rate=70))
    assert zones("overall") == [LEAD.format(rate="85.0%") + NO_BASE + "各高新区平均复工率85.0%，返岗率85.0%（1家填报），产能恢复率70.0%（1家填报）。"]


def test_nobody_reported(store):
    assert zones("overall") == ["截至4月1日，169家国家高新区中已报0家，无数据。"]
    assert [zones(heading) for heading in ("classes", "places")] == [[], []]


def test_a_day_that_nobody_is_asked_for(store):
    assert zones("overall", at=date(2020, 2, 20)) == ["2020年2月20日不要求填报。"]
    assert zones("reporting", at=date(2020, 2, 20)) == ["2020年2月20日不要求填报。"]


def test_a_place_without_zones(store):
    assert zones("overall", region=540000) == ["截至4月1日，西藏自治区没有列入国家高新区名录的高新区。"]


def test_what_was_carried_is_said_with_its_day(store):
    stored("zone_daily", report(NANJING, 800), report(SUZHOU, 900, MARCH_31))
    assert zones("overall", carry=True) == [
        "截至4月1日，169家国家高新区中已报1家（另沿用1家七日内填报），企业整体复工率85.0%，没有高新区复工率达到100%。" + NO_BASE,
        "复工率等已沿用1家未报送高新区七日内最近一次填报（3月31日1家）；已报家数、变化、走势、地图和排序不沿用。"]
    assert zones("overall") == ["截至4月1日，169家国家高新区中已报1家，企业整体复工率80.0%，没有高新区复工率达到100%。" + NO_BASE]


@filled
def spring(store):
    """Two zones of Hubei, the one with a week before it, two of Jiangsu and that of Dalian."""
    stored("zone_daily", report(WUHAN, 400, MARCH_25), report(WUHAN, 500), report(XIANGYANG, 700), report(NANJING, 900), report(SUZHOU, 800),
           report(DALIAN, 1000))


def test_hubei_chosen(spring):
    assert zones("overall", region=HUBEI) == [
        "截至4月1日，湖北省12家国家高新区中已报2家，企业整体复工率60.0%，没有高新区复工率达到100%。"
        "企业整体复工率前一日没有可比数据，较一周前提高10.0个百分点（可比口径1家）。各高新区平均复工率60.0%。"]


def test_hubei_excluded(spring):
    assert zones("overall", region=WITHOUT_HUBEI) == [
        "截至4月1日，全国（除湖北外）157家国家高新区中已报3家，企业整体复工率90.0%，1家复工率100%。" + NO_BASE + MEAN.format(rate="90.0%")]


def test_hubei_is_a_block_of_its_own(spring):
    block = ["全国169家中已报5家，企业整体复工率78.0%，较一周前提高10.0个百分点（可比口径1家）；"
             "全国（除湖北外）157家中已报3家，企业整体复工率90.0%，一周前没有可比数据；"
             "湖北省12家中已报2家，企业整体复工率60.0%，较一周前提高10.0个百分点（可比口径1家）。湖北省单列，除湖北外不含湖北省的高新区。"]
    assert zones("hubei") == zones("hubei", region=HUBEI) == block
    assert zones("hubei", region=320000) == []
    assert zones("hubei", language="en") == [
        "National: 5 of 169 zones reported, overall work resumption 78.0%, up 10.0 percentage points on a week before (comparable basis, 1 zone); "
        "The nation without Hubei: 3 of 157 zones reported, overall work resumption 90.0%, no comparable figure for a week before; "
        "Hubei: 2 of 12 zones reported, overall work resumption 60.0%, up 10.0 percentage points on a week before (comparable basis, 1 zone). "
        "Hubei stands apart; the nation without Hubei holds none of its zones."]


def test_a_zone_alone_has_no_mean_and_no_leader(spring):
    assert zones("overall", region=210200) == [
        "截至4月1日，大连市1家国家高新区中已报1家，企业整体复工率100.0%，1家复工率100%。" + NO_BASE]
    assert zones("places", region=210200) == ["大连市企业整体复工率100.0%，比全国整体（78.0%，169家中已报5家）高22.0个百分点。"]


def test_a_fall_that_was_explained_is_said_to_be(store):
    imported("zone_daily", text(HEAD, f"{NANJING},2020-03-31,1000,900"))
    imported("zone_daily", text(HEAD, f"{NANJING},2020-04-01,1000,800"), explanation="部分企业停产检修")
    assert zones("overall")[1] == (
        "1家高新区复工率比上一次填报下降超过5个百分点，已书面说明。入库时核实并书面说明的警告1条：“复工率下降超过5个百分点”1条。")
    assert zones("overall", region=HUBEI) == ["截至4月1日，湖北省12家国家高新区中已报0家，无数据。"]
    assert zones("overall", region=WITHOUT_HUBEI)[1:] == zones("overall")[1:]


def test_a_day_still_being_filed_says_so(store, monkeypatch):
    two_zones((date(2020, 4, 1), 1700))
    monkeypatch.setattr(clock, "now", lambda: datetime(2020, 4, 2, 9))
    assert zones("overall")[0].startswith("截至4月1日（填报中），169家国家高新区中已报2家")
    assert zones("reporting") == ["填报中，截止时间4月2日12:00，应报169家，已报2家，尚有167家待报。"]


def test_demonstration_is_marked_on_every_paragraph(store):
    stored("zone_daily", report(NANJING, 900, MARCH_31), report(NANJING, 800), demonstration=True)
    assert zones("overall") == [
        "【演示数据】截至4月1日，169家国家高新区中已报1家，企业整体复工率80.0%，没有高新区复工率达到100%。企业整体复工率较前一日下降10.0个百分点，一周前没有可比数据。",
        "【演示数据】1家高新区复工率比上一次填报下降超过5个百分点，尚未说明。"]
    assert zones("overall", language="en")[1] == (
        "[Demonstration data] 1 zone fell by more than 5 percentage points against its last report, not explained yet.")


def test_as_known_on_an_earlier_day(store):
    batch = stored("zone_daily", report(NANJING, 800))
    stored("zone_daily", report(NANJING, 900))
    then = Moment("2020-04-02", datetime(2020, 4, 2, 23, 59), batch)
    assert zones("overall", moment=then) == [
        f"【按2020年4月2日所知（第{batch}号上报为止）】截至4月1日，169家国家高新区中已报1家，企业整体复工率80.0%，没有高新区复工率达到100%。" + NO_BASE]
    assert "企业整体复工率90.0%" in zones("overall")[0]


def test_a_partial_import_is_marked(store):
    imported("zone_daily", text(HEAD, f"{NANJING},2020-04-01,1000,900", f"{SUZHOU},2020-04-01,100,200"), valid_rows_only=True)
    assert zones("overall")[0].startswith("【部分入库】截至4月1日，169家国家高新区中已报1家，企业整体复工率90.0%")
    assert zones("difficulties") == ["没有困难诉求填报。"]
