"""One village: the register's rows, who serves it, when last, what came of it, what it needs."""

from datetime import date

import pandas as pd

from components.commissioners import terms, ways
from components.commissioners.worklist import blank
from components.figures.bodies import Heading, Link, Remark, Sentence, Table
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from data import wording
from data.coverage.records import SPECIAL
from data.indicators.commissioners import one_village
from data.language import _
from data.naming.english import called
from data.questions import Ask
from db import clock

TALL = 340  # px
INSIDE = {"system": LEFT_OUT, "outside": LEFT_OUT}


def unknown(village) -> str:
    return _("名册中没有代码为{code}的村；请核对十二位村代码，或从“未覆盖和超期村”的名单进入。", code=wording.brief(village))


def title_of(rows: pd.DataFrame) -> str:
    """平武县义佛山村（510727…）."""
    row = rows.iloc[0]
    return _("{county}{village}（{code}）", county=called(row["county_name"] or ""), village=called(row["name"]), code=f"{row['village_code']:012d}")


@part("village.about", page="village", kind="sentence", name=lambda: _("村的服务情况一句话"), datasets=("villages", "assignments", "commissioners", "services", "outcomes"), **INSIDE)
def about(ask: Ask, *, village: int) -> Figure:
    """Who serves it, when it was served last, what came of it."""
    rows = ask(one_village.register, village=village)
    if rows.empty:
        return Figure(Remark(unknown(f"{village:012d}")))
    newest, services, results = rows.iloc[0], ask(one_village.served, village=village), ask(one_village.outcomes, village=village)
    last = next((day for day, counts in zip(services["served_on"], services["counted"], strict=True) if counts), None)
    day = last or (ask.asking.moment.at.date() if ask.asking.moment else clock.today())
    serving = standing(ask(one_village.assigned, village=village), day)
    who = _("{day}在派的在聘特派员{n}名", day=wording.full_day(day), n=serving["commissioner_no"].nunique())
    when = _("最近一次科技服务{day}", day=wording.full_day(last)) if last else _("没有科技服务记录")
    jobs = int(pd.to_numeric(results["jobs"]).fillna(0).sum())
    parts = [who, when, _("累计带动就业{n}人", n=wording.count(jobs)), *_state(newest)]
    return Figure(Sentence(_("{village}：{facts}。", village=title_of(rows), facts=_("；").join(parts))),
                  note=Note(last, source=_("贫困村名册、特派员选派、科技特派员服务记录")))


def _state(newest: pd.Series) -> list[str]:
    """Removed, merged."""
    removed = [_("{day}出列", day=wording.full_day(newest["removed_on"]))] if pd.notna(newest["removed_on"]) else []
    return removed + ([_("已并入{code}", code=f"{newest['merged_into']:012d}")] if pd.notna(newest["merged_into"]) else [])


def standing(assigned: pd.DataFrame, day: date) -> pd.DataFrame:
    """The assignments in force on a day, of 科技特派员 in term."""
    inside = [start <= day and (end is None or pd.isna(end) or day <= end) and since is not None and pd.notna(since) and since <= day and (until is None or pd.isna(until) or day <= until)
              for start, end, since, until in assigned[["start_on", "end_on", "since", "until"]].itertuples(index=False, name=None)]
    return assigned[pd.Series(inside, index=assigned.index, dtype=bool) & (assigned["role"] == SPECIAL)]


@part("village.serving", page="village", kind="table", name=lambda: _("村的特派员"), datasets=("villages", "assignments", "commissioners"), **INSIDE)
def serving(ask: Ask, *, village: int) -> Figure:
    """Every assignment, the newest first."""
    held = ask(one_village.assigned, village=village)
    rows = held.assign(who=_people(held["commissioner_no"]), commissioner=[called(name) if isinstance(name, str) else None for name in held["name"]], organisation=blank(held["organisation"]),
                       speciality=blank(held["speciality"]), start=_days(held["start_on"]), end=_days(held["end_on"]), term=_days(held["until"]))
    return Figure(Table(rows, [
        *_who(), Heading("organisation", _("派出单位"), kind="name", private=True), Heading("speciality", _("专业领域"), kind="short", private=True),
        Heading("start", _("开始日期"), kind="short"), Heading("end", _("结束日期"), kind="short"), Heading("term", _("聘期结束"), kind="short")], tall=TALL, empty=_("没有选派记录。")),
        _("选派{n}次", n=wording.count(len(rows))), _("最近的在前；—为未定"), Note(source=_("特派员选派")))


@part("village.services", page="village", kind="table", name=lambda: _("村的服务记录"), datasets=("villages", "services", "commissioners"), **INSIDE)
def services(ask: Ask, *, village: int) -> Figure:
    """Every service that names the village or one merged into it; what does not count for coverage says so."""
    held = ask(one_village.served, village=village)
    rows = held.assign(on=_days(held["served_on"]), who=_people(held["commissioner_no"]), commissioner=[called(name) if isinstance(name, str) else None for name in held["name"]],
                       kind_said=[terms.word(kind, terms.kinds()) for kind in held["kind"]], counts=[_("是") if counts else _("否") for counts in held["counted"]])
    return Figure(Table(rows, [
        Heading("on", _("服务日期"), kind="short"), *_who(), Heading("kind_said", _("服务类型"), kind="short"), Heading("farmers", _("农户"), say=wording.count, kind="number"),
        Heading("trainees", _("培训"), say=wording.count, kind="number"), Heading("technologies", _("技术"), say=wording.count, kind="number"),
        Heading("counts", _("计入覆盖"), kind="short")], tall=TALL, empty=_("没有科技服务记录。")),
        _("服务{n}次", n=wording.count(len(rows))), _("最近的在前；科技专员的服务和对企业、合作社的服务不计入覆盖"), _dated(held["served_on"], _("科技特派员服务记录")))


@part("village.outcomes", page="village", kind="table", name=lambda: _("村的带动成效"), datasets=("villages", "outcomes"), **INSIDE)
def outcomes(ask: Ask, *, village: int) -> Figure:
    """What came of it: jobs, start-ups, industry and consumption support."""
    held = ask(one_village.outcomes, village=village)
    rows = held.assign(on=_days(held["on_date"]), kind_said=[terms.word(kind, terms.others()) for kind in held["kind"]],
                       money=[None if pd.isna(fen) else wording.money(fen) for fen in held["amount"]])
    jobs, households = (int(pd.to_numeric(held[name]).fillna(0).sum()) for name in ("jobs", "households"))
    return Figure(Table(rows, [
        Heading("on", _("日期"), kind="short"), Heading("kind_said", _("带动方式"), kind="short"), Heading("jobs", _("带动就业（人）"), say=wording.count, kind="number"),
        Heading("households", _("带动户数（户）"), say=wording.count, kind="number"), Heading("money", _("金额"), kind="number")], tall=TALL, empty=_("没有带动记录。")),
        _("带动就业{jobs}人、{households}户", jobs=wording.count(jobs), households=wording.count(households)), _("最近的在前；—为未填"), _dated(held["on_date"], _("就业带动记录")))


@part("village.needs", page="village", kind="table", name=lambda: _("村的技术需求"), datasets=("villages", "village_needs"), **INSIDE)
def needs(ask: Ask, *, village: int) -> Figure:
    """What it needs, the newest first."""
    held = ask(one_village.needs, village=village)
    rows = held.assign(raised=_days(held["raised_on"]), closed=_days(held["closed_on"]), industry=blank(held["industry"]), who=_people(held["commissioner_no"]),
                       state_said=[terms.word(state, terms.others()) for state in held["state"]])
    return Figure(Table(rows, [
        Heading("raised", _("提出日期"), kind="short"), Heading("industry", _("产业"), kind="short"), Heading("need", _("技术需求"), kind="long"),
        Heading("state_said", _("状态"), kind="short"), Heading("who", _("特派员编号"), kind="short", private=True), Heading("closed", _("办结日期"), kind="short")],
        tall=TALL, empty=_("没有登记需求。")),
        _("需求{n}件", n=wording.count(len(rows))), _("最近的在前；—为未填"), _dated(held["raised_on"], _("村级技术需求")))


@part("village.register", page="village", kind="table", name=lambda: _("村的名册记录"), datasets=("villages",), **INSIDE)
def register(ask: Ask, *, village: int) -> Figure:
    """The row of each register year, and those of villages merged into it."""
    held = ask(one_village.register, village=village)
    rows = held.assign(
        year=held["register_year"], code=[f"{code:012d}" for code in held["village_code"]], called=[called(name) for name in held["name"]], removed=_days(held["removed_on"]),
        into=[None if pd.isna(code) else Link(f"{int(code):012d}", page=ways.VILLAGE, address={"village": f"{int(code):012d}"}) for code in held["merged_into"]],
        industry=[None if pd.isna(has) else _("是") if has else _("否") for has in held["has_industry"]])
    return Figure(Table(rows, [
        Heading("year", _("名册年度"), say=str, kind="short"), Heading("code", _("村代码"), kind="short"), Heading("called", _("村名"), kind="name"),
        Heading("removed", _("出列日期"), kind="short"), Heading("into", _("并入村代码"), kind="short"), Heading("households", _("户数"), say=wording.count, kind="number"),
        Heading("poor_households", _("贫困户数"), say=wording.count, kind="number"), Heading("industry", _("具备产业发展基础"), kind="short")], tall=TALL, empty=_("名册中没有这个村。")),
        _("名册记录{n}条", n=wording.count(len(rows))), _("含并入本村的村；—为未填"), Note(source=_("贫困村名册")))


def _who() -> list[Heading]:
    return [Heading("who", _("特派员编号"), kind="short", private=True), Heading("commissioner", _("特派员"), kind="short", private=True)]


def _people(numbers: pd.Series) -> list[Link | None]:
    return [Link(number, page=ways.COMMISSIONER, address={"commissioner": number}) if isinstance(number, str) else None for number in numbers]


def _days(days: pd.Series) -> list[str | None]:
    return [None if pd.isna(day) else f"{day:%Y-%m-%d}" for day in days]


def _dated(days: pd.Series, source: str) -> Note:
    return Note(max(days) if len(days) else None, source=source)
