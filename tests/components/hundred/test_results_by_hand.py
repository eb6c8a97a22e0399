"""Results, issues and events that can be counted by hand."""

from datetime import date

from components.hundred import own_work, results, results_events, results_issues
from tests.components.read import cards, cells, figure
from tests.data.indicators.returns import WAN, stored
from tests.once import filled

AT = date(2020, 12, 31)


def filed(name: str, on: str, technologies: int | None, jobs: int | None = None) -> dict:
    return {"unit_name": name, "data_date": on, "budget": WAN, "spent": 0, "technologies": technologies, "jobs": jobs}


@filled
def year(store):
    stored("hundred_units", *({"name": name, "kind": "城市", "reporting_unit": 320000, "adcode": 320100, "selected_on": "2020-03-01", "ended_on": left}
                              for name, left in (("甲", None), ("乙", "2020-11-01"), ("丙", None))))
    stored("hundred_progress", filed("甲", "2020-06-30", 3), filed("乙", "2020-06-30", 5), filed("甲", "2020-12-31", 7, 20))
    stored("events", *({"event_no": number, "kind": kind, "reporting_unit": 320000, "held_on": on, "title": f"活动{number}", "participants": people, "matched": met}
                       for number, kind, on, people, met in (("1", "成果直通车路演", "2020-07-01", 50, 4), ("2", "其他", "2020-09-01", 10, None),
                                                            ("3", "其他", "2021-01-01", 9, 9))))


def test_sums_are_over_those_in_force_and_what_was_not_given_is_no_zero(year):
    assert cards(figure(results.headline, at=AT))["推广应用技术成果"].value == "7"
    assert cards(figure(results.headline, at=AT))["技术工艺包"].value == "—"
    assert cells(figure(results.by_unit, at=AT), "name", "technologies", "jobs") == [("甲", "7", "20"), ("丙", "—", "—")]
    assert figure(results.by_unit, at=AT).title == "2个在册，1个已报成效"


def test_the_course_carries_the_latest_and_loses_who_left(year):
    shown_figure = figure(results.course, at=AT)
    assert shown_figure.body.rows["value"].tolist() == [8, 7]
    assert [label for _day, label in shown_figure.body.marks] == ["活动1", "活动2"]


def test_many_events_are_marked_by_the_quarter(year):
    stored("events", *({"event_no": f"多{n}", "kind": "其他", "reporting_unit": 320000, "held_on": f"2020-{5 + n}-10", "title": "多", "participants": None,
                        "matched": None} for n in range(5)))
    shown_figure = figure(results.course, at=AT)
    assert [label for _day, label in shown_figure.body.marks] == ["2场", "5场"]
    assert shown_figure.what.endswith("竖线为各季度首场对接服务活动，旁为当季场次")


def test_events_say_what_came_of_them_and_who_did_not_say(year):
    assert cells(figure(results_events.by_kind, at=AT), "name", "events", "participants", "matched", "gave") == [
        ("合计", "2", "60", "4", "1/2"), ("成果直通车路演", "1", "50", "4", "1/1"), ("科技人员服务企业行", "0", "—", "—", "0/0"),
        ("科技特派员服务农业行", "0", "—", "—", "0/0"), ("其他", "1", "10", "—", "0/1")]
    assert cells(figure(results_events.by_month, at=AT), "name", "all", "matched") == [
        ("2020年7月", "1", "4"), ("2020年8月", "0", "—"), ("2020年9月", "1", "—")]
    assert cells(figure(results_events.listed, at=AT), "title") == [("活动2",), ("活动1",)]


def test_an_office_that_gave_no_numbers_of_its_events_has_not_nought(year):
    stored("events", {"event_no": "沪", "kind": "其他", "reporting_unit": 310000, "held_on": "2020-05-01", "title": "座谈", "participants": None, "matched": None})
    assert figure(own_work.events, at=AT, region=310000).title == "活动1场，参加人次未填，达成对接数未填"
    assert figure(own_work.events, at=AT, region=320000).title == "活动2场，参加60人次，达成对接4项"


def test_cases_are_counted_and_their_texts_said_to_be_missing(year):
    shown_figure = figure(results.cases, at=AT)
    assert shown_figure.title == "还没有填报案例数，案例正文没有收录"
    assert "没有数据集收存案例正文" in shown_figure.what


def test_issues_stand_with_the_overdue_first_and_their_days(store):
    def issue(number: str, raised: str, due: str | None, closed: str | None = None, outcome: str | None = None) -> dict:
        return {"issue_no": number, "reporting_unit": 320000, "title": f"事项{number}", "raised_on": raised, "due_on": due, "closed_on": closed, "outcome": outcome}

    stored("major_issues", issue("办结", "2020-04-01", "2020-05-01", "2020-04-11", "已解决"), issue("在办", "2020-12-01", "2021-01-10"),
           issue("超期", "2020-11-01", "2020-12-01"), issue("后来办结", "2020-12-21", None, "2021-02-01", "以后才知道，13800001234"))
    shown_figure = figure(results_issues.issues, at=AT)
    assert cells(shown_figure, "title", "state", "late", "days", "outcome") == [
        ("事项超期", "超期", "30", "60", "—"), ("事项在办", "在办", "—", "30", "—"), ("事项后来办结", "在办", "—", "10", "—"),
        ("事项办结", "已办结", "—", "10", "已解决")]
    assert shown_figure.title == "在办3件，其中超期1件；已办结1件，平均10天办结"
    later = dict(cells(figure(results_issues.issues, at=date(2021, 2, 1)), "title", "outcome"))
    assert later["事项后来办结"] == "以后才知道，*******1234"


def test_the_month_with_most_events_stands_alone_or_not_at_all(year):
    assert figure(results_events.by_month, at=AT).title == "2个月并列最多，各1场"
    assert figure(results_events.by_month, at=date(2020, 8, 1)).title == "2020年7月最多，1场"


def test_a_long_title_leaves_the_course_room_where_it_is_narrow(year):
    stored("events", {"event_no": "长", "kind": "其他", "reporting_unit": 320000, "held_on": "2020-10-01", "title": "江苏“百城百园”科技特派员服务农业行", "participants": 1, "matched": 1})
    assert [label for _day, label in figure(results.course, at=AT).body.marks] == ["活动1", "活动2", "2020-10-01"]
