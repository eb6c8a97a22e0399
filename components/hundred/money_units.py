"""The money of each city and park against time, and of each reporting unit or place as ordered bars."""

from datetime import date

import pandas as pd

from components.figures import charts
from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure
from components.figures.part import part
from components.hundred import reading
from components.hundred.leads import unit_links
from components.hundred.money import DATASETS, in_10k, modes
from data import wording
from data.indicators import regional
from data.indicators.hundred import funds, money
from data.language import _
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION

LIST, CHANGE = "list", "change"
DEFINES = (("hundred", "budget_execution"), ("hundred", "time_progress"), ("hundred", "time_progress_year"))


def orders() -> dict[str, str]:
    """How the rows can be sorted; by value on demand alone."""
    return {LIST: _("按标准次序"), "execution": _("按预算执行率"), "gap": _("最慢的在前"), CHANGE: _("差距扩大的在前")}


@part("hundred.money_bars", page="hundred_funds", kind="bar", name=lambda: _("预算执行率与两种序时进度"), datasets=DATASETS, defines=DEFINES, system=OWN_ROWS,
      outside=LEFT_OUT, options={"order": orders})
def bars(ask: Ask, *, at: date, region: int = NATION, order: str = LIST) -> Figure:
    """Execution of the 37, or of the cities and parks of one of them, beside the lines of the term and of the year."""
    rows = _offices(ask, at, order) if region == NATION else _places(ask, at, region)
    rows = _sorted(rows, order) if rows["value"].notna().any() else rows.iloc[:0]
    days, whole = funds.days_of_year(at)
    term, year = funds.elapsed(at), days / whole
    lines = {"target": (term, _("序时进度（周期）{share}", share=wording.percent(term))), "second": (year, _("年度序时进度{share}", share=wording.percent(year)))}
    chart = charts.bar(rows, title=_("预算执行率"), tooltip={"mode": _("资助方式"), "of": _("执行/预算（万元）")}, ordered=True, demonstration=ask.demonstration, box="content",
                       **(lines if len(rows) else {}))
    known = rows[rows["value"].notna()]
    title = _title(len(known), known["gap"].dropna(), region) if len(known) else _("没有资金执行填报")
    return Figure(chart, title, _("{place}，{order}；虚线为两种序时进度（预算数是两年累计，年度序时进度供财政部门对照）；条形为全部已报的，是否达到序时进度不算后补助",
                                  place=ask(regional.called, office=region), order=orders()[order]),
                  reading.note(reading.days_of(ask, at=at, region=region), at, _("城市（园区）执行情况")))


def _title(filed: int, gaps: pd.Series, region: int) -> str:
    """What is counted is named: reporting units of the nation, cities and parks of one of them; against time stand those that have
    a gap alone, since who is funded afterwards has none."""
    numbers = {"n": filed, "k": len(gaps), "m": int((gaps >= 0).sum())}
    if region == NATION:
        return _("{n}个推荐单位已报；不含后补助，{k}个中{m}个达到序时进度（按实施周期）", **numbers)
    return _("{n}个城市（园区）已报；不含后补助，{k}个中{m}个达到序时进度（按实施周期）", **numbers)


def _offices(ask: Ask, at: date, order: str) -> pd.DataFrame:
    """The 37 in standard order: name, value, gap, change (looked for where it orders), mode, of, silent (why there is no value)."""
    figures = reading.by_office(ask, at=at)
    offices = ask(regional.offices)
    execution = figures[figures["indicator"].eq("budget_execution") & figures["split"].eq("")].set_index("code").reindex(offices["adcode"].astype(str))
    gap = figures[figures["indicator"].eq("execution_gap") & figures["split"].eq("")].set_index("code")["value"].reindex(execution.index)
    units, has_list = set(ask(money.of_units, at=at)["office"]), reading.listed(ask, at=at)
    silent = [_("未报送") if office in units else _("没有在册的") if office in has_list else _("未报名单") for office in offices["adcode"]]
    moved = [ask(money.gap_change, at=at, office=int(code)) if order == CHANGE else None for code in execution.index]
    return pd.DataFrame({
        "name": offices["label"].tolist(), "value": execution["value"].to_numpy(), "gap": gap.to_numpy(), "mode": wording.MISSING, "silent": silent,
        "change": [one["change"] if one else float("nan") for one in moved],
        "of": [wording.share(n, m) if m == m else wording.MISSING for n, m in zip(execution["numerator"], execution["denominator"], strict=True)]})


def _places(ask: Ask, at: date, region: int) -> pd.DataFrame:
    units = _units(ask, at, region)
    return pd.DataFrame({
        "name": units["unit"].map(called).to_numpy(), "value": units["execution"].to_numpy(), "gap": units["gap"].to_numpy(),
        "change": units["gap_change"].to_numpy(), "mode": units["funding_mode"].fillna("").map(modes()).to_numpy(),
        "of": [wording.share(spent, budget) if budget == budget else wording.MISSING
               for spent, budget in in_10k(units, "spent", "budget")[["spent", "budget"]].itertuples(index=False)]})


def _units(ask: Ask, at: date, region: int) -> pd.DataFrame:
    units = ask(money.of_units, at=at)
    return units if region == NATION else units[units["office"] == region]


def _sorted(rows: pd.DataFrame, order: str, *, execution: str = "value", change: str = "change") -> pd.DataFrame:
    if order == LIST:
        return rows
    column, rising = {"execution": (execution, False), "gap": ("gap", True), CHANGE: (change, True)}[order]
    return rows.sort_values(column, ascending=rising, kind="stable", na_position="last")


@part("hundred.money_units", page="hundred_funds", kind="table", name=lambda: _("各城市（园区）资金与序时进度"), datasets=DATASETS,
      defines=(("hundred", "budget_execution"), ("hundred", "execution_gap"), ("hundred", "funds_in_place")), system=OWN_ROWS, outside=LEFT_OUT,
      options={"order": orders})
def units(ask: Ask, *, at: date, region: int = NATION, order: str = LIST) -> Figure:
    """Budget, in place, spent, against time, and what the last return changed, a row a city or park."""
    known = _sorted(_units(ask, at, region), order, execution="execution", change="gap_change")
    rows = in_10k(known, "budget", "in_place", "spent", "new").assign(
        name=unit_links(ask, known["unit"], at=at),
        mode=known["funding_mode"].fillna("").map(modes()), tone=["" if day == day and day is not None else "unreported" for day in known["data_date"]],
        since=pd.to_datetime(known["before_date"]).dt.date.astype(object).where(known["before_date"].notna(), None))
    fallen = int((known["new"] < 0).sum())
    caption = _("{n}个本次累计执行数比上次减少", n=wording.count(fallen)) if fallen else ""
    table = Table(rows, [
        Heading("name", _("城市（园区）"), kind="name"), Heading("office_name", _("推荐单位")), Heading("mode", _("资助方式"), kind="short"),
        Heading("budget", _("预算数（万元）"), say=wording.in_column(rows["budget"]), kind="number"), Heading("in_place", _("到位（万元）"), say=wording.in_column(rows["in_place"]), kind="number"),
        Heading("spent", _("执行（万元）"), say=wording.in_column(rows["spent"]), kind="number"), Heading("execution", _("预算执行率"), say=wording.percent, kind="share"),
        Heading("gap", _("与序时进度差（百分点）"), say=wording.gap, kind="number"),
        Heading("in_place_rate", _("资金到位率"), say=wording.percent, kind="share"),
        Heading("data_date", _("数据日期"), say=wording.short_day, kind="short"), Heading("since", _("上次报送"), say=wording.short_day, kind="short"),
        Heading("new", _("本次新增支出（万元）"), say=wording.in_column(rows["new"]), kind="number"), Heading("gap_change", _("差距变化（百分点）"), say=wording.gap, kind="number")],
        caption, 560, empty=_("没有在册的城市（园区）。"))
    return Figure(table, _("{n}个在册，{m}个已报资金", n=wording.count(len(known)), m=wording.count(known["spent"].notna().sum())),
                  _("{place}，{order}；差距变化为本单位最近两次报送之间，后补助不算", place=ask(regional.called, office=region), order=orders()[order]),
                  reading.note(reading.days_of(ask, at=at, region=region), at, _("城市（园区）执行情况"), exact=True))
