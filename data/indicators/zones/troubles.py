"""The difficulties of each zone and reporting unit, and where one dominates."""

from datetime import date

import pandas as pd
from sqlalchemy import Connection

from data.indicators.zones.difficulties import CODES, KINDS
from data.indicators.zones.figures import figures
from data.indicators.zones.lists import named
from data.indicators.zones.register import zones

DOMINATES = 1 / 3  # of a place's cases from which one kind dominates: twice an even share
LEAST = 5  # cases below which no kind is said to dominate


def troubles(connection: Connection, *, at: date, level: str, known_on: int | None = None) -> pd.DataFrame:
    """A row a place that told of difficulties, the most unsolved first.

    Columns: code, name, raised, solved, open (cases), rate (solved / raised), on (data date of the newest report that counts), foremost (the kind with the most cases,
    as declared), share (its part of the cases), dominates, and a column of raised cases for each of KINDS; at the level
    of zones also office and office_name.
    """
    values = figures(connection, at=at, level=level, codes=CODES, known_on=known_on)
    raised = values[(values["indicator"] == CODES[0]) & values["value"].notna()]
    whole = values[(values["indicator"] == CODES[1]) & (values["split"] == "") & values["denominator"].notna()].set_index("code")
    kinds = raised[raised["split"] != ""].assign(kind=lambda rows: rows["split"].str.removeprefix("difficulty="))
    wide = kinds.pivot(index="code", columns="kind", values="value").reindex(index=whole.index, columns=list(KINDS))
    place_rows = pd.DataFrame({"name": whole["name"], "raised": whole["denominator"], "solved": whole["numerator"],
                               "open": whole["denominator"] - whole["numerator"], "rate": whole["value"], "on": whole["data_date"]}).join(wide)
    place_rows = place_rows[place_rows["raised"] > 0]
    place_rows["foremost"] = place_rows[list(KINDS)].idxmax(axis=1) if len(place_rows) else None
    place_rows["share"] = place_rows[list(KINDS)].max(axis=1) / place_rows["raised"]
    place_rows["dominates"] = (place_rows["share"] >= DOMINATES) & (place_rows["raised"] >= LEAST)
    place_rows = place_rows.reset_index().sort_values(["open", "code"], ascending=[False, True], kind="stable", ignore_index=True)
    return place_rows if level != "zone" else place_rows.merge(
        named(connection, zones(connection, known_on=known_on)).drop(columns="short_name"), left_on="code", right_on="zone",
        how="left").drop(columns="zone")
