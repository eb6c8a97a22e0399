"""Which briefing is open on the page, and what was chosen for it so far: it outlives a look at another page."""

from dataclasses import dataclass, replace

import streamlit as st

from components import cached
from components.briefings.wanted import Wanted, of_draft
from components.choices import filters
from data import asking
from data.briefings.kept import DRAFT, SUBMITTED, Kept, listed, one, states
from data.language import _

OPEN, HELD, NOW_OPEN = "compose_open", "compose_held", "compose_now_open"
NEW = 0
FIRST = Wanted(("zones",))


@dataclass(frozen=True)
class Held:
    """One briefing in this window: `kept` as it was read when its widgets were filled (None for a new one), `wanted` what they say,
    `filled` what they said before anything was changed; `changed` are pieces of it that were changed before it was filled anew."""

    kept: Kept | None
    wanted: Wanted
    filled: Wanted
    changed: frozenset = frozenset()


def choose(place) -> Kept | None:
    """The draft or submitted briefing that is open, as this window read it; None for a new one. It stands in the address."""
    waiting = cached.ask(listed, states=(DRAFT, SUBMITTED))
    picked = st.session_state.pop(OPEN, None)
    if picked == NEW:
        st.query_params.pop("draft", None)
    elif picked is not None:
        st.query_params["draft"] = str(picked)
    options = {NEW: _("新简报")} | {each.id: _called(each) for each in waiting} | _still_open([each.id for each in waiting])
    chosen = filters.one_of(place, _("打开"), options, key="compose_draft", name="draft", width=330)
    st.session_state[NOW_OPEN] = chosen
    if chosen == NEW:
        return None
    return held[chosen].kept if chosen in (held := _held()) else cached.ask(one, id=chosen)


def _called(one: Kept) -> str:
    return f"{states()[one.state]} · {one.draft.title}"


def _still_open(waiting: list[int]) -> dict[int, str]:
    """What this window shows and somebody else issued or made void meanwhile: it is told of before it goes."""
    shown = st.session_state.get(NOW_OPEN, NEW)
    return {shown: _called(_held()[shown].kept)} if shown in _held() and shown not in (NEW, *waiting) else {}


def open_next(id: int) -> None:
    """Open a briefing in the next run, as it is kept, or a new one; what was chosen for the one that is open now has been kept."""
    st.session_state[OPEN] = id
    for each in (id, st.session_state.get(NOW_OPEN, NEW)):
        _held().pop(each, None)


def put(id: int, held: Held) -> None:
    """Fill the widgets of a briefing with this in the next run."""
    _held()[id] = held


def get(kept: Kept | None) -> Held | None:
    """What this window holds of a briefing."""
    return _held().get(kept.id if kept else NEW)


def wanted(kept: Kept | None) -> Wanted:
    """What the widgets begin with: what was chosen in this session, else what is kept, else a new one."""
    before = get(kept)
    if before:
        return before.wanted
    return of_draft(kept.draft) if kept else replace(FIRST, language=asking.present().language)


def keep(kept: Kept | None, wanted_now: Wanted) -> None:
    """Remember what is chosen now."""
    before = get(kept)
    put(kept.id if kept else NEW, replace(before, wanted=wanted_now) if before else Held(kept, wanted_now, wanted_now))


def key(kept: Kept | None, name: str) -> str:
    """Of a widget: those of one briefing are not those of another, nor of what it was before it was stored anew."""
    return f"compose_{name}_{f'{kept.id}_{kept.changed_at:%H%M%S%f}' if kept else NEW}"


def _held() -> dict[int, Held]:
    return st.session_state.setdefault(HELD, {})
