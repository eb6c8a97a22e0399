"""Parts of pages as they are read: a figure of the test's own store, its table cell by cell, its cards by name."""

import pandas as pd

from components.figures.bodies import Card, Link
from components.figures.figure import Figure
from components.figures.part import Part
from data.asking import PLAIN
from data.questions import Direct
from data.wording import MISSING
from db.engine import reading


def figure(part: Part, **choice) -> Figure:
    """What the part says of a choice."""
    with reading() as connection:
        return part(Direct(connection, PLAIN), **choice)


def cells(shown_figure: Figure, *columns: str) -> list[tuple[str, ...]]:
    """The rows of the figure's table, of some columns in their order, each cell as it is said."""
    headings = {heading.column: heading for heading in shown_figure.body.headings}
    return [tuple(_said(row[column], headings[column]) for column in columns) for row in shown_figure.body.rows.to_dict("records")]


def under(shown_figure: Figure, *titles: str) -> list[tuple[str, ...]]:
    """As `cells`, of the columns under these headings, as a reader finds them."""
    columns = {heading.title: heading.column for heading in shown_figure.body.headings}
    return cells(shown_figure, *(columns[title] for title in titles))


def cards(shown_figure: Figure) -> dict[str, Card]:
    """The figure's cards by their labels."""
    return {card.label: card for card in shown_figure.body.cards}


def _said(value, heading) -> str:
    if isinstance(value, Link):
        return value.text
    if isinstance(value, str):
        return value
    return MISSING if pd.isna(value) else heading.say(value)
