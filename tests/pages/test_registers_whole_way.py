"""Every register the whole way: template, filled in, checked, imported, page, indicators, list, download, form, undo."""

import io

import pytest
from openpyxl import load_workbook

from components.paper.paper import Paper
from components.paper.writers import file
from components.registers import listed
from components.shell import menu
from data import registers
from data.filing import address, entries, entry_form, withdrawing
from data.ledger import imports, row_history
from data.registers.declared import REGISTER_OF, Register
from data.registers.listing import entries as listing
from data.uploads import accept, review, template
from db.engine import reading
from db.verify import findings
from tests.data.filing import filling
from tests.pages.conftest import text_of
from tests.pages.test_every_page import NOT_A_NUMBER


def said(app) -> str:
    assert not app.exception
    assert not app.error, [each.value for each in app.error]
    text = text_of(app)
    assert not NOT_A_NUMBER.findall(text)
    return text


def filled_in(register: Register, texts: dict) -> bytes:
    """The template with one line in the place of its example."""
    book = load_workbook(io.BytesIO(template(register.dataset, "xlsx")))
    sheet = book.worksheets[0]
    for cell, column in zip(sheet[2], register.columns, strict=False):
        cell.value = texts[column.code]
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def counted(register: Register) -> tuple[list, int]:
    """(the number of entries by the indicator, by the list)."""
    with reading() as connection:
        period = registers.newest(connection, register=register.code)
        rows = registers.figures(connection, register=register.code, period=period) if period else None
        number = [] if rows is None else rows[(rows["indicator"] == "entries") & (rows["split"] == "")]["value"].tolist()
        return number, listing(connection, register=register.code).total


@pytest.mark.parametrize("code", REGISTER_OF)
def test_from_its_template_to_its_page_its_file_its_form_and_back(code, visit):
    register = REGISTER_OF[code]
    texts = filling.filed_with_needs(code)
    empty = visit(menu.REGISTER, register=code)
    assert f"“{register.title}”还没有条目" in said(empty)
    assert any("下载模板" in button.label for button in empty.get("download_button"))

    with reading() as connection:
        checked = review(connection, register.dataset, filled_in(register, texts), f"{code}.xlsx")
    assert not [problem.message for problem in checked.problems if problem.severity == "error"]
    first = accept(checked, by="李四", explanation="属实").batch
    assert counted(register) == ([1], 1)
    key = entry_form.key_in(entry_form.checked(register.dataset, texts))

    page = said(visit(menu.REGISTER, register=code))
    assert register.title in page
    assert register.dataset.en in said(visit(menu.REGISTER, register=code, lang="en", entry=address.named(register.dataset, key)))
    with reading() as connection:
        period = registers.newest(connection, register=code)
    book = load_workbook(io.BytesIO(file(listed.entries, {"register": code, "period": period}, Paper(), "xlsx")))
    cells = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert any(texts[column.code] in cell for column in register.dataset.key for cell in cells)

    stands = standing(code, key)
    column, other = filling.corrected(register.dataset, stands.texts | stands.key)
    second = filling.send(register.dataset, other)
    assert standing(code, key).values[column] != stands.values[column]
    with reading() as connection:
        history = row_history.history(connection, batch=second, key=key)
    assert set(history["batch"]) == {first, second}
    withdrawn = withdrawing.take_out(register.dataset, key, seen=standing(code, key), reason="重复", by="王五")
    assert counted(register)[1] == 0
    for entry in (withdrawn, second):
        imports.take_back(entry, reason="仍有效", by="王五")
    assert standing(code, key).values == stands.values
    imports.take_back(first, reason="误报", by="王五")
    assert counted(register)[1] == 0
    assert register.title in said(visit(menu.REGISTER, register=code, known=str(second)))
    with reading() as connection:
        assert findings(connection) == []


def standing(code: str, key: tuple) -> entries.FiledEntry:
    with reading() as connection:
        return entries.filed(connection, dataset=code, key=key)
