"""Every dataset through its form: filled in from its template, stored, corrected, looked back at, withdrawn, and the withdrawal undone."""

import pytest

from data.filing import address, entries, entry_form, typed, withdrawing
from data.ledger import imports, row_history
from db.datasets import DATASETS, REGISTERS
from db.engine import reading
from db.verify import findings
from tests.data.filing import filling


@pytest.mark.parametrize("code", [code for code in DATASETS if code not in REGISTERS])  # those: tests/pages/test_registers_whole_way.py
def test_an_entry_is_added_corrected_withdrawn_and_brought_back(code, store):
    dataset = DATASETS[code]
    texts = filling.filed_with_needs(code)
    added = filling.send(dataset, texts)
    key = entry_form.key_in(entry_form.checked(dataset, texts))
    first = stands(code, key)
    assert first.entry == added
    assert entry_form.checked(dataset, first.texts | first.key).unchanged  # what the form shows is read as what is stored

    column, other = filling.corrected(dataset, first.texts | first.key)
    second = filling.send(dataset, other)
    standing = stands(code, key)
    assert standing.values[column] != first.values[column]
    with reading() as connection:
        told = row_history.history(connection, batch=second, key=key)
        word = address.named(dataset, key)
        assert entries.filed(connection, dataset=code, key=address.key_of(connection, dataset=code, entry=word)) == standing
    assert told[told["column"] == column]["batch"].iloc[0] == second
    assert set(told["batch"]) == {added, second}

    withdrawn = withdrawing.take_out(dataset, key, seen=standing, reason="重复", by="王五")
    assert stands(code, key) == entries.FiledEntry(entry=withdrawn)
    imports.take_back(withdrawn, reason="仍有效", by="王五")
    assert stands(code, key).values == standing.values
    with reading() as connection:
        assert findings(connection) == []


def stands(code: str, key: tuple) -> entries.FiledEntry:
    with reading() as connection:
        return entries.filed(connection, dataset=code, key=key)


def test_every_kind_of_amount_is_typed_in_the_unit_of_its_heading():
    units = {column.kind for dataset in DATASETS.values() for column in dataset.columns if str(column.kind).startswith("money_")}
    assert units <= set(typed.MONEY)
