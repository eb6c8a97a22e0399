"""A hundred people at once on all dashboards, quietly and while a million rows are imported; beside them on an empty page."""

import json
import os
import subprocess
import sys
from pathlib import Path

from benchmarks.empty import empty_server
from benchmarks.measure import ROOT, Line
from tests.serving import running

COUNT, MANY = 100, 300
P95_GOAL, MANY_P95_GOAL, FIRST_GOAL, MB_GOAL = 150, 400, 300, 1


def lines(store: Path, services: Path) -> list[Line]:
    """50th and 95th percentile of a click and megabytes a person. The store is left with the records of the file."""
    with empty_server() as (address, process):
        empty = _people(address, process, "--empty")
    with running(store=store) as (address, process):
        quiet = _people(address, process)
        busy = _people(address, process, "--during", *importing(services), store=store)
    with running(store=store) as (address, process):
        many = _people(address, process, count=MANY)
    beside = f"empty page {empty['p50']:.0f} ms, p95 {empty['p95']:.0f} ms, {empty['mb'] / COUNT:.1f} MB a person"
    return [
        Line(f"{COUNT} people at once, all dashboards, 730 days", f"{_times(quiet)}, {quiet['mb'] / COUNT:.1f} MB a person", beside,
             f"{quiet['p95'] / empty['p95']:.1f}", f"p95 ≤ {P95_GOAL} ms, ≤ {MB_GOAL} MB a person"),
        Line(f"first pages while {COUNT} arrive within five seconds", f"p95 {quiet['first']:.0f} ms", f"empty page p95 {empty['first']:.0f} ms",
             f"{quiet['first'] / empty['first']:.1f}", f"≤ {FIRST_GOAL} ms"),
        Line(f"{MANY} people at once", f"{_times(many)}, {many['mb'] / MANY:.1f} MB a person", f"{COUNT} people {_times(quiet)}",
             f"{many['p95'] / quiet['p95']:.1f}", f"p95 ≤ {MANY_P95_GOAL} ms"),
        Line("a hundred people while the service records are imported", _times(busy), f"quiet {_times(quiet)}",
             f"{busy['p95'] / quiet['p95']:.1f}", f"p95 ≤ {2 * P95_GOAL} ms"),
    ]


def importing(services: Path) -> list[str]:
    """The command that stores the file."""
    return [sys.executable, "-m", "data", "import", "services", str(services), "--explain", "测量用的演示数据"]



def renumbered(services: Path) -> Path:
    """The demonstration's records under other numbers, so that a store that holds them takes each as new."""
    file = services.with_name("services_renumbered.csv")
    file.write_text(services.read_text("utf-8-sig").replace("演示F", "演示G"), "utf-8-sig")
    return file


def _times(times: dict) -> str:
    return f"{times['p50']:.0f} ms, p95 {times['p95']:.0f} ms"


def _people(address: str, process: int, *more: str, store: Path | None = None, count: int = COUNT) -> dict:
    """What `benchmarks.people` prints, in a process of its own."""
    environment = os.environ | ({"DATABASE_URL": f"sqlite:///{store}"} if store else {})
    finished = subprocess.run([sys.executable, "-m", "benchmarks.people", address, str(count), str(process), *more],
                          cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(finished.stdout.splitlines()[-1])
