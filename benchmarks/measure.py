"""Running one measured step in a process of its own, so that its time and memory are its own."""

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROUNDS = 5


@dataclass(frozen=True)
class Step:
    """What a step took: seconds of the measured part, peak memory of its whole process in MB."""

    seconds: float
    peak_mb: float


@dataclass(frozen=True)
class Line:
    """One line of the table: what, how long, and the reference beside it."""

    what: str
    figure: str
    reference: str
    ratio: str
    goal: str


def step(module: str, *arguments: str, store: Path | None = None) -> Step:
    """Run `python -m MODULE ARGUMENTS`, which prints its seconds as JSON on its last line."""
    environment = os.environ | ({"DATABASE_URL": f"sqlite:///{store}"} if store else {})
    process = subprocess.Popen([sys.executable, "-m", module, *arguments], cwd=ROOT, env=environment,
                               stdout=subprocess.PIPE, text=True)
    printed = process.stdout.read()
    _pid, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"{module} {arguments} failed:\n{printed}")
    return Step(json.loads(printed.splitlines()[-1])["seconds"], usage.ru_maxrss / 1024)


def copied(store: Path, other: Path) -> Path:
    """The other file, a copy that holds what still stands in the write-ahead log too."""
    with closing(sqlite3.connect(store)) as source, closing(sqlite3.connect(other)) as target:
        source.backup(target)
    return other


def table(lines: list[Line]) -> str:
    """The lines as a Markdown table."""
    head = "| what | figure | reference beside it | ratio | goal |\n|---|---|---|---|---|"
    return "\n".join([head, *(f"| {line.what} | {line.figure} | {line.reference} | {line.ratio} | {line.goal} |"
                              for line in lines)])


def median_s(action: Callable[[], object]) -> float:
    """Seconds of an action in this process; the first, which warms, is not counted."""
    took = []
    for _ in range(ROUNDS + 1):
        started = time.perf_counter()
        action()
        took.append(time.perf_counter() - started)
    return statistics.median(took[1:])
