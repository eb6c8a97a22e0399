"""One picture for each programme of the overview, where the screen is tall enough for it."""

from datetime import date, timedelta

import pandas as pd

from components import filters
from components.charts.bars import bars
from components.charts.lines import lines
from components.charts.theme import ACCENT, BEHIND, GREY, KINDS
from data import wording
from data.indicators import commissioners, zones
from data.indicators.hundred import lists
from data.language import _
from db import demonstration

GREEN = KINDS[2]
MONTH = timedelta(days=30)
LOWEST = 10
FUNDS, GROUPS = (ACCENT, GREY), (GREEN, ACCENT, BEHIND)


def hundred(connection, *, at: date, known_on: int | None = None) -> dict:
    """Execution beside the time elapsed."""
    standing = lists.by_time(connection, at=at, known_on=known_on)
    names = {"execution": _("预算执行率"), "elapsed": _("序时进度")}
    rows = [pd.DataFrame({"date": pd.to_datetime(standing["day"]), "series": name, "value": standing[column]})
            for column, name in names.items()]
    return lines(pd.concat(rows, ignore_index=True), height=200, colours=dict(zip(names.values(), FUNDS, strict=True)), demonstration=demonstration.loaded(connection, known_on=known_on)).to_dict()


def resumption(connection, *, at: date, known_on: int | None = None) -> dict:
    """Overall, above size and small over a month."""
    names = {"resumption_large": _("规上"), "resumption": _("整体"), "resumption_small": _("中小")}
    daily = zones.series(connection, start=at - MONTH, end=at, codes=tuple(names), known_on=known_on)
    daily = daily[(daily["split"] == "") & (daily["code"] == str(filters.NATION))]
    rows = pd.DataFrame({"date": pd.to_datetime(daily["period"]), "series": daily["indicator"].map(names),
                         "value": daily["value"]})
    return lines(rows, height=200, colours=dict(zip(names.values(), GROUPS, strict=True)), demonstration=demonstration.loaded(connection, known_on=known_on)).to_dict()


def coverage(connection, *, period: str, known_on: int | None = None) -> dict:
    """The provinces where the smallest share of villages is served."""
    found = commissioners.figures(connection, period=period, level="province", codes=("served",), known_on=known_on)
    rows = found[["name", "value"]].assign(note=[
        wording.share(n, m) for n, m in zip(found["numerator"], found["denominator"], strict=True)])
    return bars(rows, title=_("科技服务覆盖率"), first=LOWEST, ascending=True,
                demonstration=demonstration.loaded(connection, known_on=known_on)).to_dict()
