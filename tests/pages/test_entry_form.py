"""The form of one entry of any dataset: added, corrected, withdrawn; what is wrong stands at its field, another's change is told."""

import re
from datetime import date

import pytest
from sqlalchemy import select

from components.filing import sending
from data.filing import address
from data.ledger import access
from db.datasets import DATASETS, REGISTERS
from db.declare import Kind
from db.engine import reading
from db.tables.access import PersonalAccess
from tests.data.filing import filling
from tests.pages.conftest import text_of
from tests.pages.test_zone_form import sent
from tests.poison import seen
from tests.rows import held, put

FORM = "pages/zones/form.py"
ACHIEVEMENTS = DATASETS["achievements"]
ONE = {"achievement_no": "甲-1", "title": "石墨烯涂层", "field": "新材料"}
OTHERS = tuple({"achievement_no": f"乙-{number}", "title": "别的", "field": "新材料"} for number in range(3))


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    """Nobody waits here between two clicks."""
    monkeypatch.setattr(sending, "READING", 0.0)


def fill(app, code: str, **texts) -> None:
    """Type into the fields of the entry that is open."""
    for field in (*app.text_input, *app.text_area, *app.selectbox, *app.date_input):
        for column, value in texts.items():
            if field.key and field.key.startswith(f"entry_{code}_") and field.key.endswith(f"_{column}"):
                field.set_value(value)


def keys(app) -> list[str]:
    return [field.key for field in (*app.text_input, *app.text_area, *app.selectbox, *app.date_input) if field.key and field.key.startswith("entry_")]


def value(app, column: str):
    return next(field.value for field in (*app.text_input, *app.text_area, *app.selectbox, *app.date_input)
                if field.key and field.key.startswith("entry_") and field.key.endswith(f"_{column}"))


def answer(app) -> str:
    assert not app.exception
    return re.sub(r"</?b>", "", text_of(app))


def opened(visit, dataset: str = "achievements", key: tuple = ("甲-1",), **more):
    return visit(FORM, **address.choices(DATASETS[dataset], key), **more)


def clicked(app, label: str):
    return next(button for button in app.button if button.label == label).click().run()


def test_a_new_entry_is_stored_and_opened_so_that_a_second_click_adds_nothing(store, visit):
    app = visit(FORM, dataset="achievements")
    assert "新增：先进技术成果" in answer(app)
    fill(app, "achievements", **ONE)
    app = sent(app)
    assert "“先进技术成果”的这一条已入库" in answer(app)
    assert held("achievements", *ONE) == {tuple(ONE.values())}
    assert app.query_params["entry"] == [address.named(ACHIEVEMENTS, ("甲-1",))] or app.query_params["entry"] == address.named(ACHIEVEMENTS, ("甲-1",))
    assert "内容相同，没有重复入库" in answer(sent(app))
    assert len(held("achievements", "row_id")) == 1


def test_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(store, visit):
    app = visit(FORM, dataset="policy_dates")
    fill(app, "policy_dates", title="通知")
    app = sent(app)
    assert "没有入库，请改正后再次报送" in answer(app)
    assert '<p class="wrong">这一项必填，请补上。</p>' in answer(app)
    assert value(app, "title") == "通知"


def test_an_entry_is_corrected_with_its_key_fixed(store, visit):
    put("achievements", ONE, *OTHERS)
    app = opened(visit)
    assert "更正：先进技术成果 · 成果编号 甲-1" in answer(app)
    assert "要改关键列，请撤回这一条，再新增一条" in answer(app)
    assert not [key for key in keys(app) if key.endswith("_achievement_no")]
    fill(app, "achievements", title="石墨烯薄膜", maturity="中试")
    app = sent(app)
    assert "已入库" in answer(app)
    assert ("甲-1", "石墨烯薄膜", "中试") in held("achievements", "achievement_no", "title", "maturity")
    assert value(app, "title") == "石墨烯薄膜"


def test_a_choice_and_a_date_can_be_emptied_again(store, visit):
    put("achievements", ONE | {"maturity": "中试", "published_on": "2020-04-01"}, *OTHERS)
    app = opened(visit)
    fill(app, "achievements", maturity=None, published_on=None)
    assert "已入库" in answer(sent(app))
    assert ("甲-1", None, None) in held("achievements", "achievement_no", "maturity", "published_on")


def test_a_correction_that_is_warned_of_is_stored_with_its_reason(store, visit):
    put("achievements", ONE)
    app = opened(visit)
    fill(app, "achievements", title="石墨烯薄膜")
    app = sent(app)
    assert "这次会更正已有的一条，请写明更正原因。" in answer(app)
    next(field for field in app.text_area if field.label == "说明（有警告时必填）").set_value("名称有误")
    assert "已入库" in answer(sent(app))
    assert held("achievements", "title") == {("石墨烯薄膜",)}


def test_what_another_person_corrected_meanwhile_is_told_and_not_written_back(store, visit):
    put("achievements", ONE, *OTHERS)
    app = opened(visit)
    put("achievements", ONE | {"field": "先进材料", "maturity": "中试"}, *OTHERS)
    fill(app, "achievements", title="石墨烯薄膜")
    app = sent(app)
    assert "改动了这一条" in answer(app)
    assert "技术领域：新材料 → 先进材料" in answer(app)
    assert (value(app, "title"), value(app, "field"), value(app, "maturity")) == ("石墨烯薄膜", "先进材料", "中试")
    assert ("甲-1", "石墨烯涂层") in held("achievements", "achievement_no", "title")
    assert "已入库" in answer(sent(app))
    assert ("甲-1", "石墨烯薄膜", "先进材料", "中试") in held("achievements", "achievement_no", "title", "field", "maturity")


def test_a_new_entry_never_overwrites_one_that_stands(store, visit):
    app = visit(FORM, dataset="achievements")
    put("achievements", ONE, *OTHERS)
    fill(app, "achievements", **ONE | {"title": "另一个"})
    for _twice in range(2):
        app = sent(app)
        assert "关键列相同的一条已经有了" in answer(app)
        assert value(app, "title") == "另一个"
    assert ("甲-1", "石墨烯涂层") in held("achievements", "achievement_no", "title")


def test_an_entry_is_withdrawn_with_a_reason_and_can_be_brought_back(store, visit):
    put("achievements", ONE, *OTHERS)
    app = clicked(opened(visit), "撤回")
    assert "请先填写撤回原因。" in answer(app)
    next(field for field in app.text_input if field.label == "撤回原因（必填）").set_value("重复登记")
    app = clicked(app, "撤回")
    number = re.search(r"已撤回，见第(\d+)号记录", answer(app))[1]
    assert "entry" not in app.query_params
    assert ("甲-1",) not in held("achievements", "achievement_no")
    ledger = visit("pages/updates/batches.py", entry=number)
    assert "重复登记" in answer(ledger)
    assert "撤回1行" in answer(ledger)
    next(field for field in ledger.text_input if field.label == "撤销原因（必填）").set_value("仍有效")
    assert "已撤销" in answer(clicked(ledger, "撤销这次上报"))
    assert ("甲-1",) in held("achievements", "achievement_no")


def test_an_entry_that_was_withdrawn_meanwhile_is_told_and_what_was_typed_stays(store, visit):
    put("achievements", ONE, *OTHERS)
    mine, theirs = opened(visit), opened(visit)
    next(field for field in theirs.text_input if field.label == "撤回原因（必填）").set_value("重复登记")
    clicked(theirs, "撤回")
    fill(mine, "achievements", title="石墨烯薄膜")
    mine = sent(mine)
    assert "撤回或撤销" in answer(mine)
    assert value(mine, "title") == "石墨烯薄膜"
    assert ("甲-1",) not in held("achievements", "achievement_no")


def test_an_entry_is_found_in_the_list_and_opened(store, visit):
    put("achievements", ONE, *OTHERS)
    app = visit(FORM, dataset="achievements")
    app = app.selectbox(key="find_achievements").set_value(("甲-1",)).run()
    assert "更正：先进技术成果 · 成果编号 甲-1" in answer(app)


def test_among_very_many_an_entry_is_found_by_its_key(store, visit, monkeypatch):
    monkeypatch.setattr("data.filing.entries.OFFERED", 1)
    put("achievements", ONE, *OTHERS)
    app = visit(FORM, dataset="achievements")
    app.text_input(key="find_achievements_achievement_no").set_value("没有的")
    app = clicked(app, "查找")
    assert "没有这一条" in answer(app)
    app.text_input(key="find_achievements_achievement_no").set_value(" 甲-1 ")
    assert "更正：先进技术成果 · 成果编号 甲-1" in answer(clicked(app, "查找"))


@pytest.mark.parametrize("word", ["x", address.named(ACHIEVEMENTS, ("没有的",))])
def test_an_address_that_names_no_entry_is_told(word, store, visit):
    assert "网址所指的这一条不在“先进技术成果”中" in answer(visit(FORM, dataset="achievements", entry=word))


def test_where_nothing_can_be_chosen_yet_it_is_said_what_to_file_first(store, visit):
    assert "还没有可选的：请先上报“百城百园名单”。" in answer(visit(FORM, dataset="hundred_projects"))


def test_an_amount_is_read_as_in_a_file_and_the_receipt_tells_how(store, visit):
    put("hundred_units", {"kind": "城市", "name": "南京市", "key_text": "南京市", "reporting_unit": 320000})
    app = visit(FORM, dataset="hundred_projects")
    fill(app, "hundred_projects", project_no="X-1", unit_name="南京市", title="示范", funds_central="3.2亿")
    app = sent(app)
    assert "中央引导资金：“3.2亿”读作32000万元" in answer(app)
    assert held("hundred_projects", "funds_central") == {(32_000_000_000,)}
    assert value(app, "funds_central") == "32000"


def test_another_dataset_takes_the_entry_of_the_last_out_of_the_address(store, visit):
    put("achievements", ONE, *OTHERS)
    app = opened(visit)
    app = app.selectbox(key="zones_form_report").set_value("policy_dates").run()
    assert "entry" not in app.query_params
    assert "新增：政策节点" in answer(app)
    assert "上一张表中没有报送的内容没有入库" in answer(app)


def test_beside_demonstration_data_a_real_entry_is_refused(with_demonstration, visit):
    app = visit(FORM, dataset="achievements")
    assert "正式数据不能与演示数据混存" in app.warning[0].value  # told before anything is typed
    fill(app, "achievements", **ONE)
    assert "正式数据不能与演示数据混存" in sent(app).error[0].value
    assert ("甲-1",) not in held("achievements", "achievement_no")


def test_one_entry_of_a_zones_day_can_be_corrected_and_withdrawn_too(store, visit):
    zone = {name: identity for identity, name in held("zones", "identity", "name")}["中关村科技园区"]
    put("zone_difficulties", {"zone": zone, "data_date": "2020-04-01", "difficulty": "企业融资难", "raised": 5, "solved": 2})
    app = opened(visit, "zone_difficulties", (zone, date(2020, 4, 1), "企业融资难"))
    assert "更正：企业困难诉求" in answer(app)
    assert value(app, "raised") == "5"


def test_whoever_opens_the_record_of_a_person_is_logged_and_the_number_is_hidden(store, visit):
    put("commissioners", {"commissioner_no": "T-1", "name": "赵六", "role": "科技特派员", "base": 320100, "since": "2020-01-01", "phone": "13912345678"})
    app = opened(visit, "commissioners", ("T-1",))
    assert value(app, "phone") == "*******5678"
    assert "13912345678" not in answer(app)
    access._later.submit(int).result()  # the log is written one after the other
    with reading() as connection:
        assert [tuple(row) for row in connection.execute(select(PersonalAccess.kind, PersonalAccess.object))] == [("view", "commissioners:T-1")]


def test_to_an_english_reader_it_is_english(store, visit):
    put("achievements", ONE, *OTHERS)
    app = opened(visit, lang="en")
    assert "Correction: Technology achievements · Achievement number 甲-1" in answer(app)
    assert "Title *" in [seen(field.label) for field in app.text_input]


def test_the_register_declared_last_is_filed_by_its_form(store, visit):
    """Whichever it is: nothing is written for one alone."""
    dataset = list(REGISTERS.values())[-1]
    texts = filling.filed_with_needs(dataset.code)
    app = visit(FORM, dataset=dataset.code)
    fields = {field.key.rpartition(f"entry_{dataset.code}_")[2].partition("_")[2] for field in (*app.text_input, *app.text_area, *app.selectbox, *app.date_input) if field.key}
    assert {column.code for column in dataset.columns} <= fields
    fill(app, dataset.code, **{column.code: date.fromisoformat(texts[column.code]) if column.kind is Kind.DATE else texts[column.code]
                               for column in dataset.columns if texts[column.code] is not None and column.kind not in (Kind.CHOICE, Kind.YES_NO)})
    fill(app, dataset.code, **{column.code: texts[column.code] for column in dataset.columns if texts[column.code] is not None and column.kind in (Kind.CHOICE, Kind.YES_NO)})
    assert f"“{dataset.zh}”的这一条已入库" in answer(sent(app))
    assert len(held(dataset.code, "row_id")) == 1
