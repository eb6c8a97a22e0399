"""A document as an office program shows it: nothing leaves the page, no number is broken in two, the colophon stands at the foot."""

import re
import subprocess
from itertools import pairwise, product

import pytest

from components.figures.bodies import Table
from components.paper.briefing import Briefing
from components.paper.cells import texts
from components.paper.document import docx
from data.asking import Asking
from tests.components.paper import briefed
from tests.components.paper.real_briefings import read_from
from tests.data.uploads.spreadsheet import all_saved_as

WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')
NUMBER = re.compile(r"[\d,.%/+−-]*\d[\d,.%/+−-]*")
A_MM = 72 / 25.4
LEFT, RIGHT, FOOT = 28 * A_MM, (210 - 26) * A_MM, (297 - 35) * A_MM
MOST_PAGES = {"zh": 14, "en": 22}  # names of zones take two or three lines in English
SLACK = 3  # pt: a frame and the border of a table stand out by so much


@pytest.fixture(scope="module")
def printed(looked_at, tmp_path_factory) -> dict[tuple[str, str], tuple[Briefing, bytes]]:
    """The briefing of each programme in each language, and its document as LibreOffice prints it."""
    folder, made = tmp_path_factory.mktemp("printed"), {}
    with read_from(looked_at):
        for programme, language in product(briefed.PROGRAMMES, ("zh", "en")):
            made[programme, language] = briefed.briefing(programme, Asking(language=language))
            (folder / f"{programme}-{language}.docx").write_bytes(docx(made[programme, language]))
    pages = all_saved_as("pdf", [folder / f"{programme}-{language}.docx" for programme, language in made], folder)
    return {name: (briefing, file.read_bytes()) for (name, briefing), file in zip(made.items(), pages, strict=True)}


def words(pdf: bytes) -> list[list[tuple]]:
    """The words of each page: left, top, right, bottom in pt, and what each says."""
    boxes = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    return [[(*map(float, found[:4]), found[4]) for found in WORD.findall(page)] for page in boxes.split("<page ")[1:]]


def _parted(word: tuple, following: tuple) -> bool:
    """Whether a number ends a line and goes on in the next."""
    return (word[2] > RIGHT - 48 and following[0] < LEFT + SLACK and following[1] > word[1]
            and re.search(r"\d[.,]?$", word[4]) is not None and re.match(r"[.,]?\d|%", following[4]) is not None)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("programme", briefed.PROGRAMMES)
def test_an_office_program_shows_it_whole(programme, language, printed):
    made, pdf = printed[programme, language]
    pages = words(pdf)
    outside = [word for page in pages for word in page if word[0] < LEFT - SLACK or word[2] > RIGHT + SLACK]
    assert not outside
    assert not [pair for page in pages for pair in pairwise(page) if _parted(*pair)]
    assert 3 <= len(pages) <= MOST_PAGES[language]
    last = {word[4]: word for word in pages[-1]}
    end = next(word for said, word in last.items() if said.startswith("共印" if language == "zh" else "copies"))
    assert FOOT - 40 < end[3] < FOOT + SLACK
    shown = {word[4] for page in pages for word in page}
    for table in (figure.body for figure in made.figures if isinstance(figure.body, Table)):
        assert {cell for row in texts(table) for cell in row if NUMBER.fullmatch(cell)} <= shown
