"""The map of coverage: counties of the country, or of one province."""

from components.commissioners import reading
from components.figures import charts, values
from components.figures.bodies import Chart
from components.figures.figure import TILES, Figure, Note
from components.figures.part import part
from components.maps.classes import rates
from components.maps.review import review_line
from data import office, wording
from data.language import _
from data.questions import Ask
from data.regions import HUBEI, WITHOUT_HUBEI
from data.sentences import commissioners as sentences

BREAKS = (0.5, 0.7, 0.85, 0.95)
COLUMNS = {"value": ("served", "", "value"), "served": ("served", "", "numerator"),
           "villages": ("villages", "", "value"), "assigned": ("assigned", "", "value")}


@part("commissioners.map", page="commissioners", kind="map", name=lambda: _("县级科技服务覆盖率"), datasets=reading.DATASETS,
      defines=(("commissioners", "served"), ("commissioners", "assigned")), outside=TILES, for_outside={"by": "province", "province": 0})
def coverage_map(ask: Ask, *, period: str, level: str, code: int, province: int = 0, by: str = "county") -> Figure:
    """Share of villages served, by county; a click opens the province, then the county, the rest of which is faded.

    `by` province the country alone is drawn.
    """
    counties = reading.places(ask, period=period, level=by, province=province)
    served = counties[counties["indicator"] == "served"]
    served = served[~served["code"].str.startswith(str(HUBEI)[:2])] if code == WITHOUT_HUBEI else served
    low = int((served["value"] < BREAKS[0]).sum())
    title = _("{n}个县科技服务覆盖率不足50%", n=low) if low else _("各县科技服务覆盖率均在50%以上")
    if by == "province":
        title = _("各省（区、市）科技服务覆盖率")
    elif level == "county":
        own = values.pick(served, "served", code=code)
        title = _("{name}科技服务覆盖率{rate}", name=values.called(served, code), rate=wording.percent(own.value)) if own else _("县级科技服务覆盖率")
    whole = values.pick(reading.figures(ask, period=period, level=level, code=code), "served")
    note = Note(whole.data_date if whole else None, source=_("科技特派员服务记录"), review=review_line(ask(office.review_number)))
    nothing = _("无{villages}", villages=sentences.villages(period))
    chart = _areas(counties, nothing, by=by, province=province, within={code} if level == by == "county" else None,
                   demonstration=ask.demonstration)
    if by == "province":
        return Figure(chart, title, _("按省（区、市）"), note)
    what, how = _("县级科技服务覆盖率"), _("点击地图或用右上角列表进入省、县")
    return Figure(chart, title, _("{what}；图中含湖北省，标题不含", what=what) if code == WITHOUT_HUBEI else what, note, how=how)


def _areas(counties, nothing: str, *, by: str, province: int, within: set[int] | None, demonstration: bool) -> Chart:
    wide = values.wide(counties, COLUMNS).reset_index().astype({"code": int})
    rows = wide.assign(share=wide["value"].map(wording.percent), assigned=wide["assigned"].map(wording.percent), of=[
        wording.share(n, m) for n, m in zip(wide["served"], wide["villages"], strict=True)])
    return charts.areas(rows, level=by, classes=rates(_("科技服务覆盖率"), BREAKS, nothing=nothing), province=province or None, click="area",
                        tooltip={"share": _("科技服务覆盖率"), "of": _("已服务村/建档立卡贫困村"), "assigned": _("选派覆盖率")},
                        beside={"served": _("已服务村"), "villages": _("建档立卡贫困村")},
                        within=within, demonstration=demonstration)
