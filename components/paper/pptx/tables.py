"""Native tables: the type and the columns that the room takes, as many slides as the rows need, the head on each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from pptx.enum.text import MSO_ANCHOR

from components.charts.theme import GREY, INK
from components.figures.bodies import Heading, Table
from components.paper.cells import texts
from components.paper.columns import RIGHT as AT_THE_RIGHT
from components.paper.columns import Laid, laid
from components.paper.fonts import width as wide
from components.paper.pptx.grid import Grid
from components.paper.pptx.texts import LEFT, RIGHT, SLACK, Text, box, clean, describe, high

TYPES = (16, 15, 14, 13)  # px, from the best on while all rows stand on one slide
PAGED, LEAST = (13, 12, 11, 10), 9  # px, of a table over several slides; the least for one that is very wide
UNREPORTED, TOTAL, HEADED, PAST = "#7a5f00", "#f0f3f8", "#e8edf5", "#8a93a1"
CAPTION, BREATH = 12, 10  # px


@dataclass(frozen=True)
class Block:
    """Some columns and rows of a table, as they stand on one slide: `highs` px of the rows."""

    headings: Sequence[Heading]
    table: Laid
    rows: Sequence[Sequence[str]]
    highs: Sequence[float]
    tones: Sequence[str]
    caption: str


def pages(body: Table, width: float, height: float, *, told: str) -> list[Callable]:
    """What draws each slide of a table: a function of a page."""
    rows = [[clean(cell) for cell in row] for row in texts(body)]
    plain = [replace(heading, kind=_kind(heading, [row[place] for row in rows], width)) for place, heading in enumerate(body.headings)]
    tones = body.rows["tone"].tolist() if "tone" in body.rows else [""] * len(rows)
    caption = Text(body.caption, CAPTION, colour=GREY, gap=0)
    room = height - BREATH - (high(caption, width) + 6 if body.caption else 0)
    blocks = []
    for columns in _columns(plain, rows, width * SLACK):
        headings = [plain[place] for place in columns]
        cells = [[row[place] for place in columns] for row in rows]
        blocks += _blocks(headings, cells, tones, width, room, body.caption)
    return [lambda page, block=block: draw(page, block, told) for block in blocks]


def _kind(heading: Heading, cells: Sequence[str], width: float) -> str:
    """A share has no bar here; a text that is wider than a third of the slide may break whatever it is."""
    if max((wide(cell, LEAST) for cell in cells), default=0) > width / 3:
        return "long"
    return "number" if heading.kind == "share" else heading.kind


def _columns(headings: Sequence[Heading], rows: list, width: float) -> list[list[int]]:
    """The columns of each part: all, or where they have no room in any type the first with some of the others again and again."""
    every = list(range(len(headings)))
    if laid(headings, rows, width, LEAST).width <= width + 1:
        return [every]
    parts, part = [], [0]
    for place in every[1:]:
        tried = [*part, place]
        table = laid([headings[each] for each in tried], [[row[each] for each in tried] for row in rows], width, PAGED[1])
        if table.width > width + 1 and len(part) > 1:
            parts, part = [*parts, part], [0, place]
        else:
            part = tried
    return [*parts, part]


def _blocks(headings: Sequence[Heading], rows: list, tones: Sequence[str], width: float, room: float, caption: str) -> list[Block]:
    table = _fitting(headings, rows, width, room)
    if any(tall > room - table.head_high for tall in table.highs):
        rows, tones = _shortened(table, tones, room - table.head_high - table.size)
        table = laid(headings, rows, width * SLACK, table.size)
    blocks, first = [], 0
    while first < len(rows):
        last, taken = first, table.head_high
        while last < len(rows) and (last == first or taken + table.highs[last] <= room):
            taken, last = taken + table.highs[last], last + 1
        blocks.append(Block(headings, table, rows[first:last], table.highs[first:last], tones[first:last], caption))
        first = last
    return blocks


def _fitting(headings: Sequence[Heading], rows: list, width: float, room: float) -> Laid:
    """The table in the largest type in which it stands on one slide; else in the largest in which its columns do."""
    for size in TYPES:
        table = laid(headings, rows, width * SLACK, size)
        if table.width <= width * SLACK + 1 and table.head_high + sum(table.highs) <= room:
            return table
    for size in (*PAGED, LEAST):
        table = laid(headings, rows, width * SLACK, size)
        if table.width <= width * SLACK + 1:
            break
    return table


def _shortened(table: Laid, tones: Sequence[str], room: float) -> tuple[list, list]:
    """Rows that are higher than a slide in several below each other, their lines kept."""
    most = max(int(room // (table.size * 1.4)) - 1, 1)
    rows, kept = [], []
    for cells, tone in zip(map(table.cells, range(len(table.texts))), tones, strict=True):
        for first in range(0, max(len(lines) for lines in cells), most):
            rows.append(["".join(lines[first:first + most]) for lines in cells])
            kept.append(tone)
    return rows, kept


def draw(page, block: Block, told: str) -> None:
    """The block as a native table on a page, its caption beneath."""
    scale = page.width / block.table.width
    widths = [each * scale for each in block.table.widths]
    grid = Grid(page.slide, page.left, page.top, widths, [block.table.head_high, *block.highs])
    describe(grid.frame, told)
    size = block.table.size
    for place, heading in enumerate(block.headings):
        align = RIGHT if heading.kind in AT_THE_RIGHT else LEFT
        grid.put(0, place, Text(heading.title, size, bold=True, gap=0, align=align), fill=HEADED, anchor=MSO_ANCHOR.BOTTOM)
        for row, (cells, tone) in enumerate(zip(block.rows, block.tones, strict=True), 1):
            colour = {"unreported": UNREPORTED, "past": PAST}.get(tone, INK)
            text = Text(cells[place], size, bold=tone == "total", colour=colour, gap=0, align=align)
            grid.put(row, place, text, fill=TOTAL if tone == "total" else "")
    if block.caption:
        caption = Text(block.caption, CAPTION, colour=GREY, gap=0)
        top = page.top + block.table.head_high + sum(block.highs) + 6
        box(page.slide, page.left, top, page.width, high(caption, page.width), [caption])
