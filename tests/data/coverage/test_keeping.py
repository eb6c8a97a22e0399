"""The derived tables follow every import and every undo, and hold what can be counted by hand."""

import pytest
from sqlalchemy import select

from db.derived import rebuild
from db.engine import reading, writing
from db.tables.derived import CountedVillage, KindMonth, MergedVillage, RegionPeriod, VillageYear
from db.undoing import undo
from tests.once import filled
from tests.rows import put

YANG, WA = 140321200001, 210283200001  # villages of 平定县 (山西) and 庄河市 (大连)
ROWS = RegionPeriod.__table__
pytestmark = pytest.mark.usefixtures("store")


def village(code: int, year: int = 2014, **more) -> dict:
    return {"village_code": code, "name": "村", "register_year": year, "merged_into": None, "has_industry": None} | more


def person(number: str, base: int = 140321) -> dict:
    return {"commissioner_no": number, "name": "某", "role": "科技特派员", "base": base, "since": "2019-01-01",
            "until": None}


def service(record: str, day: str, code: int = YANG, number: str = "甲") -> dict:
    return {"record_no": record, "commissioner_no": number, "village_code": code, "served_on": day, "kind": "其他"}


def held(*columns: str, **where) -> list[tuple]:
    """The named columns of the rows, by period, level and code."""
    with reading() as connection:
        rows = connection.execute(select(*(ROWS.c[name] for name in columns)).where(
            *(ROWS.c[name] == value for name, value in where.items())).order_by(ROWS.c.period, ROWS.c.level, ROWS.c.code))
        return [tuple(row) for row in rows]


@filled
def _register(store):
    put("villages", village(YANG), village(WA))
    put("commissioners", person("甲"), person("乙"))


@pytest.mark.usefixtures("_register")
def test_nothing_is_kept_before_there_is_a_record():
    assert held("period") == []


@pytest.mark.usefixtures("_register")
def test_a_year_with_a_record_has_its_nineteen_periods_for_every_region():
    put("services", service("1", "2020-11-02"))
    assert len(held("period", level="nation")) == 19
    assert held("period", "served", level="county", code=140321)[:1] == [("2020", 1)]
    assert [row for row in held("period", level="nation", served=1)] == [("2020",), ("2020-11",), ("2020-H2",), ("2020-Q4",)]
    assert held("served", "villages", "reported", "expected", period="2020", level="nation") == [(1, 2, 1, 2)]
    assert held("code", "villages", period="2020-11", level="reporting_unit") == [(140000, 1), (210200, 1)]


@pytest.mark.usefixtures("_register")
def test_a_commissioner_in_two_provinces_on_one_day_spends_one_day_of_the_nation():
    put("services", service("1", "2020-11-02"), service("2", "2020-11-02"), service("3", "2020-11-02", number="乙"))
    put("services", service("4", "2020-11-02", code=WA))
    assert held("services", "service_days", period="2020-11", level="nation") == [(4, 2)]
    assert held("code", "service_days", period="2020-11", level="province") == [(140000, 2), (210000, 1)]


@pytest.mark.usefixtures("_register")
def test_ninety_days_reach_into_the_next_year_when_that_has_rows():
    put("services", service("1", "2021-03-01", code=WA))
    assert held("unserved", period="2021-01", level="nation") == [(2,)]
    put("services", service("2", "2020-12-31"))
    assert held("period", "unserved", level="county", code=140321)[-19:-15] == [
        ("2021", 1), ("2021-01", 0), ("2021-02", 0), ("2021-03", 0)]  # 31 March is the ninetieth day
    assert held("unserved", period="2021-04", level="county", code=140321) == [(1,)]


@pytest.mark.usefixtures("_register")
def test_an_undone_import_leaves_no_year_behind():
    first = put("services", service("1", "2020-11-02"))
    before = held(*ROWS.c.keys())
    second = put("services", service("1", "2020-12-02"), service("2", "2021-01-01"))
    assert held("served", period="2020-11", level="nation") == [(0,)]
    for batch, expected in ((second, before), (first, [])):
        with writing() as connection:
            undo(connection, batch, reason="报错")
        assert held(*ROWS.c.keys()) == expected


@pytest.mark.usefixtures("_register")
def test_of_a_few_records_only_the_difference_is_worked_out(monkeypatch):
    put("services", service("1", "2020-11-02"), service("2", "2020-11-03", code=WA, number="乙"))
    monkeypatch.setattr("data.coverage.keeping.work_out", lambda *_all, **_named: pytest.fail("a year is worked out anew"))
    later = put("services", service("3", "2020-11-02"), service("4", "2020-12-01", number="乙"))
    assert held("services", "service_days", "served", "unserved", period="2020", level="nation") == [(4, 3, 2, 0)]
    assert held("services", "service_days", period="2020-11", level="county", code=140321) == [(2, 1)]
    with writing() as connection:
        undo(connection, later, reason="报错")
    assert held("services", "service_days", "served", period="2020-11", level="county", code=140321) == [(1, 1, 1)]


@pytest.mark.usefixtures("_register")
def test_the_newest_day_is_that_of_the_last_record_whatever_goes():
    put("services", service("1", "2020-11-02"))
    later = put("services", service("2", "2020-12-02"))
    assert held("newest", period="2020", level="nation")[0][0].isoformat() == "2020-12-02"
    with writing() as connection:
        undo(connection, later, reason="报错")
    assert held("newest", period="2020", level="nation")[0][0].isoformat() == "2020-11-02"


def test_a_village_counts_as_the_end_of_its_chain_in_the_years_that_know_it():
    put("villages", village(1), village(2, merged_into=3), village(3), village(1, 2020, merged_into=2))
    with reading() as connection:
        counted = connection.execute(select(CountedVillage.register_year, CountedVillage.village)).all()
        merged = connection.execute(select(MergedVillage.__table__)).all()
    assert sorted(map(tuple, counted)) == [(2014, 1), (2014, 3), (2020, 3)]
    assert sorted(map(tuple, merged)) == [(2014, 2, 3), (2020, 1, 3), (2020, 2, 3)]


def test_the_corps_is_worked_out_with_its_province_also_through_a_merger():
    put("villages", village(YANG, merged_into=659001200001), village(659001200001))
    put("commissioners", person("甲", base=660000), person("乙"))
    put("services", service("1", "2020-11-02") | {"village_code": None}, service("2", "2020-11-02", number="乙"))
    put("outcomes", {"record_no": "1", "village_code": YANG, "on_date": "2020-11-02", "kind": "就业", "jobs": 1})
    assert held("code", "services", period="2020", level="province") == [(140000, 0), (650000, 2)]


@pytest.mark.usefixtures("_register")
def test_a_term_that_ends_is_felt_at_once():
    put("services", service("1", "2020-11-02"))
    put("assignments", {"commissioner_no": "甲", "village_code": YANG, "start_on": "2020-01-01", "end_on": None})
    assert held("assigned", "in_force", "in_term", period="2020-11", level="nation") == [(1, 1, 2)]
    put("commissioners", person("甲") | {"until": "2020-11-29"})
    assert held("assigned", "in_force", "in_term", period="2020-11", level="nation") == [(0, 0, 1)]
    assert held("assigned", "in_force", "in_term", period="2020-10", level="nation") == [(1, 1, 2)]


def test_what_a_later_register_says_of_a_village_leaves_the_earlier_one_alone():
    put("villages", village(1, merged_into=2), village(2), village(1, 2020), village(2, 2020))
    with reading() as connection:
        counted = connection.execute(select(CountedVillage.register_year, CountedVillage.village)).all()
        merged = connection.execute(select(MergedVillage.__table__)).all()
    assert sorted(map(tuple, counted)) == [(2014, 2), (2020, 1), (2020, 2)]
    assert sorted(map(tuple, merged)) == [(2014, 1, 2)]


@pytest.mark.usefixtures("_register")
def test_two_commissioners_who_each_serve_twice_on_one_day_spend_two_days():
    put("services", *(service(f"{number}{time}", "2020-11-02", number=number) for number in "甲乙" for time in (1, 2)))
    assert held("services", "service_days", period="2020-11", level="nation") == [(4, 2)]
    assert held("services", "service_days", period="2020-11", level="county", code=140321) == [(4, 2)]


@pytest.mark.usefixtures("_register")
@pytest.mark.parametrize("first", ["services", "outcomes"])
def test_of_a_first_load_the_rows_at_hand_count_as_those_that_are_read(monkeypatch, first):
    monkeypatch.setattr("data.coverage.scope.LARGE", 0)
    monkeypatch.setattr("data.coverage.moved.FEW", 0)
    loads = {"services": [service("1", "2020-11-02") | {"farmers": 3}, service("2", "2019-12-30", code=WA) | {"farmers": None},
                          service("3", "2020-11-02", number="乙", code=None) | {"target_kind": "企业", "kind": "技术培训"},
                          service("4", "2020-11-02", number="丙") | {"target_kind": "村"}, service("5", "2020-12-02") | {"target_kind": "企业"}, service("6", "2021-01-05")],
             "outcomes": [{"record_no": str(number), "village_code": YANG, "on_date": day, "kind": kind, "jobs": jobs} for number, day, kind, jobs in (
                 (1, "2020-10-10", "就业", 1), (2, "2020-10-11", "创业", 0), (3, "2019-10-10", "产业扶贫", None), (4, "2020-03-01", "就业", None), (5, "2018-05-05", "就业", 2))]}
    for dataset in sorted(loads, key=lambda dataset: dataset != first):
        put(dataset, *loads[dataset])
    kept = [every(model) for model in (RegionPeriod, VillageYear, KindMonth)]
    with writing() as connection:
        rebuild(connection)
    assert all(kept)
    assert kept == [every(model) for model in (RegionPeriod, VillageYear, KindMonth)]


def every(model) -> list[tuple]:
    with reading() as connection:
        return sorted(map(repr, connection.execute(select(model.__table__))))
