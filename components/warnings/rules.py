"""The rules: what each looks at, its threshold, and how many warnings it has."""

from datetime import date

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from components.warnings import reading
from components.warnings.reading import EVERY
from data import wording
from data.language import _
from data.questions import Ask
from data.warnings import words, works
from data.warnings.days import Days
from data.warnings.limits import limits
from data.warnings.rules import RULES
from data.warnings.warned import ACKNOWLEDGED, EXPLAINED, OPEN


@part("warnings.rules", page="warnings", kind="table", name=lambda: _("预警规则"), outside=LEFT_OUT)
def rules(ask: Ask, *, days: Days = (), today: date | None = None) -> Figure | None:
    """Every rule of the programmes that have data; nobody is named."""
    at = reading.when(ask, days, today)
    if not at.days:
        return None
    warned, known = reading.warned(ask, at, state=EVERY), ask(limits)
    rows = pd.DataFrame([_row(rule, [one for one in warned if (one.programme, one.rule) == rule.name], known) 
                         for programme, _day in at.days for rule in RULES.of(programme)])
    open_rules = int((rows[OPEN] > 0).sum())
    return Figure(Table(rows, [
        Heading("programme", _("工作"), kind="name"), Heading("title", _("规则"), kind="name"), Heading("severity", _("级别"), kind="short"),
        Heading("threshold", _("阈值")), *(Heading(state, words.states()[state], say=wording.count, kind="number") for state in (OPEN, ACKNOWLEDGED, EXPLAINED))],
        tall=460), _("{n}条规则中{m}条有未处理的预警", n=len(rows), m=open_rules), _("每次入库和撤销时核对有关规则"), Note(source=reading.source(at)))


def _row(rule, warned: list, known: dict[str, float]) -> dict:
    amounts = [_("{title}{amount}", title=one.title(), amount=one.said(known[one.code])) for one in rule.thresholds]
    return {"programme": works.title(rule.programme), "title": rule.title(), "severity": words.severities()[rule.severity],
            "threshold": wording.joined(amounts) or None, **{state: sum(one.state == state for one in warned) for state in (OPEN, ACKNOWLEDGED, EXPLAINED)}}
