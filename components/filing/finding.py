"""Finding an entry that stands, to correct or withdraw it: from the list where that is short, else by its key."""

import streamlit as st

from components import cached
from components.filing import field
from components.screen.plain import plain
from data import asking
from data.filing import address, entries, options
from data.language import _
from db.datasets import DATASETS
from db.declare import Dataset
from db.engine import reading


def draw(dataset: Dataset) -> None:
    """A drawer: the entries to choose from, or a field for each column of the key."""
    with st.expander(_("查找已有的一条，更正或撤回"), icon=":material/search:"):
        known = cached.ask(entries.offered, dataset=dataset.code)
        if known is None:
            _by_key(dataset)
        elif not known:
            st.caption(_("还没有任何一条。"))
        else:
            key = f"find_{dataset.code}"
            st.selectbox(_("已有的条目"), list(known), index=None, format_func=lambda one: known.get(one, ""), key=key,
                         placeholder=_("输入文字检索"), on_change=asking.bind(_open, dataset.code, key))


def _open(code: str, key: str) -> None:
    chosen_key = st.session_state[key]
    if chosen_key is not None:
        st.session_state[key] = None
        st.query_params.update(address.choices(DATASETS[code], chosen_key))


def _by_key(dataset: Dataset) -> None:
    choices = cached.ask(options.options, dataset=dataset.code)
    with st.form(f"find_{dataset.code}", border=False, enter_to_submit=False):
        texts, beside = {}, {}
        for place, column in zip(st.columns(len(dataset.key)), dataset.key, strict=True):
            texts[column.code] = field.draw(place, column, called=field.title(column), key=f"find_{dataset.code}_{column.code}",
                                            options=choices.get(column.code))
            beside[column.code] = place.container()
        if not st.form_submit_button(_("查找"), icon=":material/search:"):
            return
    with reading() as connection:
        key, wrong = entries.meant(connection, dataset=dataset.code, texts=texts)
        stands = key is not None and bool(entries.filed(connection, dataset=dataset.code, key=key).values)
    for code, sentence in wrong.items():
        beside[code].error(plain(sentence))
    if stands:
        st.query_params.update(address.choices(dataset, key))
        st.rerun()
    elif not wrong:
        st.warning(_("没有这一条。请核对关键列；要新增，请直接填写下表。"))
