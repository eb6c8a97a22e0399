"""A key of what is kept, as Streamlit's cache takes it soonest."""

from datetime import date
from typing import Any

from data.asking import Asking

PLAIN = frozenset((str, int, float, bool, type(None), date, Asking))  # two of a kind with the same words are the same


def in_words(key: tuple) -> str | list:
    """A key as one text, where it is plain throughout: Streamlit takes ten times as long over its parts, a fifth of a rerun."""
    return repr(key) if _is_plain(key) else list(key)


def _is_plain(value: Any) -> bool:
    return all(map(_is_plain, value)) if type(value) is tuple else type(value) in PLAIN
