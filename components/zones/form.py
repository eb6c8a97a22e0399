"""The daily report filled in on the page: yesterday's values beside each field, the same checks, the same ledger."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from components import cached
from data import wording, zone_form
from data.language import _, chosen
from data.uploads import Refused
from db.declare import Column

ROWS = (  # which columns stand side by side
    ("risk", "firms", "firms_resumed"), ("large_firms", "large_resumed", "small_firms", "small_resumed"),
    ("hnte_firms", "hnte_resumed", "tech_sme_firms", "tech_sme_resumed"),
    ("staff_due", "staff_back", "capacity_rate", "power_ratio"))
HELD = "zone_form_told"  # what the last attempt came to, shown after the page has been drawn anew


def day(place) -> date:
    """The data date to fill in; none of the future."""
    today = date.today()
    first = cached.ask(zone_form.next_day, today=today)
    with place.container(key="choice_form_day", width=250):
        return st.date_input(_("数据日期"), value=first, min_value=date(2020, 1, 1), max_value=today, key="zone_form_day",
                             format="YYYY-MM-DD") or first


def draw(*, zone: str, at: date) -> None:
    """The form of one zone and day; what is filed already stands in the fields."""
    _told()
    before = cached.ask(zone_form.earlier, zone=zone, day=at)
    st.caption(_lead(before, zone=zone, at=at))
    columns = {column.code: column for column in zone_form.columns()}
    with st.form(f"zone_form_{zone}_{at}", border=True):
        values = {}
        for codes in ROWS:
            for place, code in zip(st.columns(4), codes, strict=False):
                with place:
                    values[code] = _field(columns[code], before, key=f"form_{zone}_{at}_{code}")
        by = st.text_input(_("经办人"), key="zone_form_by", max_chars=50)
        why = st.text_area(_("说明（有警告时必填）"), key=f"zone_form_why_{zone}_{at}", max_chars=500, height=68)
        sent = st.form_submit_button(_("检查并报送"), type="primary", icon=":material/check:")
    if sent:
        _send(values, zone=zone, at=at, by=by.strip() or None, why=why.strip() or None)


def _lead(before: Mapping, *, zone: str, at: date) -> str:
    due = cached.ask(zone_form.due, zone=zone, day=at)
    parts = [_("当日已有填报，再次报送即为更正，原填报保留可查。") if before["now"] else "",
             _("{day}填报的数字在各项下方。", day=wording.day(before["on"])) if before["on"] else _("此前没有填报。"),
             "" if due else _("当日不要求填报，也可以报送。")]
    return " ".join(part for part in parts if part)


def _field(column: Column, before: Mapping, *, key: str):
    """One column: its field, and beneath it what was filed the last time."""
    title, now, last = chosen(column.zh, column.en), before["now"].get(column.code), before["before"].get(column.code)
    if column.choices:
        value = st.selectbox(title, column.choices, index=column.choices.index(now) if now in column.choices else None,
                             key=key, placeholder=_("请选择"))
    elif zone_form.whole(column):
        value = st.number_input(f"{title}{' *' if column.required else ''}", value=now, min_value=0, step=1, key=key, placeholder=_("未填"))
    else:
        value = st.number_input(f"{title}（%）", value=now, min_value=0.0, step=0.1, format="%.1f", key=key, placeholder=_("未填"))
    shown = wording.MISSING if last is None else last if isinstance(last, str) else wording.count(last)
    st.caption(_("{day}：{value}", day=wording.day(before["on"]), value=shown) if before["on"] else " ")
    return value


def _send(values: Mapping, *, zone: str, at: date, by: str | None, why: str | None) -> None:
    """Check, then store or say why not; after storing the whole page is drawn anew, so that its sentence has moved."""
    found = zone_form.checked(values, zone=zone, day=at)
    said = zone_form.said(found)
    if not found.acceptable:
        _listed(st.error, _("没有入库，请改正后再次报送："), [one for one in said if one.refuses])
    elif found.needs_explanation and not why:
        _listed(st.warning, _("没有入库。请核对；属实的请填写说明后再次报送："), said)
    else:
        try:
            outcome = zone_form.stored(found, by=by, explanation=why)
        except Refused as refused:
            st.error(refused.message)
            return
        st.session_state[HELD] = _("已入库，见第{n}号记录。", n=outcome.batch) if outcome.batch else _("内容与库中完全相同，无需再次入库。")
        st.rerun()


def _listed(box, lead: str, said: list[zone_form.Said]) -> None:
    """The lead, and a line for each thing that is said."""
    box("\n".join([lead, *(f"- {f'**{one.about}**：' if one.about else ''}{one.text}" for one in said)]))


def _told() -> None:
    if HELD in st.session_state:
        st.success(st.session_state.pop(HELD))
