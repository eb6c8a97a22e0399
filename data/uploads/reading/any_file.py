"""An uploaded file to cells, whatever it is: CSV of any delimiter, XLSX, or refused with the way out."""

import re
from dataclasses import replace

from data.language import _
from data.uploads.problems import kinds
from data.uploads.reading import delimited, disguise, encoding, restoring, shield
from data.uploads.reading.sheet import LIMIT_BYTES, Sheet, Unreadable
from db.declare import Dataset

OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # OLE2: .xls, .doc, and any encrypted .xlsx
ARCHIVE = b"PK\x03\x04"
WRITTEN = re.compile(rb"[^ \t\r\n\xef\xbb\xbf]")
OTHER_FILES = (
    (b"\x89PNG", lambda: _("图片（PNG）")),
    (b"\xff\xd8\xff", lambda: _("图片（JPEG）")),
    (b"GIF8", lambda: _("图片（GIF）")),
    (b"%PDF", lambda: _("PDF 文件")),
    (b"Rar!", lambda: _("压缩包（RAR）")),
    (b"7z\xbc\xaf", lambda: _("压缩包（7z）")),
    (b"\x1f\x8b", lambda: _("压缩包（gzip）")),
    (b"{\\rtf", lambda: _("RTF 文档")),
)


def read(content: bytes, *, sheet: str | None = None, dataset: Dataset | None = None) -> Sheet:
    """The cells of a file; `sheet` names a worksheet of a workbook, else the one with the heads of `dataset` is read. Raises Unreadable."""
    _refuse(content)
    if content.startswith(ARCHIVE):
        from data.uploads.reading import workbook  # its library is slow to import, and most files are CSV

        raw_sheet = workbook.read(content, sheet=sheet, dataset=dataset)
        cells, shielded = shield.taken_off(raw_sheet.cells)
    else:
        plain, name = encoding.in_utf8(content)
        raw_sheet = delimited.read(plain, encoding=name)
        cells, shielded = restoring.restored(raw_sheet.cells, plain, raw_sheet.mends), {}
        if shield.may_be_in(plain):
            cells, shielded = shield.taken_off(cells)
    return replace(raw_sheet, cells=cells, shielded=shielded)


def _refuse(content: bytes) -> None:
    """What is no table, by its first bytes."""
    if len(content) > LIMIT_BYTES:
        raise Unreadable(kinds.TOO_LARGE, size=len(content) // 2**20 + 1, limit=LIMIT_BYTES // 2**20)
    if not WRITTEN.search(content):
        raise Unreadable(kinds.EMPTY_FILE)
    if content.startswith(OLD_WORKBOOK):
        raise Unreadable(kinds.LOCKED_WORKBOOK if disguise.LOCKED in content else kinds.OLD_WORKBOOK)
    if content.startswith(ARCHIVE):
        return
    for mark, what in OTHER_FILES:
        if content.startswith(mark):
            raise Unreadable(kinds.NOT_A_TABLE, what=what())
    disguise.refuse(content)
