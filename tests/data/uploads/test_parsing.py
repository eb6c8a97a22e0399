"""Texts of cells, kind by kind: the stored value, or the kind of problem."""

import pandas as pd
import pytest

from data.uploads.parsing.column import Reading, parse_column
from db.declare import Column, Kind

NO_NAMES = type("NoNames", (), {name: None for name in ("adcode", "region", "reporting_unit", "unit")})()


def parsed(kind: Kind, text: str, *, factor: int | None = None, **limits):
    """The stored value of one text, or the codes of what is wrong with it."""
    column = Column("cell", "格", "Cell", kind, **limits)
    parsed_column = parse_column(pd.Series([text], dtype="str"), column, Reading(NO_NAMES, factor))
    wrong = [finding.kind.code for finding in parsed_column.findings]
    value = parsed_column.values.iat[0]
    return wrong if wrong else None if pd.isna(value) else value


@pytest.mark.parametrize(("text", "value"), [
    ("1200", 1200), ("1,200", 1200), ("１２００", 1200), ("1，200", 1200), (" 1200　", 1200), ("1200.0", 1200), ("1.2万", 12000),
    ("0.5亿", 50_000_000), ("0", 0), ("—", None), ("", None), ("-", None), ("/", None),
    ("12.5", ["not_whole"]), ("1,23", ["not_a_number"]), ("一千二", ["not_a_number"]), ("1.2E+05", ["scientific"]), ("50%", ["not_a_number"]),
    ("-3", ["below_minimum"]), ("1" * 16, ["too_big"]), ("#N/A", ["error_cell"]), ("#公式 =A1", ["formula_cell"]),
    ("120家", 120), ("1.2万家", 12000), ("120%家", ["not_a_number"])])
def test_counts(text, value):
    assert parsed(Kind.COUNT, text, minimum=0) == value


@pytest.mark.parametrize(("text", "value"), [
    ("87.5", 87.5), ("87.5%", 87.5), ("８７．５％", 87.5), ("87.5﹪", 87.5), ("87.5 ﹪", 87.5), ("0.875", 0.875), ("150", 150.0), ("150.1", ["above_maximum"]),
    ("-1", ["below_minimum"]), ("很高", ["not_a_number"])])
def test_percentages_are_kept_as_filed(text, value):
    assert parsed(Kind.PERCENT, text, minimum=0, maximum=150) == value


@pytest.mark.parametrize("kind", [Kind.NUMBER, Kind.PERCENT, Kind.COUNT, Kind.MONEY])
@pytest.mark.parametrize("text", ["-0", "-0.0", "-0.00", "－0", "-0%", "-0万", "-.0"])
def test_there_is_no_minus_zero(kind, text):
    value = parsed(kind, text, minimum=0)
    assert isinstance(value, list) or f"{value:g}" == "0"


@pytest.mark.parametrize(("text", "factor", "value"), [
    ("1", None, 1_000_000), ("0.01", None, 10_000), ("1,234.56", None, 1_234_560_000), ("1.5亿", None, 15_000_000_000),
    ("350万元", None, 350_000_000), ("20元", None, 2_000), ("¥20元", None, 2_000), ("350", 100, 35_000), ("350万", 100, 350_000_000),
    ("0.000001", None, 1), ("0.0000001", None, ["finer_than_fen"]), ("0.001", 100, ["finer_than_fen"]), ("0.01", 100, 1),
    ("0.1", None, 100_000), ("123456789.123456", None, 123_456_789_123_456), ("-1", None, ["below_minimum"])])
def test_money_is_exact_in_fen_or_refused(text, factor, value):
    assert parsed(Kind.MONEY, text, factor=factor, minimum=0) == value


@pytest.mark.parametrize("text", [
    "2020-03-01", "2020/3/1", "2020年3月1日", "20200301", "2020.3.1", "43891", "２０２０年３月１日", "2020-3-01", "2020-03-01 00:00:00",
    "2020/3/1 8:30", " 2020-03-01 ", "2020年3月1号", "20200301.0"])
def test_dates_in_every_usual_form(text):
    assert parsed(Kind.DATE, text) == pd.Timestamp("2020-03-01")


@pytest.mark.parametrize("text", ["2020-02-30", "3月1日", "2020年3月", "1/3/2020", "20/3/1", "2020", "12", "0020-03-01", "明天", "2020-13-01"])
def test_what_is_no_certain_date_is_refused(text):
    assert parsed(Kind.DATE, text) == ["not_a_date"]


@pytest.mark.parametrize(("text", "value"), [
    ("2020-04-02 11:30:00", "2020-04-02 11:30"), ("2020/4/2 11:30", "2020-04-02 11:30"), ("2020年4月2日11时30分", "2020-04-02 11:30"),
    ("2020-04-02T03:30:00Z", "2020-04-02 11:30"), ("2020-04-02T11:30:00+08:00", "2020-04-02 11:30"), ("2020-04-02T11:30:00.000+08:00", "2020-04-02 11:30"),
    ("2020-04-02 上午11:30", "2020-04-02 11:30"), ("2020年4月2日 下午1:30", "2020-04-02 13:30"), ("43923.5", "2020-04-02 12:00")])
def test_times_are_of_beijing(text, value):
    assert parsed(Kind.DATETIME, text) == pd.Timestamp(value)


def test_a_day_alone_is_no_time():
    assert parsed(Kind.DATETIME, "2020-04-02") == ["not_a_time"]


@pytest.mark.parametrize(("text", "value"), [("2020", 2020), ("2020年", 2020), ("2020年度", 2020), ("20", ["not_a_year"]), ("2020-1", ["not_a_year"])])
def test_years(text, value):
    assert parsed(Kind.YEAR, text) == value


@pytest.mark.parametrize(("text", "value"), [("是", True), ("否", False), ("有", True), ("Yes", True), ("0", False), ("也许", ["not_yes_no"])])
def test_yes_and_no(text, value):
    assert parsed(Kind.YES_NO, text) == value


@pytest.mark.parametrize(("text", "value"), [("前补助", "前补助"), ("前 补助", "前补助"), ("补助", ["not_a_choice"])])
def test_choices_are_the_exact_word(text, value):
    assert parsed(Kind.CHOICE, text, choices=("前补助", "后补助")) == value


@pytest.mark.parametrize(("text", "value"), [
    ("91350100M000100Y43", "91350100M000100Y43"), ("91350100m000100y43", "91350100M000100Y43"),
    ("91350100M000100Y44", ["not_a_credit_code"]), ("91350100M000100Y4", ["not_a_credit_code"]), ("9.1350E+17", ["scientific"])])
def test_credit_codes_have_a_check_character(text, value):
    assert parsed(Kind.CREDIT_CODE, text) == value


@pytest.mark.parametrize(("text", "value"), [
    ("http://www.most.gov.cn/a", "http://www.most.gov.cn/a"), ("https://x.cn", "https://x.cn"), ("www.most.gov.cn", ["not_a_link"]),
    ("javascript:alert(1)", ["not_a_link"])])
def test_links(text, value):
    assert parsed(Kind.URL, text) == value


@pytest.mark.parametrize(("text", "value"), [("13812345678", "13812345678"), ("010-58881234转8", "010-58881234转8"), ("1.38E+10", ["scientific"]), ("无", ["not_a_phone"])])
def test_telephones(text, value):
    assert parsed(Kind.PHONE, text) == value


def test_text_is_kept_as_typed_but_for_its_ends():
    assert parsed(Kind.TEXT, " 智慧城市（社区）　") == "智慧城市（社区）"


def test_numbers_of_records_compare_in_half_width_and_never_come_from_scientific_notation():
    assert parsed(Kind.TEXT, "Ｒ００１", key=True) == "R001"
    assert parsed(Kind.TEXT, "1.10101E+11", key=True) == ["scientific"]


@pytest.mark.parametrize(("text", "value"), [
    ("2020-Q4", "2020-Q4"), ("2020年第四季度", "2020-Q4"), ("2020年四季度", "2020-Q4"), ("2020年4季度", "2020-Q4"), ("2020 年 第 四 季 度", "2020-Q4"), ("2020年第Ⅳ季度", "2020-Q4"), ("2020Q4", "2020-Q4"),
    ("2020 q4", "2020-Q4"), ("２０２０年第４季度", "2020-Q4"), ("2020年度第一季度", "2020-Q1"), ("第二季度，2021年", "2021-Q2"), ("2020年三季", "2020-Q3"), ("", None),
    ("2020-Q5", ["not_a_quarter"]), ("2020-10", ["not_a_quarter"]), ("四季度", ["not_a_quarter"]), ("2020", ["not_a_quarter"]), ("0020-Q1", ["not_a_quarter"])])
def test_quarters(text, value):
    assert parsed(Kind.QUARTER, text) == value


@pytest.mark.parametrize(("text", "value"), [
    ("2020-10", "2020-10"), ("2020年10月", "2020-10"), ("202010", "2020-10"), ("2020/10", "2020-10"), ("2020.1", "2020-01"), ("2020年1月份", "2020-01"),
    ("2020年十二月", "2020-12"), ("2020-10-01", "2020-10"), ("44105", "2020-10"), ("Oct-20", "2020-10"), ("October 2020", "2020-10"), ("", None),
    ("2020-13", ["not_a_month"]), ("2020-10-02", ["not_a_month"]), ("10月", ["not_a_month"]), ("2020-Q4", ["not_a_month"]), ("20201", ["not_a_month"])])
def test_months(text, value):
    assert parsed(Kind.MONTH, text) == value


@pytest.mark.parametrize(("text", "fen"), [("12.5", 125_000_000_000), ("3亿", 30_000_000_000), ("120万元", 120_000_000), ("0.00000001", 100)])
def test_money_that_is_filed_in_hundreds_of_millions(text, fen):
    assert parsed(Kind.MONEY_100M, text) == fen


def test_a_limit_holds_in_the_unit_of_the_column():
    assert parsed(Kind.MONEY_100M, "-0.5", minimum=0) == ["below_minimum"]
    assert parsed(Kind.MONEY_100M, "2", maximum=2) == 20_000_000_000
