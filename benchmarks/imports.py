"""A million service records through the door, beside an unchecked read_csv + to_sql of the same file."""

from pathlib import Path

from benchmarks.measure import Line, step

RATIO_GOAL, PEAK_GOAL_MB = 1.5, 1536


def lines(folder: Path, store: Path, files: Path) -> list[Line]:
    """Import the files' registers untimed, then the service records twice; the store is left with them."""
    for code in ("villages", "commissioners"):
        step("benchmarks.one_import", "checked", code, str(files / f"{code}.csv"), store=store)
    services = str(files / "services.csv")
    bare = step("benchmarks.one_import", "bare", services, str(folder / "bare.sqlite3"))
    first = step("benchmarks.one_import", "checked", "services", services, store=store)
    again = step("benchmarks.one_import", "checked", "services", services, store=store)
    for code in ("assignments", "outcomes"):
        step("benchmarks.one_import", "checked", code, str(files / f"{code}.csv"), store=store)
    return [
        Line("check + import of the service records", f"{first.seconds:.1f} s, peak {first.peak_mb:.0f} MB",
             f"bare read_csv + to_sql {bare.seconds:.1f} s, peak {bare.peak_mb:.0f} MB",
             f"{first.seconds / bare.seconds:.2f}", f"≤ {RATIO_GOAL}, ≤ {PEAK_GOAL_MB} MB"),
        Line("the same file again, unchanged", f"{again.seconds:.1f} s", f"first import {first.seconds:.1f} s",
             f"{again.seconds / first.seconds:.2f}", "≤ 1"),
    ]
