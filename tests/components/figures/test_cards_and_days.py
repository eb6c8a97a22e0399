"""Every card has three small lines at most, and every date on a card, in a line of alert and on the overview has its year."""

import re
from datetime import date

import pytest

from components.figures.bodies import Alerts, Card, Cards, Sentence
from components.figures.every import PARTS
from components.figures.figure import Figure
from components.screen.cards import said_once
from data.asking import Asking, asked_as
from tests.components.figures.test_parts import choice_of

CARDS, ALERTS, OVERVIEW = ([key for key in sorted(PARTS) if holds(PARTS[key])] for holds in (
    lambda one: one.kind == "cards", lambda one: one.kind == "alerts", lambda one: one.key.startswith("overview.")))
DAYS = (date(2020, 4, 1), date(2020, 4, 25), date(2021, 12, 31))
LINE = 34  # halves of a Chinese character: what a card holds in one line at 1366 px, and a little more, since a date may wrap
YEARLESS = re.compile(
    r"(?<!年)(?<!\d)\d{1,2}月\d{1,2}日|(?<!-)\b\d{2}-\d{2}\b(?!-)"
    r"|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{4})")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("key", CARDS)
def test_a_card_has_three_small_lines_at_most(key, language, of_demonstration):
    for row in rows(of_demonstration, key, language):
        assert {card.label: lines(card) for card in row if len(lines(card)) > 3} == {}
        assert [line for card in row for line in lines(card) if _width(line) > LINE] == []


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("key", CARDS)
def test_that_there_is_nothing_to_compare_with_is_said_once(key, language, of_demonstration):
    for row in rows(of_demonstration, key, language):
        assert len([line for card in row for line in lines(card) if "无可比数据" in line or "no earlier data" in line]) <= 1


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("key", sorted({*CARDS, *ALERTS, *OVERVIEW}))
def test_every_date_has_its_year(key, language, of_demonstration):
    assert [text for figure in figures(of_demonstration, key, language) for text in texts(figure) if YEARLESS.search(text)] == []


@pytest.mark.parametrize("text", ["截至4月25日", "26日，4月26日报送", "31 October", "04-26 12:00"])
def test_a_date_without_its_year_is_found(text):
    assert YEARLESS.search(text)


@pytest.mark.parametrize("text", ["截至2020年4月25日", "2020-04-25", "31 October 2021", "1-3年"])
def test_a_date_with_its_year_is_none(text):
    assert not YEARLESS.search(text)


def figures(of_demonstration, key: str, language: str) -> list[Figure]:
    """A part as it is described on each of DAYS, or once where it knows no day."""
    choice = choice_of(key)
    return [of_demonstration(key, Asking(language=language), choice | ({"at": at} if "at" in choice else {}))
            for at in (DAYS if "at" in choice else DAYS[:1])]


def rows(of_demonstration, key: str, language: str) -> list[list[Card]]:
    """The rows of cards of a part, as they are shown."""
    with asked_as(Asking(language=language)):
        return [said_once(figure.body.cards) for figure in figures(of_demonstration, key, language)]


def lines(card: Card) -> list[str]:
    """What stands under the value of a card, line by line."""
    return [line for text in (card.change, card.also, card.note) for line in text.split("\n") if line]


def texts(figure: Figure) -> list[str]:
    """Every text of a figure of cards, alerts or a sentence, and what any other says around its picture."""
    body, around = figure.body, [figure.title, figure.what, *figure.foot]
    if isinstance(body, Cards):
        return [*around, body.beneath, *(text for card in body.cards for text in (card.label, card.value, *lines(card), card.hint))]
    if isinstance(body, Alerts):
        return [*around, body.empty, *(alert.text for alert in body.lines)]
    return [*around, body.text, body.beneath] if isinstance(body, Sentence) else around


def _width(text: str) -> int:
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in text)
