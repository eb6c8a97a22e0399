"""python -m data warnings: what calls for attention, for people and for programs."""

import json
import sys
from datetime import date
from typing import Annotated

import typer

from data.language import _
from data.warnings import days, keeping, words
from data.warnings.standing import standing
from data.warnings.warned import Warned
from db import clock, demonstration
from db.engine import reading, writing

WRONG_USAGE = 2


def warnings(date_: Annotated[str | None, typer.Option("--date", help="数据日期，如 2020-04-01；不填为最近一个已过截止时间的日期")] = None,
             as_json: Annotated[bool, typer.Option("--json", help="输出 JSON")] = False) -> None:
    """列出预警；不填日期时重新计算并保存，供页面使用。"""
    day = _day(date_)
    if day is None:
        with writing() as connection:
            keeping.survey(connection)
    with reading() as connection:
        asked = days.at_day(day) if day else days.chosen(days.candidates(connection), clock.now())
        warned = standing(connection, days=asked, today=day or clock.today())
        invented = demonstration.loaded(connection)
    if as_json:
        sys.stdout.write(json.dumps([_plain(one) for one in warned], ensure_ascii=False, indent=1) + "\n")
        return
    if invented:
        typer.echo(_("演示数据"))
    for one in warned:
        typer.echo(_("【{severity}】{sentence}（{state}）", severity=words.severities()[one.severity], sentence=one.sentence, state=words.states()[one.state]))
    if not warned:
        typer.echo(_("没有预警。") if asked else _("还没有数据。"))


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        typer.echo(_("“{text}”不是日期，请写成 2020-04-01。", text=text), err=True)
        raise typer.Exit(WRONG_USAGE) from error


def _plain(one: Warned) -> dict:
    """A warning for programs; what is not acknowledged is null there."""
    known = one.acknowledged
    return {"rule": f"{one.programme}.{one.rule}", "severity": one.severity, "sentence": one.sentence, "since": one.since.isoformat(),
            "rows": {"page": one.page, "choices": dict(one.choices)},
            "acknowledged": None if known is None else {"by": known.by, "note": known.note, "at": known.at.isoformat(timespec="seconds")}}
