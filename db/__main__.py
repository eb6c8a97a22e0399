"""python -m db: what IT staff do with the store."""

from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import func, select

from data.language import _
from data.upkeep.command_line import (  # and data hands to db how derived tables are refreshed
    WRONG_USAGE,
    Commands,
    printable,
)
from db import backup as copies
from db import demonstration, derived, revisions, tokens
from db import migrate as schema
from db import verify as checks
from db.datasets import DATASETS
from db.engine import shown_address, writing
from db.tables.ledger import Batch

FOUND = 1


class OwnCommands(Commands):
    """As `Commands`, and a wrong usage is usage in the language of the office."""

    def invoke(self, ctx):
        try:
            return super().invoke(ctx)
        except typer.TyperException as wrong:
            usage = _("命令写得不对（{message}）。用法见：python -m db --help", message=wrong.format_message())
        typer.echo(printable(usage), err=True)
        raise typer.Exit(WRONG_USAGE)


app = typer.Typer(cls=OwnCommands, no_args_is_help=True, add_completion=False, help="百城百园看板：数据库维护",
                  context_settings={"ignore_unknown_options": True})
File = Annotated[Path, typer.Argument(help="备份文件")]


@app.command()
def migrate() -> None:
    """建立或升级表结构，装入固定参考数据。"""
    schema.migrate()
    typer.echo("表结构与固定参考数据已是最新。")


@app.command()
def verify() -> None:
    """检查数据库是否完好；有问题时逐条列出，退出码 1。"""
    with revisions.existing() as connection:
        findings = checks.findings(connection)
    for line in findings:
        typer.echo(line)
    if findings:
        raise typer.Exit(FOUND)
    typer.echo("数据库完好。")


@app.command()
def rebuild() -> None:
    """由原始行重新计算汇总表。"""
    with revisions.existing() as connection:
        revisions.require_newest(connection)
    with writing() as connection:
        derived.rebuild(connection)
        derived.survey(connection)
        tokens.renew(connection)
    typer.echo("汇总表已重新计算。")


@app.command()
def backup(file: File) -> None:
    """把整个数据库备份到一个新文件，使用中也可以。"""
    copies.backup(file)
    typer.echo(printable(f"已备份到 {file}"))


@app.command()
def restore(file: File) -> None:
    """用备份文件替换整个数据库，使用中也可以。"""
    copies.restore(file)
    typer.echo(printable(f"已恢复自 {file}"))


@app.command()
def status() -> None:
    """数据库位置、版本、各表行数；不能使用时说明原因。"""
    with revisions.existing() as connection:
        typer.echo(f"位置：{shown_address()}")
        revisions.require_newest(connection)
        typer.echo(f"表结构：{revisions.revision(connection)}")
        typer.echo(f"上报记录：{connection.scalar(select(func.count()).select_from(Batch))} 条"
                   + ("（含演示数据）" if demonstration.loaded(connection) else ""))
        for dataset in DATASETS.values():
            rows = dataset.table
            number = connection.scalar(select(func.count()).where(rows.c.replaced_in.is_(None)))
            typer.echo(f"  {dataset.zh}（{dataset.code}）：{number} 行")


if __name__ == "__main__":
    app()
