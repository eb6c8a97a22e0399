"""A map of points, which a screen can move about, as a chart over the same boundaries."""

import pandas as pd

from components.figures import charts
from components.figures.bodies import MAP, Chart, Points
from components.maps.classes import rates
from components.maps.village_map import village_map
from data import wording
from data.language import _

MANY = 20_000  # points; beyond it a picture shows their counties


def chart(body: Points) -> Chart:
    """Zones over the country, villages over their province; of very many villages the share served of each county."""
    if not body.province:
        return charts.zone_points(body.rows, classes=body.classes, tooltip=body.tooltip, size=body.size)
    if len(body.rows) > MANY:
        return _by_county(body)
    return charts.chart(village_map(body.rows, province=body.province), MAP, body.rows, x="name")


def _by_county(body: Points) -> Chart:
    counties = body.rows.groupby("adcode", as_index=False).agg(name=("county", "first"), served=("served", "sum"), villages=("served", "size"))
    rows = pd.DataFrame({"code": counties["adcode"].astype(int), "name": counties["name"], "value": counties["served"] / counties["villages"]})
    rows = rows.assign(share=rows["value"].map(wording.percent))
    title = _("期内有服务的村所占比例")
    return charts.areas(rows, level="county", province=body.province, classes=rates(title, (0.5, 0.7, 0.85, 0.95)), tooltip={"share": title})
