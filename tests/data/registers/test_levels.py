"""Of every register: levels add to the whole, so do splits and the course; pairs of zones excepted, which touch two places."""

import numpy as np
import pytest
from sqlalchemy import func, select

from data import registers
from data.registers import REGISTER_OF
from data.registers.declared import Span
from db.declare import Kind
from db.engine import reading
from db.tables.ledger import Batch
from tests.data.registers.asking import asked, figures, stored
from tests.data.registers.invented import fill, row

EVERY = pytest.mark.parametrize("register", REGISTER_OF.values(), ids=list(REGISTER_OF))
SUMS = ("numerator", "denominator")


def sums(rows, *, by=("indicator", "split")):
    return rows.groupby(list(by))[list(SUMS)].sum().sort_index()


@EVERY
@pytest.mark.parametrize("period", ["2020", "2019"])
def test_levels_add_to_the_nation(store, register, period):
    fill(register)
    whole = figures(register.code, period)
    assert whole["value"].notna().any()
    for level in register.levels[1:]:
        parts = figures(register.code, period, level)
        assert set(parts["level"]) == {level}
        assert not set(parts["code"]) & {"710000", "810000", "820000"}
        if register.second_place is None:
            added, of_whole = sums(parts), sums(whole)
            assert np.allclose(added.to_numpy(dtype=float), of_whole.loc[added.index].to_numpy(dtype=float)), level
            assert set(of_whole[of_whole["numerator"] != 0].index) <= set(added.index)
        else:
            assert (sums(parts) >= sums(whole).loc[sums(parts).index]).all(axis=None)


@EVERY
def test_cities_with_plan_status_are_peers_of_units_and_inside_their_province(store, register):
    if register.place is None:
        return
    fill(register)
    units = figures(register.code, "2020", "reporting_unit")
    provinces = figures(register.code, "2020", "province")
    entries = {level: rows[(rows["indicator"] == "entries") & (rows["split"] == "")].set_index("code") for level, rows in (
        ("unit", units), ("province", provinces))}
    assert "440300" not in entries["province"].index
    assert "660000" not in entries["province"].index
    assert entries["unit"].loc["660000", "value"] > 0
    assert (entries["province"].loc["650000", "name"], entries["unit"].loc["650000", "name"]) == ("新疆（含兵团）", "新疆（不含兵团）")
    if register.second_place is None:
        for province, inside in (("440000", ["440000", "440300"]), ("650000", ["650000", "660000"])):
            assert entries["province"].loc[province, "value"] == entries["unit"].loc[inside, "value"].sum()


@EVERY
def test_single_splits_add_to_the_total_where_every_entry_has_a_word(store, register):
    fill(register)
    rows = figures(register.code, "2020")
    entries = rows[rows["indicator"] == "entries"]
    total = entries[entries["split"] == ""]["value"].item()
    for column in register.splits:
        parts = entries[entries["split"].str.fullmatch(f"{column.code}=[^&]*")]
        assert len(parts) == (2 if column.kind is Kind.YES_NO else len(column.choices))
        assert parts["value"].sum() == total


@EVERY
def test_the_course_holds_what_each_period_gives_alone(store, register):
    fill(register)
    course = asked(registers.course, register.code, level=register.levels[-1])
    for period in sorted(set(course["period"]))[-5:]:
        alone = figures(register.code, period, register.levels[-1])
        of_course = course[course["period"] == period].drop(columns="new").reset_index(drop=True)
        keys = ["indicator", "split", "code"]
        alone, of_course = (rows[rows["value"].notna()].sort_values(keys).set_index(keys)[["numerator", "value", "reported"]].astype(float)
                            for rows in (alone, of_course))
        assert alone.equals(of_course) or np.allclose(alone, of_course.loc[alone.index], equal_nan=True), period
        assert len(alone) == len(of_course)


@EVERY
def test_whatever_the_catalogue_names_is_computed(store, register):
    fill(register)
    rows = figures(register.code, "2020")
    assert set(rows["indicator"]) == {one.code for one in registers.indicators_of(register.code)}
    for one in registers.indicators_of(register.code):
        splits = {"&".join(part.partition("=")[0] for part in text.split("&")) if text else "" for text in rows[rows["indicator"] == one.code]["split"]}
        assert splits <= {*(("",) if one.total else ()), *one.splits}
        assert set(rows[rows["indicator"] == one.code]["unit"]) == {one.unit}


@pytest.mark.parametrize("code", ["zone_economy", "tech_contracts", "zone_plans", "demands", "village_needs"])
def test_as_known_on_an_earlier_entry_of_the_ledger(store, code):
    register = REGISTER_OF[code]
    fill(register)
    with reading() as connection:
        batch = connection.scalar(select(func.max(Batch.id)))
    before, course = [figures(code, "2020", level) for level in register.levels], asked(registers.course, code)
    stored(code, *(row(register, {Span.QUARTER: "2020-Q1", Span.MONTH: "2020-01"}.get(register.span, "2020-01-01"), 7, number) for number in range(3)))
    assert not before[0].equals(figures(code, "2020"))
    for level, rows in zip(register.levels, before, strict=True):
        assert figures(code, "2020", level, known_on=batch).equals(rows)
    assert asked(registers.course, code, known_on=batch).equals(course)
    assert figures(code, "2020", known_on=0)["value"].isna().all()


def test_a_village_of_a_former_county_counts_with_the_city_that_took_the_county_in(store):
    register = REGISTER_OF["village_needs"]
    codes = (370284001001, 210282001001, 371202001001)  # 胶南市, now in 青岛市; 普兰店市, now in 大连市; 莱城区, now in 济南市
    stored(register.code, *({**row(register, "2020-03-01", 0, number), "village_code": code} for number, code in enumerate(codes)))
    counted = {level: {each.code: each.value for each in rows[(rows["indicator"] == "entries") & (rows["split"] == "")].itertuples()}
               for level in ("reporting_unit", "province") for rows in [figures(register.code, "2020", level)]}
    assert counted["reporting_unit"] == {"210200": 1, "370000": 1, "370200": 1}
    assert counted["province"] == {"210000": 1, "370000": 2}
