"""Who stands first and last: whoever reads the same figure shares the place, so that no sentence favours one of several."""

from collections.abc import Callable

import pandas as pd

from data import wording
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


def rates(names: pd.Series, values: pd.Series, *, rate: str = "", many: Many = places) -> str:
    """浙江省复工率最高（98.0%），湖北省等2地最低（12.0%）: of rates in descending order; empty for fewer than two.

    `rate` is what they are called, by default 复工率.
    """
    if len(names) < 2:
        return ""
    rate = rate or chosen("复工率", "work resumption")
    rate_texts = values.map(wording.percent)
    high, low = rate_texts.iloc[0], rate_texts.iloc[-1]
    if high == low:
        return _("{rate}持平，均为{value}", rate=rate, value=high)
    return _("{best}{rate}最高（{high}），{worst}最低（{low}）", rate=rate, high=high, low=low,
             best=sharing(names, rate_texts, high, many=many), worst=sharing(names, rate_texts, low, many=many))
