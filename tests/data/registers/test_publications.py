"""Published figures stand beside a register's own, with how sure they are; in the units and splits of its indicators."""

import pytest

from data import reference, registers
from data.registers import REGISTER_OF
from data.registers.asked import _read


@pytest.mark.parametrize("row", reference.read("published_registers").to_dict("records"), ids=lambda row: f"{row['register']}.{row['indicator']} {row['split']} {row['period']}")
def test_each_is_of_an_indicator_a_split_and_a_period_of_its_register(row):
    register = REGISTER_OF[row["register"]]
    one = {one.code: one for one in registers.indicators_of(register)}[row["indicator"]]
    assert one.unit_zh in ("条", "", row["unit"])
    assert _read(row["period"], register.span)
    parts = dict(part.split("=") for part in row["split"].split("&")) if row["split"] else {}
    assert list(parts) == [column.code for column in register.columns if column.code in parts], "in the order of the columns"
    for code, word in parts.items():
        assert word in register.dataset.column(code).choices
    assert "&".join(parts) in ("", *one.splits)


def test_what_was_recalled_or_derived_stays_inside():
    contracts = registers.published(register="tech_contracts").set_index(["indicator", "period"])
    assert contracts.loc[("value", "2019"), ["value", "inside_only", "sure"]].tolist() == [22398.4, False, "转引自报道"]
    assert contracts.loc[("value", "2021"), ["inside_only", "sure"]].tolist() == [True, "待核实（未见原件）"]
    institutes = registers.published(register="rd_institutes").set_index("period")
    assert institutes["inside_only"].tolist() == [True, False]
    assert institutes.loc["2020", "sure"] == "待核实（未见原件）"
    assert registers.published(register="clusters")["inside_only"].tolist() == [True], "a part of it was recalled"


def test_a_register_of_which_nothing_was_published_has_none():
    assert registers.published(register="vouchers").empty


def test_a_target_is_told_apart_from_a_value():
    assert registers.published(register="zone_green").set_index("period")["nature"].to_dict() == {"2019": "value", "2025": "target"}
