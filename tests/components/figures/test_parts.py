"""Every part of the product describes and shows: with data, on an empty store, as known earlier, in both languages."""

import re
from datetime import date
from inspect import signature

import pandas as pd
import pytest
from sqlalchemy import func, select
from streamlit.testing.v1 import AppTest

from components.about import definitions
from components.figures import ways
from components.figures.bodies import Cards, Chart, Points, Sentence, Table
from components.figures.every import PARTS
from components.figures.figure import Figure
from components.figures.part import part
from data.asking import PLAIN, Asking, asked_as
from data.indicators.catalogue import CATALOGUE
from data.ledger import moments
from data.questions import Direct
from db.datasets import DATASETS
from db.engine import reading
from db.tables.ledger import Batch

CHINESE = re.compile(r"[\u4e00-\u9fff]")
NOT_A_NUMBER = re.compile(r"\b(nan|None|NaN|NaT|<NA>|inf)\b|\b\d+e[+-]\d+\b|T00:00")
CHOICES = {  # what a page would choose, by the name of the choice
    "at": date(2020, 4, 1), "region": 100000, "start": date(2020, 3, 20), "zone": "苏州高新技术产业开发区", "period": "2020",
    "level": "nation", "code": 100000, "province": 520000, "register": "chain_blocks", "key": ("演示-CB-00001",),
    "commissioner": "演示T000100", "village": 130125102216, "unit": "南京市"}
REGISTERS = {  # parts that only some registers have
    "registers.missing": "zone_economy", "registers.splits": "clusters", "registers.published": "clusters"}
OFFICES = ("hundred.office_filings", "hundred.office_owes", "hundred.office_commended")  # parts of one of the 37 alone
KEYS = sorted(PARTS)


def choice_of(key: str) -> dict:
    """A value for each choice that a part cannot do without."""
    names = signature(PARTS[key].describe).parameters
    needed = {name: CHOICES[name] for name, one in names.items() if name != "ask" and (one.default is one.empty or name == "province")}
    return needed | ({"register": REGISTERS[key]} if key in REGISTERS else {"region": 320000} if key in OFFICES else {}) | (
        {"code": 520500} if key.startswith("commissioners.suggestion") else {})


def described(key: str, asking: Asking = PLAIN) -> Figure | None:
    with reading() as connection, asked_as(asking):
        return PARTS[key](Direct(connection, asking), **choice_of(key))


@pytest.mark.parametrize("key", KEYS)
def test_says_what_it_is_with_data(key, of_demonstration):
    figure = of_demonstration(key, PLAIN, choice_of(key))
    if figure is None:
        assert "explained" in key or key in ("zone.published", "zone.proposed", "warnings.behind", "registers.ahead", "commissioners.of_county",
                                             "services.calendar", "services.people")
        return
    assert figure.key == key
    assert figure.demonstration
    assert not NOT_A_NUMBER.search(words_of(figure))
    if isinstance(figure.body, (Chart, Points, Table)):
        assert isinstance(figure.rows, pd.DataFrame)
    if isinstance(figure.body, Chart):
        assert {figure.body.x, figure.body.value, *filter(None, [figure.body.series])} <= set(figure.body.rows)
    if isinstance(figure.body, Table):
        assert {heading.column for heading in figure.body.headings} <= set(figure.body.rows)


@pytest.mark.parametrize("key", KEYS)
def test_says_so_in_english(key, of_demonstration):
    figure = of_demonstration(key, Asking(language="en"), choice_of(key))
    if figure is not None:
        said = f"{figure.what} {' '.join(figure.foot)}"
        assert not CHINESE.search(said), said


@pytest.mark.parametrize("key", [key for key in KEYS if not key.startswith("zone.")])
def test_has_something_to_say_of_an_empty_store_or_nothing(key, shared_empty):
    figure = described(key)
    assert figure is None or isinstance(figure, Figure)
    assert figure is None or not NOT_A_NUMBER.search(words_of(figure))


@pytest.mark.parametrize("key", KEYS)
def test_says_as_known_on_what_it_is_of(key, shared_demonstration, of_demonstration):
    with reading() as connection:
        then = moments.moment(connection, text=str(connection.scalar(select(func.max(Batch.id)))))
    figure = of_demonstration(key, Asking(moment=then), choice_of(key))
    assert figure is None or moments.label(then) in figure.foot


@pytest.mark.parametrize("key", KEYS)
def test_is_shown(key, shared_demonstration):
    def page(key: str, choice: dict) -> None:
        from components import cached
        from components.figures.every import PARTS
        from components.screen.showing import show

        with cached.run():
            show(PARTS[key], **choice)

    app = AppTest.from_function(page, kwargs={"key": key, "choice": choice_of(key)}, default_timeout=60).run()
    assert not app.exception


def test_names_what_is_known():
    for each in PARTS.values():
        assert set(each.datasets) <= set(DATASETS), each.key
        assert set(each.defines) <= set(CATALOGUE), each.key
        assert each.name()


def test_no_two_have_one_key():
    with pytest.raises(ValueError, match=r"zones\.trend"):
        part("zones.trend", page="zones", kind="line", name=lambda: "")


def words_of(figure: Figure) -> str:
    """What a reader reads of a figure, tables cell by cell."""
    words = [figure.title, figure.what, *figure.foot]
    if isinstance(figure.body, Cards):
        words += [f"{card.label} {card.value}{card.unit} {card.change} {card.also} {card.note}" for card in figure.body.cards]
    if isinstance(figure.body, Sentence):
        words += [figure.body.text, figure.body.beneath]
    return "\n".join(words)


@pytest.mark.parametrize("key", [key for key in KEYS if PARTS[key].defines])
def test_what_shows_an_indicator_leads_to_its_entry(key, of_demonstration):
    figure = of_demonstration(key, PLAIN, choice_of(key))
    if figure is None:
        return
    named = set(figure.defines)
    if isinstance(figure.body, Cards):
        assert {card.defines for card in figure.body.cards} <= named, [card.label for card in figure.body.cards if card.defines not in named]
    if isinstance(figure.body, Table):
        shares = [heading for heading in figure.body.headings if heading.kind == "share" and heading.column != "value"]
        led = ways.of_columns(figure, figure.body.headings)
        assert {heading.column for heading in shares} <= set(led)
        assert {choice["entry"] for choice in led.values()} <= {f"{programme}.{code}" for programme, code in figure.defines}
    assert set(definitions.chosen(**{"figure": key})["entry"]) == {f"{programme}.{code}" for programme, code in named}


def test_every_entry_says_where_it_is_used(monkeypatch):
    used = definitions.chosen(entry="zones.resumption_large")
    assert used["title"].tolist() == ["规上复工率"]
    assert "企业复工率走势" in used["used"].iloc[0]
    assert "百城百园名单" in definitions.chosen(entry="hundred.cases")["used"].iloc[0]
    for key in [key for key, one in PARTS.items() if ("hundred", "cases") in one.defines]:
        monkeypatch.delitem(PARTS, key)
    assert definitions.chosen(entry="hundred.cases")["used"].iloc[0] == "页面未用，可用命令行查询"


@pytest.mark.parametrize("key", KEYS)
def test_points_beside_a_number_are_counted(key, of_demonstration):
    """低7.8个百分点; 百分点 alone is the unit of a column."""
    figure = of_demonstration(key, PLAIN, choice_of(key))
    if figure is not None and isinstance(figure.body, Cards):
        assert not [card.label for card in figure.body.cards if card.unit == "百分点"]
        texts = [getattr(card, name) or "" for card in figure.body.cards for name in ("value", "change", "also", "note", "hint")]
        assert not [text for text in texts if re.search(r"\d百分点", text)]
