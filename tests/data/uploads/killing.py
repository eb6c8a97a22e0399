"""Kills an import at every statement that it sends: python -m tests.data.uploads.killing STORE FILE FOLDER.

Prints one JSON object a moment: what was left behind, and whether the next import works.
"""

import gc
import json
import os
import shutil
import signal
import sys
from pathlib import Path

from sqlalchemy import event, func, select

from data.uploads import import_file
from db import engine, migrate, verify
from db.datasets import DATASETS
from db.engine import get_engine, reading
from db.tables.ledger import Batch
from tests.once import compiled_once, once_a_schema

DATASET = DATASETS["commissioners"]
migrate.departures = once_a_schema(migrate.departures)
engine.create_engine = compiled_once(engine.create_engine)
EVERYTHING = 10_000  # more statements than an import has


def killed_at(moment: int, content: bytes) -> bool:
    """Import in a process of its own that is killed before its statement number `moment`; whether it was."""
    child = os.fork()
    if not child:
        left = iter(range(moment))

        def count(*_of_the_event):
            if next(left, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)

        for name in ("before_cursor_execute", "commit"):
            event.listen(get_engine(), name, count)
        import_file(DATASET, content, "a.csv")
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def left_behind() -> dict:
    """What the store holds, and what is wrong with it."""
    with reading() as connection:
        return {"rows": connection.scalar(select(func.count()).select_from(DATASET.table)),
                "batches": connection.scalar(select(func.count()).where(Batch.dataset == DATASET.code)),
                "findings": verify.findings(connection)}


def main(store: str, file: str, folder: str) -> None:
    content = Path(file).read_bytes()
    gc.freeze()  # else the collector of each child would touch, and so copy, the memory that it shares with this process
    for moment in range(EVERYTHING):
        path = shutil.copy(store, Path(folder) / f"{moment}.sqlite3")
        os.environ["DATABASE_URL"] = f"sqlite:///{path}"
        killed = killed_at(moment, content)
        left = left_behind()
        again = import_file(DATASET, content, "a.csv")
        print(json.dumps({"killed": killed, **left, "new_after": again.counts.new, "after": left_behind()}), flush=True)
        get_engine().dispose()
        if not killed:
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
