"""Whom to send where, worked out by hand on three villages a commissioner could be near; and the way of the file into the store."""

from datetime import date

import pandas as pd
import pytest

from data.indicators.commissioners import figures
from data.indicators.commissioners.decided import assignments, decided
from data.indicators.commissioners.matching import suits
from data.indicators.commissioners.suggestion import suggestion
from data.uploads import accept, review
from db.datasets import DATASETS
from db.engine import reading, writing
from tests.data.indicators.test_commissioners import PING, WA, YANG, assignment, person, service, village
from tests.once import filled
from tests.rows import put

DAY = date(2020, 10, 31)
Y1, Y2, Y3, Y4, Y5 = (YANG * 10**6 + number for number in (1, 2, 3, 4, 5))
P1 = PING * 10**6 + 1


def need(number: str, code: int, raised: str, words: str, state: str = "提出") -> dict:
    return {"need_no": number, "village_code": code, "industry": None, "need": words, "raised_on": raised, "commissioner_no": None,
            "state": state, "closed_on": None}


@filled
def county(store):
    """平定县: 甲 (果树, posted at Y1) and 乙 (畜牧, posted at P1 in 盂县, based here); 丙's term is over. Y1 has 甲; Y2 to Y5 have nobody."""
    put("villages", village(Y1, lon=113.0, lat=38.0), village(Y2, lon=113.1, lat=38.0), village(Y3, lon=113.2, lat=38.0), village(Y4, lon=113.3, lat=38.0),
        village(Y5), village(P1, lon=113.5, lat=38.0), village(WA * 10**6 + 1))
    put("commissioners", person("甲", YANG) | {"speciality": "果树栽培"}, person("乙", YANG, until="2021-06-30") | {"speciality": "畜牧养殖"},
        person("丙", YANG, until="2020-10-30") | {"speciality": "畜牧养殖"}, person("丁", YANG, role="科技专员"))
    put("assignments", assignment("甲", Y1, "2020-01-01"), assignment("乙", P1, "2020-01-01"), assignment("丙", Y2, "2020-01-01"))
    put("services", service("1", "丙", Y2, "2020-10-05"))  # served by one who is out of term now: served, not assigned


def made(place: int = YANG, capacity: int = 3, **more):
    with reading() as connection:
        return suggestion(connection, place=place, day=DAY, capacity=capacity, **more)


def pairs(suggested) -> list[tuple]:
    return list(suggested.rows[["village", "commissioner_no", "why"]].itertuples(index=False, name=None))


def test_the_nearest_pairs_are_taken_until_everybody_has_as_many_as_the_capacity(county):
    suggested = made(capacity=3)
    assert (suggested.whole, suggested.assigned) == (5, 1)
    # 乙 has a post in 盂县, which is not of this county: his is the centre of his own; 甲 at Y1 takes Y2 and Y3, then has three
    assert {(village, number) for village, number, _why in pairs(suggested)} >= {(Y2, "甲")}
    assert suggested.people["load"].to_dict() == {"甲": 1, "乙": 1}
    assert {number for _village, number, _why in pairs(suggested)} <= {"甲", "乙"}  # 丙 is out of term, 丁 another role
    assert suggested.rows.groupby("commissioner_no").size().max() <= 2
    assert len(suggested.rows) == 4
    assert suggested.left.empty


def test_a_village_with_an_open_need_comes_first_and_gets_whom_the_speciality_suits(county):
    put("village_needs", need("1", Y2, "2020-05-01", "需要肉牛疫病防治指导"), need("2", Y3, "2020-01-01", "需要猕猴桃栽培"), need("3", Y4, "2020-01-01", "需要指导", state="撤回"))
    suggested = made(capacity=2)
    assert [village for village, _number, _why in pairs(suggested)] == [Y3, Y2]  # in the order in which they were chosen
    chosen = dict((village, (number, why)) for village, number, why in pairs(suggested))
    assert chosen == {Y3: ("甲", "suited_need"), Y2: ("乙", "suited_need")}  # one place each; Y3's need is the oldest
    assert suggested.left[["village", "why"]].values.tolist() == [[Y4, "full"], [Y5, "full"]]


def test_where_nobody_suits_a_need_the_nearest_goes(county):
    put("village_needs", need("1", Y2, "2020-05-01", "需要水产养护"), need("2", Y3, "2020-06-01", "需要水产养护"))
    assert {(village, number, why) for village, number, why in pairs(made(capacity=2))} == {(Y2, "甲", "need"), (Y3, "乙", "need")}


def test_a_village_without_coordinates_gets_somebody_of_its_county_and_no_distance(county):
    row = made(capacity=9).rows.set_index("village").loc[Y5]
    assert (row["why"], pd.isna(row["distance_km"])) == ("unplaced", True)
    row = made(capacity=9).rows.set_index("village").loc[Y2]
    assert row["distance_km"] == pytest.approx(0.1 * 111.2 * 0.788, rel=1e-3)


def test_who_has_as_many_as_the_capacity_gets_no_more_and_a_county_without_anybody_says_so(county):
    suggested = made(capacity=1)
    assert suggested.rows.empty
    assert set(suggested.left["why"]) == {"full"}
    nobody = made(place=WA)
    assert nobody.left[["village", "why"]].values.tolist() == [[WA * 10**6 + 1, "nobody"]]


@pytest.mark.parametrize("place", [100000, 140000, 0, 999999])
def test_there_is_none_for_the_nation_a_province_or_a_code_of_nothing(county, place):
    assert made(place=place) is None


def test_a_prefecture_is_served_by_all_its_counties(county):
    assert made(place=140300, capacity=9).whole == 6


def test_rows_are_struck_out_and_given_to_others_as_the_county_decides(county):
    suggested = made(capacity=3)
    decision = decided(suggested, struck={Y5}, changed={Y2: "乙", Y3: "乙", Y4: "戊"}, capacity=2)
    assert decision.rows[["village", "commissioner_no", "speciality"]].values.tolist() == [[Y2, "乙", "畜牧养殖"], [Y3, "乙", "畜牧养殖"]]
    assert (decision.unknown, dict(decision.over)) == (("戊",), {"乙": 3})
    assert decision.struck["village"].tolist() == [Y5]


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_the_file_imports_as_it_is_and_the_rate_rises_by_exactly_that(county, format):
    def rate() -> tuple[float, float]:
        with reading() as connection:
            values = figures(connection, period="2020-10", level="county", codes=("assigned",))
        row = values[values["code"] == str(YANG)].iloc[0]
        return row["numerator"], row["denominator"]

    assert rate() == (1, 5)
    suggested = made(capacity=3)
    kept = decided(suggested, struck={Y5}, changed={}, capacity=3).rows
    content = assignments(kept, start=DAY, format=format)
    with writing() as connection:
        checked = review(connection, DATASETS["assignments"], content, f"选派.{format}")
    assert checked.acceptable, checked.as_json()
    assert not [problem for problem in checked.problems if problem.severity != "note"]
    accept(checked, by="某县")
    assert rate() == (1 + len(kept), 5)
    assert made(capacity=3).left["village"].tolist() + made(capacity=3).rows["village"].tolist() == [Y5]


def test_a_row_ends_with_the_term_and_begins_no_earlier_than_it(county):
    rows = made(capacity=9).rows
    lines = assignments(rows, start=date(2018, 1, 1), format="csv").decode("utf-8-sig").splitlines()
    assert lines[0].startswith("特派员编号,村代码,开始日期,结束日期")
    assert all(",2019-01-01," in line for line in lines[1:])
    assert {line.split(",")[0]: line.split(",")[3] for line in lines[1:]} == {"甲": "", "乙": "2021-06-30"}
    assert assignments(rows, start=DAY, format="csv", demonstration=True).decode("utf-8-sig").startswith("演示数据")


@pytest.mark.parametrize(("speciality", "need", "fits"), [
    ("果树栽培", "需要苹果保鲜", True), ("茶叶", "茶叶：需要病虫害防治指导", True), ("畜牧养殖", "需要栽培技术培训", False), (None, "需要", False),
    ("动物疫病", "需要肉牛疫病防治", True), ("农业机械", "需要农业技术指导", False), ("烟草", "烟草：育苗", True)])
def test_what_suits_is_a_stated_rule_over_words(speciality, need, fits):
    assert suits(speciality, need) is fits
