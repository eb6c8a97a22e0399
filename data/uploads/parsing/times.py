"""Dates and times as officials and spreadsheets write them; Beijing time throughout."""

import re
from datetime import datetime, timedelta

import numpy as np
import pandas as pd

from data import wording
from data.uploads.parsing.cleaning import Cleaned
from data.uploads.parsing.parsed import Parsed, unparsed
from data.uploads.problems import kinds
from data.uploads.reading import looks
from db.clock import BEIJING

STORED = "datetime64[s]"
FIRST_YEAR = 1900
ISO_DATE = r"\d{4}-\d{2}-\d{2}"
ISO_TIME = r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}"
DAY = r"(?P<year>\d{4})\s*(?:年|[-/.])\s*(?P<month>\d{1,2})\s*(?:月|[-/.])\s*(?P<day>\d{1,2})\s*[日号]?"
PART = r"(?:(?P<part>上午|下午|早上|早晨|凌晨|晚上|晚|AM|PM)\s*)?"
CLOCK = rf"{PART}(?P<hour>\d{{1,2}})\s*(?::|时|点)\s*(?P<minute>\d{{1,2}})\s*(?:分|(?::(?P<second>\d{{1,2}})(?:[.,](?P<fraction>\d*))?))?\s*(?P<after>AM|PM)?"
WRITTEN = re.compile(rf"{DAY}(?:[\sT]*{CLOCK})?(?P<zone>Z|[+-]\d{{2}}:?\d{{2}})?", re.IGNORECASE)
PACKED = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?|\.0+)?")
SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
SERIALS = range(20_000, 80_001)  # 1954 to 2119
WHOLE = re.compile(r"\d+(?:\.0+)?")
NEAR = timedelta(minutes=2)  # of midnight
EPOCHS = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}


def dates(cleaned: Cleaned, *, epoch_1904: bool = False) -> Parsed:
    """Days; a time of day behind one is left away and counted."""
    parsed = unparsed(cleaned, STORED)
    rest = _iso(parsed, ISO_DATE, "%Y-%m-%d")
    for number in rest:
        reading = moment(parsed.texts[number], epoch_1904=epoch_1904)
        if reading is None:
            parsed.fault(number, kinds.NOT_A_DATE)
            continue
        value, repairs, timed = reading
        day = value.replace(hour=0, minute=0, second=0)
        parsed.tell(number, day, *repairs, *(("time_of_day",) if value != day else ()))
        if timed and value != day:
            _ask_near_midnight(parsed, number, value)
    return parsed


def times(cleaned: Cleaned, *, epoch_1904: bool = False) -> Parsed:
    """Moments of Beijing time. A day alone is refused: its time would be a guess."""
    parsed = unparsed(cleaned, STORED)
    rest = _iso(parsed, ISO_TIME, "%Y-%m-%d %H:%M:%S")
    for number in rest:
        reading = moment(parsed.texts[number], epoch_1904=epoch_1904)
        if reading is None or not reading[2]:
            parsed.fault(number, kinds.NOT_A_TIME)
            continue
        parsed.tell(number, reading[0], *reading[1])
    return parsed


def _ask_near_midnight(parsed: Parsed, number: int, value: datetime) -> None:
    """A clock this near to midnight is hardly meant: some programs write a day 43 seconds early, as the day before."""
    other = value + NEAR if (value + NEAR).date() != value.date() else value - NEAR
    if other.date() != value.date():
        parsed.asked[number] = kinds.NEAR_MIDNIGHT, {"clock": f"{value:%H:%M:%S}", "day": wording.full_day(value.date()),
                                                     "other": wording.full_day(other.date())}


def _iso(parsed: Parsed, pattern: str, form: str) -> np.ndarray:
    """Take the texts that are written in full; the numbers of the others."""
    plain = looks.fit(parsed.texts, pattern)
    if not plain.any():
        return np.flatnonzero(~parsed.empty)
    moments = pd.to_datetime(parsed.texts[plain], format=form, errors="coerce").astype(STORED)
    parsed.values[plain] = moments.where(moments.dt.year >= FIRST_YEAR)
    return np.flatnonzero(parsed.values.isna().to_numpy() & ~parsed.empty)


def moment(text: str, *, epoch_1904: bool = False) -> tuple[datetime, tuple[str, ...], bool] | None:
    """(the moment, the repairs that reading it is, whether a time of day was told); None for anything else."""
    if SERIAL.fullmatch(text):
        return _serial(text, EPOCHS[epoch_1904])
    match = PACKED.fullmatch(text) or WRITTEN.fullmatch(text)
    if match is None:
        return None
    found = match.groupdict()
    part = {name: int(found[name] or 0) for name in ("year", "month", "day", "hour", "minute", "second")}
    part["hour"] = _hour(part["hour"], *(found.get(name) for name in ("part", "after")))
    try:
        value = datetime(**part)
    except (ValueError, TypeError):
        return None
    if value.year < FIRST_YEAR:
        return None
    repairs = ("date_form", "below_seconds") if (found.get("fraction") or "").strip("0") else ("date_form",)
    return _in_beijing(value, found.get("zone")), repairs, match["hour"] is not None


def _hour(hour: int, before: str | None, after: str | None) -> int | None:
    """The hour of the day: 下午3 and 3 PM are 15; None where the words contradict the number."""
    half = (before or after or "").upper()
    if not half:
        return hour
    if (before and after) or hour > 23:
        return None
    if half in ("下午", "晚上", "晚", "PM"):
        if hour == 12:
            return hour if half in ("下午", "PM") else None
        return hour + 12 if 0 < hour < 12 else hour if hour else None
    if half == "AM":
        return hour % 12 if hour <= 12 else None
    return hour if hour < 12 or (hour == 12 and half == "上午") else None


def _serial(text: str, epoch: datetime) -> tuple[datetime, tuple[str, ...], bool] | None:
    days = float(text)
    if int(days) not in SERIALS:
        return None
    seconds = round((days - int(days)) * 86_400)
    return epoch + timedelta(days=int(days), seconds=seconds), ("serial_date",), seconds != 0 or not WHOLE.fullmatch(text)


def _in_beijing(value: datetime, zone: str | None) -> datetime:
    if not zone:
        return value
    offset = datetime.strptime(zone.replace("Z", "+0000").replace(":", ""), "%z").tzinfo
    return value.replace(tzinfo=offset).astimezone(BEIJING).replace(tzinfo=None)
