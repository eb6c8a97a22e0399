"""Where the public facts come from: publisher, title, date, licence, and whether the original was read."""

from pathlib import Path

import pandas as pd
from sqlalchemy import Connection, select

from db.tables.reference import PublishedFigure

FILE = Path(__file__).parent / "reference" / "sources.csv"
UNVERIFIED = "未核实"


def sources() -> pd.DataFrame:
    """Every source: key, topic, publisher, title, date, licence, status (原文, 转引, 未核实), used_for."""
    return pd.read_csv(FILE, dtype=str, keep_default_na=False)


def published_figures(connection: Connection) -> pd.DataFrame:
    """The figures published in 2020, with the publisher and title of their first source."""
    found = pd.read_sql(select(PublishedFigure.__table__).order_by(PublishedFigure.id), connection)
    named = sources().set_index("key")
    first = found["source"].str.split(";").str[0].str.strip()
    return found.assign(publisher=first.map(named["publisher"]), title=first.map(named["title"]))
