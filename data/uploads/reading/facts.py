"""What is known of an uploaded file before its rows: name, bytes, how it was read."""

import hashlib
import re
from dataclasses import dataclass, replace

from data.masking import HIDDEN, veiled
from data.uploads.reading import any_file
from data.uploads.reading.headers import Header
from data.uploads.reading.sheet import Sheet


@dataclass(frozen=True)
class FileFacts:
    """`name` is the last part of whatever was given: never a path, and without telephone numbers. `header_row` counts from 1."""

    name: str
    sha256: str
    bytes: int
    encoding: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    delimiter: str | None = None
    sheets: tuple[str, ...] = ()
    template_version: str | None = None

    def read_as(self, sheet: Sheet) -> "FileFacts":
        return replace(self, encoding=sheet.encoding, sheet=sheet.name, delimiter=sheet.delimiter,
                       sheets=sheet.sheets, template_version=sheet.template_version)

    def headed(self, heading: Header) -> "FileFacts":
        return replace(self, header_row=heading.row + 1,
                       template_version=heading.template_version or self.template_version)

    @property
    def told_sheet(self) -> str | None:
        """The name of the sheet as everybody may read it."""
        return self.sheet and veiled(self.sheet)

    def as_json(self) -> dict:
        return {"name": self.name, "sha256": self.sha256, "bytes": self.bytes, "encoding": self.encoding,
                "sheet": self.told_sheet, "header_row": self.header_row}


def of(content: bytes, *, name: str) -> FileFacts:
    """The facts of the bytes themselves."""
    last = re.split(r"[\\/]", name)[-1]
    return FileFacts(veiled(last.replace("\0", "")) or "-", hashlib.sha256(content).hexdigest(), len(content))


def sheet_of(content: bytes, *, told: str | None) -> str | None:
    """The sheet that is told so: whose name with its telephone numbers hidden it is."""
    if told is None or HIDDEN not in told:  # no sheet can have a name with an asterisk
        return told
    return next((name for name in any_file.read(content).sheets if veiled(name) == told), told)


def unkept(size: int) -> FileFacts:
    """What may be said of a file of which nothing is kept."""
    return FileFacts("-", "", size, delimiter=",")
