"""Which briefing is open on the page, and what was chosen for it so far: it outlives a look at another page."""

from dataclasses import replace

import streamlit as st

from components import cached
from components.briefings.wanted import Wanted, of_draft
from components.choices import filters
from data import asking
from data.briefings.kept import DRAFT, SUBMITTED, Kept, listed, one, states
from data.language import _

OPEN, WANTED = "compose_open", "compose_wanted"
NEW = 0
FIRST = Wanted(("zones",))


def choose(place) -> Kept | None:
    """The draft or submitted briefing that is open; None for a new one. It stands in the address."""
    waiting = cached.ask(listed, states=(DRAFT, SUBMITTED))
    picked = st.session_state.pop(OPEN, None)
    if picked == NEW:
        st.query_params.pop("draft", None)
    elif picked is not None:
        st.query_params["draft"] = str(picked)
    options = {NEW: _("新简报")} | {each.id: f"{states()[each.state]} · {each.draft.title}" for each in waiting}
    chosen = filters.one_of(place, _("打开"), options, key="compose_draft", name="draft", width=330)
    return cached.ask(one, id=chosen) if chosen != NEW else None


def open_next(id: int) -> None:
    """Open a briefing in the next run, as it is kept, or a new one."""
    st.session_state[OPEN] = id
    st.session_state.pop(WANTED, None)


def wanted(kept: Kept | None) -> Wanted:
    """What the widgets begin with: what was chosen in this session, else what is kept, else a new one."""
    before, id = st.session_state.get(WANTED), kept.id if kept else NEW
    if before and before[0] == id:
        return before[1]
    return of_draft(kept.draft) if kept else replace(FIRST, language=asking.present().language)


def keep(kept: Kept | None, wanted_now: Wanted) -> None:
    """Remember what is chosen now."""
    st.session_state[WANTED] = (kept.id if kept else NEW, wanted_now)


def key(kept: Kept | None, name: str) -> str:
    """Of a widget: those of one briefing are not those of another, nor of what it was before it was stored anew."""
    return f"compose_{name}_{f'{kept.id}_{kept.changed_at:%H%M%S%f}' if kept else NEW}"
