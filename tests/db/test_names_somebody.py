"""Which columns name a firm or a person stands in the declaration, and nowhere else."""

import re

import pytest

from db.datasets import DATASETS, REGISTERS
from db.declare import Kind

OF_SOMEBODY = re.compile(r"企业名称|承担单位|聘请单位|依托单位|运营机构|举办（投资）主体|持有单位|管理机构|(特派员|专员)编号")  # as titles call them
COLUMNS = [(dataset, column) for dataset in REGISTERS.values() for column in dataset.columns]


@pytest.mark.parametrize(("dataset", "column"), COLUMNS, ids=lambda one: one.code)
def test_a_column_whose_title_speaks_of_a_firm_or_a_person_says_so(dataset, column):
    assert column.names_somebody == bool(column.kind is Kind.CREDIT_CODE or OF_SOMEBODY.search(column.zh)), column.zh


def test_days_and_units_of_an_event_name_nobody():
    events = DATASETS["events"]
    assert not events.column("held_on").names_somebody
    assert not events.column("reporting_unit").names_somebody
    assert DATASETS["rd_institutes"].column("sponsor").names_somebody
