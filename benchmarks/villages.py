"""The list of uncovered and overdue villages of the nation: the first opening of a day, then a new search, order or page over 128,000 villages."""

import os
import zlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from benchmarks.measure import Line, copied, median_s

if TYPE_CHECKING:
    from data.questions import Ask

GOAL, WIRE = 150, 1.5  # ms, MB
DAY, PERIOD = date(2020, 12, 31), "2020-12"
CHOICES: Mapping[str, Mapping] = {
    "the first page": {}, "a search for a name": {"search": "张家"}, "a search for a need": {"search": "茶叶"}, "the most households first": {"order": "households"},
    "page 900": {"page": 900}, "overdue by 30 days": {"showing": "overdue", "days": 30}}


def lines(store: Path) -> list[Line]:
    """Milliseconds of each new choice, the rows of the day once read; beside it the same search in pandas over rows in memory."""
    os.environ["DATABASE_URL"] = f"sqlite:///{copied(store, store.with_name('villages.sqlite3'))}"
    from components.commissioners.worklist import worklist_table
    from data.asking import PLAIN
    from data.indicators.commissioners import area, nearest, worklist
    from data.questions import Direct
    from data.regions import NATION
    from db.datasets import DATASETS
    from db.engine import reading
    from db.store import current

    with reading() as connection:
        held = pd.read_sql(current(DATASETS["villages"].model), connection)
        reference = median_s(lambda: held[held["name"].str.contains("张家", regex=False)].sort_values("households").head(50)) * 1000
        opened = median_s(lambda: worklist.standing(connection, day=DAY)) * 1000
        rows = [_line(f"{len(held):,} villages: what stands on a day, read once", opened, reference, "–")]
        kept = Direct(connection, PLAIN)  # a page keeps what does not depend on what is looked for
        for question, choice in ((worklist.standing, {"day": DAY}), (nearest.stationed, {"day": DAY}), (area.named_counties, {}), (area.area, {"place": NATION})):
            kept(question, **choice)
        for what, choice in CHOICES.items():
            def new(choice=choice) -> None:
                worklist_table(Direct(connection, PLAIN, dict(kept.answers)), period=PERIOD, **choice)

            rows.append(_line(f"the list of uncovered villages: {what}", median_s(new) * 1000, reference, f"≤ {GOAL} ms"))
        return [*rows, _points(Direct(connection, PLAIN))]


def _points(ask: "Ask") -> Line:
    """Bytes of the points of the prefecture with the most of them, as the websocket carries them: it compresses nothing."""
    from components.commissioners.villages import points
    from components.maps.villages import village_deck
    from data.coverage.places import places
    from data.indicators import commissioners

    placed = ask(commissioners.villages, period=PERIOD).dropna(subset=["lon", "lat"])
    places_of = ask(places).reindex(placed["county"])
    prefecture = int(places_of.loc[places_of["county"] > 0, "prefecture"].value_counts().index[0])
    province = int(places_of.loc[places_of["prefecture"] == prefecture, "province"].iloc[0])
    figure = points(ask, period=PERIOD, province=province, prefecture=prefecture)
    body = figure.body
    message = village_deck(body.rows, province=body.province, near=body.near, demonstration=figure.demonstration).to_json().encode()
    raw, packed, bare = (size / 1e6 for size in (len(message), len(zlib.compress(message)), 2 * 8 * len(body.rows)))
    return Line(f"{len(body.rows):,} village points of the largest prefecture, on the wire", f"{raw:.2f} MB, {packed:.2f} MB deflated",
                f"their coordinates alone {bare:.2f} MB", f"{raw / bare:.1f}", f"≤ {WIRE} MB")


def _line(what: str, took: float, reference: float, goal: str) -> Line:
    return Line(what, f"{took:.0f} ms", f"a search in pandas, rows in memory {reference:.0f} ms", f"{took / reference:.1f}", goal)
