"""Several words in one text, as people write them."""

import re
from collections.abc import Mapping

from data.language import _

BETWEEN = re.compile(r"[、，,；;\n]")


def parted(text: str) -> list[str]:
    """甲、乙，丙 → 甲, 乙, 丙; each once, what is blank is no word."""
    return list(dict.fromkeys(word for each in BETWEEN.split(text) if (word := each.strip())))


def assigned(text: str, titles: Mapping[str, str]) -> dict[str, str]:
    """天数=20；visits=3 → the text by code, each once; `titles`: code → what it is called. Raises ValueError, with a sentence."""
    texts: dict[str, str] = {}
    for each in re.split("[；;\n]", text):
        name, equals, value = each.partition("=")
        code = next((code for code, title in titles.items() if name.strip() in (code, title)), None)
        if each.strip() and (not equals or code is None or code in texts):
            raise ValueError(_("“{part}”不成立：请写成 {example}，每项一次，用分号隔开。", part=each.strip()[:20], example="；".join(f"{title}=…" for title in titles.values())))
        if code is not None:
            texts[code] = value.strip()
    return texts
