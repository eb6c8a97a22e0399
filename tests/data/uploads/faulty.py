"""What the tests of faults share: a register of many people, the program as a process, what the store holds."""

import os
import subprocess
import sys
from pathlib import Path

from sqlalchemy import func, select

from db.datasets import DATASETS
from db.engine import reading
from db.tables.ledger import Batch

ROOT = Path(__file__).parents[3]
PEOPLE = DATASETS["commissioners"]
HEADINGS = "编号,姓名,类别,所在地,聘期开始"


def register(people: int, *, first: int = 0, name: str = "某人") -> bytes:
    """A file of so many people, numbered from K`first`."""
    lines = (f"K{number},{name},科技特派员,江苏省,2020-01-01" for number in range(first, first + people))
    return "\n".join((HEADINGS, *lines, "")).encode()


def program(*words, **more) -> subprocess.Popen:
    """`python -m data …` on the store of the test."""
    return subprocess.Popen([sys.executable, "-m", "data", *map(str, words)], cwd=ROOT, env=dict(os.environ),
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


def held() -> tuple[int, int]:
    """(people in the store, entries of the ledger about them)."""
    with reading() as connection:
        return (connection.scalar(select(func.count()).select_from(PEOPLE.table).where(PEOPLE.table.c.replaced_in.is_(None))),
                connection.scalar(select(func.count()).where(Batch.dataset == PEOPLE.code)))
