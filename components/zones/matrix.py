"""Every zone and day of the stretch: who reported, late, or not at all; or how far it had come."""

from datetime import date

import pandas as pd

from components.charts.matrix import matrix
from components.charts.theme import BLUES, NOT_REPORTED
from components.figures import charts
from components.figures.bodies import OTHER, Chart
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.maps.classes import LegendEntry, entries, not_reported, rates
from components.zones.attention import of
from data import wording
from data.indicators.zones import lists
from data.language import _
from data.naming.english import called
from data.questions import Ask

PALE = "#eef1f5"


def orders() -> dict[str, str]:
    """How the zones can be sorted."""
    return {"list": _("按标准次序"), "missing": _("未报最多在前"), "punctual": _("及时率低在前"), "rate": _("复工率低在前")}


def colours() -> dict[str, str]:
    """What the colour can tell."""
    return {"status": _("报送情况"), "rate": _("复工率")}


@part("zones.matrix", page="reporting", kind="other", name=lambda: _("各高新区逐日填报"), datasets=("zone_daily",),
      defines=(("zones", "reporting"), ("zones", "resumption")), system=OWN_ROWS, outside=LEFT_OUT)
def days(ask: Ask, *, at: date, region: int, start: date, order: str = "list", colour: str = "status") -> Figure:
    """A row a zone, a cell a day."""
    cells = of(ask(lists.matrix, start=start, end=at), region)
    times = cells["status"].value_counts()
    title = _("时段内没有在册的高新区") if cells.empty else _("时段内未报{n}家次、迟报{m}家次", n=wording.count(times.get(lists.MISSING, 0)), m=wording.count(times.get(lists.LATE, 0)))
    return Figure(_cells(cells, order, colour, demonstration=ask.demonstration), title,
                  _("一行一家高新区，一格一天；{order}", order=orders()[order]), Note(at, source=_("高新区日报")))


def _cells(cells: pd.DataFrame, order: str, colour: str, *, demonstration: bool) -> Chart:
    names = cells["short_name"].fillna(cells["zone"]).map({name: called(name) for name in cells["short_name"].fillna(cells["zone"]).unique()})
    states, state = _by_status(cells) if colour == "status" else _by_rate(cells)
    rows = pd.DataFrame({"name": names, "date": cells["day"], "state": state, "value": cells["rate"]})
    if colour == "rate":  # of a class that lasts for weeks the tooltip tells each week
        rows["part"] = pd.to_datetime(rows["date"]).dt.to_period("W").dt.start_time
    picture = matrix(rows, states=states, title=colours()[colour], order=_sorted(cells.assign(name=names), order),
                     told=dict(zip(names, cells["office_name"], strict=True)), demonstration=demonstration)
    titles = {"name": _("高新区"), "date": _("日期"), "state": _("报送情况"), "value": _("企业复工率")}
    return charts.chart(picture, OTHER, rows, x="date", series="name", titles=titles, box="content")


def _sorted(cells: pd.DataFrame, order: str) -> list[str]:
    """The names in the order asked for; equal ones stay in the standard order."""
    by_name = cells.groupby("name", sort=False)
    if order == "missing":
        return _ranked(cells["status"] == lists.MISSING, cells, ascending=False)
    if order == "punctual":
        return _ranked((cells["status"] == lists.IN_TIME).where(cells["status"] != lists.NOT_DUE), cells, ascending=True)
    if order == "rate":
        return by_name["rate"].last().sort_values(kind="stable").index.tolist()
    return by_name.size().index.tolist()


def _ranked(flags: pd.Series, cells: pd.DataFrame, *, ascending: bool) -> list[str]:
    share = flags.astype(float).groupby(cells["name"], sort=False).mean()
    return share.sort_values(ascending=ascending, kind="stable").index.tolist()


def _by_status(cells: pd.DataFrame) -> tuple[list[LegendEntry], pd.Series]:
    words = {lists.IN_TIME: LegendEntry(_("按时"), BLUES[0], "#ffffff"), lists.LATE: LegendEntry(_("迟报"), BLUES[2], "#ffffff"),
             lists.MISSING: LegendEntry(not_reported().label, NOT_REPORTED, "#ffffff"), lists.NOT_DUE: LegendEntry(_("不需报送"), PALE, "#ffffff")}
    return list(words.values()), cells["status"].map({status: entry.label for status, entry in words.items()})


def _by_rate(cells: pd.DataFrame) -> tuple[list[LegendEntry], pd.Series]:
    classes, rest = rates(_("企业复工率")), LegendEntry(_("不需报送"), PALE, "#ffffff")
    none = LegendEntry(_("企业总数为0"), "#d3d7dd", "#ffffff")
    label = classes.of(cells["rate"]).map(dict(enumerate(classes.labels))).astype(object)
    silent = cells["status"].map({lists.MISSING: not_reported().label, lists.NOT_DUE: rest.label}).fillna(none.label)
    shown = [LegendEntry(entry.label, entry.fill, "#ffffff") for entry in entries(classes)]
    return [*shown, not_reported(), none, rest], label.where(cells["rate"].notna(), silent)
