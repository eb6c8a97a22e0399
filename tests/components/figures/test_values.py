"""Cards: what is welcome, what asks for action, and what is no change."""

import pytest

from components.figures.values import Value, count_card, rate_card


def value(change: float | None) -> Value:
    return Value(8.0, 10.0, 0.8, 3, 4, None, change)


@pytest.mark.parametrize(("change", "direction", "tone", "said"), [
    (0.046, "up", "good", "较上周提高4.6个百分点"), (-0.05, "down", "behind", "较上周下降5.0个百分点"),
    (-0.051, "down", "bad", "较上周下降5.1个百分点"), (0.0004, "", "", "较上周持平"), (None, "", "", "较上周：无可比数据")])
def test_a_rise_of_what_is_good_is_good_and_a_fall_of_more_than_five_points_bad(change, direction, tone, said):
    card = rate_card(value(change), programme="zones", code="resumption", since="较上周")
    assert (card.value, card.direction, card.tone, card.change) == ("80.0%", direction, tone, said)
    assert card.note == "已报3/4"


@pytest.mark.parametrize(("change", "direction", "tone", "said"), [
    (-3, "down", "good", "较上期减少3个"), (3, "up", "bad", "较上期增加3个"), (0, "", "", "较上期持平")])
def test_fewer_of_what_is_bad_is_good(change, direction, tone, said):
    card = count_card(Value(9.0, None, 9.0, 3, 4, None, change), programme="commissioners", code="uncovered", since="较上期")
    assert (card.value, card.unit, card.direction, card.tone, card.change) == ("9", "个", direction, tone, said)


def test_what_is_not_known_is_no_nought():
    assert rate_card(None, programme="zones", code="power").value == "—"
    assert rate_card(Value(None, None, None, 0, 4, None), programme="zones", code="power").value == "—"
