"""Warnings are explained for all, for a kind, for a row, or in the file; the narrowest holds, and none is lost."""

import pytest

from data.ledger.imports import entry
from data.uploads import Refused, accept
from data.uploads.reviewing.explaining import Explanations, NotUnderstood, read
from db.engine import reading
from tests.data.uploads.uploading import checked, imported, text, told

HEAD = "高新区,数据日期,企业总数,复工企业数"
SUZHOU, WUHAN, CHENGDU = "苏州工业园区", "武汉东湖新技术开发区", "成都高新区"
YESTERDAY = text(HEAD, *(f"{zone},2020-03-31,1000,800" for zone in (SUZHOU, WUHAN, CHENGDU)))
TODAY = text(HEAD, f"{SUZHOU},2020-04-01,1100,880", f"{WUHAN},2020-04-01,1010,808", f"{CHENGDU},2020-04-01,900,720")
WRITTEN = text(HEAD + ",警告说明", f"{SUZHOU},2020-04-01,1100,880,新入驻100家", f"{WUHAN},2020-04-01,1010,808,",
               f"{CHENGDU},2020-04-01,900,720,")


@pytest.fixture
def before(store):
    imported("zone_daily", YESTERDAY)


def kept(batch: int) -> list[tuple]:
    """(row, explanation, whose) of every warning in the ledger."""
    with reading() as connection:
        problems = entry(connection, batch)["problems"]
    return [(one["row"], one.get("explanation"), one.get("explained")) for one in problems if one["severity"] == "warning"]


def test_a_row_has_its_own_explanation_and_the_others_that_of_their_kind(before):
    review = checked("zone_daily", TODAY)
    assert [(kind, row) for _severity, kind, row, _column in told(review)] == [("firms_changed", 2), ("firms_changed", 4)]
    batch = accept(review, explanation=Explanations(kinds={"firms_changed": "口径调整"}, rows={("firms_changed", 4): "迁出100家"})).batch
    assert kept(batch) == [(2, "口径调整", "kind"), (4, "迁出100家", "row")]


def test_a_row_that_nobody_explained_is_named_and_nothing_is_stored(before):
    with pytest.raises(Refused) as refused:
        accept(checked("zone_daily", TODAY), explanation=Explanations(rows={("firms_changed", 2): "新入驻"}))
    assert refused.value.lacking == {"firms_changed": [4]}
    assert "企业总数变化超过2%（firms_changed，第4行）" in refused.value.message


def test_the_file_itself_may_explain_its_rows(before):
    review = checked("zone_daily", WRITTEN)
    assert (review.written, review.heads.ignored, review.needs_explanation) == ({2: "新入驻100家"}, (), True)
    assert kept(accept(review, explanation="已电话核实").batch) == [(2, "新入驻100家", "row"), (4, "已电话核实", "all")]


def test_a_file_that_explains_every_row_needs_no_more(before):
    review = checked("zone_daily", WRITTEN.replace(b"900,720,", "900,720,迁出".encode()))
    assert not review.needs_explanation
    assert kept(accept(review).batch) == [(2, "新入驻100家", "row"), (4, "迁出", "row")]


def test_the_column_of_explanations_stands_once(before):
    review = checked("zone_daily", text(HEAD + ",警告说明,警告说明", f"{SUZHOU},2020-04-01,1000,800,,"))
    assert [problem.kind for problem in review.problems] == ["doubled_column"]


def test_a_dataset_with_a_column_of_its_own_called_explanation_keeps_it(store):
    review = checked("zone_difficulties", text("高新区,数据日期,困难类型,提出件数,解决件数,说明,警告说明",
                                              f"{SUZHOU},2020-04-01,其他,3,1,,不便写明"))
    assert (review.heads.mapping["说明"], review.written) == ("note", {2: "不便写明"})
    assert (told(review), review.needs_explanation) == ([("warning", "other_without_note", 2, "note")], False)


def test_a_warning_about_a_rejected_row_need_not_be_explained(before):
    review = checked("zone_daily", text(HEAD, f"{SUZHOU},2020-04-01,1100,2000", f"{WUHAN},2020-04-01,1000,800"))
    assert [(severity, row) for severity, _kind, row, _column in told(review)] == [("warning", 2), ("error", 2)]
    assert accept(review, valid_rows_only=True).batch


def test_no_row_of_its_own_explanation_is_lost_among_very_many(store):
    head = "编号,姓名,类别,所在地,聘期开始,聘期结束"
    imported("commissioners", text(head, "K1,张三,科技特派员,江苏省,2021-01-01,2021-12-31"))
    services = "记录编号,特派员编号,服务日期,服务对象,对象名称,服务类型"
    lines = [f"F{number},K1,2020-02-01,企业,甲公司,技术培训" for number in range(2_500)]
    review = checked("services", text(services, *lines))
    assert review.counts.new == 2_500, told(review)[:3]
    batch = accept(review, explanation=Explanations(kinds={"served_out_of_term": "聘书晚发"},
                                                   rows={("served_out_of_term", 2_400): "口头聘用"})).batch
    own = kept(batch)
    assert (len(own), own[-2], own[-1]) == (2_002, (2_400, "口头聘用", "row"), (None, "聘书晚发", "kind"))
    with reading() as connection:
        assert entry(connection, batch)["problems"][-1]["further"] == 499


def test_the_words_of_the_command_line():
    explanations = read(["已核实", "firms_changed=口径调整", "企业总数变化超过2%@9=迁入", "a=b 属实".replace("a", "甲")])
    assert (explanations.general, explanations.kinds, explanations.rows) == (
        "已核实\n甲=b 属实", {"firms_changed": "口径调整"}, {("firms_changed", 9): "迁入"})


@pytest.mark.parametrize(("words", "said"), [("firms_changd=口径", "没有警告类别“firms_changd”"), ("firms_changed=", "没有写说明"),
                                             ("firms_changed@3= ", "没有写说明")])
def test_words_that_name_no_warning_are_refused(words, said):
    with pytest.raises(NotUnderstood, match=said):
        read([words])
