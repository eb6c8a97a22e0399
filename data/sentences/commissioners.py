"""The coverage of registered poor villages in words."""

from datetime import date

import pandas as pd

from data import wording
from data.indicators.periods import Period
from data.language import _, chosen
from data.sentences import extremes
from data.sentences.reading import code_of, known, name_of, nothing, told, value

RENAMED_ON = date(2021, 2, 25)  # from then on the villages are 脱贫村（原建档立卡贫困村）


def villages(period: str) -> str:
    """What the villages are called in a period: by its last day."""
    renamed = Period.parse(period).last_day >= RENAMED_ON
    return _("脱贫村（原建档立卡贫困村）") if renamed else _("建档立卡贫困村")


def headline(figures: pd.DataFrame, *, code: str | int | None = None) -> str:
    """2020年，12.8万个建档立卡贫困村中，科技服务覆盖率98.3%，就业带动覆盖率91.0%，科技服务和就业带动全覆盖率90.2%，未覆盖2,176个。"""
    place = code_of(figures, code)
    whole = value(figures, "villages", code=place)
    if not whole:
        return nothing()
    period = str(figures["period"].iloc[0])
    fields = {"period": Period.parse(period).label, "place": name_of(figures, place), "n": wording.large(whole),
              "villages": villages(period)}
    lead = _("{period}，{place}{n}个{villages}中", **fields) if fields["place"] else _("{period}，{n}个{villages}中", **fields)
    served, employment, full, uncovered = (value(figures, indicator, code=place)
                                           for indicator in ("served", "employment", "full", "uncovered"))
    return told([lead, _("科技服务覆盖率{rate}", rate=wording.percent(served)),
                 "" if employment is None else _("就业带动覆盖率{rate}", rate=wording.percent(employment)),
                 "" if full is None else _("科技服务和就业带动全覆盖率{rate}", rate=wording.percent(full)),
                 "" if uncovered is None else _("未覆盖{n}个", n=wording.large(uncovered))])


def coverage(figures: pd.DataFrame) -> str:
    """西藏自治区科技服务覆盖率最高（98.2%），各31项相差5.0个百分点: over the places of one level."""
    ranked = known(figures, "served")
    if len(ranked) > 1 and ranked["value"].min() == 1:
        return _("各地均已实现科技服务全覆盖")
    return extremes.rates(ranked["name"], ranked["value"], rate=chosen("科技服务覆盖率", "coverage by services")) or _("科技服务覆盖率")


def uncovered(figures: pd.DataFrame) -> str:
    """未覆盖村1,203个，分布在8地: over the places of one level, none of them by its name."""
    ranked = known(figures, "uncovered")
    whole = ranked["value"].sum()
    if ranked.empty:
        return _("未覆盖村")
    if not whole:
        return _("没有未覆盖村")
    return _("未覆盖村{n}个，分布在{m}地", n=wording.large(whole), m=wording.count((ranked["value"] > 0).sum()))
