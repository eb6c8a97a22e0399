"""An upload from the file to the changed figure, through the screens; and back again."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

import db.bulk
from components.shell import menu
from components.upload import steps
from data import asking
from data.asking import Asking
from data.uploads import worker_process
from data.uploads.parsing.table import ParsedTable
from db.engine import get_engine
from db.tables.ledger import Batch
from db.tables.zones_daily import ZoneDaily
from tests.pages.conftest import text_of
from tests.poison import seen

UPLOAD, BATCHES, ZONES = "pages/updates/upload.py", "pages/updates/batches.py", "pages/dashboards/zones.py"
HEADER = "高新区,数据日期,报送时间,企业总数,复工企业数,规上企业数,规上复工企业数"
ROWS = (
    "武汉东湖新技术开发区,2020-04-01,2020-04-02 09:00,100,50,20,18",
    "苏州工业园区,2020-04-01,2020-04-02 09:00,100,80,30,30",
)
GOOD = "\n".join((HEADER, *ROWS)).encode("gb18030")
BAD = "\n".join((HEADER, ROWS[0], "苏州工业园区,2020-04-01,2020-04-02 09:00,100,130,30,30")).encode()
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def button(app, label: str):
    return next(each for each in app.button if each.label == label)


def chosen(visit, content: bytes, *, name: str = "日报.csv"):
    app = visit(UPLOAD)
    app.file_uploader[0].set_value((name, content, "text/csv")).run()
    return app


def checked(visit, content: bytes, **more):
    return button(chosen(visit, content, **more), "检查文件").click().run()


def stored(visit, content: bytes):
    app = button(checked(visit, content), "下一步：确认入库").click().run()
    app.text_input(key="upload_by").set_value("张三")
    return button(app, "确认入库").click().run()


def rows() -> int:
    with get_engine().connect() as connection:
        return connection.scalar(select(func.count()).select_from(ZoneDaily.__table__))


def test_the_dataset_is_proposed_from_the_headings(visit):
    app = chosen(visit, GOOD)
    assert next(each for each in app.selectbox if each.label == "数据集").value == "zone_daily"


@pytest.mark.parametrize("name", ["dataset", "template"])
def test_a_dataset_in_the_address_that_is_not_known_is_told(visit, name):
    assert f"网址中的“{name}=zz”无法采用" in text_of(visit(menu.UPLOAD, **{name: "zz"}))
    assert "无法采用" not in text_of(visit(menu.UPLOAD, **{name: "zone_daily"}))


def test_checking_stores_nothing_and_counts_the_rows(visit):
    app = checked(visit, GOOD)
    assert "核对：2 = 2 + 0 + 0 + 0 + 0" in text_of(app)
    assert [each.value for each in app.success] == ["检查通过，可以入库。"]
    assert rows() == 0


def test_the_headings_are_shown_beside_the_columns_they_mean(visit):
    app = checked(visit, GOOD.replace("企业总数".encode("gb18030"), "园区企业数".encode("gb18030")))
    assert '<td class="name">园区企业数</td><td class="name">企业总数</td>' in text_of(app)
    assert "风险等级" in text_of(app)


def test_confirming_stores_and_the_figure_changes(visit):
    assert "还没有高新区复工复产日报" in text_of(visit(ZONES))
    app = stored(visit, GOOD)
    assert "新增2行" in app.success[0].value
    assert "已报<b>2家</b>，企业整体复工率<b>65.0%</b>" in text_of(visit(ZONES))


def test_a_large_file_is_stored_by_a_process_of_its_own(visit, monkeypatch):
    monkeypatch.setattr(worker_process, "LARGE", 0)
    assert "新增2行" in stored(visit, GOOD).success[0].value
    assert "已报<b>2家</b>，企业整体复工率<b>65.0%</b>" in text_of(visit(ZONES))


def test_a_check_that_is_broken_off_says_what_to_do(visit, monkeypatch):
    def broken_off(*_given, **_named):
        raise worker_process.Interrupted

    monkeypatch.setattr(worker_process, "_asked", broken_off)
    app = checked(visit, GOOD)
    assert "检查不会存入任何数据，请重试" in app.error[0].value


@pytest.mark.parametrize("step", ["check", "confirm"])
def test_a_check_is_made_again_where_the_language_is_another_now(visit, step):
    app = checked(visit, GOOD.replace("企业总数,".encode("gb18030"), b""))
    assert "缺少必填列“企业总数”" in text_of(app)
    app.session_state[steps.HELD] = replace(app.session_state[steps.HELD], step=step)
    app.query_params["lang"] = "en"
    with asking.asked_as(Asking("en")):
        app.run()
    assert app.session_state[steps.HELD].step == step
    assert [finding.details["column"] for finding in app.session_state[steps.HELD].review.findings] == ["Firms"]


def test_a_check_that_loses_a_row_says_so_and_leads_no_further(visit, monkeypatch):
    whole = ParsedTable.staged_rows
    monkeypatch.setattr(ParsedTable, "staged_rows", lambda table: whole(table).iloc[:-1])
    app = checked(visit, GOOD)
    assert [each.value for each in app.error] == ["行数核对不平，这个文件不能入库。请联系系统管理员。"]
    assert "核对：2 = 1 + 0 + 0 + 0 + 0" in text_of(app)
    assert "共2行，检查后只有1行有着落" in text_of(app)
    assert button(app, "只入库正确的行").disabled


def test_a_row_lost_while_storing_is_missed_and_nothing_is_stored(visit, monkeypatch):
    app = button(checked(visit, GOOD), "下一步：确认入库").click().run()
    whole = db.bulk._insert
    monkeypatch.setattr(db.bulk, "_insert", lambda connection, table, names, rows, alike: whole(connection, table, names, list(rows)[:-1], alike))
    app = button(app, "确认入库").click().run()
    assert [each.value for each in app.warning] == ["行数核对不平，没有入库。请联系系统管理员。"]
    assert rows() == 0


def test_the_same_file_again_is_unchanged_and_names_the_first(visit):
    stored(visit, GOOD)
    app = checked(visit, GOOD)
    assert "与库中数据完全相同" in app.info[0].value
    assert "见第4号记录" in app.info[0].value
    assert button(app, "下一步：确认入库").disabled


def test_a_bad_file_names_row_and_remedy_and_cannot_enter_whole(visit):
    app = checked(visit, BAD)
    assert "整个文件不能入库" in app.error[0].value
    assert ">3</td>" in text_of(app)
    assert any(each.label == "下载错误文件" for each in app.download_button)
    assert rows() == 0


def test_only_the_correct_rows_is_a_choice_and_is_recorded(visit):
    app = button(checked(visit, BAD), "只入库正确的行").click().run()
    assert "只入库正确的1行，其余退回" in text_of(app)
    app = button(app, "确认入库").click().run()
    assert "退回1行" in app.success[0].value
    assert "部分入库" in text_of(visit(BATCHES))
    assert '<span class="partial">部分入库</span>' in text_of(visit(ZONES))


def test_a_file_that_changes_more_than_half_is_asked_about_once_more(visit):
    stored(visit, GOOD)
    app = checked(visit, GOOD.replace(b",50,", b",60,").replace(b",80,", b",90,"))
    assert "武汉东湖新技术开发区 · 2020-04-01" in text_of(app)
    app = button(app, "下一步：确认入库").click().run()
    for area in app.text_area:
        area.set_value("核实后更正")
    refused = button(app, "确认入库").click().run()
    assert "请勾选确认" in refused.warning[0].value
    refused.checkbox(key="upload_sure").check()
    assert "变更2行" in button(refused, "确认入库").click().run().success[0].value


def test_a_picture_named_csv_is_told_to_be_one(visit):
    app = checked(visit, PICTURE)
    assert "图片" in text_of(app)
    assert button(app, "只入库正确的行").disabled


def test_real_returns_ask_to_clear_the_demonstration_first(with_demonstration, visit):
    app = checked(visit, GOOD)
    assert "演示数据" in app.warning[0].value
    assert button(app, "下一步：确认入库").disabled
    app.checkbox(key="upload_clear_sure").check().run()
    app = button(app, "清除演示数据").click().run()
    assert not button(app, "下一步：确认入库").disabled


def test_an_undo_needs_a_reason_and_takes_the_rows_back(visit):
    stored(visit, GOOD)
    app = visit(BATCHES)
    refused = button(app, "撤销这次上报").click().run()
    assert refused.warning[0].value == "请先填写撤销原因。"
    refused.text_input(key="batches_reason_4").set_value("报错了")
    app = button(refused, "撤销这次上报").click().run()
    assert "已撤销第4号" in app.success[0].value
    assert "还没有高新区复工复产日报" in text_of(visit(ZONES))
    with get_engine().connect() as connection:
        assert connection.scalar(select(Batch.reason).where(Batch.undoes == 4)) == "报错了"


def test_a_warning_is_explained_by_its_kind_or_its_row_and_both_stand_in_the_ledger(visit):
    stored(visit, GOOD)
    moved = GOOD.replace(b"2020-04-01", b"2020-04-03").replace(b",100,50", b",150,75").replace(b",100,80", b",150,120")
    app = button(checked(visit, moved), "下一步：确认入库").click().run()
    refused = button(app, "确认入库").click().run()
    assert "尚缺说明：企业总数变化超过2%（firms_changed，第2、3行）" in seen(refused.warning[0].value)
    refused.text_area(key="upload_explain_firms_changed").set_value("口径调整")
    refused.text_input(key="upload_explain_firms_changed_3").set_value("新入驻50家")
    assert "新增2行" in button(refused, "确认入库").click().run().success[0].value
    page_text = text_of(visit(BATCHES))
    assert "新入驻50家" in page_text
    assert "口径调整" in page_text
    assert "企业总数变化超过2%：新入驻50家" in text_of(visit("pages/zones/zone.py", zone="苏州工业园区"))


def test_what_the_file_explains_stands_in_the_fields(visit):
    stored(visit, GOOD)
    lines = GOOD.decode("gb18030").replace("2020-04-01", "2020-04-03").replace(",100,", ",150,").split("\n")
    written = "\n".join([lines[0] + ",警告说明", lines[1] + ",迁入50家", lines[2] + ",迁入"]).encode()
    app = checked(visit, written)
    assert app.success[0].value == "可以入库；警告在文件中都已写明说明。"
    app = button(app, "下一步：确认入库").click().run()
    assert app.text_input(key="upload_explain_firms_changed_2").value == "迁入50家"
    assert "新增2行" in button(app, "确认入库").click().run().success[0].value


def test_many_rows_are_explained_in_a_table():
    import pandas as pd

    from components.upload.explaining import texts

    assert texts(pd.Series(["迁入 ", None, "  "], index=[2, 5, 9])) == {2: "迁入"}


def test_a_repair_shows_what_it_was_and_is_and_a_day_with_figures_stands_beside_the_new_ones(visit):
    stored(visit, GOOD)
    app = checked(visit, GOOD.replace(b"2020-04-01", "2020年4月1日".encode("gb18030")).replace(b",50,", b",60,"))
    page_text = text_of(app)
    assert "第2行“数据日期”：“2020年4月1日” → “2020-04-01”" in page_text
    assert [cell in page_text for cell in (">130</td>", ">140</td>", ">+10</td>")] == [True, True, True]


def test_an_undo_says_what_it_brings_back(visit):
    stored(visit, GOOD)
    app = button(checked(visit, GOOD.replace(b",50,", b",60,")), "下一步：确认入库").click().run()
    for area in app.text_area:
        area.set_value("更正")
    button(app, "确认入库").click().run()
    app = visit(BATCHES)
    assert "移除本次新增的**0**行，恢复本次改动的**1**行原值" in text_of(app)
    earlier = app.selectbox(key="batches_entry").set_value(4).run()
    assert "又被第5号记录修改" in earlier.warning[0].value
    assert not any(each.label == "撤销这次上报" for each in earlier.button)
