"""Who has done what the office asks of a year, and who has not: commissioners where they are based, assignments where the village lies."""

import pandas as pd

from components.commissioners import reading, words
from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from data import duty as duties
from data import wording
from data.coverage.places import located
from data.coverage.places import places as divisions
from data.indicators.commissioners import work
from data.indicators.periods import Period
from data.language import _
from data.naming.english import called
from data.questions import Ask
from data.regions import HUBEI

PAGE, ONE = "services", "commissioner"  # addresses of this page and of the page of a commissioner
DATASETS = ("commissioners", "assignments", "services")
COLUMNS = (*work.OF_PEOPLE, *work.OF_ASSIGNMENTS)
TALL = 520


def titles() -> dict[str, str]:
    """What each count is called."""
    return {"in_term": _("在聘特派员（人）"), "idle": _("本年没有服务（人）"), "few_days": _("天数未达要求（人）"), "few_visits": _("次数未达要求（人）"),
            "overloaded": _("服务村过多（人）"), "in_force": _("在册选派（条）"), "unsigned": _("缺三方协议（条）"), "ended": _("聘期已满仍在册（条）")}


@part("services.duty", page=PAGE, kind="table", name=lambda: _("年度服务要求完成情况"), datasets=DATASETS, outside=LEFT_OUT)
def duty(ask: Ask, *, period: str, province: int = 0, prefecture: int = 0, county: int = 0, reporting_unit: int = 0, by: str = "",
         without_hubei: bool = False) -> Figure:
    """The places of the next level, the whole first: how many are in term, idle, behind, overloaded; assignments without agreement, and ended."""
    held, at = ask(duties.duty), Period.parse(period).last_day
    listed = ask(work.workload, period=period, days=held.days, visits=held.visits, villages=held.villages)
    inside = listed[_within(ask, listed["place"], province=province, prefecture=prefecture, county=county, reporting_unit=reporting_unit, without_hubei=without_hubei)]
    level = reading.next_level(ask, period=period, by=by, county=county, province=province, prefecture=prefecture, reporting_unit=reporting_unit)
    rows = _named(ask, inside, level, period)
    whole = {"name": _("合计"), "tone": "total", **inside[list(COLUMNS)].sum().to_dict()}
    shown = [each for each in COLUMNS if (each != "few_days" or held.days) and (each != "few_visits" or held.visits)]
    named = titles()
    table = Table(pd.concat([pd.DataFrame([whole]), rows], ignore_index=True), [
        Heading("name", words.places()[level], kind="name"),
        *(Heading(each, named[each], say=wording.count, kind="number") for each in shown)], tall=TALL)
    title = _("{n}名在聘特派员中{m}名本年没有服务记录", n=wording.count(whole["in_term"]), m=wording.count(whole["idle"]))
    return Figure(table, title, _("{asked}；服务村过多：选派在册超过{n}个村；人按所在地、选派按村所在地统计", asked=duties.said(held), n=held.villages),
                  Note(at, source=_("特派员名册、选派和服务记录")))


def _within(ask: Ask, codes: pd.Series, *, province: int, prefecture: int, county: int, reporting_unit: int, without_hubei: bool) -> pd.Series:
    """Which places lie in what was chosen; who is based in a province alone counts in it and in none of its prefectures."""
    known, inside = ask(divisions), pd.Series(True, index=codes.index)
    for level, chosen in (("province", province), ("prefecture", prefecture), ("county", county), ("reporting_unit", reporting_unit)):
        inside &= (located(known, codes, level) == chosen) if chosen else True
    return inside & (located(known, codes, "province") != HUBEI) if without_hubei else inside


def _named(ask: Ask, inside: pd.DataFrame, level: str, period: str) -> pd.DataFrame:
    """A row a place of the level in the standard order, with those that lie in none of them as the last."""
    sums = inside.assign(code=located(ask(divisions), inside["place"], level)).groupby("code")[list(COLUMNS)].sum()
    figures = reading.places(ask, period=period, level=level, codes=("villages",))
    names = dict(zip(figures["code"].astype("int64"), figures["name"], strict=True))
    known = [code for code in names if code in sums.index]
    rows = sums.loc[known].assign(name=[Link(names[code], page=PAGE, address=reading.address(ask, period=period, level=level, code=code)) for code in known])
    rest = sums.drop(index=known)
    other = pd.DataFrame([{"name": _("其他（没有贫困村或只到上级）"), **rest.sum().to_dict()}]) if rest.to_numpy().any() else pd.DataFrame()
    return pd.concat([rows, other], ignore_index=True).assign(tone="")


@part("services.people", page=PAGE, kind="table", name=lambda: _("县内特派员本年服务"), datasets=DATASETS, system=LEFT_OUT, outside=LEFT_OUT)
def people(ask: Ask, *, period: str, county: int = 0, name: str = "") -> Figure | None:
    """The commissioners based in a county in the order of their numbers, those without a service marked; nothing above a county."""
    if not county:
        return None
    held, last = ask(duties.duty), Period.parse(period).last_day
    listed = ask(work.people_of, period=period, county=county)
    states = [_state(row.visits, row.days, row.villages, held) for row in listed.itertuples()]
    rows = listed.assign(number=[Link(number, page=ONE, address={"commissioner": number}) for number in listed["commissioner_no"]],
                         state=states, tone=["bad" if visits == 0 else "" for visits in listed["visits"]],
                         last=[_("没有") if pd.isna(on) else f"{on:%Y-%m-%d}" for on in listed["last"]],
                         organisation=listed["organisation"].map(lambda each: called(each) if isinstance(each, str) else None))
    table = Table(rows, [
        Heading("number", _("编号"), kind="short"), Heading("name", _("姓名"), kind="short", private=True), Heading("organisation", _("派出单位"), private=True),
        Heading("villages", _("选派在册（个村）"), say=wording.count, kind="number"), Heading("visits", _("本年次数"), say=wording.count, kind="number"),
        Heading("days", _("本年天数"), say=wording.count, kind="number"), Heading("last", _("最近一次服务"), kind="short"), Heading("state", _("情况"))],
        tall=TALL, empty=_("没有所在地为这个县的在聘特派员。"))
    return Figure(table, _("{name}在聘特派员{n}名，本年没有服务的{m}名", name=name, n=wording.count(len(listed)), m=wording.count((listed["visits"] == 0).sum())),
                  _("所在地为本县、期末在聘；{asked}", asked=duties.said(held)), Note(last, source=_("特派员名册、选派和服务记录")))


def _state(visits: int, days: int, villages: int, held: duties.Duty) -> str:
    """What is to be said of one of them."""
    told = [_("本年没有服务")] if visits == 0 else []
    told += [_("天数未达要求")] if days < held.days else []
    told += [_("次数未达要求")] if visits < held.visits else []
    return wording.joined([*told, *([_("服务村过多")] if villages > held.villages else [])])
