"""Colours, type and the one configuration of every chart, on screen and in a picture."""

import altair as alt

FONT = "Noto Sans SC"
INK, GREY, LINE, GROUND = "#1b2432", "#5b6676", "#dfe5ee", "#f4f6fa"
ACCENT, BAD, AHEAD, BEHIND = "#1f4e9e", "#b3261e", "#3a74bb", "#d98324"
NOT_REPORTED, NO_DATA, NOT_COVERED = "#c9a227", "#d3d7dd", "#ecedee"
BLUES = ("#cfdff2", "#9dbfe6", "#6a9bd5", "#3a74bb", "#1f4e9e")
ORANGES = ("#b35d06", "#d98324", "#f2c27e")  # behind, from far to near
KINDS = ("#1f4e9e", "#d98324", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8c6d1f", "#5b6676", "#000000")
# The same kinds as text: dark enough to be read on white (4.5 : 1).
INKS = ("#1f4e9e", "#a35c0d", "#00734f", "#a2527f", "#1d76a8", "#b34f00", "#7a5f14", "#5b6676", "#000000")
MANY = 2000  # marks in one chart
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right", "triangle-left", "stroke")


def configuration() -> dict:
    """What `configure` takes: the style sheet of VISUAL.md."""
    axis = {
        "labelColor": GREY, "labelFontSize": 12, "titleColor": GREY, "titleFontSize": 12, "titleFontWeight": "normal",
        "domainColor": LINE, "gridColor": LINE, "ticks": False, "labelPadding": 6, "title": None,
    }
    return {
        "font": FONT,
        "background": "#ffffff",
        "view": {"stroke": None},
        "axis": axis,
        "axisX": {"grid": False},
        "axisY": {"domain": False},
        "header": {"labelColor": INK, "labelFontSize": 12, "labelFontWeight": "bold", "title": None},
        "legend": {"labelColor": GREY, "titleColor": GREY, "labelFontSize": 12, "titleFontSize": 12,
                   "titleFontWeight": "normal", "symbolStrokeWidth": 0},
        "text": {"fontSize": 12, "color": INK},
        "title": {"color": INK, "fontSize": 15, "anchor": "start", "subtitleColor": GREY, "subtitleFontSize": 12},
    }  # fmt: skip


def dressed(chart: alt.TopLevelMixin, *, marks: int = 0) -> alt.TopLevelMixin:
    """The chart in our style; the last thing that is done to it.

    One of many `marks` goes without a spoken label for each, which takes a browser longer than to draw them.
    """
    chart.config = alt.Config(**configuration(), **({"mark": {"aria": False}} if marks > MANY else {}))  # `configure` copies every layer
    return chart
