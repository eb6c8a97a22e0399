"""What every unit word is worth: in a cell, in a heading, of money, counts and numbers. A unit that is missing here fails."""

import pytest

from data.uploads.parsing import numbers
from data.uploads.reading import headers
from db.declare import Kind
from tests.data.uploads.test_parsing import parsed
from tests.data.uploads.uploading import checked, text

FEN = {  # 3.5 of the unit, in 分
    "元": 350, "百元": 35_000, "千元": 350_000, "万元": 3_500_000, "万": 3_500_000, "百万元": 350_000_000, "百万": 350_000_000,
    "千万元": 3_500_000_000, "千万": 3_500_000_000, "亿元": 35_000_000_000, "亿": 35_000_000_000}
ONLY_IN_A_HEADING = {"分": 4, "百": 40_000, "千": 400_000}  # 4 of the unit, in 分: too rare or too vague behind a number
PIECES = {"万": 35_000, "亿": 350_000_000}  # 3.5 of the unit, as a count


def test_every_unit_word_of_money_is_worked_out_here():
    assert set(headers.YUAN) <= set(FEN) | set(ONLY_IN_A_HEADING)
    assert set(headers.SCALES) == set(numbers.SCALES) == set(PIECES)


@pytest.mark.parametrize(("unit", "fen"), FEN.items())
def test_money_with_its_unit_in_the_cell(unit, fen):
    assert parsed(Kind.MONEY, f"3.5{unit}") == fen
    assert parsed(Kind.MONEY, f"3.5{unit}", factor=100) == fen  # whatever the heading says


@pytest.mark.parametrize("unit", ONLY_IN_A_HEADING)
def test_a_unit_that_only_a_heading_may_say_is_refused_in_a_cell(unit):
    assert parsed(Kind.MONEY, f"4{unit}") == ["not_a_number"]


@pytest.mark.parametrize(("unit", "written", "fen"), [
    *((unit, "3.5", fen) for unit, fen in FEN.items()), *((unit, "4", fen) for unit, fen in ONLY_IN_A_HEADING.items())])
def test_money_with_its_unit_in_the_heading(store, unit, written, fen):
    review = checked("hundred_units", text(f"类型,名称,推荐单位,中央引导资金（{unit}）", f"城市,南京市,江苏省,{written}"))
    assert review.rows["funds_central"].tolist() == [fen]


@pytest.mark.parametrize(("unit", "pieces"), PIECES.items())
def test_counts_with_their_unit_in_the_cell(unit, pieces):
    assert parsed(Kind.COUNT, f"3.5{unit}") == pieces
    assert parsed(Kind.COUNT, f"3.5{unit}", factor=10_000) == pieces  # whatever the heading says


@pytest.mark.parametrize(("unit", "firms"), [*PIECES.items(), ("万家", 35_000), ("亿家", 350_000_000)])
def test_counts_with_their_unit_in_the_heading(store, unit, firms):
    review = checked("zone_daily", text(f"高新区,数据日期,企业总数（{unit}）,复工企业数", "苏州工业园区,2020-04-01,3.5,1"))
    assert review.rows["firms"].tolist() == [firms]
    assert review.rows["firms_resumed"].tolist() == [1]


@pytest.mark.parametrize(("written", "number"), [("3.5", 3.5), ("3.5%", 3.5), ("3.5万", 35_000.0), ("3.5亿", 350_000_000.0)])
def test_numbers_with_their_unit_in_the_cell(written, number):
    assert parsed(Kind.NUMBER, written) == number


@pytest.mark.parametrize("unit", [*PIECES, "元"])
def test_a_percentage_has_no_unit_but_its_own(unit):
    assert parsed(Kind.PERCENT, f"3.5{unit}") == ["not_a_number"]


@pytest.mark.parametrize("unit", ["元", "万元", "百万", "千万"])
def test_a_count_is_no_money(unit):
    assert parsed(Kind.COUNT, f"3.5{unit}") == ["not_a_number"]


@pytest.mark.parametrize(("words", "number"), [
    ("二十", 20), ("二百", 200), ("二千", 2_000), ("二万", 20_000), ("二十万", 200_000), ("二百万", 2_000_000), ("二千万", 20_000_000),
    ("二亿", 200_000_000)])
def test_every_unit_of_a_number_in_chinese_words(words, number):
    assert parsed(Kind.COUNT, words) == number
