"""An answer is kept under the state of what it was read from, and of nothing else; whoever asks otherwise gets another."""

from datetime import date

import pandas as pd
import pytest
import streamlit as st
from sqlalchemy import func, select

from components import cached
from components.figures.bodies import Sentence
from components.figures.figure import Figure
from components.figures.part import Part
from data.asking import PLAIN, Asking, asked_as
from db import backup
from db.datasets import DATASETS
from db.engine import writing
from db.store import Entry, is_known
from db.tables.zones_daily import ZoneDaily
from db.tables.zones_list import PolicyDates
from db.writing import commit, stage
from tests.rows import frame, put

DAY = {"zone": 1, "data_date": "2020-04-01", "firms": 100, "firms_resumed": 79}
POLICY = {"on_date": "2020-05-01", "title": "通知"}
asked: list[str] = []


def reports(connection, *, known_on: int | None = None) -> int:
    asked.append("reports")
    return connection.scalar(select(func.count()).select_from(ZoneDaily.__table__).where(is_known(ZoneDaily, on=known_on)))


def newest_policy(connection, *, known_on: int | None = None) -> str | None:
    """Of the policies; but of the reports too once there is one."""
    asked.append("newest_policy")
    title = connection.scalar(select(func.max(PolicyDates.title)).where(is_known(PolicyDates, on=known_on)))
    return f"{title}{reports(connection, known_on=known_on)}" if title == "通知" else title


def nested(connection) -> int:
    return cached.ask(reports)


def entries_of(connection, *, register: str, known_on: int | None = None) -> int:
    asked.append(register)
    model = DATASETS[register].model
    return connection.scalar(select(func.count()).select_from(model.__table__).where(is_known(model, on=known_on)))


def said(ask) -> Figure:
    return Figure(Sentence(f"{ask(reports)}{ask.asking.language}"))


PART = Part("test.said", "zones", "sentence", lambda: "", said, datasets=("zone_daily",))


@pytest.fixture(autouse=True)
def empty_cache(store):
    st.cache_data.clear()
    cached._depends.clear()
    asked.clear()


def drawn() -> list[str]:
    """What is drawn anew now."""
    texts: list[str] = []
    cached.draw(PART, lambda figure: texts.append(figure.body.text))
    return texts


def test_a_question_is_asked_once_while_what_it_reads_stays(store):
    assert [cached.ask(reports), cached.ask(reports)] == [0, 0]
    put("policy_dates", POLICY)
    assert cached.ask(reports) == 0
    assert asked == ["reports"]
    put("zone_daily", DAY)
    assert cached.ask(reports) == 1


def test_an_answer_within_a_run_is_of_what_was_stored_meanwhile(store):
    with cached.run():
        put("zone_daily", DAY)
        assert cached.ask(reports) == 1
    assert cached.ask(reports) == 1


def test_a_question_that_comes_to_read_more_depends_on_more(store):
    assert cached.ask(newest_policy) != "通知"
    put("policy_dates", POLICY)
    assert cached.ask(newest_policy) == "通知0"
    put("zone_daily", DAY)
    assert cached.ask(newest_policy) == "通知1"


def test_a_part_is_drawn_anew_where_what_it_reads_has_changed_and_only_there(store):
    assert [drawn(), drawn()] == [["0zh"], []]
    put("policy_dates", POLICY)
    assert drawn() == []
    put("zone_daily", DAY)
    assert [drawn(), drawn()] == [["1zh"], []]


def test_what_is_asked_of_one_register_stays_when_another_changes(store):
    """One question reads other tables for another register: what it read of one does not count for the other."""
    quarter = {"reporting_unit": 320000, "quarter": "2020-Q4", "hnte": 1, "sme": 1}
    assert [cached.ask(entries_of, register=code) for code in ("tech_firms", "commendations")] == [0, 0]
    put("tech_firms", quarter)
    asked.clear()
    assert [cached.ask(entries_of, register=code) for code in ("commendations", "tech_firms")] == [0, 1]
    assert asked == ["tech_firms"]


def test_a_part_is_described_for_each_who_asks_otherwise(store):
    assert cached.figure(PART).body.text == "0zh"
    with asked_as(Asking(language="en")):
        assert cached.figure(PART).body.text == "0en"
    with asked_as(Asking(viewer="province")):
        cached.ask(reports)
    assert asked == ["reports"] * 3


def test_a_page_that_came_to_show_two_states_knows(store):
    with cached.run():
        drawn()
        put("zone_daily", DAY)
        assert drawn() == []  # of the state that the run has shown so far
        cached.ask(newest_policy)
        assert cached._run.get().mixed
        assert drawn() == ["1zh"]


def test_another_import_does_not_make_a_page_of_two_states(store):
    with cached.run():
        drawn()
        put("policy_dates", POLICY)
        cached.ask(newest_policy)
        assert not cached._run.get().mixed


def test_a_question_that_asks_the_cache_is_refused(store):
    with pytest.raises(cached.NestedQuestion):
        cached.ask(nested)


def test_after_a_restore_the_import_that_was_discarded_is_not_shown(store, tmp_path):
    backup.backup(tmp_path / "copy.sqlite3")
    put("zone_daily", DAY)
    assert cached.ask(reports) == 1
    backup.restore(tmp_path / "copy.sqlite3")
    put("zone_daily", DAY | {"data_date": "2020-04-02"}, DAY | {"data_date": "2020-04-03"})
    assert cached.ask(reports) == 2


def test_the_mark_of_invented_figures_comes_and_goes_with_the_ledger(store):
    assert not cached.figure(PART).demonstration
    put("policy_dates", POLICY, demonstration=True)
    assert cached.figure(PART).demonstration


def test_the_mark_of_a_partial_import_comes_though_nothing_that_the_figure_reads_has_changed(store):
    part = Part("test.more", "zones", "sentence", lambda: "", said, datasets=("zone_daily", "policy_dates"))
    assert not cached.figure(part).note.partial
    with writing() as connection:
        commit(connection, stage(connection, DATASETS["policy_dates"], frame("policy_dates", POLICY)), Entry("policy_dates", partial=True, rejected=1))
    assert cached.figure(part).note.partial


def test_what_every_figure_of_a_page_bears_is_asked_once_a_run_and_anew_when_the_store_goes_on(store, monkeypatch):
    kept_answers, known = [], cached._known
    monkeypatch.setattr(cached, "_known", lambda kept, name, *more: kept_answers.append(name) or known(kept, name, *more))
    loaded = "db.demonstration.loaded"
    with cached.run():
        for _again in range(3):
            assert not cached.figure(PART).demonstration
        assert kept_answers.count(loaded) == 1
        with writing() as connection:
            commit(connection, stage(connection, DATASETS["policy_dates"], frame("policy_dates", POLICY)), Entry("policy_dates", demonstration=True))
        assert cached.ask(newest_policy) == "通知0"
        assert cached.figure(PART).demonstration
        assert kept_answers.count(loaded) == 2


KEYS = [(PLAIN, "a", (), ()), (PLAIN, "a", ((),), ()), (PLAIN, "a", ("1",), ()), (PLAIN, "a", (1,), ()), (PLAIN, "a", (True,), ()), (PLAIN, "a", (1.0,), ()),
        (PLAIN, "a", (None,), ()), (PLAIN, "a", ("None",), ()), (PLAIN, "a", (date(2020, 4, 1),), ()), (PLAIN, "a", ("2020-04-01",), ()),
        (PLAIN, "a", ("b", "c"), ()), (PLAIN, "a", (("b", "c"),), ()), (PLAIN, "a", ("b",), ("c",)), (PLAIN, "a", ("b', 'c",), ()),
        (Asking("en"), "a", (), ()), (PLAIN, "a", (pd.Series([1, 2]),), ()), (PLAIN, "a", (pd.Series([1, 3]),), ()), (PLAIN, "a", (["b"],), ())]


def test_what_is_kept_under_one_key_is_given_for_no_other():
    kept = [cached._answered(key, lambda number=number: (number, frozenset(), ())) for number, key in enumerate(KEYS)]
    assert [number for number, _seen, _state in kept] == list(range(len(KEYS)))
    assert [cached._answered(key, pytest.fail)[0] for key in KEYS] == list(range(len(KEYS)))
