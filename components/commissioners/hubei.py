"""The nation, the nation without Hubei, and Hubei as a block of its own."""

import pandas as pd

from components.commissioners import reading
from components.figures import values
from components.figures.bodies import Heading, Table
from components.figures.figure import Figure, Note
from components.figures.part import part
from data import wording
from data.indicators.periods import Period
from data.language import _
from data.questions import Ask
from data.regions import HUBEI, NATION, WITHOUT_HUBEI

COLUMNS = {"villages": ("villages", "", "value"), "served": ("served", "", "value"), "employment": ("employment", "", "value"),
           "full": ("full", "", "value"), "uncovered": ("uncovered", "", "value")}
PLACES = (("nation", NATION), ("nation", WITHOUT_HUBEI), ("province", HUBEI))


@part("commissioners.hubei", page="commissioners", kind="table", name=lambda: _("全国、除湖北外和湖北省"), datasets=reading.DATASETS,
      defines=tuple(("commissioners", code) for code in COLUMNS))
def hubei(ask: Ask, *, period: str) -> Figure:
    """The three side by side; nothing of it is added."""
    rows = pd.concat([values.wide(reading.figures(ask, period=period, level=level, code=code), COLUMNS) for level, code in PLACES])
    table = Table(rows.assign(tone=["total" if code == str(NATION) else "" for code in rows.index]), [
        Heading("name", _("范围"), kind="name"), Heading("villages", _("贫困村（个）"), say=wording.count, kind="number", defines="villages"),
        Heading("uncovered", _("未覆盖（个）"), say=wording.count, kind="number", defines="uncovered"),
        Heading("served", _("服务覆盖率"), say=wording.percent, kind="share", defines="served"),
        Heading("employment", _("就业带动"), say=wording.percent, kind="number", defines="employment"),
        Heading("full", _("服务和就业全覆盖率"), say=wording.percent, kind="number", defines="full")])
    return Figure(table, _("全国、除湖北外和湖北省科技服务覆盖率"), _("湖北省单列；除湖北外不含湖北省的村"),
                  Note(Period.parse(period).last_day, source=_("科技特派员服务记录")))
