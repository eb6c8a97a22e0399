"""Text, lines and boxes of a picture as SVG, and texts broken into lines."""

import re
from html import escape

from components.charts.theme import GREY, INK
from components.paper.fonts import drawable, width

# What is never parted: a number with its sign and unit, a Latin word; each Chinese character may end a line.
PIECE = re.compile(r"[(+−-]?\d[\d.,:/%+−–~()-]*|[A-Za-zÀ-\u017e.,:;+_'()&−–-]+/?|\s|.", re.DOTALL)
NOT_FIRST, NOT_LAST = set("，。；：、！？）》」』”’％·…—"), set("（《「『“‘")
LEADING = 1.4  # height of a line to its type


def text(x: float, y: float, content: str, *, size: float, fill: str = INK, bold: bool = False, anchor: str = "start") -> str:
    """One line whose letters stand on y."""
    weight = ' font-weight="bold"' if bold else ""
    place = f' text-anchor="{anchor}"' if anchor != "start" else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" fill="{fill}"{weight}{place}>{escape(drawable(content), quote=False)}</text>'


def lines(x: float, top: float, rows: list[str], *, size: float, **style) -> str:
    """Lines below each other from `top`, each LEADING high."""
    return "".join(text(x, top + size * (LEADING * (place + 0.5) + 0.36), row, size=size, **style) for place, row in enumerate(rows))


def high(rows: list[str], size: float) -> float:
    """px that lines of a size take."""
    return len(rows) * size * LEADING


def rect(x: float, y: float, wide: float, tall: float, *, fill: str, stroke: str = "", radius: float = 0) -> str:
    edge = f' stroke="{stroke}"' if stroke else ""
    round_ = f' rx="{radius:g}"' if radius else ""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(wide, 0):.1f}" height="{max(tall, 0):.1f}" fill="{fill}"{edge}{round_}/>'


def rule(x: float, y: float, right: float, *, stroke: str, thick: float = 1) -> str:
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{right:.1f}" y2="{y:.1f}" stroke="{stroke}" stroke-width="{thick:g}"/>'


def placed(drawing: str, x: float, y: float, scale: float = 1) -> str:
    """A drawing moved to (x, y)."""
    grown = f" scale({scale:.4f})" if scale != 1 else ""
    return f'<g transform="translate({x:.1f},{y:.1f}){grown}">{drawing}</g>' if drawing else ""


def wrapped(content: str, room: float, *, size: float, bold: bool = False) -> list[str]:
    """A text in lines no wider than `room`; its own line breaks stay. A piece that is wider than a line is parted anywhere."""
    return [line for part in content.split("\n") for line in _broken(drawable(part), room, size, bold)]


def _broken(content: str, room: float, size: float, bold: bool) -> list[str]:
    if width(content, size, bold=bold) <= room:
        return [content.rstrip()]
    rows, row, taken = [], "", 0.0
    for piece in _pieces(content, room, size, bold):
        wide = width(piece, size, bold=bold)
        if row and taken + wide > room + 0.01:
            rows.append(row.rstrip())
            row, taken = "", 0.0
        if row or not piece.isspace():
            row, taken = row + piece, taken + wide
    return [*rows, row.rstrip()] if row or not rows else rows


def _pieces(content: str, room: float, size: float, bold: bool) -> list[str]:
    """What a line may end after: punctuation stays with what it closes or opens."""
    pieces: list[str] = []
    for piece in PIECE.findall(content):
        if pieces and (piece in NOT_FIRST or pieces[-1][-1] in NOT_LAST):
            pieces[-1] += piece
        elif width(piece, size, bold=bold) > room:
            pieces.extend(piece)
        else:
            pieces.append(piece)
    return pieces


__all__ = ["GREY", "INK", "LEADING", "high", "lines", "placed", "rect", "rule", "text", "wrapped"]
