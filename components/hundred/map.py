"""The map of the action: reporting units by a chosen measure, with the cities and parks on top."""

from datetime import date

import altair as alt
import pandas as pd

from components.charts.clicks import clickable
from components.charts.packing import joined
from components.figures import charts, values
from components.figures.bodies import Chart
from components.figures.figure import TILES, Figure, Note
from components.figures.part import part
from components.hundred import reading
from components.hundred.classes import UNLIMITED, quota_use
from components.hundred.reading import CITY, PARK
from components.maps import frames
from components.maps.classes import Classes, gaps
from components.maps.review import review_line
from data import office, wording
from data.indicators.hundred import lists
from data.language import _
from data.ledger import explanations
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION
from data.sentences import hundred as sentences

COLUMNS = {
    "cities": ("quota_use", CITY, "value"), "city_n": ("quota_use", CITY, "numerator"),
    "parks": ("quota_use", PARK, "value"), "park_n": ("quota_use", PARK, "numerator"),
    "gap": ("execution_gap", "", "value"), "execution": ("budget_execution", "", "value"),
}
QUOTA_EXCEEDED = "quota_exceeded"  # the kind of the warning that a file over its quota has to explain
POINT, EDGE = "max(9, min(30, pow(map_scale * 0.0068, 2)))", "map_scale < 560 ? 0.4 : 0.7"  # smaller on a telephone, where they would melt together
SHAPES, FILLS = {"城市": "circle", "园区": "diamond"}, {"城市": "#1b2432", "园区": "#ffffff"}


def measures() -> dict[str, str]:
    """What the areas can be coloured by."""
    return {"cities": _("城市名额使用"), "parks": _("园区名额使用"), "gap": _("与序时进度差")}


@part("hundred.map", page="hundred", kind="map", name=lambda: _("百城百园分布"), datasets=reading.DATASETS,
      defines=(("hundred", "quota_use"), ("hundred", "execution_gap"), ("hundred", "budget_execution")), outside=TILES,
      options={"measure": measures})
def hundred_map(ask: Ask, *, at: date, measure: str = "cities", region: int = NATION) -> Figure:
    """The title says what stands out in the measure; outside the region chosen the country is faded."""
    offices = reading.by_office(ask, at=at)
    own = offices if region == NATION else offices[offices["code"] == str(region)]
    title = sentences.execution(own) if measure == "gap" else sentences.quotas(_ledger(ask, at=at, region=region))
    note = _note(ask, own["code"].nunique(), at=at, measure=measure, region=region)
    what = _("底色为{measure}；黑色圆点为城市，白色菱形为园区", measure=measures()[measure])
    return Figure(_areas(ask, offices, at=at, measure=measure, within=None if region == NATION else {region}), title, what, note,
                  how=_("点击城市、园区或地区打开详情"))


def _note(ask: Ask, offices: int, *, at: date, measure: str, region: int) -> Note:
    """Of quotas it counts the lists, of money the returns."""
    source, review = _("各推荐单位报送"), review_line(ask(office.review_number))
    if measure == "gap":
        return reading.note(reading.days_of(ask, at=at, region=region, timed=True), at, source, review=review, exact=True)
    listed = reading.listed(ask, at=at)
    return Note(at, len(listed) if region == NATION else int(region in listed), offices, _("各推荐单位名单"), review)


def _ledger(ask: Ask, *, at: date, region: int) -> pd.DataFrame:
    """The quota ledger of the region chosen, with `explained`: whether the breach of a quota was explained in writing."""
    ledger = ask(lists.quota_ledger, at=at)
    ledger = ledger if region == NATION else ledger[ledger["code"] == str(region)]
    explained = [bool(over) and (ask(explanations.of_office, office=int(code), programme="hundred")["kind"] == QUOTA_EXCEEDED).any()
                 for code, over in zip(ledger["code"], ledger["over"], strict=True)]
    return ledger.assign(explained=explained)


def _areas(ask: Ask, offices: pd.DataFrame, *, at: date, measure: str, within: set[int] | None) -> Chart:
    wide = values.wide(offices, COLUMNS).reset_index().astype({"code": int})
    listed = wide["code"].isin(reading.listed(ask, at=at))
    rows = wide.assign(
        value=wide[measure] if measure == "gap" else wide[measure].fillna(UNLIMITED).where(listed), reported=listed | (measure == "gap"), city_n=wide["city_n"].map(wording.count),
        park_n=wide["park_n"].map(wording.count), gap=wide["gap"].map(wording.points), execution=wide["execution"].map(wording.percent))
    tooltip = {"city_n": _("入选城市"), "park_n": _("入选园区"), "execution": _("预算执行率"), "gap": _("与序时进度差")}
    points = clickable(frames.main(_points(ask(lists.units, at=at))), "area_unit", ("unit_name",), within=within).properties(name="units")
    return charts.areas(rows, level="reporting_unit", within=within, classes=_classes(measure), height=560, tooltip=tooltip, above=(points,), click="area",
                        unit="points" if measure == "gap" else "percent", demonstration=ask.demonstration)


def _classes(measure: str) -> Classes:
    return gaps(_("与序时进度差")) if measure == "gap" else quota_use(measures()[measure])


def _points(units: pd.DataFrame) -> alt.Chart:
    """Cities and parks at their places, by kind."""
    places = units.dropna(subset=["lon", "lat"])[["unit", "kind", "focus", "lon", "lat", "execution", "office"]].rename(columns={"office": "code"})
    rows = places.assign(unit_name=places["unit"], unit=places["unit"].map(called), execution=places["execution"].map(wording.percent), focus=places["focus"].fillna(wording.MISSING))
    return joined(rows).transform_calculate(shape=f"{SHAPES!r}[datum.kind]", fill=f"{FILLS!r}[datum.kind]").mark_point(
        filled=True, size=alt.ExprRef(POINT), stroke="#1b2432", strokeWidth=alt.ExprRef(EDGE), opacity=1).encode(
        longitude=alt.Longitude("lon:Q"), latitude=alt.Latitude("lat:Q"),
        shape=alt.Shape("shape:N", scale=None), fill=alt.Fill("fill:N", scale=None),
        tooltip=[alt.Tooltip("unit:N", title=_("城市（园区）")), alt.Tooltip("focus:N", title=_("主题（产业）")),
                 alt.Tooltip("execution:N", title=_("预算执行率"))])
