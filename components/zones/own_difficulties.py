"""One zone's difficulties, and what it could read about the one that dominates."""

from datetime import date

import pandas as pd

from components.figures import values
from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.zones.difficulties import DATASETS, DEFINES, kind, source
from data import resources, wording
from data.indicators import zones
from data.indicators.zones.difficulties import CODES, KINDS
from data.language import _
from data.questions import Ask


@part("zone.difficulties", page="zone", kind="table", name=lambda: _("本高新区困难诉求"), datasets=DATASETS, defines=DEFINES,
      system=OWN_ROWS, outside=LEFT_OUT)
def own(ask: Ask, *, zone: str, at: date) -> Figure:
    """Its cases by kind."""
    row = _own(ask, zone=zone, at=at)
    rows = pd.DataFrame(columns=["name", "raised", "share"]) if row is None else pd.DataFrame({
        "name": [kind(word) for word in KINDS], "raised": [row[word] for word in KINDS],
        "share": [row[word] / row["raised"] for word in KINDS]}).sort_values("raised", ascending=False, kind="stable")
    table = Table(rows, [
        Heading("name", _("困难类型"), kind="name"), Heading("raised", _("提出（件）"), say=wording.count, kind="number"),
        Heading("share", _("占比"), say=wording.percent, kind="number")], empty=_("没有困难诉求填报。"))
    return Figure(table, _title(row), _("截至该日最近一次填报的累计数"), Note(_filed_on(ask, zone=zone, at=at), source=source()))


@part("zone.proposed", page="zone", kind="table", name=lambda: _("可参考的资源"), datasets=(*DATASETS, "resources"), system=OWN_ROWS,
      outside=LEFT_OUT)
def proposed(ask: Ask, *, zone: str, at: date) -> Figure | None:
    """What it could read about the kind that dominates; nothing where none does, or nothing is in the library."""
    row = _own(ask, zone=zone, at=at)
    entries = None if row is None or not row["dominates"] else resources.against(ask(resources.resources), row["foremost"])
    if entries is None or entries.empty:
        return None
    rows = entries.assign(title=[Link(title, outside=link) if link else title
                                 for title, link in zip(entries["title"], entries["link"], strict=True)])
    table = Table(rows, [Heading("title", _("标题"), kind="name"), Heading("category", _("类别"), kind="short"),
                         Heading("issuer", _("发布单位"))])
    return Figure(table, _("{kind}突出，可参考资源库", kind=kind(row["foremost"])),
                  note=Note(_filed_on(ask, zone=zone, at=at), source=_("企业困难诉求、复工复产资源库")))


def _filed_on(ask: Ask, *, zone: str, at: date) -> date:
    """The data date of its newest report; the day asked for where it never filed."""
    rate = values.pick(ask(zones.figures, at=at, level="zone", codes=CODES), CODES[1], code=zone)
    return rate.data_date if rate and rate.data_date else at


def _own(ask: Ask, *, zone: str, at: date) -> pd.Series | None:
    """The zone's row; None where it never filed."""
    rows = ask(zones.troubles, at=at, level="zone")
    rows = rows[rows["code"] == zone]
    return None if rows.empty else rows.iloc[0]


def _title(row: pd.Series | None) -> str:
    if row is None:
        return _("困难诉求")
    most = [kind(word) for word in KINDS if row[word] == row[row["foremost"]]]
    fields = {"kind": wording.joined(most), "share": wording.percent(row["share"]), "rate": wording.percent(row["rate"]),
            "n": wording.count(row["open"])}
    return _("{kind}并列最多，各占{share}；解决率{rate}，未解决{n}件", **fields) if len(most) > 1 else _(
        "{kind}最多，占{share}；解决率{rate}，未解决{n}件", **fields)
