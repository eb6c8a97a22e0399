"""Quarters and months as officials and spreadsheets write them; stored as 2020-Q4 and 2020-10."""

import re

import numpy as np

from data.language import _
from data.uploads.parsing import times
from data.uploads.parsing.cleaning import Cleaned
from data.uploads.parsing.parsed import Parsed, unparsed
from data.uploads.problems import kinds

STRETCH = re.compile(  # 2021年1-3月, 1-3月累计, 2021.1~2021.3, 2021年前三季度
    r"(?:(?P<year>\d{4})\s*[年.-]?\s*)?(?:(?:0?[1-9]|1[0-2]|[1-4一二三四])\s*(?P<first>月|季度?)?份?\s*(?:-|—|–|~|～|至|到)+\s*(?:(?P<same>\d{4})\s*[年.-]?\s*)?|前)"
    r"(?P<last>0?[1-9]|1[0-2]|[一二三四])\s*(?:个)?(?P<of>月|季度?)?份?\s*(?:累计|合计)?数?")
YEARS = range(1900, 2200)
YEAR = r"(?P<year>\d{4})\s*(?:年度?)?\s*[-/.]?\s*"
QUARTER = re.compile(rf"{YEAR}(?:Q\s*(?P<number>[1-4])|第?\s*(?P<written>[1-4一二三四])\s*季度?|(?P<last>[1-4])\s*Q)", re.IGNORECASE)
QUARTER_FIRST = re.compile(r"Q\s*(?P<number>[1-4])\s*[-/. ]?\s*(?P<year>\d{4})年?|第?(?P<written>[1-4一二三四])季度[,，]?\s*(?P<after>\d{4})年?", re.IGNORECASE)
MONTH = re.compile(r"(?P<year>\d{4})\s*(?:年|[-/.])?\s*(?P<month>0[1-9]|1[0-2]|(?<=\D)[1-9])\s*月?份?")
CHINESE_MONTH = re.compile(r"(?P<year>\d{4})\s*年\s*(?P<month>十[一二]?|[一二三四五六七八九])\s*月份?")
ENGLISH_MONTH = re.compile(r"(?P<name>[A-Za-z]{3})[a-z]*[-/. ](?P<year>\d{4}|\d{2})")
ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ROMAN = str.maketrans("ⅠⅡⅢⅣ", "1234")
CHINESE = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十一": 11, "十二": 12}


def quarters(cleaned: Cleaned, *, epoch_1904: bool = False) -> Parsed:
    """2020-Q4, 2020Q4, 2020年第四季度, 2020年四季度, 2020年4季度, 2020年Ⅳ季度, spaces between; a date is none, since it names a month."""
    return _read(cleaned, r"\d{4}-Q[1-4]", quarter, kinds.NOT_A_QUARTER)


def months(cleaned: Cleaned, *, epoch_1904: bool = False) -> Parsed:
    """2020-10, 202010, 2020/10, 2020年10月, 2020年10月份; the first day of a month is what a spreadsheet makes of 2020-10."""
    return _read(cleaned, r"\d{4}-(?:0[1-9]|1[0-2])", lambda text: month(text, epoch_1904=epoch_1904), kinds.NOT_A_MONTH)


def _read(cleaned: Cleaned, in_full: str, read, kind) -> Parsed:
    parsed = unparsed(cleaned, "str")
    for number in np.flatnonzero(~parsed.empty):
        text = parsed.texts[number]
        period = text if re.fullmatch(in_full, text, re.ASCII) else read(text)
        if period is None and (stretch := _stretch(text, kind)):
            parsed.fault(number, *stretch[:1], last=stretch[1])
        elif period is None or int(period[:4]) not in YEARS:
            parsed.fault(number, kind)
        else:
            parsed.tell(number, period, *(("date_form",) if period != text else ()))
    return parsed


def _stretch(text: str, kind) -> tuple | None:
    """Of several months or quarters written as one: what is wrong, and the last to write, a quarter where the column takes quarters;
    without a year its place is kept. None where the stretch does not end with a quarter, so that no one quarter can be named.
    """
    match = STRETCH.fullmatch("".join(text.translate(ROMAN).split()))
    if match is None or not (match["of"] or match["same"]):
        return None
    year, last = match["same"] or match["year"] or _("年份"), int(CHINESE.get(match["last"], match["last"]))
    month = last if (match["of"] or "月") == "月" else last * 3
    if month not in range(1, 13):
        return None
    if kind is kinds.NOT_A_MONTH:
        return kinds.SEVERAL_MONTHS, f"{year}-{month:02}"
    return (kinds.SEVERAL_QUARTERS, f"{year}-Q{month // 3}") if month % 3 == 0 else None


def quarter(text: str) -> str | None:
    """2020-Q4 of a quarter in any of its forms; None for anything else."""
    if "季" in text:  # 2020 年 第 Ⅳ 季 度
        text = "".join(text.split()).translate(ROMAN)
    match = QUARTER.fullmatch(text) or QUARTER_FIRST.fullmatch(text)
    if match is None:
        return None
    parts = match.groupdict()
    number = next(value for name in ("number", "written", "last") if (value := parts.get(name)))
    return f"{parts['year'] or parts['after']}-Q{CHINESE.get(number, number)}"


def month(text: str, *, epoch_1904: bool = False) -> str | None:
    """2020-10 of a month in any of its forms; None for anything else."""
    for form in (MONTH, CHINESE_MONTH):
        if match := form.fullmatch(text):
            number = CHINESE.get(match["month"]) or int(match["month"])
            return f"{match['year']}-{number:02}"
    if (match := ENGLISH_MONTH.fullmatch(text)) and match["name"].lower() in ENGLISH:
        year = match["year"] if len(match["year"]) == 4 else f"20{match['year']}"
        return f"{year}-{ENGLISH.index(match['name'].lower()) + 1:02}"
    reading = times.moment(text, epoch_1904=epoch_1904)
    if reading is not None and (reading[0].day, reading[0].hour, reading[0].minute) == (1, 0, 0):
        return f"{reading[0]:%Y-%m}"
    return None
