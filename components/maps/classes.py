"""Classes of a map: stated breaks, their colours, and the words of the legend."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from components.charts.theme import BLUES, NO_DATA, NOT_COVERED, NOT_REPORTED, ORANGES
from data.language import _

LIGHT_GOLD = "#f7edcf"  # the ground of an area that did not report, inside its outline


@dataclass(frozen=True)
class Classes:
    """Breaks between classes, each break the first value of the class above it.

    `silence` and `nothing` are the words for an area that did not report, and for one that has nothing to count: by default
    未报送 and 无数据. `unit` says how a break is written: percent (0.6 → 60%), points (0.05 → 5个百分点) or the word after a count (个, 家).
    `words` name the classes where breaks do not say them; `marks` are values that only stand for a class, and are no numbers.
    """

    title: str
    breaks: tuple[float, ...]
    colours: tuple[str, ...]
    unit: str = "percent"
    silence: str = ""
    nothing: str = ""
    words: tuple[str, ...] = ()
    marks: tuple[float, ...] = ()

    def __post_init__(self):
        if len(self.colours) != len(self.breaks) + 1 or len(self.words) not in (0, len(self.colours)) or list(self.breaks) != sorted(set(self.breaks)):
            raise ValueError("breaks rise, and there is one colour, and one word if any, more than breaks")

    @property
    def labels(self) -> list[str]:
        """The classes in words, from the lowest."""
        if self.words:
            return list(self.words)
        shown = [self._shown(each) for each in self.breaks]
        between = [_("{low}～{high}", low=low, high=high) for low, high in pairwise(shown)]
        return [_("{value}以下", value=shown[0]), *between, _("{value}及以上", value=shown[-1])]

    def of(self, values: pd.Series) -> pd.Series:
        """Position of each value's class from 0; missing where the value is."""
        places = np.searchsorted(self.breaks, values.to_numpy(dtype=float), side="right")
        return pd.Series(places, index=values.index, dtype="Int64").mask(values.isna())

    def _shown(self, value: float) -> str:
        if self.unit == "percent":
            return f"{value:.0%}" if round(value * 100, 6).is_integer() else f"{value:.1%}"
        if self.unit == "points":
            return f"{value * 100:+g}" if value else "0"
        return f"{value:,g}"


def rates(title: str, breaks: Sequence[float] = (0.6, 0.75, 0.85, 0.95), *, nothing: str = "") -> Classes:
    """Shares between 0 and 1 in up to five blues; `nothing` is said of an area that has nothing to count."""
    return Classes(title, tuple(breaks), _blues(len(breaks) + 1), nothing=nothing)


def counts(title: str, breaks: Sequence[float], unit: str = "") -> Classes:
    """Amounts in up to five blues; `unit` is said in the title."""
    return Classes(f"{title}（{unit}）" if unit else title, tuple(breaks), _blues(len(breaks) + 1), "count")


def gaps(title: str, breaks: Sequence[float] = (-0.2, -0.1, 0, 0.1, 0.2)) -> Classes:
    """Differences around 0 in percentage points: orange behind, blue ahead; 0 is among the breaks, at most three a side."""
    below = sum(each <= 0 for each in breaks)
    above = len(breaks) + 1 - below
    blues = (BLUES[1], BLUES[2], BLUES[4])[:above] if above > 1 else (BLUES[2],)
    return Classes(_("{title}（百分点）", title=title), tuple(breaks), (*ORANGES[-below:], *blues), "points")


def proposed(title: str, values: pd.Series, unit: str = "") -> Classes:
    """Up to five classes that hold about as many of the values each, their breaks round numbers; `unit` "%" for shares of one, else what is counted."""
    known = values.dropna().to_numpy(dtype=float)
    fifths = np.unique(np.quantile(known, (0.2, 0.4, 0.6, 0.8))) if len(known) else np.array([1.0])
    whole = bool(len(known)) and unit != "%" and bool((known == np.round(known)).all())
    rounded = [float(np.ceil(_round_number(value))) if whole else _round_number(value) for value in fifths]
    breaks = sorted({each for each in rounded if each > (known.min() if len(known) else 0)}) or [rounded[-1] or 1.0]
    return rates(title, breaks) if unit == "%" else counts(title, breaks, unit)


def _round_number(value: float) -> float:
    """The nearest number of at most two digits and zeros: 1,234 → 1,200; 0.8731 → 0.87."""
    return float(f"{value:.1e}") if value else 0.0


def _blues(number: int) -> tuple[str, ...]:
    chosen = {1: (3,), 2: (1, 4), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}[number]
    return tuple(BLUES[each] for each in chosen)


@dataclass(frozen=True)
class LegendEntry:
    """One row of a legend, and how its areas are filled and outlined."""

    label: str
    fill: str
    stroke: str


def entries(classes: Classes) -> list[LegendEntry]:
    """The classes of a legend, from the highest."""
    coloured = zip(classes.labels, classes.colours, strict=True)
    return [LegendEntry(label, colour, colour) for label, colour in coloured][::-1]


def not_reported(classes: Classes | None = None) -> LegendEntry:
    return LegendEntry((classes and classes.silence) or _("未报送"), LIGHT_GOLD, NOT_REPORTED)


def no_data(classes: Classes | None = None) -> LegendEntry:
    return LegendEntry((classes and classes.nothing) or _("无数据"), NO_DATA, NO_DATA)


def not_covered() -> LegendEntry:
    """台湾省、香港、澳门: they report to none of the programmes."""
    return LegendEntry(_("未统计"), NOT_COVERED, "#c3c9d2")
