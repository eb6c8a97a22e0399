"""Sums, means and rates of a register worked out by hand; who has filed, of how many."""


from tests.data.indicators.returns import n_of
from tests.data.registers.asking import QINGDAO, SHIHEZI, WAN, YI, ZGC, figures, stored, value
from tests.once import filled


def green(zone: str, year: int = 2020, **columns) -> dict:
    given = dict.fromkeys(("industry_added", "energy", "carbon", "green_share", "forest", "clean_days", "factories"))
    return {"zone": zone, "year": year} | given | columns


@filled
def greens(store):
    """Beijing gave all, Qingdao no energy, Shihezi no value added."""
    stored("zone_green", green(ZGC, industry_added=300 * YI, energy=60.0, green_share=35.2, clean_days=200),
           green(QINGDAO, industry_added=100 * YI, clean_days=260), green(SHIHEZI, energy=7.0))


def test_a_rate_is_over_the_rows_that_gave_both(greens):
    rate = value(figures("zone_green", "2020"), "energy_per_industry_added")
    assert n_of(rate) == (60, 300, 1, 169)
    assert rate["value"] == 60 / 300
    assert rate["unit"] == "吨标准煤/万元"


def test_sums_are_over_whoever_gave_the_column_in_its_declared_unit(greens):
    rows = figures("zone_green", "2020")
    added, energy = value(rows, "industry_added"), value(rows, "energy")
    assert (added["numerator"], added["value"], added["unit"], added["reported"]) == (400, 400, "亿元", 2)
    assert (energy["value"], energy["unit"], energy["reported"]) == (67, "万吨标准煤", 2)
    assert n_of(value(rows, "entries"))[0] == 3
    assert value(rows, "entries")["reported"] == 3


def test_a_percent_is_a_plain_share_and_its_mean_is_over_who_gave_it(greens):
    rows = figures("zone_green", "2020")
    assert (value(rows, "green_share")["value"], value(rows, "green_share")["denominator"]) == (0.352, 1)
    days = value(rows, "clean_days")
    assert (days["numerator"], days["denominator"], days["value"]) == (460, 2, 230)


def test_what_nobody_gave_is_nothing_and_not_zero(greens):
    row = value(figures("zone_green", "2020"), "carbon")
    assert row[["numerator", "value"]].isna().all()
    assert (row["reported"], row["expected"], row["data_date"]) == (0, 169, None)
    assert value(figures("zone_green", "2020"), "energy")["data_date"] == "2020-12-31"


def test_binary_residue_of_fractions_does_not_show(store):
    stored("zone_green", green(ZGC, energy=0.1), green(QINGDAO, energy=0.2))
    assert value(figures("zone_green", "2020"), "energy")["value"] == 0.3


def contract(unit: int, kind: str, contracts: int, worth: int, technology: int | None = None, quarter: str = "2020-Q1") -> dict:
    return {"reporting_unit": unit, "quarter": quarter, "kind": kind, "contracts": contracts, "value": worth, "technology_value": technology}


def test_the_row_of_all_kinds_is_in_the_total_and_a_part_of_its_own(store):
    stored("tech_contracts", contract(110000, "技术开发", 10, 3 * YI, 2 * YI), contract(110000, "技术服务", 4, 1 * YI),
           contract(440300, "合计", 7, 5 * YI, 1 * YI))
    rows = figures("tech_contracts", "2020-Q1")
    assert value(rows, "contracts")["value"] == 21
    assert value(rows, "contracts", "kind=合计")["value"] == 7
    parts = rows[(rows["indicator"] == "value") & (rows["split"] != "")]
    assert parts["value"].sum() == value(rows, "value")["value"] == 9
    rate = value(rows, "technology_value_per_value")
    assert (rate["numerator"], rate["denominator"], rate["value"]) == (3, 8, 3 / 8)
    assert n_of(value(rows, "contracts"))[2:] == (2, 37)
    assert n_of(value(rows, "contracts", "kind=技术开发"))[2:] == (1, 37), "who filed the total alone has not filed by kind"


def test_a_year_holds_its_quarters_and_a_half_the_two_of_it(store):
    stored("tech_contracts", *(contract(110000, "合计", number, number * YI, quarter=f"2020-Q{number}") for number in (1, 2, 3, 4)))
    assert [value(figures("tech_contracts", period), "contracts")["value"] for period in ("2020-Q2", "2020-H1", "2020-H2", "2020")] == [2, 3, 7, 10]
    assert value(figures("tech_contracts", "2020-H1"), "entries")["value"] == 2


def test_a_unit_that_filed_another_state_has_not_been_silent(store):
    stored("zone_plans", {"zone": ZGC, "plan": "十四五发展规划", "state": "编制中", "on_date": None})
    rows = figures("zone_plans", "2020")
    assert n_of(value(rows, "entries", "state=已印发"))[::2] == (0, 1)
    assert n_of(value(rows, "entries", "plan=绿色发展五年行动方案"))[::2] == (0, 0)


def test_of_a_register_that_nobody_owes_nobody_is_expected(store):
    stored("vouchers", {"reporting_unit": 110000, "quarter": "2020-Q1", "issued": 30 * WAN, "redeemed": 12 * WAN, "cross_region": None, "firms": 5, "institutions": 2})
    row = value(figures("vouchers", "2020-Q1"), "redeemed_per_issued")
    assert (row["value"], row["reported"], row["expected"]) == (0.4, 1, None)
    assert set(figures("vouchers", "2020-Q1", "reporting_unit")["code"]) == {"110000"}


def test_combinations_that_were_published_stand_beside_the_single_splits(store):
    incubator = dict.fromkeys(("adcode", "operator", "since", "special", "area", "firms", "teams", "startups", "graduates", "jobs", "rent_cut", "grade"))
    stored("incubators", *(incubator | {"name": name, "year": 2020, "kind": kind, "level": level, "location": 110000, "jobs": jobs, "key_text": name} for name, kind, level, jobs in (
        ("甲", "科技企业孵化器", "国家级（国家备案）", 10), ("乙", "科技企业孵化器", "省级", 20), ("丙", "众创空间", "国家级（国家备案）", None))))
    rows = figures("incubators", "2020")
    assert value(rows, "entries", "kind=科技企业孵化器&level=国家级（国家备案）")["value"] == 1
    assert value(rows, "jobs", "kind=科技企业孵化器&level=国家级（国家备案）")["value"] == 10
    assert value(rows, "entries", "kind=科技企业孵化器")["value"] == 2
    assert not (rows["split"] == "kind=科技企业孵化器&level=省级").any(), "of these nothing was published"


def test_yes_and_no_divide_as_they_are_filed(store):
    blank = dict.fromkeys(("field", "funds_central", "funds_other", "spent", "state", "jobs", "revenue"))
    stored("economy2020", *(blank | {"project_no": number, "title": "题", "organisation": "所", "reporting_unit": 110000, "hit_hard": hit,
                                     "started_on": "2020-04-01", "ends_on": "2021-04-01"} for number, hit in (("1", True), ("2", False), ("3", None), ("4", True))))
    rows = figures("economy2020", "2020")
    assert [value(rows, "entries", split)["value"] for split in ("", "hit_hard=是", "hit_hard=否")] == [4, 2, 1]
