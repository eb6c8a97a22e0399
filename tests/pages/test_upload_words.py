"""An upload on screen: each count under its own name, key columns, the sheet that was chosen, the way to its own entry."""

import io
import re

from openpyxl import Workbook

from components.upload import steps
from data import asking
from data.asking import Asking
from tests.data.uploads.uploading import imported
from tests.pages.conftest import text_of
from tests.pages.test_ledger import rows_under
from tests.pages.test_upload import GOOD, HEADER, ROWS, UPLOAD, button, checked, stored


def cards(app) -> dict[str, str]:
    """The cards of a page: label and value, tags aside."""
    return {label: re.sub("<[^>]+>", "", value) for label, value in re.findall(
        r'<div class="label">([^<]*)</div><div class="value"><span>(.*?)</span>', text_of(app))}


def test_the_counts_of_check_and_confirmation_stand_under_their_own_name(visit):
    other = ROWS[1].replace("2020-04-01", "2020-03-31")
    stored(visit, "\n".join((HEADER, *ROWS, other)).encode())
    lines = (ROWS[0].replace(",50,", ",60,"), ROWS[1], other, ROWS[1].replace("2020-04-01", "2020-04-02"), ROWS[1].replace("2020-04-01", "2020-04-03"),
             ROWS[1].replace("2020-04-01", "2020-04-04"))
    app = checked(visit, "\n".join((HEADER, *lines)).encode())
    assert cards(app) == {"文件行数": "6", "新增": "3", "变更": "1", "未变": "2", "退回": "0", "空行": "0"}
    app = button(app, "下一步：确认入库").click().run()
    assert cards(app) == {"新增": "3", "变更": "1", "未变": "2", "退回": "0"}


def test_the_template_says_which_columns_name_a_row_and_which_must_be_filled(visit):
    app = visit(UPLOAD)
    app = app.selectbox(key="upload_template").set_value("zone_daily").run()
    told = {row[0]: row[1] for row in rows_under(app, "要求")}
    assert (told["高新区"], told["数据日期"], told["企业总数"], told["规上企业数"]) == ("关键列", "关键列", "必填", "")


def test_after_storing_the_way_leads_to_the_entry_of_the_file(visit):
    app = stored(visit, GOOD)
    number = re.search(r"第(\d+)号", app.success[0].value)[1]
    imported("zone_daily", GOOD.replace(b",50,", b",51,"))  # somebody else's, since
    assert {link.proto.label: link.proto.query_string for link in app.get("page_link") if link.proto.label == "看上报记录"} == {"看上报记录": f"entry={number}"}


def test_the_sheet_that_was_chosen_is_what_is_stored_where_the_language_is_another_now(visit):
    app = checked(visit, two_sheets(), name="日报.xlsx")
    assert (sheet(app), sheet(app.selectbox(key="upload_sheet").set_value("更正").run())) == (("日报", 2), ("更正", 1))
    app = button(app, "下一步：确认入库").click().run()
    app.query_params["lang"] = "en"
    with asking.asked_as(Asking("en")):
        app.run()
    assert app.session_state[steps.HELD].review.language == "en"
    assert sheet(app) == ("更正", 1)


def sheet(app) -> tuple[str, int]:
    """The sheet that was checked, and its rows."""
    found = app.session_state[steps.HELD].review
    return found.file.sheet, found.counts.rows


def two_sheets() -> bytes:
    book = Workbook()
    for name, rows in (("日报", ROWS), ("更正", ROWS[:1])):
        page = book.create_sheet(name)
        for line in (HEADER, *rows):
            page.append(line.split(","))
    book.remove(book.worksheets[0])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
