"""The first day of a store: two ways to begin, the datasets in the order in which they are needed, what is due next."""

from datetime import datetime, time

import pandas as pd

from components.figures.bodies import Heading, Link, Table
from components.figures.figure import Figure, Note
from components.figures.part import part
from data import first_day, wording
from data.calendar.asked import Due
from data.calendar.periods import DAILY, ReportPeriod
from data.calendar.upcoming import ended, upcoming
from data.filing import FORMS
from data.indicators.latest import reading_moment
from data.indicators.periods import Period
from data.language import _, chosen, title
from data.questions import Ask
from db.datasets import DATASETS, referred_to

LOAD, CLEAR = "python -m data demo load --scale small", "python -m data demo clear"


@part("overview.first_ways", page="", kind="table", name=lambda: _("从哪里开始"), datasets=tuple(DATASETS))
def ways(ask: Ask) -> Figure:
    """The demonstration, or real files."""
    lines = [
        (Link(_("先看演示数据"), page="help"),
         _("由管理员在安装目录运行 {load} ，刷新本页即可看到，怎样看见“使用帮助”；填报数为虚构，各页标明“演示数据”。看完运行 {clear} 清除，再报真实数据。", load=LOAD, clear=CLEAR)),
        (Link(_("直接上报真实数据"), page="upload"),
         _("按下表的先后，下载模板、填好，在“数据上报”选择文件 → 检查 → 确认入库。也可以在“填报表单”逐条填写，不用文件。")),
        (Link(_("从已公布的名单开始"), page="sources"),
         _("江苏省6个城市、7个园区和湖北省仙桃市3个项目是公开报道的真实名单：按下方按钮即按上报入库，有依据、有说明，可在“上报记录”撤销；资金、日期等没有公布的留空。")),
    ]
    table = Table(pd.DataFrame(lines, columns=["way", "how"]), [Heading("way", _("做法"), kind="name"), Heading("how", _("怎样做"))])
    empty = first_day.only_reference(ask(first_day.states))
    return Figure(table, _("库中只有固定参考数据，还没有上报；可以这样开始") if empty else _("看板还没有可以显示的数据；可以这样开始"))


@part("overview.first_datasets", page="", kind="table", name=lambda: _("各数据集的先后和现状"), datasets=tuple(DATASETS))
def datasets(ask: Ask) -> Figure:
    """What refers to another comes after it; each with what it needs first, its rows and its last entry."""
    state = ask(first_day.states)
    declared = [DATASETS[code] for code in state["dataset"]]
    rows = pd.DataFrame({
        "title": [f"{place} {title(dataset)}" for place, dataset in enumerate(declared, 1)],
        "needs": [_needs(dataset) for dataset in declared],
        "rows": [_("{n}行", n=wording.count(count)) if count else _("无") for count in state["rows"]],
        "entry": [_entry(number, at) for number, at in zip(state["entry"], state["at"], strict=True)]})
    stored = int((state["rows"] > 0).sum())
    table = Table(rows, [Heading("title", _("数据集"), kind="name"), Heading("needs", _("要先有")), Heading("rows", _("现有"), kind="short"),
                         Heading("entry", _("最近一次记录"))])
    return Figure(table, _("{all}个数据集，{n}个已有数据", all=len(state), n=stored), _("被引用的在前：名单、名册没有入库，引用它的行不能入库"),
                  Note(source=_("上报记录")))


@part("overview.first_due", page="", kind="table", name=lambda: _("报送日历接下来的要求"), datasets=("reporting_calendar",))
def due(ask: Ask, *, moment: datetime | None = None) -> Figure:
    """The next deadline of each dataset that the calendar asks for, and what it asks for no more."""
    moment = moment or reading_moment()
    coming, over = ask(upcoming, moment=moment), ask(ended, moment=moment)
    rows = pd.DataFrame([(_filed(one.dataset), _period(one.due.period), _by(one.due), _("已报{n}/{all}", n=one.came, all=one.owed) if one.owed else None)
                         for one in coming], columns=["title", "period", "by", "came"])
    table = Table(rows, [
        Heading("title", _("数据集"), kind="name"), Heading("period", _("报哪一期")), Heading("by", _("截止（北京时间）")),
        Heading("came", _("填报情况"))], _over(over), empty=_("报送日历没有接下来的要求。{over}", over=_over(over)))
    nearest = _("最近的截止时间：{by}", by=_by(coming[0].due)) if coming else _("没有将到期的报送")
    return Figure(table, nearest, _("每个数据集下一个截止时间"), Note(source=title(DATASETS["reporting_calendar"])))


def _needs(dataset) -> str:
    """百城百园名单、先进技术成果（选填）; what the rows can do without says so, and what nobody has to bring."""
    if dataset.permanent:
        return _("随系统提供，不必上报")
    return wording.joined(title(needed) if required else _("{title}（选填）", title=title(needed)) for needed, required in referred_to(dataset)) or wording.MISSING


def _entry(number, at) -> Link | None:
    """To the entry of the ledger."""
    return None if pd.isna(number) else Link(_("第{n}号，{day}", n=number, day=wording.full_day(at)), page="batches", address={"entry": str(number)})


def _filed(dataset: str) -> Link:
    """To where it is filed: the form, where there is one."""
    where = ("form", {"report": dataset}) if dataset in FORMS else ("upload", {})
    return Link(title(DATASETS[dataset]), *where)


def _period(period: ReportPeriod) -> str:
    if period.frequency == DAILY:
        return wording.full_day(period.first_day)
    try:
        return Period.parse(period.text).label
    except ValueError:  # a week, which has no name there
        return Period.parse(f"{period.first_day}..{period.last_day}").label


def _by(one: Due) -> str:
    """2020年4月2日12:00; a deadline that is the end of a day goes without its hour."""
    day = wording.full_day(one.by)
    return day if one.by.time() == time.max else _("{day}{time}", day=day, time=f"{one.by:%H:%M}")


def _over(over: list[tuple[str, Due]]) -> str:
    """Which datasets were asked for until when."""
    if not over:
        return ""
    names = [_("{title}（最后一期{period}）", title=title(DATASETS[dataset]), period=_period(last.period)) for dataset, last in over]
    return _("不再要求报送：{names}", names=chosen("；", "; ").join(names))
