"""What the pages of the action call the choices of their datasets, and how they say an amount."""

from collections.abc import Iterable

import pandas as pd

from data.amounts import TEN_THOUSAND_YUAN
from data.indicators.hundred.themes import NONE, OTHER, SEVERAL
from data.language import _, chosen
from data.registers.words import in_english


def word(text: str) -> str:
    """A choice of a dataset (城市, 前补助, 验收) in the language in use."""
    return chosen(text, in_english(text))


def kind(text: str) -> str:
    """城市 or 园区; City or Park."""
    return chosen(text, {"城市": "City", "园区": "Park"}.get(text, text))


def words(column: pd.Series) -> pd.Series:
    """The same of a column; what is missing stays missing."""
    return column.map(word, na_action="ignore").astype(object)


def theme(code: str) -> str:
    """The word of a theme, or what stands for several, another and none."""
    return {SEVERAL: _("多个主题"), OTHER: _("其他"), NONE: _("未填")}.get(code) or word(code)


def in_wan(rows: pd.DataFrame, columns: Iterable[str]) -> pd.DataFrame:
    """The rows with some amounts, stored in 分, in 万元, as exact as they are stored."""
    return rows.assign(**{name: rows[name].astype(float) / TEN_THOUSAND_YUAN for name in columns})


def listed(texts: Iterable[str | None]) -> str | None:
    """Different texts one after the other; None where there is none."""
    return chosen("、", ", ").join(dict.fromkeys(text for text in texts if isinstance(text, str) and text)) or None
