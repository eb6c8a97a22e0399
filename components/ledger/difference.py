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


def tell(difference: Difference, *, names: tuple[str, str] = ("", "")) -> None:
    """The tables of a difference; `names` call old and new otherwise."""
    withdrawn = difference.changed > 0 and difference.changes.empty  # what an import changes has another value
    if withdrawn and not any(names):
        st.caption(plain(_("撤回{n}行；撤回前的值见“数值沿革”。", n=wording.count(difference.changed))))
    elif not withdrawn and difference.days.empty and difference.changes.empty:
        st.caption(plain(_("新增{n}行，没有改动已有的值。", n=wording.count(difference.new))))
        return
    if len(difference.days):
        st.caption(_("已有数据的日期，前后对照："))
        changes.days(difference.days, names=names)
    if len(difference.changes):
        st.caption(plain(_("共{n}行的值有变化，变化最大的：", n=wording.count(difference.changed))))
        changes.largest(difference.changes, difference.dataset, names=names)
