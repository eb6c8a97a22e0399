"""python -m db: what IT staff do with the store."""

from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import func, make_url, select

import data  # noqa: F401  it hands to db how derived tables are refreshed
from db import backup as copies
from db import demonstration, derived, tokens
from db import verify as checks
from db.datasets import DATASETS
from db.engine import database_url, reading, writing
from db.migrate import migrate as bring_up
from db.migrate import revision
from db.tables.ledger import Batch

app = typer.Typer(no_args_is_help=True, add_completion=False, help="百城百园看板：数据库维护")
File = Annotated[Path, typer.Argument(help="备份文件")]


@app.command()
def migrate() -> None:
    """建立或升级表结构，装入固定参考数据。"""
    bring_up()
    typer.echo("表结构与固定参考数据已是最新。")


@app.command()
def verify() -> None:
    """检查数据库是否完好；有问题时逐条列出，退出码 1。"""
    with reading() as connection:
        found = checks.findings(connection)
    for line in found:
        typer.echo(line)
    if found:
        raise typer.Exit(1)
    typer.echo("数据库完好。")


@app.command()
def rebuild() -> None:
    """由原始行重新计算汇总表。"""
    with writing() as connection:
        derived.rebuild(connection)
        tokens.renew(connection)
    typer.echo("汇总表已重新计算。")


@app.command()
def backup(file: File) -> None:
    """把整个数据库备份到一个新文件，使用中也可以。"""
    _copied(copies.backup, file, "已备份到")


@app.command()
def restore(file: File) -> None:
    """用备份文件替换整个数据库。"""
    _copied(copies.restore, file, "已恢复自")


def _copied(action, file: Path, done: str) -> None:
    try:
        action(file)
    except copies.BackupFailed as failure:
        typer.echo(str(failure), err=True)
        raise typer.Exit(2) from failure
    typer.echo(f"{done} {file}")


@app.command()
def status() -> None:
    """数据库位置、版本、各表行数。"""
    typer.echo(f"位置：{make_url(database_url()).render_as_string()}")
    with reading() as connection:
        typer.echo(f"表结构：{revision(connection) or '尚未建立，请运行 python -m db migrate'}")
        if revision(connection) is None:
            return
        typer.echo(f"上报记录：{connection.scalar(select(func.count()).select_from(Batch))} 条"
                   + ("（含演示数据）" if demonstration.loaded(connection) else ""))
        for dataset in DATASETS.values():
            rows = dataset.table
            number = connection.scalar(select(func.count()).where(rows.c.replaced_in.is_(None)))
            typer.echo(f"  {dataset.zh}（{dataset.code}）：{number} 行")


if __name__ == "__main__":
    app()
