"""未覆盖和超期村 on seven villages that can be worked out by hand."""

from datetime import date

import pytest

from components.commissioners.village import about
from components.commissioners.worklist import worklist_table
from components.paper.audience import leaving
from components.paper.paper import Paper
from components.paper.writers import file
from data.asking import PLAIN, Asking, asked_as
from data.indicators.commissioners import area, one, one_village
from data.indicators.commissioners.ended import ended
from data.indicators.commissioners.nearest import kilometres
from data.indicators.commissioners.suggestion import suggestion
from data.questions import Direct
from db.engine import reading
from tests.components.read import cells, figure
from tests.data.indicators.test_commissioners import PING, WA, YANG, assignment, person, service, village
from tests.once import filled
from tests.rows import put

PERIOD = "2020-10"
Y1, Y2, Y3, Y4 = (YANG * 10**6 + number for number in (1, 2, 3, 4))
OLD = 500232 * 10**6 + 1
P1, P2, W1 = PING * 10**6 + 1, PING * 10**6 + 2, WA * 10**6 + 1


def need(number: str, code: int, raised: str, industry: str | None = None, words: str = "需要指导", state: str = "提出", closed: str | None = None) -> dict:
    return {"need_no": number, "village_code": code, "industry": industry, "need": words, "raised_on": raised, "commissioner_no": None,
            "state": state, "closed_on": closed}


@filled
def october(store):
    """平定县: Y1 served in October, Y2 in September, Y3 in June (Y4, merged into it, in July), none by a 科技特派员 of 盂县; 庄河市's never."""
    put("villages", village(Y1, lon=113.0, lat=38.0), village(Y2, lon=113.1, lat=38.0, households=300, poor_households=40, has_industry=True), village(Y3, households=90),
        village(Y4, merged_into=Y3), village(P1, lon=113.4, lat=38.0), village(P2), village(W1, households=500))
    put("commissioners", person("甲", YANG) | {"organisation": "农科院", "speciality": "果树"}, person("乙", YANG, until="2020-10-30"), person("丙", WA, role="科技专员"))
    put("assignments", assignment("甲", Y1, "2020-01-01"), assignment("甲", Y3, "2020-01-01"), assignment("乙", Y2, "2020-01-01"))
    put("services", service("1", "甲", Y1, "2020-10-31"), service("2", "甲", Y2, "2020-09-10"), service("3", "甲", Y3, "2020-06-01"),
        service("4", "甲", Y4, "2020-07-01"), service("5", "丙", P1, "2020-10-02"), service("6", "乙", P1, "2020-10-20", "企业"))
    put("village_needs", need("1", Y3, "2020-03-01", "茶叶"), need("2", Y4, "2020-02-01"), need("3", P1, "2020-03-01", state="满足", closed="2020-10-31"),
        need("4", P2, "2020-11-01"), need("5", W1, "2020-03-01", state="撤回"), need("6", Y2, "2020-03-01", state="满足", closed="2020-11-01"))


def told(*columns: str, **choice) -> list:
    return cells(figure(worklist_table, period=PERIOD, **choice), *columns)


def test_who_was_not_served_stands_with_the_days_and_those_never_served_first(october):
    assert told("code", "last", "days") == [
        (str(P1), "从未服务", "—"), (str(P2), "从未服务", "—"), (str(W1), "从未服务", "—"),
        (str(Y3), "2020-07-01", "122"), (str(Y2), "2020-09-10", "51")]  # Y3 through Y4; the service of a 科技专员 and one to a firm count for nothing
    shown = figure(worklist_table, period=PERIOD)
    assert shown.title == "全国未覆盖或超期的村5个"
    assert shown.what == "名册6个村（2014年名册），未覆盖5个（期内没有科技服务），超期4个（超过90天没有服务，其中从未服务3个）"


def test_the_nearest_in_term_is_named_with_what_he_does_and_how_far_it_is_or_that_coordinates_are_missing(october):
    columns = ("code", "commissioner_no", "commissioner", "organisation", "speciality", "load", "distance")
    rows = {row[0]: row[1:] for row in told(*columns)}
    assert rows[str(Y2)] == ("甲", "甲某", "农科院", "果树", "2", "8.8公里")  # 0.1 degrees east at 38 north; 乙 of the village itself is out of term
    assert rows[str(Y3)] == ("甲", "甲某", "农科院", "果树", "2", "坐标缺失")
    assert rows[str(P1)] == ("—", "本县无在聘特派员", "—", "—", "—", "—")


@pytest.mark.parametrize(("choice", "codes"), [
    ({"showing": "overdue"}, [P1, P2, W1, Y3]), ({"showing": "overdue", "days": 50}, [P1, P2, W1, Y3, Y2]), ({"showing": "overdue", "days": 51}, [P1, P2, W1, Y3]),
    ({"showing": "never"}, [P1, P2, W1]), ({"showing": "needs"}, [Y3, Y2]), ({"code": YANG}, [Y3, Y2]), ({"code": 140000}, [P1, P2, Y3, Y2]),
    ({"code": 140300}, [P1, P2, Y3, Y2]), ({"order": "list"}, [Y2, Y3, P1, P2, W1]), ({"order": "households"}, [W1, Y2, Y3, P1, P2]), ({"order": "poor"}, [Y2, Y3, P1, P2, W1]),
    ({"order": "needs"}, [Y3, Y2, P1, P2, W1]), ({"size": 2, "page": 2}, [W1, Y3]), ({"search": "茶叶"}, [Y3]), ({"search": "庄河市"}, [W1]), ({"search": "2102"}, [W1]),
    ({"search": "盂县 村2"}, [P2]), ({"search": "没有"}, []), ({"search": "县 茶叶"}, [Y3])])
def test_it_is_narrowed_sorted_and_cut(october, choice, codes):
    assert [code for code, in told("code", **choice)] == [str(code) for code in codes]


def test_open_needs_are_those_of_merged_villages_too_as_of_the_last_day(october):
    assert dict(told("code", "needs")) == {str(P1): "—", str(P2): "—", str(W1): "—", str(Y3): "需要指导；茶叶：需要指导", str(Y2): "需要指导"}


def test_readers_in_the_system_and_outside_get_counts_of_counties(october):
    shown = figure(worklist_table, period=PERIOD, by="county")
    assert cells(shown, "county_name", "either", "uncovered", "overdue") == [("平定县", "2", "2", "1"), ("盂县", "2", "2", "2"), ("庄河市", "1", "1", "1")]
    assert worklist_table.for_system == worklist_table.for_outside == {"by": "county", "showing": "either", "order": "list", "search": ""}
    assert "village_needs" not in shown.datasets


def test_a_code_of_no_place_is_told(october):
    assert figure(worklist_table, period=PERIOD, code=999999).body.text == "没有代码为999999的地区。"


def test_the_file_holds_all_that_pass_with_codes_as_text_the_day_and_the_coverage(october):
    from data.asking import asked_as
    with asked_as(PLAIN):
        lines = file(worklist_table, {"period": PERIOD, "size": None}, Paper(), "csv").decode("utf-8-sig").splitlines()
    text = "\n".join(lines)
    assert f"{Y2}\t" in text
    assert "数据截至2020年10月31日" in text
    assert "时期 2020年10月" in text
    assert "名册6个村（2014年名册），未覆盖5个" in text


def test_what_leaves_in_the_system_names_nobody(october):
    paper = Paper(audience="system")
    left = leaving(figure(worklist_table, period=PERIOD, by="county"), paper)
    assert not {heading.column for heading in left.body.headings} & {"village", "code", "commissioner", "poor_households", "distance"}


@filled
def wulong(store):
    """Villages that still bear the code of 武隆县, which is 武隆区 (500156) since 2016: one served in October, two that nobody served."""
    put("villages", village(OLD, lon=107.7, lat=29.3), village(OLD + 1, lon=107.8, lat=29.3), village(OLD + 2), village(500156 * 10**6 + 1))
    put("commissioners", person("甲", 500156), person("乙", 500156, until="2020-06-30"))
    put("assignments", assignment("甲", OLD, "2020-01-01"), assignment("乙", OLD + 2, "2020-01-01"))
    put("services", service("1", "甲", OLD, "2020-10-31"))


@pytest.mark.parametrize(("choice", "codes"), [
    ({}, [500156 * 10**6 + 1, OLD + 1, OLD + 2]), ({"code": 500000}, [500156 * 10**6 + 1, OLD + 1, OLD + 2]), ({"code": 500232}, [OLD + 1, OLD + 2]),
    ({"code": 500156}, [500156 * 10**6 + 1]), ({"search": "武隆"}, [500156 * 10**6 + 1, OLD + 1, OLD + 2])])
def test_villages_that_bear_the_code_of_a_former_county_are_in_the_lists_of_its_province_and_its_own(wulong, choice, codes):
    assert [code for code, in told("code", order="list", **choice)] == [str(code) for code in codes]


def test_a_former_county_is_named_in_the_list_and_counted_for_other_readers(wulong):
    assert set(told("province", "county", code=500232)) == {("重庆市", "武隆区（原代码500232）")}
    assert figure(worklist_table, period=PERIOD, code=500232).title == "武隆区（原代码500232）未覆盖或超期的村2个"
    counted = cells(figure(worklist_table, period=PERIOD, by="county"), "province_name", "county_name", "either")
    assert counted == [("重庆市", "武隆区", "1"), ("重庆市", "武隆区（原代码500232）", "2")]


def test_a_former_county_with_villages_can_be_chosen_and_is_planned_for(wulong):
    with reading() as connection:
        with asked_as(Asking("en")):
            assert area.area(connection, place=500232).name == area.below(connection, place=500000)[500232] == "Wulong District (former code 500232)"
        below = area.below(connection, place=500000)
        made = suggestion(connection, place=500232, day=date(2020, 10, 31), capacity=3)
    assert {code: name for code, name in below.items() if "原代码" in name} == {500232: "武隆区（原代码500232）"}
    assert (made.whole, made.assigned, made.rows[["village", "commissioner_no"]].values.tolist()) == (3, 1, [[OLD + 1, "甲"], [OLD + 2, "甲"]])


def test_terms_that_ended_are_found_in_a_former_county_and_its_villages_have_a_page(wulong):
    with reading() as connection:
        over = ended(connection, at=date(2020, 10, 31))
        assert over[["village", "county", "name", "office"]].values.tolist() == [[OLD + 2, 500232, "武隆区", 500000]]
        assert one_village.register(connection, village=OLD)["county_name"].tolist() == ["武隆区"]
        assert one.served(connection, commissioner="甲")["target"].tolist() == ["武隆区村1"]


def test_who_is_assigned_to_a_village_and_to_one_merged_into_it_has_one_village(october):
    put("assignments", assignment("甲", Y4, "2020-01-01"))
    assert set(told("commissioner_no", "load", code=YANG)) == {("甲", "2")}  # Y1 and Y3, which Y4 was merged into
    with reading() as connection:
        assert suggestion(connection, place=YANG, day=date(2020, 10, 31), capacity=3).people["load"].to_dict() == {"甲": 2}


def test_a_post_lies_where_the_newest_register_up_to_the_period_says(october):
    put("villages", village(Y1, lon=113.3, lat=38.0, register_year=2021))
    assert told("code", "distance", code=YANG)[-1] == (str(Y2), "8.8公里")  # the register of 2021 is not yet there in October 2020
    put("villages", village(Y1, register_year=2020), village(Y2, lon=113.1, lat=38.0, register_year=2020))
    assert told("code", "commissioner_no", "distance", code=YANG) == [(str(Y2), "甲", "坐标缺失")]


def test_a_distance_is_the_same_there_and_back():
    there, back = kilometres(113.0, 36.0, 113.9, 37.0), kilometres(113.9, 37.0, 113.0, 36.0)
    assert (round(there, 1), round(back, 1)) == (137.2, 137.2)


def test_the_sentence_of_a_village_counts_people_of_the_rural_role_once(october):
    put("assignments", assignment("甲", Y4, "2020-01-01"), assignment("丙", Y3, "2020-01-01"))  # Y4 was merged into Y3, to which 甲 is assigned; 丙 serves firms
    assert "2020年7月1日在派的在聘特派员1名；最近一次科技服务2020年7月1日" in figure(about, village=Y3).body.text


def test_a_village_that_a_newer_register_has_on_its_own_again_is_not_among_those_merged(october):
    with reading() as connection:
        assert one_village.written_as(connection, village=Y3, on=None) == [Y3, Y4]
    put("villages", village(Y4, register_year=2020))
    with reading() as connection:
        assert one_village.written_as(connection, village=Y3, on=None) == [Y3]
        assert one_village.served(connection, village=Y3)["record_no"].tolist() == ["3"]


def test_in_english_the_title_names_the_place_first_and_an_industry_base_is_yes_or_no(october):
    with reading() as connection, asked_as(Asking("en")):
        shown = worklist_table(Direct(connection, Asking("en")), period=PERIOD, code=YANG)
        assert shown.title == "Pingding County · Uncovered or overdue: 2 villages"
        assert shown.body.rows["industry"].tolist() == ["no", "yes"]
