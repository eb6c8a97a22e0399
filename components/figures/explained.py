"""Warnings with their explanations, wherever the unit is shown that they are about."""

from datetime import date

import pandas as pd

from components.figures.bodies import Heading, Link, Table
from components.figures.figure import Figure, Note
from data import wording
from data.language import _
from data.ledger import imports

SHOWN = 60


def explained(warnings: pd.DataFrame, *, at: date | None, whose: str = "") -> Figure | None:
    """The explained warnings up to a date; nothing where there are none.

    `warnings` as data.ledger.explanations gives them; `whose` names the unit in the title.
    """
    whole = warnings if at is None else warnings[warnings["day"].isna() | (warnings["day"].map(lambda day: day or date.min) <= at)]
    if whole.empty:
        return None
    about = [Heading("who", _("单位"), kind="name")] if whole["who"].nunique() > 1 else []
    rows, n = whole.head(SHOWN), wording.count(whole["count"].sum())
    rows = rows.assign(title=rows["dataset"].map(imports.title), who=rows["who"].replace("", None), entry=[_entry(batch) for batch in rows["batch"]],
                       message=[_("另有{n}条同类警告，见原文件", n=wording.count(count)) if further else message
                                for message, count, further in zip(rows["message"], rows["count"], rows["further"], strict=True)])
    title = _("{whose}有{n}条警告已说明", whose=whose, n=n) if whose else _("{n}条警告已说明", n=n)
    table = Table(rows, [
        Heading("day", _("数据日期"), say=wording.full_day, kind="short"), *about,
        Heading("warning", _("警告"), kind="name"), Heading("explanation", _("书面说明"), kind="long"),
        Heading("message", _("内容"), kind="long"), Heading("title", _("数据集")),
        Heading("entry", _("上报记录"), kind="short"), Heading("by", _("经办人"), kind="short", private=True)],
        _("共{n}条，显示最近{shown}条", n=n, shown=SHOWN) if len(whole) > SHOWN else "", 320)
    return Figure(table, title, _("入库时核实过的警告和当时的书面说明；已撤销的上报不计"), Note(source=_("上报记录")))


def _entry(batch: int) -> Link:
    """To the entry of the ledger."""
    return Link(_("第{n}号", n=batch), page="batches", address={"entry": str(batch)})
