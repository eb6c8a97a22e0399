"""What a briefing holds: which parts under which headings, of one day and region, for whom."""

import pytest
from sqlalchemy import func, select

from components.briefings.chapters import ANNEXES, CHAPTERS, LEADS, MORE_ANNEXES, chapter
from components.briefings.wanted import ByHand, Wanted, of_draft, to_draft
from components.figures.every import PARTS
from components.paper.briefing import SPECIAL
from components.paper.choosing import WrongChoice
from data import office
from data.programmes import PROGRAMMES
from data.sentences.paragraphs import PARAGRAPHS
from data.settling.deciding import settle
from db.engine import reading
from db.tables.ledger import Batch
from tests.components.briefings.making import flat, keys, made, texts, wanted
from tests.components.figures.test_parts import CHINESE, NOT_A_NUMBER

ALL = tuple(PROGRAMMES)


def test_every_chapter_names_parts_that_are_there_of_its_programme():
    assert list(CHAPTERS) == list(LEADS) == list(ANNEXES) == list(MORE_ANNEXES) == list(PROGRAMMES)
    for programme, chapters in CHAPTERS.items():
        named = [key for each in chapters for key in (*each.parts, *each.more, *each.short)]
        assert {*named, *ANNEXES[programme], *MORE_ANNEXES[programme], LEADS[programme]} <= set(PARTS)
        pages = {PROGRAMMES[programme].page, *PROGRAMMES[programme].more_pages}
        assert [key for key in named if PARTS[key].page not in pages] == []
        assert all(set(each.short) <= set(each.offered) for each in chapters)
        assert set(PARAGRAPHS[programme]) <= {each.code for each in chapters}
        assert all(each.heading for each in chapters)
    with pytest.raises(ValueError, match=r"zones\.nothing"):
        chapter("zones.nothing")


@pytest.mark.parametrize("programme", ALL)
def test_a_briefing_of_one_programme_has_its_chapters(programme, shared_demonstration):
    briefing = made(wanted(programme))
    headings = [section.heading for section in briefing.sections]
    assert headings == [each.heading for each in CHAPTERS[programme] if each.heading in headings]
    assert headings[0] == CHAPTERS[programme][0].heading
    assert {figure.key.split(".")[0] for figure in briefing.figures} == {programme}
    assert all(section.paragraphs or section.figures for section in briefing.sections)
    assert (briefing.demonstration, briefing.partial, briefing.state) == (True, False, "draft")
    assert briefing.definitions
    assert briefing.sources
    assert not NOT_A_NUMBER.search(texts(briefing))


def test_all_programmes_stand_under_their_titles_in_their_order(shared_demonstration):
    briefing = made(wanted(*ALL))
    assert [section.heading for section in briefing.sections] == [PROGRAMMES[each].title for each in ALL]
    assert briefing.title == "三项工作情况"
    assert {figure.key.split(".")[0] for figure in briefing.figures} == set(ALL)


def test_in_english_it_is_english(shared_demonstration):
    for each in ALL:
        briefing = made(wanted(each, language="en"))
        said = [briefing.title, *(section.heading for section in briefing.sections), *briefing.notes, *briefing.sources,
                *(f"{one.title}{one.formula}" for one in briefing.definitions), briefing.masthead.name]
        assert not [text for text in said if CHINESE.search(text)]


def test_a_region_is_that_of_every_figure_and_of_the_title(shared_demonstration):
    briefing = made(wanted("zones", region="320000"))
    assert briefing.title == "江苏省高新区复工复产监测情况（截至2020年4月1日）"
    assert briefing.paper.own == "江苏省"
    assert ("地区", "江苏省") in briefing.paper.filters
    assert "zones.hubei" not in keys(briefing)
    assert "zones.hubei" in keys(made(wanted("zones")))


def test_villages_are_listed_of_a_province_alone(shared_demonstration):
    assert "commissioners.uncovered" not in keys(made(wanted("commissioners")))
    briefing = made(wanted("commissioners", region="520000"))
    assert "commissioners.uncovered" in keys(briefing)
    assert briefing.title == "贵州省科技特派员覆盖情况（2020年）"


def test_sections_and_figures_stand_as_they_were_chosen(shared_demonstration):
    chosen = (("zones.difficulties", ("zones.difficulty_days", "zones.difficulty_kinds")), ("zones.overall", ("zones.trend",)))
    briefing = made(wanted("zones", sections=chosen, annexes=("zones.offices",), chosen={"order": "list"}))
    assert [section.heading for section in briefing.sections] == ["困难诉求", "总体情况"]
    assert keys(briefing) == ["zones.difficulty_days", "zones.difficulty_kinds", "zones.trend", "zones.offices"]
    assert [figure.key for figure in briefing.annexes] == ["zones.offices"]


def test_a_choice_by_name_reaches_the_parts_that_know_it_and_no_other(shared_demonstration):
    briefing = made(wanted("zones", chosen={"by": "region", "days": "14"}))
    courses = next(figure for figure in briefing.figures if figure.key == "zones.multiples")
    assert set(courses.body.rows["name"]) == {"东部", "中部", "西部", "东北"}
    with pytest.raises(WrongChoice, match="简报没有选项“colour_of”"):
        made(wanted("zones", chosen={"colour_of": "x"}))


@pytest.mark.parametrize(("more", "told"), [
    ({"days": {"zones": "2021-04-01"}}, "没有数据。现有数据从"), ({"days": {"zones": "四月"}}, "不是日期"), ({"region": "999999"}, "没有代码为“999999”的推荐单位")])
def test_what_cannot_be_had_is_told(shared_demonstration, more, told):
    with pytest.raises(ValueError, match=told):
        made(wanted("zones", **more))


def test_a_special_report_says_its_conclusion_first_and_is_short(shared_demonstration):
    whole, short = made(wanted("zones")), made(wanted("zones", kind=SPECIAL))
    assert short.lead.startswith("截至4月1日，169家国家高新区中已报")
    assert (short.kind, short.annexes) == (SPECIAL, ())
    assert len(short.figures) < len(whole.figures)
    assert whole.sections[0].paragraphs[0].text.count(short.lead.rstrip("。")) == 1
    assert whole.lead == ""
    assert not [one for section in short.sections for one in section.paragraphs if short.lead in one.text]


def test_what_a_person_writes_is_marked_and_stands_where_it_was_put(shared_demonstration):
    by_hand = (ByHand("请各地核实。", "zones.overall"), ByHand("一是用工不足。", heading="存在问题"), ByHand(" ", heading="空"))
    briefing = made(wanted("zones", by_hand=by_hand))
    first, last = briefing.sections[0], briefing.sections[-1]
    assert (first.paragraphs[-1].text, first.paragraphs[-1].by_hand, first.paragraphs[0].by_hand) == ("请各地核实。", True, False)
    assert (last.heading, [(each.text, each.by_hand) for each in last.paragraphs]) == ("存在问题", [("一是用工不足。", True)])


def test_the_office_stands_in_masthead_and_colophon(with_demonstration):
    for name, value in (("issuer", "某厅"), ("报", "省委办公厅、省政府办公厅"), ("copies", "60"), ("contact", "成果处")):
        office.set_(name, value)
    briefing = made(wanted("zones", series="高新区简报", drafted_by="张三", signed_by="李四"))
    assert (briefing.masthead.name, briefing.masthead.issuer, briefing.masthead.number) == ("高新区简报", "某厅", 0)
    last = briefing.colophon
    assert (last.report_to, last.copies, last.contact, last.drafted_by, last.signed_by) == (("省委办公厅", "省政府办公厅"), 60, "成果处", "张三", "李四")


def test_readers_in_the_system_get_no_list_of_the_silent_and_are_told_so(shared_demonstration):
    briefing = made(wanted("zones", audience="system"))
    assert not {"zones.late", "zones.ranking", "zones.attention"} & set(keys(briefing))
    assert {"未报送和迟报的高新区", "高新区复工率排序", "“未报送和补报”的文字", "“总体情况”的文字"} <= set(briefing.left_out)
    assert briefing.lead.startswith("截至4月1日")
    own = made(wanted("zones", audience="system", region="320000"))
    assert {"zones.late", "zones.ranking"} <= set(keys(own))


def test_readers_outside_get_nothing_that_is_not_settled(shared_demonstration):
    briefing = made(wanted("zones", audience="outside"))
    assert (briefing.figures, briefing.lead) == ([], "")
    assert "企业复工率走势" in briefing.left_out


def test_readers_outside_get_what_is_settled_without_names(with_demonstration):
    for dataset in ("zone_daily", "zone_difficulties", "zone_industry_daily"):
        settle(dataset, "2020", document="5号")
    briefing = made(wanted("zones", audience="outside"))
    assert "zones.trend" in keys(briefing)
    assert not {"zones.late", "zones.ranking"} & set(keys(briefing))
    assert briefing.lead.startswith("截至4月1日")
    assert not [one for section in flat(briefing.sections) for one in section.paragraphs]
    assert all("已审定" in figure.foot for figure in briefing.figures if figure.datasets)


def test_an_empty_programme_says_so(store):
    for programmes in (("zones",), ALL):
        briefing = made(Wanted(programmes))
        said = [one.text for section in flat(briefing.sections) for one in section.paragraphs]
        assert said == ["无数据"] * len(programmes)
        assert briefing.figures == []


def test_what_was_known_earlier_says_so(shared_demonstration):
    with reading() as connection:
        newest = connection.scalar(select(func.max(Batch.id)))
    briefing = made(wanted("zones", known_on=str(newest)))
    assert briefing.paper.moment.batch == newest
    assert any("所知" in note for note in briefing.notes)


def test_a_draft_keeps_all_that_was_wanted():
    one = Wanted(("zones", "hundred"), SPECIAL, "专报", "题", {"zones": "2020-04-01"}, "320000", {"order": "list"}, "wide",
                 (("zones.overall", ("zones.trend",)),), ("hundred.quotas",), (ByHand("文", "zones.overall"), ByHand("文", heading="存在问题")), "en",
                 "system", "23", "张三", "李四", "王五")
    assert of_draft(to_draft(one, one.title)) == one
    assert of_draft(to_draft(Wanted(("zones",)), "题")) == Wanted(("zones",))
