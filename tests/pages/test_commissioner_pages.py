"""The pages of villages to be called on, of the suggestion, of one commissioner and of one village, as a visitor meets them."""

import io
import re
from datetime import date

import pytest
from docx import Document
from sqlalchemy import select

from components.choices.suggesting import Plan, carried
from data.indicators.commissioners import figures
from data.ledger import access
from data.record_rules import TARGET, Rules, keep
from data.uploads import accept, review
from db.datasets import DATASETS
from db.engine import reading, writing
from db.tables.access import PersonalAccess
from db.tables.ledger import Batch
from tests.data.indicators.test_commissioners import PING, YANG, assignment, person, service, village
from tests.once import filled
from tests.pages.conftest import text_of as with_bold
from tests.pages.screen import made, offered
from tests.rows import put

FOLDER = "pages/commissioners"
UNCOVERED, SUGGESTION, COMMISSIONER, VILLAGE = (f"{FOLDER}/{name}.py" for name in ("uncovered", "suggestion", "commissioner", "village"))
Y1, Y2, P1 = YANG * 10**6 + 200001, YANG * 10**6 + 200002, PING * 10**6 + 200001
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@filled
def villages(store):
    """平定县: Y1 has 甲 and was served, Y2 has nobody and was never served; 盂县: P1, which nobody is near."""
    put("villages", village(Y1, lon=113.6, lat=37.8, removed_on="2019-11-20"), village(Y2, lon=113.7, lat=37.8), village(P1))
    put("commissioners", person("甲", YANG) | {"organisation": "农科院", "phone": "13800001234"}, person("丁", YANG, role="科技专员"))
    put("assignments", assignment("甲", Y1, "2020-01-01"))
    put("services", service("1", "甲", Y1, "2020-03-05"), service("2", "甲", Y1, "2020-10-05"))
    put("outcomes", {"record_no": "1", "village_code": Y1, "on_date": "2020-05-05", "kind": "就业", "jobs": 7, "households": 3})


def text_of(app) -> str:
    return with_bold(app).replace("<b>", "").replace("</b>", "")


def logged() -> set[tuple[str, str]]:
    access._later.submit(int).result()  # whatever was to be logged before this is
    with reading() as connection:
        return {tuple(row) for row in connection.execute(select(PersonalAccess.kind, PersonalAccess.object))}


def files_of(visit, page: str, **address) -> dict[str, bytes]:
    with offered() as files:
        visit(page, **address)
    return {name: made(file) for name, file in files if name and not name.startswith("本页")}


def test_the_list_shows_villages_with_a_link_to_each_and_is_logged_when_taken(villages, visit):
    app = visit(UNCOVERED, period="2020-10")
    shown = text_of(app)
    assert "全国未覆盖或超期的村2个" in shown
    assert f'href="village?village={Y2}"' in shown
    assert 'href="commissioner?commissioner=甲"' in shown
    files = files_of(visit, UNCOVERED, period="2020-10", county=str(YANG))
    content = next(content for name, content in files.items() if name.endswith(".csv")).decode("utf-8-sig")
    assert f"{Y2}\t" in content
    assert str(P1) not in content
    assert {(kind, of.split(":")[0]) for kind, of in logged()} == {("export", "uncovered")}


@pytest.mark.parametrize(("address", "says"), [
    ({"search": "盂县"}, "村1个"), ({"showing": "never"}, "从未服务的村2个"), ({"days": "20"}, "超过20天"), ({"province": "140000", "prefecture": "140300", "county": str(PING)}, "盂县未覆盖或超期的村1个"),
    ({"county": str(PING), "province": "140000"}, "盂县未覆盖或超期的村1个"), ({"province": "100000-420000"}, "全国（除湖北外）未覆盖或超期的村2个"),
    ({"county": str(PING)}, "盂县未覆盖或超期的村1个"), ({"province": "999999"}, "网址中的“province=999999”无法采用"), ({"county": "999999"}, "网址中的“county=999999”无法采用"),
    ({"province": "320000", "county": str(PING)}, f"网址中的“county={PING}”不在所选省份内，现按省份显示。")])
def test_what_is_chosen_stands_in_the_address(villages, visit, address, says):
    app = visit(UNCOVERED, period="2020-10", **address)
    assert not app.exception
    assert says in text_of(app)


def test_the_list_is_between_any_two_dates_too(villages, visit):
    app = visit(UNCOVERED, period="2020-03-06..2020-10-04")
    assert "2020年3月6日至10月4日" in app.selectbox(key="commissioners_period").options
    shown = text_of(app)
    assert "无法采用" not in shown
    assert "未覆盖3个" in shown  # Y1 was served on 5 March and on 5 October
    app.date_input(key="commissioners_from").set_value("2020-02-01")
    app.date_input(key="commissioners_to").set_value("2020-03-05")
    app.button(key="FormSubmitter:commissioners_two_dates-按这两个日期").click().run()
    assert app.selectbox(key="commissioners_period").value == "2020-02-01..2020-03-05"
    assert "未覆盖2个" in text_of(app)
    assert "无法采用" in text_of(visit(UNCOVERED, period="2020-03-05..2020-02-01"))


def test_a_reader_in_the_system_sees_counties_only(villages, visit):
    shown = text_of(visit(UNCOVERED, period="2020-10", wall="1", **{"for": "system"}))
    assert "按县计数" in shown
    assert str(Y2) not in shown
    assert "甲某" not in shown


@pytest.mark.parametrize("address", [{}, {"province": "140000"}])
def test_there_is_no_suggestion_for_the_nation_or_a_province(villages, visit, address):
    assert "不对全国和省编制" in text_of(visit(SUGGESTION, **address))


def test_the_file_of_a_suggestion_imports_as_it_is_and_the_rate_rises_by_it(villages, visit):
    def rate() -> tuple:
        with reading() as connection:
            values = figures(connection, period="2020-10", level="county", codes=("assigned",))
        return tuple(values.loc[values["code"] == str(YANG), ["numerator", "denominator"]].iloc[0])

    address = {"period": "2020-10", "province": "140000", "prefecture": "140300", "county": str(YANG)}
    assert rate() == (1, 2)
    shown = text_of(visit(SUGGESTION, **address))
    assert "50.0%（1/2）升至100.0%（2/2）" in shown
    content = next(content for name, content in files_of(visit, SUGGESTION, **address).items() if name.endswith(".xlsx"))
    with writing() as connection:
        checked = review(connection, DATASETS["assignments"], content, "选派.xlsx")
    assert checked.acceptable
    accept(checked, by="平定县")
    assert rate() == (2, 2)
    shown = text_of(visit(SUGGESTION, **address))
    assert "可派0个" in shown
    assert "升至" not in shown  # from 100% to 100% nothing rises
    assert ("export", f"suggestion:period=2020-10:place={YANG}") in logged()


def test_a_change_of_the_suggestion_goes_with_its_village_while_another_session_stores(villages, visit):
    """Y2 is struck out; meanwhile another village comes to stand in its row."""
    app = visit(SUGGESTION, period="2020-10", province="140000", prefecture="140300", county=str(YANG))
    assert "采用1个村，划去0个" in text_of(app)
    put("villages", village(Y1 - 1, lon=113.6, lat=37.8))
    app.session_state[f"suggestion_rows_2020-10_{YANG}_3__0"] = {"edited_rows": {0: {"kept": False}}}
    app.run()
    assert not app.exception
    assert "此前的1处改动随村保留，其中0处" in text_of(app)
    assert "采用1个村，划去1个" in text_of(app)
    plan = app.session_state[f"suggestion_plan_2020-10_{YANG}_3_"]
    assert (plan.rows[0][0], set(plan.struck)) == (Y1 - 1, {Y2})


def test_what_was_changed_is_carried_to_another_plan_by_village():
    plan = Plan(((1, "甲"), (2, "甲"), (3, "乙")), struck=frozenset({3}))
    edited = {0: {"kept": False}, 1: {"who": " 丙 "}, 2: {"kept": True, "who": "乙"}}
    then = carried(plan, edited, ((2, "丁"), (3, "乙"), (4, "甲")))
    assert (then.struck, then.changed, then.number, then.gone) == (set(), {2: "丙"}, 1, 1)


def test_the_demonstrations_file_says_so_and_goes_in_while_it_is_loaded(with_demonstration, visit):
    with reading() as connection:
        values = figures(connection, period="2020", level="county", codes=("assigned",))
    short = values[values["numerator"] < values["denominator"]]
    files = {}
    for code in short["code"].astype(int):
        prefecture = code // 100 * 100
        files = files_of(visit, SUGGESTION, period="2020", province=str(code // 10_000 * 10_000), prefecture=str(prefecture), county=str(code))
        if any("选派建议" in name for name in files):
            break
    content = next(content for name, content in files.items() if "选派建议" in name and name.endswith(".csv"))
    assert content.decode("utf-8-sig").startswith("演示数据")
    with writing() as connection:
        checked = review(connection, DATASETS["assignments"], content, "选派.csv")
    assert checked.acceptable, checked.as_json()


def test_a_commissioner_is_shown_without_a_telephone_and_the_view_is_logged_once(villages, visit):
    app = visit(COMMISSIONER, commissioner="甲")
    shown = text_of(app)
    assert "甲某（甲）" in shown
    assert "服务日共2天" in shown
    assert "138" not in shown
    app.run()
    assert [entry for entry in logged() if entry[0] == "view"] == [("view", "commissioners:甲")]


@pytest.mark.parametrize(("page", "address", "says"), [
    (COMMISSIONER, {}, "请在上方输入特派员或专员的编号或姓名"), (COMMISSIONER, {"commissioner": "无此号"}, "名册中没有编号为“无此号”的特派员或专员"),
    (COMMISSIONER, {"commissioner": "甲某"}, "没有编号恰为“甲某”的人"), (VILLAGE, {}, "请在上方输入十二位村代码"),
    (VILLAGE, {"village": "140321999999"}, "名册中没有代码为140321999999的村"), (VILLAGE, {"village": "abc"}, "名册中没有代码为abc的村")])
def test_an_address_of_nobody_is_told_with_what_to_do(villages, visit, page, address, says):
    app = visit(page, **address)
    assert not app.exception
    assert not app.error
    assert says in text_of(app)
    assert not [entry for entry in logged() if entry[0] == "view"]


def test_the_record_of_a_commissioner_holds_the_days_the_rule_and_the_boxes(villages, visit):
    keep(Rules(per=TARGET, basis="某科发〔2020〕1号", since=date(2020, 1, 1)))
    files = files_of(visit, COMMISSIONER, commissioner="甲")
    content = next(content for name, content in files.items() if name.endswith(".docx"))
    document = Document(io.BytesIO(content))
    cells = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    words = "\n".join(paragraph.text for paragraph in document.paragraphs) + "\n".join(" ".join(row) for row in cells)
    for part in ("服务记录汇总表", "供职称评审参考，盖章有效", "农科院", "每个对象各计一个服务日；聘期以外的服务计入", "依据某科发〔2020〕1号；自2020-01-01起施行",
                 "服务对象确认", "派出单位意见", "选派（管理）部门意见", "平定县村1"):
        assert part in words, part
    assert ["2020", "2", "2", "2", "1", "0", "0", "0"] in cells
    assert "13800001234" not in words
    lines = [paragraph.text for paragraph in document.paragraphs if paragraph.text.strip()]
    assert [line for line in lines if "未经盖章无效" in line or line == "四、确认和意见"] == lines[-3:-1]  # below the boxes it would fill a page alone
    assert next(content for name, content in files.items() if name.endswith(".pdf")).startswith(b"%PDF")
    assert ("export", "commissioners:甲") in logged()


def test_the_record_of_an_officer_is_about_firms(villages, visit):
    put("firm_services", {"record_no": "1", "commissioner_no": "丁", "firm": "甲公司", "credit_code": None, "zone": None, "served_on": "2020-04-01", "need": "检测", "matched": True})
    files = files_of(visit, COMMISSIONER, commissioner="丁")
    document = Document(io.BytesIO(next(content for name, content in files.items() if name.endswith(".docx"))))
    cells = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    assert ["2020", "1", "1", "1", "1", "1"] in cells
    assert ["2020-04-01", "1", "甲公司", "检测", "是", "计入"] in cells
    assert "专员基本情况" in [paragraph.text for paragraph in document.paragraphs]


def test_a_record_without_a_service_says_so_and_one_of_a_year_holds_that_year(villages, visit):
    put("services", service("7", "甲", Y1, "2019-05-05"))
    for number, year, says, not_says in (("丁", 0, "没有服务记录", "2020-03-05"), ("甲", 2019, "2019-05-05", "2020-03-05")):
        address = {"year": str(year)} if year else {}
        for name, content in files_of(visit, COMMISSIONER, commissioner=number, **address).items():
            assert content.startswith(b"%PDF" if name.endswith(".pdf") else b"PK")
            if name.endswith(".docx"):
                document = Document(io.BytesIO(content))
                words = "".join(paragraph.text for paragraph in document.paragraphs) + "".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
                assert says in words
                assert not_says not in words


def test_a_village_shows_who_serves_it_when_last_and_what_came_of_it(villages, visit):
    shown = text_of(visit(VILLAGE, village=str(Y1)))
    assert "平定县村1（140321200001）：2020年10月5日在派的在聘特派员1名；最近一次科技服务2020年10月5日；累计带动就业7人；2019年11月20日出列。" in shown
    assert 'href="commissioner?commissioner=甲"' in shown
    empty = text_of(visit(VILLAGE, village=str(P1)))
    assert "在派的在聘特派员0名；没有科技服务记录；累计带动就业0人" in empty


def test_a_village_merged_into_another_is_counted_there_and_says_so(villages, visit):
    put("villages", village(P1, merged_into=Y1))
    put("services", service("9", "甲", P1, "2020-11-11"))
    assert "最近一次科技服务2020年11月11日" in text_of(visit(VILLAGE, village=str(Y1)))
    assert f"已并入{Y1}" in text_of(visit(VILLAGE, village=str(P1)))


def test_pages_are_read_as_known_before_what_came_later(villages, visit):
    with reading() as connection:
        before = connection.scalar(select(Batch.id).order_by(Batch.id.desc()).limit(1))
    put("services", service("3", "甲", Y2, "2020-10-30"))
    for page, address, then in ((UNCOVERED, {"period": "2020-10"}, "的村2个"), (COMMISSIONER, {"commissioner": "甲"}, "服务日共2天"), (VILLAGE, {"village": str(Y2)}, "没有科技服务记录"),
                                (SUGGESTION, {"period": "2020-10", "province": "140000", "prefecture": "140300"}, "可派")):
        assert then in text_of(visit(page, known=str(before), **address)), page
    assert "的村1个" in text_of(visit(UNCOVERED, period="2020-10"))
    assert "服务日共3天" in text_of(visit(COMMISSIONER, commissioner="甲"))


@pytest.mark.parametrize(("page", "address"), [
    (UNCOVERED, {"period": "2020-10"}), (SUGGESTION, {"period": "2020-10", "province": "140000", "prefecture": "140300"}), (COMMISSIONER, {"commissioner": "甲"}), (VILLAGE, {"village": str(Y1)})])
def test_each_page_opens_in_english(villages, visit, page, address):
    app = visit(page, lang="en", **address)
    assert not app.exception
    assert not app.error
    titles = re.findall(r'<(?:h1 class="title"[^>]*|div class="finding"|th[^>]*)>(.*?)</(?:h1|div|th)>', text_of(app))
    assert titles
    assert not [title for title in titles if CHINESE.search(re.sub(r"<[^>]+>|甲某?|丁", "", title))]
