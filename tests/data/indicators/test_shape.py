"""One number over another, or nothing."""

import numpy as np
import pandas as pd
import pytest

from data.indicators.shape import divided

NAN = float("nan")


@pytest.mark.parametrize(("upper", "lower", "told"), [
    ([3, 0, 3, 3, NAN], [4, 4, 0, -1, 4], [0.75, 0, NAN, NAN, NAN]), ([3], [NAN], [NAN]), ([], [], [])])
def test_what_is_not_above_nought_divides_nothing(upper, lower, told):
    assert np.array_equal(divided(np.array(upper), np.array(lower)), told, equal_nan=True)
    assert np.array_equal(divided(pd.Series(upper), pd.Series(lower)), told, equal_nan=True)


def test_numbers_and_tables_divide_alike_and_only_what_is_given():
    assert float(divided(1, 4)) == 0.25
    assert np.isnan(divided(1, 0))
    table = np.array([[1.0, 2.0], [3.0, 4.0]])
    assert np.array_equal(divided(table, np.full((2, 2), 4), given=table > 1), [[NAN, 0.5], [0.75, 1]], equal_nan=True)
