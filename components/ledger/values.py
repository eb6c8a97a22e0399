"""The history of one value: who set it to what, when, by which file."""

import streamlit as st

from components import cached
from components.figures.bodies import Heading
from components.screen import personal, tables
from data.language import _, chosen
from data.ledger import access, imports, row_history
from db.datasets import DATASETS


def show(batch: int) -> None:
    """Choose a row of the entry and a column of it; the table of its versions.

    The record of a person is shown when it is asked for, and that is logged.
    """
    dataset = DATASETS.get(cached.ask(imports.entry, batch=batch)["dataset"])
    rows = cached.ask(row_history.keys, batch=batch) if dataset else None
    if not rows:
        return
    with st.expander(_("数值沿革：谁在何时由哪个文件改成了什么")):
        key = st.selectbox(_("数据行"), list(rows), index=None if dataset.of_people else 0, format_func=rows.get,
                           key=f"batches_row_{batch}", placeholder=_("请选择"))
        if key is None:
            return
        if dataset.of_people:
            personal.viewed(access.record(dataset, key))
        versions = cached.ask(row_history.history, batch=batch, key=key)
        titles = {column.code: chosen(column.zh, column.en) for column in dataset.columns}
        code = st.selectbox(_("数值"), ["", *dict.fromkeys(versions["column"])], key=f"batches_value_{batch}",
                            format_func=lambda code: titles[code] if code else _("全部"))
        shown = versions[(versions["column"] == code) | (code == "")]
        tables.table(shown.assign(column=shown["column"].map(titles), action=shown["action"].map(imports.actions())), [
            Heading("at", _("时间（北京）"), say=lambda at: f"{at:%Y-%m-%d %H:%M}"), Heading("batch", _("编号"), kind="number"),
            Heading("action", _("操作")), Heading("by", _("经办")), Heading("file_name", _("文件")),
            Heading("column", _("列"), kind="name"), Heading("before", _("原值"), kind="number"),
            Heading("after", _("新值"), kind="number")], tall=420)
