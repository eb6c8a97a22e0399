"""The open entries of a register: those open longest first, and which are past their due day."""

from datetime import date

from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.registers import links, reading
from data import wording
from data.language import _, title
from data.questions import Ask
from data.regions import NATION
from data.registers import opened as questions
from data.registers.declared import REGISTER_OF, UNIT
from data.settling.stretch import parse

SHOWN = 100


@part("registers.open", page="register", kind="table", name=lambda register="": reading.titled(register, _("在办")), choosing=reading.FED,
      system=OWN_ROWS, outside=LEFT_OUT)
def opened(ask: Ask, *, register: str, period: str, region: int = NATION, level: str = UNIT) -> Figure | None:
    """Days are counted to the end of the period; nothing of a register whose entries name no end and no due day."""
    of, at = REGISTER_OF[register], _at(period)
    if not questions.has_open(of):
        return None
    known = ask(questions.open_entries, register=register, at=at, period=period, region=region, level=level, most=SHOWN)
    choice = {"period": reading.in_address(ask, register, period), "region": region, "level": level}
    rows = known.rows.assign(who=[Link(who, page=links.PAGE, address=links.address(register, key=key, **choice))
                                  for who, key in zip(known.rows["who"], known.rows["key"], strict=True)],
                             tone=["bad" if late else "" for late in known.rows["overdue"].fillna(0)])
    due = [Heading("due", title(of.due), say=wording.short_day, kind="short"), Heading("overdue", _("超期（天）"), say=wording.count, kind="number")] if of.due else []
    table = Table(rows, [
        Heading("who", reading.words_of([title(column) for column in of.dataset.key]), kind="name"), *([Heading("place", title(of.place))] if of.place else []),
        Heading("since", title(of.period), say=wording.short_day, kind="short"), Heading("days", _("在办（天）"), say=wording.count, kind="number"), *due],
        _("共{n}条，显示前{shown}条", n=wording.count(known.total), shown=SHOWN) if known.total > SHOWN else "", 420, empty=_("没有在办的条目。"))
    finding = _("在办{n}条，其中超期{m}条", n=wording.count(known.total), m=wording.count(known.overdue)) if of.due else _("在办{n}条", n=wording.count(known.total))
    return reading.guarded(of, Figure(table, finding, _("在办最久的在前，天数截至{day}", day=wording.full_day(at)), Note(at, source=of.title)))


def _at(period: str) -> date:
    return parse(period)[1]
