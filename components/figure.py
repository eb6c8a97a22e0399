"""A figure: its title says the finding, grey beneath what it shows, and below it date, n/N and source."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from html import escape

import streamlit as st

from components import cached
from data import ledger, moments, wording
from data.language import _


@dataclass(frozen=True)
class Note:
    """What stands under a figure: the data date, who reported, the source, the review line of a map.

    `exact`: it shows changes or gaps, which are those of the values before rounding, so that the last place of a
    difference of two printed values may be another.
    """

    at: date | None
    reported: int | None = None
    expected: int | None = None
    source: str = ""
    review: str = ""
    partial: bool = False
    exact: bool = False


@contextmanager
def figure(title: str, *, key: str, note: Note, what: str = "", height: str | int = "stretch") -> Iterator[None]:
    """A box with a title above and a note below whatever is drawn inside."""
    with st.container(key=f"figure_{key}", height=height):
        grey = f"<span>{escape(what)}</span>" if what else ""
        st.html(f'<div class="finding">{escape(title)}{grey}</div>')
        yield
        source_note(note)


def source_note(note: Note) -> None:
    """The small grey line that any screenshot carries along."""
    said = [_("数据截至{day}", day=wording.full_day(note.at))] if note.at else []
    if note.expected:
        said.append(_("已报{n}/{all}", n=note.reported or 0, all=note.expected))
    said += [part for part in (_("来源：{source}", source=note.source) if note.source else "",
                          _("变化和差按四舍五入前的数值计算") if note.exact else "", note.review) if part]
    then = cached.looking_back()
    said += [moments.label(then)] if then else []
    marked = note.partial or _fed_in_part(note.source)
    if not said and not marked:
        return
    label = _("部分入库")
    partial = f'<span class="partial">{escape(label)}</span> ' if marked else ""
    st.html(f'<p class="source">{partial}{escape(" · ".join(said))}</p>')


def _fed_in_part(source: str) -> bool:
    """Whether a dataset that the source names still waits for rows of an import."""
    return any(name in source for name in cached.ask(ledger.fed_in_part))
