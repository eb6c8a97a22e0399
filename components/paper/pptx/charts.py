"""Native charts that PowerPoint and WPS edit, told apart in black and white by dashes, markers and patterns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from components.charts.theme import GREY, INK
from components.figures import bodies
from components.paper import words
from components.paper.plots import Plot
from components.paper.pptx import dressing, looks
from components.paper.pptx.behind import workbook
from components.paper.pptx.texts import Text, box, clean, describe, dress, high, px
from data import wording
from data.language import _

KINDS = {bodies.LINE: XL_CHART_TYPE.LINE_MARKERS, bodies.BAR: XL_CHART_TYPE.BAR_CLUSTERED, bodies.COLUMN: XL_CHART_TYPE.COLUMN_CLUSTERED}
TYPE, SMALL = 13, 11  # px
BAR_HIGH, COLUMN_WIDE = 21, 34  # px, the least of a bar, of a column
ACROSS, DOWN, BETWEEN = 4, 2, 12  # small charts on a slide; px between two


@dataclass(frozen=True)
class Carried:
    """What goes along with every chart: lines of what it is of, behind it; what is said of it; the mark inside it."""

    about: Sequence[str]
    told: str
    mark: str


def pages(plots: Sequence[Plot], beneath: str, width: float, height: float, carried: Carried) -> list[Callable]:
    """What draws each slide of the charts: one in full, parted where it has too many bars, or small ones side by side."""
    if len(plots) > 1:
        each = ACROSS * DOWN
        parts = [plots[first:first + each] for first in range(0, len(plots), each)]
        return [lambda page, part=part: _small(page, part, beneath, carried) for part in parts]
    parts = _parted(plots[0], width, height)
    return [lambda page, part=part: _whole(page, part, beneath, carried) for part in parts]


def _parted(plot: Plot, width: float, height: float) -> list[Plot]:
    """The chart with as many bars or columns on each slide as are read well."""
    if plot.kind == bodies.LINE:
        return [plot]
    room = (height - 30) / BAR_HIGH if plot.kind == bodies.BAR else (width - 60) / COLUMN_WIDE
    most = max(int(room / len(plot.lines) ** 0.5), 1)
    return [replace(plot, categories=plot.categories[first:first + most],
                    series={name: values[first:first + most] for name, values in plot.series.items()},
                    beside={name: values[first:first + most] for name, values in plot.beside.items()})
            for first in range(0, len(plot.categories), most)]


def _whole(page, plot: Plot, beneath: str, carried: Carried) -> None:
    high_beneath = _beneath(page, beneath)
    draw(page.slide, plot, (page.left, page.top, page.width, page.height - high_beneath), carried, TYPE)


def _small(page, plots: Sequence[Plot], beneath: str, carried: Carried) -> None:
    room = page.height - _beneath(page, beneath)
    across = min(ACROSS, len(plots))
    down = -(-len(plots) // across)
    wide, tall = (page.width - BETWEEN * (across - 1)) / across, (room - BETWEEN * (down - 1)) / down
    for place, plot in enumerate(plots):
        left, top = page.left + place % across * (wide + BETWEEN), page.top + place // across * (tall + BETWEEN)
        draw(page.slide, plot, (left, top, wide, tall), carried, SMALL)


def _beneath(page, content: str) -> float:
    """The line below a chart that says what its days are; its height."""
    if not content:
        return 0
    text = Text(content, 12, colour=GREY, gap=0)
    tall = high(text, page.width)
    box(page.slide, page.left, page.top + page.height - tall, page.width, tall, [text])
    return tall + 6


def draw(slide, plot: Plot, place: tuple[float, float, float, float], carried: Carried, size: float) -> None:
    """The chart at a place in px, with the workbook behind it."""
    frame = slide.shapes.add_chart(KINDS[plot.kind], *(px(each) for each in place), _content(plot))
    describe(frame, f"{plot.title}. {carried.told}" if plot.title else carried.told)
    chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(workbook(plot, carried.about))
    dress(chart.font, size=size, colour=INK)
    dressing.title(chart, words.between([carried.mark, plot.title]), size)
    dressing.legend(chart, plot)
    dressing.axes(chart, plot)
    if plot.kind == bodies.LINE:
        looks.lines(chart.plots[0], plot, small=size == SMALL)
        dressing.last_values(chart.plots[0], plot, size)
    else:
        looks.bars(chart.plots[0], plot)
        dressing.values(chart.plots[0], plot, size)


def _content(plot: Plot) -> CategoryChartData:
    content = CategoryChartData(number_format=plot.format)
    content.categories = plot.categories if plot.of_days else [clean(each) for each in plot.categories]
    for name, values in plot.lines.items():
        content.add_series(clean(name), values)
    return content


def days_beneath(body: bodies.Chart) -> str:
    """What happened on the days that the picture marks: 2月3日 …；2月11日 …."""
    said = _("；").join(f"{wording.day(day)} {label}" for day, label in body.marks)
    return _("期间：{days}", days=said) if said else ""
