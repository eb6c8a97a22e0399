"""Every indicator with its formula, unit and source clause, searchable."""

import pandas as pd
import streamlit as st

from components import kept, tables
from components.tables import Heading
from data.indicators.catalogue import CATALOGUE
from data.language import _

EVERY = ""


def programmes() -> dict[str, str]:
    """The three programmes by code, in the language in use."""
    return {"hundred": _("百城百园"), "zones": _("高新区复工复产监测"), "commissioners": _("科技特派员覆盖")}


def choose() -> tuple[str, str]:
    """Which programme, and a word to look for."""
    titles = programmes()
    options = [EVERY, *titles]
    kept.start("indicators_programme", name="programme", default=EVERY, allowed=options)
    left, right = st.columns([1, 2])
    programme = left.selectbox(_("工作"), options, key="indicators_programme",
                               format_func=lambda code: titles.get(code, _("全部")))
    kept.keep("indicators_programme", name="programme", value=programme, default=EVERY)
    word = right.text_input(_("查找"), key="indicators_word", placeholder=_("输入名称、公式或依据中的文字，如“复工率”"),
                            live=True)
    return programme, (word or "").strip()


def found(programme: str, word: str) -> pd.DataFrame:
    """The indicators that pass, one row each."""
    titles = programmes()
    ways = {"good": _("升为好"), "bad": _("降为好"), "": _("无方向")}
    rows = pd.DataFrame([
        (one.programme, titles[one.programme], one.title, one.code, one.unit, one.formula, ways[one.up], one.clause)
        for one in CATALOGUE.values()
    ], columns=["programme", "where", "title", "code", "unit", "formula", "way", "clause"])
    told = rows.drop(columns="programme").agg(" ".join, axis=1).str.casefold()
    return rows[((rows["programme"] == programme) | (programme == EVERY)) & told.str.contains(word.casefold(), regex=False)]


def show(rows: pd.DataFrame) -> None:
    """The indicators as a table."""
    tables.table(rows, [
        Heading("title", _("指标"), kind="name"), Heading("where", kind="short", title=_("工作")), Heading("formula", _("口径（公式）"), kind="long"),
        Heading("unit", kind="short", title=_("单位")), Heading("way", kind="short", title=_("方向")), Heading("clause", _("依据"), kind="long"), Heading("code", kind="short", title=_("代码")),
    ], caption=_("共{n}项指标；变化和差按四舍五入前的数值计算", n=len(rows)))
