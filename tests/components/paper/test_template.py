"""An office's own template: its marks are filled, its page and styles kept; one that cannot be used is refused with a sentence."""

import io
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from components.paper.briefing import ISSUED, Colophon, Masthead, Paragraph
from components.paper.document import TemplateRefused, docx
from tests.components.paper import briefed

WHOLE = (["【标题】"], ["第", "【期", "号】"], ["【编发", "单位】　【日", "期】"], ["【正", "文】"], ["【报送】"])


def made(**fields):
    return briefed.plain(Paragraph("内容。", by_hand=True), title="题目一", state=ISSUED, masthead=Masthead("简报", "某单位", 3, 12),
                         colophon=Colophon(["甲"], ["乙"], ["丙"]), **fields)


def test_marks_are_filled_also_where_they_are_split():
    document = briefed.opened(docx(made(), briefed.template(*WHOLE)))
    lines = [each.text for each in document.paragraphs]
    assert lines == ["题目一", "第第3期（总第12期）", "某单位　2020年4月2日", "仅供内部使用，不得通过互联网传播", "一、情况", "内容。（人工撰写）", "导出时间：2020-04-02 12:15",
                     "报：甲\n送：乙\n发：丙"]


def test_marks_in_headers_tables_and_text_boxes_are_filled():
    document = Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "【标题】", "【正文】"
    document.sections[0].header.paragraphs[0].text = "【期号】"
    saved = io.BytesIO()
    document.save(saved)
    filled = briefed.opened(docx(made(), saved.getvalue()))
    assert filled.sections[0].header.paragraphs[0].text == "第3期（总第12期）"
    assert filled.tables[0].cell(0, 0).text == "题目一"
    assert "内容。（人工撰写）" in filled.tables[0].cell(0, 1).text
    assert filled.tables[0].cell(0, 1)._tc[-1].tag == qn("w:p"), "a cell ends with a paragraph"


def test_the_page_and_the_look_of_the_template_stay():
    template = Document(io.BytesIO(briefed.template(*WHOLE)))
    template.sections[0].left_margin = Mm(50)
    holder = next(each for each in template.paragraphs if each.text == "【正文】")
    holder.paragraph_format.first_line_indent = Pt(24)
    holder.runs[0].font.size = Pt(13)
    template.styles["Heading 1"].font.size = Pt(19)
    saved = io.BytesIO()
    template.save(saved)
    document = briefed.opened(docx(made(), saved.getvalue()))
    assert round(document.sections[0].left_margin.mm) == 50
    body = next(each for each in document.paragraphs if each.text.startswith("内容。"))
    assert (body.paragraph_format.first_line_indent, body.runs[0].font.size) == (Pt(24), Pt(13))
    heading = next(each for each in document.paragraphs if each.text == "一、情况")
    assert (heading.style.name, heading.style.font.size) == ("Heading 1", Pt(19))


def test_a_template_without_a_place_for_the_title_still_shows_it():
    lines = [each.text for each in briefed.opened(docx(made(), briefed.template(["【正文】"]))).paragraphs]
    assert "题目一" in lines


def test_tables_and_pictures_stand_in_the_template(shared_demonstration):
    document = briefed.opened(docx(briefed.briefing("hundred"), briefed.template(["【标题】"], ["前【正文】后"], ["尾"])))
    lines = [each.text for each in document.paragraphs]
    assert lines[1] == "前后"
    assert lines[-1] == "尾"
    assert lines[2] == "演示数据 · 仅供内部使用，不得通过互联网传播"
    room = document.sections[0].page_width - document.sections[0].left_margin - document.sections[0].right_margin
    assert len(document.inline_shapes) == 2
    assert all(shape.width <= room + Pt(1) for shape in document.inline_shapes)
    for table in document.tables:
        assert sum(int(each.get(qn("w:w"))) for each in table._tbl.tblGrid) * 635 <= room + Pt(1)


def test_the_person_who_made_the_template_is_not_named():
    filled = docx(made(), briefed.template(*WHOLE))
    assert "赵六" not in briefed.part(filled, "docProps/core.xml")


def test_what_people_wrote_is_no_mark():
    lines = briefed.text(docx(made(lead="【标题】【正文】"), briefed.template(["【标题】"], ["【正文】"]))).split("\n")
    assert "【标题】【正文】" in lines


def relation(kind: str, target: str) -> str:
    return f'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}" TargetMode="External"/></Relationships>'


def linked(kind: str, target: str) -> bytes:
    return briefed.changed(briefed.template(*WHOLE), "word/_rels/document.xml.rels", "</Relationships>", relation(kind, target))


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def locked(content: bytes) -> bytes:
    """The archive as one whose parts ask for a password."""
    marked = bytearray(content)
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.find(sign)
        while place >= 0:
            marked[place + offset] |= 1
            place = content.find(sign, place + 4)
    return bytes(marked)


def field(instruction: str) -> bytes:
    run = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return briefed.changed(briefed.template(*WHOLE), "word/document.xml", "<w:sectPr",
                           f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{run}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:sectPr')


REFUSED = {
    "no body": (lambda: briefed.template(["【标题】"]), "没有“【正文】”"),
    "two bodies": (lambda: briefed.template(["【正文】"], ["【正文】"]), "不止一处"),
    "an old document": (lambda: OLD + "WordDocument".encode("utf-16-le"), "旧格式的 .doc 文件。请用 Word 或 WPS 打开后另存为 .docx"),
    "a locked document": (lambda: OLD + "EncryptedPackage".encode("utf-16-le"), "设有打开密码，不能读取。请用 Word 或 WPS 打开，去掉密码"),
    "a locked archive": (lambda: locked(briefed.template(*WHOLE)), "设有打开密码"),
    "an old workbook": (lambda: OLD + "Workbook".encode("utf-16-le"), "不是 Word 文档"),
    "a document type": (lambda: briefed.changed(briefed.template(*WHOLE), "word/document.xml", "<w:document", "<!DOCTYPE w:document><w:document"), "DOCTYPE"),
    "an entity": (lambda: briefed.changed(briefed.template(*WHOLE), "word/styles.xml", "<w:styles", '<!DOCTYPE x [<!ENTITY a "b">]><w:styles'), "DOCTYPE"),
    "a document type in UTF-16": (lambda: briefed.added(briefed.template(*WHOLE), "customXml/item9.xml", "<!DOCTYPE a><a/>".encode("utf-16")), "DOCTYPE"),
    "no zip": (lambda: b"%PDF-1.7", "不是 Word 文档"),
    "empty": (lambda: b"", "不是 Word 文档"),
    "a workbook": (lambda: briefed.changed(briefed.template(*WHOLE), "[Content_Types].xml", "wordprocessingml.document.main", "spreadsheetml.sheet.main"), "不是 Word 文档"),
    "damaged": (lambda: briefed.changed(briefed.template(*WHOLE), "word/document.xml", "<w:body>", "<w:bodx>"), "不是 Word 文档"),
    "macros": (lambda: briefed.added(briefed.template(*WHOLE), "word/vbaProject.bin", b"x"), "宏"),
    "macro type": (lambda: briefed.changed(briefed.template(*WHOLE), "[Content_Types].xml", "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                                           "vnd.ms-word.document.macroEnabled.main"), "宏"),
    "a linked picture": (lambda: linked("image", "http://example.com/a.png"), "链接了其他文件"),
    "an object": (lambda: linked("oleObject", "file:///c:/a.xls"), "链接了其他文件"),
    "DDE": (lambda: field(" DDEAUTO c:\\\\a.exe "), "域"),
    "DDE in pieces": (lambda: field(" DD</w:instrText></w:r><w:r><w:instrText>EAUTO x "), "域"),
    "another file": (lambda: field("INCLUDETEXT c:\\\\secret.docx"), "域"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_a_template_is_refused_with_a_sentence(case):
    build, sentence = REFUSED[case]
    with pytest.raises(TemplateRefused, match=sentence):
        docx(made(), build())


def test_an_archive_that_explodes_is_not_unpacked():
    packed = io.BytesIO()
    with ZipFile(packed, "w", 8) as archive:
        archive.writestr("[Content_Types].xml", "x")
        archive.writestr("word/document.xml", b"0" * (65 * 2**20))
    with pytest.raises(TemplateRefused, match="解压后超过"):
        docx(made(), packed.getvalue())


def test_the_link_to_the_template_of_a_template_is_cut():
    settings = briefed.changed(briefed.template(*WHOLE), "word/settings.xml", "<w:proofState", '<w:attachedTemplate xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId99"/><w:proofState')
    rels = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + relation("attachedTemplate", "http://example.com/a.dotm")
    filled = docx(made(), briefed.added(settings, "word/_rels/settings.xml.rels", rels.encode()))
    assert "example.com" not in briefed.everything(filled)
    assert "attachedTemplate" not in briefed.part(filled, "word/settings.xml")


def test_page_fields_and_links_of_people_stay():
    assert docx(made(), field(" PAGE "))
    assert "example.com" in briefed.everything(docx(made(), linked("hyperlink", "http://example.com/")))
