"""Cards and tables: what is said of a value, and that HTML stays text."""

import pandas as pd
import pytest

from components.figures import values
from components.screen import tables
from components.screen.cards import Card, _card, _line, said_once
from components.screen.tables import Heading
from components.shell import frame
from data import wording


@pytest.mark.parametrize(("change", "told"), [(-0.067, "−6.7"), (0.012, "+1.2"), (0.0, "0.0"), (None, "—")])
def test_a_gap_has_its_sign(change, told):
    assert wording.gap(change) == told


@pytest.mark.parametrize(("change", "up", "tone"), [
    (0.02, "good", "good"), (-0.02, "good", "behind"), (-0.06, "good", "bad"), (0.6 - 0.65, "good", "behind"), (3, "bad", "bad"), (-3, "bad", "good"),
    (0, "good", ""), (None, "good", ""), (0.3, "", ""), (0.0004, "good", ""), (-0.0004, "good", "")])
def test_only_a_fall_that_asks_for_action_is_bad(change, up, tone):
    assert values._tone(change, up) == tone


def test_a_missing_day_is_a_gap_in_the_sparkline():
    assert _line((1, None, 3)).count("M") == 2
    assert _line((1, 2, 3)).count("M") == 1


@pytest.mark.parametrize(("direction", "told"), [("up", ">▲ 提高"), ("down", ">▼ 提高"), ("", ">提高")])
def test_an_arrow_points_where_the_value_went(direction, told):
    assert told in _card(Card("率", "1", change="提高", direction=direction))


def test_nought_is_a_number_and_not_missing():
    assert tables._cell(0, Heading("n", "件", say=wording.count, kind="number")) == '<td class="number">0</td>'
    assert tables._cell(0.0, Heading("rate", "率", say=wording.percent, kind="share")) == '<td class="number bar" style="--w:0">0.0%</td>'


def test_what_officials_typed_stays_text():
    assert "<script>" not in _card(Card("<script>", "1"))
    assert "&lt;b&gt;" in tables._cell("<b>", Heading("name", "名称"))


@pytest.mark.parametrize(("value", "told"), [(0.79, "79.0%"), (None, "—"), (float("nan"), "—"), (pd.NA, "—"), ("未报", "未报")])
def test_a_share_is_said_with_one_place_and_a_missing_one_is_a_dash(value, told):
    assert told in tables._cell(value, Heading("rate", "复工率", say=wording.percent, kind="share"))


@pytest.mark.parametrize(("text", "bold"), [
    ("截至4月1日，169家国家高新区中已报169家，企业整体复工率79.0%", ["169家", "169家", "79.0%"]),
    ("2020年，12.8万个建档立卡贫困村中", ["12.8万个"]),
    ("As of 31 December 2021, 91 cities", ["91"])])
def test_the_numbers_of_the_sentence_are_bold_and_its_date_is_not(text, bold):
    assert frame.NUMBER.findall(text) == bold


def test_that_there_is_nothing_to_compare_is_said_once_a_row():
    row = [Card("甲", "1", change="较上周：无可比数据", also="较昨日：无可比数据"), Card("乙", "2", change="较上周：无可比数据", also="较昨日持平"),
           Card("丙", "3", change="较上周持平", also="较昨日持平")]
    assert [(card.change, card.also) for card in said_once(row)] == [
        ("较上周：无可比数据", ""), ("", "较昨日持平"), ("较上周持平", "较昨日持平")]


def test_the_unit_of_a_long_number_may_take_the_next_line():
    assert "35,168,639.21<wbr><small>m²</small>" in _card(Card("Area", "35,168,639.21", "m²"))
