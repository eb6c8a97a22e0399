"""The daily report: its fields, and beneath each what the zone filed the last time."""

from datetime import date

import streamlit as st

from components import cached
from components.filing import field, opened, sending
from components.filing.zone_report import ZoneReport
from components.screen.plain import plain
from components.zones.parts import tier_word
from data import wording
from data.filing import zone_filed, zone_form
from data.filing.zone_filed import FiledReport
from data.language import _
from db.declare import Column

ROWS = (  # which columns stand side by side
    ("risk", "firms", "firms_resumed"), ("large_firms", "large_resumed", "small_firms", "small_resumed"),
    ("hnte_firms", "hnte_resumed", "tech_sme_firms", "tech_sme_resumed"),
    ("staff_due", "staff_back", "capacity_rate", "power_ratio"))
COLUMNS = {column.code: column for column in zone_form.columns()}


def draw(*, zone: str, at: date) -> None:
    """The form of one zone and day; what is filed already stands in the fields."""
    subject = ZoneReport(zone_form.REPORT, zone, at)
    form = subject.form
    filed = opened.begin(subject, texts=lambda filed: _texts(filed, form) | sending.texts(form))
    sending.titled(zone, at, _lead(filed, zone=zone, at=at))
    with st.form(f"form_{form}", border=True, enter_to_submit=False):
        values = {}
        for codes in ROWS:
            for place, code in zip(st.columns(4), codes, strict=False):
                values[code] = _field(COLUMNS[code], filed, place=place, key=f"{form}_{code}")
        sent = sending.foot(form)
    if sent.sent:
        sending.send([values], sent, subject=subject)


def _texts(filed: FiledReport, form: str) -> dict[str, str | None]:
    now = filed.now[0] if filed.now else {}
    return {f"{form}_{code}": field.text(column, now.get(code)) for code, column in COLUMNS.items()}


def _lead(filed: FiledReport, *, zone: str, at: date) -> str:
    due = cached.ask(zone_filed.due, zone=zone, day=at)
    parts = [_("当日已有填报，再次报送即为更正，原填报保留可查。") if filed.now else "",
             _("{day}填报的数字在各项下方。", day=wording.day(filed.on)) if filed.on else _("此前没有填报。"),
             "" if due else _("当日不要求填报，也可以报送。")]
    return " ".join(part for part in parts if part)


def _field(column: Column, filed: FiledReport, *, place, key: str) -> str | None:
    """One column: its field, and beneath it what was filed the last time."""
    value = field.draw(place, column, called=field.title(column), key=key)
    last = filed.before[0].get(column.code) if filed.before else None
    shown = wording.MISSING if last is None else tier_word(last) if column.code == "risk" else wording.count(last)
    place.caption(plain(_("{day}：{value}", day=wording.day(filed.on), value=shown)) if filed.on else " ")
    return value
