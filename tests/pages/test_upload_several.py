"""Several files on the upload page, a ZIP of them, and a pasted table."""

from sqlalchemy import select

from data.ledger import imports
from db.engine import get_engine, reading
from db.tables.ledger import Batch
from tests.data.uploads.test_archive import zipped
from tests.pages.conftest import text_of
from tests.pages.test_upload import BAD, HEADER, PICTURE, ROWS, UPLOAD, button, rows
from tests.pages.test_upload_errors import marked

WUHAN, SUZHOU = ("\n".join((HEADER, row)).encode() for row in ROWS)
BAD_CHENGDU = "\n".join((HEADER, "成都高新技术产业开发区,2020-04-01,2020-04-02 09:00,100,130,30,30")).encode()
PEOPLE = "编号,姓名,类别,所在地,聘期开始\nK1,张三,科技特派员,江苏省,2020-01-01".encode()


def given(visit, *files: tuple[str, bytes]):
    app = visit(UPLOAD)
    app.file_uploader[0].set_value([(name, content, "") for name, content in files]).run()
    return app


def checked_all(visit, *files: tuple[str, bytes]):
    return button(given(visit, *files), f"检查全部{len(files)}个文件").click().run()


def line(app, name: str) -> str:
    """The row of a file in the table."""
    return next(row for row in text_of(app).split("<tr")[1:] if f'<td class="name">{name}</td>' in row)


def entered() -> list[tuple[str, str]]:
    with get_engine().connect() as connection:
        return [tuple(row) for row in connection.execute(select(Batch.file_name, Batch.by).where(Batch.action == "import").order_by(Batch.id))]


def opened(app, name: str):
    box = app.selectbox(key="upload_one")
    number = next(place for place, option in enumerate(box.options) if option.endswith(f"· {name}"))
    return button(box.select_index(number).run(), "打开").click().run()


def test_each_file_is_proposed_and_checked_as_its_own(visit):
    app = checked_all(visit, ("东湖.csv", WUHAN), ("名册.csv", PEOPLE), ("成都.csv", BAD_CHENGDU), ("图.csv", PICTURE))
    assert "共4个文件：2个可以入库，2个须改正或说明" in app.error[0].value
    assert "可以入库" in line(app, "东湖.csv")
    assert "科技特派员名册" in line(app, "名册.csv")
    assert "错误1处" in line(app, "成都.csv")
    assert "不能读取：不是表格文件" in line(app, "图.csv")
    assert rows() == 0


def test_what_is_to_be_mended_stands_first(visit):
    page_text = text_of(checked_all(visit, ("东湖.csv", WUHAN), ("成都.csv", BAD_CHENGDU)))
    assert page_text.index(">成都.csv<") < page_text.index(">东湖.csv<")


def test_all_that_are_clean_enter_each_with_its_entry_and_the_others_stay(visit):
    app = checked_all(visit, ("东湖.csv", WUHAN), ("苏州.csv", SUZHOU), ("成都.csv", BAD_CHENGDU))
    app = button(app, "入库全部无误的2个文件").click().run()
    assert rows() == 0
    app.text_input(key="upload_by").set_value("张三")
    app = button(app, "确认入库2个文件").click().run()
    assert entered() == [("东湖.csv", "张三"), ("苏州.csv", "张三")]
    assert [name in line(app, file) for name, file in (("已入库，第4号", "东湖.csv"), ("已入库，第5号", "苏州.csv"), ("错误1处", "成都.csv"))] == [True] * 3
    with reading() as connection:
        assert [imports.original(connection, batch) for batch in (4, 5)] == [WUHAN, SUZHOU]


def test_one_of_them_is_opened_corrected_and_stored_by_itself(visit):
    app = opened(checked_all(visit, ("东湖.csv", WUHAN), ("成都.csv", BAD_CHENGDU)), "成都.csv")
    app = button(app, "在网页上改正").click().run()
    app.text_input(key="upload_fix_2_4").set_value("80")
    app.text_input(key="upload_fix_by").set_value("李四")
    app = button(app, "重新检查").click().run()
    app = button(button(app, "下一步：确认入库").click().run(), "确认入库").click().run()
    app = button(app, "返回文件列表").click().run()
    assert entered() == [("成都.csv", "李四")]
    assert "已入库，第4号" in line(app, "成都.csv")
    assert "可以入库" in line(app, "东湖.csv")


def test_a_key_in_two_files_is_named_before_anything_is_stored(visit):
    both = "\n".join((HEADER, *ROWS)).encode()
    app = checked_all(visit, ("东湖.csv", WUHAN), ("全部.csv", both), ("名册.csv", PEOPLE))
    page_text = text_of(app)
    assert "同一条出现在两个文件中" in page_text
    assert '<td class="name">武汉东湖新技术开发区 2020-04-01</td><td class="name">东湖.csv</td><td class="number">2</td>' in page_text
    assert "1行另一个文件也有" in line(app, "东湖.csv")
    assert not any(each.label == "入库全部无误的2个文件" for each in app.button)
    assert button(app, "入库全部无误的1个文件")


def test_with_one_of_the_two_left_out_the_other_is_right(visit):
    app = checked_all(visit, ("东湖.csv", WUHAN), ("全部.csv", "\n".join((HEADER, *ROWS)).encode()))
    box = app.selectbox(key="upload_one")
    app = button(box.select_index(0).run(), "移出").click().run()
    assert [each.value for each in app.success] == ["共1个文件：1个可以入库，0个须改正或说明，0个与库中相同，0个已入库。"]


def test_the_same_file_twice_is_asked_for_once(visit):
    app = checked_all(visit, ("东湖.csv", WUHAN), ("东湖副本.csv", WUHAN))
    assert ("可以入库" in line(app, "东湖.csv"), "重复选择的文件" in line(app, "东湖副本.csv")) == (True, True)


def test_a_file_whose_headings_fit_nothing_is_checked_as_most_of_the_others(visit):
    app = checked_all(visit, ("东湖.csv", WUHAN), ("乱.csv", b"a,b\n1,2"))
    assert "高新区复工复产日报" in line(app, "乱.csv")
    assert "错误" in line(app, "乱.csv")


def test_one_file_is_checked_as_another_dataset(visit):
    app = opened(checked_all(visit, ("东湖.csv", WUHAN), ("名册.csv", PEOPLE)), "名册.csv")
    app.selectbox(key="upload_dataset_of_1").select("高新区复工复产日报").run()
    assert "文件有错误" in app.error[0].value
    assert "高新区复工复产日报" in line(button(app, "返回文件列表").click().run(), "名册.csv")


def test_files_that_wait_for_others_are_checked_again_once_these_are_stored(visit):
    head = "编号,姓名,类别,所在地,聘期开始"
    service = "记录编号,特派员编号,服务日期,服务对象,对象名称,服务类型\nS1,K1,2020-04-01,企业,甲公司,技术培训"
    app = checked_all(visit, ("名册.csv", f"{head}\nK1,张三,科技特派员,江苏省,2020-01-01".encode()), ("服务.csv", service.encode()))
    before = line(app, "服务.csv")
    app = button(button(app, "入库全部无误的1个文件").click().run(), "确认入库1个文件").click().run()
    assert "错误1处" in before
    assert "可以入库" in line(app, "服务.csv")


def test_a_zip_is_its_files_and_a_name_is_never_a_path(visit):
    packed = zipped(("../../x/东湖.csv", WUHAN), ("苏州/苏州.csv", SUZHOU))
    app = checked_all(visit, ("日报.zip", packed))
    app = button(button(app, "入库全部无误的2个文件").click().run(), "确认入库2个文件").click().run()
    assert [name for name, _by in entered()] == ["东湖.csv", "苏州.csv"]


def test_a_zip_that_explodes_is_refused_and_says_why(visit):
    from data.uploads.reading import archive

    app = checked_all(visit, ("弹.zip", zipped(("a.csv", bytes(archive.SUSPECT_SIZE + 1)))))
    assert "不能读取：压缩包解压后过大" in line(app, "弹.zip")
    assert "没有解压" in text_of(opened(app, "弹.zip"))


def test_too_many_files_are_told(visit, monkeypatch):
    from data.uploads.reading import archive

    monkeypatch.setattr(archive, "LIMIT_FILES", 1)
    assert "有2个文件，超过上限1个" in checked_all(visit, ("东湖.csv", WUHAN), ("苏州.csv", SUZHOU)).error[0].value


def test_after_a_restart_in_the_middle_of_several_it_says_which_were_stored(visit):
    app = checked_all(visit, ("东湖.csv", WUHAN), ("成都.csv", BAD_CHENGDU))
    mark = marked(app)
    button(button(app, "入库全部无误的1个文件").click().run(), "确认入库1个文件").click().run()
    told = visit(UPLOAD, upload=mark).warning[0].value
    assert ("“东湖.csv”为第4号" in told, "其余1个没有入库" in told) == (True, True)


def test_the_files_are_checked_again_in_another_language(visit):
    from data import asking
    from data.asking import Asking

    app = checked_all(visit, ("东湖.csv", WUHAN), ("成都.csv", BAD_CHENGDU))
    app.query_params["lang"] = "en"
    with asking.asked_as(Asking("en")):
        app.run()
    assert "1 error" in text_of(app)


def test_real_files_ask_once_to_clear_the_demonstration(with_demonstration, visit):
    app = checked_all(visit, ("东湖.csv", WUHAN), ("苏州.csv", SUZHOU))
    app.checkbox(key="upload_clear_sure").check().run()
    app = button(app, "清除演示数据").click().run()
    assert button(app, "入库全部无误的2个文件")


def pasted(visit, text: str):
    app = visit(UPLOAD)
    app.text_area(key="upload_pasted").set_value(text).run()
    return app


TABLE = "\n".join((HEADER, *ROWS)).replace(",", "\t")


def test_a_pasted_table_goes_through_the_same_door_and_its_text_is_kept(visit):
    app = pasted(visit, TABLE)
    assert next(each for each in app.selectbox if each.label == "数据集").value == "zone_daily"
    app = button(app, "检查粘贴的表格").click().run()
    assert "核对：2 = 2 + 0 + 0 + 0 + 0" in text_of(app)
    app = button(button(app, "下一步：确认入库").click().run(), "确认入库").click().run()
    assert rows() == 2
    with reading() as connection:
        assert imports.original(connection, 4).decode("utf-8-sig") == TABLE
        assert imports.entry(connection, 4)["file_name"] == "粘贴的表格.txt"


def test_a_pasted_cell_may_have_line_breaks_and_quotes(visit):
    head = "编号\t姓名\t类别\t所在地\t聘期开始\t专业"
    app = pasted(visit, f'{head}\nK1\t张三\t科技特派员\t江苏省\t2020-01-01\t"水稻\n""早稻"""\nK2\t李四\t科技特派员\t江苏省\t2020-01-01\t\n')
    app = button(app, "检查粘贴的表格").click().run()
    assert "核对：2 = 2 + 0 + 0 + 0 + 0" in text_of(app)


def test_errors_in_a_pasted_table_are_named_as_in_a_file(visit):
    app = button(pasted(visit, BAD.decode().replace(",", "\t")), "检查粘贴的表格").click().run()
    assert "整个文件不能入库" in app.error[0].value
    assert any(each.label == "下载错误文件" for each in app.download_button)
