"""A briefing of each programme from its real parts, templates of an office, and what stands in the files that are written of them."""

import io
import re
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as Shown

from components.figures.every import PARTS
from components.figures.figure import Figure
from components.paper.audience import LeftOut, leaving
from components.paper.briefing import ISSUED, Briefing, Colophon, Definition, Masthead, Paragraph, Section
from components.paper.paper import Paper
from components.paper.writers import described, paper_of
from data.asking import Asking, asked_as
from data.questions import Direct
from db.engine import reading
from tests.components.figures.test_parts import choice_of

PROGRAMMES = {
    "zones": ("高新区复工复产监测简报", {"总体情况": ["sentence", "cards", "trend", "map"], "分组情况": ["by_region", "by_tier", "industries"],
                                "困难诉求": ["difficulty_kinds", "difficulty_days"], "填报情况": ["offices", "matrix"]}, ["ranking"]),
    "hundred": ("百城百园简报", {"总体情况": ["sentence", "cards", "funds", "map"], "执行进度": ["behind"]}, ["quotas"]),
    "commissioners": ("科技特派员工作简报", {"总体情况": ["sentence", "cards", "map", "points"], "分省情况": ["hubei", "uncovered"]}, ["places"]),
}
DAYS = {"hundred": {"at": date(2020, 10, 31)}}  # in place of what every part is shown on
EXPORTED = datetime(2020, 4, 2, 12, 15)
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def briefing(programme: str, asking: Asking = Asking(), *, audience: str = "inside", **fields) -> Briefing:  # noqa: B008  it is frozen
    """Of a programme on the demonstration; a figure that its reader may not have is told in `left_out`. `fields` replace those of it."""
    name, sections, annexes = PROGRAMMES[programme]
    with reading() as connection, asked_as(asking):
        ask, left_out = Direct(connection, asking), []
        paper = Paper(asking.language, audience, moment=asking.moment, exported=EXPORTED, settled=lambda figure: True)

        def figures(keys: Sequence[str]) -> list[Figure]:
            made = []
            for key in keys:
                part = PARTS[f"{programme}.{key}"]
                choice = choice_of(part.key) | DAYS.get(programme, {})
                figure = described(part, ask, choice, audience=audience)
                try:
                    made.append(leaving(figure, replace(paper_of(part, ask, choice, paper), settled=paper.settled)))
                except LeftOut:
                    left_out.append(figure.name)
            return made

        written = [Section(heading, [Paragraph("截至4月1日，整体平稳。")] if asking.language == "zh" else [], figures(keys)) for heading, keys in sections.items()]
        by_hand = Section("存在问题", [Paragraph("一些单位填报不及时。\n需要提醒。", by_hand=True)], sections=[
            Section("下一步", [Paragraph("加强调度。")], sections=[Section("调度", [Paragraph("每日一报。")])])])
        body = Briefing("整体复工率稳步提高", Masthead(name, "科学技术部火炬中心", 3, 12), date(2020, 4, 2), paper, "169家国家高新区整体复工率79.0%。",
                        [*written, by_hand], figures(annexes), [Definition("企业复工率", "复工企业数÷企业总数", "国科火字〔2020〕1号")],
                        ["科学技术部，复工复产通知，2020年3月1日"], ["江苏省入选13个，已说明。"], left_out, colophon(), state=ISSUED)
        english = {"title": "Work resumption rises", "masthead": Masthead("Zones briefing", "Torch Centre", 3, 12), "lead": "Work resumption stood at 79.0%.",
                   "sections": [replace(each, heading=f"Section {place}", paragraphs=[]) for place, each in enumerate(written)], "notes": ["Explained."],
                   "sources": ["Ministry, notice, 1 March 2020"], "definitions": [Definition("Work resumption", "resumed ÷ all", "Notice 1")],
                   "colophon": Colophon(["Ministry"], ["Office"], ["Zones"], "Torch Centre", date(2020, 4, 2), 200, contact="Planning")}
        return replace(body, **({} if asking.language == "zh" else english) | fields)


def colophon() -> Colophon:
    return Colophon(["科学技术部领导"], ["办公厅", "规划司"], ["各省（区、市）科技厅（委、局）"], "科学技术部火炬中心", date(2020, 4, 2), 200, "张三", "李四", "王五", "规划处 010-12345678")


def plain(*paragraphs: Paragraph, **fields) -> Briefing:
    """A briefing of texts alone."""
    made = Briefing("题目", Masthead("简报", "某单位"), date(2020, 4, 2), Paper(exported=EXPORTED), sections=[Section("情况", paragraphs)])
    return replace(made, **fields)


def opened(content: bytes) -> Word:
    return Document(io.BytesIO(content))


def part(content: bytes, name: str) -> str:
    with ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def everything(content: bytes) -> str:
    """Every part of a package as one text."""
    with ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist() if not name.endswith(".png"))


def paragraphs(document: Word) -> list[Shown]:
    """Those of the body, of tables too, in their order."""
    return [Shown(each, document) for each in document.element.body.iter(qn("w:p"))]


def text(content: bytes) -> str:
    return "\n".join(each.text for each in paragraphs(opened(content)))


def template(*lines: Sequence[str], header: str = "") -> bytes:
    """A .docx of paragraphs, each of its runs."""
    document = Document()
    document.core_properties.author = "赵六"
    for runs in lines:
        paragraph = document.add_paragraph()
        for letters in runs:
            paragraph.add_run(letters)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def added(content: bytes, name: str, data: bytes = b"") -> bytes:
    """The package with one more part."""
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(packed, "w") as new:
        for each in old.namelist():
            new.writestr(each, old.read(each))
        new.writestr(name, data)
    return packed.getvalue()


def changed(content: bytes, name: str, old: str, new: str) -> bytes:
    """The package with a text of one part replaced."""
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as before, ZipFile(packed, "w") as after:
        for each in before.namelist():
            data = before.read(each)
            if each == name:
                assert old in data.decode()
                data = data.decode().replace(old, new, 1).encode()
            after.writestr(each, data)
    return packed.getvalue()


def pdf_text(content: bytes) -> str:
    """What can be searched for in a PDF, in the order in which it is read out: a cell of two lines is one after the other."""
    return subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True).stdout.decode()
