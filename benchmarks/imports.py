"""A million service records through the door, beside an unchecked read_csv + to_sql of the same file."""

from pathlib import Path

from benchmarks import one_process
from benchmarks.measure import Line, copied, step

RATIO_GOAL, PEAK_GOAL_MB, AGAIN_GOAL, ROW_GOAL_MS = 0.9, 900, 0.5, 20
OF_ONE_ROW = {"reach": "how far an import of one row reaches", "foresight": "what taking an import of one row back would do"}


def lines(folder: Path, store: Path, files: Path) -> list[Line]:
    """Import the files' registers untimed, then the service records twice; the store is left with them."""
    for code in ("villages", "commissioners"):
        step("benchmarks.one_import", "checked", code, str(files / f"{code}.csv"), store=store)
    services = str(files / "services.csv")
    few = _of_one_row(copied(store, folder / "few.sqlite3"), services)
    bare = step("benchmarks.one_import", "bare", services, str(folder / "bare.sqlite3"))
    first = step("benchmarks.one_import", "checked", "services", services, store=store)
    again = step("benchmarks.one_import", "checked", "services", services, store=store)
    many = _of_one_row(copied(store, folder / "many.sqlite3"), services)
    for code in ("assignments", "outcomes"):
        step("benchmarks.one_import", "checked", code, str(files / f"{code}.csv"), store=store)
    return [
        Line("check + import of the service records", f"{first.seconds:.1f} s, peak {first.peak_mb:.0f} MB",
             f"bare read_csv + to_sql {bare.seconds:.1f} s, peak {bare.peak_mb:.0f} MB",
             f"{first.seconds / bare.seconds:.2f}", f"≤ {RATIO_GOAL}, ≤ {PEAK_GOAL_MB} MB"),
        Line("the same file again, unchanged", f"{again.seconds:.1f} s", f"first import {first.seconds:.1f} s",
             f"{again.seconds / first.seconds:.2f}", f"≤ {AGAIN_GOAL}"),
        *(Line(f"{title}, among a million", f"{many[what] * 1000:.1f} ms", f"among a few {few[what] * 1000:.1f} ms",
               f"{many[what] / few[what]:.1f}", f"≤ {ROW_GOAL_MS} ms") for what, title in OF_ONE_ROW.items()),
        one_process.line(store, Path(services), "a million"),
    ]


def _of_one_row(store: Path, services: str) -> dict[str, float]:
    """Seconds of each; the store is a copy, since the next import is another one where rows are there already."""
    return {what: step("benchmarks.one_row", what, services, store=store).seconds for what in OF_ONE_ROW}
