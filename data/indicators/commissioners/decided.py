"""What a county makes of a suggestion: rows struck out, others given to somebody else; and the file of assignments from it."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from data.indicators.commissioners.suggestion import Suggestion
from data.uploads.templates.filled import filled
from db.datasets import DATASETS


@dataclass(frozen=True)
class Decision:
    """`rows` as in the suggestion, of what is kept; `struck` villages; `unknown` numbers nobody of the place has; `over` number → villages
    he would have beyond the capacity."""

    rows: pd.DataFrame = field(repr=False)
    struck: pd.DataFrame = field(repr=False)
    unknown: tuple[str, ...] = ()
    over: Mapping[str, int] = field(default_factory=dict)


def decided(suggested: Suggestion, *, struck: Collection[int], changed: Mapping[int, str], capacity: int) -> Decision:
    """The suggestion without the villages struck out (codes as numbers), and with another commissioner where one was given."""
    kept = suggested.rows[~suggested.rows["village"].isin(list(struck))].copy()
    kept["commissioner_no"] = [changed.get(village) or number for village, number in zip(kept["village"], kept["commissioner_no"], strict=True)]
    known = kept["commissioner_no"].isin(suggested.people.index)
    unknown = tuple(dict.fromkeys(kept.loc[~known, "commissioner_no"]))
    kept = kept[known]
    for name in ("commissioner", "organisation", "speciality", "since", "until", "load"):
        kept[name] = suggested.people[name].reindex(kept["commissioner_no"]).to_numpy()
    loads = Counter(kept["commissioner_no"])
    over = {number: int(suggested.people.at[number, "load"]) + more for number, more in loads.items()
            if int(suggested.people.at[number, "load"]) + more > capacity}
    return Decision(kept.reset_index(drop=True), suggested.rows[suggested.rows["village"].isin(list(struck))].reset_index(drop=True), unknown, over)


def assignments(rows: pd.DataFrame, *, start: date, format: str, demonstration: bool = False) -> bytes:
    """The file of assignments: each begins on the start, or with the term where that is later, and ends with the term."""
    lines = [{"commissioner_no": row.commissioner_no, "village_code": f"{row.village:012d}", "start_on": max(start, row.since),
              "end_on": None if pd.isna(row.until) else row.until} for row in rows.itertuples()]
    return filled(DATASETS["assignments"], lines, format, demonstration=demonstration)
