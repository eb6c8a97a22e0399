"""What can be told from the packed parts of a workbook before its cells are read."""

import io
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zipfile import BadZipFile, ZipFile

from data.language import _
from data.uploads.problems import kinds
from data.uploads.reading import number_formats, workbook_plain
from data.uploads.reading.sheet import Unreadable

BOOK, TEXTS = "xl/workbook.xml", "xl/sharedStrings.xml"
BLOCK, OVERLAP = 1 << 20, 256
LIMIT_UNPACKED = 1536 * 2**20
SUSPECT_SIZE, SUSPECT_RATIO = 64 * 2**20, 200  # spreadsheets pack 10 to 30 times
DAMAGED = (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)  # what a spoilt ZIP raises
FORMULA, HIDDEN = re.compile(rb"<f"), re.compile(rb" hidden=[\"']")
HIDDEN_ROW = re.compile(rb"<row\b[^>]* hidden=[\"'](?:1|true)")
COLUMN, FIRST, LAST = re.compile(rb"<col\b[^>]* hidden=[\"'](?:1|true)[^>]*>"), re.compile(rb" min=[\"'](\d+)"), re.compile(rb" max=[\"'](\d+)")
NOT_PLAIN = re.compile(  # formulas, readings, escapes, days and errors as text, spaces of which readers think differently
    rb"<f|<rPh|_x[0-9A-Fa-f]{4}_| t=[\"'][de][\"']|<t>(?:[ \t\r\n]|[^<]*[ \t\r\n]</t>)")
PREFIXED = re.compile(rb"<\w+:worksheet\b")
QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
PLAIN_FORMAT = re.compile(r"General|[@;]*|[#0?,.;_()\-*¥￥$ ]+|[ymd/.\-年月日;@ ]+", re.IGNORECASE)


@dataclass(frozen=True)
class Inspection:
    """What a worksheet holds: `plain` where every cell is text, a number or a day; `rows` are those written, blank ones too."""

    plain: bool
    formulas: bool
    hidden: bool
    rows: int


def refuse_harmful(content: bytes) -> None:
    """Raises Unreadable for what is no workbook or explodes when unpacked."""
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            is_workbook = BOOK in archive.namelist() or (sum(part.file_size for part in parts) < SUSPECT_SIZE and workbook_plain.is_workbook(archive))
    except DAMAGED as failure:
        raise Unreadable(kinds.DAMAGED_WORKBOOK) from failure
    if not is_workbook:
        raise Unreadable(kinds.NOT_A_TABLE, what=_("压缩包或其他格式的文档"))
    size = sum(part.file_size for part in parts)
    if size > LIMIT_UNPACKED or (size > SUSPECT_SIZE and size > SUSPECT_RATIO * len(content)):
        raise Unreadable(kinds.EXPLODING_WORKBOOK, size=size // 2**20, limit=LIMIT_UNPACKED // 2**20)


def names_as_usual(content: bytes) -> bool:
    """Whether the parts that are looked into before the cells are read have the names that they have everywhere."""
    with ZipFile(io.BytesIO(content)) as archive:
        names = set(archive.namelist())
    alike = {name for name in names if name.replace("\\", "/").lstrip("/").casefold() in (BOOK.casefold(), TEXTS.casefold())}
    return BOOK in names and alike <= {BOOK, TEXTS}


def inspected(content: bytes, part: str, formats: Iterable[str | None]) -> Inspection:
    """One look through a worksheet; `formats` are the number formats of the cell styles, None for one that is not known."""
    odd = [str(number) for number, form in enumerate(formats)
           if form is None or not PLAIN_FORMAT.fullmatch(QUOTED.sub("", form)) or number_formats.speaks(form)]
    patterns = {"formulas": FORMULA, "hidden": HIDDEN, "odd": NOT_PLAIN}
    if odd:
        patterns["styled"] = re.compile(rb" s=[\"'](?:%s)[\"']" % "|".join(odd).encode())
    rows, traits = 0, {name for block in blocks(content, TEXTS) for name in ("odd",) if NOT_PLAIN.search(block)}
    for number, block in enumerate(blocks(content, part)):
        if number == 0 and PREFIXED.search(block):  # <x:row>: none of the patterns holds
            return Inspection(plain=False, formulas=True, hidden=False, rows=0)
        rows += block.count(b"<row", OVERLAP if rows else 0)
        traits |= {name for name, pattern in patterns.items() if name not in traits and pattern.search(block)}
    return Inspection(plain=not traits & {"odd", "styled"}, formulas="formulas" in traits, hidden="hidden" in traits, rows=rows)


def hidden_rows(content: bytes, part: str) -> int:
    """How many rows of a worksheet are hidden or filtered away."""
    with ZipFile(io.BytesIO(content)) as archive:
        return len(HIDDEN_ROW.findall(archive.read(part)))


def hidden_columns(content: bytes, part: str) -> frozenset[int]:
    """Which columns of a worksheet are hidden, counted from 0; they are named before its cells."""
    named = [(FIRST.search(tag), LAST.search(tag)) for tag in COLUMN.findall(next(blocks(content, part), b""))]
    return frozenset(place for first, last in named if first and last for place in range(int(first[1]) - 1, int(last[1])))


def blocks(content: bytes, part: str) -> Iterator[bytes]:
    """A part block by block, each beginning with the end of the one before it."""
    with ZipFile(io.BytesIO(content)) as archive:
        if part not in archive.namelist():
            return
        with archive.open(part) as packed:
            tail = b""
            while block := packed.read(BLOCK):
                yield tail + block
                tail = block[-OVERLAP:]
