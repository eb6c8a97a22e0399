"""What was published enters like any upload: with its source and reasons, blank where nothing was published, and can be undone."""

import pytest
from sqlalchemy import select

from data import published_list
from data.ledger import explanations
from data.uploads import Refused
from db.engine import reading, writing
from db.store import is_known
from db.tables.hundred_list import HundredProjects, HundredUnits
from db.tables.ledger import Batch
from db.undoing import undo
from tests.rows import put


def current(model, *columns: str) -> list[tuple]:
    with reading() as connection:
        return [tuple(row) for row in connection.execute(select(*(model.__table__.c[name] for name in columns)).where(is_known(model, on=None)))]


def test_jiangsu_and_xiantao_enter_and_nothing_is_made_up(store):
    outcomes = published_list.enter()
    units = current(HundredUnits, "reporting_unit", "kind", "focus", "selected_on", "funds_total", "funding_mode", "list_year", "document_no")
    assert [(office, kind) for office, kind, *_rest in units].count((320000, "城市")) == 6
    assert [(office, kind) for office, kind, *_rest in units].count((320000, "园区")) == 7
    assert sorted(focus for office, _kind, focus, *_rest in units if office == 420000) == ["其他:非织造布产业", "其他:黄鳝养殖加工与电商", "智能制造"]
    assert {value for row in units for value in row[3:]} == {None}
    assert {focus for office, _kind, focus, *_rest in units if office == 320000} == {None}
    assert [each.counts.new for each in outcomes] == [16, 3]
    assert {row[1:] for row in current(HundredProjects, "title", "funds_central", "funds_other", "started_on", "stage")} == {(None,) * 4}


def test_the_entry_names_its_source_its_reason_and_is_no_demonstration(store):
    listed, projects = (outcome.batch for outcome in published_list.enter())
    with reading() as connection:
        rows = {row.id: row for row in connection.execute(select(Batch.__table__)) if row.id in (listed, projects)}
        told = explanations.of_office(connection, office=320000)
    assert not any(row.demonstration for row in rows.values())
    reason = told.loc[told["kind"] == "quota_exceeded", "explanation"]
    assert len(reason) == 2
    assert reason.str.contains("6个城市、7个园区").all()
    assert reason.str.contains("江苏省（转载）《江苏省入选城市6个、园区7个名单》").all()
    assert "来源：江苏省（转载）" in published_list.files()[0].content.decode("utf-8-sig")


def test_a_second_time_changes_nothing(store):
    published_list.enter()
    assert [outcome.batch for outcome in published_list.enter()] == [None, None]


def test_it_is_undone_like_any_import(store):
    listed, projects = (outcome.batch for outcome in published_list.enter())
    with writing() as connection:
        undo(connection, projects, reason="试看")
        undo(connection, listed, reason="试看")
    assert current(HundredUnits, "kind") == []
    assert current(HundredProjects, "title") == []


def test_it_does_not_enter_beside_the_demonstration(store):
    put("hundred_units", {"kind": "城市", "name": "演示市", "reporting_unit": 320000}, demonstration=True)
    with pytest.raises(Refused, match="blocked"):
        published_list.enter()
