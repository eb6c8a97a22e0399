"""A deck of slides: each with its title, where it belongs, and at its foot what every copy has to carry."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx import Presentation

from components.charts.theme import GREY
from components.paper.pptx import marking
from components.paper.pptx.texts import HEAD, LEADING, RIGHT, TALL, WIDE, Text, box, fill, high, lines_of, px, tall

MARGIN, TOP, BOTTOM = 48, 44, 22  # px
KICKER, WHAT, NUMBER = 12, 15, 12  # px of type
TITLES = (30, 26, 22, 19)  # px of type, as large as two lines allow
LINES = 2
FOOTS = (12, 11, 10, 9)  # px of type
FOOT_ROOM = 110  # px, beyond which the type of the foot is smaller
TITLE_ONLY = 5  # of the layouts that the library brings


@dataclass(frozen=True)
class Head:
    """Title and what is shown, as they will stand: `high` px from TOP on. `whole` is no where a title is too long for a slide."""

    texts: tuple[Text, ...]
    high: float
    whole: bool = True


@dataclass(frozen=True)
class Page:
    """A slide with the room that is left for its body, in px."""

    slide: object
    left: float
    top: float
    width: float
    height: float


class Deck:
    """The slides as they are made. `kicker` says above each title what it belongs to; `marks` are those of the whole."""

    def __init__(self, name: str, foot: Sequence[str], marks: Sequence[str]) -> None:
        self.presentation = Presentation()
        self.presentation.slide_width, self.presentation.slide_height = px(WIDE), px(TALL)
        _widened(self.presentation)
        self.name, self.foot, self.marks = name, foot, marks
        self.kicker = ""

    def room(self, title: str, what: str = "", foot: Sequence[str] | None = None) -> tuple[float, float]:
        """Width and height of the body of a slide of that title and foot."""
        foot_high = _foot_texts(self.foot if foot is None else foot)[1]
        return WIDE - 2 * MARGIN, TALL - BOTTOM - foot_high - 12 - TOP - head(title, what).high

    def page(self, title: str, what: str = "", *, foot: Sequence[str] | None = None, marks: Sequence[str] | None = None) -> Page:
        """A new slide; foot and marks those of the whole where none are given."""
        slide = self.presentation.slides.add_slide(self.presentation.slide_layouts[TITLE_ONLY])
        slide.shapes.turbo_add_enabled = True  # else every number of the slide is looked through for each shape
        marking.mark(slide, self.marks if marks is None else marks)
        above = " › ".join(part for part in (self.name, self.kicker) if part)
        box(slide, MARGIN, 20, WIDE - 2 * MARGIN, 18, [Text(_one_line(above), KICKER, colour=GREY, gap=0)])
        laid = head(title, what)
        _title(slide, laid)
        self._foot(slide, self.foot if foot is None else foot)
        width, height = self.room(title, what, foot)
        return Page(slide, MARGIN, TOP + laid.high, width, height)

    def _foot(self, slide, foot: Sequence[str]) -> None:
        texts, foot_high = _foot_texts(foot)
        top = TALL - BOTTOM - foot_high
        marking.rule(slide, MARGIN, top - 4, WIDE - 2 * MARGIN)
        box(slide, MARGIN, top, WIDE - 2 * MARGIN - 60, foot_high, texts)
        marking.number(slide, WIDE - MARGIN - 50, TALL - BOTTOM - 18, 50, Text("", NUMBER, colour=GREY, gap=0, align=RIGHT))


def head(title: str, what: str) -> Head:
    """The title in the largest type that keeps it to two lines; the smallest takes four."""
    room = WIDE - 2 * MARGIN
    size = next((size for size in TITLES if len(lines_of(title, room, size, bold=True)) <= LINES), TITLES[-1])
    whole = len(lines_of(title, room, size, bold=True)) <= 2 * LINES and len(lines_of(what, room, WHAT)) <= LINES
    texts = (Text(title, size, bold=True, face=HEAD, gap=2), *((Text(what, WHAT, colour=GREY, gap=0),) if what else ()))
    return Head(texts, tall(texts, room) + 12, whole)


def shortened(title: str) -> str:
    """As much of a title as a slide bears, where all of it stands elsewhere."""
    rows = lines_of(title, WIDE - 2 * MARGIN, TITLES[-1], bold=True)
    return title if len(rows) <= LINES else f"{' '.join(rows[:LINES])[:-2]}…"


def _title(slide, laid: Head) -> None:
    """The title of the slide in its own placeholder, so that outline and reader know it; what is shown beneath."""
    room, title = WIDE - 2 * MARGIN, slide.shapes.title
    first = high(laid.texts[0], room) + laid.texts[0].gap
    title.left, title.top, title.width, title.height = px(MARGIN), px(TOP), px(room), px(first)
    fill(title.text_frame, laid.texts[:1])
    if laid.texts[1:]:
        box(slide, MARGIN, TOP + first, room, laid.high - first, laid.texts[1:])


def _foot_texts(lines: Sequence[str]) -> tuple[list[Text], float]:
    room = WIDE - 2 * MARGIN - 60
    for size in FOOTS:
        texts = [Text(line, size, colour=GREY, gap=0) for line in lines]
        if tall(texts, room) <= FOOT_ROOM:
            break
    return texts, max(tall(texts, room), NUMBER * LEADING)


def _one_line(content: str) -> str:
    """As much of it as stands in one line."""
    rows = lines_of(content, WIDE - 2 * MARGIN, KICKER)
    return rows[0] if len(rows) == 1 else f"{rows[0][:-1]}…"


def _widened(presentation) -> None:
    """The layouts of the library are 4:3: each of their places is brought to the width of ours."""
    master = presentation.slide_master
    for shape in [*master.placeholders, *(shape for layout in presentation.slide_layouts for shape in layout.placeholders)]:
        if shape._element.xpath(".//a:xfrm"):
            shape.left, shape.width = round(shape.left * 4 / 3), round(shape.width * 4 / 3)
