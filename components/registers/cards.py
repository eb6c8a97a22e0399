"""The cards of a register: entries, sums, stocks, means and rates, each with its change, its growth over pairs, and what was published."""

from dataclasses import replace

import pandas as pd

from components.figures.bodies import Card, Cards
from components.figures.figure import CHANGES, Figure
from components.figures.part import part
from components.figures.values import MOVED, Value, pick
from components.registers import published, reading
from components.registers.sentence import added
from data import wording
from data.indicators.catalogue import CATALOGUE
from data.indicators.indicator import Indicator
from data.language import _
from data.questions import Ask
from data.regions import NATION
from data.registers.before import earlier
from data.registers.declared import REGISTER_OF, UNIT, Span
from data.sentences import registers as sentences
from db.roles import BAD, Added

IN_A_ROW = 6


@part("registers.cards", page="register", kind="cards", name=lambda register="": reading.titled(register, _("主要指标")), choosing=reading.FED,
      for_system={"sure": True}, for_outside={"sure": True}, for_briefing={"sure": True})
def cards(ask: Ask, *, register: str, period: str, region: int = NATION, level: str = UNIT, sure: bool = False) -> Figure | None:
    """One a total; `sure`: without published values that are recalled or derived. Nothing where there is no entry."""
    of, rows = REGISTER_OF[register], reading.figures(ask, register=register, period=period, region=region, level=level)
    if pick(rows, reading.ENTRIES) is None:
        return None
    known = published.of_period(register, period, sure=sure) if region == NATION else pd.DataFrame(columns=published.COLUMNS)
    pairs = reading.pairs(ask, register=register, period=period, region=region, level=level)
    shown = [_card(register, one, rows, pairs, known) for one in reading.indicators(register).values()
             if not one.code.endswith(reading.GROWTH) and one.code != reading.REACHED and one.total]
    note = reading.note(of, rows, period, since=reading.since(ask, of), against=reading.against(of, period))
    beneath = _("；").join(filter(None, (
        _("数据截至{day}", day=wording.full_day(note.at)), _("较{before}", before=reading.of_period(earlier(period))) if earlier(period) and _comparable(register) else "",
        _("同比为可比口径，只比两年都有数的") if of.growths else "")))
    return reading.guarded(of, Figure(Cards(shown, in_a_row=min(IN_A_ROW, len(shown)), beneath=beneath), facts=rows, note=note))


def _card(register: str, one: Indicator, rows: pd.DataFrame, pairs: dict[str, int], known: pd.DataFrame) -> Card:
    value, growth = pick(rows, one.code), pick(rows, f"{one.code}{reading.GROWTH}")
    means = (one.programme, one.code) if (one.programme, one.code) in CATALOGUE else None
    also = published.said(known, one)
    if value is None or value.value is None:
        return Card(one.title, wording.MISSING, note=_("无数据"), also=also, defines=means)
    card = Card(one.title, sentences.amount(value.value, one.unit), unit="" if one.unit == "%" else one.unit, also=also, note=_note(register, value, one), defines=means)
    if growth is not None:
        return _grown(card, growth, pairs.get(f"{one.code}{reading.GROWTH}", 0), one)
    change = None if added(register, one.code) is Added.YEAR_TO_DATE or not _comparable(register) else value.change
    way = 0 if sentences.is_level(change, one.unit) else change
    return replace(card, change=sentences.moved(change, one.unit), direction=_direction(way), tone=_tone(way, one.up), compared=MOVED)


def _comparable(register: str) -> bool:
    """Whether a total may stand beside that of the period before: where each period is filed anew by those who owe it, others file each time,
    and who is missing is not zero."""
    of = REGISTER_OF[register]
    return of.span is Span.CUMULATIVE or not of.dataset.expected


def _grown(card: Card, growth: Value, pairs: int, one: Indicator) -> Card:
    """同比增长3.2%, over how many pairs and from what."""
    text = sentences.yearly(growth.value) or _("同比：无可比数据")
    base = _("可比口径{n}对，基数{base}", n=wording.count(pairs), base=sentences.with_unit(growth.denominator, one.unit)) if growth.denominator is not None else ""
    way = 0 if text == sentences.yearly(0) else growth.value
    return replace(card, change=text, direction=_direction(way), tone=_tone(way, one.up), hint=base, note=" · ".join(filter(None, (card.note, base))),
                   compared=(*MOVED, ("hint", CHANGES), ("note", CHANGES)))


def _note(register: str, value: Value, one: Indicator) -> str:
    """Of a rate what it is made of; 已报n/N where somebody owes it."""
    of = " / ".join(sentences.amount(part, "") for part in (value.numerator, value.denominator)) if one.kind == "rate" else ""
    owed = _("已报{n}/{all}", n=wording.count(value.reported), all=wording.count(value.expected)) if REGISTER_OF[register].dataset.expected else ""
    return " · ".join(filter(None, (of, owed)))


def _direction(change: float | None) -> str:
    return "" if not change else "up" if change > 0 else "down"


def _tone(change: float | None, up: str) -> str:
    """Good where the move is welcome; no fall of a register calls for action by itself."""
    if not change or not up:
        return ""
    return "good" if (change > 0) == (up != BAD) else "behind"
