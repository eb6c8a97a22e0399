"""The mark of secrecy that a file bears: in its name, at the head of a page, in a property. The mere word (技术秘密, 商业秘密) is none."""

import io
import re
from collections.abc import Iterable, Iterator
from html import unescape
from zipfile import BadZipFile, ZipFile

import pandas as pd

from data.uploads.reading.headers import folded
from data.uploads.reading.workbook_archive import DAMAGED, blocks
from db.folding import fold

GRADE = "绝密|机密|秘密"
TERM = r"(?:[\d一二三四五六七八九十]{1,3}(?:年|个?月|天|日)|长期|启用前|解密前)"
ALONE = re.compile(rf"[\[【(<《]?({GRADE})级?[\]】)>》]?(?:[·:(]?{TERM}\)?)?")
ANYWHERE = re.compile(rf"({GRADE})级?[★☆*]|[★☆*]({GRADE})(?:级|$|\W)|(?:密级|保密等级|保密级别|秘密等级)[:为]?({GRADE})")
IN_NAME = re.compile(rf"(?:^|[\W_])({GRADE})级?(?:{TERM})?(?=[\W_]|$)")
COLUMNS = frozenset(map(folded, ("密级", "保密等级", "保密级别", "秘密等级")))
LOOKED_AT = 10  # rows at the head of a page
SHEETS, OTHERS = "xl/worksheets/", ("docprops/", "xl/drawings/", "xl/workbook.xml")
TEXT, NAMES = re.compile(r">([^<>]+)<"), re.compile(r"\bname=[\"']([^\"']*)")
ON_PAPER = re.compile(rb"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([^<]*)<")
CODES = re.compile(r'&(?:"[^"]*"|\d+|[A-Z])', re.IGNORECASE)  # of a header or footer: place, font, size, number of the page


def of_text(text: str) -> str | None:
    """The grade that a text states as a mark; None for none."""
    plain = re.sub(r"\s", "", fold(text))
    found = ALONE.fullmatch(plain) or ANYWHERE.search(plain)
    return next(group for group in found.groups() if group) if found else None


def of_name(name: str) -> str | None:
    """The same of the name of a file or a sheet."""
    found = IN_NAME.search(re.sub(r"[★☆*]", " ", fold(name)))
    return found[1] if found else of_text(name)


def of_titles(titles: Iterable[str]) -> str | None:
    return next(filter(None, map(of_text, titles)), None)


def of_head(cells: pd.DataFrame) -> str | None:
    """The mark that stands alone in one of the first rows, beside a number of copies at most."""
    rows = ([text for text in row if text.strip()] for row in cells.head(LOOKED_AT).itertuples(index=False, name=None))
    return of_titles(text for row in rows if len(row) <= 2 for text in row)


def of_rows(cells: pd.DataFrame, head: int) -> str | None:
    """The mark in a column 密级, below the row `head` (from 0) of the headings."""
    places = [place for place in cells.columns if folded(cells[place].iat[head]) in COLUMNS]
    return of_titles(text for place in places for text in cells[place].iloc[head + 1:].unique())


def of_package(content: bytes) -> str | None:
    """The mark in the properties of a workbook, the names of its sheets, its drawn texts, the heads and feet of its printed pages."""
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            parts = [name for name in archive.namelist() if name.lower().endswith(".xml")]
            return next(filter(None, (mark for name in parts for mark in _of_part(archive, content, name))), None)
    except (*DAMAGED, BadZipFile):
        return None


def _of_part(archive: ZipFile, content: bytes, name: str) -> Iterator[str | None]:
    low = name.lower().replace("\\", "/")
    if low.startswith(SHEETS):
        for block in blocks(content, name):
            for found in ON_PAPER.finditer(block):
                yield of_titles(CODES.sub("\n", unescape(unescape(found[1].decode("utf-8", "replace")))).split("\n"))
    elif low.startswith(OTHERS):
        text = archive.read(name).decode("utf-8", "replace")
        yield of_titles(map(unescape, TEXT.findall(text)))
        if low.endswith("workbook.xml"):
            yield next(filter(None, map(of_name, map(unescape, NAMES.findall(text)))), None)
