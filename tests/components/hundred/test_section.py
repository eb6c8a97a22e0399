"""The parts of the section on rows that can be worked out by hand: quotas, filings, what one of the 37 owes, one city or park."""

from datetime import date

from components.hundred import annex, filing, office, own, own_work, units
from components.hundred.quota_rows import quota_rows
from data.regions import NATION
from tests.components.read import cards, cells, figure
from tests.data.indicators.returns import WAN, stored
from tests.once import filled

AT, APRIL, END = date(2020, 12, 31), date(2020, 4, 5), date(2021, 12, 31)
BEIJING, TIANJIN, HEBEI, JIANGSU, HUBEI, DALIAN, CORPS = 110000, 120000, 130000, 320000, 420000, 210200, 660000


def unit(name: str, kind: str = "城市", of: int = JIANGSU, **more) -> dict:
    return {"name": name, "kind": kind, "reporting_unit": of, "focus": "卫生健康", "funding_mode": "前补助", "selected_on": "2020-03-30", "list_year": 2020,
            "ended_on": None, "document_no": f"科〔2020〕{of}号"} | more


@filled
def lists(store):
    """江苏 passes its quota of cities with a reason, 湖北 has no limit, 大连 its one park; 天津 filed by letter alone; the others nothing."""
    problems = [{"severity": "warning", "kind": "quota_exceeded", "row": None, "column": None, "value": "江苏省", "message": "超过", "explanation": "经批准增加",
                 "of": [f"office:{JIANGSU}"]}]
    parks = [unit(f"鄂园{n}", "园区", HUBEI, park_type="其他") for n in range(5)]
    batch = stored("hundred_units", *(unit(f"苏市{n}") for n in range(4)), *parks, unit("连园", "园区", DALIAN, park_type="国家高新区"), problems=problems)
    stored("hundred_filings", {"reporting_unit": TIANJIN, "filing": "名单", "year": 2020, "filed_on": "2020-03-20", "document_no": "津科〔2020〕9号"})
    return batch


def test_quotas_of_the_37_with_reason_and_document(lists):
    shown = figure(quota_rows, at=AT)
    rows = {name: tuple(rest) for name, *rest in cells(shown, "name", "peer", "cities_use", "parks_use", "explained", "entry", "document_no")}
    assert len(rows) == 38
    assert rows["江苏省"] == ("省级", "●●●● 4/3（超1）", "○○○ 0/3", "经批准增加", f"第{lists}号", "科〔2020〕320000号")
    assert rows["湖北省"] == ("省级", " 0/不限", "●●●●● 5/不限", "—", "—", "科〔2020〕420000号")
    assert rows["大连市"] == ("计划单列市", "○ 0/1", "● 1/1", "—", "—", "科〔2020〕210200号")
    assert rows["天津市"] == ("省级", "○○○ 0/3", "○○○ 0/3", "—", "—", "津科〔2020〕9号")  # it filed a list: 0 of 3 is what it says
    assert rows["北京市"] == ("省级", "未报名单", "未报名单", "—", "—", "—")
    assert rows["新疆生产建设兵团"][:2] == ("兵团", "未报名单")
    assert rows["合计"][1:3] == ("4（目标100个左右）", "6（目标100个左右）")
    assert (shown.title, shown.foot[1]) == ("江苏省入选4个，已说明", "已报4/37")
    of_one = cells(figure(quota_rows, at=AT, region=DALIAN), "name", "cities_use")
    assert of_one == [("全国合计", "4（目标100个左右）"), ("大连市", "○ 0/1")]  # one row is not summed to the nation's number


def test_a_quota_passed_without_a_reason_says_so_and_names_nobody(store):
    stored("hundred_units", *(unit(f"苏市{n}") for n in range(4)))
    shown = figure(quota_rows, at=AT)
    assert shown.title == "1个推荐单位超过名额，尚未说明"
    assert dict(cells(shown, "name", "explained"))["江苏省"] == "尚未说明"


@filled
def letters(store):
    """The list of 2020: 北京 in time, 天津 two days late, 河北 with a running extension, 大连 within its extension later; the others nothing."""
    def letter(of, on, until=None):
        return {"reporting_unit": of, "filing": "名单", "year": 2020, "filed_on": on, "extended_to": until, "document_no": f"{of}号"}

    stored("hundred_units", unit("苏市"))
    stored("hundred_filings", letter(BEIJING, "2020-03-31"), letter(TIANJIN, "2020-04-02"), letter(HEBEI, "2020-04-20", "2020-04-15"),
           letter(DALIAN, "2020-04-10", "2020-04-15"))


def said(at: date) -> dict[str, str]:
    return dict(cells(figure(filing.matrix, at=at), "name", "名单2020"))


def test_the_matrix_says_of_each_filing_how_it_stands(letters):
    april, later = said(APRIL), said(date(2020, 4, 30))
    assert april["北京市"] == "按时 · 2020-03-31 · 110000号"
    assert april["天津市"] == "迟2天 · 2020-04-02 · 120000号"
    assert april["河北省"] == april["大连市"] == "延期至2020-04-15"  # what came later is not known yet
    assert april["江苏省"] == "未报（逾期5天）"
    assert later["河北省"] == "迟5天 · 2020-04-20 · 130000号"
    assert later["大连市"] == "按时（延期至2020-04-15） · 2020-04-10 · 210200号"
    assert said(date(2020, 3, 31))["江苏省"] == "未到期"


def test_the_states_of_a_filing_add_up_to_the_37_and_give_the_rate(letters):
    shown = figure(filing.rates, at=APRIL)
    assert cells(shown, "filing", "expected", "in_time", "late", "extended", "missing", "rate") == [("2020年名单", "37", "1", "1", "2", "33", "2.7%")]
    assert cells(figure(filing.rates, at=date(2020, 4, 30)), "in_time", "late", "extended", "missing") == [("2", "2", "0", "33")]
    assert figure(filing.rates, at=date(2020, 3, 31)).title == "报送截止日未到"


def test_the_next_due_day_is_counted_down(letters):
    assert figure(filing.next_due, at=date(2020, 3, 29)).body.text == (
        "2020年名单应于2020年3月31日前报送，还有2天，已报0/37；2020年阶段性执行情况应于2020年10月31日前报送，还有216天，已报0/37。")
    assert figure(filing.next_due, at=END).body.text == "报送日历在2021年12月31日之后没有要求报送的名单和执行情况。"


def test_the_missing_are_named_in_the_standard_order(letters):
    (line,) = cells(figure(filing.silent, at=APRIL), "filing", "n", "said")
    assert line[:2] == ("2020年名单", "33")
    assert line[2].startswith("山西省、内蒙古自治区、辽宁省")
    assert not {"北京市", "天津市", "河北省", "大连市"} & set(line[2].split("、"))


def test_a_reporting_unit_sees_what_it_owes_and_by_when(letters):
    assert cells(figure(office.owed, region=JIANGSU, at=APRIL), "title", "by", "state", "left")[:2] == [
        ("2020年百城百园名单", "2020年3月31日", "未报", "逾期5天"), ("2020年百城百园执行情况", "2020年10月31日", "未到期", "还有209天")]
    assert "2020年百城百园名单" not in [title for (title,) in cells(figure(office.owed, region=BEIJING, at=APRIL), "title")]
    assert cells(figure(office.filings, region=TIANJIN, at=APRIL), "title", "state", "filed_on", "document_no")[0] == (
        "2020年名单", "迟2天", "2020-04-02", "120000号")
    assert figure(office.owed, region=NATION, at=APRIL) is None


def test_the_list_is_narrowed_and_those_that_left_stand_apart(store):
    stored("hundred_units", unit("甲市", funds_total=1_235_051 * WAN // 100), unit("乙市", focus="智慧环境", funding_mode="后补助"), unit("丙市", ended_on="2020-06-01"),
           unit("丁园", "园区", DALIAN, park_type="国家高新区", focus="5G网络", list_year=None))
    assert figure(units.units, at=AT).title == "城市2个、园区1个，另有1个已退出"

    def names(**choice) -> list[str]:
        return [name for (name,) in cells(figure(units.units, at=AT, **choice), "name")]

    assert names() == ["甲市", "乙市", "丙市", "丁园"]
    assert names(region=DALIAN) == names(kind="园区") == names(theme="5G网络") == ["丁园"]
    assert names(mode="后补助") == ["乙市"]
    assert names(year="2020") == ["甲市", "乙市", "丙市"]
    assert names(year="2021") == []
    assert cells(figure(units.units, at=AT), "funds_total")[0] == ("12,350.51",)
    assert figure(units.units, at=AT).body.rows["tone"].tolist() == ["", "", "past", ""]
    assert [name for (name,) in cells(figure(annex.annex, at=AT), "name")] == ["甲市", "乙市"]  # the annex lists those in force
    assert "表头未随文收录" in figure(annex.annex, at=AT).body.caption


def test_one_city_shows_its_money_its_targets_and_its_evaluation(store):
    stored("hundred_units", unit("甲市", funds_total=1000 * WAN), unit("乙市", funding_mode="后补助"))
    stored("hundred_progress", *({"unit_name": name, "data_date": "2020-12-31", "budget": 1000 * WAN, "spent": 400 * WAN, "in_place": 700 * WAN, "jobs": 12} for name in ("甲市", "乙市")))
    target = {"unit_name": "甲市", "year": 2020, "category": "产出指标", "unit": "项", "direction": ">=", "target": 10.0, "reason": None}
    stored("hundred_targets", target | {"indicator": "成果", "actual": 12.0}, target | {"indicator": "用时", "direction": "<=", "actual": 20.0, "unit": "天"},
           target | {"indicator": "体系", "target": None, "target_text": "完善", "actual": None, "actual_text": "部分达成", "reason": "推迟"})
    stored("hundred_evaluations", {"unit_name": "甲市", "year": 2020, "score": 91.5, "grade": "优", "document_no": "评〔2021〕1号"})
    by_label = cards(figure(own.cards, unit="甲市", at=AT))
    assert (by_label["预算执行率"].value, by_label["资金到位率"].value, by_label["与序时进度差"].value) == ("40.0%", "70.0%", "−10.1")
    assert (by_label["绩效目标完成率"].value, by_label["带动就业人数"].value) == ("33.3%", "12")
    assert by_label["绩效目标完成率"].note == "已报1/1 · 2020年度"
    assert cells(figure(own_work.evaluations, unit="甲市", at=date(2020, 12, 30)), "grade") == []  # the year has not ended
    after = cards(figure(own.cards, unit="乙市", at=AT))["与序时进度差"]
    assert (after.value, after.note) == ("—", "后补助，不比较")
    shown = figure(own_work.targets, unit="甲市", at=AT)
    assert shown.title == "绩效目标3项，完成1项，未完成2项，其中未说明原因1项"
    assert cells(shown, "title", "set", "reached", "attainment", "state") == [
        ("成果", "≥10项", "12项", "120.0%", "完成"), ("用时", "≤10天", "20天", "50.0%", "未完成"), ("体系", "完善", "部分达成", "50.0%", "未完成")]
    assert cells(figure(own_work.evaluations, unit="甲市", at=AT), "year", "grade", "score", "document_no") == [("2020", "优", "91.5", "评〔2021〕1号")]
    assert figure(own.about, unit="没有的市", at=AT) is None
    assert "资金安排1,000万元" in figure(own.about, unit="甲市", at=AT).body.text
    stored("hundred_targets", target | {"year": 2021, "indicator": "成果", "actual": 12.0})
    stored("hundred_evaluations", {"unit_name": "甲市", "year": 2021, "score": 81.5, "grade": "良", "document_no": "评〔2022〕1号"})
    whole = [figure(part, unit="甲市", at=date(2021, 12, 31)) for part in (own_work.targets, own_work.evaluations)]
    assert [each.title for each in whole] == ["绩效目标4项，完成2项，未完成2项，其中未说明原因1项", "绩效评价：优 1、良 1"]
    assert [each.what.partition("；")[0] for each in whole] == ["2020、2021年度合计"] * 2  # the page of performance tells them year by year
    assert shown.what.startswith("2020年度；")


def test_issues_and_commendations_are_those_of_the_reporting_unit(store):
    stored("hundred_units", unit("甲市"))
    issue = {"reporting_unit": JIANGSU, "title": "事项", "raised_on": "2020-05-01", "due_on": "2020-06-01", "closed_on": None, "outcome": None}
    stored("major_issues", issue | {"issue_no": "1", "closed_on": "2020-05-20", "outcome": "已解决"}, issue | {"issue_no": "2"}, issue | {"issue_no": "3", "due_on": "2021-06-01"},
           issue | {"issue_no": "4", "reporting_unit": DALIAN})
    stored("commendations", {"year": 2020, "reporting_unit": JIANGSU, "matter": "成效明显", "state": "正式通报", "document_no": "国办发〔2021〕1号"})
    shown = figure(own_work.issues, at=AT, region=JIANGSU)
    assert cells(shown, "number", "state", "said") == [("2", "超期", "—"), ("3", "在办", "—"), ("1", "已办结", "已解决")]
    assert shown.title == "重大事项3件，在办2件，其中超期1件"
    assert figure(office.commended, region=JIANGSU, at=AT).title == "2020年受到真抓实干督查激励"
    assert figure(office.commended, region=DALIAN, at=AT).body.empty == "名录中没有本单位受激励的记录。"
    assert figure(office.about, region=HUBEI, at=AT).body.text == "湖北省 · 省级 · 城市名额不限 · 园区名额不限 · 未报名单"


def test_the_cards_of_one_that_left_say_so_and_not_that_nothing_was_filed(store):
    stored("hundred_units", unit("丙市", ended_on="2020-06-01"))
    stored("hundred_progress", {"unit_name": "丙市", "data_date": "2020-05-01", "budget": 10 * WAN, "spent": 5 * WAN})
    assert {card.note for card in figure(own.cards, unit="丙市", at=AT).body.cards} == {"已退出，不再统计"}
    before = cards(figure(own.cards, unit="丙市", at=date(2020, 5, 31)))
    assert (before["预算执行率"].value, before["预算执行率"].note) == ("50.0%", "已报1/1 · 2020-05-01")
