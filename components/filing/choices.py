"""What is filled in, and for which day."""

from datetime import date

import streamlit as st

from components import cached
from components.choices import filters, url_state
from components.shell import frame
from data import wording
from data.filing import FORMS, zone_filed
from data.language import _, title
from db import clock
from db.datasets import DATASETS

FIRST = date(2020, 1, 1)  # nothing was reported before
DAY = "zone_form_day"


def dataset(place) -> tuple[str, str]:
    """What is filled in: the code of a dataset, and the entry of it that the address names, "" for none.

    A dataset chosen on the page takes the entry of the last one out of the address.
    """
    former = st.query_params.pop("report", None)  # as the choice was called before every dataset had a form
    if former and "dataset" not in st.query_params:
        st.query_params["dataset"] = former
    options = {code: title(DATASETS[code]) for code in (*FORMS, *(code for code in DATASETS if code not in FORMS))}
    named, entry = st.query_params.get("dataset", FORMS[0]), st.query_params.get("entry", "")
    picked = filters.one_of(place, _("填报内容"), options, key="zones_form_report", name="dataset", width=255)
    if entry and named != picked:
        st.query_params.pop("entry")
    return picked, entry if named == picked else ""


def whole_day(code: str, entry: str) -> bool:
    """Whether it is a zone's report of a day that is filled in, and not one entry."""
    return code in FORMS and not entry


def day(place) -> date:
    """The data date to fill in, kept in the URL; of another than a day that can be, words end the page."""
    today = clock.today()
    can_be = _("可填报的日期从{first}到{last}。", first=wording.full_day(FIRST), last=wording.full_day(today))
    picked = filters.one_day(place, url_state.Days(FIRST, today), key=DAY, usual=cached.ask(zone_filed.next_day, today=today), refusal=can_be)
    if picked is None:
        frame.nothing_to_show(_("{day}不能填报。", day=wording.full_day(st.session_state[DAY])), hint=can_be)
    return picked
