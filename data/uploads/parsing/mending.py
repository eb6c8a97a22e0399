"""One example of each kind of repair: where it stands, how it was written, what it was read as."""

from datetime import datetime

import pandas as pd

from data import masking
from data.amounts import in_its_unit
from data.language import _
from data.uploads.reading import shield
from db.declare import Column, Kind
from db.folding import alike, fold, seen

LONGEST = 60  # characters of a cell that are shown
AS_WRITTEN = {  # repairs of the writing alone: what is left of it
    "trimmed": lambda raw: seen(raw).strip(), "full_width": lambda raw: fold(raw.strip()), "dash": lambda raw: "", "apostrophe": shield.bare,
    "invisible": lambda raw: seen(raw).strip(), "lookalike": lambda raw: alike(raw).strip()}


def example(kind: str, column: Column, *, row: int, raw: str, value) -> dict:
    """{"row", "column", "from", "to"}, as everybody may read them."""
    return shown(column, row=row, raw=raw, read=AS_WRITTEN[kind](raw) if kind in AS_WRITTEN else _plain(column, value))


def shown(column: Column, *, row: int, raw: str, read: str) -> dict:
    """The same of a cell that is read as the text `read`."""
    return {"row": row, "column": column.code, "from": _short(masking.masked(column, raw)), "to": _short(masking.masked(column, read))}


def skipped(row: int, text: str) -> dict:
    """The example of a row that is left out as a whole."""
    return {"row": row, "column": None, "from": _short(masking.veiled(text.strip())), "to": ""}


def said(shown: dict | None, *, titles: dict[str, str]) -> str:
    """An example in words; "" for none. `titles` are those of the columns by code."""
    if not shown:
        return ""
    fields = {"row": shown["row"], "before": shown["from"] or _("空白"), "after": shown["to"] or _("空白")}
    if shown["column"] is None:
        return _("第{row}行“{text}”", row=shown["row"], text=shown["from"])
    return _("第{row}行“{column}”：“{before}” → “{after}”", column=titles.get(shown["column"], shown["column"]), **fields)


def _plain(column: Column, value) -> str:
    """A stored value as plain text: money in the unit of its column, days as ISO dates."""
    if pd.isna(value):
        return ""
    if column.is_money:
        return in_its_unit(column, value)
    if column.kind is Kind.YES_NO:
        return _("是") if value else _("否")
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M:%S}" if column.kind is Kind.DATETIME else f"{value:%Y-%m-%d}"
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
