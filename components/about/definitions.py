"""Every indicator with its formula, unit and source clause, searchable."""

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.figure import Figure
from components.figures.part import part
from data.indicators.catalogue import CATALOGUE
from data.language import _
from data.programmes import PROGRAMMES
from data.questions import Ask

EVERY = ""


def programmes() -> dict[str, str]:
    """The titles of the programmes by code, in the language in use."""
    return {code: one.title for code, one in PROGRAMMES.items()}


def chosen(programme: str, word: str) -> pd.DataFrame:
    """The indicators that pass, one row each."""
    titles = programmes()
    ways = {"good": _("升为好"), "bad": _("降为好"), "": _("无方向")}
    rows = pd.DataFrame([
        (one.programme, titles[one.programme], one.title, one.code, one.unit, one.formula, ways[one.up], one.clause)
        for one in CATALOGUE.values()
    ], columns=["programme", "where", "title", "code", "unit", "formula", "way", "clause"])
    texts = rows.drop(columns="programme").agg(" ".join, axis=1).str.casefold()
    return rows[((rows["programme"] == programme) | (programme == EVERY)) & texts.str.contains(word.casefold(), regex=False)]


@part("about.indicators", page="indicators", kind="table", name=lambda: _("指标口径"))
def definitions(ask: Ask, *, programme: str = EVERY, word: str = "") -> Figure | None:
    """The indicators of a programme that hold a word; nothing where none does."""
    rows = chosen(programme, word)
    return None if rows.empty else Figure(Table(rows, [
        Heading("title", _("指标"), kind="name"), Heading("where", kind="short", title=_("工作")), Heading("formula", _("口径（公式）"), kind="long"),
        Heading("unit", kind="short", title=_("单位")), Heading("way", kind="short", title=_("方向")), Heading("clause", _("依据"), kind="long"), Heading("code", kind="short", title=_("代码")),
    ], _("共{n}项指标；变化和差按四舍五入前的数值计算", n=len(rows))))
