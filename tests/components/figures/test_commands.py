"""The list of figures on the command line: of a programme, of a register, of all."""

import json

import pytest

from data.registers import REGISTER_OF
from tests.command_line import run


@pytest.mark.parametrize("register", ["tech_contracts", "zone_pairs", "listing_pool"])
def test_the_figures_of_a_register_are_listed_by_its_name(register):
    status, out, err = run("figures", register, "--json")
    rows = {row["key"]: row for row in json.loads(out)}
    assert (status, err) == (0, "")
    assert {"registers.cards", "registers.list", "registers.places"} <= rows.keys()
    assert all(key.startswith("registers.") for key in rows)
    assert all(REGISTER_OF[register].title in row["title"] for row in rows.values())
    left_out = {row[reader] for row in rows.values() for reader in ("system", "outside")}
    assert (left_out == {"left out"}) == REGISTER_OF[register].dataset.inside_only


def test_what_an_older_dataset_feeds_elsewhere_is_listed_beside():
    keys = {row["key"] for row in json.loads(run("figures", "demands", "--json")[1])}
    assert {"registers.cards", "hundred.demand_steps"} <= keys


def test_what_is_neither_is_told_with_what_there_is():
    status, out, err = run("figures", "nothing")
    assert (status, out) == (2, "")
    assert "nothing" in err
    assert "zones" in err
    assert "python -m data registers" in err
