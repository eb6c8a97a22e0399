"""Numbers and dates as officials write them: 79.0%, 提高4.6个百分点, 35家, 截至4月1日, 万元.

Babel takes 13 µs for a number or a date, these lines 1 to 2, and a page has thousands; what rounds and what rises is said here anyway.
"""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from math import isfinite

import pandas as pd

from data.amounts import YUAN
from data.language import _, chosen, spoken

MISSING = "—"
CLOSEST = 4  # places at which a rate may be told from none or all; closer than that is a residue of arithmetic
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")


def percent(share: float | None, *, places: int = 1) -> str:
    """A share or rate: 0.79 → 79.0%. Rounded half up, as people round, but never up to all or down to none: 0.9998 → 99.98%."""
    if _missing(share):
        return MISSING
    rate = _rounded(share, places, scale=100)
    if rate in (0, 100) and Decimal(repr(float(share))) * 100 != rate:
        rate = next((finer for more in range(places + 1, CLOSEST + 1) if (finer := _rounded(share, more, scale=100)) != rate), rate)
    return _minus(f"{rate:,f}%")


def as_published(share: float | None) -> str:
    """A published rate with the places that it was published with: 0.79 → 79%, 0.942 → 94.2%."""
    return MISSING if _missing(share) else f"{_trimmed(_rounded(share, 4, scale=100))}%"


def gap(change: float | None) -> str:
    """A difference of rates in points with its sign, for a place that names the unit: −0.067 → −6.7."""
    if _missing(change):
        return MISSING
    size = _rounded(abs(change), 1, scale=100)
    return f"{'' if size == 0 else '+' if change > 0 else '−'}{size:,f}"


def points(change: float | None, *, signed: bool = False, brief: bool = False) -> str:
    """A change of a rate: 0.046 → 4.6个百分点; signed, in words: 提高4.6个百分点, 下降…, 持平. `brief`: English says pp."""
    if _missing(change):
        return MISSING
    size = _rounded(change, 1, scale=100)
    if not signed:
        return _("{n}个百分点", n=f"{size:,f}")
    if size == 0:
        return _("持平")
    sentence = _("提高{n}个百分点") if size > 0 else _("下降{n}个百分点")
    if brief and spoken() == "en":
        sentence = "up {n} pp" if size > 0 else "down {n} pp"
    return sentence.format(n=f"{abs(size):,f}")


def count(number: float | None, *, places: int = 0) -> str:
    """A count with separators: 38400 → 38,400; −7991 → −7,991. What is not whole keeps one place."""
    if _missing(number):
        return MISSING
    whole = float(number).is_integer()
    return _minus(f"{_rounded(number, places if whole else max(places, 1)):,f}")


def exact(number: float | None) -> str:
    """A number as exact as it is, with separators: 12350.5 → 12,350.5; 880.31."""
    return MISSING if _missing(number) else _minus(f"{float(number):,.15g}")


def in_column(numbers: Iterable[float | None], *, say: Callable[[float | None], str] = count) -> Callable[[float | None], str]:
    """How each of the numbers of one column is said: all with as many places as the one that needs most of them by `say`."""
    return partial(count, places=max((len(say(number).partition(".")[2]) for number in numbers), default=0))


def change(number: float | None, *, unit: str = "") -> str:
    """A change of a count, in words: 增加3家, 减少3家, 持平."""
    if _missing(number):
        return MISSING
    if number == 0:
        return _("持平")
    sentence = _("增加{n}") if number > 0 else _("减少{n}")
    return sentence.format(n=count(abs(number)) + chosen(unit, ""))


def large(number: float | None) -> str:
    """A count as it is said: 128000 → 12.8万, 9999 → 9,999. English keeps all digits."""
    if _missing(number) or abs(number) < 10_000 or spoken() == "en":
        return count(number)
    return f"{_trimmed(_rounded(number, 2, scale=Decimal('0.0001')))}万"


def money(fen: float | None) -> str:
    """An amount stored in 分: 万元 up to one 亿元, then 亿元; at most two places."""
    if _missing(fen):
        return MISSING
    if spoken() == "en":
        return f"{_amount(Decimal(repr(float(fen))) / YUAN['百万元'])} million yuan"
    if abs(fen) >= YUAN["亿元"]:
        return f"{_amount(Decimal(repr(float(fen))) / YUAN['亿元'])}亿元"
    return f"{_amount(Decimal(repr(float(fen))) / YUAN['万元'])}万元"


def day(on: date | None) -> str:
    """4月1日; 1 April."""
    if _missing(on):
        return MISSING
    return f"{on.month}月{on.day}日" if spoken() == "zh" else f"{on.day} {MONTHS[on.month - 1]}"


def full_day(on: date | None) -> str:
    """2020年4月1日; 1 April 2020."""
    if _missing(on):
        return MISSING
    return f"{on.year}年{day(on)}" if spoken() == "zh" else f"{day(on)} {on.year}"


def short_day(on: date | None) -> str:
    """2020-04-01 in both languages: a whole date on little room."""
    return MISSING if _missing(on) else f"{on:%Y-%m-%d}"


def day_beside(on: date | None, other: date | None) -> str:
    """10月31日 beside a date of the same year; beside one of another year with its own: 2020年10月31日."""
    return day(on) if _missing(on) or _missing(other) or on.year == other.year else full_day(on)


def share(numerator: float | None, denominator: float | None) -> str:
    """n/N with separators; a missing side is drawn as such."""
    return f"{count(numerator)}/{count(denominator)}"


def joined(names) -> str:
    """A、B、C; A, B, C."""
    return ("、" if spoken() == "zh" else ", ").join(names)


def shortened(names: list[str], most: int = 4) -> str:
    """The first few names, and that there are more."""
    first = joined(names[:most])
    return first if len(names) <= most else _("{names}等", names=first)


def brief(text: str, most: int = 60) -> str:
    """What somebody wrote, cut where it is too long to be told in a sentence."""
    return text if len(text) <= most else f"{text[:most]}…"


def _missing(value) -> bool:
    """None, NaN, NA and NaT are all "nothing known"; so is what no finite number stands for."""
    return bool(pd.isna(value)) or (not isinstance(value, date) and not isfinite(value))


def _rounded(number: float, places: int, *, scale: Decimal | int = 1) -> Decimal:
    """Half up on the number as it is written, so that 0.9425 is 94.3% and never a binary 94.2."""
    value = Decimal(repr(float(number))) * scale
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return abs(rounded) if rounded == 0 else rounded


def _amount(value: Decimal) -> str:
    return _trimmed(value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))


def _trimmed(value: Decimal) -> str:
    text = _minus(f"{value:,f}")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _minus(number: str) -> str:
    """A number below nothing with a minus as it is printed, and no hyphen: -7,991 → −7,991."""
    return number.replace("-", "−")
