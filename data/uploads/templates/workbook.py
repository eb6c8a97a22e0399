"""The form as a workbook: drop-downs, text columns and the sheet that explains them."""

import io

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from data.uploads.reading.words import GUIDE_SHEET
from data.uploads.templates import examples, guide
from data.uploads.templates.template import headed, version
from db.declare import Column, Dataset, Kind

CODES = (Kind.ADCODE, Kind.REGION, Kind.VILLAGE, Kind.REFERENCE, Kind.PHONE, Kind.CREDIT_CODE, Kind.QUARTER, Kind.MONTH)
NUMBER_FORMATS = {Kind.DATE: "yyyy-mm-dd", Kind.DATETIME: "yyyy-mm-dd hh:mm"}
EXAMPLE_FONT = Font(italic=True, color="808080")
FILLED_ROWS = 20_000  # rows that the drop-downs reach
OPTIONS_SHEET = "选项"
REQUIRED_FILL, OPTIONAL_FILL = PatternFill("solid", fgColor="FCE4D6"), PatternFill("solid", fgColor="EDEDED")


def written(dataset: Dataset) -> bytes:
    """The bytes of the workbook."""
    book = Workbook()
    sheet = book.active
    sheet.title = dataset.zh[:31]
    options = book.create_sheet(OPTIONS_SHEET)
    options.sheet_state = "hidden"
    for number, column in enumerate(dataset.columns, 1):
        _head(sheet, number, column)
        _offer(sheet, options, number, column)
    for cell, example in zip(sheet[2], examples.row(dataset), strict=True):
        cell.value, cell.number_format, cell.font = example, "@", EXAMPLE_FONT
    sheet.freeze_panes = "A2"
    _explain(book.create_sheet(GUIDE_SHEET), dataset)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _head(sheet, number: int, column: Column) -> None:
    """The heading, and the format of what will stand below it."""
    cell = sheet.cell(1, number, headed(column))
    cell.font = Font(bold=True)
    cell.fill = REQUIRED_FILL if column.required else OPTIONAL_FILL
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    below = sheet.column_dimensions[get_column_letter(number)]
    below.width = max(12, 2 * len(column.zh) + 4)
    if column.kind in CODES or (column.kind is Kind.TEXT and column.key):
        below.number_format = "@"
    elif column.kind in NUMBER_FORMATS:
        below.number_format = NUMBER_FORMATS[column.kind]


def _offer(sheet, options, number: int, column: Column) -> None:
    """A drop-down of the choices, which stand in a hidden sheet."""
    choices = column.choices or (("是", "否") if column.kind is Kind.YES_NO else ())
    if not choices:
        return
    letter = get_column_letter(number)
    for row, choice in enumerate(choices, 1):
        options.cell(row, number, choice)
    validation = DataValidation("list", formula1=f"'{OPTIONS_SHEET}'!${letter}$1:${letter}${len(choices)}",
                                allow_blank=not column.required, showErrorMessage=False)
    validation.add(f"{letter}2:{letter}{FILLED_ROWS}")
    sheet.add_data_validation(validation)


def _explain(sheet, dataset: Dataset) -> None:
    """What each column means, in Chinese and English: the form travels to people of both."""
    for row in guide.rows(dataset, version=version(dataset)):
        sheet.append(row)
    for number, width in enumerate((22, 28, 8, 8, 44, 60), 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for cell in sheet[guide.HEADING_ROW]:
        cell.font = Font(bold=True)
