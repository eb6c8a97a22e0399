"""What the parts of the zone pages read: figures of the day, their changes on one comparable basis, the days between."""

from datetime import date, datetime, timedelta

import pandas as pd

from components.figures import values
from components.figures.figure import CHANGES, COURSE, Note
from data import spans, wording
from data.indicators import changes, zones
from data.indicators.zones import one
from data.language import _, chosen
from data.questions import Ask
from data.regions import NATION, WHOLES, Office, inside

DAY, WEEK, STRETCH = timedelta(days=1), timedelta(days=7), timedelta(days=29)
SHOWN = ("resumption", "resumption_large", "resumption_small", "zones_full", "staff_return", "reporting", "change_7d",
         "change_1d")
PLAIN = ("reporting", "reporting_on_time")  # their change is that of the levels shown; of the rest see `moves`
MORE = ("resumption_mean", "resumption_hnte", "resumption_tech_sme", "capacity", "power", "reporting_on_time")


def figures(ask: Ask, *, at: date, region: Office, codes: tuple[str, ...] = SHOWN, carry: bool = False) -> pd.DataFrame:
    """The figures of the day for the nation or one reporting unit, with what changed in a week; those of PLAIN in a day too."""
    now, week = (ask(zones.figures, at=at - back, level=level(region), codes=codes, carry_forward=carry)
                 for back in (timedelta(0), WEEK))
    plain = tuple(code for code in codes if code in PLAIN)
    day = ask(zones.figures, at=at - DAY, level=level(region), codes=plain) if plain else now.iloc[:0]
    return _of(since(now, day=day, week=week), region)


def since(now: pd.DataFrame, *, day: pd.DataFrame, week: pd.DataFrame) -> pd.DataFrame:
    """The figures with their change in a week, and in a day as `day_change`."""
    return changes.against(now, week).assign(day_change=changes.against(now, day)["change"])


def moves(ask: Ask, *, at: date, region: Office) -> pd.DataFrame:
    """For each rate and 1 and 7 days back: value (over the zones that reported both), compared, comparable."""
    return _of(ask(zones.changes, at=at, level=level(region)), region)


def days(ask: Ask, *, at: date, region: Office, start: date | None = None, codes: tuple[str, ...] = SHOWN) -> pd.DataFrame:
    """The figures day by day up to the date, from `start` or thirty days before."""
    rows = ask(zones.series, start=start or at - STRETCH, end=at, level=level(region), codes=codes)
    return _of(rows, region)


def average(ask: Ask, *, at: date) -> float | None:
    """The rate of all zones of the nation that reported the day."""
    nation = values.pick(ask(zones.figures, at=at, level="nation", codes=("resumption",)), "resumption", code=NATION)
    return nation.value if nation else None


def first_day(ask: Ask, *, at: date) -> date:
    """The first day that the programme has data of; the day asked for where it has none."""
    span = ask(spans.span, programme="zones")
    return span[0] if span else at


def published(ask: Ask, *, at: date, region: Office) -> dict[str, float]:
    """The value that was published for the date, by indicator; none for a single region."""
    if region != NATION:
        return {}
    rows = ask(zones.published, at=at)
    return dict(zip(rows["indicator"], rows["value"], strict=True))


def came(ask: Ask, *, at: date, region: Office) -> datetime | None:
    """When the last of the day's reports came."""
    return ask(zones.last_came, at=at, office=office(region))


def due_time(ask: Ask, *, start: date, end: date) -> str:
    """The time of the next day by which the reports of a stretch are due: 12:00; several where the calendar changes it."""
    return chosen("、", ", ").join(f"{each:%H:%M}" for each in ask(zones.due_times, start=start, end=end))


def due(ask: Ask, *, at: date, region: Office) -> int:
    """How many zones have to report the day; none where none is on the list, or the calendar does not ask."""
    reporting = values.pick(figures(ask, at=at, region=region), "reporting")
    return reporting.expected if reporting else 0


def listed(ask: Ask, *, at: date, region: Office) -> int:
    """How many zones are on the list on the date."""
    rows = ask(one.listed, at=at)
    return int(inside(rows["office"], region).sum())


def silence(ask: Ask, *, at: date, region: Office) -> str:
    """Why nothing can be said of a day: no zone is on the list, or none reported; empty where some did."""
    if not listed(ask, at=at, region=region):
        return _("所选地区在{day}没有列入国家高新区名录的高新区。", day=wording.full_day(at))
    reporting = values.pick(figures(ask, at=at, region=region), "reporting")
    return "" if reporting and reporting.reported else _("当日没有高新区填报。")


def note(figures: pd.DataFrame, at: date, *, indicator: str = "reporting", review: str = "", exact: bool = False, carry: bool = False) -> Note:
    """What stands under a figure of the day: how many zones gave the indicator, of how many. `carry`: reports of the week before count too."""
    counted = values.pick(figures, indicator)
    return Note(at, counted.reported if counted else None, counted.expected if counted else None, _("高新区日报"), review, exact,
                since=at - WEEK if carry else None, against=against(at))


def against(at: date) -> tuple[tuple[str, date, date], ...]:
    """With which days the figures of a day are compared: a week and a day before, and those of the small lines."""
    return (CHANGES, at - WEEK, at - WEEK), (CHANGES, at - DAY, at - DAY), (COURSE, at - STRETCH, at)


def office(region: Office) -> Office:
    """What the lists are limited to; None for the nation."""
    return None if region == NATION else region


def level(region: Office) -> str:
    """The level at which the figures of what was chosen are asked for."""
    return "nation" if region in WHOLES else "reporting_unit"


def _of(figures: pd.DataFrame, region: Office) -> pd.DataFrame:
    return figures[figures["code"] == str(region)]
