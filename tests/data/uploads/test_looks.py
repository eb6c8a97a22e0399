"""Few texts are looked at one by one, many by set: both say the same."""

import pandas as pd
import pytest

from data.uploads.parsing import cleaning, column, numbers, times
from data.uploads.reading import looks, shield

TEXTS = pd.Series(["", " ", "\t\n", "　", "甲", " 甲", "甲\x85", "12", "１２", "٣٤", "1,200", "2020-03-01", "２０２０-03-01", "'=1", "#公式 =A1", "#N/A", "—",
                   "a.b", "*", "138****0000", "锟斤拷", "\ufffd", "\u200b", "\x1c", "é", "A" * 5_000, "合计", "小 计", "1.0", "x\n"], dtype="str")
LOOKS = {
    "hold": [lambda texts, part=part: looks.hold(texts, part) for part in ("计", ".", "*", "+", "***")],
    "begin": [lambda texts: looks.begin(texts, column.FORMULA_MARK)],
    "match": [lambda texts, form=form: looks.match(texts, form) for form in (cleaning.ODD, cleaning.FOLDING, column.LOST, shield.HINTS)],
    "fit": [lambda texts, form=form: looks.fit(texts, form) for form in (numbers.PLAIN_WHOLE, numbers.PLAIN_NUMBER, times.ISO_DATE, r"[1-9]\d{11}")],
    "are": [lambda texts: looks.are(texts, ""), lambda texts: looks.are(texts, "甲"), looks.are_blank],
    "among": [lambda texts: looks.are_among(texts, cleaning.NOTHING), lambda texts: looks.are_among(texts, column.ERROR_WORDS)],
    "stripped": [lambda texts: looks.stripped(texts).to_numpy(dtype=object)],
    "ascii": [lambda texts: [looks.all_ascii(texts), looks.all_ascii(texts.iloc[:3]), looks.all_ascii(texts.iloc[:0])]]}


@pytest.mark.parametrize("look", LOOKS)
def test_few_and_many_are_seen_alike(look, monkeypatch):
    few = [list(one(TEXTS)) for one in LOOKS[look]]
    monkeypatch.setattr(looks, "FEW", -1)
    assert [list(one(TEXTS)) for one in LOOKS[look]] == few


def test_no_texts_are_looked_at_too():
    nothing = TEXTS.iloc[:0]
    assert [len(look(nothing)) for name, some in LOOKS.items() if name != "ascii" for look in some] == [0] * (sum(map(len, LOOKS.values())) - 1)
