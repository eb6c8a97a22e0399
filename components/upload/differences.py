"""What storing a file would change: the largest changes old → new, and its first rows as they were read."""

import streamlit as st

from components import tables
from components.tables import Heading
from data.language import _, chosen
from data.uploads import Review, first_rows


def draw(found: Review) -> None:
    """Both, each in a drawer of its own."""
    if len(found.changes):
        with st.expander(_("变化最大的值（原值 → 新值）"), expanded=True):
            titles = {column.code: chosen(column.zh, column.en) for column in found.dataset.columns}
            rows = found.changes.assign(column=found.changes["column"].map(titles))
            tables.table(rows, [Heading("file_row", _("行"), say="{:,}".format, kind="number"),
                                Heading("who", "、".join(titles[column.code] for column in found.dataset.key), kind="name"),
                                Heading("column", _("列"), kind="name"), Heading("before", _("原值"), kind="number"),
                                Heading("after", _("新值"), kind="number")])
    with st.expander(_("文件开头（按读到的样子）")):
        shown = first_rows(found)
        rows = shown.set_axis([str(name) for name in shown.columns], axis=1).reset_index(names="row")
        tables.table(rows, [Heading("row", _("行"), kind="number"),
                            *(Heading(name, "") for name in rows.columns if name != "row")])
