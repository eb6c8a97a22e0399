"""One entry of a register: every column, and what became of it since it was filed."""

from collections.abc import Sequence

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.explained import _entry as to_ledger
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from components.registers import reading
from data import wording
from data.language import _, title
from data.ledger import imports
from data.questions import Ask
from data.registers import entry as entries
from data.registers.declared import REGISTER_OF
from db.declare import Column


@part("registers.entry", page="register", kind="table", name=lambda register="": reading.titled(register, _("一条")), choosing=reading.FED,
      system=LEFT_OUT, outside=LEFT_OUT)
def entry(ask: Ask, *, register: str, key: tuple) -> Figure:
    """Column by column; a sentence where there is none of that key."""
    of = REGISTER_OF[register]
    values = ask(entries.entry, register=register, key=key)
    rows = pd.DataFrame(columns=["column", "value", "private"]) if values is None else values.assign(
        column=[title(of.dataset.column(code)) for code in values["column"]], value=[reading.worded(of.dataset.column(code), value) or None for code, value in zip(values["column"], values["value"], strict=True)])
    named = "" if values is None else _called(values, of.dataset.key)
    return reading.guarded(of, Figure(
        Table(rows, [Heading("column", _("项目"), kind="name"), Heading("value", _("内容"), kind="long", private=True)], empty=_("没有这一条，可能已经撤回。")),
        named or _("没有这一条"), _("按填报原样；—为未填"), Note(source=of.title)))


def _called(values: pd.DataFrame, keys: Sequence[Column]) -> str:
    """The key in words."""
    words = values.set_index("column")["value"]
    return " · ".join(reading.worded(column, words[column.code]) for column in keys)


@part("registers.history", page="register", kind="table", name=lambda register="": reading.titled(register, _("一条的历次更正")), choosing=reading.FED,
      system=LEFT_OUT, outside=LEFT_OUT)
def history(ask: Ask, *, register: str, key: tuple) -> Figure:
    """Which entry of the ledger set each value."""
    of = REGISTER_OF[register]
    told, values = ask(entries.history, register=register, key=key), ask(entries.entry, register=register, key=key)
    number = _("{n}次上报或更正", n=wording.count(told["batch"].nunique()))
    rows = told.assign(column=[title(of.dataset.column(code)) for code in told["column"]], at=[f"{at:%Y-%m-%d %H:%M}" for at in told["at"]],
                       action=told["action"].map(imports.actions()), batch=[to_ledger(batch) for batch in told["batch"]],
                       **{side: told[side].replace("", None) for side in ("before", "after")})
    return reading.guarded(of, Figure(Table(rows, [
        Heading("at", _("时间（北京）"), kind="short"), Heading("column", _("列"), kind="name"), Heading("before", _("原值")), Heading("after", _("新值")),
        Heading("action", _("操作"), kind="short"), Heading("batch", _("上报记录"), kind="short"), Heading("by", _("经办人"), kind="short", private=True),
        Heading("file_name", _("文件"))], tall=320, empty=_("没有记录。")),
        number if values is None else _("{entry}：{finding}", entry=_called(values, of.dataset.key), finding=number), _("最近的在前"), Note(source=_("上报记录"))))


