"""One more service record from the command line, as a whole process, beside a process that only lists the ledger."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from uuid import uuid4

from benchmarks.measure import ROOT, Line

TIMES, SECONDS_GOAL = 5, 0.5


def seconds(store: Path, services: Path) -> tuple[float, float]:
    """Medians: an import of one row, and `python -m data batches`. The store is left with the rows."""
    with services.open("rb") as lines:
        title, headings, first = (next(lines) for _line in range(3))
    imports, listings = [], []
    with tempfile.TemporaryDirectory() as folder:
        row = Path(folder) / "一行.csv"
        for _time in range(TIMES):
            row.write_bytes(title + headings + uuid4().hex.encode() + first[first.index(b","):])
            listings.append(_process(store, "batches"))
            imports.append(_process(store, "import", "services", str(row), "--explain", "测量用的演示数据"))
    return statistics.median(imports), statistics.median(listings)


def line(store: Path, services: Path, among: str) -> Line:
    """The line of the table: an import of one row into `among`."""
    imported, listed = seconds(store, services)
    return Line(f"import of one row among {among}, a whole process", f"{imported:.2f} s, {imported - listed:.2f} s beyond the list",
                f"python -m data batches {listed:.2f} s", f"{imported / listed:.1f}", f"≤ {SECONDS_GOAL} s beyond")


def _process(store: Path, *arguments: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "data", *arguments], cwd=ROOT, env=os.environ | {"DATABASE_URL": f"sqlite:///{store}"},
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started
