"""The entries of a register whose date has not come: told, since no period that is shown unasked holds them."""

from datetime import date

from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.registers import links, reading
from data import wording
from data.indicators.latest import reading_moment
from data.language import _, title
from data.questions import Ask
from data.regions import NATION
from data.registers import ahead as questions
from data.registers.declared import REGISTER_OF, UNIT

SHOWN = 100


@part("registers.ahead", page="register", kind="table", name=lambda register="": reading.titled(register, _("日期未到的条目")), choosing=reading.FED,
      system=OWN_ROWS, outside=LEFT_OUT)
def ahead(ask: Ask, *, register: str, region: int = NATION, level: str = UNIT, today: date | None = None) -> Figure | None:
    """The furthest first; nothing where every entry is dated up to `today` (else the day of reading)."""
    of, day = REGISTER_OF[register], today or reading_moment().date()
    known = ask(questions.ahead, register=register, after=day, region=region, level=level, most=SHOWN)
    if not known.total:
        return None
    rows = known.rows.assign(who=[Link(who, page=links.PAGE, address=links.address(register, key=key))
                                  for who, key in zip(known.rows["who"], known.rows["key"], strict=True)])
    table = Table(rows, [
        Heading("who", reading.words_of([title(column) for column in of.dataset.key]), kind="name"), *([Heading("place", title(of.place))] if of.place else []),
        Heading("on", title(of.period), say=wording.full_day, kind="short")],
        _("共{n}条，显示前{shown}条", n=wording.count(known.total), shown=SHOWN) if known.total > SHOWN else "", 300)
    return reading.guarded(of, Figure(table, _("{n}条的日期在{day}之后，请核对", n=wording.count(known.total), day=wording.full_day(day)),
                                      _("默认时期不晚于今天，所以不含这些条目；选到它们的时期才计入"), Note(day, source=of.title)))
