"""Every indicator of every register is told in both languages, and so are groups and rates."""

import pytest

from data import language
from data.registers import REGISTER_OF, indicators_of, words
from db.roles import Rate

CHINESE = ("\u4e00", "\u9fff")


def has_chinese(text: str) -> bool:
    return any(CHINESE[0] <= letter <= CHINESE[1] for letter in text)


@pytest.mark.parametrize("register", REGISTER_OF.values(), ids=list(REGISTER_OF))
def test_every_indicator_is_told_in_both_languages(register):
    listed = indicators_of(register)
    assert len({one.code for one in listed}) == len(listed)
    for one in listed:
        assert all((one.zh, one.en, one.formula_zh, one.formula_en, one.source, one.source_en))
        assert bool(one.unit_zh) == bool(one.unit_en)
        assert one.up in ("good", "bad", "")
        assert not any(has_chinese(text) for text in (one.en, one.unit_en, one.formula_en, one.source_en)), one.code
        assert one.levels == register.levels


def test_titles_follow_from_columns_and_declared_titles():
    green = {one.code: one for one in indicators_of("zone_green")}
    rate = green["energy_per_industry_added"]
    assert (rate.zh, rate.unit_zh, rate.up) == ("单位工业增加值综合能耗", "吨标准煤/万元", "bad")
    assert (rate.en, rate.unit_en) == ("Energy use per unit of industrial value added", "tonnes of coal equivalent per 10,000 yuan")
    assert green["carbon_growth"].up == "bad"
    assert green["green_share"].zh == "平均总绿地率"
    challenges = {one.code: one for one in indicators_of("challenges")}
    assert (challenges["signed_per_published"].zh, challenges["signed_per_published"].unit_zh) == ("签约数÷发布需求（成果）数", "%")


def test_groups_rates_and_clauses_are_in_the_language_in_use():
    register = REGISTER_OF["tech_firms"]
    assert words.clause(register.dataset.clause).startswith("火炬中心2021年工作要点二（五）（六）；国科发区〔2020〕67号第7条")
    language.use("en")
    assert words.group_title(register.dataset) == "Technology firms"
    assert words.rate_title(REGISTER_OF["vouchers"], REGISTER_OF["vouchers"].rates[0][0]) == "Share redeemed"
    assert words.rate_title(REGISTER_OF["vouchers"], Rate("cross_region", "redeemed")) == "Redeemed in other regions, year to date ÷ Redeemed, year to date"
    assert "measure 7" in words.clause(register.dataset.clause)
