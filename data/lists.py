"""Several words in one text, as people write them."""

import re

BETWEEN = re.compile(r"[、，,；;\n]")


def parted(text: str) -> list[str]:
    """甲、乙，丙 → 甲, 乙, 丙; each once, what is blank is no word."""
    return list(dict.fromkeys(word for each in BETWEEN.split(text) if (word := each.strip())))
