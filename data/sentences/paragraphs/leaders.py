"""Who leads, and how many are below the whole: nobody is named for standing last."""

from dataclasses import dataclass

import pandas as pd

from data import wording
from data.language import _, chosen
from data.sentences import extremes
from data.sentences.extremes import Many


@dataclass(frozen=True)
class Whole:
    """What single rates are held against: 全国整体 and its rate."""

    called: str
    rate: float | None


def led(names: pd.Series, values: pd.Series, *, rate: str, whole: Whole, many: Many = extremes.places) -> str:
    """浙江省复工率最高（98.0%），低于全国整体（79.0%）的有12地; empty for fewer than two, since a group of one is no headline."""
    ranked = values.sort_values(ascending=False, kind="stable")
    if len(ranked) < 2:
        return ""
    texts = ranked.map(wording.percent)
    high = texts.iloc[0]
    if high == texts.iloc[-1]:
        return _("{rate}持平，均为{value}", rate=rate, value=high)
    best = extremes.sharing(names.loc[ranked.index], texts, high, many=many)
    first = _("{best}{rate}最高（{high}）", best=best, rate=rate, high=high)
    return chosen("，", ", ").join((first, below(values, whole, many=many))) if whole.rate is not None else first


def below(values: pd.Series, whole: Whole, *, many: Many = extremes.places) -> str:
    """低于全国整体（79.0%）的有12地; 没有低于全国整体（79.0%）的."""
    n, fields = int((values < whole.rate).sum()), {"whole": whole.called, "rate": wording.percent(whole.rate)}
    if not n:
        return _("没有低于{whole}（{rate}）的", **fields)
    return _("低于{whole}（{rate}）的有{n}家", n=n, **fields) if many is extremes.zones else _("低于{whole}（{rate}）的有{n}地", n=n, **fields)
