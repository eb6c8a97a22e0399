"""Where an upload stands: which step, with which file and review, and which other files wait beside it."""

from dataclasses import dataclass, replace
from html import escape

import streamlit as st

from data.language import _
from data.uploads import Outcome, Review
from data.uploads.reviewing.together import Incoming
from data.uploads.storing import afterwards
from db.engine import reading

HELD = "upload_held"
MARK = "upload"  # in the address, while something is checked and not stored
PLACES = {"choose": 0, "files": 1, "check": 1, "correct": 1, "confirm": 2, "all": 2, "done": 3}  # of the steps among the three that are shown


@dataclass(frozen=True)
class Filed:
    """One of several files: as it came, what a check said, and what it became (None: it waits)."""

    came: Incoming
    review: Review
    outcome: Outcome | None = None
    refused: str = ""  # why the last attempt to store it failed


@dataclass(frozen=True)
class Held:
    """One upload under way; `refused` says why the last attempt to store it failed, `only` that the correct rows alone are to enter.

    Of several `files` the one that is open stands at `at`, and is what `review` and `outcome` are of.
    """

    step: str = "choose"
    review: Review | None = None
    outcome: Outcome | None = None
    refused: str = ""
    only: bool = False
    by: str = ""
    files: tuple[Filed, ...] = ()
    at: int | None = None

    @property
    def waiting(self) -> tuple[Review, ...]:
        """What is checked and not stored."""
        if self.files:
            return tuple(each.review for each in self.files if each.outcome is None)
        return () if self.review is None or self.outcome is not None else (self.review,)


def held() -> Held:
    """The upload under way, or a fresh one."""
    return st.session_state.setdefault(HELD, Held())


def hold(now: Held) -> Held:
    """Keep the upload as it stands now."""
    st.session_state[HELD] = now
    return now


def go(step: str, **changes) -> None:
    """Go to a step, with what is new, and draw it."""
    now = hold(Held() if step == "choose" else _in_its_place(replace(held(), step=step, **changes)))
    _mark(now)
    st.rerun()


def _in_its_place(now: Held) -> Held:
    """With the open one of several files as it stands now."""
    if now.at is None:
        return now
    files = list(now.files)
    files[now.at] = replace(files[now.at], review=now.review, outcome=now.outcome)
    return replace(now, files=tuple(files))


def _mark(now: Held) -> None:
    """What waits stands in the address, so that a page that is opened anew can say what became of it."""
    if not now.waiting:
        st.query_params.pop(MARK, None)
    elif MARK not in st.query_params or now.step in ("check", "files"):
        with reading() as connection:
            st.query_params[MARK] = afterwards.mark(connection, (review.file.sha256 for review in now.waiting))


def show(now: Held) -> None:
    """The three steps in a row, the present one marked."""
    if MARK not in st.query_params:  # another page was looked at in between
        _mark(now)
    titles = (_("1 选择文件"), _("2 检查"), _("3 确认入库"))
    at = PLACES[now.step]
    drawn = "".join(f'<li class="{"now" if place == at else "past" if place < at else ""}">{escape(title)}</li>'
                    for place, title in enumerate(titles))
    st.html(f'<ol class="steps">{drawn}</ol>')
