"""The cities and parks that stand furthest behind the time elapsed."""

from datetime import date

from components.figures import values
from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure
from components.figures.part import part
from components.hundred import reading
from components.hundred.links import unit_links
from data import wording
from data.indicators import regional
from data.indicators.changes import fell_behind
from data.language import _
from data.questions import Ask
from data.regions import NATION

FURTHEST = 12
COLUMNS = {
    "execution": ("budget_execution", "", "value"), "gap": ("execution_gap", "", "value"),
    "in_place": ("funds_in_place", "", "value"), "on": ("budget_execution", "", "data_date"),
}


def orders() -> dict[str, str]:
    """How those furthest behind can be sorted."""
    return {"list": _("按标准次序"), "gap": _("最慢的在前")}


@part("hundred.behind", page="hundred", kind="table", name=lambda: _("支出慢于序时进度的城市（园区）"),
      datasets=("hundred_units", "hundred_progress"), defines=(("hundred", "execution_gap"), ("hundred", "budget_execution")),
      system=OWN_ROWS, outside=LEFT_OUT, options={"order": orders})
def behind(ask: Ask, *, at: date, region: int = NATION, order: str = "list") -> Figure:
    """The dozen furthest behind in the standard order or by their gap, under a title that counts all who are ten points behind."""
    units = values.wide(reading.by_unit(ask, at=at, region=region), COLUMNS)
    slow = units[fell_behind(units["gap"])].sort_values("gap", kind="stable")
    rows = slow.head(FURTHEST)
    rows = rows.loc[units.index.intersection(rows.index, sort=False)] if order == "list" else rows
    compared = bool(units["gap"].notna().any())  # where nothing was filed, that none is behind is not known
    title = _("{n}个城市（园区）支出慢于序时进度10个百分点以上", n=len(slow)) if len(slow) else _(
        "没有城市（园区）支出慢于序时进度10个百分点以上") if compared else _("没有可与序时进度比较的支出")
    note = reading.note(reading.days_of(ask, at=at, region=region), at, _("城市（园区）执行情况"), exact=True)
    table = Table(rows.assign(name=unit_links(ask, rows["name"], at=at)), [
        Heading("name", _("城市（园区）"), kind="name"),
        Heading("execution", _("预算执行率"), say=wording.percent, kind="share"),
        Heading("gap", _("与序时进度差（百分点）"), say=wording.gap, kind="number"),
        Heading("in_place", _("资金到位率"), say=wording.percent, kind="number")],
        empty=_("没有慢10个百分点以上的城市（园区）。") if compared else _("还没有可比较的执行情况。"))
    place = ask(regional.called, office=region)
    what = _("{place}，最慢的{n}个，{order}；不含后补助", place=place, n=len(rows), order=orders()[order]) if len(rows) else _("{place}；不含后补助", place=place)
    return Figure(table, title, what, note)
