"""The first slide, and the list of contents that leads to the others."""

from collections.abc import Sequence
from dataclasses import replace

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Pt

from components.charts.theme import ACCENT, BAD, GREY, INK
from components.paper import masthead
from components.paper.briefing import SPECIAL, Briefing
from components.paper.pptx import marking
from components.paper.pptx.deck import MARGIN, TITLE_ONLY, Deck
from components.paper.pptx.flow import paged
from components.paper.pptx.texts import (
    CENTRE,
    HEAD,
    LEADING,
    RIGHT,
    TALL,
    WIDE,
    Text,
    box,
    fill,
    high,
    lines_of,
    px,
    tall,
)
from data.language import _

ROOM = WIDE - 2 * MARGIN
NAMES, TITLES = (44, 36, 30, 24, 18), (40, 34, 28, 24, 20, 16)  # px of type
NAME_ROOM, TITLE_ROOM = 130, 190  # px
ENTRY, PITCH = 18, 34  # px of type; from one entry to the next
REMARKS = 150  # px, the room for 领导批示


def cover(deck: Deck, briefing: Briefing) -> str:
    """简报名称, 期号 or 草稿, day, 编发单位, title. Of a 专报 the conclusion and room for 领导批示; what found no room is handed back."""
    slide = deck.presentation.slides.add_slide(deck.presentation.slide_layouts[TITLE_ONLY])
    marking.mark(slide, deck.marks)
    head = briefing.masthead
    name = _fitting(Text(head.name, bold=True, colour=BAD, face=HEAD, gap=0, align=CENTRE), NAMES, NAME_ROOM)
    name_high = high(name, ROOM)
    box(slide, MARGIN, 44, ROOM, name_high, [name])
    top = 44 + name_high + 14
    line = [Text(masthead.issue(briefing), 18, gap=0), Text(head.issuer, 18, gap=0, align=CENTRE), Text(masthead.day(briefing), 18, gap=0, align=RIGHT)]
    taken = max(high(text, ROOM / 3) for text in line)
    for place, text in enumerate(line):
        box(slide, MARGIN + place * ROOM / 3, top, ROOM / 3, taken, [text])
    marking.rule(slide, MARGIN, top + taken + 6, ROOM)
    special = briefing.kind == SPECIAL
    _title(slide, briefing.title, top + taken + (26 if special else 80))
    foot = [Text(content, 14, colour=GREY, gap=4) for content in deck.foot]
    foot_high = tall(foot, ROOM)
    box(slide, MARGIN, TALL - 30 - foot_high, ROOM, foot_high, foot)
    return _conclusion(slide, briefing.lead, top + taken + 26 + TITLE_ROOM, TALL - 40 - foot_high) if special else briefing.lead


def _title(slide, content: str, top: float) -> None:
    text = _fitting(Text(content, bold=True, colour=INK, face=HEAD, gap=0, align=CENTRE), TITLES, TITLE_ROOM)
    title = slide.shapes.title
    title.left, title.top, title.width, title.height = px(MARGIN), px(top), px(ROOM), px(TITLE_ROOM)
    fill(title.text_frame, [text], anchor=MSO_ANCHOR.MIDDLE)


def _fitting(text: Text, sizes: Sequence[float], room: float) -> Text:
    """The text in the largest type in which it has room; cut where it has none in the smallest."""
    made = [replace(text, size=size) for size in sizes]
    least = replace(made[-1], content="".join(lines_of(text.content, ROOM, sizes[-1], bold=True)[:int(room / sizes[-1] / LEADING)]))
    return next((each for each in made if high(each, ROOM) <= room), least)


def _conclusion(slide, lead: str, top: float, bottom: float) -> str:
    """The conclusion above, the box for the leader's words beneath; what of the conclusion stands on no line here."""
    parts = paged([Text(lead, 20, gap=0)], ROOM, bottom - top - REMARKS - 12)
    box(slide, MARGIN, top, ROOM, tall(parts[0], ROOM), parts[0])
    frame = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, px(MARGIN), px(bottom - REMARKS), px(ROOM), px(REMARKS))
    frame.fill.background()
    frame.shadow.inherit = False
    frame.line.color.rgb, frame.line.width = RGBColor.from_string(GREY.lstrip("#").upper()), Pt(1)
    fill(frame.text_frame, [Text(_("领导批示"), 14, colour=GREY, gap=0)], inset=10)
    return "".join(text.content for part in parts[1:] for text in part)


class Contents:
    """The slides of contents: made before what they lead to, filled when the places are known. `entries`: heading and level."""

    def __init__(self, deck: Deck, entries: Sequence[tuple[str, int]]) -> None:
        self.deck, self.entries, self.slides = deck, entries, {}
        title = _("目录")
        self.each = int(deck.room(_("{title}（续）", title=title))[1] // PITCH)
        starts = range(0, len(entries), self.each)
        self.pages = [deck.page(_("{title}（续）", title=title) if start else title) for start in starts]

    def leads_to(self, place: int, before: int) -> None:
        """The entry of that place begins after so many slides."""
        self.slides[place] = (self.deck.presentation.slides[before], before + 1)

    def fill(self) -> None:
        """Every entry with its number, each leading to its slide."""
        for place, (heading, level) in enumerate(self.entries):
            page, indent = self.pages[place // self.each], 28 * (level - 1)
            slide, number = self.slides[place]
            top = page.top + place % self.each * PITCH
            rows = lines_of(heading, page.width - 80 - indent, ENTRY)
            content = rows[0] if len(rows) == 1 else f"{rows[0][:-1]}…"
            text = Text(content, ENTRY, bold=level == 1, colour=ACCENT if level == 1 else INK, gap=0)
            box(page.slide, page.left + indent, top, page.width - 80 - indent, PITCH - 6, [text]).click_action.target_slide = slide
            box(page.slide, page.left + page.width - 70, top, 70, PITCH - 6, [Text(str(number), ENTRY, colour=GREY, gap=0, align=RIGHT)])
