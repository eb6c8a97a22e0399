"""A definition stands in one place: changed there, the derived tables and what was known then count by it alike."""

import numpy as np
import pytest
from sqlalchemy import literal, select

from data.coverage import records
from data.indicators.commissioners import figures
from db.datasets import DATASETS
from db.engine import reading
from db.tables.derived import KindMonth, RegionPeriod, VillageYear
from tests.data.indicators.test_commissioners import PERIOD, YANG, A, B, C, outcome, person, service, village
from tests.rows import put

CODES = ("served", "employment", "industry_support", "services", "unserved_days")


def stored() -> int:
    """Three villages with a service or an outcome of each kind; the newest entry."""
    put("villages", village(A), village(B), village(C))
    put("commissioners", person("甲", YANG), person("丁", YANG, role="科技专员"))
    put("outcomes", outcome("1", A, "2020-10-10", "就业", 1), outcome("2", B, "2020-10-10", "创业", 1),
        outcome("3", C, "2020-10-10", "创业", 1), outcome("4", A, "2020-10-10", "产业扶贫"), outcome("5", B, "2020-10-10", "消费扶贫"),
        outcome("6", C, "2020-10-10", "产业扶贫"))
    return put("services", service("1", "甲", A, "2020-10-01"), service("2", "丁", B, "2020-10-01"), service("3", "丁", C, "2020-10-01"),
               service("4", "甲", B, "2020-10-02", "企业"), service("5", "甲", C, "2020-10-02", "企业"))


def counts(**more) -> dict[str, float]:
    with reading() as connection:
        values = figures(connection, period=PERIOD, level="nation", codes=CODES, **more)
    return dict(zip(values["indicator"], values["numerator"], strict=True))


AS_DEFINED = {"served": 1, "employment": 3, "industry_support": 3, "services": 3, "unserved_days": 2}


@pytest.mark.parametrize(("name", "meaning", "changed"), [
    ("UNSERVED_DAYS", 90, {}), ("SPECIAL", "科技专员", {"served": 2, "services": 2, "unserved_days": 1}),
    ("VILLAGE", "企业", {"served": 3, "unserved_days": 0}),
    ("EMPLOYMENT", ("创业",), {"employment": 2}), ("INDUSTRY", ("产业扶贫",), {"industry_support": 2})])
def test_one_change_of_a_definition_changes_both_ways_of_counting(store, monkeypatch, name, meaning, changed):
    monkeypatch.setattr(records, name, meaning)
    newest = stored()
    assert counts() == AS_DEFINED | changed
    assert counts(known_on=newest) == AS_DEFINED | changed


def test_what_the_derived_tables_keep_is_what_is_declared():
    where = {"period", "level", "code", "province", "newest", "reported", "expected"}
    standing = {"in_force", "in_term"}
    declared = {*records.HOLDING, *records.LACKING, *records.ADDED, *standing}
    assert {column.name for column in RegionPeriod.__table__.c} == where | declared
    assert {column.name for column in VillageYear.__table__.c} == {"year", "village", *records.GIVEN_BY}


def test_a_village_is_counted_alike_in_sql_and_in_arrays(store):
    flags = {"has_industry": [0, 1, 0, 1], "served": [0, 0, 1, 1], "employment": [1, 1, 1, 0], "recent": [0, 1, 0, 1]}
    arrays = records.counted({name: np.array(column, dtype=bool) for name, column in flags.items()})
    assert set(arrays) == {*records.HOLDING, *records.LACKING} - {"assigned", "industry_support"}
    assert arrays["served_with_industry"].tolist() == [0, 0, 0, 1]
    assert arrays["unserved"].tolist() == [1, 0, 1, 0]
    with reading() as connection:
        for at in range(4):
            counted = records.counted({name: literal(column[at]) for name, column in flags.items()})
            row = connection.execute(select(*(count.label(name) for name, count in counted.items()))).mappings().one()
            assert dict(row) == {name: int(column[at]) for name, column in arrays.items()}


def test_the_sums_of_kinds_are_those_of_every_kind_that_a_file_may_name():
    assert tuple(next(column for column in DATASETS["services"].columns if column.code == "kind").choices) == records.KINDS
    assert {column.name for column in KindMonth.__table__.c} == {"place", "period", "kind", "services", *records.SERVICES.added}
