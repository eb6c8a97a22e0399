"""How names compare, and how long near ones are searched for."""

import pytest

from data.naming.match import NEAR, SEARCHES, Nearest, compared


@pytest.mark.parametrize("text", [
    "江苏省徐州市", " 江苏省　徐州市 ", "江苏省-徐州市", "江苏省/徐州市", "江苏省·徐州市", "\ufeff江苏省徐州市"])
def test_spaces_and_separators_do_not_count(text):
    assert compared(text) == "江苏省徐州市"


def test_width_and_case_do_not_count():
    assert compared("Ｘi'An ３２０３") == "xian3203"


def test_near_names_come_nearest_first():
    assert Nearest(["苏州市", "株洲市", "北京市"]).to("苏洲市")[0] == "苏州市"
    assert len(Nearest([f"名称{number}" for number in range(50)]).to("名称")) <= 2 * NEAR


def test_after_many_unknown_names_no_more_are_searched_but_the_known_answers_stay():
    nearest = Nearest(["苏州市"])
    first = nearest.to("苏洲市")
    for number in range(SEARCHES):
        nearest.to(f"乱码{number}")
    assert nearest.to("苏州") == []
    assert nearest.to("苏洲市") == first == ["苏州市"]
