"""Where the public facts come from: publisher, title, date, licence, and whether the original was read."""

from pathlib import Path

import pandas as pd
from sqlalchemy import Connection, select

from db.tables.reference import PublishedFigure

FILE = Path(__file__).parent / "sources.csv"
UNVERIFIED = "未核实"
# How the source bounded a figure, as noted beside it in the reference file.
BOUNDS = {"close to": "接近{value}", "more than": "超过{value}", "over": "超过{value}", "about": "约{value}", "余": "{value}余"}


def sources() -> pd.DataFrame:
    """Every source: key, topic, publisher, title, date, licence, status (原文, 转引, 未核实), used_for."""
    return pd.read_csv(FILE, dtype=str, keep_default_na=False)


def published_figures(connection: Connection) -> pd.DataFrame:
    """The figures published in 2020, with the publisher and title of their first source."""
    figures = pd.read_sql(select(PublishedFigure.__table__).order_by(PublishedFigure.id), connection)
    named = sources().set_index("key")
    first = figures["source"].str.split(";").str[0].str.strip()
    return figures.assign(publisher=first.map(named["publisher"]), title=first.map(named["title"]))


def published_of(connection: Connection, *, zone: str) -> pd.DataFrame:
    """The figures published in 2020 about one zone (full name), the newest first: as `published_figures`, and
    bound (接近{value}, 超过{value}, 约{value}, {value}余, else {value}).
    """
    figures = published_figures(connection)
    figures = figures[(figures["scope"] == "zone") & (figures["entity"] == zone)]
    bounds = figures["note"].fillna("").map(lambda note: next((phrase for word, phrase in BOUNDS.items() if word in note), "{value}"))
    return figures.assign(bound=bounds).sort_values("date_as_of", ascending=False, kind="stable").reset_index(drop=True)
