"""Calendar periods and pairs of dates: how they are written, where they begin and end, what they are called."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from data.language import _, spoken
from data.wording import MONTHS, day, full_day

MONTHS_OF = {"H": 6, "Q": 3}  # months in a half-year and in a quarter
CALENDAR = re.compile(r"(\d{4})(?:-(?:(0[1-9]|1[0-2])|(Q)([1-4])|(H)([12])))?", re.ASCII)
BETWEEN = ".."


@dataclass(frozen=True)
class Period:
    """A stretch of days, its first and last included. `text` is how it is written on the command line."""

    text: str
    first_day: date
    last_day: date

    @classmethod
    def parse(cls, text: str) -> "Period":
        """2020-10, 2020-Q4, 2020-H2, 2020 or 2020-02-01..2020-05-31.

        Raises ValueError, with a sentence that says what can be written, for anything else and for
        an end before its start.
        """
        text = text.strip()
        if BETWEEN in text:
            return cls._between(text)
        match = CALENDAR.fullmatch(text)
        if not match or match[1] == "0000":
            raise _unreadable(text)
        kind, number = match[3] or match[5], match[4] or match[6]
        months = MONTHS_OF.get(kind, 1 if match[2] else 12)
        start = int(match[2]) if match[2] else (int(number) - 1) * months + 1 if kind else 1
        year, end = int(match[1]), start + months - 1
        return cls(text, date(year, start, 1), date(year, end, monthrange(year, end)[1]))

    @classmethod
    def _between(cls, text: str) -> "Period":
        try:
            first, last = (date.fromisoformat(part) for part in text.split(BETWEEN))
        except ValueError as error:
            raise _unreadable(text) from error
        return cls.between(first, last)

    @classmethod
    def between(cls, first: date, last: date) -> "Period":
        """The days from `first` to `last`; ValueError where the end is before the start."""
        if last < first:
            raise ValueError(_("期间“{first}..{last}”的结束日期早于开始日期。", first=first, last=last))
        return cls(f"{first}{BETWEEN}{last}", first, last)

    @property
    def is_calendar(self) -> bool:
        """Whether it is written as a month, quarter, half-year or year."""
        return BETWEEN not in self.text

    @property
    def label(self) -> str:
        """As people write it: 2020年10月, 2020年第四季度, 2020年下半年, 2020年, 2020年2月1日至5月31日."""
        in_words = _chinese if spoken() == "zh" else _english
        return in_words(self) if self.is_calendar else _stretch(self.first_day, self.last_day)


def containing(on: date) -> tuple[Period, ...]:
    """The month, quarter, half-year and year that hold a day."""
    year, month = f"{on.year:04}", on.month
    return tuple(Period.parse(text) for text in (
        f"{year}-{month:02}", f"{year}-Q{(month + 2) // 3}", f"{year}-H{(month + 5) // 6}", year))


def _unreadable(text: str) -> ValueError:
    return ValueError(_(
        "“{text}”不是期间，请写成 2020-10、2020-Q4、2020-H2、2020 或 2020-02-01..2020-05-31。", text=text))


def _chinese(period: Period) -> str:
    year, part = period.text[:4], period.text[5:]
    if part[:1] == "Q":
        return f"{year}年第{'一二三四'[int(part[1]) - 1]}季度"
    if part[:1] == "H":
        return f"{year}年{'上下'[int(part[1]) - 1]}半年"
    return f"{year}年{period.first_day.month}月" if part else f"{year}年"


def _english(period: Period) -> str:
    year, part = period.text[:4], period.text[5:]
    if part[:1] == "Q":
        return f"{part} {year}"
    if part[:1] == "H":
        return f"{'First' if part == 'H1' else 'Second'} half of {year}"
    return f"{MONTHS[period.first_day.month - 1]} {year}" if part else year


def _stretch(first: date, last: date) -> str:
    """Both days; Chinese says the year once where it is one year."""
    if first == last:
        return full_day(first)
    if spoken() == "en":
        return f"{full_day(first)} to {full_day(last)}"
    return f"{full_day(first)}至{day(last) if first.year == last.year else full_day(last)}"
