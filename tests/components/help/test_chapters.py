"""The help: every picture is there in both languages and belongs to a step, every link leads to a page, every text has its English."""

import re
from pathlib import Path

import pytest
from PIL import Image

from components.help.chapter import ENDING, FOLDER, Chapter, Step
from components.help.every import chapters
from data.asking import Asking, asked_as
from data.language import LANGUAGES
from tests.pictures.scenes import SCENES

ROOT = Path(__file__).parents[3]
CHINESE = re.compile(r"[\u4e00-\u9fff]")
WHOLE_SET = 4_000_000  # bytes, of both languages
ADDRESSES = {"./"} | {page.stem for page in (ROOT / "pages").glob("*/*.py")}


def told(language: str) -> list[Chapter]:
    with asked_as(Asking(language)):
        return chapters()


def steps(language: str) -> list[Step]:
    return [step for chapter in told(language) for step in chapter.steps]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_of_a_step_is_there_and_no_other(language):
    named = {step.picture.path(language) for step in steps(language) if step.picture}
    assert named == set((FOLDER / language).iterdir())
    assert len(named) >= 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_is_wide_enough_to_be_read_and_says_what_it_shows(language):
    for step in steps(language):
        if step.picture:
            with Image.open(step.picture.path(language)) as picture:
                assert (picture.format, picture.width) == ("WEBP", 1100), step.picture.name
            assert len(step.picture.alt) >= 10, step.picture.name


def test_the_command_makes_every_picture_and_no_other():
    assert set(SCENES) == {step.picture.name for step in steps("zh") if step.picture}


def test_the_pictures_are_small():
    assert {path.name for path in FOLDER.iterdir()} == set(LANGUAGES)
    assert sum(path.stat().st_size for path in FOLDER.rglob(f"*.{ENDING}")) < WHOLE_SET


def test_every_link_leads_to_a_page():
    ways = [step.way for step in steps("zh") if step.way]
    assert {way.page for way in ways} <= ADDRESSES
    assert len(ways) >= len(chapters())


def test_an_english_reader_reads_no_chinese():
    words = [text for chapter in told("en") for text in (chapter.title, chapter.reader)]
    words += [text for step in steps("en") for text in (step.text, step.picture.alt if step.picture else "", step.way.text if step.way else "")]
    assert not [text for text in words if CHINESE.search(text)]


def test_a_chapter_is_found_by_its_key():
    keys = [chapter.key for chapter in told("zh")]
    assert keys == ["read", "hundred", "commissioners", "upload", "correct", "form", "registers", "warned", "leave", "known"]
    assert keys == [chapter.key for chapter in told("en")]
    assert all(chapter.steps and chapter.reader for chapter in told("zh"))
