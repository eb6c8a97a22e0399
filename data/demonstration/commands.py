"""python -m data demo: load, clear and write the demonstration data."""

from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

from data import demonstration
from data.language import _
from data.upkeep.command_line import Commands, require_store

app = typer.Typer(cls=Commands, no_args_is_help=True, help="演示数据：装入、清除、写成文件")
SCALE = ("small：百城百园和高新区全部，村和特派员十分之一；national：全国规模；"
         "或一个数，为全国规模的倍数（大于 1 时名册不再增加，服务、带动记录按倍数增加）")
Scale = Annotated[str, typer.Option("--scale", help=SCALE)]
First = Annotated[bool, typer.Option("--first", help="只在首次启动时装入：库中从未存过别的数据")]
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="写入的文件夹")]
WRONG_USAGE = 2


def _tell(sentence: str) -> None:
    typer.echo(sentence, err=True)


@app.command()
def load(scale: Scale = "small", first: First = False) -> None:
    """装入演示数据；库中有真实上报数据时拒绝。"""
    require_store()
    if first and not demonstration.untouched():
        return
    _run(lambda: demonstration.load(scale, progress=_tell))


@app.command()
def clear() -> None:
    """清除全部演示数据，保留固定参考数据。"""
    require_store()
    _run(lambda: demonstration.clear(progress=_tell))


@app.command()
def write(directory: Folder, scale: Scale = "small") -> None:
    """把演示数据写成可上报的 CSV 文件，每张表一个。"""
    _run(lambda: demonstration.write(directory, scale, progress=_tell))


def _run(action) -> None:
    """Do it; what is expected to go wrong is told in a sentence, with exit status 2."""
    try:
        action()
    except (OperationalError, ProgrammingError) as failure:
        _tell(_sentence(failure))
        raise typer.Exit(WRONG_USAGE) from failure
    except (demonstration.RealReturnsPresent, demonstration.UnknownScale, OSError) as refusal:
        _tell(str(refusal))
        raise typer.Exit(WRONG_USAGE) from refusal


def _sentence(failure: DBAPIError) -> str:
    """What to do about a database that is not set up or busy; any other failure goes on as it is."""
    message = str(failure.orig)
    if "locked" in message:
        return _("数据库正被另一次写入占用，请稍后重试。")
    if "no such table" in message or "does not exist" in message:
        return _("数据库还没有建好，请先运行：python -m db migrate")
    raise failure
