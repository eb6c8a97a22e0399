"""A figure as blocks of a document: a table or cards as a table, a chart or map as a picture, sentences as paragraphs."""

from collections.abc import Callable, Iterator
from functools import singledispatch

from components.figures.bodies import (
    BAR,
    LINE,
    MAP,
    POINTS,
    Alerts,
    Cards,
    Chart,
    Points,
    Remark,
    Sentence,
    Table,
    Words,
)
from components.figures.figure import Figure
from components.paper import grids, words
from components.paper.blocks import ALERT, BODY, CAPTION, QUIET, URGENT, Block, Picture, Text, writable
from components.paper.paper import Paper
from components.paper.picture import bare
from data import wording
from data.language import _

PX = 96 / 72  # px a pt
HIGH = {LINE: 0.5, MAP: 0.82, POINTS: 0.82, BAR: 1.32}  # the most height of a picture to its width
HIGHEST = 1.32  # of one that is as high as its content: with its title and foot a page

Numbered = Callable[[str, str], str]  # kind (table, picture) and title → 表1 title


def pieces(figure: Figure, paper: Paper, room: float, numbered: Numbered) -> list[Block]:
    """The figure in a room of so many pt. Raises MissingGlyph for a letter that the font of pictures has not."""
    return [*_of(figure.body, figure, paper, room, numbered)]


def foot(figure: Figure) -> str:
    """Its marks and its note; what holds of the whole document stands there once."""
    return writable(words.between([*words.marks(figure), *figure.foot]))


def _titled(figure: Figure) -> str:
    return writable(words.title(figure))


def _nothing(title: str, said: str, figure: Figure) -> list[Block]:
    """What stands in place of a table or picture that has no rows."""
    return [Text(title, CAPTION), Text(said or _("无数据")), Text(foot(figure), QUIET)]


@singledispatch
def _of(body, figure: Figure, paper: Paper, room: float, numbered: Numbered) -> Iterator[Block]:
    raise TypeError(body)


@_of.register
def _table(body: Table, figure: Figure, paper: Paper, room: float, numbered: Numbered) -> Iterator[Block]:
    title = numbered("table", _titled(figure))
    if body.rows.empty:
        yield from _nothing(title, writable(body.empty), figure)
    else:
        yield grids.grid(body, title, writable(figure.what), foot(figure), room)


@_of.register
def _cards(body: Cards, figure: Figure, paper: Paper, room: float, numbered: Numbered) -> Iterator[Block]:
    title = numbered("table", _titled(figure))
    if body.cards:
        yield grids.cards(body, title, writable(figure.what), foot(figure), room)
    else:
        yield from _nothing(title, "", figure)


@_of.register(Chart)
@_of.register(Points)
def _picture(body: Chart | Points, figure: Figure, paper: Paper, room: float, numbered: Numbered) -> Iterator[Block]:
    title = numbered("picture", _titled(figure))
    if body.rows.empty:
        yield from _nothing(title, "", figure)
        return
    kind = body.kind if isinstance(body, Chart) else POINTS
    width = room * PX
    drawing, tall, remark = bare(figure, paper, width, width * HIGH.get(kind, HIGHEST))
    alt = writable(f"{words.title(figure)}{_('。')}{words.conclusion(figure, paper)}")
    yield Picture(title, drawing, width, tall, alt, writable(figure.what), "\n".join(filter(None, (remark, foot(figure)))))


@_of.register
def _sentence(body: Sentence, figure: Figure, paper: Paper, room: float, numbered: Numbered) -> Iterator[Block]:
    yield Text(writable(body.text), BODY)
    if body.beneath:
        yield Text(writable(body.beneath), QUIET)
    yield Text(foot(figure), QUIET)


@_of.register
def _alerts(body: Alerts, figure: Figure, paper: Paper, room: float, numbered: Numbered) -> Iterator[Block]:
    for alert in sorted(body.lines, key=lambda alert: not alert.urgent):
        yield Text(writable(alert.text), URGENT if alert.urgent else ALERT)
    if not body.lines:
        yield Text(writable(body.empty) or _("无数据"), BODY)
    yield Text(foot(figure), QUIET)


@_of.register
def _words(body: Words, figure: Figure, paper: Paper, room: float, numbered: Numbered) -> Iterator[Block]:
    yield Text(_("{title}：{text}", title=_titled(figure), text=writable(wording.joined(body.words)) or _("无数据")), BODY)
    yield Text(foot(figure), QUIET)


@_of.register
def _remark(body: Remark, figure: Figure, paper: Paper, room: float, numbered: Numbered) -> Iterator[Block]:
    title = _titled(figure)
    yield Text(_("{title}：{text}", title=title, text=writable(body.text)) if title else writable(body.text), BODY)
    yield Text(foot(figure), QUIET)
