"""The error file of every faulty file of the zoo: the same rows, the same problems when it comes back, no live formula."""

import re
from functools import cache

import pytest
from sqlalchemy import select

from data import asking
from data.asking import Asking
from data.uploads import Review, error_file
from data.uploads.reading import any_file
from data.uploads.reading.words import FORMULA_MARK
from data.uploads.rules.hundred_list import THEMES
from db.datasets import DATASETS
from db.engine import reading
from db.tables.reference import Identity, Region, RegionAlias
from tests.data.uploads.exports import live
from tests.data.uploads.uploading import checked, counted, told
from tests.data.uploads.zoo import CASES, Case

FAULTY = [case for case in CASES if case.problems and case.status != 2
          and "classified" not in {kind for _severity, kind, *_where in case.problems}]  # of a marked file nothing is kept
BY_FILE = {case.file: case for case in FAULTY}


@cache
def sent_back(file: str) -> tuple[Review, str, bytes]:
    """The review of a file with the name and the bytes of its error file; once for both tests, as its ground is only looked at."""
    case = BY_FILE[file]
    review = checked(case.dataset, case.path.read_bytes(), name=case.file)
    return review, *error_file(review)


@pytest.mark.parametrize("case", FAULTY, ids=lambda case: case.file)
def test_it_comes_back_as_it_went(case: Case, grounds, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{grounds[case.before]}")
    review, name, content = sent_back(case.file)
    again = checked(case.dataset, content, name=name)
    assert (counted(again), told(again), again.file.header_row) == (counted(review), told(review), review.file.header_row)
    assert again.repairs | {"apostrophe": 0} == review.repairs | {"apostrophe": 0}
    assert again.rows.equals(review.rows)
    assert (again.file.encoding, again.file.delimiter, again.file.sheet, again.file.template_version) == (
        review.file.encoding, review.file.delimiter, review.file.sheet, review.file.template_version)
    before, after = (any_file.read(bytes_, sheet=review.file.sheet) for bytes_ in (case.path.read_bytes(), content))
    width = before.cells.shape[1]
    assert after.cells.iloc[:, :width].equals(before.cells)
    assert (after.newline, after.lead, after.epoch_1904) == (before.newline, before.lead, before.epoch_1904)
    assert after.cells.iat[(review.file.header_row or 1) - 1, width].startswith("错误说明")


CHINESE = re.compile(r"[\u4e00-\u9fff]+")
EACH_KIND = {kind: case for case in FAULTY for _severity, kind, _row, _column in case.problems}.values()


@pytest.mark.parametrize("case", {case.file: case for case in EACH_KIND}.values(), ids=lambda case: case.file)
def test_in_english_it_comes_back_too_and_nothing_in_it_is_chinese_but_the_data(case: Case, grounds, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{grounds[case.before]}")
    with asking.asked_as(Asking("en")):
        review = checked(case.dataset, case.path.read_bytes(), name=case.file)
        name, content = error_file(review)
        again = checked(case.dataset, content, name=name)
    assert (counted(again), told(again), again.heads.ignored) == (counted(review), told(review), review.heads.ignored)
    assert _chinese(_cells(content)) - _chinese(_cells(case.path.read_bytes())) <= _names(case)


def _chinese(texts) -> set[str]:
    return {words for text in texts for words in CHINESE.findall(text.replace(FORMULA_MARK, ""))}


def _cells(content: bytes) -> list[str]:
    return any_file.read(content).cells.to_numpy().ravel().tolist()


def _names(case: Case) -> set[str]:
    """What has no English: the choices of the columns, the names of places, zones and units, and what is noted beside them."""
    choices = [choice for column in DATASETS[case.dataset].columns for choice in column.choices]
    return _chinese([*choices, *THEMES, case.file]) | _stored(case.before)


@cache
def _stored(_before: str) -> set[str]:
    """Those names of a ground."""
    with reading() as connection:
        stored = [str(text) for model in (Region, RegionAlias, Identity) for row in connection.execute(select(model.__table__)) for text in row]
        within = divisions(connection)
    return _chinese([*stored, *within])


def divisions(connection) -> list[str]:
    """The counties and prefectures with what they lie in before their own name."""
    named = {(row.level, row.adcode): row for row in connection.execute(select(Region.__table__))}
    return ["".join(named[level, code].name for level, code in (("province", row.province), ("prefecture", row.prefecture))
                    if (level, code) in named and (level, code) != place) + row.name for place, row in named.items()]


@pytest.mark.parametrize("case", FAULTY, ids=lambda case: case.file)
def test_nothing_in_it_is_a_live_formula(case: Case, grounds, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{grounds[case.before]}")
    review, _name, content = sent_back(case.file)
    assert live(content, delimiter=review.file.delimiter or ",") == []
