"""A report filled in on the page: yesterday's values beside each field, the same checks, the same ledger."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from components import cached
from components.zones import field, form_rows, sending
from components.zones.parts import tier_word
from data import wording, zone_filed, zone_form
from data.language import _, chosen
from db.datasets import DATASETS
from db.declare import Column

ROWS = (  # which columns stand side by side
    ("risk", "firms", "firms_resumed"), ("large_firms", "large_resumed", "small_firms", "small_resumed"),
    ("hnte_firms", "hnte_resumed", "tech_sme_firms", "tech_sme_resumed"),
    ("staff_due", "staff_back", "capacity_rate", "power_ratio"))


def day(place) -> date:
    """The data date to fill in; none of the future."""
    today = date.today()
    first = cached.ask(zone_filed.next_day, today=today)
    with place.container(key="choice_form_day", width=225):
        return st.date_input(_("数据日期"), value=first, min_value=date(2020, 1, 1), max_value=today, key="zone_form_day",
                             format="YYYY-MM-DD") or first


def reports() -> dict[str, str]:
    """What can be filled in, by dataset."""
    return {code: chosen(DATASETS[code].zh, DATASETS[code].en) for code in ("zone_daily", *form_rows.LAID)}


def draw(*, report: str, zone: str, at: date) -> None:
    """The form of one report, zone and day; what is filed already stands in the fields."""
    sending.told()
    if report in form_rows.LAID:
        form_rows.draw(dataset=DATASETS[report], zone=zone, at=at)
    else:
        _daily(zone=zone, at=at)


def _daily(*, zone: str, at: date) -> None:
    before = cached.ask(zone_filed.earlier, zone=zone, day=at)
    st.caption(_lead(before, zone=zone, at=at))
    columns = {column.code: column for column in zone_form.columns()}
    with st.form(f"zone_form_{zone}_{at}", border=True, enter_to_submit=False):
        values = {}
        for codes in ROWS:
            for place, code in zip(st.columns(4), codes, strict=False):
                values[code] = _field(columns[code], before, place=place, key=f"form_{zone}_{at}_{code}")
        form = sending.foot(f"{zone}_{at}")
    if form.sent:
        sending.send([values], form, dataset=zone_form.REPORT, zone=zone, at=at)


def _lead(before: Mapping, *, zone: str, at: date) -> str:
    due = cached.ask(zone_filed.due, zone=zone, day=at)
    parts = [_("当日已有填报，再次报送即为更正，原填报保留可查。") if before["now"] else "",
             _("{day}填报的数字在各项下方。", day=wording.day(before["on"])) if before["on"] else _("此前没有填报。"),
             "" if due else _("当日不要求填报，也可以报送。")]
    return " ".join(part for part in parts if part)


def _field(column: Column, before: Mapping, *, place, key: str) -> str | None:
    """One column: its field, and beneath it what was filed the last time."""
    value = field.draw(place, column, value=before["now"].get(column.code), called=field.title(column), key=key)
    last = before["before"].get(column.code)
    shown = wording.MISSING if last is None else tier_word(last) if column.code == "risk" else wording.count(last)
    place.caption(_("{day}：{value}", day=wording.day(before["on"]), value=shown) if before["on"] else " ")
    return value
