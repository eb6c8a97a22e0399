"""Text to cells: comma, semicolon or tab, quotes, and the `sep=` line that Excel writes."""

import csv
import io
import re
from itertools import islice

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv as arrow_csv

from data.uploads import headers, kinds
from data.uploads.sheet import LIMIT_BLANK, LIMIT_BYTES, LIMIT_COLUMNS, LIMIT_ROWS, Sheet, Unreadable
from db.progress import READING, tell

DELIMITERS = ",;\t"
CHUNK = 100_000
LOOKED_AT = 50  # records from which the delimiter is told
csv.field_size_limit(LIMIT_BYTES)  # one for the process: a cell may be as long as a file
END = "\0end"  # no text holds it: NUL bytes are refused before
SEP_LINE = re.compile(r"\Asep=(.)(\r\n|\r|\n)", re.IGNORECASE)


def read(text: str, *, encoding: str) -> Sheet:
    """The cells of a delimited text. Row numbers count records, as a spreadsheet does. Raises Unreadable."""
    told = SEP_LINE.match(text)
    if told:
        text = text[told.end():]
    delimiter = told[1] if told else _delimiter(text)
    _refuse_blanks(text)
    tell(READING, 0, text.count("\n"))
    cells = _plain(text, delimiter) if _is_plain(text) else None
    if cells is None:
        cells = _quoted(text, delimiter)
    return Sheet(cells, encoding=encoding, delimiter=delimiter, newline="\r\n" if "\r\n" in text[:100_000] else "\n")


def _delimiter(text: str) -> str:
    """The delimiter under which a line has most header names; then the one that gives most cells."""
    head = text[:200_000]
    return max(DELIMITERS, key=lambda delimiter: (*_likeness(head, delimiter), -DELIMITERS.index(delimiter)))


def _likeness(head: str, delimiter: str) -> tuple[int, int]:
    try:
        records = list(islice(csv.reader(io.StringIO(head, newline=""), delimiter=delimiter), LOOKED_AT))
    except csv.Error:
        return 0, 0
    known = headers.vocabulary()
    names = max((sum(headers.folded(cell) in known for cell in record) for record in records), default=0)
    return names, max((len(record) for record in records), default=0)


def _is_plain(text: str) -> bool:
    return '"' not in text and "\r" not in text.replace("\r\n", "")


def _plain(text: str, delimiter: str) -> pd.DataFrame | None:
    """The cells of a text without quotes whose lines, titles aside, all have as many cells; None for any other."""
    content = text.encode("utf-8")
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
    """The number of cells of all lines but the first few, and the byte where these lines begin; None where uneven."""
    if not content:
        return None, 0
    octets = np.frombuffer(content, dtype=np.uint8)
    ends = np.flatnonzero(octets == ord("\n"))
    if octets[-1] != ord("\n"):
        ends = np.append(ends, len(octets))
    _refuse_size(rows=len(ends))
    marks = np.flatnonzero(octets == ord(delimiter))
    counts = np.diff(np.searchsorted(marks, ends), prepend=0)
    _refuse_size(columns=int(counts.max()) + 1)
    uneven = np.flatnonzero(counts[:LOOKED_AT] != counts[-1])
    first = int(uneven[-1]) + 1 if len(uneven) else 0
    if not counts[-1] or (counts[first:] != counts[-1]).any():
        return None, 0
    return int(counts[-1]) + 1, int(ends[first - 1]) + 1 if first else 0


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


def _refuse_blanks(text: str) -> None:
    """Refuse a text that ends in very many rows without content, before they become cells."""
    written = len(text.rstrip(f"{DELIMITERS} \u3000\xa0\r\n"))
    if max(text.count("\n", written), text.count("\r", written)) > LIMIT_BLANK:
        raise Unreadable(kinds.TOO_MANY_BLANK_ROWS, limit=f"{LIMIT_BLANK:,}")


def _refuse_size(*, rows: int = 0, columns: int = 0) -> None:
    if rows > LIMIT_ROWS + LOOKED_AT:
        raise Unreadable(kinds.TOO_MANY_ROWS, limit=f"{LIMIT_ROWS:,}")
    if columns > LIMIT_COLUMNS:
        raise Unreadable(kinds.TOO_MANY_COLUMNS, count=f"{columns:,}", limit=f"{LIMIT_COLUMNS:,}")
