"""A table in the room of a picture: one block or several side by side, in the largest type in which every row has room."""

from components.charts.theme import ACCENT, GREY, INK, LINE
from components.figures.bodies import Table
from components.paper.cells import shares, texts
from components.paper.columns import BAR, PAD, RIGHT, Laid, laid
from components.paper.drawing import high, lines, placed, rect, rule, wrapped
from components.paper.drawn import Drawn, nothing
from data import wording
from data.language import _

TYPES = (13, 12, 11, 10, 9.2, 8.5)  # px, from the best to the smallest that is read
READ_WELL = 9.2  # the smallest where not all rows have room in any
BLOCKS = (1, 2, 3)
BETWEEN, CAPTION = 18, 11  # px
UNREPORTED, TOTAL, PAST = "#7a5f00", "#f0f3f8", "#8a93a1"


def drawn(body: Table, width: float, height: float) -> Drawn:
    """The table; where it has more rows than room, as many as have, and the remark says of how many."""
    if body.rows.empty:
        return nothing(width, body.empty)
    rows, caption = texts(body), wrapped(body.caption, width, size=CAPTION) if body.caption else []
    room = height - high(caption, CAPTION) - 4
    table, blocks, shown = _arranged(body, rows, width, room)
    drawing, tall = _blocks(body, table, width, blocks, shown)
    remark = "" if shown == len(rows) else _("共{n}行，图中列出前{m}行；全部请用更大的尺寸、XLSX 或 CSV", n=wording.count(len(rows)), m=wording.count(shown))
    return Drawn(drawing + lines(0, tall + 4, caption, size=CAPTION, fill=GREY), tall + high(caption, CAPTION) + 4, remark)


def _arranged(body: Table, rows: list[list[str]], width: float, room: float) -> tuple[Laid, list[range], int]:
    """The table at its size of type, the rows of each block, and how many rows are shown."""
    best = None
    for size in TYPES:
        for count in BLOCKS:
            each = (width - BETWEEN * (count - 1)) / count
            table = laid(body.headings, rows, each, size)
            scale = min(1.0, each / table.width)
            if scale < 1 and (count > 1 or size > TYPES[-1]):
                break  # no narrower in more blocks
            blocks, shown = _parted(table, count, room / scale)
            if shown == len(rows):
                return table, blocks, shown
            if best is None or (shown > best[2] and size >= READ_WELL):
                best = table, blocks, shown
    return best


def _parted(table: Laid, count: int, room: float) -> tuple[list[range], int]:
    """The rows block by block, each as high as the room."""
    blocks, first = [], 0
    for _block in range(count):
        taken, end = table.head_high, first
        while end < len(table.texts) and taken + table.high(end) <= room:
            taken += table.high(end)
            end += 1
        if end > first:
            blocks.append(range(first, end))
        first = end
    return blocks, first


def _blocks(body: Table, table: Laid, width: float, blocks: list[range], shown: int) -> tuple[str, float]:
    """The blocks side by side, and how high the highest is."""
    each = (width - BETWEEN * (len(blocks) - 1)) / max(len(blocks), 1)
    scale = min(1.0, each / table.width)
    bars = shares(body)
    tones = body.rows["tone"].tolist() if "tone" in body.rows else [""] * len(body.rows)
    drawings, tallest = [], 0.0
    for place, rows in enumerate(blocks):
        parts, top = [_head(body, table)], table.head_high
        for row in rows:
            parts.append(placed(_row(body, table, row, tones[row], bars[row]), 0, top))
            top += table.high(row)
        drawings.append(placed("".join(parts), place * (each + BETWEEN), 0, scale))
        tallest = max(tallest, top * scale)
    return "".join(drawings), tallest


def _head(body: Table, table: Laid) -> str:
    parts, left = [rect(0, 0, table.width, table.head_high, fill="#e8edf5")], 0.0
    for heading, head, wide in zip(body.headings, table.heads, table.widths, strict=True):
        top = table.head_high - high(head, table.size) - 0.2 * table.size
        parts.append(_text(head, left, wide, top, table.size, right=heading.kind in RIGHT, fill=INK))
        left += wide
    return "".join(parts)


def _row(body: Table, table: Laid, row: int, tone: str, bars: list[float | None]) -> str:
    tall, size, left = table.high(row), table.size, 0.0
    parts = [rect(0, 0, table.width, tall, fill=TOTAL)] if tone == "total" else []
    fill = {"unreported": UNREPORTED, "past": PAST}.get(tone, INK)
    for heading, cell, wide, bar in zip(body.headings, table.cells(row), table.widths, bars, strict=True):
        if bar is not None:
            parts.append(_bar(left + PAD, tall / 2, bar, size, wide))
        top = (tall - high(cell, size)) / 2
        parts.append(_text(cell, left, wide, top, size, right=heading.kind in RIGHT, fill=fill, bold=tone == "total"))
        left += wide
    return "".join(parts) + rule(0, tall, table.width, stroke=LINE, thick=0.6)


def _bar(left: float, middle: float, share: float, size: float, wide: float) -> str:
    """A share as a bar before its number."""
    long, thick = BAR * size / 12, size * 0.5
    return rect(left, middle - thick / 2, long, thick, fill="#dde4ee") + rect(left, middle - thick / 2, long * share, thick, fill=ACCENT)


def _text(rows: list[str], left: float, wide: float, top: float, size: float, *, right: bool, **style) -> str:
    x, anchor = (left + wide - PAD, "end") if right else (left + PAD, "start")
    return lines(x, top, rows, size=size, anchor=anchor, **style)
