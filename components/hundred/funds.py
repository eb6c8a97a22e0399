"""Money against time: execution at every data date beside the time elapsed."""

from datetime import date

import pandas as pd

from components.charts.theme import ACCENT, GREY
from components.figures import charts, corrections
from components.figures.bodies import Chart
from components.figures.figure import Figure, Note
from components.figures.part import part
from components.hundred import reading
from data import wording
from data.indicators import regional
from data.indicators.hundred import lists
from data.language import _
from data.questions import Ask
from data.regions import NATION
from data.sentences import hundred as sentences


@part("hundred.funds", page="hundred", kind="line", name=lambda: _("预算执行率与序时进度"), datasets=("hundred_units", "hundred_progress"),
      defines=(("hundred", "budget_execution"), ("hundred", "time_progress"), ("hundred", "execution_gap")))
def funds(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """The two lines; the title says how far apart they are."""
    standing = ask(lists.by_time, at=at, office=reading.office(region))
    note = reading.note(reading.days_of(ask, at=at, region=region), at, _("城市（园区）执行情况")) if len(standing) else Note()
    return Figure(lines_of(standing, height=220, demonstration=ask.demonstration), sentences.time(standing),
                  _("{place}，各数据日期的累计预算执行率与序时进度（按实施周期）", place=ask(regional.called, office=region)), note)


def lines_of(standing: pd.DataFrame, *, height: int, demonstration: bool) -> Chart:
    """Execution and time elapsed as lines; `standing` as `lists.by_time` gives it."""
    names = {"execution": _("预算执行率"), "elapsed": _("序时进度")}
    share = [wording.share(n, m) for n, m in zip(standing["of_day"], standing["expected"], strict=True)]
    rows = pd.concat([pd.DataFrame({"date": pd.to_datetime(standing["day"]), "series": name, "value": standing[column],
                                    "before": standing["before"] if column == "execution" else None, "corrected": standing["corrected"],
                                    "reported": share}) for column, name in names.items()], ignore_index=True)
    told, tooltip = corrections.told(rows, _("个"))
    return charts.line(told, tooltip={"reported": _("当日数据已报"), **tooltip}, colours=dict(zip(names.values(), (ACCENT, GREY), strict=True)),
                       height=height, demonstration=demonstration)
