"""Where an upload stands: which step, with which file and review."""

from dataclasses import dataclass, replace
from html import escape

import streamlit as st

from data.language import _
from data.uploads import Outcome, Review

HELD = "upload_held"
STEPS = ("choose", "check", "confirm", "done")


@dataclass(frozen=True)
class Held:
    """One upload under way; `refused` says why the last attempt to store it failed."""

    step: str = "choose"
    review: Review | None = None
    outcome: Outcome | None = None
    refused: str = ""


def held() -> Held:
    """The upload under way, or a fresh one."""
    return st.session_state.setdefault(HELD, Held())


def hold(now: Held) -> Held:
    """Keep the upload as it stands now."""
    st.session_state[HELD] = now
    return now


def go(step: str, **changes) -> None:
    """Go to a step, with what is new, and draw it."""
    hold(Held() if step == "choose" else replace(held(), step=step, **changes))
    st.rerun()


def show(now: Held) -> None:
    """The three steps in a row, the present one marked."""
    titles = (_("1 选择文件"), _("2 检查"), _("3 确认入库"))
    at = min(STEPS.index(now.step), len(titles))
    drawn = "".join(f'<li class="{"now" if place == at else "past" if place < at else ""}">{escape(title)}</li>'
                    for place, title in enumerate(titles))
    st.html(f'<ol class="steps">{drawn}</ol>')
