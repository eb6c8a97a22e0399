"""python -m benchmarks [--scale N]: print the table of what users wait for; nothing of the real store is touched."""

import argparse
import os
import tempfile
from pathlib import Path


def main() -> None:
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--scale", default="national", help="small, national or a multiple (national: 1,000,000 records)")
    wanted.add_argument("--only", choices=["imports", "coverage", "tenfold", "reruns"], nargs="*",
                        default=["imports", "coverage", "reruns"], help="tenfold: the records ten times over, some minutes")
    chosen = wanted.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["DATABASE_URL"] = f"sqlite:///{folder / 'bench.sqlite3'}"
        print(_tables(folder, chosen.scale, set(chosen.only)))


def _tables(folder: Path, scale: str, only: set[str]) -> str:
    from benchmarks import coverage, imports, reruns
    from benchmarks.measure import table
    from data import demonstration
    from db.migrate import migrate

    migrate()
    store, shown, found = folder / "bench.sqlite3", folder / "shown.sqlite3", []
    if only & {"imports", "coverage", "tenfold"}:
        demonstration.write(folder / "files", scale)
        found += imports.lines(folder, store, folder / "files")
    if "coverage" in only:
        found += coverage.lines(store)
    if "tenfold" in only:
        found += coverage.tenfold(store)
    if "reruns" in only:
        os.environ["DATABASE_URL"] = f"sqlite:///{shown}"
        migrate()
        demonstration.load("small")
        found += reruns.lines(shown)
    return table(found)


if __name__ == "__main__":
    main()
