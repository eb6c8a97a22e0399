"""A period that somebody asks for on the command line, in the ways in which files may write it."""

import re
from datetime import datetime

from data.uploads.parsing import periods, times
from db.folding import fold

HALF = re.compile(r"(?P<year>\d{4})年?(?:-?H(?P<number>[12])|(?P<written>[上下])半年度?)", re.IGNORECASE)
YEAR = re.compile(r"(?P<year>\d{4})(?:年度?)?")
DAY = re.compile(rf"{times.DAY}|\d{{8}}")
SAME_YEAR = re.compile(r"\d{1,2}月\d{1,2}[日号]?")
BETWEEN = re.compile(r"\.{2,}|…+|至|到|~|—+")


def in_full(text: str | None) -> str | None:
    """2020-Q1 of 2020Q1, 2020年一季度 or ２０２０年第１季度; likewise months, half-years, years, days and two days with 至 or .. between.

    What is none of these comes back as it was, for whoever reads it to refuse.
    """
    if text is None:
        return None
    written = "".join(fold(text).split())
    first, *rest = BETWEEN.split(written)
    days = [_day(first), *(_day(f"{first[:4]}年{part}" if SAME_YEAR.fullmatch(part) else part) for part in rest)]
    if all(days):
        return "..".join(days) if len(days) <= 2 else text
    if times.SERIAL.fullmatch(written):  # the number that a spreadsheet keeps for a day is none here
        return text
    return periods.quarter(written) or periods.month(written) or _half(written) or _year(written) or text


def _day(text: str) -> str | None:
    """A day in full."""
    reading = times.moment(text) if DAY.fullmatch(text) else None
    return None if reading is None else datetime.strftime(reading[0], "%Y-%m-%d")


def _half(text: str) -> str | None:
    match = HALF.fullmatch(text)
    return match and f"{match['year']}-H{match['number'] or '上下'.index(match['written']) + 1}"


def _year(text: str) -> str | None:
    match = YEAR.fullmatch(text)
    return match and match["year"]
