"""python -m data figure: one figure into a file, as the menu of its page gives it."""

from collections.abc import Sequence
from pathlib import Path

import typer

from components.figures.every import PARTS
from components.figures.part import Part
from components.paper import files, personal
from components.paper.choosing import Given, choice_of
from components.paper.paper import AUDIENCES, SIZES, Paper
from components.paper.writers import WRITERS, described, paper_of, written
from data import language
from data.asking import Asking, Moment, asked_as
from data.language import _
from data.ledger import moments
from data.questions import Direct
from data.upkeep.endings import format_of
from db.engine import reading

WRONG_USAGE = 2


def figure(key: str, *, format_: str | None, size: str, given: Given, known_on: str | None, spoken: str, audience: str, place: Path) -> None:
    """Write it. What cannot be had is one sentence, and exit status 2; no file is touched then."""
    try:
        part = _checked(key, size, spoken, audience)
        format_ = format_of(place, format_, known=WRITERS, usual="png")
        with reading() as connection:
            asking = Asking(spoken, moment_of(connection, known_on))
            with asked_as(asking):
                ask = Direct(connection, asking)
                choice = choice_of(part, ask, given)
                drawn = described(part, ask, choice, audience=audience)
                content = written(drawn, paper_of(part, ask, choice, Paper(audience=audience, size=size)), format_)
                names = personal.object_of(drawn, choice)
        if names:
            personal.logged(names)
    except ValueError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(WRONG_USAGE) from error
    files.put(place, content)
    typer.echo(_("已写入 {file}", file=typer.format_filename(place)))


def pairs(texts: Sequence[str]) -> dict[str, str]:
    """name=value …; exits 2 for a text that is none."""
    wrong = next((text for text in texts if "=" not in text), None)
    if wrong is not None:
        typer.echo(_("选项“{text}”应写成 名称=值，如 order=list。", text=wrong), err=True)
        raise typer.Exit(WRONG_USAGE)
    return dict(text.split("=", 1) for text in texts)


def _checked(key: str, size: str, spoken: str, audience: str) -> Part:
    """The part of a key. Raises ValueError for a word that is not known."""
    if key not in PARTS:
        raise ValueError(_("没有图表“{key}”，可用 python -m data figures 查看全部。", key=key))
    for name, value, known in ((_("尺寸"), size, SIZES), (_("语言"), spoken, language.LANGUAGES), (_("用途"), audience, AUDIENCES)):
        if value not in known:
            raise ValueError(_("没有{what}“{name}”，可用：{known}。", what=name, name=value, known="、".join(known)))
    return PARTS[key]


def moment_of(connection, text: str | None) -> Moment | None:
    """The moment that a text names; None for none. Raises ValueError with a sentence."""
    if text is None:
        return None
    nothing_yet = moments.before_first(connection, text=text)
    if nothing_yet:
        raise ValueError(nothing_yet)
    try:
        return moments.moment(connection, text=text)
    except ValueError as error:
        raise ValueError(_("“{text}”不是已有的上报批次号、日期或时间；请写成 23、2020-04-02 或 2020-04-02T12:15。", text=text)) from error
