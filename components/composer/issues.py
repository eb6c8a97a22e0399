"""The issues: which there are, one opened as it was, compared with now, made void."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components import cached
from components.briefings.comparing import compared
from components.choices import filters
from components.composer import making, preview
from components.figures.bodies import Heading
from components.screen import deciding, tables
from components.screen.plain import plain
from data import wording
from data.briefings import keeping, kept
from data.briefings.corrected import corrected
from data.briefings.kept import ISSUED, VOID, Kept, figures_of, listed, states
from data.briefings.number import parted
from data.language import _

DONE, SHOWN = "issued_done", 500


def every() -> list[Kept]:
    """Issued and void, the newest first."""
    return cached.ask(listed, states=(ISSUED, VOID))


def choose(place, issues: Sequence[Kept]) -> Kept:
    """The one that is opened; it stands in the address."""
    options = {str(each.number or each.id): _name(each) for each in issues}
    chosen = filters.one_of(place, _("打开"), options, key="issued_number", name="number", width=330)
    return cached.ask(kept.one, id=next(each.id for each in issues if str(each.number or each.id) == chosen))


def table(issues: Sequence[Kept]) -> None:
    """All of them, a row each."""
    changed = cached.ask(corrected)
    rows = pd.DataFrame([{"number": _name(each), "state": states()[each.state], "day": each.issued_at and f"{each.issued_at:%Y-%m-%d %H:%M}",
                          "title": each.draft.title, "by": each.draft.signed_by or None, "figures": each.figures,
                          "corrected": _("签发后有更正") if each.id in changed else None,
                          "reason": each.reason if each.state == VOID else None, "tone": "unreported" if each.state == VOID else ""} for each in issues])
    tables.table(rows, [
        Heading("number", _("期号"), kind="name"), Heading("title", _("标题"), kind="long"), Heading("state", _("状态"), kind="short"),
        Heading("day", _("签发时间（北京）"), kind="short"), Heading("by", _("签发"), kind="short"),
        Heading("figures", _("图表（张）"), say=wording.count, kind="number"), Heading("corrected", _("数据更正"), kind="short"), Heading("reason", _("作废原因"))], tall=320)


def _name(one: Kept) -> str:
    """高新区复工复产简报2020年第3期（总第12期); of one that was void before it was issued its title."""
    number = one.number
    if number is None:
        return _("未编号：{title}", title=one.draft.title)
    return _("{series}{year}年第{n}期（总第{all}期）", series=parted(number.series), year=number.year, n=number.number, all=number.total)


def show(one: Kept) -> None:
    """Its files, what was corrected since, its pages, and the way to make it void."""
    done = st.session_state.pop(DONE, None)
    if done:
        st.success(plain(done))
    if one.content is None:
        st.caption(_("这份简报在送审之前作废，没有留下图表。"))
        return
    made = making.again(one)
    making.downloads(made, key=f"issued_{one.id}", kept=one)
    st.caption(plain(_("按第{n}号上报记录为止的数据；此后数据更正、口径修订都不改变这一期。", n=one.batch) if one.batch else _("这一期的图表和数字不再改变。")))
    _compared(one)
    if one.state == ISSUED:
        _void(one)
    with st.container(key="paper"):
        preview.draw(made)


def _compared(one: Kept) -> None:
    """What is otherwise now, when it is asked for."""
    opened = st.expander(_("与现在的数据对比"), key=f"issued_compare_{one.id}", on_change="rerun")
    if not opened.open:
        return
    with opened:
        changes: list[pd.DataFrame] = []
        if not deciding.done(lambda: changes.append(compared(one, cached.ask(figures_of, id=one.id)))):
            return
        rows = changes[0]
        if rows.empty:
            st.caption(_("与现在的数据一致，没有更正。"))
            return
        tables.table(rows.head(SHOWN), [
            Heading("figure", _("图表"), kind="name"), Heading("row", _("行"), kind="name"), Heading("column", _("列"), kind="short"),
            Heading("before", _("签发时"), kind="long"), Heading("after", _("现在"), kind="long")], tall=420,
            caption=_("共{n}处不同，显示前{shown}处", n=wording.count(len(rows)), shown=min(SHOWN, len(rows))))


def _void(one: Kept) -> None:
    with st.expander(_("作废（期号保留）")), st.form(f"issued_void_{one.id}"):
        reason = st.text_input(_("作废原因（必填）"), max_chars=200, key=f"issued_reason_{one.id}")
        by = st.text_input(_("经办人"), max_chars=50, key=f"issued_by_{one.id}")
        if st.form_submit_button(_("作废这一期"), icon=":material/block:") and deciding.done(lambda: keeping.void(one.id, reason=reason, by=by)):
            st.session_state[DONE] = _("已作废：{name}", name=_name(one))
            st.rerun()
