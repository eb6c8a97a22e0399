"""The workbook behind a native chart: the numbers of the figure just as they are, nothing in it runs."""

import io
from collections.abc import Sequence

from xlsxwriter import Workbook

from components.paper.plots import Plot
from components.paper.pptx.texts import clean
from data.language import _

AS_TEXT = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
DAY = "yyyy-mm-dd"
DATA = "Sheet1"  # the library refers to cells of a sheet of that name


def workbook(plot: Plot, about: Sequence[str]) -> bytes:
    """The places of the axis in the first column, a series in each that follows; on a sheet of its own what it is of."""
    saved = io.BytesIO()
    with Workbook(saved, AS_TEXT) as book:
        sheet, numbers, days = book.add_worksheet(DATA), book.add_format({"num_format": plot.format}), book.add_format({"num_format": DAY})
        sheet.set_column(0, len(plot.lines), 18)
        sheet.write_string(0, 0, clean(plot.head))
        for row, category in enumerate(plot.categories, 1):
            sheet.write_datetime(row, 0, category, days) if plot.of_days else sheet.write_string(row, 0, clean(category))
        for column, (name, values) in enumerate(plot.lines.items(), 1):
            sheet.write_string(0, column, clean(name))
            for row, value in enumerate(values, 1):
                if value is not None:
                    sheet.write_number(row, column, value, numbers)
        explained = book.add_worksheet(_("说明"))
        explained.set_column(0, 0, 100)
        for row, line in enumerate(about):
            explained.write_string(row, 0, clean(line))
    return saved.getvalue()
