"""python -m data briefings: the list of what was drafted, submitted, issued and made void."""

import json
from typing import Annotated

import typer

from data.briefings.kept import Kept, listed, states
from data.language import _
from db.engine import reading


def briefings(as_json: Annotated[bool, typer.Option("--json", help="输出 JSON")] = False) -> None:
    """列出简报：期号、状态、日期、标题、签发人、图表数。"""
    with reading() as connection:
        every = listed(connection)
    if as_json:
        typer.echo(json.dumps([_plain(each) for each in every], ensure_ascii=False, indent=1))
        return
    for each in every:
        number = str(each.number) if each.number else each.draft.series
        typer.echo(_("{number}  {state}  {day}  {title}  {by}  {n}张图表", number=number or _("（未编号）"), state=states()[each.state], day=_day(each),
                     title=each.draft.title, by=each.by, n=each.figures))
    if not every:
        typer.echo(_("还没有简报。"))


def _plain(one: Kept) -> dict:
    """For programs: what is not there yet is null."""
    return {"number": str(one.number) if one.number else None, "series": one.draft.series or None, "state": one.state, "date": _day(one),
            "title": one.draft.title, "by": one.by or None, "figures": one.figures}


def _day(one: Kept) -> str:
    """Of its issue, else of its last change."""
    return f"{one.issued_at or one.changed_at:%Y-%m-%d}"
