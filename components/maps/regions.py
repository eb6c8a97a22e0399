"""Areas coloured by class: provinces, the 37 reporting units, prefectures, counties, or the counties of one province."""

from collections.abc import Collection, Mapping

import altair as alt
import pandas as pd

from components.charts.clicks import clickable
from components.maps import frames
from components.maps.areas import (
    IS_NOT_COVERED,
    coloured,
    file_name,
    filled,
    legend_rows,
    sorted_into,
    state_scales,
    told,
)
from components.maps.boundaries import URL, names
from components.maps.classes import Classes, no_data, not_covered
from components.maps.countrywide import countrywide
from components.maps.peers import PEERS, peers, room
from components.maps.province import province_map

FILES = {"province": "china", "reporting_unit": "china", "prefecture": "prefectures", "county": "counties"}
LAYERS = {"china": "provinces", "prefectures": "prefectures", "counties": "counties"}


def region_map(
    values: pd.DataFrame,
    *,
    level: str,
    classes: Classes,
    tooltip: Mapping[str, str],
    province: int | None = None,
    click: str | None = None,
    within: Collection[int] | None = None,
    geo: str = URL,
    height: int = 520,
    demonstration: bool = False,
) -> alt.LayerChart:
    """The country by areas of a level, or the counties of one `province` (its six-digit code).

    `values` has a row an area: `code` (six digits), `name`, `value` (missing: not reported where `reported` is False,
    else no data), `reported` (optional) and the columns that `tooltip` names, ready to be read, with their titles.
    `click` names a selection that holds the `code` and `name` of the area clicked. `within`: the codes of the region that
    was chosen; the areas outside it are faded.
    """
    if province:
        return province_map(values, province=province, classes=classes, tooltip=tooltip, click=click, within=within, geo=geo,
                            height=height, demonstration=demonstration)  # fmt: skip
    file = FILES[level]
    layer, fine = LAYERS[file], file != "china"
    table = sorted_into(values, classes, tooltip)
    rows = legend_rows(set(table["state"]), classes, absent=fine)
    scales, tooltips = state_scales(rows, line="#ffffff" if fine else "transparent"), told(tooltip, classes.title)
    thin = 0.35 if fine else 1.2
    named = names(file, layer)
    areas = filled(frames.shapes(file, layer, geo), table, scales, tooltips, absent=no_data(classes).label, known=named, width=thin)
    sea = filled(frames.shapes(f"{file}-sea", layer, geo), table, scales, tooltips, absent=no_data(classes).label, known=named, width=thin)
    if fine:  # 台湾省、香港、澳门 are drawn as wholes, without lines between their counties, in the inset too
        areas, sea = (each.transform_filter(f"!({IS_NOT_COVERED})") for each in (areas, sea))
    uncounted = [_uncounted(geo, scales, tooltips)] if fine else []
    beside = peers(table[table["code"].isin(PEERS)], scales, tooltips, click, within) if level == "reporting_unit" else []
    return countrywide(
        file=file,
        areas=[clickable(areas, click, within=within).properties(name="areas"), *uncounted],
        sea=[clickable(sea, None, within=within), *uncounted],
        above=beside,
        title=classes.title,
        rows=rows,
        geo=geo,
        height=height,
        demonstration=demonstration,
        words=room() if beside else 0.0,
    )


def _uncounted(geo: str, scales: dict[str, alt.Scale], tooltips: list[alt.Tooltip]) -> alt.Chart:
    """台湾省、香港、澳门 as wholes over a finer level."""
    whole = alt.Chart(frames.shapes("uncounted", "provinces", geo)).mark_geoshape()
    named = whole.transform_calculate(name=file_name("uncounted", "provinces"), state=f"'{not_covered().label}'")
    return coloured(named, scales, tooltips[:2])
