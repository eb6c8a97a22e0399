"""The language of the screen: Chinese in the code, English in the gettext catalogues of `locale`."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from string import Formatter

from babel.messages.pofile import read_po

from data import asking
from db.declare import Column, Dataset

LANGUAGES = {"zh": "中文", "en": "English"}
CATALOGUES = Path(__file__).parent / "locale"


class Plurals(Formatter):
    """Fills a text; `{n:zone|zones}` is the word for one and the word for several. (ngettext knows one count a text; ours have two or three.)"""

    def format_field(self, value, spec: str) -> str:
        one, several_too, several = spec.partition("|")
        if several_too:
            return one if str(value) == "1" else several
        return super().format_field(value, spec)


FILL = Plurals()


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
    translation = english().get(text, text)
    return FILL.vformat(translation, (), values) if values else translation


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
    return {text: translation for path in sorted(CATALOGUES.glob("en/LC_MESSAGES/*.po")) for text, translation in _entries(path)}


def _entries(path: Path):
    with path.open("rb") as file:
        return [(entry.id, entry.string) for entry in read_po(file, locale="en") if entry.id and entry.string]
