"""Whatever a file holds: no traceback, rows that add up, and never a stored row that breaks a declared limit."""

from contextlib import suppress
from random import Random

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.uploads import Refused, accept, error_file, propose_for
from data.uploads.parsing.words import is_credit_code
from db import verify
from db.datasets import DATASETS
from db.declare import Column, Kind
from db.engine import reading
from db.store import current
from tests.data.uploads.anything import DATASET, FORMS, VALUES, delimited, table, workbook
from tests.data.uploads.uploading import checked
from tests.data.uploads.zoo import ZOO, fill

PARTS = [  # what may not be more than what
    ("firms_resumed", "firms"), ("large_firms", "firms"), ("large_resumed", "large_firms"), ("large_resumed", "firms_resumed"),
    ("small_firms", "firms"), ("small_resumed", "small_firms"), ("hnte_firms", "firms"), ("hnte_resumed", "hnte_firms"),
    ("tech_sme_firms", "firms"), ("tech_sme_resumed", "tech_sme_firms"), ("staff_back", "staff_due"), ("solved", "raised"),
    ("poor_households", "households"), ("raised_on", "closed_on"), ("since", "until"), ("start_on", "end_on"), ("started_on", "ended_on")]
WORKBOOK = (ZOO / "libreoffice.xlsx").read_bytes()


def fuzzed(examples: int):
    return settings(max_examples=examples, suppress_health_check=list(HealthCheck))


def looked_at(dataset, content: bytes, *, name: str = "表.csv"):
    """The review of anything, which is told and adds up."""
    review = checked(dataset.code, content, name=name)
    assert review.counts.reconciled
    assert all(problem["message"] for problem in review.as_json()["problems"])
    assert all(group.title and group.count for group in review.groups())
    assert review.acceptable or review.problems
    assert error_file(review)[1]
    propose_for(content)
    return review


def stored(review) -> None:
    """Store what can be stored of it."""
    with suppress(Refused):
        accept(review, by="某", explanation="属实", valid_rows_only=True)


def keeps(column: Column, values: pd.Series) -> bool:
    """Whether stored values keep what the declaration promises."""
    there = values.dropna()
    return all((
        not column.required or len(there) == len(values),
        not column.choices or there.isin(column.choices).all(),
        column.minimum is None or (there >= column.minimum * column.worth).all(),
        column.maximum is None or (there <= column.maximum * column.worth).all(),
        column.kind is not Kind.COUNT or (there.ge(0) & (there % 1 == 0)).all(),
        column.kind is not Kind.YEAR or there.between(1000, 9999).all(),
        column.kind is not Kind.VILLAGE or there.between(10**11, 10**12 - 1).all(),
        column.kind is not Kind.URL or there.str.match("https?://", case=False).all(),
        column.kind is not Kind.CREDIT_CODE or there.map(is_credit_code).all(),
        column.kind is not Kind.TEXT or (there.str.strip() != "").all()))


def test_whatever_the_cells_only_rows_that_keep_the_limits_are_stored(store):
    for before in ("people", "hundred"):
        fill(before)

    @fuzzed(10)
    @given(st.integers(0, 2**32), FORMS)
    def upload(dataset, seed, form):
        stored(looked_at(dataset, delimited([["演示数据"], *table(Random(seed), dataset)], **form)))

    for dataset in DATASETS.values():
        upload(dataset)
    with reading() as connection:
        for dataset in DATASETS.values():
            rows = pd.read_sql(current(dataset.model), connection)
            assert len(rows), dataset.code
            for column in dataset.columns:
                assert keeps(column, rows[column.code]), (dataset.code, column.code)
            for part, whole in PARTS:
                if {part, whole} <= {column.code for column in dataset.columns}:
                    both = rows[[part, whole]].dropna()
                    assert (both[part] <= both[whole]).all(), (dataset.code, part, whole)
        assert verify.findings(connection) == []


@fuzzed(100)
@given(content=st.binary(max_size=200), lead=st.sampled_from([b"", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"PK\x03\x04", b"sep=;\n", b"\xd0\xcf"]),
       dataset=DATASET)
def test_any_bytes_are_read_or_refused(migrated, content, lead, dataset):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{migrated}")
        looked_at(dataset, lead + content)


@fuzzed(40)
@given(changes=st.lists(st.tuples(st.integers(0, len(WORKBOOK) - 1), st.integers(0, 255)), min_size=1, max_size=5))
def test_a_workbook_with_spoilt_bytes_is_read_or_refused(migrated, changes):
    spoilt = bytearray(WORKBOOK)
    for place, value in changes:
        spoilt[place] = value
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{migrated}")
        looked_at(DATASETS["commissioners"], bytes(spoilt), name="表.xlsx")


@fuzzed(40)
@given(dataset=DATASET, rows=st.lists(st.lists(VALUES, max_size=8), max_size=4), title=st.booleans())
def test_any_values_of_a_workbook_are_read(migrated, dataset, rows, title):
    head = [column.zh for column in dataset.columns]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", f"sqlite:///{migrated}")
        looked_at(dataset, workbook([*([["演示数据"]] if title else []), head, *rows]), name="表.xlsx")
