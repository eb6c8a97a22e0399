"""What a city or park, or one of the 37, does with it: targets, projects, demands, evaluations, events, major issues."""

from datetime import date

import pandas as pd

from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.hundred import aims, words
from components.hundred.links import unit_links
from components.registers import links
from data import wording
from data.indicators.hundred import one
from data.language import _, chosen
from data.questions import Ask
from data.regions import NATION

NOBODY = ""
TALL = 380  # px of a list; beyond it scrolls


@part("hundred.own_targets", page="hundred_unit", kind="table", name=lambda: _("绩效目标完成情况"), datasets=("hundred_units", "hundred_targets"),
      defines=(("hundred", "target_attainment"), ("hundred", "targets_met")), system=OWN_ROWS, outside=LEFT_OUT)
def targets(ask: Ask, *, at: date, unit: str = NOBODY, region: int = NATION) -> Figure:
    """In the transfer form's words, the newest year first; the title counts those that were missed and not explained."""
    rows = _own(ask(one.targets, at=at), unit, region)
    rows = rows.sort_values("year", ascending=False, kind="stable")
    met, missed = int(rows["met"].sum()), rows["given"].astype(bool) & ~rows["met"].astype(bool)
    silent = int((missed & rows["reason"].isna()).sum())
    name = _("绩效目标{n}项，完成{met}项，未完成{missed}项，其中未说明原因{silent}项", n=wording.count(len(rows)), met=met, missed=int(missed.sum()),
             silent=silent) if len(rows) else _("绩效目标完成情况")
    shown = rows.assign(
        name=unit_links(ask, rows["unit"], at=at), category=words.words(rows["category"]), state=[_state(*each) for each in zip(rows["given"], rows["met"], strict=True)],
        set=aims.wanted(rows), reached=aims.came(rows),
        title=rows["indicator"], said=rows["reason"])
    whose = [] if unit else [Heading("name", _("城市（园区）"), kind="name")]
    table = Table(shown, [
        Heading("year", _("年度"), kind="short"), *whose, Heading("category", _("一级指标"), kind="short"), Heading("title", _("三级指标"), kind="long"),
        Heading("set", _("年度指标值"), kind="number"), Heading("reached", _("全年完成值"), kind="number"),
        Heading("attainment", _("指标完成率"), say=wording.percent, kind="number", defines="target_attainment"), Heading("state", _("情况"), kind="short"),
        Heading("said", _("未完成原因和改进措施"), kind="long")], tall=TALL, empty=_("没有绩效指标。"))
    return Figure(table, name, _of_years(rows["year"]) + _("按转移支付绩效自评表的栏目；完成率不封顶"), Note(at, source=_("百城百园绩效指标")))


def _of_years(years: pd.Series) -> str:
    """2020、2021年度合计；: of which years the title counts."""
    named = [str(year) for year in sorted(set(years))]
    if not named:
        return ""
    return _("{years}年度合计；", years=wording.joined(named)) if len(named) > 1 else _("{year}年度；", year=named[0])


def _state(given: bool, met: bool) -> str:
    return _("未报") if not given else _("完成") if met else _("未完成")


@part("hundred.own_projects", page="hundred_unit", kind="table", name=lambda: _("项目"), datasets=("hundred_units", "hundred_projects"), system=OWN_ROWS,
      outside=LEFT_OUT)
def projects(ask: Ask, *, at: date, unit: str = NOBODY, region: int = NATION) -> Figure:
    """As filed; the number leads to the entry in the register."""
    rows = _own(ask(one.projects, at=at), unit, region)
    shown = rows.assign(number=_entries("hundred_projects", rows["project_no"]), name=unit_links(ask, rows["unit"], at=at), stage=words.words(rows["stage"]))
    done = int((rows["stage"] == "验收").sum())
    name = _("项目{n}个，按最近一次上报已验收{m}个", n=wording.count(len(rows)), m=done) if len(rows) else _("项目")
    whose = [] if unit else [Heading("name", _("城市（园区）"), kind="name")]
    shown = words.in_wan(shown, ("funds_central", "funds_other"))
    table = Table(shown, [
        Heading("number", _("项目编号"), kind="short"), *whose, Heading("title", _("项目名称"), kind="long"), Heading("stage", _("项目状态"), kind="short"),
        Heading("funds_central", _("中央引导资金（万元）"), say=wording.in_column(shown["funds_central"], say=wording.exact), kind="number"),
        Heading("funds_other", _("地方及其他资金（万元）"), say=wording.in_column(shown["funds_other"], say=wording.exact), kind="number"),
        Heading("started_on", _("开始日期"), say=wording.short_day, kind="short"), Heading("ended_on", _("完成日期"), say=wording.short_day, kind="short")],
        tall=TALL, empty=_("没有项目。"))
    return Figure(table, name, _("项目状态为最近一次上报的，不随数据日期变化；完整名录见“百城百园项目”"), Note(at, source=_("百城百园项目")))


@part("hundred.own_demands", page="hundred_unit", kind="table", name=lambda: _("技术需求与对接成果"), datasets=("hundred_units", "demands", "achievements"),
      defines=(("hundred", "demands_matched"), ("hundred", "demands_applied")), system=OWN_ROWS, outside=LEFT_OUT)
def demands(ask: Ask, *, at: date, unit: str = NOBODY, region: int = NATION) -> Figure:
    """Each with the achievement that answered it, as far as it had come by the date."""
    rows = _own(ask(one.demands, at=at), unit, region)
    waiting = int((rows["stage"] == "登记").sum())
    shown = rows.assign(
        number=_entries("demands", rows["demand_no"]), name=unit_links(ask, rows["unit"], at=at), stage=words.words(rows["stage"]), focus=rows["field"],
        summary=[_entry("achievements", number, text) for number, text in zip(rows["achievement_no"], rows["achievement"], strict=True)], said=rows["holder"])
    whose = [] if unit else [Heading("name", _("城市（园区）"), kind="name")]
    table = Table(shown, [
        Heading("number", _("需求编号"), kind="short"), *whose, Heading("title", _("需求名称"), kind="long"), Heading("focus", _("技术领域")),
        Heading("raised_on", _("提出日期"), say=wording.short_day, kind="short"), Heading("stage", _("状态"), kind="short"),
        Heading("day", _("状态日期"), say=wording.short_day, kind="short"), Heading("summary", _("对接成果"), kind="long"),
        Heading("said", _("成果持有单位"), private=True)], tall=TALL, empty=_("没有提出技术需求。"))
    name = _("技术需求{n}项，已对接{m}项，待对接{k}项", n=wording.count(len(rows)), m=len(rows) - waiting, k=waiting) if len(rows) else _("技术需求")
    return Figure(table, name, _("状态为截至该日的；状态日期晚于该日的按登记计"), Note(at, source=_("重大技术需求、先进技术成果")))


@part("hundred.own_evaluations", page="hundred_unit", kind="table", name=lambda: _("绩效评价结果"), datasets=("hundred_units", "hundred_evaluations"),
      system=OWN_ROWS, outside=LEFT_OUT)
def evaluations(ask: Ask, *, at: date, unit: str = NOBODY, region: int = NATION) -> Figure:
    """Grade and score with the document that gave them, the newest year first."""
    rows = _own(ask(one.evaluations, at=at), unit, region).sort_values("year", ascending=False, kind="stable")
    shown = rows.assign(name=unit_links(ask, rows["unit"], at=at), grade=words.words(rows["grade"]))
    whose = [] if unit else [Heading("name", _("城市（园区）"), kind="name")]
    table = Table(shown, [
        Heading("year", _("年度"), kind="short"), *whose, Heading("grade", _("等次"), kind="short"), Heading("score", _("得分"), say=wording.in_column(shown["score"], say=wording.exact), kind="number"),
        Heading("document_no", _("文号"))], tall=TALL, empty=_("没有绩效评价结果。"))
    counted = rows["grade"].value_counts()
    grades = wording.joined(f"{words.word(grade)} {wording.count(counted[grade])}" for grade in "优良中差" if grade in counted)
    return Figure(table, _("绩效评价：{grades}", grades=grades) if grades else _("绩效评价结果"), _of_years(rows["year"]) + _("等次和文号按评价通知；年度结束后列出"), Note(at, source=_("百城百园绩效评价结果")))


@part("hundred.own_issues", page="hundred_office", kind="table", name=lambda: _("重大问题和事项"), datasets=("major_issues",),
      defines=(("hundred", "issues_open"), ("hundred", "issues_overdue")), system=OWN_ROWS, outside=LEFT_OUT)
def issues(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """The overdue first, then the open, then the closed with their outcome."""
    rows = ask(one.issues, at=at)
    rows = rows if region == NATION else rows[rows["adcode"] == region]
    open_, overdue = (rows[name].astype(bool) for name in ("open", "overdue"))
    shown = rows.assign(
        number=_entries("major_issues", rows["issue_no"]), said=rows["outcome"], summary=rows["detail"], tone=["unreported" if late else "" for late in overdue],
        state=[_("超期") if late else _("在办") if still else _("已办结") for late, still in zip(overdue, open_, strict=True)])
    name = _("重大事项{n}件，在办{m}件，其中超期{k}件", n=wording.count(len(rows)), m=int(open_.sum()), k=int(overdue.sum())) if len(rows) else _("没有报告重大问题和事项")
    table = Table(shown, [
        Heading("number", _("事项编号"), kind="short"), Heading("title", _("事项"), kind="long"), Heading("state", _("情况"), kind="short"),
        Heading("raised_on", _("报告日期"), say=wording.short_day, kind="short"), Heading("due_on", _("办理时限"), say=wording.short_day, kind="short"),
        Heading("closed_on", _("办结日期"), say=wording.short_day, kind="short"), Heading("summary", _("情况说明"), kind="long"),
        Heading("said", _("办理结果"), kind="long")], tall=TALL, empty=_("没有报告重大问题和事项。"))
    return Figure(table, name, _("推荐单位报告的，不分到各城市（园区）；超期的在前"), Note(at, source=_("重大问题和事项")))


@part("hundred.own_events", page="hundred_office", kind="table", name=lambda: _("对接服务活动"), datasets=("events",), system=OWN_ROWS, outside=LEFT_OUT)
def events(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """The newest first."""
    rows = ask(one.events, at=at)
    rows = rows if region == NATION else rows[rows["office"] == region]
    shown = rows.assign(number=_entries("events", rows["event_no"]), kind=words.words(rows["kind"]))
    name = _brought(rows) if len(rows) else _("没有对接服务活动")
    table = Table(shown, [
        Heading("held_on", _("举办日期"), say=wording.short_day, kind="short"), Heading("kind", _("活动类型")), Heading("title", _("活动名称"), kind="long"),
        Heading("participants", _("参加人数"), say=wording.count, kind="number"), Heading("matched", _("达成对接数"), say=wording.count, kind="number"),
        Heading("number", _("活动编号"), kind="short")], tall=TALL, empty=_("没有对接服务活动。"))
    return Figure(table, name, _("推荐单位举办的，不分到各城市（园区）"), Note(at, source=_("对接服务活动")))


def _brought(rows: pd.DataFrame) -> str:
    """活动3场，参加60人次，达成对接数未填: what nobody gave is no nought."""
    people, matched = (None if rows[name].isna().all() else wording.count(rows[name].sum()) for name in ("participants", "matched"))
    return chosen("，", ", ").join((
        _("活动{n}场", n=wording.count(len(rows))), _("参加{people}人次", people=people) if people else _("参加人次未填"),
        _("达成对接{matched}项", matched=matched) if matched else _("达成对接数未填")))


def _own(rows: pd.DataFrame, unit: str, region: int) -> pd.DataFrame:
    """The rows of one unit, else of one of the 37, else all."""
    if unit:
        return rows[rows["unit"] == unit]
    return rows if region == NATION else rows[rows["office"] == region]


def _entries(dataset: str, keys: pd.Series) -> list[Link]:
    """The business keys, each leading to its entry in the register."""
    return [_entry(dataset, key, key) for key in keys]


def _entry(dataset: str, key, text) -> Link | None:
    if not isinstance(key, str):
        return None
    return Link(text if isinstance(text, str) else key, page=links.PAGE, address=links.address(dataset, key=(key,)))
