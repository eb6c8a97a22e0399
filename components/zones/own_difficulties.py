"""One zone's difficulties, and what it could read about the one that dominates."""

from datetime import date

import pandas as pd
import streamlit as st

from components import cached, tables, values
from components.figure import Note, figure
from components.plain import plain
from components.tables import Heading, Link
from components.zones.difficulties import kind
from data import resources, wording
from data.indicators import zones
from data.indicators.zones.difficulties import CODES, KINDS
from data.language import _


def draw(*, zone: str, at: date) -> None:
    """Its cases by kind, and what it could read about the one that dominates."""
    found = cached.ask(zones.troubles, at=at, level="zone")
    own = found[found["code"] == zone]
    figures = cached.ask(zones.figures, at=at, level="zone", codes=CODES)
    filed = values.pick(figures, CODES[1], code=zone)
    with figure(_title(own), key="zone_difficulties", what=_("截至该日最近一次填报的累计数"),
                note=Note(at=filed.data_date if filed and filed.data_date else at, source=_("企业困难诉求"))):
        if own.empty:
            tables.nothing(_("没有困难诉求填报。"))
            return
        row = own.iloc[0]
        rows = pd.DataFrame({"name": [kind(word) for word in KINDS], "raised": [row[word] for word in KINDS],
                             "share": [row[word] / row["raised"] for word in KINDS]})
        tables.table(rows.sort_values("raised", ascending=False, kind="stable"), [
            Heading("name", _("困难类型"), kind="name"), Heading("raised", _("提出（件）"), say=wording.count, kind="number"),
            Heading("share", _("占比"), say=wording.percent, kind="number")])
        if row["dominates"]:
            _proposed(row["foremost"])


def _title(own: pd.DataFrame) -> str:
    if own.empty:
        return _("困难诉求")
    row = own.iloc[0]
    most = [kind(word) for word in KINDS if row[word] == row[row["foremost"]]]
    said = {"kind": wording.joined(most), "share": wording.percent(row["share"]), "rate": wording.percent(row["rate"]),
            "n": wording.count(row["open"])}
    return _("{kind}并列最多，各占{share}；解决率{rate}，未解决{n}件", **said) if len(most) > 1 else _(
        "{kind}最多，占{share}；解决率{rate}，未解决{n}件", **said)


def _proposed(foremost: str) -> None:
    entries = resources.against(cached.ask(resources.resources), foremost)
    if entries.empty:
        return
    st.caption(plain(_("{kind}突出，可参考资源库：", kind=kind(foremost))))
    rows = entries.assign(title=[Link(title, link, outside=True) if link else title
                                 for title, link in zip(entries["title"], entries["link"], strict=True)])
    tables.table(rows, [Heading("title", _("标题"), kind="name"), Heading("category", _("类别"), kind="short"),
                        Heading("issuer", _("发布单位"))])
