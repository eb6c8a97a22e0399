"""What storing a file would change: the largest changes old → new, days side by side, and its first rows as they were read."""

import streamlit as st

from components.figures.bodies import Heading
from components.screen import changes, tables
from data.language import _
from data.ledger.differences import in_words
from data.uploads import Review, first_rows


def draw(review: Review) -> None:
    """All three, each in a drawer of its own."""
    if len(review.days):
        with st.expander(_("已有数据的日期：入库前后对照"), expanded=True):
            changes.days(in_words(review.dataset, review.days))
    if len(review.changes):
        with st.expander(_("变化最大的值（原值 → 新值）"), expanded=True):
            changes.largest(review.changes, review.dataset, row=True)
    with st.expander(_("文件开头（按读到的样子）")):
        shown = first_rows(review)
        rows = shown.set_axis([str(name) for name in shown.columns], axis=1).reset_index(names="row")
        tables.table(rows, [Heading("row", _("行"), kind="number"),
                            *(Heading(name, "") for name in rows.columns if name != "row")])
