"""The quiet menu of a page: all that it shows as one file, or on a wall. It costs nothing until it is opened."""

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

import streamlit as st

from components.figures.part import Part
from components.screen.plain import plain

BRIEFING = "components.screen.page_briefing"  # slow to import, so only once a menu is opened


@dataclass
class Page:
    """A page in the making: its title, the place for its menu, and the parts that were shown so far, each with its choice."""

    title: str
    place: Any
    shown: list[tuple[Part, Mapping]] = field(default_factory=list)


_page: ContextVar[Page | None] = ContextVar("page", default=None)


def begin(title: str, place) -> None:
    """A page of that title begins; its menu will stand in `place`."""
    _page.set(Page(title, place))


def note(part: Part, choice: Mapping) -> None:
    """The page shows this part."""
    if _page.get() is not None:
        _page.get().shown.append((part, choice))


def draw(label: str) -> None:
    """The menu, once all of the page is known; none where nothing was shown."""
    page = _page.get()
    _page.set(None)
    if page is None or not page.shown:
        return
    with page.place:
        opened = st.popover(plain(label), key="leave_page", type="tertiary", icon=":material/ios_share:", width="content", on_change="rerun")
    if opened.open:
        with opened:
            import_module(BRIEFING).offer(page.title, page.shown)
