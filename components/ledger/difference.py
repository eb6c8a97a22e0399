"""The difference that an entry made: counts, days side by side, the largest changes."""

import streamlit as st

from components import cached
from components.screen import changes
from components.screen.plain import plain
from data import wording
from data.language import _
from data.ledger import differences
from data.ledger.differences import Difference


def show(batch: int) -> None:
    """What the entry changed when it was made; read when the drawer is asked for."""
    with st.expander(_("这次入库带来的变化"), expanded=True):
        tell(cached.ask(differences.of_entry, batch=batch))


def tell(found: Difference, *, names: tuple[str, str] = ("", "")) -> None:
    """The tables of a difference; `names` call old and new otherwise."""
    if found.days.empty and found.changes.empty:
        st.caption(plain(_("新增{n}行，没有改动已有的值。", n=wording.count(found.new))))
        return
    if len(found.days):
        st.caption(_("已有数据的日期，前后对照："))
        changes.days(found.days, names=names)
    if len(found.changes):
        st.caption(plain(_("共{n}行的值有变化，变化最大的：", n=wording.count(found.changed))))
        changes.largest(found.changes, found.dataset, names=names)
