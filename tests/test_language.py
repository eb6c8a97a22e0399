"""Every text a user can see is Chinese in the code and has an English entry in a catalogue."""

import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.extract import extract_from_dir

from data import language

ROOT = Path(__file__).parents[1]
FOLDERS = ("components", "data", "db", "pages")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def texts() -> dict[str, str]:
    """Every text inside `_("…")`, with the place of its first use."""
    found: dict[str, str] = {}
    for folder in FOLDERS:
        for name, line, text, *_rest in extract_from_dir(
                ROOT / folder, method_map=[("**.py", "python")], keywords={"_": None}):
            found.setdefault(text, f"{folder}/{name}:{line}")
    return found


def test_every_text_has_an_english_entry():
    missing = {text: place for text, place in texts().items() if text not in language.english()}
    assert not missing, "\n".join(f"{place}  {text}" for text, place in missing.items())


def test_no_english_entry_outlives_its_text():
    code = "".join(file.read_text("utf-8") for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))
    assert not [text for text in language.english() if text and text not in code]


def test_an_english_entry_names_the_same_values():
    different = [text for text in texts() if text in language.english() and _values(text) != _values(language.english()[text])]
    assert not different


def test_an_english_entry_has_no_chinese_in_it():
    assert not [told for told in language.english().values() if CHINESE.search(told)]


@pytest.mark.parametrize(("chosen", "told"), [("zh", "已报3家"), ("xx", "已报3家")])
def test_an_unknown_language_is_chinese(chosen, told):
    language.use(chosen)
    assert language._("已报{n}家", n=3) == told


def _values(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name}


@pytest.mark.parametrize(("text", "told"), [
    ("{n} zones have not reported, {m} late", "1 zone has not reported, 1 late"), ("{n} entries, the latest {m} shown", "1 entry, the latest 1 shown"),
    ("2{n} zones", "21 zones"), ("0.{n} cases", "0.1 cases"), ("{n} reporting units are overdue", "1 reporting unit is overdue")])
def test_one_thing_is_not_spoken_of_as_several(text, told):
    language.use("en")
    assert language._(text, n=1, m=1) == told
    language.use("zh")
    assert language._(text, n=1, m=1) == text.format(n=1, m=1)
