"""python -m data: the same code as the screens, without a browser."""

import typer

from data import logs, office
from data.demonstration import commands as demonstration
from data.indicators import commands as indicators
from data.uploads import commands as uploads

app = typer.Typer(no_args_is_help=True, add_completion=False, help="百城百园看板：上报、指标与演示数据")
app.command("template")(uploads.template)
app.command("check")(uploads.check)
app.command("import")(uploads.import_)
app.command("undo")(uploads.undo)
app.command("batches")(uploads.batches)
app.command("indicators")(indicators.indicators)
app.command("review-number")(office.review)
app.add_typer(demonstration.app, name="demo", help="演示数据：装入、清除、写成文件")

if __name__ == "__main__":
    logs.run(app)
