"""python -m data registers: what registers there are, how much each holds, who has filed for its newest period."""

import json
from typing import Annotated

import typer
from sqlalchemy import Connection, func, select

from data.language import _
from data.registers import owing
from data.registers.asked import newest
from data.registers.declared import REGISTER_OF, Register
from db.engine import reading
from db.store import is_known


def registers(as_json: Annotated[bool, typer.Option("--json", help="输出 JSON")] = False) -> None:
    """列出名录与统计：代码、名称、分组、依据、条数、最新期间、已报与应报单位数、截止日。"""
    with reading() as connection:
        listed = [_listed(connection, register) for register in REGISTER_OF.values()]
    if as_json:
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=1))
        return
    for register, one in zip(REGISTER_OF.values(), listed, strict=True):
        typer.echo(_("{code}  {title}  {n}条  {period}  {filed}", code=one["code"], title=register.title, n=one["rows"],
                     period=one["period"] or _("无数据"), filed=_filed(one)).rstrip())


def _listed(connection: Connection, register: Register) -> dict:
    """For programs: what is not there, or what nobody owes, is null."""
    dataset = register.dataset
    period = newest(connection, register=register.code)
    reported, expected, due = None, None, None
    if period is not None:
        reported, expected = owing.filed(connection, register, period=period)
        due = owing.due_of(connection, register, period=period)
    rows = connection.scalar(select(func.count()).select_from(dataset.table).where(is_known(dataset.model, on=None)))
    return {"code": register.code, "zh": dataset.zh, "en": dataset.en, "group": dataset.group, "clause": dataset.clause, "rows": rows,
            "period": period, "reported": reported, "expected": expected, "due": due.date().isoformat() if due else None}


def _filed(one: dict) -> str:
    if one["reported"] is None:
        return ""
    if one["expected"] is None:
        return _("有填报的单位{n}个", n=one["reported"])
    filed = _("已报{n}/{expected}", n=one["reported"], expected=one["expected"])
    return filed + (_("，{day}截止", day=one["due"]) if one["due"] else "")
