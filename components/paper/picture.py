"""A figure as a picture: its title, its body, and beneath it every line that any copy has to carry; PNG at twice the points, or SVG."""

import re
from html import escape, unescape

from components.charts.picture import png_of
from components.charts.theme import GREY, INK, LINE
from components.figures.figure import Figure
from components.paper import words
from components.paper.bodies import drawn
from components.paper.drawing import high, lines, placed, rect, rule, text, wrapped
from components.paper.fonts import FAMILIES, MissingGlyph, drawable, require
from components.paper.paper import SIZES, Paper
from components.paper.sheets import sheets
from data.asking import asked_as

ZOOM = {"half": 1.0, "a4": 1.0, "wide": 1.35, "square": 1.1}  # how much larger all is drawn: a slide is read from afar
MARGIN, GAP = 26, 10  # px
TITLE, WHAT, FOOT = 19, 12.5, 11  # px of type
EACH_DOWN, EACH_ACROSS = 130, 270  # px between two marks, so that any piece of the picture has one
TAG, COUNTED = re.compile("<[^>]*>"), re.compile(r'(?:(?<= id=")|(?<=url\(#))(clip|gradient_)\d+')
TEXTS = re.compile(r"<(?:text|tspan)\b[^>]*>([^<]+)<")


def svg(figure: Figure, paper: Paper) -> bytes:
    """The SVG, its texts as text. Raises MissingGlyph for a letter that the font has not."""
    with asked_as(paper.asking):
        picture = renamed(_page(figure, paper))
    require(unescape(each) for each in TEXTS.findall(picture))
    return picture.encode()


def png(figure: Figure, paper: Paper) -> bytes:
    """The same as PNG, at twice the points of SIZES."""
    return png_of(svg(figure, paper).decode(), scale=2)


def undrawable(figure: Figure, paper: Paper) -> str:
    """Why no picture can be drawn of a figure, in a sentence; empty where one can. It is asked before a file is offered."""
    try:
        require(texts_of(figure, paper))
    except MissingGlyph as failure:
        return str(failure)
    return ""


def texts_of(figure: Figure, paper: Paper) -> list[str]:
    """What a picture of a figure says, as far as it is known before it is drawn."""
    shown = sheets(figure)[0].columns
    texts = [words.title(figure), figure.what, *words.foot(figure, paper), *(text for column in shown for text in (column.title, *column.values))]
    return [drawable(text) for text in texts if isinstance(text, str)]


def bare(figure: Figure, paper: Paper, width: float, height: float) -> tuple[str, float, str]:
    """What stands in a figure, alone, as an SVG of that width; its height in px and what found no room, in words.

    For a document, which says title and foot in texts of its own. It keeps its marks, and a map its review line, since a
    picture may be taken out of the document. Raises MissingGlyph.
    """
    with asked_as(paper.asking):
        body = drawn(figure.body, figure, paper, width, height)
        review = wrapped(figure.note.review, width, size=FOOT) if figure.note.review in figure.foot else []
        tall = body.height + (high(review, FOOT) + 4 if review else 0)
        picture = (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.2f}" height="{tall:.2f}" viewBox="0 0 {width:.2f} {tall:.2f}" '
                   f'font-family="{FAMILIES}">{rect(0, 0, width, tall, fill="#ffffff")}{body.svg}'
                   f'{lines(0, body.height + 4, review, size=FOOT, fill=GREY)}{watermark(words.marks(figure), width, tall)}</svg>')
    require(unescape(each) for each in TEXTS.findall(picture))
    return renamed(picture), tall, body.remark


def renamed(picture: str) -> str:
    """The SVG with the names of its clips and gradients counted from 0: whatever draws the charts counts on from one to the
    next, and the same figure is to give the same file."""
    names: dict[str, str] = {}
    return TAG.sub(lambda tag: COUNTED.sub(lambda name: names.setdefault(name[0], f"{name[1]}{len(names)}"), tag[0]), picture)


def _page(figure: Figure, paper: Paper) -> str:
    (wide, tall), zoom = SIZES[paper.size], ZOOM[paper.size]
    right, bottom = wide / zoom - MARGIN, tall / zoom - MARGIN
    room = right - MARGIN
    head, top = _head(figure, room)
    body_room = bottom - _foot(figure, paper, room, "")[1] - GAP - top
    body = drawn(figure.body, figure, paper, room, body_room)
    if body.remark:
        body_room = bottom - _foot(figure, paper, room, body.remark)[1] - GAP - top
        body = drawn(figure.body, figure, paper, room, body_room)
    foot, foot_high = _foot(figure, paper, room, body.remark)
    about = escape(f"{words.title(figure)}. {words.conclusion(figure, paper)}", quote=False)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{tall}" viewBox="0 0 {wide / zoom:.2f} {tall / zoom:.2f}" '
            f'font-family="{FAMILIES}"><title>{escape(words.title(figure), quote=False)}</title><desc>{about}</desc>'
            f'{rect(0, 0, wide / zoom, tall / zoom, fill="#ffffff")}{placed(head, MARGIN, MARGIN)}{placed(body.svg, MARGIN, top)}'
            f'{placed(foot, MARGIN, bottom - foot_high)}{watermark(words.marks(figure), wide / zoom, tall / zoom)}</svg>')


def _head(figure: Figure, room: float) -> tuple[str, float]:
    """Title and what is shown, and where the body begins."""
    title = wrapped(words.title(figure), room, size=TITLE, bold=True)
    what = wrapped(figure.what, room, size=WHAT) if figure.what else []
    first, second = high(title, TITLE), high(what, WHAT)
    drawing = lines(0, 0, title, size=TITLE, bold=True, fill=INK) + lines(0, first, what, size=WHAT, fill=GREY)
    return drawing, MARGIN + first + second + GAP


def _foot(figure: Figure, paper: Paper, room: float, remark: str) -> tuple[str, float]:
    """The lines beneath, and their height; `remark` says what of the body found no room."""
    rows = [row for line in ([remark] if remark else []) + words.foot(figure, paper) for row in wrapped(line, room, size=FOOT)]
    return rule(0, 0, room, stroke=LINE) + lines(0, 4, rows, size=FOOT, fill=GREY), high(rows, FOOT) + 4


def watermark(marks: list[str], wide: float, tall: float) -> str:
    """The marks in quiet slanting words all over, each second row between those of the first."""
    if not marks:
        return ""
    content, places = " · ".join(marks), []
    for row in range(round(tall / EACH_DOWN) + 1):
        y = (row + 0.5) * EACH_DOWN
        for column in range(round(wide / EACH_ACROSS) + 1):
            x = (column + 0.5 * (1 + row % 2) - 0.2) * EACH_ACROSS
            if x < wide - 60 and y < tall:
                word = text(0, 0, content, size=22, bold=True, anchor="middle")
                places.append(f'<g transform="translate({x:.0f},{y:.0f}) rotate(-20)" fill-opacity="0.1">{word}</g>')
    return "".join(places)
