"""What two windows chose for one draft: each keeps what it changed, takes what the other changed, and is told of both."""

from dataclasses import replace

import pytest

from components.briefings.wanted import ByHand, Wanted
from components.composer.merging import Merged, merged

BEFORE = Wanted(("zones",), series="简报", title="一", days={"zones": "2020-04-01"}, by_hand=(ByHand("旧", heading="存在问题"),))


def both(mine: Wanted, theirs: Wanted, *, filled: Wanted = BEFORE, changed: frozenset = frozenset()) -> Merged:
    return merged(mine, filled=filled, changed=changed, before=BEFORE, theirs=theirs)


def test_what_only_the_other_changed_is_taken_and_told():
    made = both(BEFORE, replace(BEFORE, title="二", audience="outside", programmes=("zones", "hundred")))
    assert (made.wanted.title, made.wanted.audience, made.wanted.programmes, made.changed) == ("二", "outside", ("zones", "hundred"), frozenset())
    assert made.lines == ["工作：高新区复工复产监测 → 高新区复工复产监测、百城百园", "标题：一 → 二", "用途：内部 → 对外"]


def test_what_only_this_window_changed_is_kept_and_needs_no_word():
    made = both(replace(BEFORE, title="我的"), replace(BEFORE, checked_by="王五"))
    assert (made.wanted.title, made.wanted.checked_by, made.changed) == ("我的", "王五", {("title",)})
    assert made.lines == ["核稿：— → 王五"]


def test_what_both_changed_stays_as_this_window_has_it_and_the_other_is_told():
    made = both(replace(BEFORE, title="我的"), replace(BEFORE, title="他的"))
    assert made.wanted.title == "我的"
    assert made.lines == ["标题：两边都改了，保留您写的；对方改为：他的"]


def test_texts_by_hand_and_days_are_brought_together_each_by_itself():
    mine = replace(BEFORE, by_hand=(ByHand("旧", heading="存在问题"), ByHand("我写的", "zones.overall")), days={"zones": "2020-04-02"})
    theirs = replace(BEFORE, by_hand=(ByHand("他改的", heading="存在问题"), ByHand("他写的", heading="下一步工作建议")), days={"zones": "2020-04-01", "hundred": "2020-10-31"})
    made = both(mine, theirs)
    assert set(made.wanted.by_hand) == {ByHand("他改的", heading="存在问题"), ByHand("他写的", heading="下一步工作建议"), ByHand("我写的", "zones.overall")}
    assert made.wanted.days == {"zones": "2020-04-02", "hundred": "2020-10-31"}
    assert made.changed == {("days", "zones"), ("by_hand", "zones.overall", "")}


def test_a_text_that_this_window_emptied_stays_empty():
    made = both(replace(BEFORE, by_hand=()), replace(BEFORE, title="二"))
    assert (made.wanted.by_hand, made.changed) == ((), {("by_hand", "", "存在问题")})


def test_what_was_kept_once_is_kept_again():
    first = both(replace(BEFORE, title="我的"), replace(BEFORE, title="他的"))
    again = merged(first.wanted, filled=first.wanted, changed=first.changed, before=replace(BEFORE, title="他的"), theirs=replace(BEFORE, title="她的"))
    assert (again.wanted.title, again.lines) == ("我的", ["标题：两边都改了，保留您写的；对方改为：她的"])


def test_what_both_changed_to_the_same_needs_no_word():
    made = both(replace(BEFORE, title="二"), replace(BEFORE, title="二"))
    assert (made.wanted.title, made.lines, made.changed) == ("二", [], frozenset())


@pytest.mark.parametrize("field", ["sections", "annexes", "region"])
def test_of_long_lists_and_codes_it_is_said_that_they_changed(field):
    other = {"sections": (("zones.overall", ()),), "annexes": (), "region": "320000"}[field]
    (line,) = both(BEFORE, replace(BEFORE, **{field: other})).lines
    assert line.endswith("：已换成新的选择")
