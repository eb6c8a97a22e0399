"""Numbers and dates as officials write them."""

from datetime import date

import pandas as pd
import pytest

from data import language, wording


@pytest.fixture
def english():
    language.use("en")
    yield
    language.use("zh")


@pytest.mark.parametrize(("share", "told"), [
    (0.79, "79.0%"), (0.942, "94.2%"), (1.0, "100.0%"), (0.0, "0.0%"), (0.9425, "94.3%"), (0.0005, "0.1%"),
    (0.2875, "28.8%"), (0.9995, "99.95%"), (0.99996, "99.996%"), (0.0004, "0.04%"), (0.9999999999999999, "100.0%"),
    (12.5, "1,250.0%"), (None, "—"), (float("nan"), "—"), (pd.NA, "—")])
def test_a_share_has_one_place_rounded_as_people_round(share, told):
    assert wording.percent(share) == told


@pytest.mark.parametrize(("change", "told"), [
    (0.046, "提高4.6个百分点"), (-0.046, "下降4.6个百分点"), (0.0, "持平"), (-0.0004, "持平"), (None, "—")])
def test_a_change_of_a_rate_is_told_in_words(change, told):
    assert wording.points(change, signed=True) == told


def test_points_without_sign_keep_theirs():
    assert wording.points(0.046) == "4.6个百分点"
    assert wording.points(-0.2) == "-20.0个百分点"


@pytest.mark.parametrize(("change", "told"), [
    (0.046, "+4.6"), (-0.067, "−6.7"), (0.0, "0.0"), (-0.0004, "0.0"), (0.02875, "+2.9"), (None, "—")])
def test_a_difference_has_its_sign_where_the_unit_stands_beside(change, told):
    assert wording.gap(change) == told


@pytest.mark.parametrize(("number", "told"), [
    (35, "35"), (38400, "38,400"), (38400.0, "38,400"), (1.25, "1.3"), (0, "0"), (-7991, "−7,991"), (-0.5, "−0.5"), (None, "—")])
def test_counts_have_separators(number, told):
    assert wording.count(number) == told


def test_large_counts_are_said_in_ten_thousands():
    assert wording.large(128_000) == "12.8万"
    assert wording.large(289_800) == "28.98万"
    assert wording.large(10_000) == "1万"
    assert wording.large(9_999) == "9,999"
    assert (wording.large(-128_000), wording.exact(-12350.5), wording.percent(-0.032)) == ("−12.8万", "−12,350.5", "−3.2%")


@pytest.mark.parametrize(("fen", "told"), [
    (1_000_000, "1万元"), (2_350_500_000, "2,350.5万元"), (12_345_678, "12.35万元"), (10_000_000_000, "1亿元"),
    (123_400_000_000, "12.34亿元"), (-500_000, "−0.5万元"), (0, "0万元"), (None, "—")])
def test_money_is_told_in_ten_thousands_and_hundred_millions(fen, told):
    assert wording.money(fen) == told


def test_days():
    assert wording.day(date(2020, 4, 1)) == "4月1日"
    assert wording.full_day(date(2020, 4, 1)) == "2020年4月1日"
    assert wording.full_day(None) == "—"
    assert wording.day(pd.NaT) == "—"


def test_changes_of_counts_and_shares_of_units():
    assert [wording.change(n) for n in (3, -3, 0, None)] == ["增加3", "减少3", "持平", "—"]
    assert wording.share(159, 169) == "159/169"
    assert wording.joined(["甲", "乙"]) == "甲、乙"


def test_the_same_in_english(english):
    assert wording.points(0.046, signed=True) == "up 4.6 percentage points"
    assert wording.points(-0.046, signed=True) == "down 4.6 percentage points"
    assert wording.money(123_400_000_000) == "1,234 million yuan"
    assert wording.money(2_350_500_000) == "23.51 million yuan"
    assert wording.money(1_000_000) == "0.01 million yuan"
    assert wording.large(128_000) == "128,000"
    assert wording.full_day(date(2020, 4, 1)) == "1 April 2020"
    assert wording.change(-3) == "3 fewer"
    assert wording.joined(["A", "B"]) == "A, B"
