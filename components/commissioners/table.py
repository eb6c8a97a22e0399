"""The next level down as a table: provinces of the nation, counties of a province, the chosen county alone."""

import pandas as pd

from components.commissioners import reading
from components.figures import values
from components.figures.bodies import Heading, Table
from components.figures.figure import Figure, Note
from components.figures.part import part
from data import wording
from data.language import _
from data.questions import Ask
from data.regions import HUBEI, NATION, WITHOUT_HUBEI

COLUMNS = {"villages": ("villages", "", "value"), "served": ("served", "", "value"),
           "employment": ("employment", "", "value"),
           "uncovered": ("uncovered", "", "value")}


def orders() -> dict[str, str]:
    """How the places can be sorted."""
    return {"list": _("按标准次序"), "uncovered": _("未覆盖多的在前")}


@part("commissioners.places", page="commissioners", kind="table", name=lambda: _("各地科技服务覆盖情况"), datasets=reading.DATASETS,
      defines=tuple(("commissioners", code) for code in COLUMNS), options={"order": orders})
def places(ask: Ask, *, period: str, province: int = 0, county: int = 0, order: str = "list",
           without_hubei: bool = False) -> Figure:
    """The places of the next level in the standard order or by their uncovered villages, the whole first; a county with its province."""
    level = "county" if province else "province"
    rows = values.wide(reading.places(ask, period=period, level=level, province=province), COLUMNS)
    rows = rows[rows.index == str(county)] if county else rows[rows.index != str(HUBEI)] if without_hubei else rows
    rows = rows.assign(tone="")
    rows = rows.sort_values("uncovered", ascending=False, kind="stable") if order == "uncovered" else rows
    above = reading.figures(ask, period=period, level="province" if province else "nation", code=province or (WITHOUT_HUBEI if without_hubei else NATION))
    total, served = values.wide(above, COLUMNS).assign(tone="total"), values.pick(above, "served")
    total = total.assign(name=_("{place}合计", place=total["name"].iloc[0]) if county and len(total) else _("合计"))
    note = Note(served.data_date if served else None, source=_("科技特派员服务记录"))
    table = Table(pd.concat([total, rows]), [
        Heading("name", _("县") if province else _("省份"), kind="name"),
        Heading("villages", _("贫困村（个）"), say=wording.count, kind="number", defines="villages"),
        Heading("uncovered", _("未覆盖（个）"), say=wording.count, kind="number", defines="uncovered"),
        Heading("served", _("服务覆盖率"), say=wording.percent, kind="share", defines="served"),
        Heading("employment", _("就业带动"), say=wording.percent, kind="number", defines="employment")], _("未含香港、澳门特别行政区和台湾省数据"))
    return Figure(table, _title(rows, alone=bool(county)), orders()[order], note)


def _title(rows: pd.DataFrame, *, alone: bool) -> str:
    """How many of the places have villages that are not covered, none by its name but the one that was chosen."""
    uncovered = wording.count(rows["uncovered"].sum())
    if alone and len(rows):
        return _("{name}未覆盖村{n}个", name=rows["name"].iloc[0], n=uncovered)
    places_behind = int((rows["uncovered"] > 0).sum())
    return _("{m}地有未覆盖村，共{n}个", m=places_behind, n=uncovered) if places_behind else _("没有未覆盖的村")
