"""Coverage of villages worked out by hand on a store of seven villages and five people."""

from functools import cache

import pytest

from data.indicators.commissioners import FORMULAS, figures
from data.regions import WITHOUT_HUBEI
from db.engine import reading, writing
from db.undoing import undo
from tests.data.indicators.returns import n_of, value
from tests.once import filled
from tests.rows import put

YANG, PING, WA, SHI = 140321, 140322, 210283, 659001  # 平定县, 盂县 (山西阳泉), 庄河市 (大连), 石河子市 (兵团)
A, B, C, D, E, F, G = (YANG * 10**6 + 200001, YANG * 10**6 + 200002, YANG * 10**6 + 200003, PING * 10**6 + 200001,
                       PING * 10**6 + 200002, WA * 10**6 + 200001, SHI * 10**6 + 200001)
PERIOD = "2020-10"
pytestmark = pytest.mark.usefixtures("store")


def village(code: int, **more) -> dict:
    return {"village_code": code, "name": f"村{code % 100}", "register_year": 2014, "merged_into": None,
            "removed_on": None, "has_industry": None, "lon": None, "lat": None} | more


def person(number: str, base: int, role: str = "科技特派员", since: str = "2019-01-01", until: str | None = None) -> dict:
    return {"commissioner_no": number, "name": f"{number}某", "role": role, "base": base, "since": since, "until": until}


def assignment(number: str, code: int, start: str, end: str | None = None) -> dict:
    return {"commissioner_no": number, "village_code": code, "start_on": start, "end_on": end}


def service(record: str, number: str, code: int | None, day: str, kind: str | None = None, **sums) -> dict:
    return {"record_no": record, "commissioner_no": number, "target_kind": kind, "target_name": kind and "某社",
            "village_code": code, "served_on": day, "kind": "技术指导",
            "farmers": None, "trainees": None, "technologies": None} | sums


def outcome(record: str, code: int, day: str, kind: str, jobs: int | None = None, households: int | None = None) -> dict:
    return {"record_no": record, "village_code": code, "on_date": day, "kind": kind, "jobs": jobs,
            "households": households}


@filled
def _returns(store):
    """A → B → C merged: six rows of the register count as five villages with G; D was removed from it."""
    put("villages", village(A, merged_into=B), village(B, merged_into=C), village(C, has_industry=True),
        village(D, removed_on="2019-12-31", has_industry=True), village(E, has_industry=False), village(F), village(G),
        village(C, register_year=2021, name="新村"))
    put("commissioners", person("甲", YANG), person("乙", 140000, until="2020-10-31"), person("丙", PING, until="2020-10-30"),
        person("丁", WA, role="科技专员"), person("戊", SHI, since="2020-10-31"))
    put("assignments", assignment("甲", A, "2020-01-01"), assignment("乙", C, "2020-10-31", "2020-10-31"),
        assignment("乙", D, "2020-01-01", "2020-10-30"), assignment("丙", E, "2020-01-01"),
        assignment("丁", F, "2020-01-01"), assignment("戊", G, "2020-11-01"), assignment("甲", E, "2020-01-01", "2020-10-31"))
    put("services", service("1", "甲", A, "2020-10-01", farmers=5, trainees=2), service("2", "甲", B, "2020-10-01", "村", farmers=1),
        service("3", "甲", D, "2020-10-01", technologies=2), service("4", "丁", F, "2020-10-05", farmers=100),
        service("5", "乙", None, "2020-10-31", "合作社", farmers=7), service("6", "乙", E, "2020-10-31", "企业"),
        service("7", "丙", E, "2020-09-30"), service("8", "甲", G, "2020-11-01"), service("9", "戊", F, "2020-08-01"))
    put("outcomes", outcome("1", B, "2020-10-31", "就业", 3, 2), outcome("2", D, "2020-10-10", "创业", 0, 1),
        outcome("3", E, "2020-10-10", "产业扶贫", 4), outcome("4", F, "2020-10-10", "创业", 1),
        outcome("5", G, "2020-10-10", "消费扶贫", None, 9), outcome("6", G, "2020-11-10", "就业", 9))
    put("firm_services", *({"record_no": str(record), "commissioner_no": number, "firm": firm, "credit_code": credit,
                            "zone": None, "served_on": day} for record, number, firm, credit, day in (
        (1, "丁", "甲公司", None, "2020-10-01"), (2, "丁", "甲公司　", None, "2020-10-02"),
        (3, "丁", "乙公司", "91110000600007519J", "2020-10-03"), (4, "丁", "乙股份公司", "91110000600007519J", "2020-10-04"),
        (5, "丁", "丙公司", None, "2020-11-01"), (6, "甲", "丁公司", None, "2020-10-01"))))


def told(level: str = "nation", period: str = PERIOD, **more):
    with reading() as connection:
        return figures(connection, period=period, level=level, **more)


@cache
def told_of_returns(level: str = "nation", period: str = PERIOD):
    """What is told of a store with `_returns` and nothing else: worked out for the first test that looks at it."""
    return told(level, period)


# At the end of October: 甲 and 乙 and 戊 are in term (乙 on the last day of it, 戊 on the first).
# C holds the assignments of 甲 (to A, merged) and 乙; E that of 甲; 丙's term ended the day before.
NATION = {  # indicator: numerator, denominator, value
    "villages": (5, None, 5),
    "assigned": (2, 5, 0.4),                 # C, E
    "served": (2, 5, 0.4),                   # C (through A and B), D; F only by a 科技专员, E only as 企业
    "employment": (2, 5, 0.4),               # C (through B), F; D had no jobs
    "industry_support": (2, 5, 0.4),         # E, G
    "served_industry": (2, 2, 1.0),          # C, D
    "full": (1, 5, 0.2),                     # C
    "uncovered": (3, 5, 3),
    "unserved_days": (2, 5, 2),              # F (92 days before by 戊 → 91), G never by then
    "per_village": (3, 5, 0.6),
    "per_commissioner": (3, 3, 1.0),
    "services": (5, None, 5),                # 1 2 3 5 6
    "service_days": (2, None, 2),            # 甲 on the 1st, 乙 on the 31st
    "farmers": (13, None, 13), "trainees": (2, None, 2), "technologies": (2, None, 2),
    "jobs": (8, None, 8), "households": (12, None, 12),
    "firms_served": (2, None, 2),            # 甲公司 and the one credit code
}


@pytest.mark.usefixtures("_returns")
@pytest.mark.parametrize("period", [PERIOD, "2020-10-01..2020-10-31"])
@pytest.mark.parametrize("indicator", FORMULAS)
def test_the_nation_by_hand(indicator, period):
    row = value(told_of_returns(period=period), indicator)
    upper, lower, worth = NATION[indicator]
    assert (row["numerator"], None if row["denominator"] != row["denominator"] else row["denominator"]) == (upper, lower)
    assert row["value"] == pytest.approx(worth)
    assert (row["reported"], row["expected"]) == (1, 3)  # of 山西, 大连 and the Corps only 山西 was served
    assert (row["split"], row["period"], row["data_date"], row["name"]) == ("", period, "2020-10-31", "全国")


@pytest.mark.usefixtures("_returns")
def test_the_corps_counts_in_xinjiang_and_dalian_in_liaoning_only_at_the_level_of_provinces():
    provinces, units = told("province", codes=["villages"]), told("reporting_unit", codes=["villages"])
    assert dict(zip(provinces["code"], provinces["name"], strict=True)) == {
        "140000": "山西省", "210000": "辽宁省", "650000": "新疆（含兵团）"}
    assert list(units["code"]) == ["140000", "210200", "660000"]
    assert list(units["numerator"]) == [3, 1, 1]


@pytest.mark.usefixtures("_returns")
def test_a_level_is_computed_from_its_own_rows():
    counties = told("county")
    assert n_of(value(counties, "served", code=str(YANG))) == (1, 1, 1, 1)
    assert n_of(value(counties, "served", code=str(PING))) == (1, 2, 1, 1)
    assert value(counties, "services", code=str(PING))["value"] == 2   # the one to E as 企业 counts in the sums
    assert value(counties, "service_days", code=str(PING))["value"] == 2
    assert value(told("prefecture"), "services", code="140300")["value"] == 4
    assert value(told("prefecture"), "service_days", code="140300")["value"] == 2  # 甲 in two counties on one day
    assert value(told("province"), "services", code="140000")["value"] == 5   # the one of 乙, based in the province
    assert n_of(value(told("prefecture"), "served", code="140300")) == (2, 3, 2, 2)
    assert n_of(value(counties, "per_commissioner", code=str(PING)))[:2] == (1, 0)
    assert value(counties, "per_commissioner", code=str(PING))["value"] != value(
        counties, "per_commissioner", code=str(PING))["value"]  # nobody based there: not a number, never 0


@pytest.mark.usefixtures("_returns")
def test_a_village_is_told_by_its_twelve_digits():
    villages = told("village", codes=["served", "assigned", "services", "per_commissioner"])
    assert list(villages[villages["indicator"] == "served"]["code"]) == [str(code) for code in (C, D, E, F, G)]
    assert list(villages[villages["indicator"] == "served"]["numerator"]) == [1, 1, 0, 0, 0]
    assert list(villages[villages["indicator"] == "services"]["numerator"]) == [2, 1, 1, 0, 0]
    assert value(villages, "served", code=str(C))["name"] == "村3"
    assert set(villages["indicator"]) == {"served", "assigned", "services"}


@pytest.mark.usefixtures("_returns")
def test_the_register_is_the_latest_not_after_the_period():
    assert value(told(period="2021-01"), "villages")["numerator"] == 1
    assert value(told(period="2020-12-01..2021-01-31"), "villages")["numerator"] == 1
    assert "villages" not in set(told(period="2013")["indicator"])
    assert value(told("village", period="2021-01"), "villages", code=str(C))["name"] == "新村"


@pytest.mark.usefixtures("_returns")
def test_days_without_service_can_be_chosen():
    assert value(told(days=91), "unserved_days")["numerator"] == 1
    assert value(told(days=0), "unserved_days")["numerator"] == 5
    assert value(told(period="2020-11"), "unserved_days")["numerator"] == 1


@pytest.mark.usefixtures("_returns")
def test_what_was_known_earlier_is_told_again():
    before = value(told(), "served")["numerator"]
    batch = put("services", service("10", "戊", F, "2020-10-31"))
    assert value(told(), "served")["numerator"] == before + 1
    assert value(told(known_on=batch - 1), "served")["numerator"] == before
    with writing() as connection:
        undo(connection, batch, reason="报错")
    assert value(told(), "served")["numerator"] == before
    assert value(told(known_on=batch), "served")["numerator"] == before + 1


def test_without_a_register_nothing_is_expected_and_nothing_told():
    assert told().empty
    assert list(told().columns) == list(told("village").columns)


def test_records_of_villages_that_are_on_no_register_yet_are_told_where_they_lie():
    put("villages", village(A, register_year=2021))
    put("commissioners", person("甲", YANG))
    put("services", service("1", "甲", B, "2020-02-29"))
    assert told("village", "2020").empty
    assert dict(zip(*told("county", "2020")[["indicator", "value"]].T.to_numpy(), strict=True)) == {
        "services": 1, "service_days": 1}


def test_a_circle_of_mergers_counts_once():
    put("villages", village(A, merged_into=B), village(B, merged_into=A), village(C, merged_into=A),
        village(D, merged_into=D))
    rows = told("village", codes=["villages"])
    assert list(rows["code"]) == [str(A), str(D)]


@pytest.mark.parametrize(("period", "level"), [("2020-10", "zone"), ("十月", "nation")])
def test_no_level_and_no_period_are_refused(period, level):
    with pytest.raises(ValueError, match=r"没有层级|不是期间"):
        told(level, period=period)


@pytest.mark.usefixtures("_returns")
@pytest.mark.parametrize("level", ["nation", "province", "county"])
@pytest.mark.parametrize("indicator", FORMULAS)
def test_one_indicator_alone_is_as_among_all(level, indicator):
    period = "2020-09-15..2020-10-31"
    every, alone = told_of_returns(level, period), told(level, period, codes=[indicator])
    every = every[every["indicator"] == indicator].reset_index(drop=True)
    assert len(alone)
    assert every.astype(str).equals(alone.astype(str))


@pytest.mark.parametrize(("period", "services"), [
    ("2020-10-01..2020-10-20", 1), ("2020-10-01..2020-10-31", 2), ("2020-09-15..2020-10-20", 2), ("2020-09-01..2020-11-01", 4)])
def test_a_month_that_the_period_holds_in_part_counts_in_part(period, services):
    put("villages", village(A))
    put("commissioners", person("甲", YANG))
    put("services", *(service(str(place), "甲", A, day) for place, day in enumerate(("2020-09-20", "2020-10-20", "2020-10-21", "2020-11-01"))))
    assert value(told(period=period), "services")["value"] == services
    assert value(told(period=period), "service_days")["value"] == services


def test_without_hubei_is_the_nation_less_hubei_and_who_served_in_both_counts_once():
    hubei = 420111
    put("villages", village(A), village(hubei * 10**6 + 1), village(hubei * 10**6 + 2))
    put("commissioners", person("甲", YANG), person("乙", hubei))
    put("services", service("1", "甲", A, "2020-10-01"), service("2", "甲", hubei * 10**6 + 1, "2020-10-01"), service("3", "乙", hubei * 10**6 + 1, "2020-10-02"))
    for period in (PERIOD, "2020-10-01..2020-10-31"):
        rows = told(period=period)
        assert set(rows.loc[rows["code"] == WITHOUT_HUBEI, "indicator"]) == set(rows.loc[rows["code"] == "100000", "indicator"])
        assert n_of(value(rows, "served"))[:2] == (2, 3)
        assert n_of(value(rows, "served", code=WITHOUT_HUBEI)) == (1, 1, 1, 1)
        assert value(rows, "served", code=WITHOUT_HUBEI)["name"] == "全国（除湖北外）"
        assert [value(rows, "service_days", code=code)["value"] for code in ("100000", WITHOUT_HUBEI)] == [2, 1]
