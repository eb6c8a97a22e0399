"""The pages of briefings: composed, previewed, saved, submitted, issued, listed, compared, made void; the office; what is settled."""

import pytest

from components.briefings.formats import FORMATS
from components.shell import menu
from data import office
from data.briefings import kept
from data.briefings.kept import Kept
from data.settling import in_force
from db import clock
from db.engine import reading
from tests.data.indicators.returns import stored
from tests.once import filled
from tests.pages.conftest import text_of

YEAR = clock.today().year
NEW = "_0"


def every() -> list[Kept]:
    with reading() as connection:
        return kept.listed(connection)


def failed(app) -> bool:
    return bool(app.exception or app.error)


def button(app, label: str):
    return next(each for each in app.button if each.label == label)


@filled
def with_series(with_demonstration):
    """The office has two series of briefings."""
    office.set_("series", "高新区简报、工作专报:专报")


@pytest.fixture
def composing(with_series, visit):
    """The page with a new briefing of the zones."""
    return visit(menu.COMPOSE)


def submitted(app):
    """The page after a briefing was submitted."""
    return button(app.text_input(key=f"compose_title{NEW}").set_value("四月一日情况").run(), "送审").click().run()


def test_shows_the_preview_of_what_is_chosen(composing):
    app = composing.toggle(key="compose_preview").set_value(True).run()
    shown = text_of(app)
    assert not failed(app)
    for said in ("高新区简报", "高新区复工复产监测情况（截至", "总体情况", "企业复工率", "演示数据", "附表"):
        assert said in shown
    assert len(app.get("download_button")) == len(FORMATS)


def test_other_programmes_bring_their_sections(composing):
    app = composing.multiselect(key=f"compose_programmes{NEW}").set_value(["hundred", "commissioners"]).run()
    sections = next(each for each in app.multiselect if each.label == "章节")
    assert {code.split(".")[0] for code in sections.value} == {"hundred", "commissioners"}
    app = app.toggle(key="compose_preview").set_value(True).run()
    assert not failed(app)
    assert "百城百园" in text_of(app)


def test_figures_are_left_out_and_put_in_order(composing):
    figures = next(each for each in composing.multiselect if each.label == "图表：总体情况")
    app = figures.set_value(["zones.more_cards", "zones.trend"]).run().toggle(key="compose_preview").set_value(True).run()
    button(app, "保存草稿").click().run()
    assert dict(every()[0].draft.choices["sections"])["zones.overall"] == ["zones.more_cards", "zones.trend"]


def test_a_draft_is_saved_opened_again_and_changed(composing, visit):
    app = composing.text_input(key=f"compose_title{NEW}").set_value("四月一日情况").run()
    app = button(app, "保存草稿").click().run()
    assert "已保存草稿：四月一日情况" in text_of(app)
    (draft,) = every()
    again = visit(menu.COMPOSE, draft=str(draft.id))
    title = next(each for each in again.text_input if each.label.startswith("标题"))
    assert title.value == "四月一日情况"
    again = title.set_value("改过的标题").run()
    button(again, "保存草稿").click().run()
    assert [(each.id, each.draft.title) for each in every()] == [(draft.id, "改过的标题")]


def test_what_was_chosen_outlives_a_look_at_another_page(composing):
    app = composing.text_input(key=f"compose_title{NEW}").set_value("还没有保存").run()
    app = app.switch_page(menu.OFFICE).run().switch_page(menu.COMPOSE).run()
    assert app.text_input(key=f"compose_title{NEW}").value == "还没有保存"


def test_nothing_chosen_says_what_to_do(composing):
    app = composing.multiselect(key=f"compose_programmes{NEW}").set_value([]).run()
    assert "还没有选择工作" in text_of(app)


def test_a_briefing_goes_its_way_to_an_issue_and_into_the_list(composing, visit):
    app = submitted(composing)
    (one,) = every()
    assert (one.state, "已送审：四月一日情况" in text_of(app)) == ("submitted", True)
    app = button(app, "签发并编期号").click().run()
    assert "请填写签发人" in text_of(app)
    app.text_input(key=f"compose_signed_{one.id}").set_value("李四")
    app = button(app, "签发并编期号").click().run()
    assert f"已签发：高新区简报{YEAR}年第1期（总第1期）" in text_of(app)
    shown = text_of(visit(menu.ISSUED))
    assert f"高新区简报{YEAR}年第1期（总第1期）" in shown
    assert "四月一日情况" in shown


def test_what_was_submitted_is_sent_back(composing):
    app = submitted(composing)
    (one,) = every()
    app.text_input(key=f"compose_reason_{one.id}").set_value("数字待核")
    app = button(app, "退回修改").click().run()
    assert "已退回修改" in text_of(app)
    assert (every()[0].state, every()[0].reason) == ("draft", "数字待核")
    assert next(each for each in app.text_input if each.label.startswith("标题")).value == "四月一日情况"


def test_letters_that_the_font_has_not_are_named_and_what_would_draw_them_is_not_offered(composing):
    app = composing.text_input(key=f"compose_title{NEW}").set_value("囍报☑").run().toggle(key="compose_preview").set_value(True).run()
    assert not failed(app)
    assert "PDF 和图片所用字体没有这些字：☑、囍（在标题）。请改用别的字" in text_of(app)
    assert [each.proto.label for each in app.get("download_button")] == [code.upper() for code, each in FORMATS.items() if not each.drawn]


def test_what_no_picture_can_show_is_neither_submitted_nor_issued(composing):
    app = button(composing.text_input(key=f"compose_title{NEW}").set_value("囍报").run(), "送审").click().run()
    assert "没有这些字：囍（在标题）" in text_of(app)
    assert every() == []
    app = submitted(app)
    (one,) = every()
    app.text_input(key=f"compose_signed_{one.id}").set_value("李囍")
    app = button(app, "签发并编期号").click().run()
    assert "没有这些字：囍（在版记）" in text_of(app)
    assert [each.state for each in every()] == ["submitted"]


@pytest.fixture
def windows(composing, visit):
    """Two windows on one draft."""
    app = button(composing.text_input(key=f"compose_title{NEW}").set_value("四月一日情况").run(), "保存草稿").click().run()
    assert not failed(app)
    (draft,) = every()
    return visit(menu.COMPOSE, draft=str(draft.id)), visit(menu.COMPOSE, draft=str(draft.id))


def field(app, label: str):
    return next(each for each in app.text_input if each.label.startswith(label))


def test_the_second_window_is_told_that_the_first_changed_the_draft_and_keeps_what_it_changed(windows):
    first, second = windows
    button(field(first, "标题").set_value("第一个窗口的标题").run(), "保存草稿").click().run()
    field(second, "核稿").set_value("王五")
    second = button(second, "保存草稿").click().run()
    assert not failed(second)
    shown = text_of(second)
    assert "没有保存：这份草稿在打开之后被改动" in shown
    assert "标题：四月一日情况 → 第一个窗口的标题" in shown
    assert (every()[0].draft.title, every()[0].draft.checked_by) == ("第一个窗口的标题", "")
    assert (field(second, "标题").value, field(second, "核稿").value) == ("第一个窗口的标题", "王五")
    second = button(second, "保存草稿").click().run()
    assert "已保存草稿" in text_of(second)
    assert [(each.draft.title, each.draft.checked_by) for each in every()] == [("第一个窗口的标题", "王五")]


def test_what_both_windows_changed_is_told_and_not_overwritten_unseen(windows):
    first, second = windows
    button(field(first, "标题").set_value("一").run(), "保存草稿").click().run()
    field(second, "标题").set_value("二")
    second = button(second, "送审").click().run()
    assert "标题：两边都改了，保留您写的；对方改为：一" in text_of(second)
    assert [(each.state, each.draft.title) for each in every()] == [("draft", "一")]
    assert field(second, "标题").value == "二"


def test_a_draft_that_was_submitted_in_another_window_takes_no_change_with_it(windows):
    first, second = windows
    button(first, "送审").click().run()
    field(second, "标题").set_value("改过的")
    second = button(second, "保存草稿").click().run()
    assert not failed(second)
    assert "在打开之后变为“送审稿”" in text_of(second)
    assert "已另存为草稿“改过的（未保存的改动）”" in text_of(second)
    assert [(each.state, each.draft.title) for each in every()] == [("draft", "改过的（未保存的改动）"), ("submitted", "四月一日情况")]


def test_a_window_without_changes_is_told_what_became_of_its_draft(windows):
    first, second = windows
    first = button(first, "送审").click().run()
    id = every()[0].id
    first.text_input(key=f"compose_signed_{id}").set_value("李四")
    button(first, "签发并编期号").click().run()
    second = second.run()
    assert not failed(second)
    assert "“四月一日情况”在打开之后已由李四签发" in text_of(second)
    assert [each.state for each in every()] == ["issued"]


def test_what_was_sent_back_and_submitted_anew_is_not_issued_by_a_window_that_shows_the_old(windows):
    first, second = windows
    first, second = button(first, "送审").click().run(), second.run()
    id = every()[0].id
    first.text_input(key=f"compose_reason_{id}").set_value("数字待核")
    first = button(first, "退回修改").click().run()
    button(first, "送审").click().run()
    second.text_input(key=f"compose_signed_{id}").set_value("李四")
    second = button(second, "签发并编期号").click().run()
    assert "被退回并重新送审" in text_of(second)
    assert [each.state for each in every()] == ["submitted"]


@pytest.fixture
def issued(composing, visit):
    """The page of the issues with one of them."""
    app = submitted(composing)
    (one,) = every()
    app.text_input(key=f"compose_signed_{one.id}").set_value("李四")
    button(app, "签发并编期号").click().run()
    return visit(menu.ISSUED)


def test_an_issue_is_opened_and_offered_in_each_format(issued):
    assert not failed(issued)
    assert len(issued.get("download_button")) == len(FORMATS)
    assert "口径修订都不改变这一期" in text_of(issued)
    assert "总体情况" in text_of(issued)


def test_an_issue_is_compared_with_now(issued, visit):
    (one,) = every()
    issued.session_state[f"issued_compare_{one.id}"] = True
    assert "没有更正" in text_of(issued.run())
    day = one.draft.choices["days"]["zones"]
    stored("zone_daily", {"zone": "苏州工业园区", "data_date": day, "firms": 2000, "firms_resumed": 1}, demonstration=True)
    app = visit(menu.ISSUED)
    app.session_state[f"issued_compare_{one.id}"] = True
    shown = text_of(app.run())
    assert "签发后有更正" in shown
    assert "处不同" in shown
    assert ">0.1%<" in shown


def test_an_issue_is_made_void_with_a_reason(issued):
    (one,) = every()
    app = button(issued, "作废这一期").click().run()
    assert "请写明原因" in text_of(app)
    app.text_input(key=f"issued_reason_{one.id}").set_value("数据有误")
    app = button(app, "作废这一期").click().run()
    assert "已作废" in text_of(app)
    assert (every()[0].state, every()[0].number.number) == ("void", 1)
    assert "数据有误" in text_of(app)


def test_no_issue_says_what_to_do(store, visit):
    assert "请到“编制简报”起草、送审并签发" in text_of(visit(menu.ISSUED))


def settings() -> office.Office:
    with reading() as connection:
        return office.settings(connection)


def test_the_office_is_kept(store, visit):
    app = visit(menu.OFFICE)
    app.text_input(key="office_issuer").set_value("某省科技厅")
    app.text_input(key="office_report_to").set_value("省委办公厅、省政府办公厅")
    app = button(app, "保存").click().run()
    assert "已保存单位设置" in text_of(app)
    assert (settings().issuer, settings().report_to) == ("某省科技厅", ("省委办公厅", "省政府办公厅"))
    app.text_input(key="office_copies").set_value("六十")
    app = button(app, "保存").click().run()
    assert "不是份数" in text_of(app)
    assert settings().issuer == "某省科技厅"


def test_the_office_keeps_its_review_number_and_its_series(store, visit):
    app = visit(menu.OFFICE)
    app.text_input(key="office_review").set_value("GS京(2020)0001号")
    app = button(app, "保存审图号").click().run()
    app.text_input(key="office_series_name").set_value("工作专报")
    app.selectbox(key="office_series_kind").set_value("special")
    app.number_input(key="office_series_year").set_value(2020)
    app.number_input(key="office_series_number").set_value(12)
    app.number_input(key="office_series_total").set_value(35)
    app = button(app, "添加或更改").click().run()
    assert (settings().review, [each.text for each in settings().series]) == ("GS京(2020)0001号", ["工作专报:专报:2020:12:35"])
    app = button(app, "停用").click().run()
    assert settings().series == ()


@pytest.mark.parametrize("number", ["1234", "审图号：GS(2020)0001号", "GS(2020)0001"])
def test_what_is_no_review_number_is_refused_with_an_example(store, visit, number):
    app = visit(menu.OFFICE)
    app.text_input(key="office_review").set_value(number)
    app = button(app, "保存审图号").click().run()
    assert "不是审图号，请照批准的样子写全，如 GS（2024）0650号" in text_of(app)
    assert settings().review == ""


def test_a_period_is_settled_and_taken_back_on_the_page_of_the_ledger(with_demonstration, visit):
    app = visit(menu.BATCHES)
    app.selectbox(key="batches_settle_dataset").set_value("zone_daily")
    app.text_input(key="batches_settle_period").set_value("2020-04-01")
    app = button(app, "审定这个期间").click().run()
    assert "请写明审定的文号" in text_of(app)
    app.text_input(key="batches_settle_document").set_value("国科火字〔2020〕5号")
    app = button(app, "审定这个期间").click().run()
    assert "已审定“高新区复工复产日报”2020年4月1日" in text_of(app)
    with reading() as connection:
        assert [(each.dataset, each.period) for each in in_force(connection)] == [("zone_daily", "2020-04-01")]
    assert "已审定" in text_of(visit(menu.ZONES, date="2020-04-01"))
    assert "· 已审定" not in text_of(visit(menu.ZONES, date="2020-03-31"))
    app.text_input(key="batches_unsettle_reason").set_value("文件作废")
    app = button(app, "撤销审定").click().run()
    with reading() as connection:
        assert in_force(connection) == ()
    assert "已撤销“高新区复工复产日报”2020年4月1日的审定" in text_of(app)
