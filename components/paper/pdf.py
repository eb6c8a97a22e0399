"""A briefing as PDF by typst: the same pages as the document, charts as lines and letters, tagged for whoever has it read to them."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

import typst

from components.charts.picture import FONTS
from components.paper import fonts, formal
from components.paper.blocks import Room, writable
from components.paper.briefing import SPECIAL, Briefing
from components.paper.flow import flow
from components.paper.fonts import MissingGlyph
from data import wording
from data.asking import asked_as
from data.language import _
from db.clock import BEIJING

PAGES = Path(__file__).parent / "typst" / "briefing.typ"
ROOM = 442.2  # pt of a line: 156 mm
BOLD = 1.07  # how much wider the letters of the serif are, in bold, than those that tables are measured with
STANDARD = "ua-1"  # PDF/UA-1: tags, language, title, words for each picture; typst refuses what does not keep it


def pdf(briefing: Briefing) -> bytes:
    """The pages. Raises LeftOut for a figure that may not leave, MissingGlyph for a letter that the shipped fonts have not."""
    with asked_as(briefing.paper.asking):
        said = _said(briefing)
        require(said)
    made = briefing.paper.exported
    return typst.compile(PAGES, font_paths=shipped(), sys_inputs={"briefing": json.dumps(said, ensure_ascii=False)}, pdf_standards=STANDARD,
                         timestamp=made.replace(microsecond=0, tzinfo=BEIJING) if made else None)


@lru_cache(maxsize=1)
def shipped() -> typst.Fonts:
    """The shipped fonts, and 仿宋 and 楷体 of the machine where it has them."""
    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=False, font_paths=[FONTS, PAGES.parent])


def _said(briefing: Briefing) -> dict:
    """Everything that the pages show, as plain values."""
    name, english = writable(briefing.masthead.name), briefing.paper.language == "en"
    return {
        "language": "en" if english else "zh", "title": writable(briefing.title) or name or "—", "dated_file": briefing.paper.exported is not None,
        "standing": writable(formal.standing(briefing)), "keep": formal.keep(briefing), "name": name, "name-size": formal.name_size(name),
        "number": formal.number(briefing), "issuer": writable(briefing.masthead.issuer), "dated": wording.full_day(briefing.day) if briefing.day else "",
        "special": briefing.kind == SPECIAL, "notes": _("领导批示"), "by-hand": formal.by_hand(),
        "blocks": [{"block": type(block).__name__, **asdict(block)} for block in flow(briefing, Room(ROOM, BOLD))],
        "colophon": formal.colophon(briefing), "copies": formal.copies(briefing),
    }


def require(said: dict) -> None:
    """Raises MissingGlyph where the shipped fonts have not every letter: a page with a blank in a name is a wrong page."""
    letters = fonts.lacking(_texts(said))
    if letters:
        raise MissingGlyph(_("PDF 所用字体没有这些字：{letters}。请改用 DOCX。", letters=fonts.named(letters)))


def _texts(value) -> Iterator[str]:
    """The texts of nested values; the drawings were looked at when they were drawn."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _texts(each) if name != "svg" else ()
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _texts(each)
