"""Every text a user can see is Chinese in the code and has an English entry in a catalogue."""

import re
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.extract import extract_from_dir

from data import language
from data.registers import words

ROOT = Path(__file__).parents[1]
FOLDERS = ("components", "data", "db", "pages")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@cache
def texts() -> dict[str, str]:
    """Every text inside `_("…")`, and every one of a declaration that a reader sees, with the place of its first use."""
    places: dict[str, str] = {}
    for folder in FOLDERS:
        for name, line, text, *_rest in extract_from_dir(
                ROOT / folder, method_map=[("**.py", "python")], keywords={"_": None}):
            places.setdefault(text, f"{folder}/{name}:{line}")
    for text in words.declared():
        places.setdefault(text, "a declaration in db/tables")
    return places


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
    assert not [english_text for english_text in language.english().values() if CHINESE.search(english_text)]


@pytest.mark.parametrize(("chosen", "told"), [("zh", "已报3家"), ("xx", "已报3家")])
def test_an_unknown_language_is_chinese(chosen, told):
    language.use(chosen)
    assert language._("已报{n}家", n=3) == told


def _values(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(text) if name}


@pytest.mark.parametrize(("values", "filled"), [
    ({"n": 1, "m": 2}, "1 zone has not reported, 2 are late"), ({"n": 21, "m": "1"}, "21 zones have not reported, 1 is late"),
    ({"n": "1,001", "m": 0}, "1,001 zones have not reported, 0 are late")])
def test_one_thing_is_not_spoken_of_as_several(monkeypatch, values, filled):
    english = "{n} {n:zone has|zones have} not reported, {m} {m:is|are} late"
    monkeypatch.setattr(language, "english", lambda: {"{n}未报{m}迟报": english})
    language.use("en")
    assert language._("{n}未报{m}迟报", **values) == filled


def test_a_name_that_reads_like_a_number_of_things_stays_as_it_is(monkeypatch):
    monkeypatch.setattr(language, "english", lambda: {"{name}未报": "{name} has not reported"})
    language.use("en")
    assert language._("{name}未报", name="Park 1 zones") == "Park 1 zones has not reported"


def test_every_word_for_several_stands_after_a_value_of_its_text():
    asked = [(text, name, spec) for text, english_text in language.english().items() for _t, name, spec, _c in Formatter().parse(english_text) if spec and "|" in spec]
    assert len(asked) > 50
    assert not [text for text, name, spec in asked if name not in _values(text) or spec.count("|") != 1]
