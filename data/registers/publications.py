"""National figures that were published, to stand beside a register's own: what they are of, where from, and how sure."""

import re
from functools import lru_cache

import pandas as pd
from sqlalchemy import Connection

from data import reference
from data.language import _
from data.registers.declared import Register

UNSURE = "recalled|derived"  # words of `checked`: what nobody has read in print


def published(connection: Connection | None = None, *, register: str) -> pd.DataFrame:
    """The published figures of a register: indicator, split, period, value (in `unit`), nature (value, target), publisher,
    title_or_document, published (when), checked (as noted), sure (the same in words), inside_only (recalled or derived).
    """
    rows = _all()
    rows = rows[rows["register"] == register].drop(columns="register").reset_index(drop=True)
    return rows.assign(sure=[_sure(checked) for checked in rows["checked"]])


def combinations(register: Register) -> tuple[str, ...]:
    """The splits of two and more columns of which a figure was published."""
    rows = _all()
    own = rows[(rows["register"] == register.code) & rows["split"].str.contains("&", regex=False)]
    return tuple(dict.fromkeys(own["split"]))


@lru_cache(maxsize=1)
def _all() -> pd.DataFrame:
    rows = reference.read("published_registers")
    return rows.assign(value=pd.to_numeric(rows["value"]), inside_only=rows["checked"].str.contains(UNSURE))


def _sure(checked: str) -> str:
    return _("待核实（未见原件）") if re.search(UNSURE, checked) else _("转引自报道")
