"""Warnings with their explanations, wherever the unit is shown that they are about."""

from datetime import date

import pandas as pd

from components import menu, tables
from components.figure import Note, figure
from components.tables import Heading, Link
from data import ledger, wording
from data.language import _

SHOWN = 60


def draw(found: pd.DataFrame, *, at: date | None, key: str, whose: str = "") -> None:
    """The explained warnings up to a date in a figure of their own; nothing where there are none.

    `found` as data.explanations gives it; `whose` names the unit in the title.
    """
    rows = found if at is None else found[found["day"].isna() | (found["day"].map(lambda day: day or date.min) <= at)]
    if rows.empty:
        return
    about = [Heading("who", _("单位"), kind="name")] if rows["who"].nunique() > 1 else []
    told = rows.head(SHOWN)
    told = told.assign(title=told["dataset"].map(ledger.title), who=told["who"].replace("", None),
                       entry=[_entry(batch) for batch in told["batch"]])
    title = _("{whose}有{n}条警告已说明", whose=whose, n=wording.count(len(rows))) if whose else _(
        "{n}条警告已说明", n=wording.count(len(rows)))
    with figure(title, key=key, what=_("入库时核实过的警告和当时的书面说明；已撤销的上报不计"), note=Note(at=None, source=_("上报记录"))):
        tables.table(told, [
            Heading("day", _("数据日期"), say=wording.full_day, kind="short"), *about,
            Heading("warning", _("警告"), kind="name"), Heading("explanation", _("书面说明"), kind="long"),
            Heading("message", _("内容"), kind="long"), Heading("title", _("数据集")),
            Heading("entry", _("上报记录"), kind="short"), Heading("by", _("经办人"), kind="short")],
            tall=320, caption=_("共{n}条，显示最近{shown}条", n=len(rows), shown=SHOWN) if len(rows) > SHOWN else "")


def _entry(batch: int) -> Link:
    """To the entry of the ledger."""
    address = menu.spoken_too({"entry": str(batch)})
    return Link(_("第{n}号", n=batch), "batches?" + "&".join(f"{name}={value}" for name, value in address.items()))

