"""The map of the action: reporting units by a chosen measure, with the cities and parks on top."""

from datetime import date

import altair as alt
import pandas as pd

from components import cached, reviewed, values
from components.charts.packing import joined
from components.figure import Note, figure
from components.hundred import reading
from components.hundred.classes import UNLIMITED, quota_use
from components.hundred.reading import CITY, PARK
from components.maps import frames
from components.maps.classes import Classes, gaps
from components.maps.regions import region_map
from components.pictures import picture
from data import wording
from data.indicators import hundred
from data.indicators.hundred import lists
from data.language import _
from data.sentences import hundred as sentences
from db import demonstration

COLUMNS = {
    "cities": ("quota_use", CITY, "value"), "city_n": ("quota_use", CITY, "numerator"),
    "parks": ("quota_use", PARK, "value"), "park_n": ("quota_use", PARK, "numerator"),
    "gap": ("execution_gap", "", "value"), "execution": ("budget_execution", "", "value"),
}
SHAPES, FILLS = {"城市": "circle", "园区": "diamond"}, {"城市": "#1b2432", "园区": "#ffffff"}


def measures() -> dict[str, str]:
    """What the areas can be coloured by."""
    return {"cities": _("城市名额使用"), "parks": _("园区名额使用"), "gap": _("与序时进度差")}


def draw(*, at: date, measure: str) -> None:
    """The map in its box; the title says what stands out in the measure."""
    offices = reading.by_office(at=at)
    title = sentences.execution(offices) if measure == "gap" else sentences.quotas(cached.ask(lists.quota_ledger, at=at))
    found = offices[(offices["indicator"] == "budget_execution") & (offices["split"] == "")]
    note = Note(at=values.as_day(found["data_date"].dropna().max()) if len(found) else at,
                reported=int(found["reported"].sum()) or None, expected=int(found["expected"].sum()) or None,
                source=_("各推荐单位报送"), review=reviewed.line(), exact=measure == "gap")
    what = _("底色为{measure}；黑色圆点为城市，白色菱形为园区", measure=measures()[measure])
    with figure(title, key="map", what=what, note=note):
        picture(cached.ask(specification, at=at, measure=measure))


def specification(connection, *, at: date, measure: str, known_on: int | None = None) -> dict:
    """The map as Vega-Lite."""
    figures = hundred.figures(connection, at=at, level="reporting_unit", codes={code for code, *_rest in COLUMNS.values()}, known_on=known_on)
    rows = values.wide(figures, COLUMNS).reset_index().astype({"code": int})
    told = rows.assign(
        value=rows[measure] if measure == "gap" else rows[measure].fillna(UNLIMITED), city_n=rows["city_n"].map(wording.count), park_n=rows["park_n"].map(wording.count),
        gap=rows["gap"].map(wording.points), execution=rows["execution"].map(wording.percent))
    demo = demonstration.loaded(connection, known_on=known_on)
    chart = region_map(told, level="reporting_unit", classes=_classes(measure), height=560, demonstration=demo, tooltip={
        "city_n": _("入选城市"), "park_n": _("入选园区"), "execution": _("预算执行率"), "gap": _("与序时进度差")})
    chart.layer.append(frames.main(_points(lists.units(connection, at=at, known_on=known_on))))
    return chart.to_dict()


def _classes(measure: str) -> Classes:
    return gaps(_("与序时进度差")) if measure == "gap" else quota_use(measures()[measure])


def _points(units: pd.DataFrame) -> alt.Chart:
    """Cities and parks at their places, by kind."""
    places = units.dropna(subset=["lon", "lat"])[["unit", "kind", "focus", "lon", "lat", "execution"]]
    told = places.assign(execution=places["execution"].map(wording.percent), focus=places["focus"].fillna(wording.MISSING))
    return joined(told).transform_calculate(shape=f"{SHAPES!r}[datum.kind]", fill=f"{FILLS!r}[datum.kind]").mark_point(filled=True, size=30, stroke="#1b2432", strokeWidth=0.7, opacity=1).encode(
        longitude="lon:Q", latitude="lat:Q",
        shape=alt.Shape("shape:N", scale=None), fill=alt.Fill("fill:N", scale=None),
        tooltip=[alt.Tooltip("unit:N", title=_("城市（园区）")), alt.Tooltip("focus:N", title=_("主题（产业）")),
                 alt.Tooltip("execution:N", title=_("预算执行率"))])
