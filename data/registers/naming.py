"""Which columns of a register name firms or persons: what a declaration says by its kinds, and by what the column is called."""

import re

from db.declare import Column, Kind

FIRMS = re.compile(r"企业名称|承担单位|聘请单位|依托单位|运营机构|举办|持有单位|管理机构")  # of whoever an entry is about
NUMBERED = re.compile(r"(特派员|专员)编号")  # leads to the record of a person


def names_firms(column: Column) -> bool:
    """Whether a column names a firm or a person, so that it is for readers inside alone."""
    return column.kind is Kind.CREDIT_CODE or column.personal or bool(FIRMS.search(column.zh) or NUMBERED.search(column.zh))
