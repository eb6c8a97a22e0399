"""What stands around the lines and bars of a native chart: title, legend, axes, values."""

from itertools import pairwise

from pptx.enum.chart import XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml.xmlchemy import OxmlElement

from components.charts.theme import GREY, INK, LINE
from components.figures import bodies
from components.paper.plots import Plot
from components.paper.pptx.looks import rgb
from components.paper.pptx.texts import clean, dress
from data.language import spoken

LABELLED = 3  # lines, the most whose last values are written
APART = 0.07  # of the axis, the least between two last values that are written
DAYS = {"zh": 'm"月"d"日"', "en": "d mmm"}


def title(chart, content: str, size: float) -> None:
    """The marks and the name of a small chart inside the chart, so that they go along wherever it is pasted."""
    chart.has_title = bool(content)
    if content:
        paragraph = chart.chart_title.text_frame.paragraphs[0]
        run = paragraph.add_run()
        run.text = clean(content)
        dress(run.font, size=size, bold=True, colour=GREY)


def legend(chart, plot: Plot) -> None:
    """Below the chart, where it has several series."""
    chart.has_legend = len(plot.lines) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False


def axes(chart, plot: Plot) -> None:
    scale, categories = chart.value_axis, chart.category_axis
    scale.minimum_scale, scale.maximum_scale = plot.low, plot.high
    categories.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    categories.format.line.color.rgb = rgb(GREY)
    if plot.kind == bodies.LINE:
        scale.tick_labels.number_format, scale.tick_labels.number_format_is_linked = plot.axis, False
        scale.major_gridlines.format.line.color.rgb = rgb(LINE)
        scale.format.line.fill.background()
    else:
        scale.has_major_gridlines, scale.visible = False, False
    if plot.of_days:
        categories.tick_labels.number_format, categories.tick_labels.number_format_is_linked = DAYS[spoken()], False
    elif plot.kind != bodies.LINE:
        _every_name(categories)
    categories.reverse_order = plot.kind == bodies.BAR


def _every_name(axis) -> None:
    """No name is left out for want of room; the library cannot say so."""
    skip = OxmlElement("c:tickLblSkip")
    skip.set("val", "1")
    axis._element.find("{*}noMultiLvlLbl").addprevious(skip)


def values(drawn, plot: Plot, size: float) -> None:
    """Every bar with its value at its end."""
    drawn.has_data_labels = True
    labels = drawn.data_labels
    labels.number_format, labels.number_format_is_linked = plot.format, False
    labels.position, labels.show_value = XL_LABEL_POSITION.OUTSIDE_END, True
    dress(labels.font, size=size, colour=INK)


def last_values(drawn, plot: Plot, size: float) -> None:
    """The last value of each line above its end, where they do not lie on each other."""
    ends = [(place, max(known)) for place, values in enumerate(plot.lines.values())
            if (known := [day for day, value in enumerate(values) if value is not None])]
    lasts = sorted(list(plot.lines.values())[place][day] for place, day in ends)
    span = (plot.high or max(lasts)) - (plot.low or min(lasts)) or 1
    if len(lasts) > LABELLED or any(after - before < APART * span for before, after in pairwise(lasts)):
        return
    for place, day in ends:
        label = drawn.series[place].points[day].data_label
        label.position = XL_LABEL_POSITION.ABOVE
        dress(label.font, size=size, bold=True, colour=INK)
