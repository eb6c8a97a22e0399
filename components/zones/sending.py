"""The foot of a report form and what sending came to: the same checks and the same ledger as a file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data import zone_form
from data.language import _
from data.uploads import Outcome, Refused
from db.declare import Dataset

HELD = "zone_form_told"  # what the last attempt came to, shown after the page has been drawn anew


@dataclass(frozen=True)
class Sent:
    """Whether the form was sent, by whom, the explanation of its warnings, and where the answer stands."""

    sent: bool
    by: str | None
    why: str | None
    answer: DeltaGenerator


def foot(key: str) -> Sent:
    """Who reports, why where there are warnings, and the button; the answer comes where the eye is after a click, above them."""
    answer = st.container()
    by = st.text_input(_("经办人"), key="zone_form_by", max_chars=50)
    why = st.text_area(_("说明（有警告时必填）"), key=f"zone_form_why_{key}", max_chars=500, height=68)
    sent = st.form_submit_button(_("检查并报送"), type="primary", icon=":material/check:")
    return Sent(sent, by.strip() or None, why.strip() or None, answer)


def send(rows: Sequence[Mapping], form: Sent, *, dataset: Dataset, zone: str, at: date, names: Sequence[str] = ()) -> None:
    """Check, then store or say why not; after storing the whole page is drawn anew, so that its sentence has moved.

    `names` say of which row a check speaks, where there are several.
    """
    found = zone_form.checked(*rows, dataset=dataset, zone=zone, day=at)
    said = zone_form.said(found, names=names)
    if not found.acceptable:
        _listed(form.answer.error, _("没有入库，请改正后再次报送："), [one for one in said if one.refuses])
    elif found.needs_explanation and not form.why:
        _listed(form.answer.warning, _("没有入库。请核对；属实的请填写说明后再次报送："), said)
    else:
        try:
            outcome = zone_form.stored(found, by=form.by, explanation=form.why)
        except Refused as refused:
            form.answer.error(refused.message)
            return
        st.session_state[HELD] = _stored(outcome)
        st.rerun()


def _stored(outcome: Outcome) -> str:
    """The receipt; of a second click, that of the first."""
    if outcome.batch:
        return _("已入库，见第{n}号记录。", n=outcome.batch)
    earlier = outcome.unchanged_earlier_batch
    return _("内容与库中完全相同，无需再次入库。") if earlier is None else _("已入库，见第{n}号记录；内容相同，没有重复入库。", n=earlier)


def told() -> None:
    """What the last attempt came to, once."""
    if HELD in st.session_state:
        st.success(st.session_state.pop(HELD))


def _listed(box, lead: str, said: Sequence[zone_form.Said]) -> None:
    """The lead, and a line for each thing that is said."""
    box("\n".join([lead, *(f"- {f'**{one.about}**：' if one.about else ''}{one.text}" for one in said)]))
