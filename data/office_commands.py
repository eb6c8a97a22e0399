"""python -m data office: what the office set for itself, shown and set."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from data import office, settings
from data.briefings.series import Series
from data.language import _
from data.upkeep.command_line import Commands
from data.wording import MISSING
from db.engine import reading

app = typer.Typer(cls=Commands, no_args_is_help=True, help="单位设置：编发单位、报、送、发、印发机关、共印份数、联系处室、简报名称、审图号、年度服务要求、服务记录计数规则")
WRONG_USAGE = 2


@app.command()
def show(as_json: Annotated[bool, typer.Option("--json", help="输出 JSON")] = False) -> None:
    """列出全部设置。"""
    with reading() as connection:
        kept = office.settings(connection)
        ruled = {code: (title, module, settings.kept(connection, code)) for code, (title, module) in office.ruled().items()}
    if as_json:
        values = asdict(kept) | {code: text and asdict(module.of_text(text)) for code, (_title, module, text) in ruled.items()}
        typer.echo(json.dumps(values, ensure_ascii=False, indent=1, default=str))
        return
    for code, title in (office.titles() | {"review": _("审图号")}).items():
        typer.echo(f"{title}：{_said(getattr(kept, code)) or MISSING}")
    for title, module, text in ruled.values():
        typer.echo(f"{title}：{module.written(module.of_text(text)) if text else MISSING}")


@app.command()
def review(number: Annotated[str, typer.Argument(help="审图号，如 GS京(2020)0001号；空字符串表示取消")]) -> None:
    """设置本单位地图的审图号，与当前边界文件绑定；边界文件更换后自动失效。"""
    try:
        office.set_review_number(number)
    except ValueError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(WRONG_USAGE) from error
    typer.echo(_("已设置审图号：{number}", number=number.strip()) if number.strip() else _("已取消审图号。"))


@app.command("set")
def set_(name: Annotated[str, typer.Argument(help="设置项，如 编发单位 或 issuer、简报名称 或 series")],
         value: Annotated[str, typer.Argument(help="值，几个用顿号隔开；简报名称可写 名称:专报 或 名称:简报:2020:12:35；年度服务要求写 天数=20；次数=3；村数=5；"
             "服务记录计数规则写 服务日=每天；聘期外=计入；不计=其他；依据=文件名称；施行日期=2020-01-01；空字符串表示取消")],
         by: Annotated[str | None, typer.Option(help="经办人，记入上报记录（年度服务要求、服务记录计数规则）")] = None) -> None:
    """设置一项。"""
    try:
        office.set_(name, value, by=by)
    except ValueError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(WRONG_USAGE) from error
    typer.echo(_("已设置{name}：{value}", name=name, value=value.strip()) if value.strip() else _("已取消{name}。", name=name))


def _said(value) -> str:
    if isinstance(value, tuple):
        return "、".join(each.text if isinstance(each, Series) else each for each in value)
    return str(value or "")
