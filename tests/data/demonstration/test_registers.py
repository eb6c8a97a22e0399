"""Every register has invented rows that keep its declaration and come near what was published; one without ranges has them too."""


import numpy as np
import pandas as pd
import pytest

from data.demonstration.chance import dice
from data.demonstration.registers import made
from data.demonstration.registers.making import PROGRAMME
from data.demonstration.registers.ranges import RANGES
from data.demonstration.registers.spec import Part, Text, Total
from data.demonstration.returns import REFERRED_TO
from data.demonstration.scale import scale_of
from data.registers import REGISTER_OF
from db.datasets import DATASETS, REGISTERS
from db.declare import Kind
from db.roles import Added
from tests.data.demonstration.made_up import MADE_UP

INVENTED = [code for code, dataset in REGISTERS.items() if dataset.programme == PROGRAMME]
NEAR = 0.06


@pytest.fixture(scope="module")
def small(ground, invented) -> dict:
    """Every register at the scale that `make run` loads."""
    return {code: made(ground, REGISTERS[code], {name: invented[name] for name in REFERRED_TO}, scale_of("small")) for code in INVENTED}


def filed(code: str, rows: pd.DataFrame, column: str) -> pd.Series:
    return rows[column].astype("Float64") / DATASETS[code].column(column).worth


@pytest.mark.parametrize("code", INVENTED)
def test_a_register_has_hundreds_of_rows_or_what_it_has_with_single_keys_and_what_is_required(small, code):
    rows, dataset = small[code], REGISTERS[code]
    assert 15 <= len(rows) <= 12_000
    assert not rows.duplicated([column.code for column in dataset.key]).any()
    for column in dataset.columns:
        assert not (column.required and rows[column.code].isna().any()), column.code
        if column.kind is Kind.CHOICE:
            assert set(rows[column.code].dropna()) <= set(column.choices), column.code


@pytest.mark.parametrize("code", INVENTED)
def test_parts_stay_within_wholes_and_dates_in_order(small, code):
    rows = small[code]
    for column in REGISTERS[code].columns:
        for limit in filter(None, (column.rules.at_most, column.rules.usually_at_most)):
            assert not (rows[column.code] > rows[limit]).any(), column.code
        for before in filter(None, (column.rules.not_before, column.rules.after)):
            assert not (rows[column.code] < rows[before]).any(), column.code


@pytest.mark.parametrize("code", INVENTED)
def test_figures_of_the_year_so_far_grow_inside_it(small, code):
    register, rows = REGISTER_OF[code], small[code]
    key = [column.code for column in register.dataset.key if column != register.period]
    for column in register.amounts:
        if column.roles.added is Added.YEAR_TO_DATE:
            year = rows[register.period.code].str[:4]
            steps = rows[column.code].astype("Float64").groupby([*(rows[name] for name in key), year]).diff()
            assert not (steps < 0).any(), column.code
            assert (steps > 0).any(), column.code


@pytest.mark.parametrize("code", [code for code in INVENTED if REGISTER_OF[code].growths])
def test_growth_has_a_base_in_2019_and_is_plausible(small, code):
    register, rows = REGISTER_OF[code], small[code]
    year = rows[register.period.code].astype(str).str[:4]
    for column in register.growths:
        by_year = rows[year.isin(["2019", "2020", "2021"])].groupby(year)[column.code].sum().astype(float)
        assert by_year.gt(0).all()
        assert by_year.pct_change().dropna().between(-0.2, 0.6).all(), column.code


@pytest.mark.parametrize("code", [code for code in INVENTED if REGISTER_OF[code].due_end])
def test_closed_entries_have_their_day_and_some_stay_open(small, code):
    register, rows = REGISTER_OF[code], small[code]
    closed = rows[register.due_end.code].notna()
    word = register.due_end.rules.needed_for
    assert closed[rows[register.state.code] == word].all()
    assert 0.5 < closed.mean() < 0.97
    assert not closed[rows[register.state.code] == register.state.choices[0]].any()


@pytest.mark.parametrize("code", [code for code in INVENTED if REGISTER_OF[code].due])
def test_some_that_are_due_are_overdue_and_most_of_those_past_it_are_done(small, code):
    register, rows = REGISTER_OF[code], small[code]
    past = rows[rows[register.due.code] <= "2021-12-31"]
    done = past[register.state.code].isin(["结题", "终止", "验收"])
    assert 0.6 < done.mean() < 0.99
    assert (rows[register.due.code] > "2021-12-31").any()


@pytest.mark.parametrize("code", [code for code in INVENTED if REGISTER_OF[code].funnel])
def test_a_funnel_has_entries_at_every_stage_and_some_outside(small, code):
    column = REGISTER_OF[code].funnel
    assert set(small[code][column.code]) == set(column.choices)


@pytest.mark.parametrize("code", [code for code in INVENTED if REGISTERS[code].expected])
def test_not_everybody_has_reported_the_newest_period(small, code, ground):
    register, rows = REGISTER_OF[code], small[code]
    owing = len(ground.zones) if REGISTERS[code].expected == "zones" else len(ground.units)
    newest = rows[rows[register.period.code] == rows[register.period.code].max()] if register.span != "cumulative" else rows
    there = newest.groupby(register.place.code).size()
    assert 0.85 * owing < len(there) < owing


@pytest.mark.parametrize(("code", "column", "total"), [
    (code, column, spec) for code, ranges in RANGES.items() for column, spec in ranges.columns.items() if isinstance(spec, Total)])
def test_totals_come_near_the_national_ones(small, code, column, total):
    register, rows = REGISTER_OF[code], small[code].copy()
    period, added = register.period, REGISTER_OF[code].dataset.column(column).roles.added
    rows["filed"] = filed(code, rows, column)
    if register.span == "cumulative":
        assert rows["filed"].sum() == pytest.approx(total.by_year[max(total.by_year)], rel=NEAR)
        return
    year = rows[period.code].astype(str).str[:4]
    key = [name.code for name in register.dataset.key if name != period]
    for wanted, amount in total.by_year.items():
        of_year = rows[year == str(wanted)].sort_values(period.code)
        if len(of_year) and amount:
            values = of_year["filed"] if added is Added.SUM else of_year.groupby(key)["filed"].last()
            assert values.sum() == pytest.approx(amount, rel=NEAR), wanted


def test_incubators_and_clusters_are_as_many_and_graded_as_was_published(small):
    rows = small["incubators"]
    national = rows[(rows["level"] == "国家级（国家备案）")]
    numbers = national.groupby(["kind", "year"]).size()
    assert numbers["科技企业孵化器"].loc[2020:].to_dict() == {2020: 1173, 2021: 1287}
    assert numbers["众创空间"].loc[2020:].to_dict() == {2020: 2386, 2021: 2551}
    best = rows[(rows["year"] == 2021) & (rows["kind"] == "科技企业孵化器") & (rows["grade"] == "优秀（A类）")]
    assert len(best) == pytest.approx(386, abs=8)
    clusters = small["clusters"]
    assert ((clusters["year"] == 2021) & (clusters["kind"] == "创新型产业集群")).sum() == 152
    assert (small["rd_institutes"]["year"] == 2021).sum() == 2412
    assert small["innovation_points"].groupby(["year"]).size().to_dict() == {2020: 13, 2021: 59}
    assert len(small["funds"]) == 36


def test_larger_places_have_more(small):
    revenue = small["zone_economy"].groupby("zone")["revenue"].max().astype(float).sort_values(ascending=False)
    assert revenue.index[0] == "中关村科技园区"
    assert 0.1 < revenue.iloc[0] / revenue.sum() < 0.3
    needs = small["firm_needs"]["reporting_unit"].value_counts()
    assert needs[440000] > 5 * needs[640000]


def test_what_is_named_exists_and_lies_in_the_same_unit(small, invented, ground):
    people = invented["commissioners"].set_index("commissioner_no")
    needs = small["firm_needs"].dropna(subset=["officer_no"])
    assert (people.loc[needs["officer_no"], "role"] == "科技专员").all()
    unit = people.loc[needs["officer_no"], "base"].map(ground.divisions.drop_duplicates("adcode").set_index("adcode")["reporting_unit"])
    assert (unit.to_numpy() == needs["reporting_unit"].to_numpy()).all()
    assert small["village_needs"]["village_code"].isin(invented["villages"]["village_code"]).all()


def test_invented_names_say_so(small):
    """Nothing that looks like a real firm, institution or person."""
    for code, column in (("listing_pool", "firm"), ("green_firms", "firm"), ("firm_needs", "firm"), ("incubators", "name"), ("rd_institutes", "name"),
                         ("transfer_institutes", "name"), ("clusters", "name"), ("platforms", "name"), ("funds", "name"), ("economy2020", "organisation")):
        assert small[code][column].str.contains("某某").all(), code
        assert small[code][column].str.contains("演示").all(), code


def test_the_country_has_a_hundred_thousand_needs_of_firms(ground, invented):
    held = {name: invented[name] for name in REFERRED_TO}
    assert len(made(ground, REGISTERS["firm_needs"], held, scale_of("national"))) == 100_000


def test_ranges_name_columns_that_exist_and_parts_of_them():
    for code, ranges in RANGES.items():
        codes = {column.code for column in REGISTERS[code].columns}
        assert set(ranges.columns) <= codes, code
        assert {spec.of for spec in ranges.columns.values() if isinstance(spec, Part)} <= codes, code
        assert {spec.only[0] for spec in ranges.columns.values() if isinstance(spec, Part | Text) and spec.only} <= codes, code


@pytest.mark.parametrize("code", INVENTED)
def test_without_ranges_a_register_has_rows_from_its_kinds(ground, invented, monkeypatch, code):
    monkeypatch.setattr("data.demonstration.registers.making.RANGES", {})
    rows = made(ground, REGISTERS[code], {name: invented[name] for name in REFERRED_TO}, scale_of("small"))
    assert len(rows) >= 37
    for column in REGISTERS[code].columns:
        assert not (column.required and rows[column.code].isna().any()), column.code
        assert rows[column.code].notna().any(), column.code
    numbers = [column.code for column in REGISTER_OF[code].amounts]
    assert all(rows[name].nunique() > 3 for name in numbers)


def test_a_register_that_is_new_has_plausible_rows_without_a_line_for_it(ground, invented):
    rows = made(ground, MADE_UP, {name: invented[name] for name in REFERRED_TO}, scale_of("small"))
    assert len(rows) == 120
    assert rows["file_no"].is_unique
    assert rows["file_no"].str.startswith("演示").all()
    assert rows.notna().any().all()
    assert (rows["part"].dropna() <= rows["size"][rows["part"].notna()]).all()
    assert rows["people"].dropna().between(10, 40).all()
    assert rows["share"].dropna().between(0, 100).all()
    assert (rows["closed_on"].notna() == rows["state"].isin(["解决", "撤回"])).all()
    assert (rows["ends_on"] > rows["raised_on"]).all()
    assert (rows["ends_on"] <= rows["raised_on"] + pd.DateOffset(years=1)).all()
    assert rows["raised_on"].dt.year.value_counts().to_dict() == {2019: 60, 2020: 30, 2021: 30}
    assert rows["commissioner_no"].dropna().isin(invented["commissioners"]["commissioner_no"]).all()
    assert set(rows["state"]) == {"提出", "办理", "解决", "撤回"}


def test_chance_is_that_of_the_register_alone(ground, invented, small):
    held = {name: invented[name] for name in REFERRED_TO}
    dice("anything else").random(5)
    again = made(ground, REGISTERS["tech_contracts"], held, scale_of("small"))
    assert np.array_equal(again["value"], small["tech_contracts"]["value"])
