"""Old values beside new ones: the largest changes, and the sums of a day that already had figures."""

import pandas as pd

from components.figures.bodies import Heading
from components.screen import tables
from data import wording
from data.language import _, chosen
from db.declare import Dataset


def largest(changes: pd.DataFrame, dataset: Dataset, *, row: bool = False, names: tuple[str, str] = ("", "")) -> None:
    """A row a value: whose, which column, old, new. `row` also shows the row of the file; `names` call old and new otherwise."""
    titles = {column.code: chosen(column.zh, column.en) for column in dataset.columns}
    before, after = names[0] or _("原值"), names[1] or _("新值")
    place = [Heading("file_row", _("行"), say="{:,}".format, kind="number")] if row else []
    shown = changes.assign(column=changes["column"].map(titles), **{side: changes[side].replace("", wording.MISSING) for side in ("before", "after")})
    tables.table(shown, [
        *place, Heading("who", "、".join(titles[column.code] for column in dataset.key), kind="name"),
        Heading("column", _("列"), kind="name"), Heading("before", before, kind="number"),
        Heading("after", after, kind="number")], tall=380)


def days(rows: pd.DataFrame, *, names: tuple[str, str] = ("", "")) -> None:
    """A row a day and figure: before, after, the difference; `names` call before and after otherwise."""
    again = rows["day"].duplicated()
    shown = rows.assign(day=["" if repeated else wording.full_day(day) for day, repeated in zip(rows["day"], again, strict=True)])
    tables.table(shown, [
        Heading("day", _("数据日期"), kind="short"), Heading("figure", _("项目"), kind="name"),
        Heading("before", names[0] or _("原有"), kind="number"), Heading("after", names[1] or _("入库后"), kind="number"),
        Heading("moved", _("相差"), kind="number")], tall=380,
        caption=_("共{n}个数据日期有变化", n=wording.count(rows["day"].nunique())))
