"""What stands in an export as a spreadsheet finds it, without our own reading: no shield taken off, no text made of a number."""

import codecs
import csv
import io
import re
from zipfile import ZipFile

import openpyxl

LIVE = re.compile(r"[=+@\t\r\n＝＋－＠-]")  # what a spreadsheet may take for the beginning of a formula
NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d+)?%?|[-—－]+")
WORKBOOK = b"PK\x03\x04"


def records(content: bytes, *, delimiter: str = ",") -> list[list[str]]:
    """The cells of a delimited export in whichever of our encodings."""
    marks = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
    encoding = next((name for mark, name in marks.items() if content.startswith(mark)), None)
    try:
        text = content.decode(encoding or "utf-8")
    except UnicodeDecodeError:
        text = content.decode("gb18030")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def live(content: bytes, *, delimiter: str = ",") -> list[str]:
    """The cells of an export that a spreadsheet would run."""
    if not content.startswith(WORKBOOK):
        return [text for record in records(content, delimiter=delimiter) for text in record if LIVE.match(text) and not NUMBER.fullmatch(text)]
    with ZipFile(io.BytesIO(content)) as archive:
        parts = [name for name in archive.namelist() if re.search(r"externalLinks|vbaProject|connections|queryTables|drawings", name)]
        run = [name for name in archive.namelist() if re.search(rb"<(\w+:)?(f|definedName(?! name=._xlnm.Print_)|ddeLink|hyperlink)\b", archive.read(name))]
    texts = [cell for page in openpyxl.load_workbook(io.BytesIO(content)).worksheets for row in page.iter_rows() for cell in row
             if isinstance(cell.value, str) and LIVE.match(cell.value) and (cell.data_type != "s" or not (cell.quotePrefix or cell.number_format == "@"))]
    return parts + run + [f"{cell.coordinate}={cell.value}" for cell in texts]
