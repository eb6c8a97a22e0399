"""The language of the screen: Chinese in the code, English in the gettext catalogues of `locale`."""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from babel.messages.pofile import read_po

from data import asking
from db.declare import Column, Dataset

LANGUAGES = {"zh": "中文", "en": "English"}
CATALOGUES = Path(__file__).parent / "locale"
SINGULARS = {"cities": "city", "counties": "county", "entries": "entry", "industries": "industry", "batches": "batch"}
VERBS = {" have": " has", " were": " was", " are": " is", " miss": " misses"}
ONE = re.compile(  # one thing where a text speaks of several
    r"(?<![\d.,])\b1 ((?:reporting |major |data |correct |new )?)(" + "|".join(SINGULARS) + r"|zones|rows|cases|warnings|villages|reports|returns|firms|days|"
    r"indicators|columns|tables|parks|times|kinds|units|issues|dates)\b((?: have| were| are| miss)\b)?")


def use(language: str) -> None:
    """Speak this language for the rest of the present run."""
    asking.change(language=language if language in LANGUAGES else "zh")


def spoken() -> str:
    """The language in use: zh or en."""
    return asking.present().language


def _(text: str, /, **values) -> str:
    """The Chinese text in the language in use, with `{name}` places filled from `values`."""
    if spoken() == "zh":
        return text.format(**values) if values else text
    told = english().get(text, text)
    return ONE.sub(_singular, told.format(**values)) if values else told


def _singular(found: re.Match) -> str:
    """1 zones have → 1 zone has."""
    kind, noun, verb = found.groups()
    return f"1 {kind}{SINGULARS.get(noun, noun[:-1])}{VERBS.get(verb, verb or '')}"


def chosen(zh: str, en: str) -> str:
    """One of two words that a declaration holds side by side."""
    return zh if spoken() == "zh" else en


def title(named: Column | Dataset) -> str:
    """The title of a column or a dataset in the language in use."""
    return chosen(named.zh, named.en)


def titles(columns: Iterable[Column]) -> str:
    return chosen("、", ", ").join(title(column) for column in columns)


@lru_cache(maxsize=1)
def english() -> dict[str, str]:
    """Every translated text of all catalogues."""
    return {text: told for path in sorted(CATALOGUES.glob("en/LC_MESSAGES/*.po")) for text, told in _entries(path)}


def _entries(path: Path):
    with path.open("rb") as file:
        return [(entry.id, entry.string) for entry in read_po(file, locale="en") if entry.id and entry.string]
