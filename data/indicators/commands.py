"""python -m data indicators: the same values as the screens, for programs."""

import json
import sys
from collections.abc import Collection
from datetime import date, datetime
from typing import Annotated

import pandas as pd
import typer
from sqlalchemy import Connection

from data import indicators as catalogue
from data import wording
from data.indicators.latest import latest
from data.indicators.shape import empty
from data.language import _
from data.ledger import moments
from data.programmes import PROGRAMMES
from data.registers import REGISTER_OF, newest
from data.registers import figures as of_register
from data.uploads.parsing.asked_period import in_full
from data.uploads.reading.shield import neutral
from db.engine import reading
from db.store import batch_known_on, instant, is_number

FORMATS = ("json", "csv")
NAMES = ("split", "code", "name")
OVER_PERIODS = [code for code, one in PROGRAMMES.items() if one.over_periods]
AT_A_DATE = [code for code in PROGRAMMES if code not in OVER_PERIODS]
WHOLE = ("numerator", "denominator", "value", "reported", "expected")


def indicators(
    programme: Annotated[str, typer.Argument(help=f"{'、'.join(PROGRAMMES)}，或名录的代码，见 python -m data registers")],
    date_: Annotated[str | None, typer.Option("--date", help=f"数据日期（{'、'.join(AT_A_DATE)}），如 2020-04-01")] = None,
    period: Annotated[str | None, typer.Option(
        callback=in_full, help=f"期间（{'、'.join(OVER_PERIODS)}、名录）：2020-10、2020-Q4、2020-H2、2020 或 2020-02-01..2020-05-31")] = None,
    days: Annotated[int | None, typer.Option(help="超过多少天没有服务计入超期未服务村（commissioners），默认90")] = None,
    level: Annotated[str, typer.Option(help="层级：nation、reporting_unit、province、prefecture、county、zone、unit、village")] = "nation",
    known_on: Annotated[str | None, typer.Option(help="按何时所知：上报批次号、日期或时间（北京时间）")] = None,
    format_: Annotated[str, typer.Option("--format", help="json 或 csv")] = "json",
) -> None:
    """输出一个专题或名录在某一日期或期间的全部指标。"""
    try:
        _check(programme, date_, period, level, format_)
        _belongs(programme, days)
        with reading() as connection:
            batch = _known_on(connection, known_on)
            at = _day(date_) or _default(connection, programme, known_on, batch)
            figures = _of_register(connection, programme, period, level, known_on, batch) if programme in REGISTER_OF else catalogue.figures(connection, programme, at=at, period=period, level=level, known_on=batch, **({} if days is None else {"days": days}))
    except ValueError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    _tell_unlisted(figures)
    sys.stdout.write(_csv(figures) if format_ == "csv" else _json(figures))


def _check(programme: str, date_: str | None, period: str | None, level: str, format_: str) -> None:
    """Refuse wrong usage with a sentence that says what can be used."""
    if programme not in (*PROGRAMMES, *REGISTER_OF):
        raise ValueError(_("没有专题“{name}”，可用：{known}。", name=programme, known="、".join((*PROGRAMMES, *REGISTER_OF))))
    levels = _levels(programme)
    if level not in levels:
        raise ValueError(_("{programme} 没有层级“{name}”，可用：{known}。",
                           programme=programme, name=level, known="、".join(levels)))
    if format_ not in FORMATS:
        raise ValueError(_("没有格式“{name}”，可用：{known}。", name=format_, known="、".join(FORMATS)))
    if _over_periods(programme) and date_:
        raise ValueError(_("{programme} 按期间计算，请用 --period。", programme=programme))
    if not _over_periods(programme) and period:
        raise ValueError(_("{programme} 按日期计算，请用 --date。", programme=programme))


def _levels(programme: str) -> Collection[str]:
    if programme in REGISTER_OF:
        return REGISTER_OF[programme].levels
    return dict.fromkeys(level for one in catalogue.CATALOGUE.values() if one.programme == programme for level in one.levels)


def _over_periods(programme: str) -> bool:
    return programme in REGISTER_OF or PROGRAMMES[programme].over_periods


def _belongs(programme: str, days: int | None) -> None:
    """Refuse a limit of days for a programme that counts no villages, and one that is none."""
    if days is None:
        return
    if programme != "commissioners":
        raise ValueError(_("{programme} 没有超期未服务村，不用 --days。", programme=programme))
    if days < 1:
        raise ValueError(_("--days 是天数，请写1或更大的整数。"))


def _tell_unlisted(figures: pd.DataFrame) -> None:
    """Beside the output, for people: whose use of the quota is empty since no list was filed."""
    if figures["level"].isin(["reporting_unit"]).any():
        unlisted = figures[(figures["indicator"] == "quota_use") & (figures["reported"] == 0)]["name"].unique()
        if len(unlisted):
            typer.echo(_("未报名单，名额使用为空：{names}", names=wording.joined(unlisted)), err=True)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise ValueError(_("“{text}”不是日期，请写成 2020-04-01。", text=text)) from error


def _known_on(connection: Connection, text: str | None) -> int | None:
    nothing_yet = "" if text is None else moments.before_first(connection, text=text)
    if nothing_yet:  # beside the output, which is an empty list for a program
        typer.echo(nothing_yet, err=True)
    try:
        return None if text is None else batch_known_on(connection, text)
    except ValueError as error:
        raise ValueError(_("“{text}”不是批次号、日期或时间。", text=text)) from error


def _default(connection: Connection, programme: str, known_on: str | None, batch: int | None) -> date | None:
    """The newest data date whose deadline has passed at the moment that is looked back to; None for what is computed over periods."""
    if _over_periods(programme):
        return None
    return latest(connection, programme, known_on=batch, moment=_moment(known_on))


def _moment(known_on: str | None) -> datetime | None:
    """The moment that is looked back to, where it is named by a date or a time."""
    return None if known_on is None or is_number(known_on) else instant(known_on).replace(tzinfo=None)


def _of_register(connection: Connection, register: str, period: str | None, level: str, known_on: str | None, batch: int | None) -> pd.DataFrame:
    """Of the period asked for, else of the newest whose deadline has passed; nothing where the register holds nothing."""
    period = period or newest(connection, register=register, known_on=batch, moment=_moment(known_on))
    return empty() if period is None else of_register(connection, register=register, period=period, level=level, known_on=batch)


def _json(figures: pd.DataFrame) -> str:
    """A JSON array, one object a value, null for what cannot be computed."""
    return json.dumps([{name: _plain(value) for name, value in row.items()} for row in figures.to_dict("records")],
                      ensure_ascii=False, indent=1) + "\n"


def _csv(figures: pd.DataFrame) -> str:
    """The same as CSV; no name is left that a spreadsheet would run as a formula."""
    table = figures.astype(object)
    for name in NAMES:
        table[name] = figures[name].map(neutral)
    for name in WHOLE:
        table[name] = pd.Series([_plain(value) for value in figures[name]], dtype=object)
    return table.to_csv(index=False, lineterminator="\n")


def _plain(value):
    """None for what is missing, whole numbers as such."""
    if value is None or value != value:
        return None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
