"""A drawn piece of a picture, and how it is brought into its room."""

from dataclasses import dataclass, replace

from components.charts.theme import GREY
from components.paper.drawing import placed, text
from data.language import _


@dataclass(frozen=True)
class Drawn:
    """SVG from (0, 0), how high it is in px, and what of it found no room, in words."""

    svg: str
    height: float
    remark: str = ""


def fitted(piece: Drawn, width: float, height: float) -> Drawn:
    """The piece as it is, or smaller where it is higher than its room."""
    if piece.height <= height:
        return piece
    scale = max(height, 1) / piece.height
    return replace(piece, svg=placed(piece.svg, (1 - scale) * width / 2, 0, scale), height=height)


def nothing(width: float, said: str = "") -> Drawn:
    """无数据 in the middle of the width."""
    return Drawn(text(width / 2, 60, said or _("无数据"), size=16, fill=GREY, anchor="middle"), 90)
