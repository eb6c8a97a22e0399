"""The foot of a report form and what sending came to: the same checks and the same ledger as a file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.zones.filing import meanwhile, opened
from data import zone_form
from data.language import _, chosen
from data.uploads import Outcome, Refused, Review
from data.zone_form import Said
from db.declare import Dataset

RECEIPT, HELD_BACK = "zone_form_receipt", "zone_form_held_back"  # told once, after the page has been drawn anew


@dataclass(frozen=True)
class Sent:
    """Whether the form was sent, by whom, the explanation of its warnings, and where the answer stands."""

    sent: bool
    by: str | None
    why: str | None
    answer: DeltaGenerator


def texts(form: str) -> dict[str, str]:
    """The field of the foot that is emptied after storing."""
    return {_why(form): ""}


def foot(form: str) -> Sent:
    """Who reports, why where there are warnings, and the button; what sending came to stands where the eye is after a click."""
    answer = st.container()
    for told, box in ((RECEIPT, answer.success), (HELD_BACK, answer.warning)):
        if told in st.session_state:
            _listed(box, *st.session_state.pop(told))
    by = st.text_input(_("经办人"), key="zone_form_by", max_chars=50)
    why = st.text_area(_("说明（有警告时必填）"), key=_why(form), max_chars=500, height=68)
    sent = st.form_submit_button(_("检查并报送"), type="primary", icon=":material/check:")
    return Sent(sent, by.strip() or None, why.strip() or None, answer)


def send(rows: Sequence[Mapping], form: Sent, *, dataset: Dataset, zone: str, at: date, by: str | None = None) -> None:
    """Check, then store or say why not; after storing the whole page is drawn anew, so that its sentence has moved.

    `by` is the column that names a row, where there are several.
    """
    names = [str(row[by] or _("未写名称的一行")) for row in rows] if by else []
    found = zone_form.checked(*rows, dataset=dataset, zone=zone, day=at)
    came = None if found.unchanged else meanwhile.came(dataset=dataset, zone=zone, at=at, by=by)
    said = zone_form.said(found, names=names)
    if came:
        st.session_state[HELD_BACK] = came
        opened.merge()
        st.rerun()
    elif not found.acceptable:
        _listed(form.answer.error, _("没有入库，请改正后再次报送："), [one for one in said if one.refuses])
    elif found.needs_explanation and not form.why:
        _listed(form.answer.warning, _("没有入库。请核对；属实的请填写说明后再次报送："), said + zone_form.read_as(found, rows, names=names))
    else:
        _store(found, form, zone_form.read_as(found, rows, names=names))


def _store(found: Review, form: Sent, read_as: Sequence[Said]) -> None:
    try:
        outcome = zone_form.stored(found, by=form.by, explanation=form.why)
    except Refused as refused:
        form.answer.error(refused.message)
        return
    st.session_state[RECEIPT] = _receipt(outcome), read_as
    opened.renew()
    st.rerun()


def _receipt(outcome: Outcome) -> str:
    """Where it is kept; of a second click, where the first is."""
    if outcome.batch:
        return _("已入库，见第{n}号记录。", n=outcome.batch)
    earlier = outcome.unchanged_earlier_batch
    return _("内容与库中完全相同，无需再次入库。") if earlier is None else _("已入库，见第{n}号记录；内容相同，没有重复入库。", n=earlier)


def _listed(box, lead: str, said: Sequence[Said]) -> None:
    """The lead, and a line for each thing that is said."""
    colon = chosen("：", ": ")
    box("\n".join([lead, *(f"- **{one.about}**{colon}{one.text}" if one.about else f"- {one.text}" for one in said)]))


def _why(form: str) -> str:
    return f"{form}_why"
