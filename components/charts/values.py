"""How a quantity is written on an axis, at the end of a line and in a tooltip."""

import pandas as pd

from data import wording
from data.language import spoken

SAID = {"percent": wording.percent, "points": wording.gap, "count": wording.count}
AXES = {"percent": ".0%", "points": "+.0f", "count": ",.0f"}
DAY = {"zh": "timeFormat(datum.value, '%-m月%-d日')", "en": "timeFormat(datum.value, '%-d %b')"}
MONTH = {"zh": "timeFormat(datum.value, '%Y年%-m月')", "en": "timeFormat(datum.value, '%b %Y')"}
PERIOD = {
    "year": {"zh": "timeFormat(datum.value, '%Y年')", "en": "timeFormat(datum.value, '%Y')"}, "month": MONTH,
    "quarter": {"zh": "timeFormat(datum.value, '%Y年第') + ['一', '二', '三', '四'][quarter(datum.value) - 1] + '季度'", "en": "timeFormat(datum.value, 'Q%q %Y')"}}
TICKS = 4  # periods on an axis of periods, at most: as many as can be read beside each other
YEAR = 366  # days; beyond it a day of the month says less than the year


def written(values: pd.Series, unit: str) -> pd.Series:
    """The values as they are read everywhere else: 79.0%, +4.6, 1,234; a missing one is —. `unit` is a key of SAID."""
    return values.astype(object).map(SAID[unit])


def reading(unit: str, field: str) -> str:
    """The Vega expression that says in the browser what `written` says: half up, and never all or none for what is nearly so."""
    if unit == "percent":
        finer = "".join(f"{_between(field, places)} ? format({field}, '.{places}%') : " for places in range(2, wording.CLOSEST + 1))
        return f"{finer}format({_half_up(field, 1000)}, ',.1%')"
    if unit == "points":
        return f"(({_half_up(field, 1000)}) ? format({_half_up(field, 1000)} * 100, '+.1f') : '0.0')"
    return f"format({field}, ',.0f')"


def _between(field: str, places: int) -> str:
    """Whether a share needs so many places not to be told as none or all; 1e-12 is the residue of 1 − 0.9995."""
    above, below = f"5e-{places + 3}", f"5e-{places + 2}"
    return f"({field} >= {above} && {field} < {below} || 1 - {field} > {above} + 1e-12 && 1 - {field} <= {below} + 1e-12)"


def _half_up(field: str, parts: int) -> str:
    """Rounded to so many parts of one; the residue of binary numbers (28.749999…) counts as the half it stands for."""
    return f"({field} < 0 ? -1 : 1) * floor(abs({field}) * {parts} + 0.5 + 1e-9) / {parts}"


def axis_label(unit: str, field: str = "datum.value") -> str:
    """The Vega expression of a label on the axis of that unit."""
    factor = " * 100" if unit == "points" else ""
    return f"format({field}{factor}, '{AXES[unit]}')"


def day_label(days: pd.Series | None = None) -> str:
    """The Vega expression of a date on an axis: 4月1日; 2020年4月 where the days span more than a year, or stand for months."""
    when = pd.to_datetime(days)
    long = days is not None and len(when) and ((when.max() - when.min()).days > YEAR or _months(when))
    return (MONTH if long else DAY)[spoken()]


def _months(when: pd.Series) -> bool:
    """Whether the days stand for months: several, each the first of its month."""
    return when.nunique() > 1 and bool((when.dt.day == 1).all())


def day_ticks(days: pd.Series, count: int = 6) -> int | dict:
    """How an axis of these days is divided: into about `count` parts, but never into parts of a day."""
    when = pd.to_datetime(days)
    span = (when.max() - when.min()).days
    return count if span > 2 * count else {"interval": "day", "step": max(1, -(-span // count))}


def period_axis(days: pd.Series, step: str) -> dict:
    """The axis of periods that stand at their last day, a `step` (year, quarter, month) each: every tick is a period that is drawn, the newest among them."""
    ends = sorted(pd.to_datetime(days).unique())
    ticks = [f"datetime({day.year}, {day.month - 1}, {day.day})" for day in map(pd.Timestamp, ends[::-1][:: -(-len(ends) // TICKS)][::-1])]
    return {"values": {"expr": f"[{', '.join(ticks)}]"}, "labelExpr": PERIOD[step][spoken()]}


def stamps(days: pd.Series) -> pd.Series:
    """Dates as text that every browser reads as midnight of its own clock, so that no zone moves a day."""
    return pd.to_datetime(days).dt.strftime("%Y-%m-%dT00:00:00")
