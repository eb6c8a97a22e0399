"""The list of a register: what passes search and filters, in an order, page by page."""

from collections.abc import Sequence

import pandas as pd

from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.registers import links, reading
from data import wording
from data.language import _, title
from data.questions import Ask
from data.regions import NATION
from data.registers import listing
from data.registers.declared import REGISTER_OF, UNIT, Register
from data.sentences import registers as sentences
from data.settling.stretch import parse
from db.declare import Column, Kind

SIZE = 50
TALL = 640  # px
DESCENDING = "-"  # before the code of a column, where the largest stand first
KINDS = {Kind.TEXT: "name", Kind.CHOICE: "short", Kind.ZONE: "name", Kind.REPORTING_UNIT: "name"}


def orders(register: str = "") -> dict[str, str]:
    """How the list can be sorted: the newest first, or by any column both ways."""
    usual = {"": _("最近的在前")}
    columns = REGISTER_OF[register].columns if register else ()
    ways = [{column.code: _("{column}，升序", column=title(column)), f"{DESCENDING}{column.code}": _("{column}，降序", column=title(column))}
            for column in columns if not column.personal]
    return usual | {code: words for way in ways for code, words in way.items()} | ({} if register else {"code": _("按一列")})


@part("registers.list", page="register", kind="table", name=lambda register="": reading.titled(register, _("名单")), choosing=reading.FED,
      system=OWN_ROWS, options={"order": orders}, for_outside={"publishing": True})
def entries(ask: Ask, *, register: str, period: str, region: int = NATION, level: str = UNIT, search: str = "", where: Sequence[tuple[str, str]] = (),
            order: str = "", page: int = 1, size: int | None = SIZE, publishing: bool = False) -> Figure:
    """`size` None: all that pass. `publishing`: as readers outside may have it, where entries were published; else it is left out for them."""
    of = REGISTER_OF[register]
    passing = ask(listing.entries, register=register, period=period, region=region, level=level, search=search, where=where,
                  sort=order.removeprefix(DESCENDING), descending=order.startswith(DESCENDING), page=page, size=size)
    every = ask(listing.counted, register=register, period=period, region=region, level=level)
    choice = {"period": reading.in_address(ask, register, period), "region": region, "level": level, "search": search, "order": order, "page": page, "where": where}
    worded = {column.code: [reading.worded(column, value) for value in passing.rows[column.code]] for column in of.columns}
    rows = passing.rows.assign(**worded, open=[Link(_("查看"), page=links.PAGE, address=links.address(register, key=key, **choice)) for key in passing.rows["key"]])
    table = Table(rows, _headings(of, publishing, rows), _caption(passing.total, page, size), TALL, empty=_("没有符合条件的条目。") if every else _("期内没有条目。"))
    title_ = _("共{n}条", n=wording.count(every)) if passing.total == every else _("符合条件的{n}条，全部{all}条", n=wording.count(passing.total), all=wording.count(every))
    note = Note(parse(period)[1], source=of.title)
    left_out = "" if publishing and published(of) else LEFT_OUT
    return reading.guarded(of, Figure(table, title_, _("{order}；—为未填", order=orders(register)[order]), note), **({"outside": left_out} if left_out else {}))


def published(of: Register) -> bool:
    """Whether every entry was published: none is without the date on which it was."""
    return bool(of.dataset.published_by) and of.dataset.column(of.dataset.published_by).required


def _headings(of: Register, publishing: bool, rows: pd.DataFrame) -> list[Heading]:
    """A column each; readers outside get no places, those inside the system no firms and no persons."""
    places = {column.code for column in (of.place, of.second_place) if column}
    shown = [column for column in of.columns if not column.personal and not (publishing and column.code in places)]
    private = set() if publishing and published(of) else {column.code for column in shown if column.names_somebody}
    return [_heading(column, column.code in private, rows[column.code]) for column in shown] + ([] if publishing else [Heading("open", _("条目"), kind="short", on_screen=True)])


def _heading(column: Column, private: bool, values: pd.Series) -> Heading:
    """Money and numbers in the unit in which they are filed; what may be looked up leads there."""
    unit = column.money_unit or column.unit or ("%" if column.kind is Kind.PERCENT else "")
    named = _("{title}（{unit}）", title=title(column), unit=_(unit)) if unit and unit not in title(column) else title(column)
    if column.is_money or column.kind in listing.NUMBERS:
        return Heading(column.code, named, say=sentences.of_column(values), kind="number", private=private)
    return Heading(column.code, named, kind=KINDS.get(column.kind, "short"), private=private)


def _caption(total: int, page: int, size: int | None) -> str:
    if size is None or total <= size:
        return ""
    first = (page - 1) * size + 1
    return _("第{first}～{last}条，共{n}条", first=wording.count(first), last=wording.count(min(first + size - 1, total)), n=wording.count(total))


def pages(total: int, size: int = SIZE) -> int:
    """How many pages a list has, one at least."""
    return max(1, -(-total // size))


def where_said(register: str, where: Sequence[tuple[str, str]]) -> str:
    """状态：实施；类别：众创空间 — what a list was narrowed to."""
    of = REGISTER_OF[register].dataset
    return _("；").join(_("{column}：{word}", column=title(of.column(code)), word=word) for code, word in where)


