"""The cities and parks that stand furthest behind the time elapsed."""

from datetime import date

from components import tables, values
from components.figure import Note, figure
from components.hundred import reading
from components.tables import Heading
from data import wording
from data.language import _

FURTHEST = 12
COLUMNS = {
    "execution": ("budget_execution", "", "value"), "gap": ("execution_gap", "", "value"),
    "in_place": ("funds_in_place", "", "value"), "on": ("budget_execution", "", "data_date"),
}


def draw(*, at: date, region: int) -> None:
    """The dozen furthest behind, in a figure whose title counts them all."""
    found = values.wide(reading.by_unit(at=at), COLUMNS)
    behind = found[found["gap"] < 0].sort_values("gap")
    title = _("{n}个城市（园区）支出慢于序时进度", n=len(behind)) if len(behind) else _("没有城市（园区）支出慢于序时进度")
    note = Note(at=values.as_day(found["on"].dropna().max() if found["on"].notna().any() else None),
                reported=int(found["execution"].notna().sum()), expected=len(found), source=_("城市（园区）执行情况"), exact=True)
    with figure(title, key="behind", what=_("全国，按与序时进度差排列，列最慢的{n}个；不含后补助", n=FURTHEST), note=note):
        tables.table(behind.head(FURTHEST), [
            Heading("name", _("城市（园区）"), kind="name"),
            Heading("execution", _("预算执行率"), say=wording.percent, kind="share"),
            Heading("gap", _("与序时进度差（百分点）"), say=wording.gap, kind="number"),
            Heading("in_place", _("资金到位率"), say=wording.percent, kind="number"),
        ])
