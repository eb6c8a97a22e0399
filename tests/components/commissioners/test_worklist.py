"""未覆盖和超期村 on seven villages that can be worked out by hand."""

import pytest

from components.commissioners.worklist import worklist_table
from components.paper.audience import leaving
from components.paper.paper import Paper
from components.paper.writers import file
from data.asking import PLAIN
from tests.components.read import cells, figure
from tests.data.indicators.test_commissioners import PING, WA, YANG, assignment, person, service, village
from tests.rows import put

PERIOD = "2020-10"
Y1, Y2, Y3, Y4 = (YANG * 10**6 + number for number in (1, 2, 3, 4))
P1, P2, W1 = PING * 10**6 + 1, PING * 10**6 + 2, WA * 10**6 + 1


def need(number: str, code: int, raised: str, industry: str | None = None, words: str = "需要指导", state: str = "提出", closed: str | None = None) -> dict:
    return {"need_no": number, "village_code": code, "industry": industry, "need": words, "raised_on": raised, "commissioner_no": None,
            "state": state, "closed_on": closed}


@pytest.fixture
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
    assert worklist_table.for_system == worklist_table.for_outside == {"by": "county"}
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
