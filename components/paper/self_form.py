"""The form of self-evaluation of one city or park and year as a workbook: its money, its targets, and where it is scored its steps."""

from datetime import date

from openpyxl import Workbook

from components.hundred import performance
from components.paper.audience import leaving
from components.paper.paper import INSIDE, Paper
from components.paper.sheets import Sheet, columns
from components.paper.workbook import fill
from components.paper.writers import described, paper_of
from data.asking import asked_as
from data.language import _
from data.naming.english import called
from data.questions import Ask
from data.uploads.telling.workbook_bytes import bytes_of
from data.uploads.telling.workbook_text import title


def workbook(ask: Ask, *, at: date, year: int, unit: str, form: str) -> bytes:
    """The headings are those of the form; every text is text, so that nothing in it runs. Raises ValueError without a unit."""
    if not unit:
        raise ValueError(_("请先选定一个城市（园区）。"))
    own = {"at": at, "year": year, "unit": unit}
    parts = [(performance.form_money, own | {"form": form}), (performance.form_of, own | {"form": form, "size": None})]
    parts += [(performance.steps, own)] if form == performance.PROJECT else []
    book = Workbook()
    book.remove(book.active)
    for part, choice in parts:
        figure = described(part, ask, choice, audience=INSIDE)
        paper = paper_of(part, ask, choice, Paper())
        figure = leaving(figure, paper)
        with asked_as(paper.asking):
            fill(book.create_sheet(title(part.named(choice))), Sheet(figure.name, columns(figure.body)), figure, paper)
    return bytes_of(book)


def file_name(*, year: int, unit: str, form: str) -> str:
    return f"{called(unit)} {year} {performance.forms()[form]}.xlsx"
