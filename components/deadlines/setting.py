"""Setting a due day: what is filled in is said in words, with its next days, before it is stored."""

from datetime import datetime
from html import escape

import streamlit as st

from components.calendar import words
from components.deadlines import fields
from components.screen.plain import plain
from components.screen.showing import heading
from data import asking, uploads, wording
from data.calendar.board import owes
from data.calendar.lines import SetLine
from data.filing import due_days
from data.filing.due_days import Meant
from data.language import _, chosen

DONE, HELD, MOVED = "due_days_done", "due_days_held", "due_days_moved"  # told once; what was worked out; what others set meanwhile


def form(moment: datetime) -> None:
    """The fields, what they mean, and the button."""
    with st.container(key="figure_due_days"):
        heading(_("设定截止日"), _("写入报送日历，与上传文件同一套检查、同一本记录；没有设定的不推定"))
        if DONE in st.session_state:
            st.success(plain(st.session_state.pop(DONE)))
        if asking.present().moment:
            st.caption(_("查看较早时刻时不能设定，请先回到现在。"))
            return
        if MOVED in st.session_state:
            st.warning(plain(st.session_state.pop(MOVED)))
        code = fields.dataset()
        which, lines = fields.what(code)
        wanted = _meant(code, which, lines, moment)
        by, why = fields.who()
        if st.button(_("保存"), key="due_days_save", type="primary", icon=":material/event_available:", disabled=wanted is None):
            _store(wanted, by=by, why=why)


def _meant(code: str, which: str, lines: tuple[SetLine, ...], moment: datetime) -> Meant | None:
    """What is filled in, worked out and told; None while something is missing or wrong."""
    try:
        if which == fields.EXTEND:
            extension = fields.extension(code, moment)
            worked_out = extension and _held((code, *extension), lambda: due_days.meant_extension(code, *extension, moment=moment))
        else:
            line, wrong = fields.line(code, which, lines)
            if wrong:
                raise due_days.Refused(wrong)
            worked_out = line and _held((code, line), lambda: due_days.meant(code, line, moment=moment))
    except due_days.Refused as refused:
        st.session_state.pop(HELD, None)
        st.warning(plain(str(refused)))
        return None
    if worked_out:
        _tell(worked_out)
    return worked_out


def _held(key: tuple, work) -> Meant:
    """Worked out when it was filled in, and kept while it stays so: what others set since is told on saving."""
    held = st.session_state.get(HELD)
    if held is None or held[0] != key:
        held = st.session_state[HELD] = key, work()
    return held[1]


def _tell(wanted: Meant) -> None:
    """In words: the rule, who owes it, the next three due days, what becomes of the lines that are there."""
    lines = [_("“{dataset}”：{rule}；{stands}。", dataset=words.dataset(wanted.dataset), rule=words.rule(wanted.line), stands=words.stands(wanted.line))]
    days = wording.joined(words.by(due) for due in wanted.coming)
    if wanted.line.due:
        lines.append(_("接下来的截止日：{days}。", days=days) if days else _("此后没有截止日。"))
    else:
        lines.append(_("没有写截止：只要求报送，不判逾期。"))
    who = words.owed_by(owes(wanted.dataset))
    lines.append(_("由{who}报。", who=who) if who else _("这张表不逐家应报，日历只列截止日，不计未报。"))
    if wanted.replaced and wanted.replaced.line != wanted.line:
        lines.append(_("取代现行的“{rule}”（第{n}号记录）。", rule=words.rule(wanted.replaced.line), n=wanted.replaced.entry))
    lines += [_("现行的“{rule}”到{day}的前一天为止。", rule=words.rule(one.line), day=wording.full_day(wanted.line.first_day)) for one in wanted.ended]
    if wanted.review.needs_explanation:
        lines += [problem.message for problem in wanted.review.problems if problem.severity == "warning"]
    colon = chosen("：", ":")
    st.html(f'<div class="said"><b>{escape(_("意思是"))}{colon}</b><ul class="told">{"".join(f"<li>{escape(line)}</li>" for line in lines)}</ul></div>')


def _store(wanted: Meant, *, by: str, why: str) -> None:
    now = due_days.moved(wanted)
    if now is not None:
        st.session_state[MOVED] = _moved(wanted, now)
        st.session_state.pop(HELD, None)
        st.rerun()
    try:
        outcome = due_days.stored(wanted, by=by, explanation=why.strip() or None)
    except due_days.Refused as refused:
        st.warning(plain(str(refused)))
        return
    except uploads.Refused as refused:
        st.session_state.pop(HELD, None)
        st.error(plain(refused.message))
        return
    st.session_state.pop(HELD, None)
    st.session_state[DONE] = _("已写入报送日历，见第{n}号记录；可在本页撤回。", n=outcome.batch) if outcome.batch else _("与现行的规定相同，没有改动。")
    st.rerun()


def _moved(wanted: Meant, now: tuple[SetLine, ...]) -> str:
    """What another person set meanwhile: by whom, when, and what stands now."""
    newest = max(now, key=lambda one: one.entry, default=None)
    rules = chosen("；", "; ").join(_("{rule}（{stands}）", rule=words.rule(one.line), stands=words.stands(one.line)) for one in now) or _("没有规定")
    if newest is None or newest.entry <= max((one.entry for one in wanted.before), default=0):
        return _("没有保存：填写期间有规定被撤回，现行的是：{rules}。请核对后再保存。", rules=rules)
    return _("没有保存：填写期间第{n}号记录（{by}，{at}）改动了规定，现行的是：{rules}。请核对后再保存。", n=newest.entry,
             by=newest.by or _("未写经办人"), at=f"{newest.at:%Y-%m-%d %H:%M}", rules=rules)
