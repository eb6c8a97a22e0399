"""What every other word for a choice means, and every word for yes and no. A word that is missing here fails."""

import pandas as pd
import pytest

from data.uploads.parsing import words
from data.uploads.parsing.column import Reading, parse_column
from db.datasets import DATASETS
from tests.data.uploads.test_parsing import NO_NAMES

MEANT = {
    ("zone_daily", "risk"): {"低风险": "低", "中风险": "中", "高风险": "高", "低风险地区": "低", "中风险地区": "中", "高风险地区": "高"},
    ("hundred_targets", "direction"): {"≥": ">=", "大于等于": ">=", "不低于": ">=", "≤": "<=", "小于等于": "<=", "不高于": "<="},
    ("hundred_evaluations", "grade"): {"优秀": "优", "良好": "良", "合格": "中", "不合格": "差"},
    ("reporting_calendar", "dataset"): {"高新区复工复产日报": "zone_daily", "百城百园执行情况": "hundred_progress"},
}
YES = ("是", "有", "对", "yes", "Y", "true", "1", "√", "✓")
NO = ("否", "无", "没有", "不是", "no", "N", "false", "0", "×", "✗", "x")


def read(dataset: str, column: str, text: str):
    """The stored value of one text, None where it is refused."""
    parsed = parse_column(pd.Series([text], dtype="str"), DATASETS[dataset].column(column), Reading(NO_NAMES))
    return None if parsed.findings else parsed.values.iat[0]


def test_every_other_word_is_worked_out_here():
    assert {column for _dataset, column in MEANT} == set(words.ALSO)
    for dataset, column in (("zone_daily", "risk"), ("hundred_targets", "direction"), ("hundred_evaluations", "grade")):
        assert MEANT[dataset, column].keys() == words.ALSO[column].keys()
    assert {word.casefold() for word in YES} == words.YES
    assert {word.casefold() for word in NO} == words.NO


@pytest.mark.parametrize(("dataset", "column", "word", "meant"), [
    (*place, word, meant) for place, meanings in MEANT.items() for word, meant in meanings.items()])
def test_another_word_for_a_choice_is_stored_as_the_choice(dataset, column, word, meant):
    assert read(dataset, column, word) == meant
    assert read(dataset, column, meant) == meant


@pytest.mark.parametrize(("word", "meant"), [*((word, True) for word in YES), *((word, False) for word in NO), ("也许", None)])
def test_every_word_for_yes_and_no(word, meant):
    assert read("villages", "has_industry", word) == meant
