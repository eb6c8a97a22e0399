"""草稿 → 送审稿 → 已签发 or 作废: each step from its own state alone, one number for one issue."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest

from data import office
from data.briefings import keeping, kept
from data.briefings.keeping import Frozen, NotDone
from data.briefings.kept import Draft, Kept
from data.briefings.number import Number, parse, parted
from db import clock
from db.engine import reading

YEAR = clock.today().year
DRAFT = Draft("briefing", "高新区简报", "四月一日情况", ("zones",), {"days": {"zones": "2020-04-01"}}, drafted_by="张三")
SIGNED = replace(DRAFT, signed_by="李四")
FIGURE = {"key": "zones.trend", "title": "t", "what": "w", "foot": ["f"], "facts": None, "body": {"kind": "remark", "text": "无数据"}, "more": {}}
FROZEN = Frozen({"title": "四月一日情况"}, [FIGURE, FIGURE | {"key": "zones.cards"}])


def one(id: int) -> Kept:
    with reading() as connection:
        return kept.one(connection, id=id)


def every() -> Sequence[Kept]:
    with reading() as connection:
        return kept.listed(connection)


def submitted(draft: Draft = DRAFT) -> int:
    id = keeping.save(draft)
    keeping.submit(id, FROZEN, by="张三")
    return id


def test_a_briefing_goes_from_draft_to_issue_and_its_number_is_given_at_the_end(store):
    id = keeping.save(DRAFT)
    assert (one(id).state, one(id).number, one(id).content, one(id).draft) == ("draft", None, None, DRAFT)
    keeping.submit(id, FROZEN, by="张三")
    assert (one(id).state, one(id).number, one(id).figures, one(id).content) == ("submitted", None, 2, FROZEN.content)
    assert keeping.issue(id, signed_by="李四") == Number("高新区简报", YEAR, 1, 1)
    issued = one(id)
    assert (issued.state, issued.draft.signed_by, issued.issued_at.date(), issued.by) == ("issued", "李四", clock.today(), "李四")
    assert [step["step"] for step in issued.steps] == ["submit", "issue"]
    with reading() as connection:
        assert [figure["key"] for figure in kept.figures_of(connection, id=id)] == ["zones.trend", "zones.cards"]
        assert kept.of_number(connection, text=f"高新区简报-{YEAR}-1") == issued


def test_numbers_count_by_series_and_year_and_altogether(store, monkeypatch):
    office.set_("series", "高新区简报:简报:2019:7:20、工作专报:专报")
    days = {"2019": date(2019, 12, 30), "2020": date(2020, 1, 2)}
    numbers = []
    for year, series in (("2019", "高新区简报"), ("2019", "工作专报"), ("2020", "高新区简报"), ("2020", "高新区简报"), ("2020", "工作专报")):
        monkeypatch.setattr(clock, "today", lambda day=days[year]: day)
        numbers.append(keeping.issue(submitted(replace(DRAFT, series=series)), signed_by="李四"))
    assert [(each.series, each.year, each.number, each.total) for each in numbers] == [
        ("高新区简报", 2019, 8, 21), ("工作专报", 2019, 1, 1), ("高新区简报", 2020, 1, 22), ("高新区简报", 2020, 2, 23), ("工作专报", 2020, 1, 2)]


def test_a_void_issue_keeps_its_number_and_says_why(store):
    id = submitted()
    number = keeping.issue(id, signed_by="李四")
    with pytest.raises(NotDone, match="原因"):
        keeping.void(id, reason=" ")
    keeping.void(id, reason="数据有误", by="王五")
    assert (one(id).state, one(id).number, one(id).reason, one(id).by, one(id).figures) == ("void", number, "数据有误", "王五", 2)
    assert keeping.issue(submitted(), signed_by="李四").number == 2
    with pytest.raises(NotDone, match="作废"):
        keeping.void(id, reason="再次")


def test_two_people_who_issue_at_once_get_two_numbers(store):
    ids, gate = [submitted() for _each in range(6)], Barrier(6)

    def issue(id: int) -> Number:
        gate.wait()
        return keeping.issue(id, signed_by="李四")

    with ThreadPoolExecutor(6) as people:
        numbers = list(people.map(issue, ids))
    assert sorted(each.number for each in numbers) == sorted(each.total for each in numbers) == [1, 2, 3, 4, 5, 6]


def test_two_people_who_issue_the_same_get_one_number(store):
    id, gate = submitted(), Barrier(2)

    def issue(_person: int) -> str:
        gate.wait()
        try:
            return str(keeping.issue(id, signed_by="李四"))
        except NotDone as refused:
            return str(refused)

    with ThreadPoolExecutor(2) as people:
        told = sorted(people.map(issue, range(2)))
    assert told == sorted([f"高新区简报-{YEAR}-1", "这份简报现在是“已签发”，不能这样处理；请刷新后再看。"])


def test_what_is_sent_back_is_a_draft_without_figures(store):
    id = submitted()
    keeping.send_back(id, reason="数字待核", by="李四")
    assert (one(id).state, one(id).content, one(id).figures, one(id).reason) == ("draft", None, 0, "数字待核")
    keeping.submit(id, FROZEN)
    assert one(id).figures == 2


@pytest.mark.parametrize(("step", "told"), [
    (lambda id: keeping.issue(id, signed_by="李四"), "现在是“草稿”"), (lambda id: keeping.send_back(id, reason="x"), "现在是“草稿”"),
    (lambda id: keeping.issue(id, signed_by=" "), "签发人"), (lambda id: keeping.submit(id + 1, FROZEN), "没有这份简报"),
    (lambda id: keeping.save(replace(DRAFT, title=" "), id=id), "标题")])
def test_a_step_that_cannot_be_is_told_and_changes_nothing(store, step, told):
    id = keeping.save(DRAFT)
    before = one(id)
    with pytest.raises(NotDone, match=told):
        step(id)
    assert every() == [before]


def test_a_draft_that_somebody_else_changed_is_not_written_over(store):
    id = keeping.save(DRAFT)
    read = one(id)
    keeping.save(replace(DRAFT, title="另一标题"), id=id, changed_at=read.changed_at)
    with pytest.raises(NotDone, match="已被别人改动"):
        keeping.save(replace(DRAFT, title="我的标题"), id=id, changed_at=read.changed_at)
    assert one(id).draft.title == "另一标题"


def test_an_office_with_a_list_issues_under_no_other_name(store):
    office.set_("series", "工作简报")
    id = submitted()
    with pytest.raises(NotDone, match="没有简报名称“高新区简报”，可用：工作简报"):
        keeping.issue(id, signed_by="李四")
    assert (one(id).state, one(id).number) == ("submitted", None)


def test_all_in_one_step_is_one_issue_or_nothing(store):
    id, number = keeping.issue_at_once(SIGNED, FROZEN)
    assert (one(id).state, one(id).number, one(id).figures) == ("issued", number, 2)
    with pytest.raises(NotDone):
        keeping.issue_at_once(replace(SIGNED, title=""), FROZEN)
    office.set_("series", "工作简报")
    with pytest.raises(NotDone):
        keeping.issue_at_once(SIGNED, FROZEN)
    assert len(every()) == 1


def test_nothing_is_issued_without_a_signer(store):
    with pytest.raises(NotDone, match="请填写签发人"):
        keeping.issue_at_once(replace(SIGNED, signed_by=" "), FROZEN)
    assert every() == []
    id, _number = keeping.issue_at_once(SIGNED, FROZEN)
    assert (one(id).by, [(step["step"], step["by"]) for step in one(id).steps]) == ("李四", [("issue", "李四")])


def test_what_was_sent_back_and_submitted_anew_is_not_issued_unread(store):
    id = submitted()
    read = one(id)
    keeping.send_back(id, reason="数字待核")
    keeping.submit(id, FROZEN)
    with pytest.raises(NotDone, match="又改动过，没有签发"):
        keeping.issue(id, signed_by="李四", changed_at=read.changed_at)
    assert keeping.issue(id, signed_by="李四", changed_at=one(id).changed_at).number == 1


@pytest.mark.parametrize("series", ["简报2", "简报2020", "简报-2020", "2020", "简报-2020-1"])
def test_a_series_that_ends_in_digits_keeps_its_name_in_its_numbers(store, series):
    number = keeping.issue(submitted(replace(DRAFT, series=series)), signed_by="李四")
    assert (number, parse(str(number))) == (Number(series, YEAR, 1, 1), Number(series, YEAR, 1))
    with reading() as connection:
        assert kept.of_number(connection, text=str(number)).draft.series == series
    assert parted(series) == f"{series} "


def test_a_void_issue_keeps_its_number_and_the_next_one_gets_the_next(store):
    first = submitted()
    keeping.issue(first, signed_by="李四")
    keeping.void(first, reason="数据有误", by="李四")
    with pytest.raises(NotDone, match="作废"):
        keeping.issue(first, signed_by="李四")
    again = submitted()
    assert keeping.issue(again, signed_by="李四") == Number("高新区简报", YEAR, 2, 2)
    with reading() as connection:
        assert kept.of_number(connection, text=f"高新区简报-{YEAR}-1").state == "void"
        assert kept.of_number(connection, text=f"高新区简报-{YEAR}-2").id == again


def test_a_telephone_number_of_a_person_is_hidden(store):
    id = keeping.save(replace(DRAFT, drafted_by="张三 13812345678"))
    assert "1381234" not in one(id).draft.drafted_by


def test_a_number_is_read_from_the_right():
    assert parse("高新区-复工简报-2020-12") == Number("高新区-复工简报", 2020, 12)
    assert str(parse("高新区-复工简报-2020-12")) == "高新区-复工简报-2020-12"
    for text in ("12", "简报-2020", "简报-2020-x", "-2020-1", "简报-２０２０-1", ""):
        with pytest.raises(ValueError, match="不是期号"):
            parse(text)
