"""What the reporting units filed for the action, said filing by filing: the years are not added."""

import pandas as pd

from data import wording
from data.language import _, chosen

ENGLISH = {"名单": "list", "阶段性执行情况": "progress report"}


def called(filing: str, year: int) -> str:
    """2020年名单; of a filing and its year."""
    return _("{year}年{filing}", year=year, filing=chosen(filing, ENGLISH.get(filing, filing)))


def missing(figures: pd.DataFrame, code: str) -> str:
    """2020年名单2个、2020年阶段性执行情况1个推荐单位未报; empty where nothing is overdue. `figures` of filing_missing by filing and year."""
    rows = figures[(figures["indicator"] == "filing_missing") & figures["split"].str.contains("&year=") & (figures["code"] == code)
                   & (figures["value"] > 0)]
    filings = [(int(split.partition("&year=")[2]), split.partition("&year=")[0].removeprefix("filing="), n)
               for split, n in zip(rows["split"], rows["value"], strict=True)]
    listed = wording.joined(_("{filing}{n}个", filing=called(filing, year), n=wording.count(n)) for year, filing, n in sorted(filings))
    return _("{listed}推荐单位未报", listed=listed) if listed else ""
