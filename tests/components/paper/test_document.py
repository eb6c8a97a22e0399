"""A briefing as a Word document: pages, styles, tables, pictures, what it says and to whom."""

import re
from dataclasses import replace

import pandas as pd
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from components.figures.bodies import Heading, Table
from components.figures.charts import bar
from components.figures.figure import Figure, Note
from components.paper.audience import LeftOut
from components.paper.briefing import DRAFT, ISSUED, SPECIAL, SUBMITTED, VOID, Masthead, Paragraph, Section
from components.paper.cells import texts
from components.paper.document import docx
from components.paper.docx.styles import FANG_SONG, HEI, KAI, TITLE_SONG
from components.paper.paper import Paper
from data.asking import Asking
from tests.components.paper import briefed
from tests.components.paper.real_briefings import read_from

SAID = re.compile(r"\b(nan|None|NaN|NaT)\b|T00:00")


@pytest.fixture(scope="module")
def zones(looked_at):
    """The briefing of the zones and its document, made once."""
    with read_from(looked_at):
        made = briefed.briefing("zones")
        return made, docx(made)


def test_the_page_is_a4_with_22_lines_of_28_characters(zones):
    section = briefed.opened(zones[1]).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    margins = [section.top_margin, section.bottom_margin, section.left_margin, section.right_margin]
    assert [round(each.mm, 1) for each in margins] == [37, 35, 28, 26]
    grid = section._sectPr.find(qn("w:docGrid"))
    assert grid.get(qn("w:type")) == "linesAndChars"
    text = briefed.opened(zones[1]).styles["Body Text"].element
    pitches = {int(grid.get(qn("w:linePitch"))), int(text.pPr.find(qn("w:spacing")).get(qn("w:line")))}
    height = section.page_height - section.top_margin - section.bottom_margin
    assert {height // (pitch * 635) for pitch in pitches} == {22}
    letters = {16 + int(grid.get(qn("w:charSpace"))) / 4096, 16 + int(text.rPr.find(qn("w:spacing")).get(qn("w:val"))) / 20}
    width = section.page_width - section.left_margin - section.right_margin
    assert {int(width / Pt(1) / letter) for letter in letters} == {28}


def test_the_styles_name_the_official_fonts_and_say_them_for_chinese_too(zones):
    document = briefed.opened(zones[1])
    expected = {"Normal": (FANG_SONG, 16), "Body Text": (FANG_SONG, 16), "Title": (TITLE_SONG, 22), "Heading 1": (HEI, 16), "Heading 2": (KAI, 16),
                "Heading 3": (FANG_SONG, 16), "Heading 4": (FANG_SONG, 16)}
    for name, (font, size) in expected.items():
        style = document.styles[name]
        fonts = style.element.rPr.rFonts
        assert {fonts.get(qn(f"w:{each}")) for each in ("ascii", "hAnsi", "eastAsia")} == {font}, name
        assert style.font.size == Pt(size)
    held = {style.style_id: style.element.rPr.rFonts.get(qn("w:eastAsia")) for style in document.styles if style.element.rPr is not None}
    used = {each.style.style_id for each in briefed.paragraphs(document)}
    assert all(held[each] for each in used)
    assert not [run for run in document.element.body.iter(qn("w:rFonts"))], "a run takes the font of its style"


def test_what_stands_in_for_a_missing_font_is_named(zones):
    table = briefed.part(zones[1], "word/fontTable.xml")
    assert re.findall(r'w:name="([^"]+)"><w:altName w:val="([^"]+)"', table)[0] == (FANG_SONG, "FangSong")


def test_headings_are_headings_with_official_numbers(zones):
    document = briefed.opened(zones[1])
    heads = [(each.style.name, each.text) for each in briefed.paragraphs(document) if each.style.name.startswith("Heading")]
    assert heads[0] == ("Heading 1", "一、总体情况")
    assert ("Heading 2", "（一）下一步") in heads
    assert ("Heading 3", "1.调度") in heads
    assert heads[-1] == ("Heading 1", "七、口径和来源")
    levels = {name: document.styles[name].element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) for name, _text in heads}
    assert levels == {"Heading 1": "0", "Heading 2": "1", "Heading 3": "2"}


def test_the_head_names_briefing_number_issuer_and_day(zones):
    document = briefed.opened(zones[1])
    first = [each.text for each in briefed.paragraphs(document)][:6]
    assert first == ["内部资料，注意保存", "高新区复工复产监测简报", "第3期（总第12期）", "科学技术部火炬中心\t2020年4月2日", "整体复工率稳步提高", "169家国家高新区整体复工率79.0%。"]
    name = document.paragraphs[1]
    assert name.style.element.rPr.find(qn("w:color")).get(qn("w:val")) == "FF0000"
    assert name.runs[0].font.size >= Pt(36)
    assert document.paragraphs[3]._p.find(f".//{qn('w:pBdr')}/{qn('w:bottom')}").get(qn("w:color")) == "FF0000"


@pytest.mark.parametrize(("state", "said"), [(DRAFT, "草稿"), (SUBMITTED, "送审稿"), (ISSUED, "第3期（总第12期）"), (VOID, "第3期（总第12期）（已作废）")])
def test_only_what_is_issued_has_a_number(state, said):
    made = briefed.opened(docx(briefed.plain(state=state, masthead=Masthead("简报", "某单位", 3, 12))))
    assert made.paragraphs[2].text == said
    assert (state == ISSUED) == ("草稿" not in (line := made.sections[0].header.paragraphs[0].text) and "送审稿" not in line and "已作废" not in line)


def test_the_colophon_ends_the_document_and_stands_at_the_foot(zones):
    lines = [each for each in briefed.opened(zones[1]).paragraphs if each.style.style_id == "BriefingColophon"]
    rows = [each.text for each in lines if each.text]
    assert rows == ["报：科学技术部领导", "送：办公厅、规划司", "发：各省（区、市）科技厅（委、局）", "拟稿：张三　　核稿：李四　　签发：王五", "科学技术部火炬中心\t2020年4月2日印发", "\t共印200份"]
    frames = {tuple(each._p.pPr.find(qn("w:framePr")).get(qn(f"w:{name}")) for name in ("vAnchor", "yAlign")) for each in lines}
    assert frames == {("margin", "bottom")}
    assert not re.search(r"〔\d{4}〕\d+号", "".join(rows))


def test_pages_are_numbered_on_the_outer_side(zones):
    document = briefed.opened(zones[1])
    assert document.settings.odd_and_even_pages_header_footer
    for story, side in ((document.sections[0].footer, "right"), (document.sections[0].even_page_footer, "left")):
        xml = story.paragraphs[0]._p.xml
        assert 'w:instr=" PAGE "' in xml
        assert f'<w:jc w:val="{side}"/>' in xml
        assert re.findall(r"<w:t[^>]*>([^<]*)<", xml) == ["— ", "1", " —"]
    footer = document.styles["Footer"]
    assert (footer.font.size, footer.element.rPr.rFonts.get(qn("w:eastAsia"))) == (Pt(14), "宋体")


def test_tables_repeat_their_head_row_and_break_no_row(zones):
    made, content = zones
    document = briefed.opened(content)
    tables = document.tables
    shown = [figure for figure in made.figures if isinstance(figure.body, Table)]
    assert len(tables) >= len(shown) >= 5
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    ranking = next(figure for figure in made.annexes)
    rows = [[cell.text for cell in row.cells] for row in tables[-1].rows]
    assert rows[0] == [heading.title for heading in ranking.body.headings]
    assert rows[1:] == texts(ranking.body)
    assert len(rows) == 170


def test_a_table_has_its_title_above_and_its_unit_at_the_right(zones):
    document = briefed.opened(zones[1])
    before = [each.getprevious() for each in document.element.body.findall(qn("w:tbl"))]
    styles = {briefed.Shown(each, document).style.style_id for each in before}
    assert styles <= {"BriefingUnit", "BriefingBelow", "Caption"}
    titles = [each.text for each in briefed.paragraphs(document) if each.style.style_id == "Caption"]
    assert next(title for title in titles if title.startswith("表")).startswith("表1　")
    assert [title for title in titles if title.startswith("附表")] == ["附表1　" + zones[0].annexes[0].title]
    assert [each.text for each in briefed.paragraphs(document) if each.style.style_id == "BriefingUnit"][-1].startswith("单位：%")


def test_pictures_are_sharp_and_say_what_they_show(zones):
    document = briefed.opened(zones[1])
    described = [each.get("descr") for each in document.element.body.iter(qn("wp:docPr"))]
    charts = [figure for figure in zones[0].figures if type(figure.body).__name__ in ("Chart", "Points")]
    assert len(described) == len(charts) >= 4
    assert all(figure.title[:6] in text for figure, text in zip(charts, described, strict=True))
    for shape in document.inline_shapes:
        assert shape.width <= Mm(156.1)
        assert document.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed].image.px_width >= 2 * 589


def test_each_figure_says_its_date_who_reported_and_that_it_is_invented(zones):
    said = briefed.text(zones[1])
    for figure in zones[0].figures:
        assert " · ".join(["演示数据", *figure.foot]) in said
    assert "示意图，不作划界依据；未取得审图号，仅供内部使用" in said
    assert "导出时间：2020-04-02 12:15" in said
    for story in (briefed.opened(zones[1]).sections[0].header, briefed.opened(zones[1]).sections[0].even_page_header):
        assert story.paragraphs[0].text == "演示数据 · 仅供内部使用，不得通过互联网传播"


def test_what_a_person_wrote_is_marked(zones):
    lines = briefed.text(zones[1]).split("\n")
    assert "一些单位填报不及时。" in lines
    assert "需要提醒。（人工撰写）" in lines
    assert "截至4月1日，整体平稳。" in lines


def test_notes_definitions_sources_and_contact_are_told(zones):
    said = briefed.text(zones[1])
    for each in ("江苏省入选13个，已说明。", "复工企业数÷企业总数", "数据来源：科学技术部，复工复产通知，2020年3月1日。", "（联系处室：规划处 010-12345678）"):
        assert each in said


def test_the_file_names_no_person(zones):
    about = briefed.opened(zones[1]).core_properties
    assert (about.title, about.language, about.author, about.last_modified_by, about.comments) == ("整体复工率稳步提高", "zh-CN", "", "", "")
    assert about.created.isoformat()[:16] == "2020-04-02T04:15"
    assert "python-docx" not in briefed.everything(zones[1])


def test_a_special_report_says_its_conclusion_first_and_leaves_room_on_page_one():
    made = briefed.opened(docx(briefed.plain(Paragraph("正文。"), kind=SPECIAL, lead="结论在前。")))
    room = made.tables[0]
    assert room.rows[0].cells[0].text == "领导批示"
    assert room.rows[0].height >= Mm(50)
    title = next(place for place, each in enumerate(made.paragraphs) if each.style.name == "Title")
    assert made.paragraphs[title + 1].text == "结论在前。"


@pytest.mark.parametrize("programme", briefed.PROGRAMMES)
def test_every_programme_is_written_whole(programme, shared_demonstration):
    made = briefed.briefing(programme)
    said = briefed.text(docx(made))
    assert not SAID.search(said)
    for figure in made.figures:
        if isinstance(figure.body, Table):
            assert all(cell in said for row in texts(figure.body) for cell in row)


@pytest.mark.parametrize("programme", briefed.PROGRAMMES)
def test_in_english_there_is_no_chinese_but_names(programme, shared_demonstration):
    made = briefed.briefing(programme, Asking(language="en"))
    document = briefed.opened(docx(made))
    names = sorted({value for figure in made.figures if figure.rows is not None for column in figure.rows for value in figure.rows[column]
                    if isinstance(value, str) and briefed.CHINESE.search(value)}, key=len, reverse=True)
    lines = [each.text for each in briefed.paragraphs(document)]
    for line in lines:
        for name in names:
            line = line.replace(name, "")
        assert not briefed.CHINESE.search(line)
    assert document.core_properties.language == "en-GB"
    assert lines[2] == "No. 3 (No. 12 of all)"
    assert document.sections[0].header.paragraphs[0].text == "Demonstration data · For internal use only, not to be passed on over the internet"


def test_nothing_says_so():
    empty = Figure(Table(pd.DataFrame({"name": []}), [Heading("name", "高新区")], empty="没有困难诉求填报。"), "困难诉求", name="困难")
    chart = Figure(bar(pd.DataFrame({"name": [], "value": []}), title="率"), "走势", name="走势")
    said = briefed.text(docx(briefed.plain(sections=[Section("甲", figures=[empty, chart]), Section("乙")]))).split("\n")
    assert said[said.index("表1　困难诉求") + 1] == "没有困难诉求填报。"
    assert said[said.index("图1　走势") + 1] == "无数据"
    assert said[said.index("二、乙") + 1] == "无数据"


def test_a_partial_import_is_marked():
    figure = Figure(Table(pd.DataFrame({"name": ["甲"]}), [Heading("name", "高新区")]), "名单", note=Note(partial=True), name="名单")
    made = docx(briefed.plain(sections=[Section("甲", figures=[figure])]))
    assert briefed.opened(made).sections[0].header.paragraphs[0].text.startswith("部分入库 · 草稿")
    assert "部分入库" in briefed.text(made).split("\n")


def test_a_reader_outside_gets_no_person_and_no_line_for_inside():
    made = docx(briefed.plain(colophon=briefed.colophon(), paper=Paper(audience="outside", settled=lambda figure: True)))
    everything = briefed.everything(made)
    for each in ("张三", "李四", "王五", "内部资料", "仅供内部使用"):
        assert each not in everything
    assert "对外版：数据已审定" in briefed.opened(made).sections[0].header.paragraphs[0].text


def test_a_figure_that_may_not_leave_stops_the_document(shared_demonstration):
    made = briefed.briefing("zones")
    with pytest.raises(LeftOut):
        docx(replace(made, paper=replace(made.paper, audience="outside")))


HOSTILE = "</w:t><w:p/>&amp; <script> {name} 【标题】 =1+1 \\ $x$ #let a = 1 \x00\x0b\u202e end"


def test_hostile_text_stays_text():
    figure = Figure(Table(pd.DataFrame({"name": [HOSTILE]}), [Heading("name", HOSTILE)], caption=HOSTILE), HOSTILE, what=HOSTILE, name=HOSTILE)
    made = briefed.plain(Paragraph(HOSTILE, by_hand=True), title=HOSTILE, masthead=Masthead(HOSTILE, HOSTILE), lead=HOSTILE, notes=[HOSTILE])
    made = replace(made, sections=[*made.sections, Section(HOSTILE, figures=[figure])])
    shown = HOSTILE.replace("\x00", "").replace("\x0b", "").replace("\u202e", "")
    assert briefed.text(docx(made)).count(shown) == 12
