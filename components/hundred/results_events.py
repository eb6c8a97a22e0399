"""Roadshows and service trips: by month and kind, what came of them, and each for itself."""

from datetime import date

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.hundred.performance import of_region
from components.hundred.results import PAGE
from data import wording
from data.indicators import regional
from data.indicators.hundred import outcomes
from data.language import _, chosen
from data.questions import Ask
from data.regions import NATION

FEEDS = ("events",)
SHOWN = 100


def kinds() -> dict[str, str]:
    """The kinds of events as they are called, all of them first."""
    return {"": _("合计"), "成果直通车路演": _("成果直通车路演"), "科技人员服务企业行": _("科技人员服务企业行"),
            "科技特派员服务农业行": _("科技特派员服务农业行"), "其他": _("其他")}


@part("hundred.event_kinds", page=PAGE, kind="table", name=lambda: _("各类活动及成效"), datasets=FEEDS)
def by_kind(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """How many of each kind, who came, what came of them."""
    held = of_region(ask(outcomes.events, at=at), region)
    known = outcomes.by_kind(held)
    rows = known.assign(name=known["kind"].map(kinds()), tone=["total", *[""] * (len(known) - 1)],
                        gave=[wording.share(n, m) for n, m in zip(known["gave"], known["events"], strict=True)])
    table = Table(rows if len(held) else rows.iloc[:0], [
        Heading("name", _("活动类型"), kind="name"), Heading("events", _("场次"), say=wording.count, kind="number"),
        Heading("participants", _("参加（人）"), say=wording.count, kind="number"), Heading("matched", _("达成对接（项）"), say=wording.count, kind="number"),
        Heading("gave", _("填了对接数的场次"), kind="number")], empty=_("没有对接服务活动。"))
    whole = known.iloc[0]
    said = wording.count(whole["matched"]) if whole["matched"] == whole["matched"] else _("未填")
    title = _("共{n}场活动，达成对接{matched}项", n=wording.count(whole["events"]), matched=said) if len(held) else _("没有对接服务活动")
    return Figure(table, title, _("{place}，举办单位填报的人数和对接数", place=ask(regional.called, office=region)), _note(held, at))


@part("hundred.event_months", page=PAGE, kind="table", name=lambda: _("逐月活动"), datasets=FEEDS)
def by_month(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """How many of each kind month by month."""
    held = of_region(ask(outcomes.events, at=at), region)
    known = outcomes.by_month(held)
    rows = known.assign(name=[_month(month) for month in known["month"]])
    table = Table(rows, [Heading("name", _("月份"), kind="name"), Heading("all", _("合计"), say=wording.count, kind="number"),
                         *(Heading(kind, word, say=wording.count, kind="number") for kind, word in list(kinds().items())[1:]),
                         Heading("matched", _("达成对接（项）"), say=wording.count, kind="number")], "", 340, empty=_("没有对接服务活动。"))
    return Figure(table, _foremost(known), _("{place}，按举办月份和类型的场次", place=ask(regional.called, office=region)), _note(held, at))


def _foremost(known: pd.DataFrame) -> str:
    """The month with most events; where several have as many, how many months those are."""
    if known.empty:
        return _("没有对接服务活动")
    most = known[known["all"] == known["all"].max()]
    n = wording.count(most["all"].iloc[0])
    return _("{months}个月并列最多，各{n}场", months=len(most), n=n) if len(most) > 1 else _("{month}最多，{n}场", month=_month(most["month"].iloc[0]), n=n)


@part("hundred.events", page=PAGE, kind="table", name=lambda: _("活动清单"), datasets=FEEDS, system=OWN_ROWS, outside=LEFT_OUT)
def listed(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """Each event, the newest first."""
    known = of_region(ask(outcomes.events, at=at), region)
    rows = known.head(SHOWN)
    table = Table(rows.assign(said=rows["kind"].map(kinds())), [
        Heading("held_on", _("举办日期"), say=wording.short_day, kind="short"), Heading("title", _("活动名称"), kind="name"),
        Heading("said", _("活动类型"), kind="short"), Heading("office_name", _("举办单位")),
        Heading("participants", _("参加（人）"), say=wording.count, kind="number"), Heading("matched", _("达成对接（项）"), say=wording.count, kind="number")],
        _("共{all}场，显示最近{n}场", all=wording.count(len(known)), n=SHOWN) if len(known) > SHOWN else "", 420, empty=_("没有对接服务活动。"))
    return Figure(table, _("共{n}场", n=wording.count(len(known))) if len(known) else _("没有对接服务活动"), _("{place}，最近的在前", place=ask(regional.called, office=region)),
                  Note(at, source=_("对接服务活动")))


def _note(held: pd.DataFrame, at: date) -> Note:
    """From the first event on, since each month stands there."""
    return Note(at, source=_("对接服务活动"), since=pd.Timestamp(held["held_on"].min()).date() if len(held) else None)


def _month(text: str) -> str:
    month = pd.Period(text, freq="M")
    return chosen(f"{month.year}年{month.month}月", f"{wording.MONTHS[month.month - 1][:3]} {month.year}")
