"""The pages of registers: every one opens with entries and without, as known before they came, in both languages."""


from components.shell import menu
from data.filing.address import named
from data.registers.declared import REGISTER_OF
from db.datasets import DATASETS
from tests.components.registers.filled import fill
from tests.pages.conftest import text_of
from tests.pages.test_every_page import NOT_A_NUMBER
from tests.rows import put


def said(app) -> str:
    assert not app.exception
    assert not app.error, [each.value for each in app.error]
    text = text_of(app)
    assert not NOT_A_NUMBER.findall(text)
    return text


def test_filters_order_page_and_entry_stand_in_the_address(visit):
    fill("economy2020")
    app = visit(menu.REGISTER, register="economy2020", region="320000", only_state="实施", order="-project_no", entry=named(DATASETS["economy2020"], ("项目编号3",)))
    text = said(app)
    assert "符合条件的1条，全部3条" in text
    assert "项目编号3" in text
    assert "1次上报或更正" in text
    assert app.query_params["only_state"] == "实施"
    assert [box.value for box in app.selectbox if box.label == "排序"][-1] == "-project_no"


def test_an_entry_that_an_address_does_not_name_is_told(visit):
    fill("economy2020")
    app = visit(menu.REGISTER, register="economy2020", entry="zzz")
    assert "网址所指的这一条不在“科技助力经济2020项目”中，或已撤回。" in said(app)
    assert "填一条" in ways(app)


def test_a_wall_leads_to_no_form_and_no_upload(visit):
    fill("economy2020")
    assert {"填一条", "到“数据上报”上传"} <= ways(visit(menu.REGISTER, register="economy2020"))
    assert not {"填一条", "到“数据上报”上传"} & ways(visit(menu.REGISTER, register="economy2020", wall="1", **{"for": "outside"}))


def ways(app) -> set[str]:
    return {link.proto.label for link in app.get("page_link")}


def test_another_register_leaves_the_choices_of_the_one_before(visit):
    fill("economy2020")
    fill("tech_contracts")
    app = visit(menu.REGISTER, register="economy2020", only_state="实施", period="2020-09")
    next(box for box in app.selectbox if box.label == "名录").select("tech_contracts").run()
    text = said(app)
    assert "2020年第四季度" in text
    assert "无法采用" not in text
    assert not {"only_state", "period"} & set(app.query_params)


def test_the_overview_lists_every_register_and_narrows_by_group_and_word(visit):
    fill("tech_contracts")
    text = said(visit(menu.REGISTERS))
    assert all(one.title in text for one in REGISTER_OF.values())
    assert "已报3/37" in text
    narrowed = said(visit(menu.REGISTERS, group="双创与就业", word="创新券"))
    assert "科技创新券" in narrowed
    assert "科研助理岗位" not in narrowed


def test_a_programme_leads_to_its_registers_and_back(visit, shared_demonstration):
    assert "重大技术需求" in [link.proto.label for link in visit(menu.HUNDRED).get("page_link")]
    assert "到“百城百园”" in [link.proto.label for link in visit(menu.REGISTER, register="demands").get("page_link")]


def test_a_filter_that_an_address_names_and_the_list_does_not_have_is_told_in_one_sentence(visit):
    fill("economy2020")
    app = visit(menu.REGISTER, register="economy2020", only_kind="zz")
    text = said(app)
    assert text.count("only_kind=zz") == 1
    assert "（only_state）" in text
    assert "only_kind" not in app.query_params
    other = said(visit(menu.REGISTER, register="economy2020", only_state="zz"))
    assert other.count("网址中的“only_state=zz”无法采用") == 1


def test_entries_that_lie_ahead_are_named_on_the_page(visit):
    fill("platforms")
    put("platforms", {"name": "远的", "kind": "未来产业园", "location": 320000, "since": "2035-01-01"})
    text = said(visit(menu.REGISTER, register="platforms"))
    assert "1条的日期在" in text
    assert "2035年1月1日" in text
