"""Money: how far it is spent against time, by source, by funding mode, and quarter by quarter."""

from dataclasses import replace
from datetime import date

import pandas as pd

from components.figures import charts, values
from components.figures.bodies import Card, Cards, Heading, Table
from components.figures.figure import CHANGES, Figure, Note
from components.figures.part import part
from components.hundred import reading
from data import wording
from data.amounts import TEN_THOUSAND_YUAN
from data.indicators import regional
from data.indicators.hundred import funds, money
from data.indicators.hundred.dated import Dated
from data.language import _, chosen
from data.questions import Ask
from data.regions import NATION

DATASETS = ("hundred_units", "hundred_progress")
CODES = ("budget_execution", "execution_gap", "time_progress", "time_progress_year", "funds_in_place")
DEFINES = tuple(("hundred", code) for code in CODES)


def sources() -> dict[str, str]:
    """Whose money it is; the total first."""
    return {"": _("合计"), "central": _("中央引导资金"), "local": _("地方资金"), "other": _("其他资金")}


def modes() -> dict[str, str]:
    """How it is given; the total first."""
    return {money.ALL: _("合计"), "前补助": _("前补助"), "后补助": _("后补助"), "其他": _("其他方式"), "": _("未填资助方式")}


def in_10k(rows: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The rows with amounts of 分 in 万元, as the headings say."""
    return rows.assign(**{column: rows[column].astype(float) / TEN_THOUSAND_YUAN for column in columns})


@part("hundred.money_cards", page="hundred_funds", kind="cards", name=lambda: _("资金主要指标"), datasets=DATASETS, defines=DEFINES)
def headline(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """Execution, the gap and how it moved since the last return, time elapsed of both kinds, money in place."""
    figures = reading.figures(ask, at=at, region=region)
    execution, in_place = (values.pick(figures, code) for code in ("budget_execution", "funds_in_place"))
    whose = {"at": at, "region": region}
    moved = ask(money.gap_change, at=at, office=reading.office(region))
    cards = [_rate(execution, "budget_execution", reading.days_of(ask, **whose)), _gap(figures, reading.days_of(ask, timed=True, **whose)),
             _moved(moved), _time(at), _rate(in_place, "funds_in_place", reading.days_of(ask, column="in_place", **whose))]
    against = (*values.days_before(figures), *(() if moved is None else ((CHANGES, moved["before"], moved["before"]),)))
    return Figure(Cards(cards), facts=figures[figures["indicator"].isin(CODES)], note=_note(ask, at, region, against=against))


def _rate(value: values.Value | None, code: str, days: Dated) -> Card:
    value, since = reading.since(value)
    card = values.rate_card(value, programme="hundred", code=code, since=since if value and value.value is not None else "")
    return card if value is None else replace(card, note=reading.filed(days))


def _gap(figures: pd.DataFrame, days: Dated) -> Card:
    gap = values.pick(figures, "execution_gap")
    if gap is None or gap.value is None:
        return values.defined(Card(_("与序时进度差"), wording.MISSING, note=_("无数据")), "hundred", "execution_gap")
    card = Card(_("与序时进度差"), wording.gap(gap.value), unit=_("个百分点"), tone="behind" if gap.value < 0 else "good",
                change=_("不含后补助"), note=reading.filed(days))
    return values.defined(card, "hundred", "execution_gap")


def _moved(moved: pd.Series | None) -> Card:
    """The gap against that of the return before, on the same cities and parks."""
    label = _("差距变化")
    if moved is None or moved["change"] != moved["change"]:
        return values.defined(Card(label, wording.MISSING, note=_("没有两次可比的报送")), "hundred", "execution_gap")
    compared = _("{before}的{then}变为{on}的{now}，同为这{n}个，不含后补助", before=wording.short_day(moved["before"]), then=wording.gap(moved["gap_before"]),
                 on=wording.short_day(moved["on"]), now=wording.gap(moved["gap"]), n=wording.count(moved["units"]))
    card = Card(label, wording.gap(moved["change"]), unit=_("个百分点"), tone="behind" if moved["change"] < 0 else "good",
                change=_("较{day}", day=wording.short_day(moved["before"])).rstrip(": "),  # nothing follows
                note=_("可比口径{n}/{all}个", n=wording.count(moved["units"]), all=wording.count(moved["of"])), hint=compared, compared=(("value", CHANGES),))
    return values.defined(card, "hundred", "execution_gap")


def _time(at: date) -> Card:
    """Of the date alone, so that it stands for one of the 37 without a list too."""
    days, whole = funds.days_of_year(at)
    card = Card(_("序时进度"), wording.percent(funds.elapsed(at)), change=_("按实施周期"), also=_("年度序时进度{share}", share=wording.percent(days / whole)))
    return values.defined(card, "hundred", "time_progress")


@part("hundred.money_sources", page="hundred_funds", kind="table", name=lambda: _("资金按来源：安排、到位、执行"), datasets=DATASETS,
      defines=tuple(("hundred", code) for code in ("budget_execution", "funds_in_place", "funds_central", "funds_local", "funds_other")))
def by_source(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """What is planned, in place and spent of the central, local and other money."""
    known = ask(money.by_source, at=at, office=reading.office(region))
    rows = in_10k(known, "planned", "budget", "in_place", "spent").assign(name=known["source"].map(sources()), tone=["total", "", "", ""])
    empty = not known[["planned_n", "in_place_n", "spent_n"]].to_numpy().any()
    table = Table(rows.iloc[:0] if empty else rows, [
        Heading("name", _("来源"), kind="name"), Heading("planned", _("名单安排（万元）"), say=wording.in_column(rows["planned"]), kind="number"),
        Heading("budget", _("预算数（万元）"), say=wording.in_column(rows["budget"]), kind="number"), Heading("in_place", _("到位（万元）"), say=wording.in_column(rows["in_place"]), kind="number"),
        Heading("spent", _("执行（万元）"), say=wording.in_column(rows["spent"]), kind="number"),
        Heading("in_place_rate", _("到位率"), say=wording.percent, kind="number", defines="funds_in_place"),
        Heading("execution", _("执行率"), say=wording.percent, kind="number", defines="budget_execution")],
        "" if empty else _split_note(known), empty=_("没有资金填报。"))
    return Figure(table, _sources_title(known), _("{place}，各城市（园区）最近一次累计数；合计的比率以预算数为分母，分来源的以名单安排为分母",
                                                  place=ask(regional.called, office=region)), _note(ask, at, region))


def _sources_title(known: pd.DataFrame) -> str:
    whole = known.iloc[0]
    if whole["spent"] != whole["spent"]:
        return _("还没有资金执行填报")
    return _("预算{budget}，到位{in_place}，执行{spent}", budget=wording.money(whole["budget"]), spent=wording.money(whole["spent"]),
             in_place=wording.money(whole["in_place"]) if whole["in_place"] == whole["in_place"] else _("未填"))


def _split_note(known: pd.DataFrame) -> str:
    """Who gave the parts, since those who did not are in the total alone; a return has one budget for all sources."""
    parts = known.iloc[1:]
    given = [_("{n}/{all}", n=wording.count(parts[column].min()), all=wording.count(known.iloc[0][whole]))
             for column, whole in (("in_place_n", "in_place_n"), ("spent_n", "spent_n"))]
    return _("执行情况表的预算数不分来源；填了到位分项的{placed}个，填了执行分项的{spent}个，未填分项的只计入合计", placed=given[0], spent=given[1])


@part("hundred.money_modes", page="hundred_funds", kind="table", name=lambda: _("前补助与后补助"), datasets=DATASETS, defines=DEFINES[:2] + DEFINES[4:])
def by_mode(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """Each funding mode for itself, and who is left out of the gap."""
    known = ask(money.by_mode, at=at, office=reading.office(region))
    rows = in_10k(known, "budget", "in_place", "spent").assign(
        name=known["mode"].map(modes()), tone=["total", *[""] * (len(known) - 1)],
        reported=[wording.share(n, m) for n, m in zip(known["reported"], known["units"], strict=True)])
    table = Table(rows if known.iloc[0]["units"] else rows.iloc[:0], [
        Heading("name", _("资助方式"), kind="name"), Heading("reported", _("已报/在册（个）"), kind="number"),
        Heading("budget", _("预算数（万元）"), say=wording.in_column(rows["budget"]), kind="number"), Heading("in_place", _("到位（万元）"), say=wording.in_column(rows["in_place"]), kind="number"),
        Heading("spent", _("执行（万元）"), say=wording.in_column(rows["spent"]), kind="number"), Heading("execution", _("预算执行率"), say=wording.percent, kind="number"),
        Heading("gap", _("与序时进度差（百分点）"), say=wording.gap, kind="number")], left_out(known), empty=_("没有在册的城市（园区）。"))
    return Figure(table, _("前补助与后补助分列"), _("{place}；与序时进度差只算后补助以外的", place=ask(regional.called, office=region)), _note(ask, at, region, exact=True))


def left_out(known: pd.DataFrame) -> str:
    """Who is not held against time."""
    after = known[known["mode"] == money.MODES[1]]
    if after.empty:
        unsaid = known.loc[known["mode"] == money.UNSAID, "units"].sum()  # whether they are funded afterwards nobody said
        return _("{n}个未填资助方式，不作后补助，计入与序时进度差", n=wording.count(unsaid)) if unsaid else _("没有后补助的城市（园区），全部计入与序时进度差")
    one = after.iloc[0]
    budget = wording.money(one["budget"]) if one["budget"] == one["budget"] else _("未填")
    return _("未计入与序时进度差的：后补助{n}个，预算{budget}（先实施后拨付，不按序时进度衡量）", n=wording.count(one["units"]), budget=budget)


@part("hundred.money_quarters", page="hundred_funds", kind="bar", name=lambda: _("各季度新增支出"), datasets=DATASETS)
def quarters(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """New spending quarter by quarter: what each return adds to the one before."""
    known = ask(money.quarters, at=at, office=reading.office(region))
    known = known[known["spent"].notna().cummax()]  # before the first return nothing is late
    rows = pd.DataFrame({
        "name": [_quarter(code, last, at) for code, last in zip(known["quarter"], known["last"], strict=True)], "value": known["spent"] / TEN_THOUSAND_YUAN,
        "filed": [wording.share(n, m) for n, m in zip(known["filed"], known["expected"], strict=True)],
        "fell": known["fell"].map(wording.count)})
    chart = charts.bar(rows, title=_("新增支出（万元）"), unit="count", tooltip={"filed": _("当季有报送"), "fell": _("累计数减少（个）")}, ordered=True,
                       demonstration=ask.demonstration)
    return Figure(chart, _quarters_title(known), _("{place}；各城市（园区）季末累计执行数减上季末累计数，万元；第一次报送的全部计入当季；当季没有报送的沿用上次，新增计0；已退出的保留退出前各季度的支出",
                                                   place=ask(regional.called, office=region)), Note(at, source=_quarters_source(known), since=_first_day(known)))


def _first_day(known: pd.DataFrame) -> date | None:
    return pd.Period(known["quarter"].iloc[0].replace("-", ""), freq="Q").start_time.date() if len(known) else None


def _quarter(code: str, last: date, at: date) -> str:
    year, number = code.split("-Q")
    word = chosen(f"{year}年{'一二三四'[int(number) - 1]}季度", f"Q{number} {year}")
    ends = pd.Period(code.replace("-", ""), freq="Q").end_time.date()
    return word if last == ends else _("{quarter}（截至{day}）", quarter=word, day=wording.short_day(at))


def _quarters_title(known: pd.DataFrame) -> str:
    given = known.dropna(subset="spent")
    if given.empty:
        return _("还没有资金执行填报")
    last = given.iloc[-1]
    return _("{quarter}新增支出{amount}", quarter=_quarter(last["quarter"], last["last"], last["last"]), amount=wording.money(last["spent"]))


def _quarters_source(known: pd.DataFrame) -> str:
    fell = int(known["fell"].sum())
    source = _("城市（园区）执行情况")
    return _("{source}（其中{n}个次累计数比上期减少，按减少计）", source=source, n=wording.count(fell)) if fell else source


def _note(ask: Ask, at: date, region: int, **more) -> Note:
    return reading.note(reading.days_of(ask, at=at, region=region), at, _("城市（园区）名单和执行情况"), **more)
