"""python -m data briefing, reissue: a whole briefing into a file, as the pages make it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import typer
from sqlalchemy import Connection

from components.briefings.choosing import has_data, pinned
from components.briefings.composing import compose, require_figures
from components.briefings.formats import FORMATS, require_templated, written
from components.briefings.frozen import frozen, thawed
from components.briefings.of_register import of_register
from components.briefings.wanted import ALL, Wanted, programmes_of, to_draft
from components.paper import files, letters, personal
from components.paper.briefing import Briefing
from components.paper.choosing import Given, WrongChoice
from components.paper.commands import WRONG_USAGE, moment_of
from components.paper.paper import AUDIENCES
from data import language, office
from data.asking import Asking, asked_as
from data.briefings import keeping, kept, series
from data.language import _
from data.programmes import PROGRAMMES
from data.questions import Direct
from data.registers.declared import REGISTER_OF
from data.upkeep.endings import format_of
from db.engine import reading


def briefing(name: str, *, format_: str | None, place: Path, date: str | None, period: str | None, region: str | None, chosen: Mapping[str, str],
             known_on: str | None, spoken: str, audience: str, template: Path | None, issue: str | None,
             by: str | None) -> None:
    """Write it, and issue it where a series is named. What cannot be had is one sentence, and exit status 2; no file is touched then."""
    try:
        _require(_("简报"), name, (*PROGRAMMES, ALL, *REGISTER_OF))
        format_ = _format(place, format_, template)
        _require_words(spoken, audience)
        form = template.read_bytes() if template else None
        if name in REGISTER_OF:
            _require_unissued(name, date, issue, by)
            made = _of_register(name, Given(period=period, region=region, chosen=chosen), Asked(known_on, spoken, audience))
            return _put(place, written(made, format_, form), made, None)
        wanted = Wanted(programmes_of(name), days=_days(programmes_of(name), date, period), region=region or "", chosen=chosen, language=spoken,
                        audience=audience, known_on=known_on, **_of_series(issue, by))
        wanted, made = _made(wanted)
        content, number = written(made, format_, form), None
        if issue is not None:
            require_figures(made)
            letters.require(made)
            files.require(place)
            number, made = _issued(wanted, made)
            content = written(made, format_, form)
    except ValueError as error:
        raise _refused(error) from error
    _put(place, content, made, number)


@dataclass(frozen=True)
class Asked:
    """By whom, in which language, as known when."""

    known_on: str | None
    spoken: str
    audience: str


def _of_register(name: str, given: Given, asked: Asked) -> Briefing:
    with reading() as connection:
        asking = Asking(asked.spoken, moment_of(connection, asked.known_on))
        with asked_as(asking):
            return of_register(Direct(connection, asking), name, given, audience=asked.audience)


def _require_unissued(name: str, date: str | None, issue: str | None, by: str | None) -> None:
    """A register is of a period, and what is issued is put together of the three programmes. Raises WrongChoice."""
    if date is not None:
        raise WrongChoice(_("“{key}”不能按 {option} 选择，请去掉它。", key=name, option="--date"))
    if issue is not None or by is not None:
        raise WrongChoice(_("名录的简报不编期号：请去掉 --issue 和 --by；要签发的请在“编制简报”中编制。"))


def reissue(text: str, *, format_: str | None, place: Path, template: Path | None) -> None:
    """Write an issue again as it was."""
    try:
        format_ = _format(place, format_, template)
        form = template.read_bytes() if template else None
        with reading() as connection:
            made = _again(connection, kept.of_number(connection, text=text))
        content = written(made, format_, form)
    except ValueError as error:
        raise _refused(error) from error
    _put(place, content, made, None)


def _format(place: Path, asked: str | None, template: Path | None) -> str:
    """As it was asked for or as the file is called; a template that cannot go with it is told first."""
    if template is not None and asked in FORMATS:
        require_templated(asked)
    return format_of(place, asked, known=FORMATS, usual="docx")


def _made(wanted: Wanted) -> tuple[Wanted, Briefing]:
    """What was wanted with its days written down, and the briefing, read over one connection."""
    with reading() as connection:
        asking = Asking(wanted.language, moment_of(connection, wanted.known_on))
        with asked_as(asking):
            ask = Direct(connection, asking)
            _require_data(ask, wanted)
            whole = pinned(ask, wanted)
            return whole, compose(ask, whole)


def _require_data(ask: Direct, wanted: Wanted) -> None:
    """A day or period that was asked for must be there; without one, a programme without data says so in the briefing."""
    empty = next((each for each in wanted.programmes if wanted.days.get(each) and not has_data(ask, each)), None)
    if empty:
        raise WrongChoice(_("还没有“{programme}”的数据，请先上报。", programme=PROGRAMMES[empty].title))


def _issued(wanted: Wanted, made: Briefing) -> tuple[str, Briefing]:
    """Kept, with its number, and as it is kept from now on."""
    id, number = keeping.issue_at_once(to_draft(wanted, made.title), frozen(made))
    with reading() as connection:
        return str(number), _again(connection, kept.one(connection, id=id))


def _again(connection: Connection, one: kept.Kept) -> Briefing:
    return thawed(one, kept.figures_of(connection, id=one.id))


def _of_series(issue: str | None, by: str | None) -> dict[str, str]:
    """The series, its kind (a 专报 is short) and who signs, where one was named. Raises ValueError where nobody signs, or nothing is issued."""
    signer = (by or "").strip()
    if issue is None:
        if by is not None:
            raise ValueError(_("--by 是签发人，只与 --issue 一起用；不签发的请去掉它。"))
        return {}
    if not signer:
        raise ValueError(_("签发要有签发人：请用 --by 写明姓名，如 --by 张三。"))
    with reading() as connection:
        declared = series.named(office.settings(connection).series, issue.strip())
    return {"series": issue.strip(), "kind": declared.kind if declared else series.BRIEFING, "signed_by": signer}


def _days(programmes: Sequence[str], date: str | None, period: str | None) -> dict[str, str]:
    """The day or the period of each programme. Raises WrongChoice where none of them is chosen so."""
    of_periods = [each for each in programmes if PROGRAMMES[each].over_periods]
    of_days = [each for each in programmes if each not in of_periods]
    for option, value, takes in (("--date", date, of_days), ("--period", period, of_periods)):
        if value is not None and not takes:
            raise WrongChoice(_("“{key}”不能按 {option} 选择，请去掉它。", key=programmes[0], option=option))
    return {**({each: date for each in of_days} if date else {}), **({each: period for each in of_periods} if period else {})}


def _require_words(spoken: str, audience: str) -> None:
    for name, value, known in ((_("语言"), spoken, language.LANGUAGES), (_("用途"), audience, AUDIENCES)):
        _require(name, value, known)


def _require(name: str, value: str, known) -> None:
    if value not in known:
        raise ValueError(_("没有{what}“{name}”，可用：{known}。", what=name, name=value, known="、".join(known)))


def _refused(error: ValueError) -> typer.Exit:
    typer.echo(str(error), err=True)
    return typer.Exit(WRONG_USAGE)


def _put(place: Path, content: bytes, made: Briefing, number: str | None) -> None:
    """Log whom it names, put it in its place, say so."""
    for names in filter(None, (personal.object_of(figure, {}) for figure in made.figures)):
        personal.logged(names)
    if number:
        typer.echo(_("已签发：{number}", number=number))
    files.put(place, content)
    typer.echo(_("已写入 {file}", file=typer.format_filename(place)))
