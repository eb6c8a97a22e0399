"""Every register: how much it holds, its newest period, who owes it, what is due next, whether it is settled."""

from datetime import date, datetime, timedelta

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from components.registers import links, reading
from data import calendar, registers, wording
from data.language import _
from data.questions import Ask
from data.registers import listing
from data.registers.declared import REGISTER_OF, Register
from data.registers.words import clause, group_title
from data.sentences import registers as sentences
from data.settling.settled import CHANGED, SETTLED, standing
from data.settling.stretch import parse

EVERY = ""
AHEAD = timedelta(days=366)  # no deadline is further off


def groups() -> dict[str, str]:
    """The groups of registers, in the order in which they are declared."""
    return {EVERY: _("全部")} | {one.dataset.group: group_title(one.dataset) for one in REGISTER_OF.values()}


@part("registers.overview", page="registers", kind="table", name=lambda: _("名录与统计总表"), datasets=tuple(REGISTER_OF), outside=LEFT_OUT,
      options={"group": groups})
def overview(ask: Ask, *, group: str = EVERY, word: str = "", today: date | None = None) -> Figure:
    """The registers of a group whose title or clause holds a word, in groups; `today` decides what is due next."""
    chosen = [one for one in REGISTER_OF.values() if group in (EVERY, one.dataset.group) and _holds(one, word)]
    rows = pd.DataFrame([_row(ask, one, today) for one in sorted(chosen, key=lambda one: list(groups()).index(one.dataset.group))], columns=[
        "group", "title", "clause", "entries", "period", "reported", "due", "settled"])
    rows["group"] = rows["group"].where(rows["group"] != rows["group"].shift(), "")
    held = int((rows["entries"] > 0).sum())
    table = Table(rows, [
        Heading("group", _("组别"), kind="name"), Heading("title", _("名录"), kind="name"), Heading("clause", _("依据"), kind="long"),
        Heading("entries", _("条目数"), say=wording.count, kind="number"), Heading("period", _("最近一期"), kind="short"),
        Heading("reported", _("填报情况"), kind="short"), Heading("due", _("下次截止"), kind="short"), Heading("settled", _("审定"), kind="short")],
        empty=_("没有符合条件的名录。"))
    return Figure(table, _("{all}个名录，{n}个已有条目，共{rows}条", all=len(rows), n=held, rows=wording.count(int(rows["entries"].sum()))),
                  _("没有规定谁报的不计应报数；截止日以报送日历为准"), Note(source=_("各名录")))


def _holds(one: Register, word: str) -> bool:
    dataset = one.dataset
    return word.casefold() in " ".join((dataset.code, dataset.zh, dataset.en, dataset.clause, clause(dataset.clause), group_title(dataset))).casefold()


def _row(ask: Ask, one: Register, today: date | None) -> tuple:
    newest, number = ask(registers.newest, register=one.code), ask(listing.counted, register=one.code)
    return (group_title(one.dataset), links.to_register(one.code), clause(one.dataset.clause), number,
            reading.of_period(newest) if newest else None, _reported(ask, one, newest), _due(ask, one, today), _settled(ask, one, newest))


def _reported(ask: Ask, one: Register, newest: str | None) -> str | None:
    """已报n/N, where somebody owes it; else how many filed."""
    if newest is None:
        return None
    n, expected = ask(listing.filers, register=one.code, period=newest)
    return sentences.reported(n or 0, expected or 0, n or 0) or None


def _due(ask: Ask, one: Register, today: date | None) -> str | None:
    """The next day that the reporting calendar sets."""
    if today is None:
        return None
    dues = ask(calendar.asked, dataset=one.code, first=today - AHEAD, last=today + AHEAD)
    coming = min((due.by for due in dues if due.by and due.by >= datetime.combine(today, datetime.min.time())), default=None)
    return wording.short_day(coming.date()) if coming else None


def _settled(ask: Ask, one: Register, newest: str | None) -> str | None:
    if newest is None:
        return None
    first, last = parse(newest)
    words = {SETTLED: _("已审定"), CHANGED: _("审定后有更正")}
    return words.get(standing(ask.settled, datasets=(one.code,), first=first, last=last), _("未审定"))
