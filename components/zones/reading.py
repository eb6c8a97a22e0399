"""What the parts of the zone pages read: figures of the day, their changes on one comparable basis, the days between."""

from datetime import date, datetime, timedelta

import pandas as pd

from components import cached, filters, values
from data import changes, wording
from data.indicators import zones
from data.indicators.zones import one
from data.language import _

DAY, WEEK, STRETCH = timedelta(days=1), timedelta(days=7), timedelta(days=29)
SHOWN = ("resumption", "resumption_large", "resumption_small", "zones_full", "staff_return", "reporting", "change_7d",
         "change_1d")
PLAIN = ("reporting", "reporting_on_time")  # their change is that of the levels shown; of the rest see `moves`
MORE = ("resumption_mean", "resumption_hnte", "resumption_tech_sme", "capacity", "power", "reporting_on_time")


def figures(*, at: date, region: int, codes: tuple[str, ...] = SHOWN, carry: bool = False) -> pd.DataFrame:
    """The figures of the day for the nation or one reporting unit, with what changed in a week; those of PLAIN in a day too."""
    now, week = (cached.ask(zones.figures, at=at - back, level=_level(region), codes=codes, carry_forward=carry)
                 for back in (timedelta(0), WEEK))
    plain = tuple(code for code in codes if code in PLAIN)
    day = cached.ask(zones.figures, at=at - DAY, level=_level(region), codes=plain) if plain else now.iloc[:0]
    return _of(since(now, day=day, week=week), region)


def since(now: pd.DataFrame, *, day: pd.DataFrame, week: pd.DataFrame) -> pd.DataFrame:
    """The figures with their change in a week, and in a day as `day_change`."""
    return changes.against(now, week).assign(day_change=changes.against(now, day)["change"])


def moves(*, at: date, region: int) -> pd.DataFrame:
    """For each rate and 1 and 7 days back: value (over the zones that reported both), compared, comparable."""
    return _of(cached.ask(zones.changes, at=at, level=_level(region)), region)


def days(*, at: date, region: int, codes: tuple[str, ...] = SHOWN) -> pd.DataFrame:
    """The figures day by day over the thirty days up to the date."""
    return _of(cached.ask(zones.series, start=at - STRETCH, end=at, level=_level(region), codes=codes), region)


def series(connection, *, at: date, region: int, start: date, codes: tuple[str, ...], known_on: int | None = None) -> pd.DataFrame:
    """The figures day by day from `start` up to the date."""
    found = zones.series(connection, start=start, end=at, level=_level(region), codes=codes, known_on=known_on)
    return _of(found, region)


def published(*, at: date, region: int) -> dict[str, float]:
    """The value that was published for the date, by indicator; none for a single region."""
    if region != filters.NATION:
        return {}
    found = cached.ask(zones.published, at=at)
    return dict(zip(found["indicator"], found["value"], strict=True))


def came(*, at: date, region: int) -> datetime | None:
    """When the last of the day's reports came."""
    return cached.ask(zones.last_came, at=at, office=office(region))


def due(*, at: date, region: int) -> int:
    """How many zones have to report the day; none where none is on the list, or the calendar does not ask."""
    found = values.pick(figures(at=at, region=region), "reporting")
    return found.expected if found else 0


def listed(*, at: date, region: int) -> int:
    """How many zones are on the list on the date."""
    found = cached.ask(one.listed, at=at)
    return len(found if region == filters.NATION else found[found["office"] == region])


def silence(*, at: date, region: int) -> str:
    """Why nothing can be said of a day: no zone is on the list, or none reported; empty where some did."""
    if not listed(at=at, region=region):
        return _("所选地区在{day}没有列入国家高新区名录的高新区。", day=wording.full_day(at))
    found = values.pick(figures(at=at, region=region), "reporting")
    return "" if found and found.reported else _("当日没有高新区填报。")


def office(region: int) -> int | None:
    """The reporting unit that the lists are limited to; None for the nation."""
    return None if region == filters.NATION else region


def _level(region: int) -> str:
    return "nation" if region == filters.NATION else "reporting_unit"


def _of(figures: pd.DataFrame, region: int) -> pd.DataFrame:
    return figures[figures["code"] == str(region)]
