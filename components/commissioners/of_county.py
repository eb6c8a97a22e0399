"""The villages of a county, each with what it has of the period: where the way from the nation ends."""

import pandas as pd

from components.commissioners import reading, words
from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from data import wording
from data.indicators import commissioners
from data.indicators.periods import Period
from data.language import _
from data.naming.english import called
from data.questions import Ask

PAGE = "village"  # the address of the page of one village
FLAGS = ("assigned", "served", "employment", "industry_support")
TALL = 560


@part("commissioners.of_county", page="commissioners", kind="table", name=lambda: _("县内各村"), datasets=reading.DATASETS,
      defines=tuple(("commissioners", code) for code in FLAGS), system=LEFT_OUT, outside=LEFT_OUT)
def of_county(ask: Ask, *, period: str, county: int = 0, name: str = "") -> Figure | None:
    """A row a village in the order of the codes; nothing where no county was chosen."""
    if not county:
        return None
    listed = ask(commissioners.villages, period=period, county=county)
    yes = words.has()
    rows = listed.assign(
        **{flag: listed[flag].map(yes) for flag in FLAGS},
        full=[yes[bool(one and other)] for one, other in zip(listed["served"], listed["employment"], strict=True)],
        name=[Link(called(each), page=PAGE, address={"village": code}) for each, code in zip(listed["name"], listed["village"], strict=True)],
        last_service=[_("从未服务") if pd.isna(on) else f"{on:%Y-%m-%d}" for on in listed["last_service"]],
        tone=["" if served else "bad" for served in listed["served"]])
    titles = words.columns(period)
    table = Table(rows, [
        Heading("name", _("村"), kind="name"), Heading("village", _("村代码"), kind="short"),
        *(Heading(code, titles[code], kind="short", defines="" if code == "full" else code) for code in ("assigned", "served", "employment", "full", "industry_support")),
        Heading("last_service", _("最近一次服务"), kind="short"), Heading("households", _("户数"), say=wording.count, kind="number")],
        tall=TALL, empty=_("期内名册中没有这个县的村。"))
    served = int(listed["served"].sum())
    return Figure(table, _("{name}{all}个村中{n}个期内有科技服务", name=name, all=wording.count(len(listed)), n=wording.count(served)),
                  _("选派为期末在册；其余为期内是否有记录；点村名看该村"), Note(Period.parse(period).last_day, source=_("科技特派员服务记录")))
