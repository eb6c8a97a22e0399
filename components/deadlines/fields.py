"""The fields of a due day: which dataset, a new rule or one that is there, how often, by when, from when to when."""

from datetime import date, datetime

import streamlit as st

from components import cached
from components.calendar import words
from data.calendar.asked import Due, Line
from data.calendar.board import of_dataset
from data.calendar.grammar import understood
from data.calendar.lines import SetLine, set_lines
from data.calendar.periods import FREQUENCIES, ReportPeriod
from data.filing import due_days
from data.language import _

NEW, EXTEND = "new", "extend"
AROUND = 40  # periods offered for an extension: the newest before the day, and those to come
FIRST, LAST = date(1990, 1, 1), date(2199, 12, 31)


def dataset() -> str:
    """Which dataset is asked for; a link may name it."""
    codes = due_days.datasets()
    return st.selectbox(_("报什么"), codes, key="due_days_dataset", format_func=words.dataset)


def what(code: str) -> tuple[str, tuple[SetLine, ...]]:
    """A new rule, one of those that stand (by its first day), or an extension; and the lines as the screen knows them."""
    lines = cached.ask(set_lines, dataset=code)
    rules = {one.line.first_day.isoformat(): _("修改：{rule}（{stands}）", rule=words.rule(one.line), stands=words.stands(one.line)) for one in lines}
    options = {NEW: _("新的规定")} | rules | ({EXTEND: _("延期一期")} if lines else {})
    return st.selectbox(_("做什么"), list(options), key=f"due_days_what_{code}", format_func=options.get), lines


def line(code: str, which: str, lines: tuple[SetLine, ...]) -> tuple[Line | None, str]:
    """The line as it is filled in, or None and what is still to be said of it (nothing: it is only not filled in yet)."""
    old = next((one.line for one in lines if one.line.first_day.isoformat() == which), None)
    key = f"due_days_{code}_{which}"
    left, right = st.columns(2)
    frequency = left.selectbox(_("频次"), FREQUENCIES, index=FREQUENCIES.index(old.frequency) if old else None, key=f"{key}_frequency",
                               format_func=words.frequencies().get, placeholder=_("请选择"))
    due = right.text_input(_("截止"), value=(old.due or "") if old else "", key=f"{key}_due",
                           placeholder=words.examples(frequency) if frequency else _("先选频次")).strip()
    left, right = st.columns(2)  # anew, so that on a phone the four stand in this order
    first = left.date_input(_("从"), value=old.first_day if old else None, min_value=FIRST, max_value=LAST, key=f"{key}_first", format="YYYY-MM-DD",
                            disabled=old is not None)
    last = right.date_input(_("到（不填为一直有效）"), value=old.last_day if old else None, min_value=FIRST, max_value=LAST, key=f"{key}_last",
                            format="YYYY-MM-DD")
    if frequency and due and not understood(frequency, due):
        return None, _("“{due}”读不懂：{examples}。", due=due, examples=words.examples(frequency))
    if not frequency or first is None:
        return None, ""
    return Line(first, last, frequency, due or None, old.extended_to if old else None), ""


def extension(code: str, moment: datetime) -> tuple[ReportPeriod, date] | None:
    """Which period all are given longer for, and to which day; None while it is not filled in."""
    dues = [due for due in cached.ask(of_dataset, dataset=code, at=moment) if due.by]
    passed, coming = ([due for due in dues if (due.by < moment) is over] for over in (True, False))
    offered = {due.period.text: due for due in (*coming[:AROUND], *reversed(passed[-AROUND:]))}
    left, right = st.columns(2)
    picked = left.selectbox(_("哪一期"), list(offered), index=None, key=f"due_days_{code}_period", placeholder=_("请选择"),
                            format_func=lambda text: _offered(offered[text]))
    until = right.date_input(_("延期至"), value=None, min_value=FIRST, max_value=LAST, key=f"due_days_{code}_until", format="YYYY-MM-DD")
    return (offered[picked].period, until) if picked and until else None


def _offered(due: Due) -> str:
    return _("{period}（{by}截止）", period=words.period(due.period), by=words.by(due))


def who() -> tuple[str, str]:
    """By whom, and why."""
    left, right = st.columns(2)
    by = left.text_input(_("经办人（必填）"), key="due_days_by", max_chars=due_days.LONGEST_NAME)
    why = right.text_input(_("依据或说明（有警告时必填）"), key="due_days_why", max_chars=500)
    return by, why


