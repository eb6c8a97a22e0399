"""What each zone gives to each rate of a day."""

import numpy as np

from data.indicators.indicator import Indicator
from data.indicators.shape import Facts, amount, divided, ratio
from data.indicators.zones.panel import Panel

SUMS = {  # rate: (numerator, denominator)
    "resumption": ("firms_resumed", "firms"),
    "resumption_large": ("large_resumed", "large_firms"),
    "resumption_small": ("small_resumed", "small_firms"),
    "resumption_hnte": ("hnte_resumed", "hnte_firms"),
    "resumption_tech_sme": ("tech_sme_resumed", "tech_sme_firms"),
    "staff_return": ("staff_back", "staff_due"),
}
WEIGHTED = {"capacity": "capacity_rate", "power": "power_ratio"}  # percent as filed, weighted by firms
CHANGES = {"change_1d": 1, "change_7d": 7}
COLUMNS = {
    **SUMS, **{code: (column, "firms") for code, column in WEIGHTED.items()},
    **dict.fromkeys(("resumption_mean", "zones_full", *CHANGES), SUMS["resumption"]),
    "reporting": (),
}
OVER_FIRMS = frozenset((*(code for code, (_upper, lower) in SUMS.items() if lower.endswith("firms")), *WEIGHTED, *CHANGES))  # what they divide by


def facts(indicator: Indicator, panel: Panel, whole: Panel) -> Facts:
    """The facts of one indicator of COLUMNS, over the days of `panel`; `whole` has the days before too."""
    code = indicator.code
    if code == "reporting":
        return _facts(indicator, panel, panel.reported.astype(float), panel.expected.astype(float), panel.expected,
                      panel.reported, ratio)
    if code in CHANGES:
        return _change(indicator, panel, whole, CHANGES[code])
    upper, lower, given = of(code, panel)
    if code == "zones_full":
        upper, lower = ((upper == lower) & (lower > 0)).astype(float), np.ones_like(lower)
    return _facts(indicator, panel, np.where(given, upper, np.nan), np.where(given, lower, np.nan), panel.expected,
                  given & panel.reported, amount if indicator.kind == "count" else ratio)


def of(code: str, panel: Panel) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Numerator and denominator of a rate, and which zones gave both (and have firms to weigh by).

    Of the mean: each zone's own rate, and one a zone.
    """
    first, second = COLUMNS[code]
    upper, lower = panel.columns[first], panel.columns[second]
    given = panel.counted & ~np.isnan(upper) & ~np.isnan(lower)
    if code in WEIGHTED:
        return upper * lower / 100, lower, given & (lower > 0)
    if code == "resumption_mean":
        return divided(upper, lower), np.ones_like(lower), given & (lower > 0)
    return upper, lower, given


def _change(indicator: Indicator, panel: Panel, whole: Panel, days: int) -> Facts:
    """Rate now − rate before over the zones that reported both days; numerator and denominator are now's.

    `reported` is the number of zones compared. What was carried forward is no report and is not compared.
    """
    now, before = whole.since(panel.days[0]), whole.before(days).since(panel.days[0])
    both = now.reported & before.reported
    columns = [np.where(both, each.columns[name], np.nan) for each in (now, before) for name in SUMS["resumption"]]
    more = {"upper_before": columns[2].ravel(), "lower_before": columns[3].ravel()}
    return _facts(indicator, panel, columns[0], columns[1], panel.expected, both, difference, more)


def difference(sums: dict[str, np.ndarray]) -> np.ndarray:
    """The rate now less the rate before."""
    return ratio(sums) - divided(sums["upper_before"], sums["lower_before"])


def _facts(indicator: Indicator, panel: Panel, upper: np.ndarray, lower: np.ndarray, expected: np.ndarray,
           reported: np.ndarray, value, more=None) -> Facts:
    return Facts(indicator, upper.ravel(), lower.ravel(), (reported & expected).ravel(), expected.ravel(), value,
                 more or {})
