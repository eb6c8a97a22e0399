"""The one sentence of a register: how much there is, what changed, who leads, how many reported."""

import pandas as pd

from components.figures.bodies import Sentence
from components.figures.figure import Figure
from components.figures.part import part
from components.figures.values import Value, pick
from components.registers import reading
from data import wording
from data.indicators.indicator import Indicator
from data.language import _
from data.questions import Ask
from data.regions import NATION
from data.registers.before import earlier
from data.registers.declared import REGISTER_OF, UNIT, ZONE, Register, Span
from data.sentences import registers as sentences
from db.roles import Added


@part("registers.sentence", page="register", kind="sentence", name=lambda register="": reading.titled(register, _("一句话")), choosing=reading.FED,
      for_outside={"naming": False})
def sentence(ask: Ask, *, register: str, period: str, region: int = NATION, level: str = UNIT, naming: bool = True) -> Figure | None:
    """Of the entries and of the lead, where that is another; `naming`: it says which unit or zone leads. Nothing where there is no entry."""
    of, rows = REGISTER_OF[register], reading.figures(ask, register=register, period=period, region=region, level=level)
    counted = pick(rows, reading.ENTRIES)
    if counted is None:
        return None
    lead = reading.measure(register, "")
    parted = naming and len(of.levels) > 1
    among = reading.by_place(ask, register=register, period=period, level=ZONE if ZONE in of.levels else UNIT, region=region) if parted else rows.iloc[:0]
    head = _head(of)(period=reading.of_period(period), register=reading.head(ask, register=register, region=region, level=level),
                     n=sentences.with_unit(counted.value, reading.indicators(register)[reading.ENTRIES].unit))
    level_of, change = _lead(rows, lead, reading.pairs(ask, register=register, period=period, region=region, level=level)) if lead.code != reading.ENTRIES else ("", "")
    after = [sentences.leads(reading.whole(among, lead.code), lead), sentences.reported(counted.reported, counted.expected if of.dataset.expected else 0, _places(among))]
    body = Sentence(sentences.headline([head, _since(of, counted, period), level_of, change, *after]), alone=sentences.headline([head, level_of, *after]))
    return reading.guarded(of, Figure(body, facts=rows, note=reading.note(of, rows, period, since=reading.since(ask, of), against=reading.against(of, period))))


def _head(of: Register):
    """How the sentence begins: of what adds up by its date with 截至."""
    return (lambda **said: _("截至{period}，{register}累计{n}", **said)) if of.span is Span.CUMULATIVE else lambda **said: _("{period}，{register}共{n}", **said)


def _since(of: Register, counted: Value, period: str) -> str:
    """较2020年9月增加3: of a register that fills up, or of as many kinds of rows each time."""
    if counted.change is None or (of.span not in (Span.CUMULATIVE, Span.DAY) and of.dataset.expected):
        return ""
    unit = reading.indicators(of.code)[reading.ENTRIES].unit
    return _("较{before}{change}", before=reading.of_period(earlier(period)), change=sentences.moved(counted.change, unit))


def _lead(rows: pd.DataFrame, lead: Indicator, pairs: dict[str, int]) -> tuple[str, str]:
    """The lead, and its change on the year before."""
    value, growth = pick(rows, lead.code), pick(rows, f"{lead.code}{reading.GROWTH}")
    if value is None or value.value is None:
        return "", ""
    said = _("{title}{value}", title=lead.title, value=sentences.with_unit(value.value, lead.unit))
    return said, _comparable(growth, pairs.get(f"{lead.code}{reading.GROWTH}", 0)) if growth else ""


def _comparable(growth: Value, pairs: int) -> str:
    """同比增长3.2%（可比口径158对）."""
    text = sentences.yearly(growth.value)
    return _("{change}（可比口径{n}对）", change=text, n=wording.count(pairs)) if text else ""


def _places(among: pd.DataFrame) -> int:
    """How many places have entries."""
    counted = reading.whole(among, reading.ENTRIES)
    return int((counted["value"].fillna(0) > 0).sum())


def added(register: str, code: str) -> Added | None:
    """How the values of the column behind an indicator are taken together."""
    return next((column.roles.added for column in REGISTER_OF[register].amounts if column.code == code), None)
