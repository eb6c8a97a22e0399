"""The next level down as a table: provinces of the nation, counties of a province, the chosen county alone."""

import pandas as pd

from components import tables, values
from components.commissioners import reading
from components.figure import Note, figure
from components.tables import Heading
from data import wording
from data.language import _

COLUMNS = {"villages": ("villages", "", "value"), "served": ("served", "", "value"),
           "employment": ("employment", "", "value"),
           "uncovered": ("uncovered", "", "value")}


def draw(*, period: str, province: int) -> None:
    """The places of the next level, those with the most uncovered villages on top, the whole first."""
    level = "county" if province else "province"
    rows = values.wide(reading.places(period=period, level=level, province=province), COLUMNS)
    rows = rows.assign(tone="").sort_values("uncovered", ascending=False, kind="stable")
    above = reading.figures(period=period, level="province" if province else "nation", code=province or 100000)
    total = values.wide(above, COLUMNS).assign(name=_("合计"), tone="total")
    worst = rows[rows["uncovered"] >= max(rows["uncovered"].nlargest(3).min(), 1)]["name"].tolist()
    title = _("没有未覆盖的村") if not worst else _("未覆盖村最多的是{names}", names=wording.joined(worst)) if len(worst) <= 3 else _(
        "{names}等{n}地未覆盖村最多", names=wording.joined(worst[:3]), n=len(worst))
    found = values.pick(above, "served")
    with figure(title, key="places", what=_("按未覆盖村数排列"),
                note=Note(at=found.data_date if found else None, reported=found.reported if found else None,
                          expected=found.expected if found else None, source=_("科技特派员服务记录"))):
        tables.table(pd.concat([total, rows]), [
            Heading("name", _("县") if province else _("省份"), kind="name"),
            Heading("villages", _("贫困村（个）"), say=wording.count, kind="number"),
            Heading("uncovered", _("未覆盖（个）"), say=wording.count, kind="number"),
            Heading("served", _("服务覆盖率"), say=wording.percent, kind="share"),
            Heading("employment", _("就业带动"), say=wording.percent, kind="number"),
        ], caption=_("未含香港、澳门特别行政区和台湾省数据"))
