"""The 169 zones over 730 days: every page of the zones and the overview, on a store with two years of daily reports."""

from pathlib import Path

import pandas as pd

from benchmarks import reruns
from benchmarks.measure import Line, step

DAYS, CYCLE = 730, 28  # days in all; the last days of the demonstration that the later ones repeat
PAGES = {"": "总览"} | {page: reruns.PAGES[page] for page in reruns.OF_ZONES}
CHARTS = {page: reruns.PAGES[page] for page in ("", "zones", "reporting")}
LATE = "date=2022-02-01"  # a day near the end, so that all that came before it is drawn


def lines(store: Path, files: Path) -> list[Line]:
    """As `reruns.lines`; `store` holds the demonstration of `files`, and then the days that follow it."""
    extend(store, files)
    return reruns.lines(store, PAGES, what="169 zones × 730 days: rerun of", change=dict.fromkeys(PAGES, LATE) | {"": ""})


def extend(store: Path, files: Path) -> None:
    """Import the days that follow the demonstration of `files`."""
    following = files / "zone_daily_two_years.csv"
    write(files / "zone_daily.csv", following)
    step("benchmarks.one_import", "checked", "zone_daily", str(following), store=store)


def write(demonstration: Path, following: Path) -> None:
    """The reports of the days after the demonstration's, up to 730 days in all, under its title row 演示数据."""
    title = demonstration.read_text("utf-8-sig").splitlines()[0]
    rows = pd.read_csv(demonstration, skiprows=1, parse_dates=["数据日期", "报送时间"])
    first, last = rows["数据日期"].min(), rows["数据日期"].max()
    cycle = rows[rows["数据日期"] > last - pd.Timedelta(days=CYCLE)]
    rounds = [cycle.assign(**{column: cycle[column] + pd.Timedelta(days=CYCLE * number) for column in ("数据日期", "报送时间")})
              for number in range(1, DAYS // CYCLE + 1)]
    later = pd.concat(rounds)
    later = later[later["数据日期"] < first + pd.Timedelta(days=DAYS)]
    with following.open("w", encoding="utf-8-sig", newline="") as file:
        file.write(title + "\r\n")
        later.to_csv(file, index=False, date_format=None)
