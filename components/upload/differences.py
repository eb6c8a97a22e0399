"""What storing a file would change: the largest changes old → new, and its first rows as they were read."""

import streamlit as st

from components import tables
from components.tables import Heading
from data import wording
from data.language import _, chosen
from data.uploads import Review, first_rows


def draw(found: Review) -> None:
    """Both, each in a drawer of its own."""
    if len(found.changes):
        with st.expander(_("变化最大的值（原值 → 新值）"), expanded=True):
            titles = {column.code: chosen(column.zh, column.en) for column in found.dataset.columns}
            rows = found.changes.assign(column=found.changes["column"].map(titles),
                                        old=found.changes["old"].map(_said), new=found.changes["new"].map(_said))
            tables.table(rows, [Heading("file_row", _("行"), kind="number"), Heading("column", _("列"), kind="name"),
                                Heading("old", _("原值"), kind="number"), Heading("new", _("新值"), kind="number")])
    with st.expander(_("文件开头（按读到的样子）")):
        shown = first_rows(found)
        rows = shown.set_axis([str(name) for name in shown.columns], axis=1).reset_index(names="row")
        tables.table(rows, [Heading("row", _("行"), kind="number"),
                            *(Heading(name, "") for name in rows.columns if name != "row")])


def _said(value) -> str:
    if value is None or value != value:
        return wording.MISSING
    return wording.count(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else str(value)
