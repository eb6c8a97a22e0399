"""A briefing as one long picture: title, sections and figures below one another, at twice the points, to be sent and scrolled."""

from collections.abc import Sequence
from html import escape, unescape

from components.charts.picture import png_of
from components.charts.theme import ACCENT, BAD, GREY, INK, LINE
from components.figures.bodies import BAR, Chart, Table
from components.figures.figure import Figure
from components.paper import masthead, words
from components.paper.bodies import drawn
from components.paper.briefing import Briefing
from components.paper.drawing import high, lines, placed, rect, rule, wrapped
from components.paper.drawn import Drawn
from components.paper.fonts import FAMILIES, require
from components.paper.for_reader import for_reader
from components.paper.levels import headed
from components.paper.paper import Paper
from components.paper.picture import TEXTS, watermark
from data.asking import asked_as
from data.language import _

WIDTH, MARGIN, GAP, SCALE = 794, 26, 14, 2  # px; how many points of the file a px takes
ROOM = WIDTH - 2 * MARGIN
TALLEST = 32_000  # points of the file: what common viewers still open
PAGE, ENDLESS = 1100, 100_000  # px: a table is first tried in the height of a sheet


class TooLong(ValueError):
    """The picture would be higher than viewers open; the text says what to do."""


def long_picture(briefing: Briefing) -> bytes:
    """The PNG, 1588 points wide. Raises TooLong, and MissingGlyph for a letter that the font has not."""
    with asked_as(briefing.paper.asking):
        briefing = for_reader(briefing)
        pieces = [*_head(briefing), *_sections(briefing), *_last(briefing)]
        tall = round(2 * MARGIN + sum(piece.height + GAP for piece in pieces))
        if tall * SCALE > TALLEST:
            raise TooLong(_("长图将高达{n}像素，超过{most}像素，很多软件打不开：请少选几个图表，或改用 PDF、DOCX、PPTX。", n=tall * SCALE, most=TALLEST))
        svg = _picture(briefing, pieces, tall)
    require(unescape(each) for each in TEXTS.findall(svg))
    return png_of(svg, scale=SCALE)


def _picture(briefing: Briefing, pieces: Sequence[Drawn], tall: int) -> str:
    parts, top = [], float(MARGIN)
    for piece in pieces:
        parts.append(placed(piece.svg, MARGIN, top))
        top += piece.height + GAP
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{tall}" viewBox="0 0 {WIDTH} {tall}" font-family="{FAMILIES}">'
            f'<title>{escape(briefing.title, quote=False)}</title>{rect(0, 0, WIDTH, tall, fill="#ffffff")}{"".join(parts)}'
            f'{"" if briefing.figures else watermark(masthead.marks(briefing), WIDTH, tall)}</svg>')  # each figure bears its own


def _head(briefing: Briefing) -> list[Drawn]:
    """简报名称, issue and day, title, first paragraph."""
    head = briefing.masthead
    issue = words.between([masthead.issue(briefing), head.issuer, masthead.day(briefing)])
    return [*_text(head.name, 26, bold=True, fill=BAD), *_text(issue, 13, fill=GREY), Drawn(rule(0, 0, ROOM, stroke=BAD, thick=2), 4),
            *_text(briefing.title, 23, bold=True, fill=INK), *_text(briefing.lead, 15, fill=INK)]


def _sections(briefing: Briefing) -> list[Drawn]:
    pieces = []
    for heading, level, section in headed(briefing.sections):
        pieces += _text(heading, {1: 20, 2: 17}.get(level, 15), bold=True, fill=ACCENT)
        for each in section.paragraphs:
            pieces += _text(masthead.by_hand(each.text) if each.by_hand else each.text, 15, fill=INK)
        pieces += [_figure(figure, briefing.paper) for figure in section.figures]
    return [*pieces, *(_figure(figure, briefing.paper) for figure in briefing.annexes)]


def _last(briefing: Briefing) -> list[Drawn]:
    """Explanations, what was left out, whom it is for."""
    return [piece for line in (*briefing.notes, *briefing.left_out, *masthead.foot(briefing)) for piece in _text(line, 11, fill=GREY)]


def _text(content: str, size: float, *, fill: str, bold: bool = False) -> list[Drawn]:
    """A paragraph; nothing for an empty one."""
    rows = wrapped(content, ROOM, size=size, bold=bold) if content else []
    return [Drawn(lines(0, 0, rows, size=size, bold=bold, fill=fill), high(rows, size))] if rows else []


def _figure(figure: Figure, paper: Paper) -> Drawn:
    """Title, what is shown, body and foot, as high as they need."""
    body = _body(figure, paper)
    foot = [row for line in [*([body.remark] if body.remark else []), *words.foot(figure, paper)] for row in wrapped(line, ROOM, size=11)]
    pieces = [*_text(words.title(figure), 18, bold=True, fill=INK), *_text(figure.what, 12.5, fill=GREY), Drawn(body.svg, body.height + 8),
              Drawn(rule(0, 0, ROOM, stroke=LINE) + lines(0, 4, foot, size=11, fill=GREY), high(foot, 11) + 18)]
    parts, top = [], 0.0
    for piece in pieces:
        parts.append(placed(piece.svg, 0, top))
        top += piece.height + 4
    return Drawn("".join(parts) + watermark(words.marks(figure), ROOM, top), top)


def _body(figure: Figure, paper: Paper) -> Drawn:
    if isinstance(figure.body, Table):
        body = drawn(figure.body, figure, paper, ROOM, PAGE)
        return drawn(figure.body, figure, paper, ROOM, ENDLESS) if body.remark else body
    return drawn(figure.body, figure, paper, ROOM, _natural(figure) or ENDLESS)


def _natural(figure: Figure) -> float:
    """The height that a chart has of its own; 0 where it has none."""
    body = figure.body
    natural = body.spec.get("height") if isinstance(body, Chart) and (body.height == "content" or body.kind == BAR) else 0
    return natural if isinstance(natural, (int, float)) else 0
