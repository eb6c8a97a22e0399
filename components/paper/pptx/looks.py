"""How series are told apart on paper without colour: by dash and marker, by pattern."""

from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.util import Pt

from components.charts.theme import ACCENT, INK
from components.figures.bodies import BAR
from components.paper.plots import Plot

COLOURS = ("#1f4e9e", "#b35d06", "#00734f", "#a2527f", "#1d76a8", "#000000")
DASHES = (MSO_LINE.SOLID, MSO_LINE.DASH, MSO_LINE.ROUND_DOT, MSO_LINE.DASH_DOT, MSO_LINE.LONG_DASH, MSO_LINE.LONG_DASH_DOT)
MARKERS = (XL_MARKER_STYLE.CIRCLE, XL_MARKER_STYLE.SQUARE, XL_MARKER_STYLE.TRIANGLE, XL_MARKER_STYLE.DIAMOND, XL_MARKER_STYLE.X, XL_MARKER_STYLE.PLUS)
PATTERNS = (None, MSO_PATTERN.WIDE_UPWARD_DIAGONAL, MSO_PATTERN.PERCENT_50, MSO_PATTERN.WIDE_DOWNWARD_DIAGONAL, MSO_PATTERN.HORIZONTAL, MSO_PATTERN.PERCENT_20)
MARKED, DENSE = 31, 120  # days, up to which markers are large, up to which there are any
QUIET = "#8a93a1"  # of a line that stands for others


def lines(drawn, plot: Plot, *, small: bool) -> None:
    """Each line in its colour, dash and marker; those that stand for others thin and grey."""
    many = len(plot.categories)
    for place, (series, name) in enumerate(zip(drawn.series, plot.lines, strict=True)):
        beside = name in plot.beside
        look = 0 if beside else place % len(COLOURS)
        colour = rgb(QUIET if beside else COLOURS[look])
        series.smooth = False
        series.format.line.color.rgb, series.format.line.width = colour, Pt(1.25 if beside or small else 2)
        series.format.line.dash_style = MSO_LINE.SQUARE_DOT if beside else DASHES[look]
        series.marker.style = XL_MARKER_STYLE.NONE if beside or many > DENSE else MARKERS[look]
        if not beside and many <= DENSE:
            series.marker.size = 3 if small else 6 if many <= MARKED else 4
            series.marker.format.fill.solid()
            series.marker.format.fill.fore_color.rgb = colour
            series.marker.format.line.color.rgb = colour


def bars(drawn, plot: Plot) -> None:
    """Each series in its colour and pattern."""
    drawn.gap_width, drawn.vary_by_categories = 45, False
    for place, series in enumerate(drawn.series):
        look = place % len(COLOURS)
        pattern = PATTERNS[look]
        if pattern is None:
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = rgb(ACCENT if plot.kind == BAR else COLOURS[look])
        else:
            series.format.fill.patterned()
            series.format.fill.pattern = pattern
            series.format.fill.fore_color.rgb, series.format.fill.back_color.rgb = rgb(COLOURS[look]), rgb("#ffffff")
        series.format.line.color.rgb = rgb(INK if pattern else ACCENT)
        series.invert_if_negative = False


def rgb(colour: str) -> RGBColor:
    """A colour of ours as the library has it."""
    return RGBColor.from_string(colour.lstrip("#").upper())


