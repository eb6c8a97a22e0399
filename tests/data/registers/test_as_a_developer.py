"""One class, its ranges, its English texts and a drafted migration are all that a register needs: it goes the whole way then."""

import json
import shutil

import pytest

from tests.data.registers.made_up import CODE, Sources

TESTS = ("-m", "pytest", "-vv", "-n", "0", "-p", "no:cacheprovider")
WAYS = (
    "tests/pages/test_registers_whole_way.py", "tests/pages/test_entry_form.py::test_the_register_declared_last_is_filed_by_its_form",
    "tests/data/warnings/test_registers.py::test_whoever_owes_a_register_is_warned_until_it_is_filed",
    "tests/data/uploads/test_template.py")
TEXTS = "tests/test_language.py"


@pytest.fixture(scope="module")
def sources(tmp_path_factory, migrated) -> Sources:
    made = Sources(tmp_path_factory.mktemp("sources"))
    shutil.copy(migrated, made.store)
    made.declare()
    made.run("-c", "from db.migrate import draft; draft('robots in zones')")
    made.run("-m", "db", "migrate")
    return made


@pytest.fixture(scope="module")
def said(sources) -> str:
    """What the tests of all registers say of it, and those of the texts."""
    return sources.run(*TESTS, "--basetemp", str(sources.place / "made"), *WAYS, TEXTS, "-k", f"{CODE} or last or {TEXTS.rpartition('/')[2]}")


def test_it_goes_the_ways_of_every_register(said):
    """Template, check, import, page, form, warnings, indicators, list, download and undo, by the tests of all registers."""
    assert all(f"{way.partition('::')[0]}::" in said for way in WAYS), said


def test_no_text_of_it_lacks_its_english(said):
    assert "test_every_text_has_an_english_entry PASSED" in said


def test_the_demonstration_and_the_command_line_know_it(sources):
    sources.run("-m", "data", "demo", "load", "--scale", "small")
    listed = next(one for one in json.loads(sources.run("-m", "data", "registers", "--json")) if one["code"] == CODE)
    assert (listed["period"], listed["expected"]) == ("2021-Q4", 169)
    rows = json.loads(sources.run("-m", "data", "indicators", CODE, "--period", "2021-Q4", "--format", "json"))
    whole = {row["indicator"]: row for row in rows if row["split"] == ""}
    assert set(whole) == {"entries", "robots", "staff", "bought", "robots_per_staff", "robots_growth"}
    assert whole["bought"]["value"] == pytest.approx(150_000, rel=0.05)
    assert whole["robots_per_staff"]["value"] == pytest.approx(whole["robots_per_staff"]["numerator"] / whole["robots_per_staff"]["denominator"])
