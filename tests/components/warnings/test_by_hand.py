"""The parts of the page of warnings on a store that can be worked out by hand."""

from datetime import date

from components.figures.bodies import Link
from components.warnings.behind import behind
from components.warnings.listed import listed
from components.warnings.owed import owed
from components.warnings.rules import rules
from data.warnings import acknowledging
from tests.components.read import cells, figure
from tests.data.warnings.looking import DALIAN, JIANGSU, SUZHOU, ZGC, issue, kept, only_zones, report, stored, unit
from tests.data.warnings.test_rules import lists_but, services_until_september
from tests.once import filled

AT = (("hundred", date(2020, 5, 1)), ("zones", date(2020, 4, 1)))
TODAY = date(2020, 4, 3)


@filled
def spring(store):
    lists_but(JIANGSU)
    only_zones(ZGC, SUZHOU)
    stored("zone_daily", report(ZGC, "2020-04-01", 50))
    stored("major_issues", issue("事-1", due="2020-04-01"), issue("事-3", due="2021-01-01") | {"raised_on": "2020-05-01"})
    stored("hundred_units", unit("甲园", DALIAN, "园区"), unit("乙园", DALIAN, "园区"))


def shown(**choice) -> list[tuple]:
    return cells(figure(listed, days=AT, today=TODAY, **choice), "severity", "unit", "sentence", "state")


def test_the_list_has_the_urgent_first_and_names_nobody_in_its_title(spring):
    whole = figure(listed, days=AT, today=TODAY)
    assert whole.title == "4条预警未处理，其中紧急3条"
    assert shown() == [
        ("紧急", "江苏省", "江苏省：2020年名单应于2020年3月31日前报送，逾期31天未报", "未处理"),
        ("紧急", "江苏省", "江苏省：重大事项“场地审批”（事-1）办理时限为2020年4月1日，逾期30天未办结", "未处理"),
        ("紧急", "江苏省", "苏州工业园区未报送2020年4月1日数据，已连续36天", "未处理"),  # never, since the first day that is due: 26 February
        ("关注", "大连市", "大连市入选2个（城市0/1、园区2/1），超过名额", "未处理")]
    ways = whole.body.rows["sentence"].tolist()
    assert isinstance(ways[0], Link)
    assert [(one.page, one.address) for one in ways[1:]] == [
        ("warnings", {"rule": "hundred.issues", "about": kept("hundred.issues")[0].key}), ("zone", {"zone": SUZHOU, "date": "2020-04-01"}),
        ("hundred", {"region": "210200", "date": "2020-05-01"})]
    assert (whole.system, whole.outside) == ("own rows", "left out")


def test_the_list_is_narrowed_by_programme_severity_and_unit(spring):
    assert [row[1] for row in shown(programme="zones")] == ["江苏省"]
    assert [row[1] for row in shown(severity="warning")] == ["大连市"]
    assert len(shown(region=JIANGSU)) == 3
    assert figure(listed, days=AT, today=TODAY, region=110000).title == "没有未处理的预警"


def test_what_was_acknowledged_leaves_the_open_and_stands_with_its_note_and_person(spring):
    acknowledging.acknowledge([("hundred", "issues", kept("hundred.issues")[0].key)], by="张三", note="已催办")
    assert len(shown()) == 3
    (row,) = cells(figure(listed, days=AT, today=TODAY, state="acknowledged"), "state", "note")
    assert row[0] == "已确认"
    assert row[1].startswith("张三：已催办（")
    stored("major_issues", issue("事-1", due="2020-04-01", closed="2020-04-20"))
    assert [row[3] for row in shown(state="closed")] == ["已消除"]


def test_the_rules_count_what_is_open_and_say_their_thresholds(spring):
    rows = {row[1]: row[2:] for row in cells(figure(rules, days=AT, today=TODAY), "programme", "title", "threshold", "open", "acknowledged") if row[0] == "百城百园"}
    assert rows["重大事项超期未办结"] == ("—", "1", "0")
    assert rows["支出慢于序时进度"] == ("支出慢于序时进度达到10个百分点", "0", "0")
    assert rows["即将到期"] == ("报送截止前提醒10天", "0", "0")


def test_the_rows_behind_an_issue_and_one_that_has_mended_itself(spring):
    about = kept("hundred.issues")[0].key
    shown_figure = figure(behind, rule="hundred.issues", about=about, days=AT, today=TODAY)
    assert (shown_figure.title, shown_figure.what) == (
        "重大事项超期未办结的明细", "江苏省：重大事项“场地审批”（事-1）办理时限为2020年4月1日，逾期30天未办结")
    assert cells(shown_figure, "issue_no", "name", "due_on") == [("事-1", "江苏省", "2020-04-01")]
    stored("major_issues", issue("事-1", due="2020-04-01", closed="2020-04-20"))
    gone = figure(behind, rule="hundred.issues", about=about, days=AT, today=TODAY)
    assert (gone.body.empty, gone.title) == ("这条预警已经消除，没有明细。", "预警的明细")
    assert figure(behind, days=AT, today=TODAY) is None
    assert figure(behind, rule="nonsense", about="x", days=AT, today=TODAY) is None


def test_the_rows_behind_targets_say_what_was_wanted_and_reached(store):
    target = {"unit_name": "甲市", "year": 2020, "category": "产出指标", "target": 10.0, "actual": 4.0, "unit": "项", "target_text": None, "actual_text": None, "reason": None}
    stored("hundred_units", unit("甲市"))
    stored("hundred_targets", target | {"indicator": "成果数"}, target | {"indicator": "满意", "target": None, "actual": None, "unit": None, "target_text": "较满意", "actual_text": "未达成"})
    about = kept("hundred.targets")[0].key
    shown_figure = figure(behind, rule="hundred.targets", about=about, days=(("hundred", date(2020, 12, 31)),), today=TODAY)
    assert cells(shown_figure, "indicator", "wanted", "reached") == [("成果数", "10项", "4项"), ("满意", "较满意", "未达成")]


def test_the_rows_behind_villages_are_counties_that_lead_to_their_page(store):
    services_until_september()
    at = {"days": (("commissioners", date(2020, 9, 30)),), "today": TODAY}
    shown_figure = figure(behind, rule="commissioners.unserved", about="140000", **at)
    assert cells(shown_figure, "name", "n", "of") == [("平定县", "1", "2")]
    assert shown_figure.body.rows["name"].iloc[0].address == {"period": "2020-09", "province": "140000", "county": "140321"}
    assert cells(figure(behind, rule="commissioners.terms", about="210200", **at), "name", "people", "villages", "until") == [("庄河市", "1", "1", "2020-08-31")]


def test_what_is_owed_is_counted_in_the_title_and_listed_by_unit(spring):
    shown_figure = figure(owed, days=AT, today=TODAY)
    assert shown_figure.title == "2个单位有4项应报未报"
    assert [row[0] for row in cells(shown_figure, "unit", "line")] == ["江苏省"] * 3 + ["大连市"]
    assert figure(owed, days=AT, today=TODAY, region=110000).title == "没有应报未报的事项"


def test_without_data_nothing_is_shown(store):
    assert [figure(part) for part in (listed, rules, owed)] == [None, None, None]
