"""python -m data: the same code as the screens, without a browser."""

from pathlib import Path
from typing import Annotated

import typer

from data import office_commands as office
from data.briefings import commands as briefings
from data.demonstration import commands as demonstration
from data.indicators import commands as indicators
from data.registers import commands as registers
from data.settling import commands as settling
from data.upkeep import logs
from data.upkeep.command_line import Commands, require_store
from data.uploads import commands as uploads
from data.uploads.parsing.asked_period import in_full
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
app.command("registers")(registers.registers)
app.command("warnings")(warned.warnings)
app.command("review-number")(office.review)
app.add_typer(office.app, name="office")
app.command("settle")(settling.command)
app.command("briefings")(briefings.briefings)
app.add_typer(demonstration.app, name="demo", help="演示数据：装入、清除、写成文件")


@app.command()
def figures(
    programme: Annotated[str, typer.Argument(help="hundred、zones、commissioners 或一个名录，如 chain_blocks；不填为全部")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON")] = False,
) -> None:
    """列出全部图表：键、标题、所在页面、类型、系统内和对外如何给出。"""
    from components.figures import commands  # charts are slow to import, and no other command needs them

    commands.listed(programme, as_json=as_json)


@app.command()
def figure(
    key: Annotated[str, typer.Argument(help="图表的键，见 python -m data figures")],
    place: Annotated[Path, typer.Option("-o", "--output", help="写到哪个文件")],
    format_: Annotated[str | None, typer.Option("--format", help="png、svg、xlsx 或 csv；不填则按文件名的结尾，没有结尾的写 png")] = None,
    size: Annotated[str, typer.Option(help="图片尺寸：half（A4半页）、a4、wide（16:9）、square")] = "half",
    date_: Annotated[str | None, typer.Option("--date", help="数据日期，如 2020-04-01；默认为最新已截止的一天")] = None,
    period: Annotated[str | None, typer.Option(callback=in_full, help="期间：2020-10、2020-Q4、2020-H2 或 2020")] = None,
    region: Annotated[str | None, typer.Option(help="推荐单位、省份或县的六位代码；默认全国")] = None,
    choose: Annotated[list[str] | None, typer.Option(help="页面网址中的其他选项，名称=值，可多次")] = None,
    known_on: Annotated[str | None, typer.Option(help="按何时所知：上报批次号、日期或时间（北京时间）")] = None,
    language: Annotated[str, typer.Option(help="zh 或 en")] = "zh",
    audience: Annotated[str, typer.Option(help="inside（内部）、system（系统内）或 outside（对外）")] = "inside",
) -> None:
    """把一张图表写成图片或数据文件，与页面上的“导出”相同。"""
    from components.paper import commands
    from components.paper.choosing import Given

    given = Given(date_, period, region, commands.pairs(choose or ()))
    commands.figure(key, format_=format_, size=size, given=given, known_on=known_on, spoken=language, audience=audience, place=place)


@app.command()
def briefing(
    name: Annotated[str, typer.Argument(help="hundred、zones、commissioners、all 或一个名录，如 chain_blocks")],
    place: Annotated[Path, typer.Option("-o", "--output", help="写到哪个文件")],
    format_: Annotated[str | None, typer.Option("--format", help="docx、pptx、pdf、xlsx 或 png（一张长图）；不填则按文件名的结尾，没有结尾的写 docx")] = None,
    date_: Annotated[str | None, typer.Option("--date", help="数据日期，如 2020-04-01；默认为最新已截止的一天")] = None,
    period: Annotated[str | None, typer.Option(callback=in_full, help="期间：2020-10、2020-Q4、2020-H2 或 2020")] = None,
    region: Annotated[str | None, typer.Option(help="推荐单位、省份或县的六位代码；默认全国")] = None,
    choose: Annotated[list[str] | None, typer.Option(help="页面网址中的其他选项，名称=值，可多次")] = None,
    known_on: Annotated[str | None, typer.Option(help="按何时所知：上报批次号、日期或时间（北京时间）")] = None,
    language: Annotated[str, typer.Option(help="zh 或 en")] = "zh",
    audience: Annotated[str, typer.Option(help="inside（内部）、system（系统内）或 outside（对外）")] = "inside",
    template: Annotated[Path | None, typer.Option(help="本单位的 .docx 模板，含标记【正文】")] = None,
    issue: Annotated[str | None, typer.Option(help="按这个简报名称签发并编期号；不填则不签发")] = None,
    by: Annotated[str | None, typer.Option(help="签发人，签发时必填")] = None,
) -> None:
    """把一份简报写成文件；指定简报名称时签发，给出期号。"""
    from components.briefings import commands
    from components.paper.commands import pairs

    commands.briefing(name, format_=format_, place=place, date=date_, period=period, region=region, chosen=pairs(choose or ()), known_on=known_on,
                      spoken=language, audience=audience, template=template, issue=issue, by=by)


@app.command()
def reissue(
    number: Annotated[str, typer.Argument(help="期号，如 高新区复工复产简报-2020-12，见 python -m data briefings")],
    place: Annotated[Path, typer.Option("-o", "--output", help="写到哪个文件")],
    format_: Annotated[str | None, typer.Option("--format", help="docx、pptx、pdf、xlsx 或 png（一张长图）；不填则按文件名的结尾，没有结尾的写 docx")] = None,
    template: Annotated[Path | None, typer.Option(help="本单位的 .docx 模板，含标记【正文】")] = None,
) -> None:
    """把已签发的一期按签发时的数据再写一次。"""
    from components.briefings import commands

    commands.reissue(number, format_=format_, place=place, template=template)


if __name__ == "__main__":
    logs.run(app)
