"""One commissioner: who it is, how much of what he did counts in which year, assigned where, and every service."""

import pandas as pd

from components.commissioners import terms, ways
from components.commissioners.worklist import blank
from components.figures.bodies import Heading, Link, Remark, Table
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from data import record_rules, wording
from data.coverage.records import SPECIAL
from data.indicators.commissioners import one
from data.language import _
from data.naming.english import called
from data.questions import Ask

TALL = 420  # px
FED = ("commissioners", "assignments", "services", "firm_services", "villages")
INSIDE = {"system": LEFT_OUT, "outside": LEFT_OUT}


def unknown(commissioner: str) -> str:
    return _("名册中没有编号为“{number}”的特派员或专员，可能已撤回；请核对编号，或按姓名查找。", number=wording.brief(commissioner))


def titled(person: dict) -> str:
    """甲某（编号）."""
    return _("{name}（{n}）", name=called(person["name"]), n=person["commissioner_no"])


def about_rows(person: dict) -> list[tuple[str, str]]:
    """What the register says, as title and word; blank cells too."""
    term = f"{person['since']:%Y-%m-%d} — {person['until']:%Y-%m-%d}" if person["until"] else f"{person['since']:%Y-%m-%d} —"
    return [(_("姓名"), called(person["name"])), (_("编号"), person["commissioner_no"]), (_("类别"), terms.word(person["role"], terms.roles()) or ""),
            (_("服务主体"), terms.word(person["form"] or "个人", terms.others()) or ""), (_("选派层级"), terms.word(person["sent_level"], terms.others()) or ""),
            (_("职称"), person["job_title"] or ""), (_("派出单位"), person["organisation"] or ""), (_("专业领域"), person["speciality"] or ""),
            (_("所在地"), called(person["base_name"])), (_("聘期"), term)]


@part("commissioner.about", page="commissioner", kind="table", name=lambda: _("特派员基本情况"), datasets=("commissioners",), **INSIDE)
def about(ask: Ask, *, commissioner: str) -> Figure:
    """What the register says, line by line; no telephone number."""
    person = ask(one.person, commissioner=commissioner)
    if person is None:
        return Figure(Remark(unknown(commissioner)))
    rows = pd.DataFrame([(title, word or None) for title, word in about_rows(person)], columns=["column", "value"])
    return Figure(Table(rows, [Heading("column", _("项目"), kind="name"), Heading("value", _("内容"), kind="long", private=True)]),
                  titled(person), _("—为未填"), Note(source=_("科技特派员名册")))


@part("commissioner.years", page="commissioner", kind="table", name=lambda: _("按年服务情况"), datasets=FED, **INSIDE)
def years(ask: Ask, *, commissioner: str) -> Figure | None:
    """Services, days and visits of each year, as the office's rules count them."""
    person = ask(one.person, commissioner=commissioner)
    if person is None:
        return None
    held = ask(one.counted_rules)
    services = ask(one.served, commissioner=commissioner)
    rows = one.by_year(services, held)
    total = int(rows["days"].sum()) if len(rows) else 0
    return Figure(Table(rows, year_headings(person["role"]), empty=_("没有服务记录。")), _("服务日共{n}天", n=wording.count(total)),
                  _("计数规则：{rule}", rule=record_rules.said(held, terms.kinds())), _note(services))


def year_headings(role: str) -> list[Heading]:
    """The columns of a year; what the role's records do not have is not shown."""
    of_role = ([("farmers", _("服务农户数")), ("trainees", _("培训人次")), ("technologies", _("推广技术数"))] if role == SPECIAL else [("matched", _("达成对接（次）"))])
    named = [("services", _("服务次数")), ("counted", _("计入次数")), ("days", _("服务日（天）")), ("targets", _("服务对象（个）") if role == SPECIAL else _("服务企业（家）")), *of_role]
    return [Heading("year", _("年度"), say=str, kind="short"), *(Heading(column, title, say=wording.count, kind="number") for column, title in named)]


@part("commissioner.postings", page="commissioner", kind="table", name=lambda: _("选派的村"), datasets=("commissioners", "assignments", "villages"), **INSIDE)
def postings(ask: Ask, *, commissioner: str) -> Figure | None:
    """Each assignment with its first and last day; none of a 科技专员, who serves firms."""
    person = ask(one.person, commissioner=commissioner)
    if person is None or person["role"] != SPECIAL:
        return None
    held = ask(one.postings, commissioner=commissioner)
    rows = held.assign(
        village_name=[Link(called(name) or str(code), page=ways.VILLAGE, address={"village": str(code)}) for name, code in zip(held["name"], held["village"], strict=True)],
        code=[f"{code:012d}" for code in held["village"]], county=held["county_name"].map(called), start=held["start_on"].map(_day), end=[_day(end) for end in held["end_on"]])
    return Figure(Table(rows, [
        Heading("county", _("县"), kind="short"), Heading("village_name", _("村"), kind="name"), Heading("code", _("村代码"), kind="short"),
        Heading("start", _("开始日期"), kind="short"), Heading("end", _("结束日期"), kind="short")], tall=TALL, empty=_("没有选派记录。")),
        _("选派{n}次", n=wording.count(len(rows))), _("最近的在前；结束日期—为未定，至聘期结束"), Note(source=_("特派员选派")))


@part("commissioner.services", page="commissioner", kind="table", name=lambda: _("服务记录"), datasets=FED, **INSIDE)
def services(ask: Ask, *, commissioner: str) -> Figure | None:
    """Every service, the newest first, and whether the office's rules count it."""
    person = ask(one.person, commissioner=commissioner)
    if person is None:
        return None
    held, listed = ask(one.counted_rules), ask(one.served, commissioner=commissioner)
    return Figure(Table(service_rows(listed, held), service_headings(person["role"]), tall=TALL, empty=_("没有服务记录。")),
                  _("服务{n}次", n=wording.count(len(listed))), _("最近的在前；—为未填"), _note(listed))


def service_rows(listed: pd.DataFrame, held: record_rules.Rules) -> pd.DataFrame:
    """Services in words."""
    counted = record_rules.counts(listed, held)
    return listed.assign(
        on=[_day(day) for day in listed["served_on"]], whom=[called(target) for target in listed["target"]],
        target_said=[terms.word(kind, terms.others()) for kind in listed["target_kind"]], kind_said=[terms.word(kind, terms.kinds()) for kind in listed["kind"]],
        need_said=blank(listed["need"]), matched_said=[None if pd.isna(value) else _("是") if value else _("否") for value in listed["matched"]],
        counts_said=[_("计入") if counts else _("不计（类型）") if kind in held.without else _("不计（聘期外）") for counts, kind in zip(counted, listed["kind"], strict=True)])


def service_headings(role: str) -> list[Heading]:
    """The columns of a service, by role."""
    of_role = ([Heading("target_said", _("对象类别"), kind="short"), Heading("kind_said", _("服务类型"), kind="short"),
                *(Heading(column, title, say=wording.count, kind="number") for column, title in (
                    ("farmers", _("农户")), ("trainees", _("培训")), ("technologies", _("技术"))))] if role == SPECIAL
               else [Heading("need_said", _("企业需求"), kind="name"), Heading("matched_said", _("是否对接"), kind="short")])
    return [Heading("on", _("服务日期"), kind="short"), Heading("record_no", _("记录编号"), kind="short"), Heading("whom", _("服务对象"), kind="name", private=True), *of_role,
            Heading("counts_said", _("是否计入"), kind="short")]


def _note(services: pd.DataFrame) -> Note:
    """The newest service is the day of the data."""
    days = pd.to_datetime(services["served_on"])
    return Note(days.max().date() if len(days) else None, source=_("科技特派员服务记录"))


def _day(day) -> str | None:
    return None if pd.isna(day) else pd.Timestamp(day).strftime("%Y-%m-%d")
