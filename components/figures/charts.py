"""Charts as bodies of figures: a table goes in; its picture comes out, with the rows that a native chart is written from."""

from collections.abc import Mapping

import altair as alt
import pandas as pd
from altair.utils import schemapi

from components.charts.bars import bars
from components.charts.gaps import gaps
from components.charts.lightened import lightened
from components.charts.lines import lines
from components.charts.progress import progress
from components.figures.bodies import BAR, LINE, MAP, POINTS, Chart
from components.maps.regions import region_map
from components.maps.zones import zone_map
from data.language import _


def line(frame: pd.DataFrame, *, box: int | str = "stretch", unit: str = "percent", tooltip: Mapping[str, str] | None = None,
         beside: Mapping[str, str] | None = None, **options) -> Chart:
    """`components.charts.lines.lines` of a frame (`date`, `series`, `value`), in a box of that height; `beside` as in `areas`."""
    titles = {"date": _("日期"), "series": _("指标"), "value": _("数值")} | dict(tooltip or {}) | dict(beside or {})
    picture = lines(frame, unit=unit, tooltip=tooltip, **options)
    return chart(picture, LINE, frame, x="date", series="series", unit=unit, titles=titles, box=box, target=options.get("target"),
                 marks=_days(options.get("marks"), frame))


def bar(frame: pd.DataFrame, *, title: str, box: int | str = "stretch", unit: str = "percent",
        tooltip: Mapping[str, str] | None = None, click: str = "", **options) -> Chart:
    """`components.charts.bars.bars` of a frame (`name`, `value`)."""
    picture = bars(frame, title=title, unit=unit, tooltip=tooltip, click=click or None, **options)
    return chart(picture, BAR, frame, x="name", unit=unit, titles=_named(title, tooltip), box=box, click=click, target=options.get("target"))


def gap(frame: pd.DataFrame, *, title: str, box: int | str = "stretch", tooltip: Mapping[str, str] | None = None,
        click: str = "", **options) -> Chart:
    """`components.charts.gaps.gaps` of a frame (`name`, `value` in shares of one)."""
    picture = gaps(frame, title=title, tooltip=tooltip, click=click or None, **options)
    return chart(picture, BAR, frame, x="name", unit="points", titles=_named(title, tooltip), box=box, click=click)


def progress_bar(frame: pd.DataFrame, *, title: str, box: int | str = "stretch", tooltip: Mapping[str, str] | None = None,
                 click: str = "", **options) -> Chart:
    """`components.charts.progress.progress` of a frame (`name`, `value`, optional `due`)."""
    picture = progress(frame, title=title, tooltip=tooltip, click=click or None, **options)
    return chart(picture, BAR, frame, x="name", titles=_named(title, tooltip), box=box, click=click)


def areas(frame: pd.DataFrame, *, classes, tooltip: Mapping[str, str], box: int | str = "stretch", unit: str = "percent",
          click: str = "", above: tuple[alt.Chart, ...] = (), beside: Mapping[str, str] | None = None, **options) -> Chart:
    """`components.maps.regions.region_map` of a frame (`code`, `name`, `value`), with more layers `above` it.

    `beside` names columns that no picture tells: what the values are made of.
    """
    picture = region_map(frame, classes=classes, tooltip=tooltip, click=click or None, **options)
    picture.layer.extend(above)
    titles = _named(classes.title, tooltip) | dict(beside or {})
    return chart(picture, MAP, frame, x="name", unit=unit, titles=titles, box=box, click=click, classes=classes)


def zone_points(frame: pd.DataFrame, *, classes, tooltip: Mapping[str, str], box: int | str = "stretch", unit: str = "percent", click: str = "",
                beside: Mapping[str, str] | None = None, **options) -> Chart:
    """`components.maps.zones.zone_map` of a frame (`code`, `name`, `lon`, `lat`, `value`, `size`); `beside` as in `areas`."""
    picture = zone_map(frame, classes=classes, tooltip=tooltip, click=click or None, **options)
    titles = _named(classes.title, tooltip) | dict(beside or {})
    return chart(picture, POINTS, frame, x="name", unit=unit, titles=titles, box=box, click=click, classes=classes)


def chart(picture: alt.TopLevelMixin, kind: str, rows: pd.DataFrame, *, x: str, box: int | str = "stretch", **fields) -> Chart:
    """Any Altair chart with the rows it was drawn from; `fields` are further ones of Chart."""
    return Chart(lightened(picture.to_dict(validate=schemapi.DEBUG_MODE)), kind, rows, x, height=box, **fields)


def _days(marks: pd.DataFrame | None, frame: pd.DataFrame) -> tuple:
    """The marks (`date`, `label`) that lie among the days of the frame."""
    if marks is None or frame.empty:
        return ()
    when, days = pd.to_datetime(marks["date"]), pd.to_datetime(frame["date"])
    among = when.between(days.min(), days.max())
    return tuple((day.date(), label) for day, label in sorted(zip(when[among], marks.loc[among, "label"], strict=True)))


def _named(title: str, tooltip: Mapping[str, str] | None) -> dict[str, str]:
    return {"name": _("名称"), "value": title} | dict(tooltip or {})
