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
from data.regions import NATION

COLUMNS = {"villages": ("villages", "", "value"), "served": ("served", "", "value"),
           "employment": ("employment", "", "value"),
           "uncovered": ("uncovered", "", "value")}


@part("commissioners.places", page="commissioners", kind="table", name=lambda: _("各地科技服务覆盖情况"), datasets=reading.DATASETS,
      defines=tuple(("commissioners", code) for code in COLUMNS))
def places(ask: Ask, *, period: str, province: int = 0) -> Figure:
    """The places of the next level, those with the most uncovered villages on top, the whole first."""
    level = "county" if province else "province"
    rows = values.wide(reading.places(ask, period=period, level=level, province=province), COLUMNS)
    rows = rows.assign(tone="").sort_values("uncovered", ascending=False, kind="stable")
    above = reading.figures(ask, period=period, level="province" if province else "nation", code=province or NATION)
    total, served = values.wide(above, COLUMNS).assign(name=_("合计"), tone="total"), values.pick(above, "served")
    note = Note(served.data_date if served else None, served.reported if served else None, served.expected if served else None,
                _("科技特派员服务记录"))
    table = Table(pd.concat([total, rows]), [
        Heading("name", _("县") if province else _("省份"), kind="name"),
        Heading("villages", _("贫困村（个）"), say=wording.count, kind="number"),
        Heading("uncovered", _("未覆盖（个）"), say=wording.count, kind="number"),
        Heading("served", _("服务覆盖率"), say=wording.percent, kind="share"),
        Heading("employment", _("就业带动"), say=wording.percent, kind="number")], _("未含香港、澳门特别行政区和台湾省数据"))
    return Figure(table, _title(rows), _("按未覆盖村数排列"), note)


def _title(rows: pd.DataFrame) -> str:
    most = rows[rows["uncovered"] >= max(rows["uncovered"].nlargest(3).min(), 1)]["name"].tolist()
    if not most:
        return _("没有未覆盖的村")
    return _("未覆盖村最多的是{names}", names=wording.joined(most)) if len(most) <= 3 else _(
        "{names}等{n}地未覆盖村最多", names=wording.joined(most[:3]), n=len(most))
