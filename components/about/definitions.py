"""Every indicator with its formula, unit and source clause, searchable."""

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.figure import Figure
from components.figures.part import PARTS, part
from data import wording
from data.indicators.catalogue import CATALOGUE
from data.indicators.indicator import Indicator
from data.language import _
from data.programmes import PROGRAMMES
from data.questions import Ask
from data.registers import REGISTER_OF, indicators_of

EVERY = ""


def programmes() -> dict[str, str]:
    """The titles of the programmes by code, in the language in use, and after them those of the registers."""
    return {code: one.title for code, one in (PROGRAMMES | REGISTER_OF).items()}


def entries() -> dict[str, str]:
    """The titles of the indicators by programme and code (zones.resumption)."""
    titles = programmes()
    return {f"{one.programme}.{one.code}": _("{programme}：{title}", programme=titles[one.programme], title=one.title) for one in CATALOGUE.values()}


def figures() -> dict[str, str]:
    """The figures that show an indicator, by their keys, as they are called."""
    return {key: one.name() for key, one in PARTS.items() if one.defines}


def chosen(programme: str = EVERY, word: str = "", entry: str = "", figure: str = "") -> pd.DataFrame:
    """The indicators that pass, one row each: of a programme, holding a word, one alone, or those that a figure shows.

    Those of a register follow from its declaration and are listed where it is chosen.
    """
    titles = programmes()
    listed = indicators_of(programme) if programme in REGISTER_OF else CATALOGUE.values()
    ways = {"good": _("升为好"), "bad": _("降为好"), "": _("无方向")}
    rows = pd.DataFrame([
        (one.programme, titles[one.programme], one.title, one.code, one.unit, one.formula, ways[one.up], one.clause, _used(one), f"{one.programme}.{one.code}")
        for one in listed
    ], columns=["programme", "where", "title", "code", "unit", "formula", "way", "clause", "used", "entry"])
    rows = rows[(rows["entry"] == entry) | (entry == EVERY)]
    if figure in PARTS:
        rows = rows[rows["entry"].isin([f"{of}.{code}" for of, code in PARTS[figure].defines])]
    texts = rows[["where", "title", "code", "unit", "formula", "way", "clause"]].agg(" ".join, axis=1).str.casefold()
    return rows[((rows["programme"] == programme) | (programme == EVERY)) & texts.str.contains(word.casefold(), regex=False)]


def _used(one: Indicator) -> str:
    """The figures of the pages that show it; what is on no page can still be asked for."""
    if one.programme in REGISTER_OF:
        return _("名录与统计")
    return wording.joined(dict.fromkeys(each.name() for each in PARTS.values() if (one.programme, one.code) in each.defines)) or _(
        "页面未用，可用命令行查询")


@part("about.indicators", page="indicators", kind="table", name=lambda: _("指标口径"))
def definitions(ask: Ask, *, programme: str = EVERY, word: str = "", entry: str = "", figure: str = "") -> Figure | None:
    """The indicators that pass, with the figures that show each; nothing where none does."""
    rows = chosen(programme, word, entry, figure)
    return None if rows.empty else Figure(Table(rows, [
        Heading("title", _("指标"), kind="name"), Heading("where", kind="short", title=_("工作")), Heading("formula", _("口径（公式）"), kind="long"),
        Heading("unit", kind="short", title=_("单位")), Heading("way", kind="short", title=_("方向")), Heading("clause", _("依据"), kind="long"), Heading("used", _("用在"), kind="long"), Heading("code", kind="short", title=_("代码")),
    ], _("共{n}项指标；变化和差按四舍五入前的数值计算", n=len(rows))))
