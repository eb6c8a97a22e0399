"""How names compare, and which are near."""

import pytest

from data.naming.match import NEAR, Nearest, compared


@pytest.mark.parametrize("text", [
    "江苏省徐州市", " 江苏省　徐州市 ", "江苏省-徐州市", "江苏省/徐州市", "江苏省·徐州市", "\ufeff江苏省徐州市"])
def test_spaces_and_separators_do_not_count(text):
    assert compared(text) == "江苏省徐州市"


def test_width_and_case_do_not_count():
    assert compared("Ｘi'An ３２０３") == "xian3203"


def test_near_names_come_nearest_first():
    assert Nearest(["苏州市", "株洲市", "北京市"]).to("苏洲市")[0] == "苏州市"
    assert len(Nearest([f"名称{number}" for number in range(50)]).to("名称")) <= 2 * NEAR


def test_the_thousandth_unknown_name_finds_what_is_near_as_the_first_does():
    nearest = Nearest(["苏州市"])
    assert nearest.to("苏洲市") == ["苏州市"]
    for number in range(1000):
        assert nearest.to(f"乱码{number}") == []
    assert nearest.to("苏州") == ["苏州市"]
    assert nearest.to("") == []
