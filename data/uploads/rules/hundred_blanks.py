"""Blank cells of the list of cities and parks whose value follows from the others, as the data dictionary says; each is counted as a repair."""

import numpy as np
import pandas as pd

from data.language import _
from data.uploads.parsing.places import suggestion
from data.uploads.problems import kinds
from data.uploads.problems.problem import Finding
from data.uploads.rules.hundred_list import PARTS, focus_of
from data.uploads.rules.registry import Rows, completion
from data.uploads.rules.repairs import count_repair


@completion("hundred_units")
def words_of_focus(rows: Rows) -> None:
    """A theme that differs from the listed one in width or spaces only becomes the listed one."""
    if rows.filed("focus"):
        values = rows.table.values
        themes = [focus if pd.isna(kind) or pd.isna(focus) else focus_of(kind, focus)[0]
                  for kind, focus in zip(rows["kind"], values["focus"], strict=True)]
        themes = pd.Series(themes, index=values.index, dtype="str")
        other = (themes != values["focus"]).where(themes.notna(), False).to_numpy(dtype=bool)
        count_repair(rows, "choice_word", "focus", other, themes)
        values["focus"] = themes


@completion("hundred_units")
def total_funds(rows: Rows) -> None:
    """A blank total is the sum of the three parts, where all three are known."""
    if not any(rows.filed(code) for code in ("funds_total", *PARTS)):
        return
    parts = rows.frame(*PARTS).astype("Int64")
    blank = rows.table.values["funds_total"].isna() if rows.filed("funds_total") else pd.Series(True, index=parts.index)
    totals = rows["funds_total"].astype("Int64")
    computed = blank & parts.notna().all(axis=1)
    rows.table.values["funds_total"] = totals.mask(computed, parts.sum(axis=1))
    count_repair(rows, "computed", "funds_total", computed.to_numpy(dtype=bool), rows.table.values["funds_total"])


@completion("hundred_units")
def places(rows: Rows) -> None:
    """A blank division code is found from the name and the reporting unit; one that cannot be is an error."""
    place = "adcode" if rows.filed("adcode") else "name"
    column = rows["adcode"].astype("Int64").copy()
    blank = column.isna() & rows.readable("adcode", "name", "reporting_unit")
    failed = {}
    for position in column.index[blank & rows["name"].notna() & rows["reporting_unit"].notna()]:
        match = rows.names.place(rows["name"].iat[position], int(rows["reporting_unit"].iat[position]))
        if match.value is None:
            failed[position] = {"what": _("所在地代码"), "near": suggestion(match)}
        else:
            column.iat[position] = match.value
    rows.table.values["adcode"] = column
    count_repair(rows, "place_resolved", "adcode", (blank & column.notna()).to_numpy(dtype=bool), column)
    if failed:
        rows.table.add(Finding(kinds.UNKNOWN_NAME, place, np.fromiter(failed, dtype=np.int64), list(failed.values())))
