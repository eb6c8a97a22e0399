"""Work resumption day by day, overall, above size and small, with the dates of policies."""

from datetime import date

import pandas as pd

from components.figures import charts, corrections
from components.figures.bodies import Chart
from components.figures.figure import Figure
from components.figures.part import part
from components.zones import rates, reading
from data import wording
from data.indicators.zones.corrected import corrected
from data.language import _
from data.questions import Ask
from data.reference import policies
from data.sentences import zones as sentences

COLOURS = ("#009e73", "#1f4e9e", "#d98324")


@part("zones.trend", page="zones", kind="line", name=lambda: _("企业复工率走势"), datasets=("zone_daily",),
      defines=(("zones", "resumption"), ("zones", "resumption_large"), ("zones", "resumption_small"), ("zones", "change_7d")))
def trend(ask: Ask, *, at: date, region: int, target: int | None = None) -> Figure:
    """The lines from the first day on; the title says how far and how fast. `target` in per cent."""
    figures = reading.figures(ask, at=at, region=region)
    what, week = _("企业复工率，每日，限当日已报的高新区"), rates.move(reading.moves(ask, at=at, region=region), "resumption", 7)
    if week is not None and week["comparable"]:
        what = _("{what}；较一周前为可比口径{n}家", what=what, n=wording.count(week["compared"]))
    return Figure(_lines(ask, at=at, region=region, target=target), sentences.trend(figures, code=region), what,
                  reading.note(figures, at, indicator="resumption"))


def _lines(ask: Ask, *, at: date, region: int, target: int | None) -> Chart:
    titles = {"resumption_large": _("规上"), "resumption": _("整体"), "resumption_small": _("中小")}
    daily = reading.days(ask, at=at, region=region, start=reading.first_day(ask, at=at))
    daily = daily[daily["indicator"].isin(titles) & (daily["split"] == "")]
    rows = pd.DataFrame({
        "date": pd.to_datetime(daily["period"]), "series": daily["indicator"].map(titles), "value": daily["value"],
        "reported": [wording.share(n, m) for n, m in zip(daily["reported"], daily["expected"], strict=True)],
        "resumed": daily["numerator"], "firms": daily["denominator"]})
    moved = ask(corrected, start=reading.first_day(ask, at=at), end=at, level=reading.level(region), codes=tuple(titles))
    moved = moved[moved["code"] == str(region)]
    moved = pd.DataFrame({"date": pd.to_datetime(moved["day"]), "series": moved["indicator"].map(titles), "before": moved["before"], "corrected": moved["zones"]})
    told, tooltip = corrections.told(rows.merge(moved, on=["date", "series"], how="left"), _("家"))
    return charts.line(told, tooltip={"reported": _("已报"), **tooltip}, beside={"resumed": _("复工企业"), "firms": _("企业总数")},
                       marks=ask(policies.marks)[["date", "label"]],
                       colours=dict(zip(titles.values(), COLOURS, strict=True)), height=180, target=stated(target),
                       demonstration=ask.demonstration)


def stated(target: int | None) -> tuple[float, str] | None:
    """A target in per cent as charts draw it: value and word."""
    return (target / 100, _("目标{n}%", n=target)) if target else None
