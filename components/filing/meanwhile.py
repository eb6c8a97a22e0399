"""What another person filed while a form stood open, in words."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from components.filing import opened
from data import wording
from data.filing import zone_filed
from data.filing.zone_filed import FiledReport
from data.filing.zone_form import Said, about, shown
from data.language import _
from data.ledger import imports
from db.declare import Column, Dataset
from db.engine import reading


def came(*, dataset: Dataset, zone: str, at: date, by: str | None,
         called: Callable[[str], str]) -> tuple[str, list[Said]] | None:
    """The sentence, and what stands otherwise than when the form was opened; None where nothing does.

    Asked at this very moment, not once a run: storing looks again whether anything came between the two.
    """
    before = st.session_state[opened.HELD].filed
    with reading() as connection:
        now = zone_filed.filed(connection, dataset=dataset.code, zone=zone, day=at)
        entry = imports.entry(connection, now.entry) if now.entry else None
    changes = [Said(about(called(row) if row else "", column), f"{_shown(column, old)} → {_shown(column, new)}", refuses=False)
            for row, code, old, new in zone_filed.differences(before, now, by=by) for column in [dataset.column(code)]]
    who = [Said(_("经办人"), entry["by"], refuses=False)] if entry and entry["by"] else []
    return (_lead(now, entry), [*who, *changes]) if changes else None


def _lead(now: FiledReport, entry: dict | None) -> str:
    if entry is None:
        return _("没有入库：这张表打开之后，当日的填报被撤销了。您没有改动的各项已换成现在的值，请核对后再次报送：")
    return _("没有入库：这张表打开之后，第{n}号记录（{day}{time}）改动了当日的填报。您没有改动的各项已换成新值，请核对后再次报送：",
             n=now.entry, day=wording.full_day(entry["at"]), time=f"{entry['at']:%H:%M}")


def _shown(column: Column, value) -> str:
    return shown(column, value) or wording.MISSING
