"""Cities and parks: progress against a month before, money of nothing and afterwards, filings due and overdue, issues."""

from datetime import date

import pytest

from data.indicators import regional
from data.regions import WITHOUT_HUBEI
from db.engine import reading
from tests.data.indicators.returns import stored
from tests.data.sentences.paragraphs.asked import YEAR_END, city, filing, hundred, money
from tests.data.uploads.uploading import file, imported
from tests.once import filled

LEAD = "截至2020年12月31日，入选城市3个、园区1个，4个中{n}个已报执行情况（{days}），预算执行率{rate}，比序时进度{gap}个百分点（不含后补助），"
UNFILED = "2020年名单37个、2020年阶段性执行情况37个推荐单位未报。"
WITHIN = "各推荐单位均未超过名额。"
MARCH_31, APRIL_30 = date(2020, 3, 31), date(2020, 4, 30)


@filled
def units(store):
    stored("hundred_units", city("甲", 320000), city("乙", 320000), city("丙", 320000), city("丁", 210200, "园区"))


def test_progress_against_the_month_before(units):
    stored("hundred_progress", money("甲", 30, "2020-11-30"), money("丁", 50, "2020-11-30"), money("甲", 40), money("丁", 60))
    assert hundred("progress") == [
        LEAD.format(n=2, days="2个截至12月31日", rate="50.0%", gap="慢0.1") + UNFILED + "预算执行率较上月提高10.0个百分点。", WITHIN]
    assert hundred("progress", language="en")[0].endswith("Budget execution: up 10.0 percentage points on the month before.")


def test_progress_without_a_new_figure(units):
    stored("hundred_progress", money("甲", 30, "2020-10-31"))
    assert hundred("progress")[0].endswith("预算执行率10月31日以来没有新的执行数据。")


def test_progress_against_a_day_that_is_not_a_month_before_names_it(units):
    stored("hundred_progress", money("甲", 30, "2020-10-31"), money("甲", 28, "2020-12-31"))
    assert hundred("progress")[0].endswith("预算执行率较10月31日下降2.0个百分点。")


def test_progress_with_other_members_is_compared_on_those_of_both(units):
    stored("hundred_progress", money("甲", 30, "2020-11-30"), money("甲", 40), money("丁", 80))
    assert hundred("progress")[0].endswith("预算执行率较上月提高10.0个百分点（可比口径1个）。")


def test_progress_without_a_base(units):
    stored("hundred_progress", money("甲", 40))
    assert hundred("progress")[0].endswith("预算执行率上月没有可比数据。")


def test_results_say_how_many_filed_them(units):
    stored("hundred_progress", money("甲", 40) | {"technologies": 12, "jobs": 20500}, money("丁", 60) | {"technologies": 8, "jobs": None})
    assert hundred("progress")[1] == "累计推广应用技术成果20项（2个填报）、带动就业2.05万人（1个填报）。"
    assert hundred("progress", region=210200)[1] == "累计推广应用技术成果8项（1个填报）。"
    assert hundred("progress", language="en")[1] == "To date: 20 technologies applied (filed by 2), 20,500 jobs supported (filed by 1)."


def test_targets_and_demands(units):
    stored("hundred_targets", *[{"unit_name": "甲", "year": 2020, "indicator": name, "category": "产出指标", "direction": ">=", "target": 10.0, "actual": actual}
                                for name, actual in (("一", 12.0), ("二", 8.0))])
    stored("demands", *[{"demand_no": str(number), "title": "求", "field": "农业", "unit_name": "甲", "raised_on": "2020-05-01", "status": status,
                         "updated_on": "2020-06-01"} for number, status in enumerate(("登记", "对接", "应用", "应用"))])
    assert hundred("progress")[1] == (
        "4个中1个已报绩效结果，2项指标中完成1项，绩效目标完成率50.0%。提出需求4项，已对接3项，需求对接率75.0%，其中应用2项，需求落地应用率66.7%。")


def test_nothing_was_selected(store):
    assert hundred("progress") == ["无数据。"]
    assert hundred("funds") == ["无数据。"]


def test_without_hubei_it_says_that_it_counts_the_nation(units):
    stored("hundred_progress", money("甲", 40))
    whole = hundred("progress")
    assert hundred("progress", region=WITHOUT_HUBEI) == ["百城百园按全国统计，不分除湖北外。" + whole[0], *whole[1:]]


def test_a_breach_that_was_explained_is_said_to_be_and_is_no_breach(store):
    imported("hundred_units", file("jiangsu_units.csv"), explanation="按实际推荐")
    last = hundred("progress")[-1]
    assert last.startswith("江苏省入选13个，已说明。入库时核实并书面说明的警告")
    assert "“超过推荐名额”2条" in last
    assert hundred("progress", region=320000)[-1] == last
    assert hundred("progress", language="en")[-1].startswith("Jiangsu")


def test_a_breach_that_was_not_explained_is_counted(units):
    stored("hundred_units", city("戊", 320000))
    assert hundred("progress")[-1] == "1个推荐单位超过名额，尚未说明。"


def test_a_budget_of_nothing(units):
    stored("hundred_progress", money("甲", 0, budget=0))
    assert hundred("funds") == ["4个中1个已报执行情况，预算0万元，支出0万元，预算数为0，不计算预算执行率。数据截至2020年12月31日。"]


def test_those_funded_afterwards_are_left_out_and_named_as_left_out(store):
    stored("hundred_units", city("甲", 320000, mode="后补助"), city("丁", 210200, "园区"))
    stored("hundred_progress", money("甲", 50), money("丁", 60))
    assert hundred("funds") == [
        "2个中2个已报执行情况，预算200万元，支出110万元，预算执行率55.0%。数据截至2020年12月31日。序时进度50.1%（按实施周期），支出比序时进度快9.9个百分点。"
        "与序时进度差不含后补助的1个城市（园区），预算100万元。", "城市预算执行率50.0%，园区预算执行率60.0%。没有城市（园区）支出慢于序时进度10个百分点以上。"]
    assert hundred("funds", language="en")[0] == (
        "2 of 2 have reported execution, budget 2 million yuan, spent 1.1 million yuan, budget execution 55.0%. Data as of 31 December 2020. Time elapsed "
        "50.1% (of the whole term), spending is 9.9 percentage points ahead of time. Execution against time leaves out the 1 city or park funded "
        "afterwards, budget 1 million yuan.")


def test_nobody_filed_money(units):
    assert hundred("funds") == ["4个城市（园区）均未报执行情况。"]


def test_money_of_an_earlier_day_is_said_to_be_carried(units):
    stored("hundred_progress", money("甲", 40), money("丁", 60, "2020-10-31") | {"in_place": 80_000_000})
    assert hundred("funds") == [
        "4个中2个已报执行情况，预算200万元，支出100万元，预算执行率50.0%。1个数据截至2020年12月31日，1个沿用此前数据，最早为10月31日。"
        "序时进度50.1%（按实施周期），支出比序时进度慢0.1个百分点。",
        "资金到位率80.0%（1个填报）。城市预算执行率40.0%，园区预算执行率60.0%。1个城市（园区）支出慢于序时进度10个百分点以上。"]


def test_a_unit_leads_where_it_is_more_than_one_and_the_others_are_counted(units):
    stored("hundred_units", city("戊", 510000), city("己", 510000))
    stored("hundred_progress", money("甲", 40), money("乙", 40), money("戊", 80), money("己", 80), money("丁", 90))
    assert "四川省预算执行率最高（80.0%），低于全国整体（66.0%）的有1地（已报2个及以上的推荐单位）。" in hundred("funds")[1]
    assert "最高" not in hundred("funds", region=510000)[1]


@filled
def filed(store):
    """Beijing on the due day, Tianjin late, Hebei within its extension, Dalian after its own."""
    stored("hundred_filings", filing(110000, "2020-03-31"), filing(120000, "2020-04-01"), filing(130000, "2020-04-10", "2020-04-15"),
           filing(210200, "2020-04-20", "2020-04-15"))


@pytest.mark.parametrize(("at", "paragraph"), [
    (MARCH_31, "2020年名单当日（3月31日）截止，37个推荐单位中已报1个，尚有36个待报。"),
    (date(2020, 3, 10), "2020年名单（3月31日截止）37个推荐单位中已报0个，尚有37个待报。"),
    (date(2020, 4, 5), "2020年名单（3月31日截止）37个推荐单位中已报2个，按时报送1个，逾期后补报1个，逾期未报33个，批准延期未到期2个。"),
    (APRIL_30, "2020年名单（3月31日截止）37个推荐单位中已报4个，按时报送2个，逾期后补报2个，逾期未报33个。")])
def test_a_filing_before_its_due_day_on_it_and_after_it(filed, at, paragraph):
    assert hundred("filings", at=at) == [paragraph]


def test_all_filed_in_time(store):
    with reading() as connection:
        codes = regional.offices(connection)["adcode"].tolist()
    stored("hundred_filings", *[filing(code, "2020-03-30") for code in codes])
    assert hundred("filings", at=APRIL_30) == ["2020年名单（3月31日截止）37个推荐单位中已报37个，全部按时报送。"]
    assert hundred("filings", at=APRIL_30, language="en") == ["List of 2020, due 31 March: 37 of 37 reporting units have filed, all on time."]


@pytest.mark.parametrize(("office", "at", "paragraph"), [
    (130000, date(2020, 4, 5), "河北省2020年名单批准延期至4月15日，尚未报送。"), (130000, APRIL_30, "河北省2020年名单已按时报送（4月10日）。"),
    (120000, APRIL_30, "天津市2020年名单逾期后补报（3月31日截止，4月1日报送）。"), (210200, APRIL_30, "大连市2020年名单逾期后补报（4月15日截止，4月20日报送）。"),
    (140000, APRIL_30, "山西省2020年名单逾期未报（3月31日截止）。"), (140000, MARCH_31, "山西省2020年名单当日（3月31日）截止，尚未报送。"),
    (140000, date(2020, 3, 1), "山西省2020年名单3月31日截止，尚未报送。")])
def test_the_filing_of_the_unit_chosen(filed, office, at, paragraph):
    assert hundred("filings", at=at, region=office) == [paragraph]


def test_two_filings_in_the_order_of_their_due_days_and_who_filed_money(units):
    stored("hundred_filings", filing(320000, "2020-03-30"))
    stored("hundred_progress", money("甲", 40))
    assert hundred("filings", region=320000) == [
        "江苏省2020年名单已按时报送（3月30日）。江苏省2020年阶段性执行情况逾期未报（10月31日截止）。", "城市（园区）执行情况3个中已报1个，2个未报。"]


def issue(number: str, raised: str, due: str, closed: str | None = None, office: int = 320000) -> dict:
    return {"issue_no": number, "reporting_unit": office, "raised_on": raised, "title": "事", "due_on": due, "closed_on": closed}


def test_issues_open_overdue_and_closed(store):
    stored("major_issues", issue("1", "2020-11-01", "2020-11-20", "2020-11-11"), issue("2", "2020-12-01", "2020-12-20"),
           issue("3", "2020-12-10", "2021-02-01", office=110000))
    assert hundred("issues") == [
        "截至2020年12月31日，累计报告重大问题和事项3件，已办结1件，平均办理10天，在办2件，其中超期1件。在办件数比11月30日增加2件。"]
    assert hundred("issues", region=110000) == [
        "截至2020年12月31日，北京市累计报告重大问题和事项1件，已办结0件，在办1件，没有超期。在办件数比11月30日增加1件。"]
    assert hundred("issues", language="en") == [
        "As of 31 December 2020, 3 major issues reported, 1 closed, closed after 10 days on average, 2 open, 1 of them overdue. Open: 2 more than 30 November."]


def test_no_issue_was_reported(store):
    assert hundred("issues") == ["截至2020年12月31日，没有报告重大问题和事项。"]
    assert hundred("issues", region=110000) == ["截至2020年12月31日，北京市没有报告重大问题和事项。"]


def test_demonstration_is_marked(store):
    stored("major_issues", issue("1", "2020-11-01", "2020-11-20", "2020-11-11"), demonstration=True)
    assert hundred("issues", at=YEAR_END)[0].startswith("【演示数据】截至2020年12月31日，")


def test_a_change_without_who_left_says_over_how_many(store):
    stored("hundred_units", city("甲", 320000), city("乙", 320000), city("丙", 320000) | {"ended_on": "2020-10-01"})
    stored("hundred_progress", *[money(name, spent, "2020-09-30") for name, spent in (("甲", 30), ("乙", 40), ("丙", 80))])
    stored("hundred_progress", *[money(name, spent, "2020-12-31") for name, spent in (("甲", 50), ("乙", 60))])
    assert "预算执行率较9月30日提高20.0个百分点（可比口径2个）" in hundred("progress")[0]
