"""Demands from 登记 to 应用, by field and by unit, those that wait, and the achievements that could answer them."""

from datetime import date

import pandas as pd

from components.figures import charts
from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.hundred.leads import in_address, unit_links
from components.hundred.performance import of_region
from data import wording
from data.filing import address
from data.indicators import regional
from data.indicators.hundred import matching
from data.language import _
from data.questions import Ask
from data.regions import NATION
from db.datasets import DATASETS

PAGE = "hundred_exchange"
FEEDS = ("hundred_units", "demands")
RATES = (("hundred", "demands_matched"), ("hundred", "demands_applied"))
WAITING = 90  # days that a demand may stay without a match, unless another number is asked for
SHOWN = 100


def stages() -> dict[str, str]:
    return {"登记": _("登记"), "对接": _("对接"), "签约": _("签约"), "应用": _("应用")}


def splits() -> dict[str, str]:
    """By what the demands are divided."""
    return {matching.FIELD: _("按技术领域"), matching.UNIT: _("按城市（园区）")}


@part("hundred.demand_steps", page=PAGE, kind="bar", name=lambda: _("需求从登记到应用"), datasets=FEEDS, defines=RATES)
def steps(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """How many demands reached at least each step."""
    rows = of_region(ask(matching.demands, at=at), region)
    known = matching.reached(rows)
    share = [wording.percent(one) if one == one else "" for one in known["of"]]
    drawn = pd.DataFrame({"name": [stages()[stage] for stage in known["stage"]], "value": known["demands"].astype(float),
                          "note": [_("占上一步{share}", share=one) if one else "" for one in share]})
    chart = charts.bar(drawn if len(rows) else drawn.iloc[:0], title=_("需求数（项）"), unit="count", ordered=True, demonstration=ask.demonstration)
    counts = known.set_index("stage")["demands"]
    title = _("登记{all}项，对接及以后{matched}项，应用{applied}项", all=wording.count(counts["登记"]), matched=wording.count(counts["对接"]),
              applied=wording.count(counts["应用"])) if len(rows) else _("还没有技术需求")
    return Figure(chart, title, _("{place}，到过各步的需求数；数据只有当前状态，步骤之间的天数没有数据", place=ask(regional.called, office=region)),
                  Note(at, source=_("重大技术需求")))


@part("hundred.demand_split", page=PAGE, kind="table", name=lambda: _("需求对接分列"), datasets=FEEDS, defines=RATES, system=OWN_ROWS, outside=LEFT_OUT,
      options={"split": splits})
def divided(ask: Ask, *, at: date, region: int = NATION, split: str = matching.FIELD) -> Figure:
    """The steps of each field, the most demands first, or of each city and park in the standard order."""
    rows = of_region(ask(matching.demands, at=at), region)
    known = matching.divided_by(rows, column=split)
    by_unit = split == matching.UNIT
    table = Table(known.assign(name=unit_links(ask, known["unit"], at=at)) if by_unit else known, [
        *([Heading("name", _("城市（园区）"), kind="name"), Heading("office_name", _("推荐单位"))] if by_unit else [Heading("field", _("技术领域"), kind="name")]),
        *(Heading(stage, word, say=wording.count, kind="number") for stage, word in stages().items()),
        Heading("waiting", _("未对接（项）"), say=wording.count, kind="number"),
        Heading("matched", _("需求对接率"), say=wording.percent, kind="number", defines="demands_matched"),
        Heading("applied", _("需求落地应用率"), say=wording.percent, kind="number", defines="demands_applied")],
        "", 420, empty=_("还没有技术需求。"))
    title = _("{n}个城市（园区）提出需求", n=wording.count(len(known))) if by_unit else _("需求涉及{n}个技术领域", n=wording.count(len(known)))
    title = title if len(known) else _("还没有技术需求")
    what = _("{place}，{split}；各列为到过该步的需求数", place=ask(regional.called, office=region), split=splits()[split])
    return Figure(table, title, what, Note(at, source=_("重大技术需求")))


@part("hundred.demands_waiting", page=PAGE, kind="table", name=lambda: _("久未对接的需求"), datasets=FEEDS, system=OWN_ROWS, outside=LEFT_OUT)
def waiting(ask: Ask, *, at: date, region: int = NATION, wait: int = WAITING) -> Figure:
    """Those still at 登记 for more than so many days, the longest first, each with one click to the search and to the form."""
    rows = of_region(ask(matching.demands, at=at), region)
    known = matching.waiting(rows, longer=wait)
    drawn = known.head(SHOWN)
    drawn = drawn.assign(
        name=unit_links(ask, drawn["unit"], at=at), search=[Link(_("检索成果"), page=PAGE, address=searching(ask, number, field, at, region))
                                                for number, field in zip(drawn["demand_no"], drawn["field"], strict=True)],
        match=[Link(_("登记对接"), page="form", address=address.choices(DATASETS["demands"], [number])) for number in drawn["demand_no"]])
    table = Table(drawn, [
        Heading("demand_no", _("需求编号"), kind="short"), Heading("title", _("需求名称")), Heading("field", _("技术领域"), kind="short"),
        Heading("name", _("提出城市（园区）"), kind="name"), Heading("raised_on", _("提出日期"), say=wording.short_day, kind="short"),
        Heading("days", _("未对接（天）"), say=wording.count, kind="number"), Heading("search", _("成果"), kind="short", on_screen=True),
        Heading("match", _("登记对接结果"), kind="short", on_screen=True)], _capped(len(known)), 420,
        empty=_("没有超过{n}天未对接的需求。", n=wait) if len(rows) else _("还没有技术需求。"))
    title = _("{n}项需求超过{days}天未对接", n=wording.count(len(known)), days=wait) if len(rows) else _("还没有技术需求")
    return Figure(table, title,
                  _("{place}，仍为“登记”的需求自提出日期起的天数，最久的在前", place=ask(regional.called, office=region)), Note(at, source=_("重大技术需求")))


def searching(ask: Ask, demand: str, field: str, at: date, region: int) -> dict[str, str]:
    """The address of the search over achievements for a demand: the words of its field, which a reader can change."""
    return {"demand": demand, "words": field} | in_address(ask, at=at, region=region)


def _capped(whole: int) -> str:
    return _("共{all}项，显示前{n}项", all=wording.count(whole), n=SHOWN) if whole > SHOWN else ""


@part("hundred.demand", page=PAGE, kind="table", name=lambda: _("所选需求"), datasets=(*FEEDS, "achievements"), system=OWN_ROWS, outside=LEFT_OUT)
def demand_of(ask: Ask, *, at: date, demand: str = "") -> Figure:
    """The demand that the search is for: who raised it, how far it is, what answered it, and the form that writes a match."""
    rows = ask(matching.demands, at=at)
    rows = rows[rows["demand_no"] == demand]
    offered = dict(ask(matching.achievements, at=at)[["achievement_no", "title"]].itertuples(index=False))
    drawn = rows.assign(
        name=unit_links(ask, rows["unit"], at=at), reached=[stages()[matching.STAGES[stage]] for stage in rows["stage"]],
        answer=[f"{number} {offered.get(number, '')}".strip() if isinstance(number, str) else None for number in rows["achievement_no"]],
        match=[Link(_("填写对接"), page="form", address=address.choices(DATASETS["demands"], [number])) for number in rows["demand_no"]])
    table = Table(drawn, [
        Heading("demand_no", _("需求编号"), kind="short"), Heading("title", _("需求名称")), Heading("field", _("技术领域"), kind="short"),
        Heading("name", _("提出城市（园区）"), kind="name"), Heading("raised_on", _("提出日期"), say=wording.full_day, kind="short"),
        Heading("reached", _("状态"), kind="short"), Heading("answer", _("对接成果")),
        Heading("match", _("登记对接结果"), kind="short", on_screen=True)], empty=_("没有这项需求。"))
    named = rows["title"].iloc[0] if len(rows) else demand
    title = _("为需求检索成果：{title}", title=named) if demand else _("还没有选定需求")
    return Figure(table, title, _("在下方成果中检索，记下成果编号，再填写对接；系统不自动匹配"), Note(at, source=_("重大技术需求")))


@part("hundred.achievements", page=PAGE, kind="table", name=lambda: _("先进技术成果"), datasets=("achievements", "demands", "hundred_units"),
      outside=LEFT_OUT, options={"plan": lambda: plans(), "maturity": lambda: maturities()})
def achievements(ask: Ask, *, at: date, words: str = "", field: str = "", plan: str = "", maturity: str = "", size: int | None = SHOWN) -> Figure:
    """What is offered, searchable, with how many demands each met."""
    whole = ask(matching.achievements, at=at)
    known = matching.narrowed(whole, words=words, field=field, plan=plan, maturity=maturity)
    drawn = known if size is None else known.head(size)
    drawn = drawn.assign(source_programme=[plans().get(plan, plan) for plan in drawn["source_programme"]],
                         maturity=[maturities().get(word, word) for word in drawn["maturity"]])
    table = Table(drawn, [
        Heading("achievement_no", _("成果编号"), kind="short"), Heading("title", _("成果名称"), kind="name"), Heading("field", _("技术领域"), kind="short"),
        Heading("source_programme", _("来源计划"), kind="short"), Heading("maturity", _("成熟度"), kind="short"),
        Heading("holder", _("成果持有单位"), private=True), Heading("published_on", _("发布日期"), say=wording.short_day, kind="short"),
        Heading("demands", _("对接需求（项）"), say=wording.count, kind="number"), Heading("applied", _("其中已应用（项）"), say=wording.count, kind="number"),
        Heading("summary", _("成果简介"), kind="long")], _more(len(known), size), 560,
        empty=_("没有符合条件的成果，请减少检索词或放宽筛选。") if len(whole) else _("还没有先进技术成果。"))
    title = _("共{n}项成果，{m}项对接过需求", n=wording.count(len(whole)), m=wording.count((whole["demands"] > 0).sum())) if len(known) == len(whole) else _(
        "找到{n}项成果，共{all}项", n=wording.count(len(known)), all=wording.count(len(whole)))
    title = title if len(whole) else _("还没有先进技术成果")
    return Figure(table, title, _("全国，最近发布的在前；检索词须全部出现在编号、名称、领域、单位或简介中"), Note(at, source=_("先进技术成果、重大技术需求")))


def plans() -> dict[str, str]:
    """The programmes that achievements come from; every one first."""
    return {"": _("全部")} | {"国家科技重大专项": _("国家科技重大专项"), "国家重点研发计划": _("国家重点研发计划"), "地方科技计划": _("地方科技计划"), "其他": _("其他")}


def maturities() -> dict[str, str]:
    return {"": _("全部")} | {"研发": _("研发"), "中试": _("中试"), "产业化": _("产业化")}


def fields_of(ask: Ask, at: date) -> dict[str, str]:
    """The fields of what is offered with how many achievements each has; every one first."""
    number = ask(matching.achievements, at=at)["field"].value_counts()
    return {"": _("全部")} | {field: _("{word}（{n}）", word=field, n=n) for field, n in number.items()}


def _more(whole: int, size: int | None) -> str:
    return _("共{all}项，显示前{n}项；请缩小检索看其余", all=wording.count(whole), n=size) if size is not None and whole > size else ""


