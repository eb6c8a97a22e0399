"""python -m data figures: every figure of the product, by its key."""

import json

import typer

from components.figures.every import PARTS
from data.programmes import PROGRAMMES


def listed(programme: str, *, as_json: bool) -> None:
    """Print them, of one programme or all; exits 2 where there is none."""
    rows = [{"key": each.key, "title": each.name(), "page": each.page or "overview", "kind": each.kind, "system": each.system,
             "outside": each.outside} for each in sorted(PARTS.values(), key=lambda each: each.key)
            if programme in ("", each.programme)]
    if not rows:
        typer.echo(f"没有“{programme}”的图表：专题填 {'、'.join(PROGRAMMES)} 之一。", err=True)
        raise typer.Exit(2)
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        typer.echo(f"{row['key']:<32}{row['kind']:<10}{row['page']:<16}{row['title']}")
