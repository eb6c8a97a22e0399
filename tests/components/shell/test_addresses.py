"""A link inside the product takes along language and moment; the entries of a day are its last."""

from datetime import date, datetime

from components.shell import addresses, known_on
from data.asking import Asking, Moment, asked_as

THEN = Moment("37", datetime(2020, 4, 2), 37)


def test_a_link_takes_language_and_moment_along():
    assert addresses.of("zone", {"zone": "苏州 #1"}) == "zone?zone=苏州%20%231"
    with asked_as(Asking("en", moment=THEN)):
        assert addresses.of("zone", {"zone": "苏州"}) == "zone?zone=苏州&known=37&lang=en"
        assert addresses.of("batches", {"entry": "4"}) == "batches?entry=4&lang=en"  # a page of now
        assert addresses.of("zone", {"known": "4"}) == "zone?known=4&lang=en"


def test_of_a_day_with_many_entries_the_last_are_told_and_how_many_came_before(monkeypatch):
    entries = [(number, datetime(2020, 4, 2, 9, number), "日报") for number in range(1, 9)]
    monkeypatch.setattr(known_on.cached, "ask", lambda question, *, day: entries)
    told = known_on._entries(date(2020, 4, 2))
    assert told.startswith("当日上报记录：09:03 第3号日报；")
    assert told.endswith("09:08 第8号日报；此前还有2条")
