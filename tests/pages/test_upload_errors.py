"""A file with errors on the upload page: errors first, the error file first, corrected on the page, found again after a restart."""

import pytest

from components.upload import steps
from data.ledger import imports
from db.engine import reading
from tests.pages.conftest import text_of
from tests.pages.test_upload import BAD, GOOD, HEADER, UPLOAD, button, checked, rows, stored
from tests.poison import seen

MANY = "\n".join((HEADER, *(f"某园区{number},2020-04-01,2020-04-02 09:00,100,50,20,18" for number in range(60)))).encode()
MENDED_BAD = BAD.replace(b"2020-04-01", "2020年4月1日".encode())


def main(app) -> list[tuple[str, str]]:
    """(kind, words) of the elements of the page in the order of the screen."""
    return [(element.type, str(getattr(element.proto, "body", "") or getattr(element.proto, "label", ""))) for element in _flat(app.main)]


def _flat(block):
    for child in block.children.values():
        if getattr(child, "proto", None) is not None:
            yield child
        if hasattr(child, "children"):
            yield from _flat(child)


def place(parts: list[tuple[str, str]], words: str) -> int:
    return next(number for number, (_kind, text) in enumerate(parts) if words in text)


def ways(app) -> list[str]:
    return [label for kind, label in main(app) if kind in ("button", "download_button") and label in (
        "下载错误文件", "在网页上改正", "只入库正确的行", "下一步：确认入库", "重新选择文件")]


def test_errors_come_first_then_repairs_then_details(visit):
    parts = main(checked(visit, MENDED_BAD))
    order = [place(parts, words) for words in ("整个文件不能入库", "下载错误文件", "错误：", "已自动规范", "列名对应", "文件开头")]
    assert order == sorted(order)


def test_with_errors_the_first_button_is_the_error_file(visit):
    app = checked(visit, BAD)
    assert ways(app) == ["下载错误文件", "在网页上改正", "只入库正确的行", "重新选择文件"]
    primary = [element.proto.label for element in _flat(app.main) if getattr(element.proto, "type", "") == "primary"]
    assert primary == ["下载错误文件"]


def test_without_errors_it_is_to_go_on(visit):
    assert ways(checked(visit, GOOD)) == ["下一步：确认入库", "重新选择文件"]


def test_each_count_says_what_it_means_to_whoever_rests_on_it(visit):
    page_text = text_of(checked(visit, BAD))
    for label, meaning in (("新增", "库中还没有的行"), ("变更", "库中已有同一条"), ("未变", "与库中完全相同的行"), ("退回", "有错误的行"), ("空行", "没有内容的行")):
        card = next(part for part in page_text.split('<div class="card') if f'<div class="label">{label}</div>' in part)
        assert meaning in card.partition('" tabindex')[0]


def test_a_file_is_corrected_on_the_page_and_enters_as_what_it_is(visit):
    app = button(checked(visit, BAD), "在网页上改正").click().run()
    assert [each.label for each in app.text_input] == ["※ 复工企业数", "改正人（必填）"]
    app.text_input(key="upload_fix_3_4").set_value("80")
    app.text_input(key="upload_fix_by").set_value("李四")
    app = button(app, "重新检查").click().run()
    assert [each.value for each in app.success] == ["检查通过，可以入库。"]
    assert "网页上改正了1格" in text_of(app)
    app = button(app, "下一步：确认入库").click().run()
    assert app.text_input(key="upload_by").value == "李四"
    assert "新增2行" in button(app, "确认入库").click().run().success[0].value
    with reading() as connection:
        newest = int(imports.entries(connection)["id"].max())
        kept = imports.entry(connection, newest)
        assert imports.original(connection, newest) == BAD
    assert kept["corrections"] == [{"row": 3, "column": "firms_resumed", "place": 4, "before": "130", "after": "80", "by": "李四"}]
    ledger_text = text_of(visit("pages/updates/batches.py"))
    assert ">130</td><td>80</td>" in ledger_text


def test_nothing_corrected_and_nobody_named_are_told(visit):
    app = button(checked(visit, BAD), "在网页上改正").click().run()
    assert "没有改动任何一格" in button(app, "重新检查").click().run().warning[0].value
    app.text_input(key="upload_fix_3_4").set_value("80")
    assert "请填写改正人" in button(app, "重新检查").click().run().warning[0].value
    assert rows() == 0


def test_a_correction_that_is_wrong_too_is_shown_again(visit):
    app = button(checked(visit, BAD), "在网页上改正").click().run()
    app.text_input(key="upload_fix_3_4").set_value("999")
    app.text_input(key="upload_fix_by").set_value("李四")
    app = button(app, "重新检查").click().run()
    assert "整个文件不能入库" in app.error[0].value
    assert button(app, "在网页上改正").click().run().text_input(key="upload_fix_3_4").value == "999"


def test_other_columns_of_the_row_are_one_click_away(visit):
    app = button(checked(visit, BAD), "在网页上改正").click().run()
    app.toggle(key="upload_fix_whole").set_value(True).run()
    assert app.text_input(key="upload_fix_3_3").label == "企业总数"
    app.text_input(key="upload_fix_3_3").set_value("200")
    app.text_input(key="upload_fix_by").set_value("李四")
    assert [each.value for each in button(app, "重新检查").click().run().success] == ["检查通过，可以入库。"]


def test_fifty_rows_are_listed_and_it_is_said_that_there_are_more(visit):
    app = button(checked(visit, MANY), "在网页上改正").click().run()
    assert len([each for each in app.text_input if each.label.startswith("※")]) == 50
    assert "60行有错误" in text_of(app)
    assert "先列出前50行" in text_of(app)


def test_what_is_wrong_with_the_whole_file_is_not_corrected_here(visit):
    app = checked(visit, GOOD.replace("企业总数,".encode("gb18030"), b""))
    assert [button(app, label).disabled for label in ("在网页上改正", "只入库正确的行")] == [True, True]


def test_a_telephone_number_is_hidden_in_its_field_and_left_as_it_is(visit):
    head = "编号,姓名,类别,所在地,聘期开始,联系电话"
    content = f"{head}\nK1,张三,教授,江苏省,2020-01-01,13800001234".encode()
    app = button(checked(visit, content), "在网页上改正").click().run()
    app.toggle(key="upload_fix_whole").set_value(True).run()
    assert app.text_input(key="upload_fix_2_5").value == "*******1234"
    app.text_input(key="upload_fix_2_2").set_value("科技特派员")
    app.text_input(key="upload_fix_by").set_value("李四")
    app = button(app, "重新检查").click().run()
    assert [each.after for each in app.session_state[steps.HELD].review.under.corrections] == ["科技特派员"]


def marked(app) -> str:
    """What the address keeps of the upload."""
    kept = app.query_params["upload"]
    return kept if isinstance(kept, str) else kept[0]


def restarted(visit, mark: str):
    """The page as a browser opens it again on a server that knows nothing of it."""
    return visit(UPLOAD, upload=mark)


@pytest.mark.parametrize("step", ["check", "confirm"])
def test_after_a_restart_the_page_says_that_nothing_was_stored(visit, step):
    app = checked(visit, GOOD)
    if step == "confirm":
        app = button(app, "下一步：确认入库").click().run()
    mark = marked(app)
    again = restarted(visit, mark)
    assert "刚才的1个文件没有入库，请重新选择。" in again.warning[0].value


def test_after_a_restart_behind_the_confirmation_it_says_that_it_was_stored(visit):
    app = button(checked(visit, GOOD), "下一步：确认入库").click().run()
    mark = marked(app)
    app = button(app, "确认入库").click().run()
    assert "upload" not in app.query_params
    assert "“日报.csv”为第4号，不必重报" in seen(restarted(visit, mark).warning[0].value)


def test_the_same_file_stored_before_is_not_taken_for_this_one(visit):
    stored(visit, GOOD)
    mark = marked(checked(visit, GOOD))
    assert "没有入库" in restarted(visit, mark).warning[0].value


@pytest.mark.parametrize("mark", ["", "abc", "1-", "1-xyzxyz", "1-abc"])
def test_an_address_that_is_no_mark_says_nothing(visit, mark):
    app = restarted(visit, mark)
    assert [*app.warning, *app.exception] == []


def test_a_page_that_is_left_and_opened_again_still_bears_its_mark(visit):
    app = checked(visit, GOOD)
    mark = marked(app)
    app.switch_page("pages/updates/batches.py").run()
    app.query_params.clear()
    assert marked(app.switch_page(UPLOAD).run()) == mark
