"""Where things stand on a map: expressions of the chart's width and height, run alike by the browser and by Python.

Everything is laid out in plane units of the projection and then scaled as a whole, so that what lies apart at one
size lies apart at every size: a scale that fits width and height, the inset in the open sea, the legend south of Tibet.
"""

import math
from typing import NamedTuple

PAD = 5  # px kept free around the drawing
TITLE = 15  # px under the inset's sea for its title
SHARE = 0.55  # scale of the inset to that of the country


class Window(NamedTuple):
    """A piece of the plane, in units of the projection: x to the east, y to the south."""

    west: float
    east: float
    north: float
    south: float

    @property
    def width(self) -> float:
        return self.east - self.west

    @property
    def height(self) -> float:
        return self.south - self.north


COUNTRY = Window(-0.414, 0.348, -0.935, -0.290)  # from the Pamirs to the Ussuri, from the Amur to the south of Hainan
SEA = Window(0.046, 0.268, -0.350, -0.046)  # 南海诸岛: from the strait of Hainan to 曾母暗沙 and the southernmost dash
EAST_OF_TAIWAN = 0.314  # 赤尾屿 ends at 0.305
SOUTH_OF_TAIWAN = (0.258, -0.357)  # between the two dashes south-east of Taiwan
LEGEND_TOP = -0.447  # Tibet ends at -0.456
LEGEND_WIDTH = 0.28  # from the Pamirs to Yunnan
SWATCH = 18  # px of a row before its words
ROW = 12.5  # px, the least height of a row that can be read
NARROW = 4  # px less of a row where all stand below each other under a map
PEERS = (0.290, -0.708)  # the sea of Japan, south of Jilin


def country(rows: int, label: float = 72, *, words: float = 0.0) -> dict[str, str]:
    """The whole country with a legend of so many rows `label` px wide: name → expression, each using those before it.

    `words`: what the boxes beside the map and their names take from PEERS to the east, in plane units, where those names cannot be folded.

    Two arrangements are weighed, the inset east of Taiwan or south-east of it, and the one with the larger map is taken.
    """
    beside = PEERS[0] + words
    wide, tall = max(EAST_OF_TAIWAN + SHARE * SEA.width, beside), max(SOUTH_OF_TAIWAN[0] + SHARE * SEA.width, beside)
    deep = SOUTH_OF_TAIWAN[1] + SHARE * SEA.height
    return {
        "map_room_x": f"width - {2 * PAD}",
        "map_room_y": f"height - {2 * PAD}",
        "map_scale_wide": f"min(map_room_x / {wide - COUNTRY.west:.4f}, map_room_y / {COUNTRY.height:.4f})",
        "map_scale_tall": f"min(map_room_x / {tall - COUNTRY.west:.4f}, "
        f"(map_room_y - {TITLE}) / {deep - COUNTRY.north:.4f})",
        "map_wide": "1 * (map_scale_wide >= map_scale_tall)",
        "map_scale_free": "max(map_scale_wide, map_scale_tall)",
        "map_span": f"map_wide * {wide - COUNTRY.west:.4f} + (1 - map_wide) * {tall - COUNTRY.west:.4f}",
        "legend_room": f"map_scale_free * {LEGEND_WIDTH} + (map_room_x - map_scale_free * map_span) / 2",
        "legend_columns": f"1 + (legend_room >= {2 * (label + SWATCH)})",
        "legend_lines": f"1 + ceil({rows} / legend_columns)",
        "map_scale": f"min(map_scale_free, (map_room_y - {ROW} * legend_lines) / {LEGEND_TOP - COUNTRY.north:.4f})",
        "map_width": "map_scale * map_span",
        "map_height": f"max(map_scale * {LEGEND_TOP - COUNTRY.north:.4f} + {ROW} * legend_lines, map_wide * map_scale"
        f" * {COUNTRY.height:.4f} + (1 - map_wide) * (map_scale * {deep - COUNTRY.north:.4f} + {TITLE}))",
        "map_x": f"{PAD} + (map_room_x - map_width) / 2 - map_scale * {COUNTRY.west}",
        "map_y": f"{PAD} + (map_room_y - map_height) / 2 - map_scale * {COUNTRY.north}",
        "map_bottom": f"map_y + map_scale * {COUNTRY.south}",
        "inset_scale": f"{SHARE} * map_scale",
        "inset_width": f"inset_scale * {SEA.width:.4f}",
        "inset_height": f"inset_scale * {SEA.height:.4f}",
        "inset_left": f"map_x + map_scale * (map_wide * {EAST_OF_TAIWAN} + (1 - map_wide) * {SOUTH_OF_TAIWAN[0]})",
        "inset_top": f"map_wide * (map_bottom - inset_height - {TITLE})"
        f" + (1 - map_wide) * (map_y + map_scale * {SOUTH_OF_TAIWAN[1]})",
        "inset_x": f"inset_left - inset_scale * {SEA.west}",
        "inset_y": f"inset_top - inset_scale * {SEA.north}",
        "legend_bottom": f"{PAD} + (map_room_y + map_height) / 2",
        "legend_row": f"min(19, (legend_bottom - map_y - map_scale * {LEGEND_TOP}) / legend_lines)",
        "legend_top": "legend_bottom - legend_row * legend_lines",
        "legend_column": f"min({label + SWATCH + 10}, legend_room / legend_columns)",
        "legend_left": f"map_x + map_scale * {COUNTRY.west + LEGEND_WIDTH:.4f}"
        f" - max(map_scale * {LEGEND_WIDTH}, legend_columns * legend_column)",
        "peer_left": f"map_x + map_scale * {PEERS[0]}",
        "peer_top": f"map_y + map_scale * {PEERS[1]}",
        "peer_row": "min(map_scale * 0.038, (inset_top - 3 - peer_top) / 6)",
        "peer_font": "max(8.5, min(13, peer_row * 0.5))",
        "peer_words": f"width - {PAD} - peer_left - peer_row * 0.95",
    }


def province(rows: int, window: Window, label: float = 72, *, islands: bool = False) -> dict[str, str]:
    """One province in its window: the legend to its left, on a narrow chart below it, in as many columns as words of `label` px fit; `islands` keeps room for the inset."""
    room, column = f"(width - {2 * PAD})", label + SWATCH + 2
    lines = f"(1 + ceil({rows} / legend_columns))"
    return {
        "narrow": "1 * (width < 480)",
        "legend_columns": f"1 + narrow * (({room} >= {2 * column}) + ({room} >= {3 * column}))",
        "legend_row": f"min(19 - narrow * {NARROW} * (legend_columns == 1), (height - {2 * PAD}) / {rows + 1})",
        "legend_column": f"narrow * {room} / legend_columns + (1 - narrow) * {max(124, column + 8)}",
        "legend_left": f"{PAD}",
        "legend_top": f"height - {PAD} - legend_row * {lines}",
        "inset_width": f"{int(islands)} * min(0.3 * width, (height - {2 * PAD + TITLE}) * {SEA.width / SEA.height:.4f} * 0.6)",
        "inset_scale": f"inset_width / {SEA.width:.4f}",
        "inset_height": f"inset_scale * {SEA.height:.4f}",
        "map_room_x": f"width - {3 * PAD} - (1 - narrow) * legend_column - inset_width",
        "map_room_y": f"height - {2 * PAD} - narrow * (legend_row * {lines} + {PAD})",
        "map_scale": f"min(map_room_x / {window.width:.9f}, map_room_y / {window.height:.9f})",
        "map_left": f"{PAD} + (1 - narrow) * legend_column",
        "map_x": f"map_left + (map_room_x - map_scale * {window.width:.9f}) / 2 - map_scale * {window.west:.9f}",
        "map_y": f"{PAD} + (map_room_y - map_scale * {window.height:.9f}) / 2 - map_scale * {window.north:.9f}",
        "map_bottom": f"map_y + map_scale * {window.south:.9f}",
        "inset_left": f"width - {PAD} - inset_width",
        "inset_top": f"{PAD} + map_room_y - inset_height - {TITLE}",
        "inset_x": f"inset_left - inset_scale * {SEA.west}",
        "inset_y": f"inset_top - inset_scale * {SEA.north}",
    }


def solve(layout: dict[str, str], *, width: float, height: float) -> dict[str, float]:
    """What the browser will find for a chart of this size, in px."""
    values = {"width": width, "height": height, "min": min, "max": max, "ceil": math.ceil}
    for name, expression in layout.items():
        values[name] = eval(expression, {"__builtins__": {}}, values)  # our own constants above, never a text from outside
    return values
