"""What one asking reads below its questions is read once, of one state, and nobody gets a table that another has changed."""

from datetime import date

import pandas as pd
import pytest

from data.asking import Asking, Moment
from data.indicators import zones
from data.indicators.zones import panel, register
from data.questions import Direct
from data.remembering import Memory, read_once, remembering
from db.engine import reading

DAY = date(2020, 4, 1)


@pytest.fixture
def counted():
    """A function that counts how often it reads."""
    times = []

    @read_once
    def read(connection, *, of, at=None):
        times.append(of)
        return pd.DataFrame({"of": list(of)})

    return read, times


def test_a_choice_is_read_once_over_the_connection_that_is_remembered(counted):
    (read, times), one, other = counted, object(), object()
    with remembering(Memory(one)):
        for of in (["a"], ("a",), ["b"]):
            assert read(one, of=of)["of"].tolist() == list(of)
        assert len(times) == 2
        read(other, of=["a"])
        read(other, of=["a"])
        assert len(times) == 4
    read(one, of=["a"])
    assert len(times) == 5


def test_two_memories_know_nothing_of_each_other(counted):
    (read, times), one = counted, object()
    for _round in range(2):
        with remembering(Memory(one)):
            read(one, of=["a"])
    assert len(times) == 2


def test_a_table_that_one_has_changed_is_whole_for_the_next(counted):
    (read, _times), one = counted, object()
    with remembering(Memory(one)):
        mine = read(one, of=["a", "b"])
        mine.loc[0, "of"] = "changed"
        mine["more"] = 1
        assert read(one, of=["a", "b"]).to_dict("list") == {"of": ["a", "b"]}


def test_figures_of_some_indicators_are_those_of_all_and_one_reading_serves_them(with_demonstration, monkeypatch):
    reads = []
    monkeypatch.setattr(panel, "_reports", lambda *given, real=panel._reports: reads.append(given) or real(*given))
    with reading() as connection:
        ask = Direct(connection, Asking())
        some = [ask(zones.figures, at=DAY, codes=(code,)) for code in ("resumption", "change_7d", "reporting", "capacity", "resumption_mean")]
        assert len(reads) == 1
        alone = [zones.figures(connection, at=DAY, codes=(each["indicator"].iloc[0],)) for each in some]
        assert len(reads) == 1 + len(alone)
    for mine, its in zip(some, alone, strict=True):
        pd.testing.assert_frame_equal(mine, its)


def test_an_earlier_moment_is_not_answered_with_the_present(with_demonstration):
    with reading() as connection:
        then = Asking(moment=Moment("2020-01-01", None, 0))
        assert len(Direct(connection, Asking())(register.zones)) > 0
        assert len(Direct(connection, then)(register.zones)) == 0
