"""Phrases of registers."""

import pytest

from data.sentences import registers


@pytest.mark.parametrize(("change", "unit", "text"), [
    (12.5, "亿元", "增加12.5亿元"), (-3, "家", "减少3家"), (0, "家", "持平"), (None, "家", ""),
    (-0.0001, "", "持平"), (0.0004, "分", "持平"), (-0.0005, "", "减少0.001"), (0.004, "分", "增加0.004分"), (0.0001, "%", registers.moved(0, "%"))])
def test_a_change_that_reads_as_nought_is_none(change, unit, text):
    assert registers.moved(change, unit) == text
