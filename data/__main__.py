"""python -m data: the same code as the screens, without a browser."""

from typing import Annotated

import typer

from data import office
from data.demonstration import commands as demonstration
from data.indicators import commands as indicators
from data.upkeep import logs
from data.upkeep.command_line import Commands, require_store
from data.uploads import commands as uploads
from data.warnings import commands as warned

app = typer.Typer(cls=Commands, no_args_is_help=True, add_completion=False, help="百城百园看板：上报、指标与演示数据")
WITHOUT_STORE = ("template", "figures", "demo")  # of the demonstration, what needs a store asks for it itself


@app.callback()
def ready(context: typer.Context) -> None:
    """百城百园看板：上报、指标与演示数据"""
    if context.invoked_subcommand not in WITHOUT_STORE:
        require_store()


app.command("template")(uploads.template)
app.command("check")(uploads.check)
app.command("import")(uploads.import_)
app.command("undo")(uploads.undo)
app.command("batches")(uploads.batches)
app.command("indicators")(indicators.indicators)
app.command("warnings")(warned.warnings)
app.command("review-number")(office.review)
app.add_typer(demonstration.app, name="demo", help="演示数据：装入、清除、写成文件")


@app.command()
def figures(
    programme: Annotated[str, typer.Argument(help="hundred、zones 或 commissioners；不填为全部")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON")] = False,
) -> None:
    """列出全部图表：键、标题、所在页面、类型、系统内和对外如何给出。"""
    from components.figures import commands  # charts are slow to import, and no other command needs them

    commands.listed(programme, as_json=as_json)


if __name__ == "__main__":
    logs.run(app)
