"""One object answers for every kind of name, in the language of the screen."""

from datetime import date

import pytest

from data import language
from data.naming.names import Match, Names
from db.engine import reading


@pytest.fixture
def names(store):
    with reading() as connection:
        yield Names(connection)


def test_each_kind_of_name_has_its_answer(names):
    assert names.reporting_unit("江苏").value == 320000
    assert names.region("江苏").value == 320000
    assert names.adcode("南京").value == 320100
    assert names.place("昆山市", 320000).value == 320583
    assert names.zone("苏州高新区", date(2020, 4, 1)).value
    assert names.unit("南京市") == Match(None)
    assert names.county_exists(320302)
    assert names.county(540530) == 540581


def test_notes_are_english_on_the_english_screen(names):
    language.use("en")
    try:
        assert names.zone("滁州高新区", date(2020, 4, 1)).note.endswith("is not on the list on this date")
    finally:
        language.use("zh")
