"""One more service record, measured in a process of its own: `reach FILE` or `foresight FILE`.

`reach`: how far an import of one row reaches in what is derived. `foresight`: what taking it back would do, with another
import since. FILE is the demonstration's records; its first one is imported under other numbers. The store is left with them.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

TIMES = 7


def entries(file: str) -> Iterator[int]:
    """The numbers of imports of one row, each followed by another one."""
    from data.uploads import accept, review
    from db.datasets import DATASETS
    from db.engine import reading

    with Path(file).open("rb") as lines:
        title, headings, first = (next(lines) for _line in range(3))
    for _time in range(TIMES):
        numbers = []
        for _either in range(2):
            content = title + headings + uuid4().hex.encode() + first[first.index(b","):]
            with reading() as connection:
                reviewed = review(connection, DATASETS["services"], content, "一行.csv")
            numbers.append(accept(reviewed, by="benchmarks", explanation="测量用的演示数据").batch)
        yield numbers[0]


def reach(connection, batch: int) -> None:
    from data.coverage.scope import affected
    from db.datasets import DATASETS

    affected(connection, DATASETS["services"], batch)


def foresight(connection, batch: int) -> None:
    from data.ledger import differences

    differences.of_undo(connection, batch=batch)


def seconds(question: Callable, file: str) -> float:
    """The median over some entries."""
    from db.engine import reading

    took = []
    for batch in entries(file):
        with reading() as connection:
            started = time.perf_counter()
            question(connection, batch)
            took.append(time.perf_counter() - started)
    return statistics.median(took)


if __name__ == "__main__":
    print(json.dumps({"seconds": seconds({"reach": reach, "foresight": foresight}[sys.argv[1]], sys.argv[2])}))
