"""python -m data settle: a period of a dataset is 已审定, or that is taken back."""

from typing import Annotated

import typer

from data.language import _, title
from data.settling.deciding import NotSettled, doubt, settle, take_back
from data.settling.stretch import label
from db.datasets import DATASETS

WRONG_USAGE = 2


def command(
    dataset: Annotated[str, typer.Argument(help="数据集，如 zone_daily")],
    period: Annotated[str, typer.Argument(help="2020-04-01、2020-10、2020-Q4、2020-H2、2020 或 D..D")],
    document: Annotated[str, typer.Option(help="审定的文号")] = "",
    by: Annotated[str | None, typer.Option(help="经办人")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="撤销审定")] = False,
    reason: Annotated[str, typer.Option(help="撤销审定的原因")] = "",
) -> None:
    """审定一个数据集的一个期间，对外材料只用已审定的数据；--undo 撤销审定。"""
    try:
        number = take_back(dataset, period, reason=reason, by=by) if undo else settle(dataset, period, document=document, by=by)
    except NotSettled as refused:
        typer.echo(str(refused), err=True)
        raise typer.Exit(WRONG_USAGE) from refused
    sentence = _("已撤销审定：{dataset}，{period}（第{n}号记录）。") if undo else _("已审定：{dataset}，{period}（第{n}号记录）。")
    typer.echo(sentence.format(dataset=title(DATASETS[dataset]), period=label(period.strip()), n=number))
    hint = "" if undo else doubt(document)
    if hint:
        typer.echo(hint, err=True)
