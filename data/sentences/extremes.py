"""Who stands first: whoever reads the same figure shares the place, so that no sentence favours one of several.

Nobody is named for standing last: those below an average are counted.
"""

from collections.abc import Callable

import pandas as pd

from data import wording
from data.indicators.changes import is_level
from data.language import _, chosen

Many = Callable[[str, int], str]  # how several are called by one of them: 厦门市等2地


def places(name: str, n: int) -> str:
    return _("{name}等{n}地", name=name, n=n)


def zones(name: str, n: int) -> str:
    return _("{name}等{n}家", name=name, n=n)


def kinds(name: str, n: int) -> str:
    return _("{name}等{n}类", name=name, n=n)


def industries(name: str, n: int) -> str:
    return _("{name}等{n}个产业", name=name, n=n)


def sharing(names: pd.Series, figures: pd.Series, figure: str, *, many: Many = places) -> str:
    """Those whose figure reads `figure`: the only one by its name, several by the first and how many. Raises IndexError for none."""
    matches = [*names[figures == figure]]
    return many(matches[0], len(matches)) if len(matches) > 1 else matches[0]


def places_below(n: int) -> str:
    return _("低于全国平均的有{n}地", n=n) if n else _("没有低于全国平均的")


def zones_below(n: int) -> str:
    return _("低于全国平均的有{n}家", n=n) if n else _("没有低于全国平均的")


def rates(names: pd.Series, values: pd.Series, *, rate: str = "", many: Many = places, average: float | None = None,
          below: Callable[[int], str] = places_below) -> str:
    """浙江省复工率最高（98.0%），低于全国平均的有2地: of rates in descending order; empty for fewer than two.

    `rate` is what they are called, by default 复工率. Without an `average` how far the first is from the last: 相差5.0个百分点.
    """
    if len(names) < 2:
        return ""
    rate = rate or chosen("复工率", "work resumption")
    rate_texts = values.map(wording.percent)
    high, low = rate_texts.iloc[0], rate_texts.iloc[-1]
    if high == low:
        return _("{rate}持平，均为{value}", rate=rate, value=high)
    first = _("{best}{rate}最高（{high}）", rate=rate, high=high, best=sharing(names, rate_texts, high, many=many))
    rest = (_apart(len(names), values.iloc[0] - values.iloc[-1]) if average is None
            else below(int((values < average).sum())))
    return first + chosen("，", ", ") + rest


def _apart(n: int, gap: float) -> str:
    """How far the highest of n is above the lowest, before both are rounded."""
    return _("各{n}项相差不足0.1个百分点", n=n) if is_level(gap) else _("各{n}项相差{gap}", n=n, gap=wording.points(gap))
