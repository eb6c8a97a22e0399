"""The names of who has not filed, to be copied: a line each filing."""

from datetime import date

import streamlit as st

from components import cached
from components.hundred import filing
from components.screen.plain import plain
from data.language import _


def draw(*, at: date, region: int) -> None:
    """Nothing where nobody is missing."""
    rows = cached.figure(filing.silent, at=at, region=region).body.rows
    if rows.empty:
        return
    text = "\n".join(_("{filing}未报{n}个：{names}", filing=row.filing, n=row.n, names=row.said) for row in rows.itertuples())
    st.code(text, language=None, wrap_lines=True)
    st.caption(plain(_("右上角可复制；催报提示见下方，是草稿，没有编号。")))
