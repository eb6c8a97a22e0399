"""All or nothing, warnings explained, unchanged files named, absent columns kept, blank cells cleared."""

import pytest

from data.ledger.imports import entry
from data.uploads import Refused, accept, import_file
from db import demonstration
from db.datasets import DATASETS
from db.engine import reading, writing
from db.store import original_bytes
from db.undoing import undo
from tests.data.uploads.uploading import checked, counted, imported, text, told
from tests.rows import count_of_rows, held

HEADINGS = "编号,姓名,类别,所在地,聘期开始,聘期结束,职称"
ONE, TWO = "K1,张三,科技特派员,江苏省,2020-01-01,2021-12-31,研究员", "K2,李四,科技特派员,无锡市,2020-01-01,,"
BAD = "K3,王五,教授,江苏省,2020-01-01,2019-01-01,"


def register(*lines: str) -> bytes:
    return text(HEADINGS, *lines)


def people(*columns: str) -> set[tuple]:
    return held("commissioners", "commissioner_no", *columns)


def ledger(batch: int) -> dict:
    with reading() as connection:
        return entry(connection, batch)


def test_a_file_with_an_error_is_refused_whole(store):
    before = count_of_rows()
    review = checked("commissioners", register(ONE, BAD))
    assert told(review) == [("error", "not_a_choice", 3, "role"), ("error", "until_before_since", 3, "until")]
    assert counted(review) == (2, 1, 0, 0, 1, 0)
    with pytest.raises(Refused) as refused:
        accept(review)
    assert (refused.value.reason, count_of_rows()) == ("errors", before)


def test_only_the_correct_rows_is_a_choice_that_is_recorded(store):
    outcome = imported("commissioners", register(ONE, BAD), valid_rows_only=True)
    kept = ledger(outcome.batch)
    assert people() == {("K1",)}
    assert (kept["partial"], kept["rows"], kept["new"], kept["rejected"]) == (True, 2, 1, 1)
    assert [(problem["kind"], problem["row"]) for problem in kept["problems"]] == [("not_a_choice", 3), ("until_before_since", 3)]


def test_with_no_correct_row_there_is_nothing_to_store(store):
    with pytest.raises(Refused) as refused:
        imported("commissioners", register(BAD), valid_rows_only=True)
    assert refused.value.reason == "nothing"


def test_the_ledger_keeps_the_bytes_and_the_facts(store):
    content = register(ONE, "", TWO)
    kept = ledger(imported("commissioners", content).batch)
    assert (kept["by"], kept["file_name"], kept["encoding"], kept["header_row"], kept["bytes"], kept["blank"], kept["partial"]) == (
        "测试", "表.csv", "utf-8", 1, len(content), 1, False)
    with reading() as connection:
        assert original_bytes(connection, kept["sha256"]) == content


def test_the_same_file_again_changes_nothing_and_names_the_earlier_import(store):
    first = imported("commissioners", register(ONE, TWO))
    before = count_of_rows()
    again = imported("commissioners", register(ONE, TWO), explanation=None)
    assert (again.batch, again.unchanged_earlier_batch, counted(again.review)) == (None, first.batch, (2, 0, 0, 2, 0, 0))
    assert again.review.as_json()["earlier"] == first.batch
    assert count_of_rows() == before


def test_an_absent_column_keeps_the_value_and_a_blank_cell_clears_it(store):
    imported("commissioners", register(ONE, TWO))
    imported("commissioners", text("编号,姓名,类别,所在地,聘期开始", "K1,张三丰,科技特派员,江苏省,2020-01-01"))
    assert people("name", "job_title") == {("K1", "张三丰", "研究员"), ("K2", "李四", None)}
    imported("commissioners", text("编号,姓名,类别,所在地,聘期开始,职称", "K1,张三丰,科技特派员,江苏省,2020-01-01,"))
    assert people("name", "job_title") == {("K1", "张三丰", None), ("K2", "李四", None)}


def test_a_rule_sees_the_stored_value_of_an_absent_column(store):
    imported("commissioners", register(ONE))
    review = checked("commissioners", text("编号,姓名,类别,所在地,聘期开始", "K1,张三,科技特派员,江苏省,2022-06-01"))
    assert told(review) == [("error", "until_before_since", 2, "since")]


def test_a_warning_is_stored_only_with_an_explanation(store):
    content = text("类型,名称,推荐单位,主题（产业）,入选日期", "城市,南京市,江苏省,智慧农业,")
    review = checked("hundred_units", content)
    assert (review.acceptable, review.needs_explanation) == (True, True)
    for blank in (None, "  ", {"selection_unpublished": ""}):
        with pytest.raises(Refused) as refused:
            accept(review, explanation=blank)
        assert refused.value.reason == "explanation"
    kept = ledger(accept(review, explanation={"selection_unpublished": "公开名单未列日期"}).batch)
    assert kept["explanation"] == "公开名单未列日期"
    assert kept["problems"][0]["explanation"] == "公开名单未列日期"


def test_a_warning_about_rows_that_stay_as_they_are_is_not_asked_again(store):
    headings = "类型,名称,推荐单位,主题（产业）,入选日期"
    imported("hundred_units", text(headings, "城市,南京市,江苏省,智慧农业,"))
    review = checked("hundred_units", text(headings, "城市,南京市,江苏省,智慧农业,", "城市,无锡市,江苏省,智慧农业,2020-05-01"))
    assert (told(review), review.needs_explanation) == ([], False)


def test_changing_more_than_half_asks_once_more(store):
    imported("commissioners", register(ONE, TWO))
    review = checked("commissioners", register(ONE.replace("张三", "张四"), TWO.replace("李四", "李五")))
    assert told(review) == [("warning", "changes_more_than_half", None, None)]
    assert told(checked("commissioners", register(ONE.replace("张三", "张四"), TWO))) == []


def test_a_file_whose_rows_were_replaced_warns_when_it_comes_again(store):
    others = [f"K{number},某,科技特派员,江苏省,2020-01-01,," for number in range(3, 9)]
    first = imported("commissioners", register(ONE, *others))
    imported("commissioners", register(ONE.replace("张三", "张四")))
    review = checked("commissioners", register(ONE, *others))
    assert told(review) == [("warning", "brings_back_old_values", None, None)]
    assert f"第{first.batch}号" in review.problems[0].message


def test_a_file_that_was_undone_may_come_again(store):
    first = imported("commissioners", register(ONE, TWO))
    with writing() as connection:
        undo(connection, first.batch, reason="试")
    assert told(checked("commissioners", register(ONE, TWO))) == []


def test_real_returns_wait_until_the_demonstration_is_cleared(store):
    marked = text("人员名册（演示数据）", HEADINGS, ONE)
    assert imported("commissioners", marked).review.demonstration
    review = checked("commissioners", register(TWO))
    assert (review.blocked, [problem.kind for problem in review.problems]) == (True, ["demonstration_loaded"])
    with pytest.raises(Refused) as refused:
        accept(review)
    assert refused.value.reason == "blocked"
    assert "python -m data demo clear" in refused.value.message
    assert imported("policy_dates", text("日期,政策名称", "2020-03-25,通知")).batch
    with writing() as connection:
        demonstration.clear(connection)
    assert imported("commissioners", register(TWO)).batch


def test_a_demonstration_file_may_stand_beside_real_rows(store):
    imported("commissioners", register(ONE))
    batch = imported("commissioners", text("演示数据", HEADINGS, TWO)).batch
    assert ledger(batch)["demonstration"]


def test_what_changed_since_the_check_is_checked_again(store):
    review = checked("commissioners", register(ONE, TWO))
    imported("commissioners", register(ONE.replace("张三", "张四")))
    with pytest.raises(Refused) as refused:
        accept(review)
    assert (refused.value.reason, counted(refused.value.review)) == ("changed", (2, 1, 1, 0, 0, 0))


def test_the_second_of_two_who_confirm_the_same_file_is_told_that_all_is_there(store):
    mine, theirs = checked("commissioners", register(ONE)), checked("commissioners", register(ONE))
    first = accept(mine)
    second = accept(theirs)
    assert (second.batch, second.unchanged_earlier_batch) == (None, first.batch)


def test_checking_and_storing_in_one_go_gives_the_same(store):
    outcome = import_file(DATASETS["commissioners"], register(ONE, TWO), "a.csv")
    assert (people(), counted(outcome.review)) == ({("K1",), ("K2",)}, (2, 2, 0, 0, 0, 0))
    before = count_of_rows()
    with pytest.raises(Refused):
        import_file(DATASETS["commissioners"], register(BAD), "b.csv")
    assert count_of_rows() == before


def test_every_row_of_a_doubled_key_is_rejected(store):
    review = checked("commissioners", register(ONE, TWO, ONE, ONE))
    assert [(p.row, p.message) for p in review.problems] == [
        (2, "第2行“编号”填的是“K1”：编号与第4、5行相同，同一条只能出现一次。请删去多余的行。"),
        (4, "第4行“编号”填的是“K1”：编号与第2、5行相同，同一条只能出现一次。请删去多余的行。"),
        (5, "第5行“编号”填的是“K1”：编号与第2、4行相同，同一条只能出现一次。请删去多余的行。")]
    assert counted(review) == (4, 1, 0, 0, 3, 0)


def test_a_file_name_is_never_a_path(store):
    assert checked("commissioners", register(ONE), name=r"..\..\C:\秘书\名册.csv").file.name == "名册.csv"


def test_the_largest_changes_are_shown_before_the_commit(store):
    imported("commissioners", register(ONE, TWO))
    review = checked("commissioners", register(ONE.replace("张三", "张四"), TWO))
    assert review.changes[["file_row", "column", "old", "new"]].to_numpy().tolist() == [[2, "name", "张三", "张四"]]


def test_where_nothing_could_be_stored_the_file_is_checked_again_once_the_store_went_on(store):
    review = checked("commissioners", register(BAD))
    imported("commissioners", register(ONE))
    with pytest.raises(Refused) as refused:
        accept(review, valid_rows_only=True)
    assert refused.value.review.state != review.state
