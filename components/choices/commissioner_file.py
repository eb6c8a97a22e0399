"""The list of uncovered villages of the chosen place as a file, its codes safe from a spreadsheet; who takes it is logged."""

import pandas as pd
import streamlit as st

from components import cached
from components.choices.commissioners import Choice
from components.commissioners.villages import area, headings, named, uncovered
from components.paper import words
from components.paper.paper import Paper
from components.screen import downloads_failed, personal
from data import asking
from data.indicators import commissioners
from data.indicators.periods import Period
from data.language import _
from data.ledger import access, moments
from data.uploads.reading.shield import neutral
from db import clock


def download(chosen: Choice) -> None:
    """Every uncovered village of what is chosen as a file; nothing where there is none."""
    where = {name: code for name, code in chosen.listed.items() if name != "period"}
    if len(cached.ask(commissioners.uncovered, period=chosen.period, **area(cached.ask, **where))):
        make = personal.taken(asking.bind(_file, **chosen.listed, name=chosen.name), access.names("uncovered", **chosen.listed))
        make = downloads_failed.telling(make, "commissioners_uncovered")
        st.download_button(_("下载未覆盖村名单"), make, icon=":material/download:", file_name=_file_name(chosen), mime="text/csv",
                           on_click="ignore", key="commissioners_uncovered")
        downloads_failed.tell("commissioners_uncovered")


def _file_name(chosen: Choice) -> str:
    """Of what the list is; no number of villages, since one may be served before somebody downloads it."""
    then = asking.present().moment
    until = _("（第{n}号上报为止）", n=then.batch) if then else ""
    return _("{name}未覆盖村名单_{period}", name=chosen.name, period=chosen.period) + f"{until}.csv"


def _file(*, period: str, name: str, **where: int) -> bytes:
    """What the list is of, a line each, then the list; village codes keep their digits where a spreadsheet opens it."""
    columns = headings()
    rows = named(cached.ask, period=period, **where)
    content = rows[[heading.column for heading in columns]].map(neutral, na_action="ignore")
    content = content.assign(village=[f"{code!s}\t" for code in content["village"]])
    about = pd.DataFrame({"about": _about(period=period, name=name, **where)}).map(neutral)
    lines = content.set_axis([heading.title for heading in columns], axis=1).to_csv(index=False, lineterminator="\r\n")
    return (about.to_csv(index=False, header=False, lineterminator="\r\n") + lines).encode("utf-8-sig")


def _about(*, period: str, name: str, **where: int) -> list[str]:
    """演示数据, what was chosen, the day, how many villages are covered, the moment, when the file was made and that it stays inside."""
    figure = cached.figure(uncovered, period=period, name=name, **where)
    then = asking.present().moment
    marks = [_("演示数据")] if figure.demonstration else []
    return [*marks, figure.title, _("范围：{name}；时期：{period}", name=name, period=Period.parse(period).label), *figure.foot,
            *([moments.label(then)] if then and moments.label(then) not in figure.foot else []),
            _("导出时间：{time}", time=f"{clock.now():%Y-%m-%d %H:%M}"), words.audience(figure, Paper())]
