"""Registers in words: how much there is, what changed on what, who leads, how many reported. Nobody is named for standing last."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

import pandas as pd

from data import wording
from data.indicators.indicator import PERCENT, Indicator
from data.language import _, chosen
from data.sentences import extremes
from data.sentences.reading import told

SUMMED = ("count", "sum")  # kinds of indicators that add up
PLACES = 2  # of a number that is not whole
FINE = 3  # of one below 1


def amount(value: float | None, unit: str) -> str:
    """A value in its unit as it is said without it: a share in per cent, money and numbers with two places at most, three below one."""
    if value is None or pd.isna(value):
        return wording.MISSING
    if unit in PERCENT:
        return wording.percent(value)
    places = FINE if abs(value) < 1 else PLACES
    text = wording.count(round(value)) if float(value).is_integer() else wording.count(value, places=places)
    return text.rstrip("0").rstrip(".") if "." in text else text


def of_column(values: Iterable[float | None], unit: str = "") -> Callable[[float | None], str]:
    """How each of the values of one column is said: all with as many places as the one that needs most of them."""
    places = max((len(amount(value, unit).partition(".")[2]) for value in values), default=0)
    return partial(_in_places, unit=unit, places=places)


def _in_places(value: float | None, *, unit: str, places: int) -> str:
    """Shares have one place anyway."""
    if value is None or pd.isna(value) or unit in PERCENT:
        return amount(value, unit)
    return wording.count(value, places=places)


def with_unit(value: float | None, unit: str) -> str:
    """The value with its unit: 79.0%, 1,234.5亿元."""
    if unit in PERCENT or value is None or pd.isna(value):
        return amount(value, unit)
    return f"{amount(value, unit)}{chosen('', ' ') if unit else ''}{unit}"


def moved(change: float | None, unit: str) -> str:
    """提高4.6个百分点, 增加12.5亿元, 持平; of what is missing nothing."""
    if change is None or pd.isna(change):
        return ""
    if unit in PERCENT:
        return wording.points(change, signed=True)
    size = with_unit(abs(change), unit)
    if size == with_unit(0, unit):
        return _("持平")
    return _("增加{n}", n=size) if change > 0 else _("减少{n}", n=size)


def is_level(change: float | None, unit: str) -> bool:
    """Whether a change reads as 持平."""
    return moved(change, unit) == moved(0, unit)


def yearly(growth: float | None) -> str:
    """同比增长3.2%, 同比下降3.2%, 同比持平: the change on the year before, in per cent of it."""
    if growth is None or pd.isna(growth):
        return ""
    size = wording.percent(abs(growth))
    if size == wording.percent(0):
        return _("同比持平")
    return _("同比增长{n}", n=size) if growth > 0 else _("同比下降{n}", n=size)


def leads(places: pd.DataFrame, one: Indicator) -> str:
    """江苏省最多（555家）, of what is no sum 最高: of rows with name and value, the first by what is read; several by one and how many.

    Empty for fewer than two, or where all read alike.
    """
    known = places.dropna(subset=["value"]).sort_values("value", ascending=False, kind="stable")
    if len(known) < 2:
        return ""
    texts = known["value"].map(lambda value: with_unit(value, one.unit))
    if texts.iloc[0] == texts.iloc[-1]:
        return ""
    name = extremes.sharing(known["name"], texts, texts.iloc[0])
    return foremost(name, texts.iloc[0], one)


def foremost(name: str, value: str, one: Indicator) -> str:
    """江苏省最多（555家）; a share, a rate or a mean is 最高, for there is not more of it."""
    return _("{name}最多（{value}）", name=name, value=value) if one.kind in SUMMED else _("{name}最高（{value}）", name=name, value=value)


def reported(n: int, expected: int, places: int) -> str:
    """已报150/169, where somebody owes it; else how many filed."""
    if expected:
        return _("已报{n}/{all}", n=wording.count(n), all=wording.count(expected))
    return _("有填报的单位{n}个", n=wording.count(places)) if places else ""


def headline(parts: Sequence[str]) -> str:
    """The sentence of what there is to say."""
    return told(list(parts))
