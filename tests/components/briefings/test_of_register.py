"""python -m data briefing REGISTER: what its page shows, without the list of its entries."""

import pytest

from components.briefings.of_register import of_register
from components.paper.choosing import Given
from data.asking import Asking, asked_as
from data.questions import Direct
from db.engine import reading
from tests.command_line import run
from tests.components.registers.filled import fill, grounds


def composed(register: str, *, language: str = "zh", audience: str = "inside", given: Given | None = None):
    asking = Asking(language)
    with reading() as connection, asked_as(asking):
        return of_register(Direct(connection, asking), register, given or Given(), audience=audience)


@pytest.mark.parametrize(("register", "keys"), [
    ("achievements", ["cards", "course", "splits"]), ("zone_pairs", ["cards", "map", "course", "states", "places"]),
    ("tech_firms", ["cards", "map", "course", "places", "missing"]), ("demands", ["cards", "map", "course", "states", "places"])])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_holds_what_the_register_has_and_no_list(store, register, keys, language):
    grounds()
    fill(register)
    made = composed(register, language=language)
    assert [figure.key.removeprefix("registers.") for figure in made.figures] == keys
    assert made.lead
    assert not made.left_out


def test_what_is_inside_only_leaves_nothing_but_that_it_was_left_out(store):
    fill("listing_pool")
    made = composed("listing_pool", audience="outside")
    assert not made.figures
    assert made.left_out


def test_the_command_line_writes_it_for_a_period(store, tmp_path):
    fill("tech_contracts")
    place = tmp_path / "合同.docx"
    status, _out, _err = run("briefing", "tech_contracts", "--period", "2020", "-o", place)
    assert (status, place.read_bytes()[:2]) == (0, b"PK")


@pytest.mark.parametrize(("options", "sentence"), [
    (("--period", "2020-10"), "2020-10"), (("--date", "2020-10-01"), "--date"), (("--issue", "简报", "--by", "李四"), "期号"), (("--choose", "colour=red"), "colour"),
    (("--region", "999999"), "999999")])
def test_what_cannot_be_had_is_one_sentence(store, tmp_path, options, sentence):
    fill("tech_contracts")
    place = tmp_path / "合同.docx"
    status, _out, told = run("briefing", "tech_contracts", *options, "-o", place)
    assert status == 2
    assert sentence in told
    assert len(told.strip().splitlines()) == 1
    assert not place.exists()


def test_an_empty_register_says_so(store, tmp_path):
    status, _out, told = run("briefing", "tech_contracts", "-o", tmp_path / "合同.docx")
    assert status == 2
    assert "还没有条目" in told
