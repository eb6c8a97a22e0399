"""A briefing made on the page, and its files: each is made when it is asked for."""

import streamlit as st

from components import cached
from components.briefings.choosing import pinned
from components.briefings.composing import compose
from components.briefings.formats import FORMATS, file_name, written
from components.briefings.frozen import frozen, thawed
from components.briefings.wanted import Wanted, to_draft
from components.composer.answering import Answering
from components.paper import letters
from components.paper import personal as named
from components.paper.briefing import Briefing
from components.screen import downloads_failed, personal
from components.screen.plain import plain
from data import asking
from data.asking import Asking, asked_as
from data.briefings.keeping import Frozen
from data.briefings.kept import Draft, Kept, figures_of, one
from data.questions import Direct
from db.engine import reading


def composed(wanted: Wanted) -> Briefing:
    """The briefing as its reader will have it. Raises ValueError with a sentence."""
    return compose(Answering(Asking(wanted.language, asking.present().moment)), wanted)


def to_keep(wanted: Wanted) -> tuple[Draft, Frozen, Briefing]:
    """What is kept of it when it is submitted, read at once over one connection. Raises ValueError with a sentence."""
    who = Asking(wanted.language, asking.present().moment)
    with reading() as connection, asked_as(who):
        ask = Direct(connection, who)
        whole = pinned(ask, wanted)
        made = compose(ask, whole)
    return to_draft(whole, made.title), frozen(made), made


def again(kept: Kept) -> Briefing:
    """What was submitted or issued, as it was."""
    return thawed(kept, cached.ask(figures_of, id=kept.id))


def downloads(briefing: Briefing, *, key: str, kept: Kept | None = None) -> None:
    """A button a format; of one that is kept the file is that of its figures, else it is of what the preview shows.

    Where letters cannot be drawn, that is said, and what would have to draw them is not offered.
    """
    undrawable, place = letters.undrawable(letters.of_briefing(briefing)), f"files_{key}"
    if undrawable:
        st.warning(plain(undrawable))
    names = dict.fromkeys(filter(None, (named.object_of(figure, {}) for figure in briefing.figures)))
    with st.container(horizontal=True, key=place):
        for format_, way in FORMATS.items():
            if undrawable and way.drawn:
                continue
            make = asking.bind(_file, kept.id, format_) if kept else asking.bind(written, briefing, format_)
            for list_of_names in names:
                make = personal.taken(make, list_of_names)
            make = downloads_failed.telling(make, place)
            st.download_button(plain(format_.upper()), make, file_name=file_name(briefing, format_), mime=way.mime, on_click="ignore",
                               key=f"file_{key}_{format_}", icon=":material/download:")
    downloads_failed.tell(place)


def _file(id: int, format_: str) -> bytes:
    with reading() as connection:
        kept = one(connection, id=id)
        return written(thawed(kept, figures_of(connection, id=id)), format_)

