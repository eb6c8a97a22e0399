"""From when to when a programme can be looked at."""

import pytest

from data import spans
from db.engine import reading


@pytest.mark.parametrize(("period", "before"), [
    ("2020-10", "2020-09"), ("2020-01", "2019-12"), ("2020-Q1", "2019-Q4"), ("2020-H2", "2020-H1"), ("2020", "2019")])
def test_the_period_before_is_of_the_same_length(period, before):
    assert spans.before(period) == before


@pytest.mark.parametrize("programme", ["hundred", "zones", "commissioners"])
def test_an_empty_store_has_no_span(store, programme):
    with reading() as connection:
        assert spans.span(connection, programme=programme) is None
        assert spans.periods(connection) == []
