"""A bar that shows how far a check or an import has come, in rows."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components.screen.plain import plain
from data.uploads.telling.progress import Teller, words
from db.progress import Listener, Progress

EVERY = 0.2  # seconds between two pictures


@contextmanager
def bar() -> Iterator[Listener]:
    """A listener that draws what it hears; leaving the page ends the work."""
    place = st.empty()
    yield Teller(lambda progress: _draw(place, progress), every=EVERY)
    place.empty()


@contextmanager
def bar_to_the_end() -> Iterator[Listener]:
    """The same for what was confirmed: it is carried through though its reader leaves, and the page ends afterwards."""
    place, left = st.empty(), []

    def draw(progress: Progress) -> None:
        if not left:
            try:
                _draw(place, progress)
            except BaseException as leaving:  # Streamlit ends a page whose reader went elsewhere this way
                left.append(leaving)

    yield Teller(draw, every=EVERY)
    if left:
        raise left[0]
    place.empty()


def _draw(place, progress: Progress) -> None:
    share = progress.done / progress.total if progress.total else 0.0
    place.progress(min(share, 1.0), text=plain(words(progress)))
