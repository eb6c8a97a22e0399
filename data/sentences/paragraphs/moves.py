"""The right word for a rise, a fall, a standstill, and for what has nothing to be compared with."""

import pandas as pd

from data import wording
from data.indicators.changes import is_level
from data.language import _


def of_rate(change: float | None, base: str, *, basis: str = "") -> str:
    """较一周前提高4.6个百分点; 与一周前持平; 一周前没有可比数据. `basis` says over whom, where the change is not that of all."""
    if change is None or pd.isna(change):
        return no_base(base)
    moved = _("与{base}持平", base=base) if is_level(change) else _(
        "较{base}{change}", base=base, change=wording.points(change, signed=True))
    return _("{moved}（{basis}）", moved=moved, basis=basis) if basis else moved


def of_count(change: float | None, base: str, *, unit: str = "") -> str:
    """比一周前增加3家; 与一周前持平."""
    if change is None or pd.isna(change):
        return no_base(base)
    return _("比{base}{change}", base=base, change=wording.change(change, unit=unit)) if change else _("与{base}持平", base=base)


def no_base(base: str) -> str:
    return _("{base}没有可比数据", base=base)


def between(own: float, other: float, called: str) -> str:
    """比全国整体高4.6个百分点, of two rates before they are rounded."""
    gap = own - other
    if is_level(gap):
        return _("与{called}持平", called=called)
    sentence = _("比{called}高{gap}") if gap > 0 else _("比{called}低{gap}")
    return sentence.format(called=called, gap=wording.points(abs(gap)))


def day_before() -> str:
    return _("前一日")


def week_before() -> str:
    return _("一周前")
