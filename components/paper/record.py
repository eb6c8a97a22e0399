"""服务记录汇总表: the record of one person for a review of titles, with boxes to be signed and stamped; DOCX and PDF from the same blocks."""

import io
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import pandas as pd
import typst
from docx.document import Document as Word

from components.commissioners import person as parts
from components.commissioners import terms
from components.figures.bodies import Heading, Table
from components.paper import pdf
from components.paper.blocks import QUIET, Block, Grid, Head, Room, Text, writable
from components.paper.docx import body, frame
from components.paper.docx.blank import blank
from components.paper.docx.elements import Styled, paragraph
from components.paper.grids import grids
from data import record_rules
from data.asking import Asking, asked_as
from data.coverage.records import SPECIAL
from data.indicators.commissioners import one
from data.language import _, spoken
from data.ledger import moments
from data.questions import Ask, Direct
from db import clock
from db.clock import BEIJING, to_stamp
from db.engine import reading

PAGES = Path(__file__).parent / "typst" / "record.typ"
ROOM = 442.2  # pt of a line: 156 mm
EVERY_YEAR = 0
BOX = 10.5  # pt of type


class NoSuchPerson(ValueError):
    """The register has nobody of the number; the text says so."""


@dataclass(frozen=True)
class Record:
    """`marks` stand at the head of every page: 演示数据, whom the file is for."""

    title: str
    marks: str
    blocks: Sequence[Block]
    made: datetime


def record(ask: Ask, *, commissioner: str, year: int = EVERY_YEAR) -> Record:
    """The record of all years or of one. Raises NoSuchPerson."""
    person = ask(one.person, commissioner=commissioner)
    if person is None:
        raise NoSuchPerson(parts.unknown(commissioner))
    held, services, now = ask(one.counted_rules), ask(one.served, commissioner=commissioner), clock.now()
    if year != EVERY_YEAR:
        services = services[pd.to_datetime(services["served_on"]).dt.year == year]
    marks = [*([_("演示数据")] if ask.demonstration else []), _("内部资料：仅供内部使用，不得通过互联网传播")]
    then = ask.asking.moment
    foot = [_("系统登记的全部服务记录{n}次", n=len(services)), *([moments.label(then)] if then else []), _("导出时间：{time}", time=f"{now:%Y-%m-%d %H:%M}"), _("未经盖章无效")]
    return Record(_("服务记录汇总表（供职称评审参考，盖章有效）"), " · ".join(marks), _blocks(person, services, held, year, " · ".join(foot)), now)


def _blocks(person: dict, services, held: record_rules.Rules, year: int, foot: str) -> list[Block]:
    """`foot` says how many services there are and when the file was made; it stands beneath them, since below the boxes it would fill a page alone."""
    room, role = Room(ROOM, 1.07), person["role"]
    years = one.by_year(services, held)
    span = _("{year}年", year=year) if year else _("全部年度")
    made = [Head(_("一、基本情况"), 1), _about(person), Head(_("二、按年汇总（{span}）", span=span), 1)]
    made += _table(years, parts.year_headings(role), _("按年服务情况"), room) if len(years) else [Text(_("没有服务记录。"))]
    made += [Text(_("计数规则：{rule}。", rule=record_rules.said(held, terms.kinds())), QUIET), Head(_("三、服务记录"), 1)]
    made += _table(parts.service_rows(services, held), parts.service_headings(role), _("服务记录"), room) if len(services) else [Text(_("没有服务记录。"))]
    return [*made, Text(foot, QUIET), Head(_("四、确认和意见"), 1), _boxes()]


def _table(rows, headings: list[Heading], title: str, room: Room) -> list[Grid]:
    return grids(Table(rows, headings), title, "", "", room)


def _about(person: dict) -> Grid:
    """Two pairs of title and word in a line."""
    pairs = [tuple(map(writable, pair)) for pair in parts.about_rows(person)]
    rows = [(*pairs[place], *pairs[place + 1]) for place in range(0, len(pairs), 2)]
    heads = (_("项目"), _("内容"), _("项目"), _("内容"))
    title = _("特派员基本情况") if person["role"] == SPECIAL else _("专员基本情况")
    return Grid(title, heads, rows, (False,) * 4, (70, 151, 70, ROOM - 291), BOX, whole=True)


def _boxes() -> Grid:
    """服务对象确认, 派出单位意见, 选派（管理）部门意见, each with room to be signed and stamped."""
    room = "\n\n\n" + _("（签字、盖章）　　　　年　　月　　日")
    rows = [(title, room) for title in (_("服务对象确认"), _("派出单位意见"), _("选派（管理）部门意见"))]
    return Grid(_("确认和意见"), (_("栏目"), _("意见")), rows, (False, False), (120, ROOM - 120), BOX, whole=True)


def docx(made: Record) -> bytes:
    """The record as a document that can still be edited."""
    document, styled = blank(spoken()), Styled({})
    end = document.element.body.sectPr
    end.addprevious(paragraph(_in_two(made.title), styled["Title"]))
    body.put(made.blocks, document, end, styled)
    frame.numbered(document, made.marks)
    _properties(document, made)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _in_two(title: str) -> str:
    """The title with what stands in brackets on a line of its own."""
    return title.replace("（", "\n（", 1).replace(" (", "\n(", 1)


def _properties(document: Word, made: Record) -> None:
    """What the file says of itself: no person, no program."""
    about = document.core_properties
    about.title, about.revision = made.title[:255], 1
    about.author = about.last_modified_by = about.comments = about.keywords = about.category = about.subject = ""
    about.created = about.modified = to_stamp(made.made.replace(tzinfo=None))


def as_pdf(made: Record) -> bytes:
    """The record as PDF. Raises MissingGlyph for a letter that the shipped fonts have not."""
    said = {"language": spoken(), "title": made.title, "lines": _in_two(made.title).split("\n"), "marks": made.marks,
            "blocks": [{"block": type(block).__name__, **asdict(block)} for block in made.blocks]}
    pdf.require(said)
    return typst.compile(PAGES, font_paths=pdf.shipped(), sys_inputs={"record": json.dumps(said, ensure_ascii=False)}, pdf_standards=pdf.STANDARD,
                         timestamp=made.made.replace(microsecond=0, tzinfo=BEIJING))


WRITERS = {"docx": (docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), "pdf": (as_pdf, "application/pdf")}


def file(asking: Asking, *, commissioner: str, year: int, format: str) -> bytes:
    """The record's file, read at once over one connection, as whoever asks. Raises NoSuchPerson, MissingGlyph."""
    with asked_as(asking), reading() as connection:
        return WRITERS[format][0](record(Direct(connection, asking), commissioner=commissioner, year=year))
