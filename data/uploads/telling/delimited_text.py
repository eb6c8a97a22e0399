"""Rows to a delimited text as it was uploaded: its encoding, delimiter, ends of lines and line sep=…; nothing in it runs."""

import codecs
import csv
from collections.abc import Iterable

from data.uploads.reading.sheet import Sheet
from data.uploads.reading.shield import neutral


def written(rows: Iterable[Iterable[str]], sheet: Sheet, *, like: bytes) -> bytes:
    """The bytes of the rows; `like` is the file as it was uploaded, `sheet` what was read of it."""
    records = _Records(sheet.newline)
    csv.writer(records, delimiter=sheet.delimiter, lineterminator="\r\n").writerows([neutral(text) for text in row] for row in rows)
    text = sheet.lead + "".join(records)
    if like.startswith(codecs.BOM_UTF16_BE):
        return codecs.BOM_UTF16_BE + text.encode("utf-16-be")
    return text.encode(sheet.encoding)


class _Records(list):
    """Takes records from `csv` and gives them the end of line of the file.

    They are written with \\r\\n, since only then does `csv` put quotes around a cell with either of the two in it.
    """

    def __init__(self, end: str):
        super().__init__()
        self.end = end

    def write(self, record: str) -> None:
        self.append(record.removesuffix("\r\n") + self.end)
