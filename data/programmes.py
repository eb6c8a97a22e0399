"""The programmes, one entry each: what each is called, where it is shown, what is filed for it and how it is computed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import import_module

import pandas as pd

from data.language import chosen
from db.datasets import DATASETS
from db.declare import Dataset

Dated = tuple[tuple[str, str], ...]  # pairs of dataset and column


@dataclass(frozen=True)
class Programme:
    """`page` is the address of its dashboard, and the name of the dashboard's file; `more_pages` are the others of its section.

    `dated` are the columns that say its newest day; the second line is asked where the first has none. `period` holds the
    first and the last day of a programme that can be looked at on any day of it, since deadlines pass without data.
    `over_periods`: its figures are those of a month, quarter or year, not of a day.
    """

    code: str
    zh: str
    en: str
    page: str
    more_pages: tuple[str, ...]
    dated: tuple[Dated, ...]
    period: tuple[date, date] | None = None
    over_periods: bool = False
    menu: tuple[str, str] | None = None  # what the menu says, zh and en, where the title is too long for it

    @property
    def title(self) -> str:
        """What its page is called, in the language in use."""
        return chosen(self.zh, self.en)

    @property
    def menu_title(self) -> str:
        """What the menu calls it, in the language in use."""
        return chosen(*(self.menu or (self.zh, self.en)))

    @property
    def datasets(self) -> tuple[Dataset, ...]:
        """What is filed for it, in the order of the upload page."""
        return tuple(dataset for dataset in DATASETS.values() if dataset.programme == self.code)

    @property
    def figures(self) -> Callable[..., pd.DataFrame]:
        """What works its values out: the function `figures` of the room of data/indicators that bears its code."""
        return import_module(f"data.indicators.{self.code}").figures


PROGRAMMES = {one.code: one for one in (
    Programme(
        "hundred", "百城百园", "Hundred Cities and Hundred Parks",
        page="hundred", period=(date(2020, 1, 1), date(2021, 12, 31)),
        more_pages=("hundred_units", "hundred_unit", "hundred_office", "hundred_quotas", "hundred_filing",
                    "hundred_funds", "hundred_performance", "hundred_exchange", "hundred_results"),
        dated=((("hundred_progress", "data_date"),),
               (("hundred_filings", "filed_on"), ("demands", "raised_on"), ("major_issues", "raised_on"),
                ("hundred_units", "selected_on")))),
    Programme(
        "zones", "高新区复工复产监测", "Work resumption in high-tech zones", menu=("高新区复工监测", "Zone work resumption"),
        page="zones", more_pages=("reporting", "ranking", "tiers", "difficulties", "checks", "zone", "resources"),
        dated=((("zone_daily", "data_date"),),)),
    Programme(
        "commissioners", "科技特派员覆盖", "Commissioner coverage",
        page="commissioners", more_pages=("uncovered", "suggestion", "commissioner", "village", "services", "liaison", "published"), over_periods=True,
        dated=((("services", "served_on"), ("outcomes", "on_date"), ("firm_services", "served_on")),)),
)}
ACTION = PROGRAMMES["hundred"].period  # of the Hundred Cities and Hundred Parks
