"""The number of an issue: 第×期（总第×期）, given once, when it is issued."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from data.briefings.series import Series
from data.language import _, spoken
from db.tables.briefings import KeptBriefing


@dataclass(frozen=True)
class Number:
    """`number` counts the issues of a series in a year, `total` all of them."""

    series: str
    year: int
    number: int
    total: int = 0

    def __str__(self) -> str:
        """SERIES-YEAR-N, as a command line names an issue."""
        return f"{self.series}-{self.year}-{self.number}"


def parted(series: str) -> str:
    """The name of a series before a year: 简报2 2026年, since 简报22026年 would be read as another number."""
    return f"{series} " if series[-1:].isdigit() and spoken() == "zh" else series


def parse(text: str) -> Number:
    """The number that is written SERIES-YEAR-N. Raises ValueError with a sentence."""
    series, *rest = text.strip().rsplit("-", 2)
    if len(rest) != 2 or not series or not all(each.isascii() and each.isdecimal() and len(each) < 10 for each in rest):
        raise ValueError(_("“{text}”不是期号，请写成 简报名称-年份-期号，如 高新区复工复产简报-2020-12。", text=text))
    return Number(series, int(rest[0]), int(rest[1]))


def following(connection: Connection, series: Series, day: date) -> Number:
    """The next number of a series; the connection is the writer's, so nobody else gets it. What is void keeps its own."""
    issues = KeptBriefing.__table__
    of_series = issues.c.series == series.name
    of_year = connection.scalar(select(func.max(issues.c.number)).where(of_series, issues.c.year == day.year)) or 0
    of_all = connection.scalar(select(func.max(issues.c.total)).where(of_series)) or 0
    before = series.number if series.year == day.year else 0
    return Number(series.name, day.year, max(of_year, before) + 1, max(of_all, series.total) + 1)
