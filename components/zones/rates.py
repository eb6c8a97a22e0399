"""One card a rate: level, change on a week and a day before on a comparable basis, what was published, when it was reported."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import pandas as pd

from components.figures import values
from components.figures.bodies import Card
from components.figures.figure import CHANGES
from components.figures.values import Value
from data import wording
from data.indicators.catalogue import CATALOGUE
from data.indicators.zones.changes import COUNTED
from data.language import _, chosen


def rate(code: str, *, figures: pd.DataFrame, moves: pd.DataFrame, daily: pd.DataFrame, came: datetime | None = None,
         published: Mapping[str, float] | None = None) -> Card:
    """The card of a rate, or of zones in full. A change that is not the difference of the levels shown says 可比口径 and over how many zones."""
    value, week, day = values.pick(figures, code), move(moves, code, 7), move(moves, code, 1)
    changed = None if value is None else replace(value, change=_number(week), day_change=_number(day))
    card = (values.count_card if code == COUNTED else values.rate_card)(
        changed, programme="zones", code=code, since=_("较上周"), series=line(daily, code))
    if value is None:
        return card
    return _lined(card, value, came, yesterday=_since_yesterday(code, changed), published=_published(code, published),
                  basis=basis(*both(week, day)))


def plain(code: str, *, figures: pd.DataFrame, daily: pd.DataFrame, came: datetime | None = None, label: str = "") -> Card:
    """The card of a rate whose change is simply that of the levels: of one zone, of who reported, of who was on time."""
    value = values.pick(figures, code)
    card = values.rate_card(value, programme="zones", code=code, since=_("较上周"), label=label, series=line(daily, code))
    return card if value is None else _lined(card, value, came, yesterday=_since_yesterday(code, value))


def said_of_changes() -> str:
    """What is said once beneath a row of cards whose changes are over the zones that reported both days."""
    return _("变化为可比口径，即两日都报的高新区；其余说明停在卡片上可见")


def _lined(card: Card, value: Value, came: datetime | None, *, yesterday: str, published: str = "", basis: str = "") -> Card:
    """较昨日, or what was published in its place; 已报165/169 · 2020-04-25; the rest for who rests on the card."""
    hint, compared = [yesterday if published else "", basis, _came(came)], (*values.MOVED, ("hint", CHANGES), *([] if published else [("also", CHANGES)]))
    return replace(card, also=published or yesterday, hint="\n".join(line for line in hint if line), compared=compared)


def move(moves: pd.DataFrame, code: str, days: int) -> pd.Series | None:
    """The row of a change; None where it cannot be computed."""
    rows = moves[(moves["indicator"] == code) & (moves["days"] == days) & moves["value"].notna()]
    return None if rows.empty else rows.iloc[0]


def both(week: pd.Series | None, day: pd.Series | None) -> tuple[int | None, int | None]:
    """Over how many zones each change is, where it is not the difference of the two levels shown; else None."""
    return tuple(int(each["compared"]) if each is not None and each["comparable"] else None for each in (week, day))


def basis(week: int | None, day: int | None, *, between: str = "\n") -> str:
    """可比口径162家; where only one of the changes is so, or over another number, each by its name."""
    if week == day:
        return "" if week is None else _("可比口径{n}家", n=wording.count(week))
    named = ((_("较上周"), week), (_("较昨日"), day))
    return between.join(_("{since}可比口径{n}家", since=since, n=wording.count(n)) for since, n in named if n is not None)


def line(daily: pd.DataFrame, code: str) -> tuple:
    """The course of an indicator for a sparkline."""
    rows = daily[(daily["indicator"] == code) & (daily["split"] == "")].sort_values("period")
    return tuple(None if value != value else float(value) for value in rows["value"])


def _since_yesterday(code: str, value: Value) -> str:
    change = value.day_change
    change_text = wording.change(change, unit=CATALOGUE["zones", code].unit) if code == COUNTED else wording.points(change, signed=True)
    return values.moved_by(change, _("较昨日"), change_text)


def _published(code: str, published: Mapping[str, float] | None) -> str:
    if not published or code not in published:
        return ""
    return _("公布值{n}家", n=wording.count(published[code])) if code == COUNTED else _("公布值{rate}", rate=wording.as_published(published[code]))


def _came(came: datetime | None) -> str:
    """2020年4月26日16:22报送."""
    return "" if came is None else _("{day}{time}报送", day=wording.full_day(came.date()) + chosen("", " "), time=f"{came:%H:%M}")


def _number(row: pd.Series | None) -> float | None:
    return None if row is None else row["value"]
