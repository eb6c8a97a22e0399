"""Growth compares what both years gave; beside it, over how many pairs."""

from data import registers
from tests.data.indicators.returns import n_of
from tests.data.registers.asking import QINGDAO, YI, ZGC, ZHENGZHOU, asked, figures, stored, value
from tests.data.registers.test_latest import economy
from tests.data.registers.test_sums import contract


def test_pairs_that_came_or_went_are_left_out(store):
    stored("tech_contracts", contract(110000, "技术开发", 8, 2 * YI, quarter="2019-Q1"), contract(110000, "技术服务", 5, 1 * YI, quarter="2019-Q1"),
           contract(110000, "技术开发", 12, 3 * YI), contract(120000, "技术开发", 100, 90 * YI), contract(130000, "合计", 6, 4 * YI, quarter="2019-Q1"))
    rows = figures("tech_contracts", "2020-Q1")
    growth = value(rows, "contracts_growth")
    assert n_of(growth) == (12, 8, 1, 37)
    assert growth["value"] == 0.5
    assert value(rows, "value_growth")["value"] == 0.5
    assert value(rows, "contracts_growth", "kind=技术开发")["value"] == 0.5
    assert value(rows, "contracts_growth", "kind=技术服务")[["numerator", "value"]].isna().all()
    pairs = asked(registers.pairs, "tech_contracts", period="2020-Q1")
    assert pairs[(pairs["indicator"] == "contracts_growth") & (pairs["split"] == "")]["pairs"].tolist() == [1]


def test_a_year_compares_its_quarters_one_by_one(store):
    stored("tech_contracts", *(contract(110000, "合计", number, YI, quarter=quarter) for quarter, number in (
        ("2019-Q1", 10), ("2019-Q3", 30), ("2020-Q1", 20), ("2020-Q2", 500), ("2020-Q3", 40))))
    assert n_of(value(figures("tech_contracts", "2020"), "contracts_growth"))[:2] == (60, 40)
    assert asked(registers.pairs, "tech_contracts", period="2020").query("indicator == 'contracts_growth' and split == ''")["pairs"].item() == 2


def test_of_the_year_so_far_each_key_gives_the_latest_month_that_it_has_in_both_years(store):
    stored("zone_economy", economy(ZGC, "2019-03", 10), economy(ZGC, "2019-06", 30), economy(ZGC, "2020-03", 12), economy(ZGC, "2020-06", 33),
           economy(ZGC, "2020-07", 50), economy(ZHENGZHOU, "2019-03", 4), economy(ZHENGZHOU, "2020-03", 5), economy(ZHENGZHOU, "2020-05", 9),
           economy(QINGDAO, "2020-06", 70))
    growth = value(figures("zone_economy", "2020"), "revenue_growth")
    assert n_of(growth) == (33 + 5, 30 + 4, 2, 169)
    assert growth["value"] == 38 / 34 - 1


def test_a_base_that_is_not_above_zero_gives_no_growth(store):
    stored("zone_economy", economy(ZGC, "2019-06", 1, profit=-3 * YI), economy(ZGC, "2020-06", 1, profit=5 * YI))
    growth = value(figures("zone_economy", "2020-06"), "profit_growth")
    assert (growth["numerator"], growth["denominator"]) == (5, -3)
    assert growth[["value"]].isna().all()


def test_negative_values_count_in_a_base_that_is_above_zero(store):
    stored("zone_economy", economy(ZGC, "2019-06", 1, profit=10 * YI), economy(ZGC, "2020-06", 1, profit=6 * YI),
           economy(ZHENGZHOU, "2019-06", 1, profit=-2 * YI), economy(ZHENGZHOU, "2020-06", 1, profit=0))
    assert value(figures("zone_economy", "2020-06"), "profit_growth")["value"] == 6 / 8 - 1


def test_the_course_compares_each_month_with_its_own(store):
    stored("zone_economy", economy(ZGC, "2019-02", 10), economy(ZGC, "2020-01", 1), economy(ZGC, "2020-02", 15))
    rows = asked(registers.course, "zone_economy")
    growth = rows[rows["indicator"] == "revenue_growth"].set_index("period")["value"]
    assert growth.dropna().to_dict() == {"2020-02": 0.5}
