"""Native charts of a workbook beside the values of their figures; their own tables stand on one sheet at the end."""

from collections.abc import Callable

from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.axis import DateAxis
from openpyxl.chart.legend import Legend
from openpyxl.chart.title import title_maker
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.text import CharacterProperties
from openpyxl.utils import get_column_letter

from components.figures.bodies import BAR, LINE
from components.figures.figure import Figure
from components.paper import words
from components.paper.briefing import Briefing
from components.paper.plots import Plot, plots
from components.paper.pptx.looks import COLOURS, QUIET
from components.paper.workbook import BOLD, GREY, printed, put_text
from data.language import _, spoken
from data.uploads.telling.workbook_text import title

DASHES = ("solid", "dash", "sysDot", "dashDot", "lgDash", "lgDashDot")
MARKERS = ("circle", "square", "triangle", "diamond", "x", "plus")
PATTERNS = (None, "wdUpDiag", "pct50", "wdDnDiag", "horz", "pct20")
WIDE, HIGH, SMALL_WIDE, SMALL_HIGH, EACH_BAR = 18.0, 9.0, 9.0, 5.5, 0.6  # cm
ACROSS, COLUMNS, ROWS = 3, 6, 12  # small charts in a row; columns and rows of a sheet that one takes
DENSE = 60  # days, beyond which there are no markers
DAYS = {"zh": 'm"月"d"日"', "en": "d mmm"}


class Charts:
    """Puts charts beside the values of figures; `keep` gives their tables a sheet once all are made."""

    def __init__(self, book: Workbook, briefing: Briefing) -> None:
        self.book, self.briefing = book, briefing
        self.tables = book.create_sheet(title(_("图表数据")))
        self.row = 1

    def beside(self, sheet, figure: Figure) -> None:
        """The charts of a figure at the right of its values."""
        shown = plots(figure.body)
        first = sheet.max_column + 2
        for place, plot in enumerate(shown):
            named = words.between([*words.marks(figure), figure.name, plot.title])
            chart = _chart(plot, *self._table(plot, named), named, small=len(shown) > 1)
            column, row = (first + place % ACROSS * COLUMNS, 2 + place // ACROSS * ROWS) if len(shown) > 1 else (first, 2)
            sheet.add_chart(chart, f"{get_column_letter(column)}{row}")

    def keep(self) -> None:
        """The sheet of tables comes after those of the figures; without a chart there is none."""
        if self.row == 1:
            self.book.remove(self.tables)
            return
        self.book.move_sheet(self.tables, len(self.book.worksheets))
        self.tables.column_dimensions["A"].width = 28
        printed(self.tables, self.briefing.figures[0], self.briefing.paper)

    def _table(self, plot: Plot, named: str) -> tuple[Callable, int, int]:
        """Writes the table of a plot: what makes a reference to its cells, and its first and last row."""
        put_text(self.tables.cell(self.row, 1), named).font = GREY
        head = self.row + 1
        for column, name in enumerate([plot.head, *plot.lines], 1):
            put_text(self.tables.cell(head, column), name).font = BOLD
        for row, category in enumerate(plot.categories, head + 1):
            cell = self.tables.cell(row, 1)
            if plot.of_days:
                cell.value, cell.number_format = category, "yyyy-mm-dd"
            else:
                put_text(cell, category)
            for column, values in enumerate(plot.lines.values(), 2):
                cell = self.tables.cell(row, column)
                cell.value, cell.number_format = values[row - head - 1], plot.format
        self.row = head + len(plot.categories) + 2
        return lambda **cells: Reference(self.tables, **cells), head, head + len(plot.categories)


def _chart(plot: Plot, cells: Callable, first: int, last: int, named: str, *, small: bool):
    chart = LineChart() if plot.kind == LINE else BarChart()
    chart.add_data(cells(min_col=2, max_col=1 + len(plot.lines), min_row=first, max_row=last), titles_from_data=True)
    if plot.of_days:
        chart.x_axis = DateAxis(crossAx=chart.y_axis.axId, majorTimeUnit="days")
        chart.y_axis.crossAx = chart.x_axis.axId
        chart.x_axis.number_format = DAYS[spoken()]
    chart.set_categories(cells(min_col=1, min_row=first + 1, max_row=last))
    chart.title, chart.display_blanks = _titled(named, small), "gap"
    chart.width, chart.height = (SMALL_WIDE, SMALL_HIGH) if small else (WIDE, HIGH)
    chart.x_axis.delete, chart.y_axis.delete = False, False
    chart.y_axis.number_format, chart.y_axis.scaling.min, chart.y_axis.scaling.max = plot.axis, plot.low, plot.high
    chart.legend = Legend(legendPos="b", overlay=False) if len(plot.lines) > 1 else None
    for place, (series, name) in enumerate(zip(chart.series, plot.lines, strict=True)):
        (_line if plot.kind == LINE else _bar)(series, place % len(COLOURS), beside=name in plot.beside, many=len(plot.categories) > DENSE)
    if plot.kind == BAR:
        chart.type, chart.x_axis.scaling.orientation = "bar", "maxMin"
        chart.height = max(HIGH, EACH_BAR * len(plot.categories))
        chart.gapWidth = 45
    return chart


def _titled(named: str, small: bool):
    """The title in a type of its own: the library's is larger than a small chart has room for."""
    made = title_maker(named)
    for paragraph in made.tx.rich.p:
        for run in paragraph.r:
            run.rPr = CharacterProperties(sz=900 if small else 1100, b=True)
    made.overlay = False
    return made


def _line(series, look: int, *, beside: bool, many: bool) -> None:
    colour, line = (QUIET if beside else COLOURS[look]).lstrip("#"), series.graphicalProperties.line
    series.smooth = False
    line.solidFill, line.dashStyle, line.width = colour, "sysDash" if beside else DASHES[look], 15_000 if beside else 24_000
    series.marker.symbol = "none" if beside or many else MARKERS[look]
    if not beside and not many:
        series.marker.size = 5
        series.marker.graphicalProperties.solidFill = series.marker.graphicalProperties.line.solidFill = colour


def _bar(series, look: int, *, beside: bool, many: bool) -> None:
    colour = COLOURS[look].lstrip("#")
    series.invertIfNegative = False
    if PATTERNS[look] is None:
        series.graphicalProperties.solidFill = colour
        return
    series.graphicalProperties.pattFill = PatternFillProperties(prst=PATTERNS[look], fgClr=ColorChoice(srgbClr=colour), bgClr=ColorChoice(srgbClr="FFFFFF"))


