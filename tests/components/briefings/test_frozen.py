"""An issue is the same issue for ever: after corrections, other words, other formulas, and without the data it was made of."""

import dataclasses
import json

import pandas as pd
import pytest

from components.briefings import formats
from components.briefings.comparing import compared
from components.briefings.formats import FORMATS
from components.briefings.frozen import frozen, thawed
from components.briefings.wanted import to_draft
from components.paper import long_picture
from components.paper.briefing import Briefing
from components.paper.frozen import freeze
from components.paper.writers import written
from data import office
from data.briefings import keeping, kept
from data.briefings.corrected import corrected
from data.briefings.kept import Kept
from data.demonstration import clear
from data.indicators.catalogue import CATALOGUE
from data.programmes import PROGRAMMES
from data.settling.deciding import settle, take_back
from db import clock
from db.engine import reading
from tests.components.briefings.making import made, wanted
from tests.components.paper import briefed
from tests.data.indicators.returns import stored
from tests.once import filled
from tests.pages import screen

FILED = {"zone": "苏州工业园区", "data_date": "2020-04-01", "firms": 2000, "firms_resumed": 1}


def issued(*programmes: str, **more) -> tuple[Kept, Briefing]:
    """An issue, and the briefing that it was made of."""
    one = wanted(*programmes, **{"signed_by": "李四"} | more)
    briefing = made(one)
    id, _number = keeping.issue_at_once(to_draft(one, briefing.title), frozen(briefing))
    return again(id)[0], briefing


def again(id: int) -> tuple[Kept, Briefing]:
    with reading() as connection:
        one = kept.one(connection, id=id)
        return one, thawed(one, kept.figures_of(connection, id=id))


@filled
def issue(with_demonstration) -> tuple[Kept, Briefing]:
    """The first issue of the zones' briefing, as stored and as it was made."""
    return issued("zones", series="简报", signed_by="李四")


def compared_now(one: Kept):
    with reading() as connection:
        figures = kept.figures_of(connection, id=one.id)
    return compared(one, figures)


def values(briefing: Briefing) -> str:
    """All that is in it, number for number."""
    plain = dataclasses.replace(briefing, sections=(), annexes=(), paper=None)
    return json.dumps([repr(plain), *(freeze(figure) for figure in briefing.figures)], ensure_ascii=False)


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_an_issue_is_what_was_made_with_its_number_and_signers(programme, with_demonstration):
    one, before = issued(programme, series="简报", signed_by="李四")
    after = again(one.id)[1]
    assert (after.masthead.number, after.masthead.total, after.state, after.colophon.signed_by) == (1, 1, "issued", "李四")
    assert (after.day, after.colophon.printed_on) == (clock.today(), clock.today())
    for name in ("title", "lead", "definitions", "sources", "notes", "left_out", "kind", "demonstration", "partial"):
        assert getattr(after, name) == getattr(before, name), name
    assert [freeze(figure) for figure in after.figures] == [freeze(figure) for figure in before.figures]
    assert [(each.heading, each.paragraphs) for each in after.sections] == [(each.heading, each.paragraphs) for each in before.sections]
    assert (after.paper.filters, after.paper.own, after.paper.exported) == (before.paper.filters, before.paper.own, before.paper.exported)


def test_it_stays_so_after_corrections_other_formulas_and_without_the_demonstration(issue, monkeypatch):
    one, _before = issue
    first = again(one.id)[1]
    pictures = [written(figure, first.paper, "svg") for figure in first.figures]
    stored("zone_daily", FILED, demonstration=True)
    assert values(again(one.id)[1]) == values(first)
    monkeypatch.setitem(CATALOGUE, ("zones", "resumption"), dataclasses.replace(CATALOGUE["zones", "resumption"], formula_zh="另一公式"))
    clear()
    after = again(one.id)[1]
    assert values(after) == values(first)
    assert [written(figure, after.paper, "svg") for figure in after.figures] == pictures
    assert "另一公式" not in repr(after.definitions)


def test_compared_with_now_it_says_what_was_corrected(issue):
    one, _before = issue
    assert compared_now(one).empty
    stored("zone_daily", FILED, demonstration=True)
    rows = compared_now(one)
    trend = rows[(rows["figure"] == "企业复工率走势") & rows["row"].str.startswith("2020-04-01")]
    changed = {column: (before, after) for column, before, after in zip(trend["column"], trend["before"], trend["after"], strict=True)}
    assert changed["数值"] == ("79.0%", "78.1%")
    assert changed["更正"] == ("—", "更正前79.0%，1家更正")
    ranked = rows[(rows["figure"] == "高新区复工率排序") & (rows["row"].str.startswith("苏州工业园区"))]
    assert ("复工率", "0.1%") in set(zip(ranked["column"], ranked["after"], strict=True))
    assert "正文" in set(rows["figure"])


def test_compared_with_now_what_is_gone_stands_against_a_dash(issue):
    one, _before = issue
    clear()
    rows = compared_now(one)
    gone = rows[rows["figure"] == "企业复工率走势"]
    assert len(gone)
    assert set(gone["after"]) == {"—"}


def test_a_review_number_stands_only_on_the_boundaries_it_was_given_for(with_demonstration, monkeypatch, tmp_path):
    office.set_review_number("GS京(2020)0001号")
    one, _before = issued("zones", series="简报", signed_by="李四")
    assert "GS京(2020)0001号" in repr(again(one.id)[1].figures)
    (tmp_path / "other.json").write_text("{}")
    monkeypatch.setattr(office, "BOUNDARIES", tmp_path)
    after = again(one.id)[1]
    assert after.paper.review == ""
    assert "GS京(2020)0001号" not in repr([(figure.foot, figure.note) for figure in after.figures])
    assert "未取得审图号" in repr([figure.foot for figure in after.figures])


def test_what_was_settled_then_leaves_for_readers_outside_for_ever(with_demonstration):
    settle("zone_daily", "2020", document="5号")
    one, before = issued("zones", series="简报", signed_by="李四", audience="outside")
    take_back("zone_daily", "2020", reason="文件作废")
    after = again(one.id)[1]
    assert [figure.key for figure in after.figures] == [figure.key for figure in before.figures] != []
    assert all(after.paper.settled(figure) for figure in after.figures)


def test_compared_with_now_a_settled_day_says_what_was_corrected_though_it_is_settled_no_more(with_demonstration):
    settle("zone_daily", "2020", document="5号")
    one, _before = issued("zones", series="简报", signed_by="李四", audience="outside")
    assert compared_now(one).empty
    stored("zone_daily", FILED, demonstration=True)
    with reading() as connection:
        assert corrected(connection) == {one.id: ("zone_daily",)}
    rows = compared_now(one)
    assert len(rows)
    assert not (rows["after"] == "—").all()
    trend = rows[rows["figure"] == "企业复工率走势"]
    assert (trend[["before", "after"]] != "—").all(axis=1).any()


@filled
def voided(issue) -> tuple[Briefing, pd.DataFrame]:
    """That issue as it is read after it was made void, and how it compares with now."""
    one, _before = issue
    keeping.void(one.id, reason="数据有误", by="李四")
    return again(one.id)[1], compared_now(one)


@pytest.mark.parametrize("format_", FORMATS)
def test_a_void_issue_is_written_again_and_says_in_every_format_that_it_is_void(voided, format_):
    after, changes = voided
    assert (after.state, after.masthead.number) == ("void", 1)
    assert changes.empty
    content = as_written(after, format_)
    assert "作废" in said_in(content, format_)


def said_in(content: bytes, format_: str) -> str:
    """The words of a file; those of a picture are looked for before it is drawn."""
    if format_ == "pdf":
        return briefed.pdf_text(content)
    return content.decode() if format_ == "png" else screen.says(content)


def as_written(briefing: Briefing, format_: str) -> bytes:
    if format_ != "png":
        return formats.written(briefing, format_)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(long_picture, "png_of", lambda svg, scale: svg.encode())
        return long_picture.long_picture(briefing)
