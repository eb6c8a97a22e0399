"""What another person filed while a form stood open, in words."""

from datetime import date

import streamlit as st

from components.zones.filing import opened
from data import ledger, wording, zone_filed
from data.language import _
from data.zone_filed import Filed
from data.zone_form import Said, about, typed
from db.declare import Dataset
from db.engine import reading


def came(*, dataset: Dataset, zone: str, at: date, by: str | None) -> tuple[str, list[Said]] | None:
    """The sentence, and what stands otherwise than when the form was opened; None where nothing does.

    Asked at this very moment, not once a run: storing looks again whether anything came between the two.
    """
    before = st.session_state[opened.HELD].filed
    with reading() as connection:
        now = zone_filed.filed(connection, dataset=dataset.code, zone=zone, day=at)
        entry = ledger.entry(connection, now.entry) if now.entry else None
    told = [Said(about(row, dataset.column(code)), f"{_shown(old)} → {_shown(new)}", refuses=False)
            for row, code, old, new in zone_filed.differences(before, now, by=by)]
    return (_lead(now, entry), told) if told else None


def _lead(now: Filed, entry: dict | None) -> str:
    if entry is None:
        return _("没有入库：这张表打开之后，当日的填报被撤销了。您没有改动的各项已换成现在的值，请核对后再次报送：")
    by = _("，经办人{name}", name=entry["by"]) if entry["by"] else ""
    return _("没有入库：这张表打开之后，第{n}号记录（{day}{time}{by}）改动了当日的填报。您没有改动的各项已换成新值，请核对后再次报送：",
             n=now.entry, day=wording.full_day(entry["at"]), time=f"{entry['at']:%H:%M}", by=by)


def _shown(value) -> str:
    return typed(value) or wording.MISSING
