"""Picking one value out of figures, to be said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from components.figures.bodies import Card
from components.figures.figure import CHANGES
from data import wording
from data.indicators.catalogue import CATALOGUE
from data.indicators.changes import fell_far, is_level
from data.language import _

MOVED = (("change", CHANGES),)  # of a card: its change is one against an earlier day
COVERAGES = ("commissioners",)  # programmes whose figures are coverages: nobody reports them, so none is 已报n/N


@dataclass(frozen=True)
class Value:
    """One figure; what is not known is None."""

    numerator: float | None
    denominator: float | None
    value: float | None
    reported: int
    expected: int
    data_date: date | None
    change: float | None = None
    day_change: float | None = None
    before_date: date | None = None  # the data date of what `change` compares with


def pick(figures: pd.DataFrame, indicator: str, *, split: str = "", code: str | int | None = None) -> Value | None:
    """The value of an indicator; None where the figures have none."""
    rows = figures[(figures["indicator"] == indicator) & (figures["split"] == split)]
    if code is not None:
        rows = rows[rows["code"] == str(code)]
    if rows.empty:
        return None
    row = rows.iloc[0]
    return Value(*(_known(row[name]) for name in ("numerator", "denominator", "value")), int(row["reported"]),
                 int(row["expected"]), as_day(row["data_date"]), _known(row.get("change")), _known(row.get("day_change")),
                 as_day(row.get("before_date")))


def days_before(figures: pd.DataFrame) -> tuple[tuple[str, date, date], ...]:
    """The days that the changes of figures are against, each by itself (see `Note`)."""
    days = figures["before_date"].dropna().unique() if "before_date" in figures else ()
    return tuple((CHANGES, day, day) for day in sorted({as_day(each) for each in days} - {None}))


def called(figures: pd.DataFrame, code: str | int) -> str:
    """What the place of a code is called in the figures; empty where they do not hold it."""
    return next(iter(figures.loc[figures["code"] == str(code), "name"]), "")


def as_day(data_date) -> date | None:
    """A data date as the figures hold it (ISO text, a date, or missing) as a date."""
    if data_date is None or data_date != data_date or data_date == "":
        return None
    return date.fromisoformat(data_date) if isinstance(data_date, str) else data_date


def defined(card: Card, programme: str, code: str) -> Card:
    """The card, leading to the entry of the catalogue that says what it shows."""
    return replace(card, defines=(programme, code))


def rate_card(rate: Value | None, *, programme: str, code: str, label: str = "", since: str = "",
              series: Sequence = (), change: float | None = None, counted: str = "") -> Card:
    """A card of a rate: percent, change in points in words, n/N and date.

    `counted` is the word for what numerator and denominator count (村), where they are to be shown.
    """
    title = label or CATALOGUE[programme, code].title
    if rate is None:
        return Card(title, wording.MISSING, note=_("无数据"), defines=(programme, code))
    moved = rate.change if change is None else change
    return Card(title, wording.percent(rate.value), change=moved_by(moved, since, wording.points(moved, signed=True, brief=True)),
                direction=_direction(moved), tone=_tone(moved, CATALOGUE[programme, code].up), note=_note(rate, programme, counted),
                series=tuple(series), defines=(programme, code), compared=MOVED if since else ())


def count_card(count: Value | None, *, programme: str, code: str, label: str = "", since: str = "", unit: str = "",
               series: Sequence = (), attention: bool = False, large: bool = False) -> Card:
    """A card of a count: the number with its unit, change in words, n/N and date."""
    one = CATALOGUE[programme, code]
    title = label or one.title
    if count is None:
        return Card(title, wording.MISSING, note=_("无数据"), defines=(programme, code))
    count_text = wording.large(count.value) if large else wording.count(count.value)
    return Card(title, count_text, unit="" if count.value is None else unit or one.unit,
                change=moved_by(count.change, since, wording.change(count.change, unit=unit or one.unit)), direction=_direction(count.change),
                tone=_tone(count.change, one.up), note=_note(count, programme), series=tuple(series), attention=attention,
                defines=(programme, code), compared=MOVED if since else ())


def _note(value: Value, programme: str, counted: str = "") -> str:
    """已报n/N, where somebody reports; else what is counted, of what; and the day."""
    reported = _("已报{n}/{all}", n=wording.count(value.reported), all=wording.count(value.expected))
    share = f"{wording.share(value.numerator, value.denominator)}{counted}" if counted else ""
    parts = [share if programme in COVERAGES else reported, wording.short_day(value.data_date) if value.data_date else ""]
    return " · ".join(part for part in parts if part)


def moved_by(change: float | None, since: str, change_text: str) -> str:
    """较上周提高2.4个百分点; nothing where no day to compare with is named."""
    if not since:
        return ""
    return _("{since}：无可比数据", since=since) if change is None else f"{since}{change_text}"


def _level(change: float | None) -> bool:
    """Whether there is no change to be seen: none at all, or one of a rate that is said to be 持平."""
    return not change or is_level(change)  # a change of a count is at least one


def _direction(change: float | None) -> str:
    return "" if _level(change) else "up" if change > 0 else "down"


def _tone(change: float | None, up: str) -> str:
    """Good where the move is welcome; bad only for a fall that asks for action; behind for what lies between."""
    if _level(change) or not up:
        return ""
    if (change > 0) == (up == "good"):
        return "good"
    return "bad" if fell_far(-abs(change)) else "behind"


def _known(number) -> float | None:
    return None if number is None or number != number else number


def wide(figures: pd.DataFrame, columns: dict[str, tuple[str, str, str]]) -> pd.DataFrame:
    """One row a code, with `name` and the asked columns: each (indicator, split, field of the shape)."""
    rows = figures.drop_duplicates("code").set_index("code")[["name"]]
    for column, (indicator, split, kept) in columns.items():
        of_one = figures[(figures["indicator"] == indicator) & (figures["split"] == split)]
        rows[column] = of_one.set_index("code")[kept]
    return rows
