"""What every unit word is worth: in a cell, in a heading, of money, counts and numbers. A unit that is missing here fails."""

from fractions import Fraction

import pytest

from data.amounts import relative
from data.uploads.parsing import numbers
from data.uploads.reading import headers
from db.declare import Column, Kind
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


def declared(kind: Kind, unit: str, written: str, *, heading: str = ""):
    """The stored value of a text in a column of a declared unit, under a heading that states one."""
    factor = relative(heading, unit) if heading else None
    return parsed(kind, written, factor=factor, unit=unit)


@pytest.mark.parametrize(("unit", "written", "heading", "value"), [
    ("人", "3.2亿", "", 320_000_000), ("人", "3.2", "万人", 32_000), ("人", "12", "人", 12), ("人", "1.5万人", "万人", 15_000), ("人", "3", "千人", 3_000),
    ("万人", "3.2亿", "", 32_000), ("万人", "120000", "人", 12), ("万人", "5", "万人", 5), ("万人", "5万", "", 5), ("户", "1200户", "", 1200)])
def test_counts_are_converted_to_the_declared_unit(unit, written, heading, value):
    assert declared(Kind.COUNT, unit, written, heading=heading) == value


@pytest.mark.parametrize(("unit", "written", "heading", "value"), [
    ("万吨", "32000", "吨", 3.2), ("万吨", "3.2万吨", "", 3.2), ("万吨", "0.5亿吨", "吨", 5000.0), ("万吨", "3.2", "", 3.2), ("万吨", "3.2", "万吨", 3.2),
    ("万吨标准煤", "1200吨标准煤", "", 0.12), ("平方米", "1.2", "万平方米", 12_000.0), ("万吨", "1.1", "吨", 0.00011)])
def test_numbers_are_converted_to_the_declared_unit(unit, written, heading, value):
    assert declared(Kind.NUMBER, unit, written, heading=heading) == value


@pytest.mark.parametrize(("kind", "unit", "written"), [
    (Kind.COUNT, "人", "12家"), (Kind.NUMBER, "万吨", "12人"), (Kind.NUMBER, "万吨", "12万亩"), (Kind.NUMBER, "", "12吨"), (Kind.PERCENT, "", "12家"), (Kind.MONEY, "", "12人")])
def test_a_number_of_something_else_is_refused(kind, unit, written):
    assert declared(kind, unit, written) == ["not_a_number"]


def test_words_for_one_of_the_same_stand_for_each_other():
    assert [declared(Kind.COUNT, "项", written) for written in ("12个", "1.2万件", "12项")] == [12, 12_000, 12]


def test_a_part_of_a_person_is_refused():
    assert declared(Kind.COUNT, "万人", "15000", heading="人") == ["not_whole"]


@pytest.mark.parametrize(("unit", "own", "share"), [
    ("万吨", "吨", 10_000), ("吨", "万吨", Fraction(1, 10_000)), ("亿", "万人", 10_000), ("千瓦时", "千瓦时", 1), ("万千瓦时", "千瓦时", 10_000),
    ("人", "吨", None), ("万亩", "公顷", None)])
def test_what_a_unit_is_of_another(unit, own, share):
    assert relative(unit, own) == share


@pytest.mark.parametrize(("heading", "code", "unit"), [
    ("从业人员", "staff", ""), ("从业人员（人）", "staff", "人"), ("从业人员(万人)", "staff", "万人"), ("从业人员，单位：万人", "staff", "万人"),
    ("排放量", "carbon", ""), ("排放量（万吨）", "carbon", "万吨"), ("排放量/吨", "carbon", "吨"), ("排放量（人）", "carbon", "人")])
def test_headings_match_with_and_without_their_unit(monkeypatch, heading, code, unit):
    columns = {"staff": Column("staff", "从业人员", "Staff", Kind.COUNT, unit="人"), "carbon": Column("carbon", "排放量", "Carbon", Kind.NUMBER, unit="万吨")}
    monkeypatch.setattr(headers, "names", lambda code: {headers.folded(column.zh): name for name, column in columns.items()})
    made = type("Made", (), {"code": "made", "column": staticmethod(columns.get)})()
    found, told = headers.matched(made, heading)
    assert (found and found.code, told) == (code, unit)


def test_money_in_hundred_millions_is_converted(store):
    found = checked("hundred_units", text("类型,名称,推荐单位,中央引导资金（亿元）,地方资金", "城市,南京市,江苏省,3.2,3.2亿"))
    assert (found.rows["funds_central"].tolist(), found.rows["funds_local"].tolist()) == ([32 * 10**9], [32 * 10**9])
    assert {kind: found.repairs[kind] for kind in ("unit_in_header", "unit_in_cell")} == {"unit_in_header": 1, "unit_in_cell": 1}
