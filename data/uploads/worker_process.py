"""Large files are checked and stored in a process of their own, so that the pages of others keep their pace.

`python -m data.uploads.worker_process` is that process: it is given the bytes and what to do on its standard
input, and answers on its standard output with progress and one result. A pool of processes would keep the memory of the
largest file, tell nothing on the way, and could not be ended for the one person who left.
"""

import os
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pandas as pd

from data import asking
from data.ledger import imports
from data.upkeep import logs
from data.uploads.problems.problem import KINDS, ProblemKind
from data.uploads.reviewing import dry_run
from data.uploads.reviewing.circumstances import PLAIN, Circumstances
from data.uploads.reviewing.reviewed import Review
from data.uploads.storing import accepting
from data.uploads.storing.accepting import Outcome, Refused
from data.uploads.telling import handed_out as copies
from data.uploads.telling.error_file import error_file
from data.uploads.telling.progress import Teller
from db.datasets import DATASETS
from db.declare import Dataset
from db.engine import reading
from db.progress import READING, Listener, Progress, heard_by

LARGE = 4 * 2**20  # bytes; below, starting a process takes longer than the work
EVERY = 0.2  # seconds between two messages of progress
NICENESS = 10  # readers come first
ROOT = Path(__file__).parents[2]
PROGRESS, DONE, REFUSED = "progress", "done", "refused"


class Interrupted(Exception):
    """The process ended without an answer: killed, or out of memory."""


def review(dataset: Dataset, content: bytes, file_name: str, *, sheet: str | None = None, under: Circumstances = PLAIN,
           listener: Listener | None = None) -> Review:
    """What `dry_run.review` gives, without the rows where the file is large. Raises Interrupted."""
    return _asked("review", content, listener, {
        "dataset": dataset, "content": content, "file_name": file_name, "sheet": sheet, "under": under})


def accept(reviewed: Review, *, listener: Listener | None = None, **choices) -> Outcome:
    """What `accepting.accept` does; a large file is checked once more in the same transaction.

    Raises Refused, for `interrupted` where nobody knows whether it was stored.
    """
    try:
        return _asked("accept", reviewed.content, listener, {"review": reviewed, **choices})
    except Interrupted as failure:
        raise Refused("interrupted", reviewed) from failure


def marked(reviewed: Review) -> bytes:
    """The bytes of the error file. Raises Interrupted."""
    return _asked("marked", reviewed.content, None, {"review": reviewed})


def _review(dataset: Dataset, content: bytes, file_name: str, sheet: str | None, under: Circumstances) -> Review:
    with reading() as connection:
        return dry_run.review(connection, dataset, content, file_name, sheet=sheet, under=under)


def handed_out(batch: int) -> bytes:
    """The file of an entry of the ledger as everybody may have it. Raises Interrupted."""
    with reading() as connection:
        entry, content = imports.entry(connection, batch), imports.original(connection, batch)
    arguments = {"content": content, "dataset": DATASETS[entry["dataset"]], "sheet": entry["sheet"]}
    return _asked("handed_out", content, None, arguments)


ACTIONS = {"review": _review, "accept": accepting.accept, "marked": lambda review: error_file(review)[1],
           "handed_out": copies.handed_out}


def _asked(action: str, content: bytes, listener: Listener | None, arguments: dict):
    """The result of an action: here for a small file, in a process of its own for a large one."""
    if len(content) < LARGE:
        with heard_by(listener):
            return ACTIONS[action](**arguments)
    process = subprocess.Popen([sys.executable, "-m", __name__], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        _dump(process.stdin, content, (asking.present(), action, arguments), with_content=True)
        process.stdin.close()
        return _answer(process.stdout, content, listener)
    except (EOFError, BrokenPipeError, pickle.UnpicklingError) as failure:
        raise Interrupted(action) from failure
    finally:
        process.kill()  # done by now, or nobody waits for it any more
        process.wait()
        process.stdout.close()


def _answer(source, content: bytes, listener: Listener | None):
    while True:
        kind, value = _Reader(source, content).load()
        if kind == PROGRESS and listener is not None:
            listener(value)
        elif kind == REFUSED:
            raise Refused(*value)
        elif kind == DONE:
            return value


def _light(value):
    """A review without what only the storing process needs."""
    if isinstance(value, Outcome):
        return replace(value, review=_light(value.review))
    return replace(value, rows=pd.DataFrame(), staged=None) if isinstance(value, Review) else value


class _Writer(pickle.Pickler):
    """Pickles all but what the other side has already: the bytes, the declarations, the catalogue of problems."""

    def __init__(self, sink, content: bytes):
        super().__init__(sink, protocol=pickle.HIGHEST_PROTOCOL)
        self._content = content

    def persistent_id(self, value):
        if value is self._content:
            return "content", None
        if isinstance(value, Dataset):
            return "dataset", value.code
        return ("kind", value.code) if isinstance(value, ProblemKind) else None


class _Reader(pickle.Unpickler):
    def __init__(self, source, content: bytes):
        super().__init__(source)
        self._content = content

    def persistent_load(self, pair):
        what, code = pair
        return self._content if what == "content" else {"dataset": DATASETS, "kind": KINDS}[what][code]


def _dump(sink, content: bytes, value, *, with_content: bool = False) -> None:
    if with_content:
        pickle.dump(content, sink, protocol=pickle.HIGHEST_PROTOCOL)
    _Writer(sink, content).dump(value)
    sink.flush()


def main() -> None:
    """Do what standard input asks and answer on standard output."""
    logs.guard()
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not stand between the answers
    content = pickle.load(sys.stdin.buffer)
    asked, action, arguments = _Reader(sys.stdin.buffer, content).load()
    _dump(sink, content, (PROGRESS, Progress(READING)))  # at once, so that whoever waits sees that it has begun
    try:
        with asking.asked_as(asked), heard_by(Teller(lambda progress: _dump(sink, content, (PROGRESS, progress)), every=EVERY)):
            result = ACTIONS[action](**arguments)
    except Refused as refused:
        _dump(sink, content, (REFUSED, (refused.reason, _light(refused.review), refused.lacking, refused.told)))
    else:
        _dump(sink, content, (DONE, _light(result)))


if __name__ == "__main__":
    main()
