"""The list of a register: searched, narrowed, sorted and cut by the database; one entry with its history; what is open."""

from datetime import date

import pytest

from data.filing import address
from data.registers import entry as entries
from data.registers import listing
from data.registers.listing import Listed
from data.registers.opened import open_entries
from db.engine import reading
from tests.rows import put

PROJECT = {"project_no": "KT-1", "title": "新冠检测", "organisation": "甲公司", "reporting_unit": 320000, "field": "生物", "hit_hard": True,
           "funds_central": 2_000_000, "started_on": "2020-03-01", "ends_on": "2020-06-30", "state": "实施"}
OTHERS = (
    {"project_no": "KT-2", "title": "远程医疗", "organisation": "乙公司", "reporting_unit": 210000, "field": "信息", "hit_hard": False,
     "funds_central": 1_000_000, "started_on": "2020-04-01", "ends_on": "2021-03-31", "state": "结题"},
    {"project_no": "KT-3", "title": "检测试剂 100%", "organisation": "丙公司", "reporting_unit": 210200, "field": "生物", "hit_hard": None,
     "funds_central": None, "started_on": "2020-05-01", "ends_on": "2021-04-30", "state": "立项"})


@pytest.fixture(autouse=True)
def projects(store):
    put("economy2020", PROJECT, *OTHERS)


def listed(**choice) -> Listed:
    with reading() as connection:
        return listing.entries(connection, register="economy2020", **choice)


def numbers(**choice) -> list[str]:
    return listed(**choice).rows["project_no"].tolist()


def test_the_newest_stand_first_and_values_are_as_filed():
    rows = listed().rows
    assert rows["project_no"].tolist() == ["KT-3", "KT-2", "KT-1"]
    assert rows.iloc[2][["reporting_unit", "funds_central", "hit_hard", "started_on"]].tolist() == ["江苏省", 2.0, "是", "2020-03-01"]
    assert rows["funds_central"].isna().tolist() == [True, False, False]


@pytest.mark.parametrize(("choice", "found"), [
    ({"search": "检测"}, ["KT-3", "KT-1"]), ({"search": "检测 甲公司"}, ["KT-1"]), ({"search": "kt-2"}, ["KT-2"]), ({"search": "江苏"}, ["KT-1"]),
    ({"search": "100%"}, ["KT-3"]), ({"search": "%"}, ["KT-3"]), ({"search": "_"}, []), ({"search": "\0"}, ["KT-3", "KT-2", "KT-1"]),
    ({"where": (("state", "实施"),)}, ["KT-1"]), ({"where": (("hit_hard", "否"),)}, ["KT-2"]), ({"where": (("field", "生物"), ("state", "立项"))}, ["KT-3"]),
    ({"region": 210000}, ["KT-2"]), ({"region": 210000, "level": "province"}, ["KT-3", "KT-2"]),
    ({"period": "2020-04"}, ["KT-2", "KT-1"]), ({"period": "2020-03"}, ["KT-1"])])
def test_what_is_looked_for_passes(choice, found):
    assert numbers(**choice) == found
    assert listed(**choice).total == len(found)
    with reading() as connection:
        assert listing.counted(connection, register="economy2020", **choice) == len(found)


@pytest.mark.parametrize(("sort", "descending", "order"), [
    ("funds_central", False, ["KT-2", "KT-1", "KT-3"]), ("funds_central", True, ["KT-1", "KT-2", "KT-3"]), ("project_no", True, ["KT-3", "KT-2", "KT-1"])])
def test_sorts_by_any_column_with_blank_cells_last(sort, descending, order):
    assert numbers(sort=sort, descending=descending) == order


def test_pages_hold_each_entry_once():
    assert [numbers(sort="project_no", page=page, size=2) for page in (1, 2, 3)] == [["KT-1", "KT-2"], ["KT-3"], []]
    assert listed(page=2, size=2).total == 3
    assert len(numbers(size=None)) == 3


def test_a_column_that_divides_nothing_or_is_not_there_is_refused():
    with pytest.raises(KeyError):
        listed(where=(("title", "新冠检测"),))
    with pytest.raises(KeyError):
        listed(sort="no_column")


def test_the_most_frequent_words_come_first():
    with reading() as connection:
        assert listing.words(connection, register="economy2020", column="field").values.tolist() == [["生物", 2], ["信息", 1]]


def test_an_entry_is_named_in_an_address_and_tells_its_history():
    before = put("economy2020", PROJECT | {"state": "结题"}, *OTHERS) - 1
    key = listed(search="KT-1").rows["key"].iloc[0]
    dataset = listing.register_of("economy2020").dataset
    with reading() as connection:
        assert address.key_of(connection, dataset=dataset.code, entry=address.named(dataset, key)) == key
        assert address.key_of(connection, dataset=dataset.code, entry="没有") is None
        values = entries.entry(connection, register="economy2020", key=key).set_index("column")["value"]
        told = entries.history(connection, register="economy2020", key=key)
        assert entries.history(connection, register="economy2020", key=key, known_on=before)["batch"].unique().tolist() == [before]
        assert entries.entry(connection, register="economy2020", key=("KT-9",)) is None
    assert values["state"] == "结题"
    assert told.iloc[0][["column", "before", "after"]].tolist() == ["state", "实施", "结题"]


def test_what_is_open_longest_stands_first_and_what_is_past_its_day_is_counted():
    with reading() as connection:
        known = open_entries(connection, register="economy2020", at=date(2020, 12, 31))
    assert known.rows["who"].tolist() == ["KT-1", "KT-3"]
    assert known.rows["days"].tolist() == [305, 244]
    assert known.rows["overdue"].tolist() == [184, 0]
    assert (known.total, known.overdue) == (2, 1)
