"""Maps and whatever is no line, bar or column: as a sharp picture with the marks and lines that it has to carry."""

import io
from html import escape, unescape

from components.charts.picture import png_of
from components.charts.theme import GREY
from components.figures.figure import Figure
from components.paper import words
from components.paper.bodies import drawn
from components.paper.drawing import high, lines, placed, rect, wrapped
from components.paper.fonts import FAMILIES, require
from components.paper.paper import Paper
from components.paper.picture import TEXTS, watermark
from components.paper.pptx.texts import describe, px

FOOT = 11  # px of type


def place(page, figure: Figure, paper: Paper, *, told: str) -> None:
    """The body of a figure as a picture that fills the page, at twice the points."""
    width, height = round(page.width), round(page.height)
    picture = page.slide.shapes.add_picture(io.BytesIO(body_png(figure, paper, width, height)), px(page.left), px(page.top), px(width), px(height))
    describe(picture, told)


def body_png(figure: Figure, paper: Paper, width: int, height: int) -> bytes:
    """The body of a figure with a line of what any copy has to say, in px at twice the points. Raises MissingGlyph."""
    note = words.between([*words.marks(figure), *figure.foot])
    rows = wrapped(note, width, size=FOOT) if note else []
    room = height - high(rows, FOOT) - 4
    body = drawn(figure.body, figure, paper, width, room)
    if body.remark:
        rows = [*wrapped(body.remark, width, size=FOOT), *rows]
        body = drawn(figure.body, figure, paper, width, height - high(rows, FOOT) - 4)
    foot = lines(0, height - high(rows, FOOT), rows, size=FOOT, fill=GREY)
    svg = (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{FAMILIES}">'
           f'<title>{escape(words.title(figure), quote=False)}</title>{rect(0, 0, width, height, fill="#ffffff")}{placed(body.svg, 0, 0)}{foot}'
           f'{watermark(words.marks(figure), width, height)}</svg>')
    require(unescape(each) for each in TEXTS.findall(svg))
    return png_of(svg, scale=2)
