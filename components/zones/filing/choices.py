"""What is filled in, and for which day."""

from datetime import date, timedelta

import streamlit as st

from components import cached, kept
from components.zones.filing import rows
from data import wording, zone_filed
from data.language import _, chosen
from db.datasets import DATASETS

FIRST = date(2020, 1, 1)  # nothing was reported before
DAY = "zone_form_day"


def reports() -> dict[str, str]:
    """What can be filled in, by dataset."""
    return {code: chosen(DATASETS[code].zh, DATASETS[code].en) for code in ("zone_daily", *rows.LAID)}


def day(place) -> date:
    """The data date to fill in, kept in the URL; none of the future."""
    today = date.today()
    usual = cached.ask(zone_filed.next_day, today=today)
    kept.start(DAY, name="date", default=usual, allowed=[FIRST + timedelta(n) for n in range((today - FIRST).days + 1)],
               refusal=_("可填报的日期从{first}到{last}。", first=wording.full_day(FIRST), last=wording.full_day(today)))
    with place.container(key=f"choice_{DAY}", width=225):
        picked = st.date_input(_("数据日期"), min_value=FIRST, max_value=today, key=DAY, format="YYYY-MM-DD") or usual
    kept.keep(DAY, name="date", value=picked, default=usual)
    return picked
