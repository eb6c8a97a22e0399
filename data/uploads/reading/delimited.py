"""Text to cells: comma, semicolon or tab, quotes, and the `sep=` line that Excel writes."""

import csv
import io
import re
from itertools import islice

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv as arrow_csv

from data.uploads.problems import kinds
from data.uploads.reading import headers
from data.uploads.reading.encoding import unmarked
from data.uploads.reading.sheet import LIMIT_BLANK, LIMIT_BYTES, LIMIT_COLUMNS, LIMIT_ROWS, Sheet, Unreadable
from db.progress import READING, tell

DELIMITERS = ",;\t"
CHUNK = 100_000
LOOKED_AT = 50  # records from which the delimiter is told
csv.field_size_limit(LIMIT_BYTES)  # one for the process: a cell may be as long as a file
END = "\0end"  # no text holds it: NUL bytes are refused before
SEP_LINE = re.compile(r"\Asep=(.)(\r\n|\r|\n)", re.IGNORECASE)
ENDS, QUOTED = re.compile(r"\r\n|\n|\r"), re.compile(r'"[^"]*(?:"|\Z)')
BLANK = f"{DELIMITERS} \u3000\xa0\r\n"
HEAD = 200_000  # bytes in which the delimiter and the ends of lines are looked for


def read(content: bytes, *, encoding: str) -> Sheet:
    """The cells of a delimited text in UTF-8; `encoding` is what it was in. Row numbers count records, as a spreadsheet does.

    Raises Unreadable.
    """
    content = unmarked(content)
    head = content[:HEAD].decode("utf-8", "ignore")
    sep_line = SEP_LINE.match(head)
    if sep_line:
        content = unmarked(content[len(sep_line[0].encode("utf-8")):])
        head = content[:HEAD].decode("utf-8", "ignore")
    delimiter = sep_line[1] if sep_line else _delimiter(head)
    _refuse_blanks(content)
    ends = content.count(b"\n")
    tell(READING, 0, ends)
    cells = _plain(content, delimiter, ends=ends) if _is_plain(content) else None
    if cells is None:
        cells = _quoted(content.decode("utf-8"), delimiter)
    ended = ENDS.search(QUOTED.sub("", head))
    return Sheet(cells, encoding=encoding, delimiter=delimiter, newline=ended[0] if ended else "\r\n", lead=sep_line[0] if sep_line else "")


def _delimiter(head: str) -> str:
    """The delimiter under which a line has most header names; then the one that gives most cells."""
    return max(DELIMITERS, key=lambda delimiter: (*_likeness(head, delimiter), -DELIMITERS.index(delimiter)))


def _likeness(head: str, delimiter: str) -> tuple[int, int]:
    try:
        records = list(islice(csv.reader(io.StringIO(head, newline=""), delimiter=delimiter), LOOKED_AT))
    except csv.Error:
        return 0, 0
    known = headers.vocabulary()
    names = max((sum(headers.folded(cell) in known for cell in record) for record in records), default=0)
    return names, max((len(record) for record in records), default=0)


def _is_plain(content: bytes) -> bool:
    return b'"' not in content and (b"\r" not in content or content.count(b"\r") == content.count(b"\r\n"))


def _plain(content: bytes, delimiter: str, *, ends: int) -> pd.DataFrame | None:
    """The cells of a text without quotes whose lines, titles aside, all have as many cells; None for any other. `ends` of lines."""
    _refuse_size(rows=ends + (not content.endswith(b"\n")))
    cells = _even(content, delimiter)
    if cells is None:
        mark = delimiter.encode("utf-8")
        _refuse_size(columns=1 + max((line.count(mark) for line in io.BytesIO(content)), default=0))
    return cells


def _even(content: bytes, delimiter: str) -> pd.DataFrame | None:
    width, start = _even_width(content, delimiter)
    if width is None:
        return None
    names = [str(number) for number in range(width)]
    try:
        table = arrow_csv.read_csv(
            pa.BufferReader(pa.py_buffer(content).slice(start)),
            read_options=arrow_csv.ReadOptions(column_names=names, block_size=1 << 22),
            parse_options=arrow_csv.ParseOptions(delimiter=delimiter, quote_char=False, ignore_empty_lines=False),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.large_string()), strings_can_be_null=False))
    except pa.ArrowInvalid:
        return None
    cells = table.to_pandas(types_mapper={pa.large_string(): pd.StringDtype(na_value=np.nan)}.get).set_axis(
        range(width), axis=1)
    return _under(content[:start].decode("utf-8"), cells, delimiter) if start else cells


def _under(titles: str, cells: pd.DataFrame, delimiter: str) -> pd.DataFrame:
    """The cells below the lines above them that have another number of cells."""
    above = as_cells(list(csv.reader(io.StringIO(titles, newline=""), delimiter=delimiter)))
    width = range(max(above.shape[1], cells.shape[1]))
    parts = [part.reindex(columns=width, fill_value="").astype("str") for part in (above, cells)]
    return pd.concat(parts, ignore_index=True)


def _even_width(content: bytes, delimiter: str) -> tuple[int | None, int]:
    """The number of cells of the last line, and the byte where the first lines that have another number end.

    None where there is but one cell. Whether all lines between have as many is seen when they are read.
    """
    mark = delimiter.encode("utf-8")
    last = content[content.rfind(b"\n", 0, -1) + 1:].count(mark)
    if not last or len(mark) > 1:
        return None, 0
    _refuse_size(columns=last + 1)
    place = start = 0
    for line in islice(io.BytesIO(content), LOOKED_AT):
        place += len(line)
        if line.count(mark) != last:
            start = place
    return last + 1, start


def _quoted(text: str, delimiter: str) -> pd.DataFrame:
    """The cells of any text, record by record."""
    # The mark after the end comes back as a record of its own, unless a quoted cell was left open.
    ended = text if text.endswith(("\n", "\r")) else text + "\n"
    records = csv.reader(io.StringIO(ended + END, newline=""), delimiter=delimiter)
    parts, count, last, lines = [], 0, None, text.count("\n")
    while chunk := list(islice(records, CHUNK)):  # in chunks, since lists of texts take much memory
        last = chunk[-1]
        count += len(chunk)
        parts.append(as_cells(chunk))
        tell(READING, min(count, lines), lines)
        _refuse_size(rows=count)
    if last != [END]:
        raise Unreadable(kinds.UNCLOSED_QUOTE, line=count)
    cells = pd.concat(parts, ignore_index=True) if len(parts) > 1 else parts[0]
    return cells.iloc[:-1].fillna("")


def as_cells(records: list[list[str]]) -> pd.DataFrame:
    """Records of any length as a rectangle of text."""
    width = max((len(record) for record in records), default=0)
    _refuse_size(rows=len(records), columns=width)
    columns = {number: pd.Series([record[number] if number < len(record) else "" for record in records], dtype="str")
               for number in range(width)}
    return pd.DataFrame(columns, index=range(len(records)))


def _refuse_blanks(content: bytes) -> None:
    """Refuse a text that ends in very many rows without content, before they become cells."""
    blank = BLANK.encode("utf-8")
    if content[-LIMIT_BLANK:].strip(blank):
        return
    written = len(content.rstrip(blank))
    if max(content.count(b"\n", written), content.count(b"\r", written)) <= LIMIT_BLANK:
        return  # bytes of other characters may have been taken for blanks, which only makes for more of them
    text = content.decode("utf-8")
    written = len(text.rstrip(BLANK))
    if max(text.count("\n", written), text.count("\r", written)) > LIMIT_BLANK:
        raise Unreadable(kinds.TOO_MANY_BLANK_ROWS, limit=f"{LIMIT_BLANK:,}")


def _refuse_size(*, rows: int = 0, columns: int = 0) -> None:
    if rows > LIMIT_ROWS + LOOKED_AT:
        raise Unreadable(kinds.TOO_MANY_ROWS, limit=f"{LIMIT_ROWS:,}")
    if columns > LIMIT_COLUMNS:
        raise Unreadable(kinds.TOO_MANY_COLUMNS, count=f"{columns:,}", limit=f"{LIMIT_COLUMNS:,}")
