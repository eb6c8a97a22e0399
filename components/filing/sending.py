"""The head and foot of a report form, and what sending came to: the same checks and the same ledger as a file."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.filing import meanwhile, opened
from components.filing.subject import Rows, Subject
from components.screen.plain import plain
from data import wording
from data.filing import zone_form
from data.filing.zone_form import Said
from data.language import _, chosen
from data.naming import english
from data.uploads import Outcome, Refused, Review

RECEIPT, HELD_BACK = "zone_form_receipt", "zone_form_held_back"  # told once, after the page has been drawn anew
WARNED = "zone_form_warned"  # the warnings that were told of the form as it was sent the last time
READING = 1.0  # second; whoever clicks again sooner has not read what was told
LONGEST_NAME, LONGEST_REASON = 50, 500  # characters


@dataclass(frozen=True)
class Sent:
    """Whether the form was sent, by whom, the explanation of its warnings, and where the answer stands.

    `beside`: by column the place beside its field, for what is said of it.
    """

    form: str
    sent: bool
    by: str | None
    why: str | None
    answer: DeltaGenerator
    beside: Mapping[str, DeltaGenerator] = field(default_factory=dict)


def titled(zone: str, at: date, lead: str) -> None:
    """Whose report it is and of which day, and what there is to know before."""
    title, grey = _("{zone} · {day}", zone=english.called(zone), day=wording.full_day(at)), _("未报送的内容在更换高新区、日期或填报内容后不保留。")
    st.html(f'<div class="finding">{escape(title)}<span>{escape(lead)} {escape(grey)}</span></div>')
    if st.session_state[opened.HELD].instead:
        st.info(plain(_("已换到{zone}{day}的表。上一张表中没有报送的内容没有入库，也不保留。", zone=english.called(zone), day=wording.full_day(at))))


def texts(form: str) -> dict[str, str]:
    """The field of the foot that is emptied after storing."""
    return {_why(form): ""}


def foot(form: str, *, beside: Mapping[str, DeltaGenerator] | None = None) -> Sent:
    """Who reports, why where there are warnings, and the button; what sending came to stands where the eye is after a click."""
    answer = st.container()
    for key, box in ((RECEIPT, answer.success), (HELD_BACK, answer.warning)):
        if key in st.session_state:
            lead, sentences = st.session_state.pop(key)
            _tell(answer, box, lead, sentences)
    by = st.text_input(_("经办人"), key="zone_form_by")
    why = st.text_area(_("说明（有警告时必填）"), key=_why(form), height=68)
    sent = st.form_submit_button(_("检查并报送"), type="primary", icon=":material/check:")
    return Sent(form, sent, by.strip() or None, why.strip() or None, answer, beside or {})


def send(rows: Rows, form: Sent, *, subject: Subject, stored: Callable[[Outcome], None] | None = None) -> None:
    """Check, then store or say why not; after storing the whole page is drawn anew, so that its sentence has moved.

    `stored` is called before that, with what became of it.
    """
    review = subject.checked(rows)
    held_back = None if review.unchanged else meanwhile.came(subject, review)
    sentences = [*_too_long(form), *subject.said(review, rows)]
    wrong, warned = [one for one in sentences if one.refuses], [one for one in sentences if not one.refuses]
    read_as = [] if wrong else subject.read_as(review, rows)
    if held_back:
        st.session_state[HELD_BACK] = held_back
        opened.merge()
        st.rerun()
    elif wrong:
        _tell(form.answer, form.answer.error, _("没有入库，请改正后再次报送："), wrong)
        _mark(form, wrong)
    elif review.blocked:
        form.answer.error(plain(Refused("blocked", review).message))
    elif review.needs_explanation and not (form.why and _were_told(form, warned)):
        st.session_state[WARNED] = form.form, frozenset(warned), time.monotonic()
        lead = _("没有入库。已写的说明会作为下列警告的说明；请核对，确认后再次报送：") if form.why else _(
            "没有入库。请核对；属实的请填写说明后再次报送：")
        _tell(form.answer, form.answer.warning, lead, warned + read_as)
        _mark(form, warned)
    else:
        _store(review, form, subject, told=warned + read_as, then=stored)


def _were_told(form: Sent, warned: Sequence[Said]) -> bool:
    """Whether whoever explains has seen what is to be explained."""
    seen, before, at = st.session_state.get(WARNED, ("", frozenset(), 0.0))
    return seen == form.form and before.issuperset(warned) and time.monotonic() - at >= READING


def _too_long(form: Sent) -> list[Said]:
    """What has no room in the ledger: it is told, since a field with a limit drops a long paste without a word."""
    limits = ((_("经办人"), form.by, LONGEST_NAME), (_("说明"), form.why, LONGEST_REASON))
    return [Said(title, _("不超过{limit}个字，现有{n}个字，请缩短。", limit=limit, n=wording.count(len(text))), refuses=True)
            for title, text, limit in limits if text and len(text) > limit]


def _store(review: Review, form: Sent, subject: Subject, *, told: Sequence[Said], then: Callable[[Outcome], None] | None) -> None:
    try:
        outcome = zone_form.stored(review, by=form.by, explanation=form.why)
    except Refused as refused:
        form.answer.error(plain(refused.message))
        return
    st.session_state[RECEIPT] = subject.receipt(outcome), told
    opened.renew()
    if then is not None:
        then(outcome)
    st.rerun()


def _mark(form: Sent, sentences: Sequence[Said]) -> None:
    """What is said of a column, beside its field too."""
    for one in sentences:
        if one.column in form.beside:
            form.beside[one.column].html(f'<p class="wrong">{escape(one.text)}</p>')


def _tell(answer: DeltaGenerator, box: Callable, lead: str, sentences: Sequence[Said]) -> None:
    """The lead in its box, and below it a line for each thing that is said: as text, since people wrote some of it."""
    box(plain(lead))
    colon = chosen("：", ": ")
    lines = "".join(f"<li>{f'<b>{escape(one.about)}</b>{colon}' if one.about else ''}{escape(one.text)}</li>" for one in sentences)
    if lines:
        answer.html(f'<ul class="told">{lines}</ul>')


def _why(form: str) -> str:
    return f"{form}_why"
