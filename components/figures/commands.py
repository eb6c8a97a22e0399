"""python -m data figures: every figure of the product, by its key."""

import json
from collections.abc import Mapping
from inspect import signature

import typer

from components.figures.every import PARTS
from components.figures.figure import LEFT_OUT
from components.figures.part import Part
from data.programmes import PROGRAMMES
from data.registers import REGISTER_OF


def listed(what: str, *, as_json: bool) -> None:
    """Print them, of one programme, of one register, or all; exits 2 where there is no such programme or register."""
    if what and what not in (*PROGRAMMES, *REGISTER_OF):
        typer.echo(f"没有专题或名录“{what}”：专题填 {'、'.join(PROGRAMMES)} 之一，名录的代码见 python -m data registers。", err=True)
        raise typer.Exit(2)
    choice = {"register": what} if what in REGISTER_OF else {}
    inside_only = bool(choice) and REGISTER_OF[what].dataset.inside_only
    rows = [{"key": each.key, "title": each.named(choice), "page": each.page or "overview", "kind": each.kind,
             "system": LEFT_OUT if inside_only else each.system, "outside": LEFT_OUT if inside_only else each.outside}
            for each in sorted(PARTS.values(), key=lambda each: each.key) if not what or _is_of(each, what, choice)]
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        typer.echo(f"{row['key']:<32}{row['kind']:<10}{row['page']:<18}{row['title']}")


def _is_of(part: Part, what: str, choice: Mapping) -> bool:
    """Whether a part shows a programme; or can show a register, or something that it feeds."""
    if not choice:
        return part.programme == what
    return "register" in signature(part.describe).parameters or (what in part.datasets and part.programme != "")
