"""A few names of many, for a line."""

from data import wording
from data.language import _


def shortened(names: list[str], most: int = 4) -> str:
    """The first few names, and that there are more."""
    told = wording.joined(names[:most])
    return told if len(names) <= most else _("{names}等", names=told)
