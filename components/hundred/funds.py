"""Money against time: execution at every data date beside the time elapsed."""

from datetime import date

import pandas as pd

from components import cached
from components.charts.lines import lines
from components.figure import Note, figure
from components.pictures import picture
from data import wording
from data.indicators.hundred import lists
from data.language import _
from data.sentences import hundred as sentences
from db import demonstration

COLOURS = ("#1f4e9e", "#5b6676")


def draw(*, at: date) -> None:
    """The two lines in their box."""
    standing = cached.ask(lists.by_time, at=at)
    last = standing.iloc[-1] if len(standing) else None
    note = Note(at=None if last is None else pd.Timestamp(last["day"]).date(), source=_("城市（园区）执行情况"),
                reported=None if last is None else int(last["reported"]),
                expected=None if last is None else int(last["expected"]))
    with figure(sentences.time(standing), key="funds", what=_("全国，各数据日期的累计预算执行率与序时进度"), note=note):
        picture(cached.ask(specification, at=at))


def specification(connection, *, at: date, known_on: int | None = None) -> dict:
    """The lines as Vega-Lite."""
    standing = lists.by_time(connection, at=at, known_on=known_on)
    names = {"execution": _("预算执行率"), "elapsed": _("序时进度")}
    share = [wording.share(n, m) for n, m in zip(standing["reported"], standing["expected"], strict=True)]
    told = pd.concat([pd.DataFrame({"date": pd.to_datetime(standing["day"]), "series": name, "value": standing[column],
                                    "reported": share}) for column, name in names.items()], ignore_index=True)
    return lines(told, tooltip={"reported": _("已报")}, colours=dict(zip(names.values(), COLOURS, strict=True)),
                 height=220, demonstration=demonstration.loaded(connection, known_on=known_on)).to_dict()
