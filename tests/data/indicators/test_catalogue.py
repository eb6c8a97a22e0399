"""The catalogue says of every indicator what INDICATORS asks for."""

from datetime import date

import pytest

from data.indicators import CATALOGUE, figures
from db.engine import reading
from tests.data.indicators.returns import stored


def test_every_entry_is_told_in_both_languages():
    for one in CATALOGUE.values():
        assert all((one.zh, one.en, one.unit_zh, one.unit_en, one.formula_zh, one.formula_en, one.source, one.source_en)), one.code
        assert one.up in ("good", "bad", "")
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in one.en + one.unit_en + one.formula_en + one.source_en), one.code


def test_three_codes_stand_in_two_programmes():
    for code in ("technologies", "jobs", "firms_served"):
        assert ("hundred", code) in CATALOGUE
        assert ("commissioners", code) in CATALOGUE


@pytest.mark.parametrize(("programme", "level"), sorted({(one.programme, level) for one in CATALOGUE.values() for level in one.levels
                                                         if one.programme != "commissioners"}))
def test_every_level_is_computed_on_an_empty_store_and_with_a_row(store, programme, level):
    with reading() as connection:
        before = figures(connection, programme, at=date(2020, 4, 1), level=level)
    stored("zone_daily", {"zone": "中关村科技园区", "data_date": "2020-04-01", "firms": 1, "firms_resumed": 1})
    stored("hundred_units", {"kind": "园区", "name": "甲园", "reporting_unit": 110000, "adcode": 110108})
    with reading() as connection:
        after = figures(connection, programme, at=date(2020, 4, 1), level=level)
    assert set(before.columns) == set(after.columns)
    known = {code for program, code in CATALOGUE if program == programme}
    assert set(after["indicator"]) <= known
    assert after["value"].notna().any()


@pytest.mark.parametrize(("programme", "when"), [
    ("hundred", {"at": date(2021, 12, 31)}), ("zones", {"at": date(2020, 4, 1)}), ("commissioners", {"period": "2020"})])
def test_whatever_the_catalogue_names_is_computed(shared_demonstration, programme, when):
    """A line of the catalogue without a function that gives it would be missing everywhere, and nobody would be told."""
    named = {(code, level) for program, code in CATALOGUE if program == programme for level in CATALOGUE[program, code].levels}
    with reading() as connection:
        computed = {(code, level) for level in sorted({level for _code, level in named})
                    for code in figures(connection, programme, level=level, **when)["indicator"].unique()}
    assert named - computed == set()
