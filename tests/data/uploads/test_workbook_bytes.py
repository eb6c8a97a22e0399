"""A workbook that is written in memory is the workbook that the library saves, part for part."""

import io
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font
from openpyxl.worksheet.hyperlink import Hyperlink

from data.uploads.telling.workbook_bytes import bytes_of


def a_book() -> Workbook:
    """Numbers, texts, a way to another sheet, one out of the house, a chart."""
    book = Workbook()
    sheet = book.active
    for row, (name, value) in enumerate([("名称", "值"), ("甲", 1), ("乙", 0.5), (" 丙 ", None)], 1):
        sheet.cell(row, 1, name).font = Font(bold=row == 1)
        sheet.cell(row, 2, value)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=3), titles_from_data=True)
    sheet.add_chart(chart, "D2")
    ways = book.create_sheet("目录")
    ways["A1"], ways["A2"] = "数据", "网址"
    ways["A1"].hyperlink, ways["A2"].hyperlink = Hyperlink(ref="A1", location="'Sheet'!A1"), "http://example.test/"
    ways.column_dimensions["A"].width, ways.freeze_panes, ways.oddFooter.left.text = 40, "A2", "内部资料"
    return book


def parts(content: bytes) -> dict[str, bytes]:
    """All but the one that says when it was written, in their order."""
    with ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist() if name != "docProps/core.xml"}


def test_it_is_what_the_library_saves():
    saved = io.BytesIO()
    a_book().save(saved)
    ours, theirs = parts(bytes_of(a_book())), parts(saved.getvalue())
    assert list(ours) == list(theirs)
    assert ours == theirs
    assert {"xl/worksheets/sheet2.xml", "xl/charts/chart1.xml", "xl/drawings/drawing1.xml", "xl/worksheets/_rels/sheet2.xml.rels"} <= set(ours)
