"""The map of coverage: counties of the country, or of one province."""

from functools import partial

from components import cached, reviewed, values
from components.commissioners import choice, reading
from components.commissioners.choice import Choice
from components.figure import Note, figure
from components.maps.classes import rates
from components.maps.regions import region_map
from components.pictures import clickable, lightened
from data import wording
from data.indicators import commissioners
from data.language import _
from db import demonstration

BREAKS = (0.5, 0.7, 0.85, 0.95)
COLUMNS = {"value": ("served", "", "value"), "served": ("served", "", "numerator"),
           "villages": ("villages", "", "value"), "assigned": ("assigned", "", "value")}


def draw(chosen: Choice) -> None:
    """Share of villages served, by county; a click opens the province, then the county."""
    counties = reading.places(period=chosen.period, level="county", province=chosen.province)
    served = counties[counties["indicator"] == "served"]
    whole = values.pick(reading.figures(period=chosen.period, level=chosen.level, code=chosen.code), "served")
    low = int((served["value"] < BREAKS[0]).sum())
    title = _("{n}个县科技服务覆盖率不足50%", n=low) if low else _("各县科技服务覆盖率均在50%以上")
    note = Note(at=whole.data_date if whole else None, reported=whole.reported if whole else None,
                expected=whole.expected if whole else None, source=_("科技特派员服务记录"), review=reviewed.line())
    with figure(title, key="map", what=_("县级科技服务覆盖率；点击地图或用右上角列表进入省、县"), note=note):
        spec = cached.ask(_light, period=chosen.period, province=chosen.province)
        key = f"{choice.MAP}_{chosen.code}"  # a map of its own for each place, so that no old click stays on it
        clickable(spec, key=key, on_click=partial(choice.clicked, key))


def _light(connection, *, period: str, province: int, known_on: int | None = None) -> dict:
    return lightened(specification(connection, period=period, province=province, known_on=known_on))


def specification(connection, *, period: str, province: int, known_on: int | None = None) -> dict:
    """The map as Vega-Lite."""
    counties = commissioners.figures(connection, period=period, level="county", codes={code for code, *_rest in COLUMNS.values()}, known_on=known_on)
    rows = values.wide(reading.within(counties, province), COLUMNS).reset_index().astype({"code": int})
    told = rows.assign(share=rows["value"].map(wording.percent), of=[
        wording.share(n, m) for n, m in zip(rows["served"], rows["villages"], strict=True)],
        assigned=rows["assigned"].map(wording.percent))
    return region_map(told, level="county", classes=rates(_("科技服务覆盖率"), BREAKS), province=province or None,
                      tooltip={"share": _("科技服务覆盖率"), "of": _("已服务村/建档立卡贫困村"), "assigned": _("选派覆盖率")},
                      click="area", demonstration=demonstration.loaded(connection, known_on=known_on)).to_dict()
