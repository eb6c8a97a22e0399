"""Tables of a document: their cells as texts, in the largest type in which they have room, and the unit of their numbers."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from components.figures.bodies import Card, Cards, Heading, Table
from components.paper.blocks import Grid, Room, writable
from components.paper.cells import texts
from components.paper.columns import RIGHT, Laid, laid
from data import wording
from data.indicators.catalogue import CATALOGUE
from data.language import _, chosen

TYPES = (10.5, 9.0, 7.5)  # pt of type: 五号, 小五, 六号
READ_WELL = 9.0  # pt, down to which a table is made smaller before its cells break into lines
WHOLE = 14  # lines of cells, up to which a table stands on one page
IN_BRACKETS = re.compile(r"（([^（）]+)）$|\s*\(([^()]+)\)$")


def grids(body: Table, title: str, what: str, foot: str, room: Room) -> list[Grid]:
    """A table as wide as the room, with every row; of more columns than have room several, each with the first column."""
    headings = [replace(heading, kind="number") if heading.kind == "share" else heading for heading in body.headings]
    headings = [replace(heading, title=writable(heading.title)) for heading in headings]
    rows = [[writable(cell) for cell in row] for row in texts(body)]
    tones, beneath = body.rows["tone"].tolist() if "tone" in body.rows else [], "\n".join(filter(None, (writable(body.caption), foot)))
    groups, made = _groups(headings, rows, room), []
    for number, group in enumerate(groups, 1):
        titled = title if len(groups) == 1 else _("{title}（{n}/{all}）", title=title, n=number, all=len(groups))
        shown, cells = [headings[place] for place in group], [[row[place] for place in group] for row in rows]
        made.append(_grid(shown, cells, room, titled, tones, what if number == 1 else "", beneath if number == len(groups) else ""))
    return made


def _grid(headings: Sequence[Heading], rows: list[list[str]], room: Room, title: str, tones: Sequence[str], what: str, foot: str) -> Grid:
    table = _arranged(headings, rows, room)
    widths = [wide * room.width / table.width for wide in table.widths]
    return Grid(title, [heading.title for heading in headings], rows, [heading.kind in RIGHT for heading in headings], widths, table.size,
                tones, what, unit(headings, rows), foot, sum(max(map(len, table.cells(row)), default=1) for row in range(len(rows))) <= WHOLE)


def _groups(headings: Sequence[Heading], rows: list[list[str]], room: Room) -> list[list[int]]:
    """The columns of each table, by their places: all in one where they have room in the smallest type, else as many as are read well."""
    inside = room.width / room.spare
    if laid(headings, rows, inside, TYPES[-1]).width <= inside + 0.1:
        return [[*range(len(headings))]]
    table = laid(headings, rows, inside, READ_WELL)
    groups, taken = [[0]], table.widths[0]
    for place, wide in enumerate(table.widths[1:], 1):
        if taken + wide > inside and len(groups[-1]) > 1:
            groups.append([0])
            taken = table.widths[0]
        groups[-1].append(place)
        taken += wide
    return groups


def cards(body: Cards, title: str, what: str, foot: str, room: Room) -> Grid:
    """Cards as a table: what, how much, its change, what is to be known of it; a column that is empty is left away."""
    columns = {"label": (_("指标"), "name"), "value": (_("数值"), "number"), "change": (_("变化"), "text"), "note": (_("说明"), "text")}
    rows = pd.DataFrame([_card(card) for card in body.cards], columns=list(columns))
    headings = [Heading(name, called, kind=kind) for name, (called, kind) in columns.items() if rows[name].astype(bool).any()]
    return replace(grids(Table(rows, headings), title, what, foot, room)[0], unit="")


def _card(card: Card) -> tuple[str, str, str, str]:
    value = f"{card.value}{card.unit}" if card.unit in ("%", "") or not card.unit.isascii() else f"{card.value} {card.unit}"
    return card.label, value, "\n".join(filter(None, (card.change, card.also))), card.note


def unit(headings: Sequence[Heading], rows: Sequence[Sequence[str]]) -> str:
    """单位：家、%: the units of the numbers, as their heads or their cells say them; empty where none is said."""
    known = {each.unit for each in CATALOGUE.values()} | {"%", chosen("万元", "10,000 yuan")}
    units: list[str] = []
    for place, heading in enumerate(headings):
        said = IN_BRACKETS.search(heading.title)
        named = next(filter(None, said.groups()), "") if said else ""
        if heading.kind in RIGHT and named in known:
            units.append(named)
        elif heading.kind in RIGHT and any(row[place].endswith("%") for row in rows):
            units.append("%")
    return _("单位：{units}", units=wording.joined(dict.fromkeys(units))) if units else ""


def _arranged(headings: Sequence[Heading], rows: list[list[str]], room: Room) -> Laid:
    """The table in the largest type in which each cell stands in one line, else in which it is no wider than the room."""
    inside = room.width / room.spare
    tables = [laid(headings, rows, inside, size) for size in TYPES]
    in_one_line = (table for table in tables if table.size >= READ_WELL and table.width <= inside + 0.1 and _in_one_line(table))
    wide_enough = (table for table in tables if table.width <= inside + 0.1)
    return next(in_one_line, None) or next(wide_enough, None) or tables[-1]


def _in_one_line(table: Laid) -> bool:
    return all(len(cell) == 1 for row in range(len(table.texts)) for cell in table.cells(row))
