"""The cells of a table as texts, as every screen says them."""

import pandas as pd

from components.figures.bodies import Heading, Link, Table
from data.wording import MISSING


def said(value, heading: Heading) -> str:
    """One cell in words."""
    if isinstance(value, Link):
        return value.text
    if isinstance(value, str):
        return value
    return MISSING if pd.isna(value) else heading.say(value)


def texts(body: Table) -> list[list[str]]:
    """Every row, a text a heading."""
    records = body.rows[[heading.column for heading in body.headings]].itertuples(index=False, name=None)
    return [[said(value, heading) for value, heading in zip(record, body.headings, strict=True)] for record in records]


def shares(body: Table) -> list[list[float | None]]:
    """How long the bar of a cell is, 0 to 1; None where it has none."""
    records = body.rows[[heading.column for heading in body.headings]].itertuples(index=False, name=None)
    return [[_share(value, heading) for value, heading in zip(record, body.headings, strict=True)] for record in records]


def _share(value, heading: Heading) -> float | None:
    if heading.kind != "share" or isinstance(value, (str, Link)) or pd.isna(value):
        return None
    return min(max(float(value), 0), 1)
