"""Every part of the product as a figure with the paper that it leaves on, and what stands in the files that are written of it."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from html import unescape

import openpyxl
from sqlalchemy import func, select

from components.figures.every import PARTS
from components.figures.figure import Figure
from components.paper.paper import Paper
from components.paper.writers import described, paper_of
from data.asking import PLAIN, Asking, asked_as
from data.ledger import moments
from data.questions import Direct
from db.engine import reading
from db.tables.ledger import Batch
from tests.components.figures.test_parts import choice_of

TEXT = re.compile(r"<(?:text|tspan)\b[^>]*>([^<]*)<")


@dataclass(frozen=True)
class Made:
    """A figure and its paper."""

    figure: Figure
    paper: Paper


def every(asking: Asking = PLAIN, *, keys=None, paper: Paper = Paper(), **choice) -> Iterator[Made]:  # noqa: B008  it is frozen
    """Each part for the choice of a page (`choice` in place of it), over one connection."""
    with reading() as connection, asked_as(asking):
        ask = Direct(connection, asking)
        for key in keys or sorted(PARTS):
            wanted = choice_of(key) | {name: value for name, value in choice.items() if name in choice_of(key)}
            figure = described(PARTS[key], ask, wanted, audience=paper.audience)
            yield Made(figure, paper_of(PARTS[key], ask, wanted, paper))


def one(key: str, asking: Asking = PLAIN, *, paper: Paper = Paper(), **choice) -> Made:  # noqa: B008
    return next(every(asking, keys=[key], paper=paper, **choice))


def looked_back() -> Asking:
    """As known at the newest entry of the ledger."""
    with reading() as connection:
        return Asking(moment=moments.moment(connection, text=str(connection.scalar(select(func.max(Batch.id))))))


def settled(paper: Paper) -> Paper:
    """The paper where everything is 已审定."""
    return replace(paper, settled=lambda figure: True)


def words(svg: bytes) -> str:
    """The texts of a picture as one, whatever lines they stand in."""
    return "".join(unescape(each) for each in TEXT.findall(svg.decode())).replace("\u00a0", " ")


def squeezed(text: str) -> str:
    """Without spaces, which the end of a line takes."""
    return re.sub(r"\s", "", text)


@lru_cache(maxsize=4)
def sheets(xlsx: bytes) -> dict[str, list[list]]:
    """The rows of each sheet, for looking only."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets}


def lines(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
