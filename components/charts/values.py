"""How a quantity is written on an axis, at the end of a line and in a tooltip."""

import pandas as pd

from data.language import _, spoken

FORMATS = {"percent": ".1%", "points": "+.1f", "count": ",.0f", "number": ",.1f"}
AXES = {"percent": ".0%", "points": "+.0f", "count": ",.0f", "number": ",~g"}
DAY = {"zh": "timeFormat(datum.value, '%-m月%-d日')", "en": "timeFormat(datum.value, '%-d %b')"}
MONTH = {"zh": "timeFormat(datum.value, '%Y年%-m月')", "en": "timeFormat(datum.value, '%b %Y')"}
YEAR = 366  # days; beyond it a day of the month says less than the year


def written(values: pd.Series, unit: str) -> pd.Series:
    """The values as they are read: 79.0%, +4.6, 1,234; a missing one is —. `unit` is a key of FORMATS; points are × 100."""
    shown = values * 100 if unit == "points" else values
    texts = shown.map(lambda each: _plain(each, FORMATS[unit]), na_action="ignore")
    return texts.astype(object).where(values.notna(), "—")


def axis_label(unit: str, field: str = "datum.value") -> str:
    """The Vega expression of a label on the axis of that unit."""
    factor = " * 100" if unit == "points" else ""
    return f"format({field}{factor}, '{AXES[unit]}')"


def day_label(days: pd.Series | None = None) -> str:
    """The Vega expression of a date on an axis: 4月1日; 2020年4月 where the days span more than a year."""
    when = pd.to_datetime(days)
    long = days is not None and len(when) and (when.max() - when.min()).days > YEAR
    return (MONTH if long else DAY)[spoken()]


def day_ticks(days: pd.Series, count: int = 6) -> int | dict:
    """How an axis of these days is divided: into about `count` parts, but never into parts of a day."""
    when = pd.to_datetime(days)
    span = (when.max() - when.min()).days
    return count if span > 2 * count else {"interval": "day", "step": max(1, -(-span // count))}


def stamps(days: pd.Series) -> pd.Series:
    """Dates as text that every browser reads as midnight of its own clock, so that no zone moves a day."""
    return pd.to_datetime(days).dt.strftime("%Y-%m-%dT00:00:00")


def said_days(days: pd.Series) -> pd.Series:
    """Dates as they are read in a tooltip."""
    when = pd.to_datetime(days)
    return when.map(lambda day: _("{year}年{month}月{day}日", year=day.year, month=day.month, day=day.day))


def _plain(value: float, form: str) -> str:
    told = format(value, form.replace("~g", "g"))
    return told.replace("-", "−") if form.startswith("+") else told
