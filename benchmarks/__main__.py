"""python -m benchmarks [--scale N] [--only PART …]: print the table of what users wait for; the real store is not touched."""

import argparse
import os
import tempfile
from pathlib import Path

TENFOLD = "tenfold"  # the records ten times over takes some minutes, so it comes only where it is asked for
PARTS = ("imports", "coverage", "reruns", "two_years", "pictures", "briefings", "registers", "villages", "browser", "crowd", "beside")


def main() -> None:
    wanted = argparse.ArgumentParser(description=f"{__doc__} browser and beside need tests/requirements.txt and Chromium.")
    wanted.add_argument("--scale", default="national", help="small, national or a multiple (national: 1,000,000 records)")
    wanted.add_argument("--only", choices=[*PARTS, TENFOLD], nargs="*", default=PARTS)
    chosen = wanted.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["DATABASE_URL"] = f"sqlite:///{folder / 'bench.sqlite3'}"
        print(_tables(folder, chosen.scale, set(chosen.only)))


def _tables(folder: Path, scale: str, only: set[str]) -> str:
    from benchmarks import coverage, imports
    from benchmarks.measure import table
    from data import demonstration
    from db.migrate import migrate

    migrate()
    store, lines = folder / "bench.sqlite3", []
    if only & {"imports", "coverage", TENFOLD, "crowd", "beside"}:
        demonstration.write(folder / "files", scale)
    if only & {"imports", "coverage", TENFOLD}:
        lines += imports.lines(folder, store, folder / "files")
    if "coverage" in only:
        lines += coverage.lines(store)
    if TENFOLD in only:
        lines += coverage.tenfold(store, folder / "files" / "services.csv")
    if "villages" in only:
        from benchmarks import villages

        lines += villages.lines(_loaded(folder / "villages_of.sqlite3", scale))
    return table(lines + _of_screens(folder, only) + _of_many(folder, scale, only))


def _of_screens(folder: Path, only: set[str]) -> list:
    """The pages of one person, on the small demonstration."""
    if not only & {"reruns", "two_years", "pictures", "briefings", "registers", "browser"}:
        return []
    from benchmarks import briefings, browser, pictures, registers, reruns, two_years
    from data import demonstration

    store, lines = _loaded(folder / "shown.sqlite3", "small"), []
    for part in (reruns, pictures, briefings, registers, browser):
        if part.__name__.rpartition(".")[2] in only:
            lines += part.lines(store)
    if "two_years" in only:
        demonstration.write(folder / "shown", "small")
        lines += two_years.lines(store, folder / "shown")
        if "browser" in only:
            lines += browser.lines(store, two_years.CHARTS, what="169 zones × 730 days: fresh browser to the last chart of")
    return lines


def _of_many(folder: Path, scale: str, only: set[str]) -> list:
    """A hundred people, and one beside an import, on the demonstration of the scale, the hundred with two years of
    daily reports of the zones; each part leaves its store changed."""
    lines = []
    for part in [part for part in ("crowd", "beside") if part in only]:
        from benchmarks import beside, crowd, two_years

        store = _loaded(folder / f"{part}.sqlite3", scale)
        if part == "crowd":
            two_years.extend(store, folder / "files")
        lines += {"crowd": crowd, "beside": beside}[part].lines(store, crowd.renumbered(folder / "files" / "services.csv"))
    return lines


def _loaded(store: Path, scale: str) -> Path:
    from data import demonstration
    from db.engine import get_engine
    from db.migrate import migrate

    os.environ["DATABASE_URL"] = f"sqlite:///{store}"
    migrate()
    demonstration.load(scale)
    get_engine().dispose()
    return store


if __name__ == "__main__":
    main()
