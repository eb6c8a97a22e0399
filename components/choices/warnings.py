"""Which warnings are looked at."""

import streamlit as st

from components.choices import filters, url_state
from components.warnings.behind import LAID
from components.warnings.reading import EVERY
from data.language import _
from data.regions import NATION
from data.warnings import words, works
from data.warnings.warned import OPEN, STATES


def chosen(place) -> dict:
    """Programme, severity, state and unit, by the names that the list takes."""
    every = {EVERY: _("全部")}
    titles = words.states()
    region = filters.one_of(place, _("单位"), {NATION: _("全部")} | filters.offices(), key="warnings_region", name="region", width=225)
    programme = filters.one_of(place, _("工作"), every | {code: works.title(code) for code in works.WORKS}, key="warnings_programme",
                               name="programme", width=220)
    severity = filters.one_of(place, _("级别"), every | words.severities(), key="warnings_severity", name="severity", width=150)
    state = filters.one_of(place, _("状态"), {OPEN: titles[OPEN]} | every | {each: titles[each] for each in STATES if each != OPEN},
                           key="warnings_state", name="state", width=170)
    return {"programme": programme, "severity": severity, "state": state, "region": region}


def rows_asked_for() -> dict[str, str]:
    """The warning whose rows the address asks for."""
    asked = {name: st.query_params.get(name, "") for name in ("rule", "about")}
    if asked["rule"] and asked["rule"] not in LAID:
        url_state.tell_refused("rule", asked["rule"])
    return asked
