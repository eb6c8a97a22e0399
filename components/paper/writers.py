"""One writer a format, and the way of a figure to its bytes: whoever asks gets it only as its reader may have it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from components.figures.bodies import Remark
from components.figures.figure import Figure
from components.figures.part import Part
from components.paper import chosen, delimited, picture, workbook
from components.paper.audience import leaving
from components.paper.paper import OUTSIDE, SYSTEM, Paper
from data import asking, office
from data.asking import asked_as
from data.language import _
from data.questions import Ask, Direct
from db import clock
from db.engine import reading


@dataclass(frozen=True)
class Writer:
    """`write(figure, paper)` gives the bytes; `mime` is what a browser calls them. `sized`: it has a size."""

    write: Callable[[Figure, Paper], bytes]
    mime: str
    sized: bool = False


WRITERS = {
    "png": Writer(picture.png, "image/png", sized=True), "svg": Writer(picture.svg, "image/svg+xml", sized=True),
    "xlsx": Writer(workbook.xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": Writer(delimited.csv_file, "text/csv"),
}


def written(figure: Figure, paper: Paper, format_: str) -> bytes:
    """The file of a figure in one of WRITERS. Raises LeftOut where it may not leave, MissingGlyph where a picture cannot be drawn."""
    with asked_as(paper.asking):
        return WRITERS[format_].write(leaving(figure, paper), paper)


def described(part: Part, ask: Ask, choice: Mapping, *, audience: str) -> Figure:
    """The figure of a choice as that reader is to be shown it; one that says 无数据 where the part has nothing to show."""
    return part(ask, **instead(part, choice, audience)) or _empty(part, ask, choice)


def instead(part: Part, choice: Mapping, audience: str, *, briefing: bool = False) -> dict:
    """The choice with what is chosen in its place for that reader, and where it goes into a briefing."""
    return {**choice, **{SYSTEM: part.for_system, OUTSIDE: part.for_outside}.get(audience, {}), **(part.for_briefing if briefing else {})}


def _empty(part: Part, ask: Ask, choice: Mapping) -> Figure:
    """The figure that says 无数据."""
    return Figure(Remark(_("无数据")), part.named(choice), key=part.key, name=part.named(choice), datasets=part.fed_by(choice), system=part.system,
                  outside=part.outside, demonstration=ask.demonstration)


def paper_of(part: Part, ask: Ask, choice: Mapping, paper: Paper) -> Paper:
    """The paper with what the choice says: filters, as that reader has them, whose rows, the office's 审图号, the time."""
    return replace(paper, language=asking.present().language, moment=asking.present().moment, filters=chosen.filters(part, ask, instead(part, choice, paper.audience)),
                   own=chosen.own(ask, choice), review=ask(office.review_number) or "", exported=clock.now())


def file(part: Part, choice: Mapping, paper: Paper, format_: str) -> bytes:
    """The file of a part for a choice, read at once over one connection, as whoever asks at present."""
    with reading() as connection:
        ask = Direct(connection, asking.present())
        figure = described(part, ask, choice, audience=paper.audience)
        return written(figure, paper_of(part, ask, choice, paper), format_)


def file_name(figure: Figure, paper: Paper, format_: str) -> str:
    """A name that says what the file is of: 企业复工率走势_2020-04-01.png."""
    day = f"_{figure.note.at:%Y-%m-%d}" if figure.note.at else ""
    then = _("（第{n}号上报为止）", n=paper.moment.batch) if paper.moment else ""
    plain = "".join(letter if letter.isalnum() or letter in "（）、 -" else "_" for letter in figure.name)
    return f"{plain}{day}{then}.{format_}"

