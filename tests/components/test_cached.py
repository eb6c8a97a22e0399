"""An answer is kept under the state of the store that it was read in, whatever is stored meanwhile."""

import pytest
import streamlit as st
from sqlalchemy import func, select

from components import cached
from db.store import is_known
from db.tables.zones_daily import ZoneDaily
from tests.rows import put

DAY = {"zone": 1, "data_date": "2020-04-01", "firms": 100, "firms_resumed": 79}


def reports(connection, *, asked_before: int = 0) -> int:
    return connection.scalar(select(func.count()).select_from(ZoneDaily.__table__).where(is_known(ZoneDaily, on=None)))


@pytest.fixture(autouse=True)
def begun(store):
    """A run of a page has begun and asked for the state of the store."""
    st.cache_data.clear()
    cached.prepare_storage()
    return cached.state()


def test_a_question_after_an_import_is_kept_under_the_new_state(begun):
    put("zone_daily", DAY)
    assert cached.ask(reports) == 1
    assert cached.state() != begun


def test_a_part_that_was_drawn_across_an_import_is_drawn_anew_for_others(begun):
    drawn = []

    def part() -> None:
        drawn.append(cached.ask(reports))
        if len(drawn) == 1:
            put("zone_daily", DAY)
            cached.ask(reports, asked_before=1)

    cached.draw(part)
    cached.draw(part)
    cached.draw(part)
    assert drawn == [0, 1]
