"""Who asks goes along: into another thread, and back again."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime

import pytest

from data import asking, language
from data.asking import PLAIN, Asking, Moment

THEN = Moment("4", datetime(2020, 4, 2, 12, 10), 4)


@pytest.fixture(autouse=True)
def _plain():
    with asking.asked_as(PLAIN):
        yield


def elsewhere(function, *given):
    """What a function gives in a thread of its own, as Streamlit calls downloads."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(function, *given).result()


def test_a_bound_function_is_asked_as_it_was_when_it_was_bound():
    asking.change(language="en", moment=THEN)
    bound = asking.bind(asking.present)
    asking.change(language="zh", moment=None)
    assert elsewhere(bound) == Asking("en", THEN)
    assert elsewhere(asking.present) == PLAIN


def test_whoever_calls_it_asks_as_before_afterwards():
    asking.change(language="en")
    bound = asking.bind(language._, "警告")
    asking.change(language="zh")
    assert (bound(), language._("警告")) == ("Warning", "警告")


def test_a_failure_inside_leaves_nothing_behind():
    asking.change(language="en")
    bound = asking.bind(int, "x")
    asking.change(language="zh")
    with pytest.raises(ValueError, match="x"):
        bound()
    assert asking.present() == PLAIN


def test_it_keeps_its_arguments_and_takes_more():
    assert asking.bind(pow, 2)(3) == 8
    assert asking.bind(int, base=2)("101") == 5


def test_known_on_is_the_last_entry_of_the_moment():
    assert (PLAIN.known_on, replace(PLAIN, moment=THEN).known_on) == (None, 4)
