"""The page of warnings, its number in the menu, the band of stale data."""

import pytest
from sqlalchemy import func, select

from components.shell import menu
from data.warnings import acknowledging, words
from data.warnings.limits import limits
from data.warnings.rules import RULES
from db.engine import reading
from db.tables.ledger import Batch
from tests.data.warnings.looking import ZGC, issue, kept, only_zones, report, stored
from tests.once import filled
from tests.pages.conftest import text_of

PAGE = "pages/dashboards/warnings.py"
pytestmark = pytest.mark.usefixtures("store")


@filled
def overdue(store):
    only_zones(ZGC)
    stored("major_issues", issue("事-1", due="2020-04-01"), issue("事-3", due="2021-01-01") | {"raised_on": "2020-05-01"})


def labels(app) -> list[str]:
    return [link.proto.label for link in app.get("page_link")]


def picked() -> tuple[str, str, str]:
    """The overdue issue as the form has it."""
    return "hundred", "issues", kept("hundred.issues")[0].key


def button(app, label: str):
    return next(each for each in app.button if each.label == label)


def field(app, label: str):
    return next(each for each in app.text_input if each.label == label)


def test_the_menu_tells_how_many_nobody_has_dealt_with(overdue, visit):
    number = len(kept())
    assert f"预警（{number}）" in labels(visit())
    assert f"Warnings ({number})" in labels(visit(lang="en"))


def test_the_menu_of_an_empty_store_has_no_number(visit):
    assert "预警" in labels(visit())


def test_a_warning_is_acknowledged_with_a_note_and_a_person(overdue, visit):
    app = visit(PAGE, programme="hundred")
    assert [text for text in app.multiselect[0].options if "重大事项" in text]
    app.multiselect[0].select(picked())
    app = button(app, "确认").click().run()
    assert [each.value for each in app.warning] == ["请填写经办人和处理情况。"]
    field(app, "处理情况（必填）").input("已催办")
    app.text_input(key="warnings_by").input("张三")
    app = button(app, "确认").click().run()
    assert not app.exception
    assert "已确认1条预警。" in [each.value for each in app.success]
    assert [row.acknowledged_by for row in kept("hundred.issues")] == ["张三"]
    assert not [text for text in app.multiselect[0].options if "重大事项" in text]


@pytest.fixture
def several(overdue, visit):
    """The page with all open warnings of the programme chosen, and a note."""
    app = visit(PAGE, programme="hundred")
    names = [(row.programme, row.rule, row.key) for row in kept() if row.programme == "hundred"]
    assert len(names) > 1
    app.multiselect[0].set_value(names)
    field(app, "处理情况（必填）").input("已催办")
    app.text_input(key="warnings_by").input("张三")
    return button(app, "确认").click().run()


def by() -> set[str | None]:
    return {row.acknowledged_by for row in kept() if row.programme == "hundred"}


def test_several_are_acknowledged_only_after_it_was_said_how_many_and_how_severe(several):
    rows = [row for row in kept() if row.programme == "hundred"]
    assert not several.exception
    assert by() == {None}
    said = text_of(several)
    assert f"将一次确认{len(rows)}条预警（" in said
    for severity, name in words.severities().items():
        number = sum(row.severity == severity for row in rows)
        assert (f"{name}{number}条" in said) == bool(number)
    assert "“已催办”（经办人张三）" in said
    app = button(several, f"确认这{len(rows)}条").click().run()
    assert not app.exception
    assert f"已确认{len(rows)}条预警。" in text_of(app)
    assert by() == {"张三"}
    assert {row.acknowledged_note for row in kept() if row.programme == "hundred"} == {"已催办"}


def test_whoever_goes_back_has_acknowledged_nothing_and_lost_nothing(several):
    app = button(several, "返回修改").click().run()
    assert not app.exception
    assert by() == {None}
    assert (len(app.multiselect[0].value) > 1, field(app, "处理情况（必填）").value, app.text_input(key="warnings_by").value) == (True, "已催办", "张三")


def test_what_mends_itself_before_several_are_confirmed_is_told(several):
    before = len([row for row in kept() if row.programme == "hundred"])
    stored("major_issues", issue("事-1", due="2020-04-01", closed="2020-04-20"))
    app = button(several, f"确认这{before}条").click().run()
    assert not app.exception
    assert f"已确认{before - 1}条预警。另有1条在确认之前已经自行消除或由别人确认" in text_of(app)
    assert [row.acknowledged_by for row in kept("hundred.issues")] == [None]


def test_what_another_person_acknowledged_keeps_that_name(overdue, visit):
    app = visit(PAGE, programme="hundred")
    app.multiselect[0].select(picked())
    field(app, "处理情况（必填）").input("已催办")
    app.text_input(key="warnings_by").input("张三")
    acknowledging.acknowledge([picked()], by="李四", note="先处理")
    app = button(app, "确认").click().run()
    assert not app.exception
    assert "已确认" not in "".join(each.value for each in app.success)
    assert [(row.acknowledged_by, row.acknowledged_note) for row in kept("hundred.issues")] == [("李四", "先处理")]


def test_a_threshold_out_of_its_range_is_told_with_the_range(overdue, visit):
    app = visit(PAGE)
    next(each for each in app.number_input if each.label.startswith("复工率一周下降超过")).set_value(99)
    app.text_input(key="warnings_thresholds_by").input("张三")
    app = button(app, "修改阈值").click().run()
    assert [each.value for each in app.warning] == ["“复工率一周下降超过”应在0.5到50个百分点之间，请改正。"]
    with reading() as connection:
        assert limits(connection)["fall"] == 5


def test_no_field_of_a_threshold_keeps_a_number_out_without_a_word(overdue, visit):
    """A widget with limits of its own drops what lies beyond them."""
    protos = [each.proto for each in visit(PAGE).number_input if each.proto.help.startswith("可填")]
    assert len(protos) == len(RULES.thresholds)
    assert not [each.label for each in protos if (each.has_min and each.min > -1_000) or (each.has_max and each.max < 10_000)]


def test_what_mends_itself_while_the_form_is_filled_in_is_not_acknowledged(overdue, visit):
    app = visit(PAGE, programme="hundred")
    app.multiselect[0].select(picked())
    field(app, "处理情况（必填）").input("已催办")
    app.text_input(key="warnings_by").input("张三")
    stored("major_issues", issue("事-1", due="2020-04-01", closed="2020-04-20"))
    app = button(app, "确认").click().run()
    assert not app.exception
    assert [row.acknowledged_by for row in kept("hundred.issues")] == [None]


def test_a_threshold_is_changed_on_the_page_and_its_entry_can_be_read(overdue, visit):
    app = visit(PAGE)
    next(each for each in app.number_input if each.label.startswith("报送截止前提醒")).set_value(20)
    app.text_input(key="warnings_thresholds_by").input("张三")
    app = button(app, "修改阈值").click().run()
    assert "阈值已修改" in "".join(each.value for each in app.success)
    with reading() as connection:
        assert limits(connection)["due_soon"] == 20
    ledger = visit("pages/updates/batches.py")
    assert not ledger.exception
    assert not ledger.error
    said = text_of(ledger)
    assert "预警阈值" in said
    assert "10天" in said
    assert "20天" in said


def test_the_rows_behind_stand_on_the_page_that_the_list_leads_to(overdue, visit):
    said = text_of(visit(PAGE, rule="hundred.issues", about=kept("hundred.issues")[0].key))
    assert "重大事项超期未办结的明细" in said


def test_a_rule_in_the_address_that_has_no_rows_is_told(overdue, visit):
    assert "网址中的“rule=zz”无法采用" in text_of(visit(menu.WARNINGS, rule="zz", about="yy"))
    assert "无法采用" not in text_of(visit(menu.WARNINGS, rule="hundred.issues", about="yy"))


def test_a_draft_can_be_copied(overdue, visit):
    app = visit(PAGE)
    assert "催报提示（草稿）" in app.code[0].value
    assert "场地审批" in app.code[0].value


def test_at_an_earlier_moment_nothing_can_be_acknowledged_or_changed(overdue, visit):
    with reading() as connection:
        newest = connection.scalar(select(func.max(Batch.id)))
    app = visit(PAGE, known=str(newest))
    assert not app.exception
    assert not app.multiselect
    assert button(app, "修改阈值").disabled


@pytest.mark.parametrize("page", ["pages/dashboards/zones.py", ""])
def test_stale_data_are_told_in_one_line_where_they_are_shown(visit, page):
    only_zones(ZGC)
    stored("zone_daily", report(ZGC, "2020-04-01", 50))
    said = text_of(visit(page))
    assert said.count("数据可能已过时：高新区复工复产日报最近数据为2020年4月1日") == 1
    assert "数据可能已过时" not in text_of(visit("pages/dashboards/hundred.py"))


def test_a_rule_that_fails_does_not_take_the_menu_along(overdue, visit, monkeypatch, caplog):
    from components.shell import warned

    def broken(*_given, **_named):
        raise RuntimeError("no more")

    monkeypatch.setattr(warned, "when", broken)
    assert "预警" in labels(visit("pages/about/sources.py"))
    assert "could not be counted" in caplog.text
