"""Whatever text a person filed a telephone number into, no figure shows it, for no choice and in no register."""

import dataclasses
import shutil
from collections.abc import Iterator

import pandas as pd
import pytest
from sqlalchemy import func, update

from components.figures.bodies import Table
from components.figures.every import PARTS
from components.figures.figure import Figure
from data.asking import PLAIN
from data.questions import Direct
from data.registers.registers import REGISTER_OF
from db.datasets import DATASETS
from db.declare import Kind
from db.engine import get_engine, reading
from tests.components.figures.test_parts import choice_of

NUMBER = "13800001234"
REFERRED = {column.reference for dataset in DATASETS.values() for column in dataset.columns}  # keys by which rows of others find a row
LISTING = ("registers.list", "registers.open", "registers.words")


@pytest.fixture(scope="module")
def filled(demonstrated, tmp_path_factory):
    """The demonstration, with a number behind every text that somebody may write as he likes."""
    path = tmp_path_factory.mktemp("numbers") / "store.sqlite3"
    shutil.copy(demonstrated, path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{path}")
        with get_engine().begin() as connection:
            for code, dataset in DATASETS.items():
                texts = [dataset.table.c[column.code] for column in dataset.columns
                         if column.kind is Kind.TEXT and not column.choices and f"{code}.{column.code}" not in REFERRED]
                if texts:
                    connection.execute(update(dataset.table).values({text: func.coalesce(text, "") + f" {NUMBER}" for text in texts}))
        with reading() as connection:
            yield Direct(connection, PLAIN)
        get_engine().dispose()


def choices(key: str) -> Iterator[dict]:
    """What a page would choose, each value of each option, and of the lists of registers every register."""
    usual, part = choice_of(key), PARTS[key]
    yield from ([usual | {"register": register} for register in REGISTER_OF] if key in LISTING else [usual])
    yield from (usual | {option: value} for option in part.options for value in part.words(option, usual))


def shown(value) -> Iterator[str]:
    """Every text of a figure; of a table what stands under its headings, of a link its words."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Table):
        yield from shown([value.caption, value.empty, *(value.rows[heading.column].tolist() for heading in value.headings)])
    elif isinstance(value, pd.DataFrame):
        yield from shown([value[name].drop_duplicates().tolist() for name in value.columns if not pd.api.types.is_numeric_dtype(value[name])])
    elif dataclasses.is_dataclass(value):
        yield from shown([getattr(value, each.name) for each in dataclasses.fields(value) if each.name != "address"])
    elif isinstance(value, dict):
        yield from shown(list(value.values()))
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from shown(each)


@pytest.mark.parametrize("key", sorted(PARTS))
def test_no_figure_shows_a_number(filled, key):
    told = {str(choice): leaked for choice in choices(key) if (figure := PARTS[key](filled, **choice)) and (leaked := leaks(figure))}
    assert told == {}


def leaks(figure: Figure) -> list[str]:
    return [text for text in shown(figure) if NUMBER in text]
