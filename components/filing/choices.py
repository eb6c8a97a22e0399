"""What is filled in, and for which day."""

from datetime import date

import streamlit as st

from components import cached
from components.choices import filters, url_state
from components.shell import frame
from data import wording
from data.filing import FORMS, zone_filed
from data.language import _, chosen
from db import clock
from db.datasets import DATASETS

FIRST = date(2020, 1, 1)  # nothing was reported before
DAY = "zone_form_day"


def reports() -> dict[str, str]:
    """What can be filled in, by dataset."""
    return {code: chosen(DATASETS[code].zh, DATASETS[code].en) for code in FORMS}


def day(place) -> date:
    """The data date to fill in, kept in the URL; of another than a day that can be, words end the page."""
    today = clock.today()
    can_be = _("可填报的日期从{first}到{last}。", first=wording.full_day(FIRST), last=wording.full_day(today))
    picked = filters.one_day(place, url_state.Days(FIRST, today), key=DAY, usual=cached.ask(zone_filed.next_day, today=today), refusal=can_be)
    if picked is None:
        frame.nothing_to_show(_("{day}不能填报。", day=wording.full_day(st.session_state[DAY])), hint=can_be)
    return picked
