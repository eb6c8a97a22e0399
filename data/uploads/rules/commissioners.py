"""Rules of villages, commissioners and what they did."""

import numpy as np
import pandas as pd

from data import wording
from data.coverage.codes import county_of
from data.language import _
from data.uploads.problems.problem import NOTE, WARNING
from data.uploads.rules import stored
from data.uploads.rules.registry import Rows, at_most, closing, not_before, not_future, rule, unknown_reference
from db.datasets import DATASETS

OFFICER = "科技专员"
FAR = 0.5  # degrees outside the county

at_most("villages", "poor_households", "households")
not_before("commissioners", "until", "since")
not_before("assignments", "end_on", "start_on")
not_future("services", "served_on")


@rule("villages", "lon", "lat", title=lambda: _("经纬度不成对"), says=lambda **v: _("经度和纬度应都填或都不填，请补上另一项。"))
def half_a_place(rows):
    return (rows["lon"].isna() != rows["lat"].isna()) & rows.readable("lon", "lat")


@rule("villages", "lat", "lon", severity=WARNING, title=lambda: _("经纬度在县外"),
      says=lambda **v: _("经纬度距所属县（{county}）边界{distance}度，超过0.5度，请核对；属实的请说明原因。", **v))
def far_from_county(rows):
    from data.coverage.boundaries import degrees_outside  # its library is slow to import

    places = rows.frame("village_code", "lon", "lat").dropna()
    codes = county_of(places["village_code"])
    present = codes.map({code: rows.names.county(int(code)) for code in codes.unique()})
    outside = degrees_outside(present, places["lon"], places["lat"])
    return {position: {"county": present[position], "distance": f"{outside[position]:.1f}"} for position in outside.index[outside > FAR]}


def _kind(rows: Rows) -> pd.Series:
    return rows["target_kind"].fillna("村")


@rule("assignments", "village_code", "commissioner_no", severity=NOTE, title=lambda: _("村已有在派特派员"), says=lambda **v: _(
    "库中这个村在此期间已有在派特派员：{held}；这一行入库后另加一项选派，原有的不变。不是有意增派的，请删去这一行。", **v))
def assigned_already(rows):
    """Two persons may decide the suggestions of one county at once: who comes second is told what the first stored."""
    own = rows.frame("commissioner_no", "village_code", "start_on", "end_on").dropna(subset=["commissioner_no", "village_code", "start_on"])
    held = rows.stored("assignments", "village_code", "commissioner_no", "start_on", "end_on", of="village_code")
    held = held[held["village_code"].isin(own["village_code"])]
    if held.empty:
        return {}
    both = own.rename_axis("row").reset_index().merge(held, on="village_code", suffixes=("", "_held"))
    same = (both["commissioner_no"] == both["commissioner_no_held"]) & (both["start_on"] == both["start_on_held"])
    both = both[~both["row"].isin(both.loc[same, "row"])]  # what stands in the store is corrected, nothing is added
    terms = stored.frame(rows.connection, DATASETS["commissioners"], ["commissioner_no", "until"], among=both["commissioner_no_held"])
    both = both.merge(terms.rename(columns={"commissioner_no": "commissioner_no_held"}), on="commissioner_no_held", how="left")
    on = [both[last].isna() | (both[last] >= both["start_on"]) for last in ("end_on_held", "until")]  # neither the assignment nor the term is over
    both = both[on[0] & on[1] & (both["end_on"].isna() | (both["start_on_held"] <= both["end_on"]))]
    said = [_("{number}（{day}起）", number=number, day=f"{day:%Y-%m-%d}") for number, day in zip(both["commissioner_no_held"], both["start_on_held"], strict=True)]
    return {int(row): {"held": wording.shortened(list(each))} for row, each in both.assign(said=said).groupby("row")["said"]}


@rule("services", "target_name", "target_kind", unfiled=True, title=lambda: _("没有对象名称"),
      says=lambda **v: _("服务对象为企业或合作社时必须填对象名称，请补上。"))
def target_not_named(rows):
    return (_kind(rows) != "村") & rows["target_name"].isna() & rows.readable("target_name")


@rule("services", "village_code", "target_kind", unfiled=True, title=lambda: _("没有村代码"),
      says=lambda **v: _("服务对象为村（空白即为村）时必须填村代码，请补上。"))
def village_not_named(rows):
    return (_kind(rows) == "村") & rows["village_code"].isna() & rows.readable("village_code", "target_kind")


@rule("services", "served_on", "commissioner_no", severity=WARNING, title=lambda: _("服务日期不在聘期内"),
      says=lambda **v: _("服务日期不在该特派员的聘期（{term}）内，请核对；属实的请说明原因。", **v))
def served_out_of_term(rows):
    terms = rows.stored("commissioners", "commissioner_no", "since", "until", of="commissioner_no").set_index("commissioner_no")
    who = rows.places("commissioner_no", terms.index)
    served = rows["served_on"].to_numpy()
    since, until = (terms[name].to_numpy()[who] if len(terms) else served for name in ("since", "until"))
    wrong = (who >= 0) & ((served < since) | (served > until))
    return {position: {"term": _term(since[position], until[position])} for position in np.flatnonzero(wrong)}


def _term(since, until) -> str:
    first, last = (pd.Timestamp(day) for day in (since, until))
    return f"{first:%Y-%m-%d} — {last:%Y-%m-%d}" if not pd.isna(last) else f"{first:%Y-%m-%d} —"


@rule("firm_services", "commissioner_no", title=lambda: _("不是科技专员"),
      says=lambda **v: _("该编号在名册中不是“科技专员”，请核对编号。"))
def not_an_officer(rows):
    roles = rows.stored("commissioners", "commissioner_no", "role", of="commissioner_no").set_index("commissioner_no")["role"]
    role = rows["commissioner_no"].map(roles)
    return role.notna() & (role != OFFICER)


@closing("villages")
def merged_villages(rows: Rows) -> None:
    """A village is merged into one of the register: stored, or in this file among the rows that can enter.

    Repeated until nothing more falls out, since a row that falls out may have been another's target.
    """
    if not rows.filed("merged_into"):
        return
    column = rows.dataset.column("merged_into")
    held = stored.values_of(rows.connection, "villages", "village_code")
    reported = np.zeros(len(rows["merged_into"]), dtype=bool)
    while True:
        entering = rows["village_code"][~rows.table.rejected]
        known = set(held) | set(entering.dropna())
        missing = ~rows["merged_into"].isin(known) & rows["merged_into"].notna() & ~reported
        if not missing.any():
            return
        unknown_reference(rows, column, missing, owner="villages", target="village_code")
        reported |= missing.to_numpy(dtype=bool)
