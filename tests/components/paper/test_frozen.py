"""A figure that was frozen and thawed is the same figure: the same cells, the same files."""

import io
import json
import math
from dataclasses import replace
from datetime import date, datetime
from zipfile import ZipFile

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.figures.bodies import Heading, Link, Table
from components.figures.every import PARTS
from components.figures.figure import Figure
from components.paper.frozen import Spoken, freeze, thaw
from components.paper.paper import Paper
from components.paper.stored import get, get_frame, put, put_frame
from components.paper.writers import written
from data import wording
from data.asking import PLAIN, Asking, asked_as
from data.questions import Direct
from db.engine import reading
from tests.components.figures.test_parts import KEYS, choice_of

FLOATS = st.floats(allow_nan=True, allow_infinity=True)
VALUES = st.one_of(st.none(), st.booleans(), st.integers(), FLOATS, st.text(), st.dates(), st.datetimes(),
                   st.builds(Link, st.text(), st.text(), st.dictionaries(st.text(), st.text())))


def through_json(value):
    return json.loads(json.dumps(value, allow_nan=False))


def described(key: str, asking: Asking = PLAIN) -> Figure | None:
    with reading() as connection, asked_as(asking):
        return PARTS[key](Direct(connection, asking), **choice_of(key))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("key", KEYS)
def test_every_part_writes_the_same_files(key, language, of_demonstration):
    figure = of_demonstration(key, Asking(language), choice_of(key))
    if figure is None:
        return
    kept = freeze(figure)
    again = thaw(through_json(kept))
    assert freeze(again) == kept
    paper = Paper(language)
    assert written(again, paper, "csv") == written(figure, paper, "csv")
    if language == "zh":
        assert written(again, paper, "svg") == written(figure, paper, "svg")
        assert parts(written(again, paper, "xlsx")) == parts(written(figure, paper, "xlsx"))


@pytest.mark.parametrize("key", [key for key in KEYS if not key.startswith("zone.")])
def test_so_it_is_where_there_is_nothing(key, shared_empty):
    figure = described(key)
    if figure is not None:
        assert freeze(thaw(through_json(freeze(figure)))) == freeze(figure)
        assert written(thaw(freeze(figure)), Paper(), "csv") == written(figure, Paper(), "csv")


@given(VALUES)
def test_every_value_comes_back_with_its_type(value):
    again = get(through_json(put(value)))
    assert type(again) is type(value)
    assert again == value or (isinstance(value, float) and math.isnan(value) and math.isnan(again))


@settings(max_examples=60)
@given(st.lists(st.tuples(FLOATS, st.one_of(st.none(), st.text()), st.booleans(), st.one_of(st.none(), st.dates()), st.integers(-9, 9)), max_size=5))
def test_every_table_comes_back_with_its_types(rows):
    frame = pd.DataFrame(rows, columns=["share", "word", "flag", "day", "count"]).astype({"share": float, "count": "Int64"})
    frame["word"], frame["stamp"] = frame["word"].astype("str"), pd.to_datetime(frame["day"].astype(str), errors="coerce")
    pd.testing.assert_frame_equal(get_frame(through_json(put_frame(frame))), frame)


def test_row_labels_categories_and_numbers_of_an_array_come_back():
    frame = pd.DataFrame({"a": pd.Categorical(["x", "y"], ["y", "x"], ordered=True), "b": np.array([1, 2], dtype="int32")}, index=pd.Index([7, 9], name="zone"))
    pd.testing.assert_frame_equal(get_frame(through_json(put_frame(frame))), frame)
    assert get(put(np.float64(0.1))) == 0.1
    assert get(put((1, [date(2020, 4, 1), datetime(2020, 4, 1, 9)]))) == (1, [date(2020, 4, 1), datetime(2020, 4, 1, 9)])
    assert get(put(pd.NaT)) is pd.NaT
    with pytest.raises(TypeError):
        put(object())


def test_a_cell_is_said_as_it_was_said_whatever_becomes_of_the_words(monkeypatch):
    table = Table(pd.DataFrame({"name": ["甲", "乙"], "rate": [0.9425, None], "day": [date(2020, 4, 1), None]}), [
        Heading("name", "名称"), Heading("rate", "复工率", say=wording.percent, kind="share"), Heading("day", "日期", say=lambda day: f"{day.month}月初")])
    again = thaw(through_json(freeze(Figure(table, "题", key="k", name="n"))))
    monkeypatch.setattr(wording, "_rounded", lambda number, *_more, **_others: 0)
    assert again.body.headings[1].say(0.9425) == "94.3%"
    assert again.body.headings[2].say(date(2020, 4, 1)) == "4月初"
    assert wording.percent(0.9425) != "94.3%"


def test_what_stands_for_a_function_is_found_where_the_function_is():
    said = Spoken(wording.percent, {0.5: "五成"})
    assert {wording.percent: "share"}.get(said) == "share"
    assert {wording.count: "share"}.get(said) is None
    assert (said(0.5), said(0.25)) == ("五成", "25.0%")
    assert Spoken(None, {}) != Spoken(None, {})


def test_what_nobody_sees_of_a_table_is_not_kept():
    table = Table(pd.DataFrame({"name": ["甲"], "phone": ["13812345678"], "tone": ["bad"], "firms": [3]}), [Heading("name", "名称")])
    kept = freeze(Figure(table, key="k"))
    assert "13812345678" not in json.dumps(kept)
    assert list(thaw(kept).body.rows) == ["name", "tone", "firms"]


def test_an_entry_of_the_catalogue_that_is_no_more_is_not_missed(shared_demonstration):
    kept = freeze(replace(described("zones.trend"), defines=(("zones", "resumption"), ("zones", "gone"))))
    assert thaw(kept).defines == (("zones", "resumption"),)


def parts(xlsx: bytes) -> dict[str, bytes]:
    """Every part of a workbook, its cells and their formats among them, but for the one that says when it was written."""
    with ZipFile(io.BytesIO(xlsx)) as package:
        return {name: package.read(name) for name in package.namelist() if name != "docProps/core.xml"}
