"""Provinces as tiles of one size in place of a map: each about where it lies, coloured by the same classes."""

import pandas as pd

from components.charts.theme import INK
from components.charts.values import written
from components.figures.bodies import Chart
from components.maps.areas import legend_rows, sorted_into
from components.maps.classes import LegendEntry, no_data, not_covered
from components.maps.peers import PEERS
from components.paper.audience import LeftOut
from components.paper.drawing import high, lines, placed, rect, wrapped
from components.paper.drawn import Drawn, fitted
from components.paper.legend import row
from data.language import _
from data.regions import NOT_COVERED

PLACES = {  # code: row, column
    230000: (0, 8), 150000: (1, 5), 220000: (1, 8), 650000: (2, 0), 110000: (2, 6), 120000: (2, 7), 210000: (2, 8), 630000: (3, 1),
    620000: (3, 2), 640000: (3, 3), 610000: (3, 4), 140000: (3, 5), 130000: (3, 6), 370000: (3, 7), 540000: (4, 0), 510000: (4, 2),
    500000: (4, 3), 420000: (4, 4), 410000: (4, 5), 340000: (4, 6), 320000: (4, 7), 530000: (5, 2), 520000: (5, 3), 430000: (5, 4),
    360000: (5, 5), 330000: (5, 6), 310000: (5, 7), 450000: (6, 3), 440000: (6, 4), 350000: (6, 5), 710000: (6, 7), 460000: (7, 3),
    820000: (7, 4), 810000: (7, 5)}
ROWS, COLUMNS, GAP = 8, 9, 4
DARK = 0.45  # of white; below it a colour bears white letters


def names() -> dict[int, str]:
    """The provinces as a tile calls them."""
    return {
        110000: _("北京"), 120000: _("天津"), 130000: _("河北"), 140000: _("山西"), 150000: _("内蒙古"), 210000: _("辽宁"), 220000: _("吉林"),
        230000: _("黑龙江"), 310000: _("上海"), 320000: _("江苏"), 330000: _("浙江"), 340000: _("安徽"), 350000: _("福建"), 360000: _("江西"),
        370000: _("山东"), 410000: _("河南"), 420000: _("湖北"), 430000: _("湖南"), 440000: _("广东"), 450000: _("广西"), 460000: _("海南"),
        500000: _("重庆"), 510000: _("四川"), 520000: _("贵州"), 530000: _("云南"), 540000: _("西藏"), 610000: _("陕西"), 620000: _("甘肃"),
        630000: _("青海"), 640000: _("宁夏"), 650000: _("新疆"), 710000: _("台湾"), 810000: _("香港"), 820000: _("澳门"), 210200: _("大连"),
        330200: _("宁波"), 350200: _("厦门"), 370200: _("青岛"), 440300: _("深圳"), 660000: _("兵团")}


def drawn(body: Chart, width: float, height: float) -> Drawn:
    """The tiles and their legend. Raises LeftOut for a map of smaller areas than provinces, or of points."""
    codes = set(body.rows.get("code", pd.Series(dtype=int)).astype(int))
    if body.classes is None or not codes <= {*PLACES, *PEERS}:
        raise LeftOut(_("此图对外须用省级方块代替地图，但其数据不到省级。"))
    table = sorted_into(body.rows.astype({"code": int}), body.classes, {}).merge(
        body.rows[["code", "value"]].astype({"code": int}), on="code").set_index("code")
    beside = [code for code in PEERS if code in codes]
    columns = COLUMNS + (2 if beside else 0)
    entries = legend_rows(set(table["state"]), body.classes, absent=False)
    size = min(width / columns, (height - 30) / ROWS)
    where = PLACES | {code: (row + 1, COLUMNS + 0.6) for row, code in enumerate(beside)}
    tiles = [placed(_tile(code, table, body, entries, size - GAP), column * size, down * size) for code, (down, column) in where.items()]
    legend = row(body.classes.title, [(each.label, each.fill, each.stroke) for each in entries], width)
    middle = (width - columns * size) / 2
    return fitted(Drawn(placed("".join(tiles), middle, 0) + placed(legend.svg, 0, ROWS * size + 6), ROWS * size + 6 + legend.height), width, height)


def _tile(code: int, table: pd.DataFrame, body: Chart, entries: list[LegendEntry], size: float) -> str:
    entry, said = _state(code, table, body, entries)
    ink = "#ffffff" if _light(entry.fill) < DARK else INK
    name = wrapped(names()[code], size - 4, size=size * 0.19)
    said_lines = [*name, said] if said else name
    top = (size - high(said_lines, size * 0.19)) / 2
    return rect(0, 0, size, size, fill=entry.fill, stroke=entry.stroke, radius=3) + lines(
        size / 2, top, said_lines, size=size * 0.19, fill=ink, anchor="middle")


def _state(code: int, table: pd.DataFrame, body: Chart, entries: list[LegendEntry]) -> tuple[LegendEntry, str]:
    """How the tile is filled, and what stands in it beside its name: the value, where its class is one of plain numbers."""
    if code in NOT_COVERED:
        return not_covered(), ""
    if code not in table.index:
        return no_data(body.classes), ""
    area = table.loc[code]
    entry = next((each for each in entries if each.label == area["state"]), no_data(body.classes))
    plain = not body.classes.words and pd.notna(area["value"])
    return entry, written(pd.Series([area["value"]]), body.unit).iloc[0] if plain else ""


def _light(colour: str) -> float:
    """How near to white a colour is, from 0 to 1."""
    red, green, blue = (int(colour[place:place + 2], 16) for place in (1, 3, 5))
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255
