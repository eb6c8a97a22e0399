"""What is done with a briefing: saved as a draft, submitted, sent back, issued, made void."""

from dataclasses import replace

import streamlit as st

from components.briefings.composing import require_figures
from components.briefings.wanted import Wanted, to_draft
from components.composer import held, making, preview
from components.paper import letters
from components.paper.briefing import Briefing
from components.screen import deciding
from components.screen.plain import plain
from components.shell import menu
from data import asking
from data.briefings import keeping
from data.briefings.kept import Kept
from data.briefings.number import parted
from data.language import _

DONE = "compose_done"


def tell() -> None:
    """What became of what was asked for in the run before."""
    done = st.session_state.pop(DONE, None)
    if done:
        st.success(plain(done))
        menu.link(menu.ISSUED, label=_("到“已发简报”"))


def people(wanted: Wanted, key) -> tuple[str, str]:
    """拟稿 and 核稿."""
    left, right = st.columns(2)
    with left:
        drafted = st.text_input(_("拟稿"), wanted.drafted_by, max_chars=50, key=key("drafted_by"))
    with right:
        checked = st.text_input(_("核稿"), wanted.checked_by, max_chars=50, key=key("checked_by"))
    return drafted.strip(), checked.strip()


def of_draft(kept: Kept | None, wanted: Wanted) -> None:
    """Save, submit, and of one that is kept: throw it away with a reason."""
    with st.container(horizontal=True, key="compose_steps"):
        st.button(_("保存草稿"), icon=":material/save:", key="compose_save", on_click=asking.bind(_later, "save"))
        st.button(_("送审"), icon=":material/send:", type="primary", key="compose_submit", on_click=asking.bind(_later, "submit"))
    asked = st.session_state.pop("compose_asked", None)
    if asked and deciding.done(lambda: {"save": _save, "submit": _submit}[asked](kept, wanted)):
        st.rerun()


def _later(step: str) -> None:
    """Done below, when what the widgets say has been read."""
    st.session_state["compose_asked"] = step


def _save(kept: Kept | None, wanted: Wanted) -> int:
    draft = to_draft(wanted, wanted.title or making.composed(wanted).title)
    id = keeping.save(draft, id=kept.id if kept else None, changed_at=kept.changed_at if kept else None)
    held.open_next(id)
    st.session_state[DONE] = _("已保存草稿：{title}", title=draft.title)
    return id


def _submit(kept: Kept | None, wanted: Wanted) -> None:
    if not wanted.series:
        raise ValueError(_("请先填写简报名称，再送审。"))
    draft, frozen, made = making.to_keep(wanted)
    require_figures(made)
    letters.require(made)
    id = keeping.save(draft, id=kept.id if kept else None, changed_at=kept.changed_at if kept else None)
    keeping.submit(id, frozen, by=wanted.drafted_by)
    held.open_next(id)
    st.session_state[DONE] = _("已送审：{title}。图表和数字自此不变，签发前请核对。", title=draft.title)


def preview_of(wanted: Wanted) -> None:
    """What it would be now, and its files, where they are asked for."""
    ready: list[Briefing] = []
    if st.toggle(_("预览和下载"), key="compose_preview") and deciding.done(lambda: ready.append(making.composed(wanted))):
        making.downloads(ready[0], key="draft")
        with st.container(key="paper"):
            preview.draw(ready[0])


def of_submitted(kept: Kept, made: Briefing) -> None:
    """Sign it, or send it back."""
    making.downloads(made, key=f"submitted_{kept.id}", kept=kept)
    left, right = st.columns(2)
    with left, st.form(f"compose_issue_{kept.id}"):
        signed = st.text_input(_("签发人（必填）"), kept.draft.signed_by, max_chars=50, key=f"compose_signed_{kept.id}")
        if st.form_submit_button(_("签发并编期号"), icon=":material/verified:", type="primary") and deciding.done(lambda: _issue(kept, signed)):
            st.rerun()
    with right, st.form(f"compose_back_{kept.id}"):
        reason = st.text_input(_("退回原因（必填）"), max_chars=200, key=f"compose_reason_{kept.id}")
        by = st.text_input(_("经办人"), max_chars=50, key=f"compose_by_{kept.id}")
        if st.form_submit_button(_("退回修改"), icon=":material/undo:") and deciding.done(lambda: _back(kept, reason, by)):
            st.rerun()


def _issue(kept: Kept, signed: str) -> None:
    made = making.again(kept)
    letters.require(replace(made, colophon=replace(made.colophon, signed_by=signed)))
    number = keeping.issue(kept.id, signed_by=signed, changed_at=kept.changed_at)
    held.open_next(held.NEW)
    st.session_state[DONE] = _("已签发：{series}{year}年第{n}期（总第{all}期）。", series=parted(number.series), year=number.year, n=number.number, all=number.total)


def _back(kept: Kept, reason: str, by: str) -> None:
    keeping.send_back(kept.id, reason=reason, by=by)
    held.open_next(kept.id)
    st.session_state[DONE] = _("已退回修改：{title}", title=kept.draft.title)
