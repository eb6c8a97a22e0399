"""Reruns of the dashboards on a warm server, beside an empty Streamlit page of the same settings."""

import statistics
from collections.abc import Mapping
from pathlib import Path

from benchmarks.empty import empty_page
from benchmarks.measure import Line
from benchmarks.visitor import Visitor
from data.programmes import PROGRAMMES
from tests.serving import served

ROUNDS = 15
MS_GOAL, RATIO_GOAL, KB_GOAL = 30, 0.8, 100
OF_ZONES = ("zones", "reporting", "ranking", "tiers", "difficulties", "zone")
DASHBOARDS = {"": "总览"} | {one.page: one.menu_title for one in PROGRAMMES.values()}
PAGES = DASHBOARDS | {"reporting": "填报情况", "ranking": "高新区排序", "tiers": "分级分类复工", "difficulties": "困难诉求",
                      "zone": "高新区详情"}
FILTER_CHANGE = {"": "", "hundred": "date=2020-10-31", "commissioners": "period=2020-10"} | dict.fromkeys(OF_ZONES, "date=2020-03-31")


def lines(store: Path, pages: Mapping[str, str] = PAGES, *, what: str = "rerun of",
          change: Mapping[str, str] = FILTER_CHANGE, query: str = "") -> list[Line]:
    """Median of warm reruns a page, the bytes of one rerun after a changed filter; `query` is what every address holds."""
    rows = []
    with served(store=store) as address, empty_page() as blank:
        with Visitor(blank) as visitor:
            empty = _median_ms(visitor)
        for page, title in pages.items():
            with Visitor(address, page, query) as visitor:
                warm = _median_ms(visitor)
                sent = visitor.rerun(change[page]).bytes / 1024
            rows.append(Line(f"{what} {title}", f"{warm:.0f} ms, {sent:.0f} KB after a filter",
                              f"empty page {empty:.0f} ms", f"{warm / empty:.1f}",
                              f"≤ {MS_GOAL} ms, ≤ {RATIO_GOAL} ×, ≤ {KB_GOAL} KB"))
    return rows


def _median_ms(visitor: Visitor) -> float:
    for _ in range(3):
        visitor.rerun()
    return statistics.median(visitor.rerun().seconds * 1000 for _ in range(ROUNDS))
