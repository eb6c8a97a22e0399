"""Every zone and day of the stretch: who reported, late, or not at all; or how far it had come."""

from datetime import date

import pandas as pd

from components import cached
from components.charts.matrix import matrix
from components.charts.theme import BLUES, NOT_REPORTED
from components.figure import Note, figure
from components.maps.classes import Entry, entries, not_reported, rates
from components.pictures import picture
from components.zones.attention import of
from data import wording
from data.indicators.zones import lists
from data.language import _
from db import demonstration

PALE = "#eef1f5"


def orders() -> dict[str, str]:
    """How the zones can be sorted."""
    return {"list": _("按标准次序"), "missing": _("未报最多在前"), "punctual": _("及时率低在前"), "rate": _("复工率低在前")}


def colours() -> dict[str, str]:
    """What the colour can tell."""
    return {"status": _("报送情况"), "rate": _("复工率")}


def draw(*, at: date, region: int, start: date, order: str, colour: str) -> None:
    """The matrix in its box."""
    found = of(cached.ask(lists.matrix, start=start, end=at), region)
    times = found["status"].value_counts()
    title = _("时段内没有在册的高新区") if found.empty else _("时段内未报{n}家次、迟报{m}家次", n=wording.count(times.get(lists.MISSING, 0)), m=wording.count(times.get(lists.LATE, 0)))
    with figure(title, key="matrix", what=_("一行一家高新区，一格一天；{order}", order=orders()[order]),
                note=Note(at=at, source=_("高新区日报"))):
        picture(cached.ask(specification, at=at, region=region, start=start, order=order, colour=colour), height="content")


def specification(connection, *, at: date, region: int, start: date, order: str, colour: str, known_on: int | None = None) -> dict:
    """The matrix as Vega-Lite."""
    found = of(lists.matrix(connection, start=start, end=at, known_on=known_on), region)
    names = found["short_name"].fillna(found["zone"])
    states, state = _by_status(found) if colour == "status" else _by_rate(found)
    told = pd.DataFrame({"name": names, "date": found["day"], "state": state, "value": found["rate"]})
    if colour == "rate":  # of a class that lasts for weeks the tooltip tells each week
        told["part"] = pd.to_datetime(told["date"]).dt.to_period("W").dt.start_time
    return matrix(told, states=states, title=colours()[colour], order=_sorted(found.assign(name=names), order),
                  told=dict(zip(names, found["office_name"], strict=True)), demonstration=demonstration.loaded(connection, known_on=known_on)).to_dict()


def _sorted(found: pd.DataFrame, order: str) -> list[str]:
    """The names in the order asked for; equal ones stay in the standard order."""
    by_name = found.groupby("name", sort=False)
    if order == "missing":
        return _ranked(found["status"] == lists.MISSING, found, ascending=False)
    if order == "punctual":
        return _ranked((found["status"] == lists.IN_TIME).where(found["status"] != lists.NOT_DUE), found, ascending=True)
    if order == "rate":
        return by_name["rate"].last().sort_values(kind="stable").index.tolist()
    return by_name.size().index.tolist()


def _ranked(flags: pd.Series, found: pd.DataFrame, *, ascending: bool) -> list[str]:
    share = flags.astype(float).groupby(found["name"], sort=False).mean()
    return share.sort_values(ascending=ascending, kind="stable").index.tolist()


def _by_status(found: pd.DataFrame) -> tuple[list[Entry], pd.Series]:
    words = {lists.IN_TIME: Entry(_("按时"), BLUES[0], "#ffffff"), lists.LATE: Entry(_("迟报"), BLUES[2], "#ffffff"),
             lists.MISSING: Entry(not_reported().label, NOT_REPORTED, "#ffffff"), lists.NOT_DUE: Entry(_("不需报送"), PALE, "#ffffff")}
    return list(words.values()), found["status"].map({status: entry.label for status, entry in words.items()})


def _by_rate(found: pd.DataFrame) -> tuple[list[Entry], pd.Series]:
    classes, rest = rates(_("企业复工率")), Entry(_("不需报送"), PALE, "#ffffff")
    none = Entry(_("企业总数为0"), "#d3d7dd", "#ffffff")
    label = classes.of(found["rate"]).map(dict(enumerate(classes.labels))).astype(object)
    silent = found["status"].map({lists.MISSING: not_reported().label, lists.NOT_DUE: rest.label}).fillna(none.label)
    shown = [Entry(entry.label, entry.fill, "#ffffff") for entry in entries(classes)]
    return [*shown, not_reported(), none, rest], label.where(found["rate"].notna(), silent)
