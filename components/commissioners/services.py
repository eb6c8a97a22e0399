"""What the commissioners did: the sums of a place, by kind and month, by the places below, and day by day."""

from dataclasses import replace
from datetime import date

import pandas as pd

from components.charts.year import year as calendar_of
from components.commissioners import reading, words
from components.commissioners.terms import kinds as kind_words
from components.figures import charts, values
from components.figures.bodies import OTHER, Cards, Heading, Link, Table
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from data import wording
from data.coverage.records import KINDS
from data.indicators import commissioners
from data.indicators.commissioners import work
from data.indicators.periods import Period
from data.language import _
from data.questions import Ask
from data.regions import HUBEI

PAGE = "services"
CODES = ("services", "service_days", "farmers", "trainees", "technologies")
DATASETS = ("services", "commissioners", "villages")
DEFINES = tuple(("commissioners", code) for code in CODES)
SPRING = "春耕备耕"
SPRING_INK, QUIET = "#d98324", ("#1f4e9e", "#5b8bd0", "#7a8699", "#4b7f52", "#8c6bb1", "#a3aab5")
HEIGHT, TALL = 300, 520


@part("services.cards", page=PAGE, kind="cards", name=lambda: _("科技服务主要数量"), datasets=reading.DATASETS, defines=DEFINES)
def cards(ask: Ask, *, period: str, level: str, code: int | str) -> Figure:
    """Services, days, farmers, trainees and technologies, each against the period before."""
    figures = reading.figures(ask, period=period, level=level, code=code, codes=CODES)
    since = reading.since(period)
    shown = [values.count_card(values.pick(figures, each), programme="commissioners", code=each, since=since) for each in CODES]
    beneath = _("只计科技特派员，不含科技专员；同一特派员同一天服务几个村，计一个服务日；服务天数分地区不能相加（同一天到过两地的各计一天）")
    return Figure(Cards(shown, beneath=beneath), facts=figures, note=replace(_note(figures, period), against=reading.against(period)))


@part("services.kinds", page=PAGE, kind="line", name=lambda: _("各类服务各月次数"), datasets=DATASETS, defines=DEFINES[:1])
def kinds(ask: Ask, *, period: str, level: str, code: int | str) -> Figure | None:
    """A line a kind over the months of the year, spring ploughing in its own colour; nothing where there was no service."""
    months = reading.months(ask, period=period)
    rows = _by_kind(ask, months, level, code)
    if rows.empty:
        return None
    spring = rows[rows["kind"] == SPRING].sort_values("services", ascending=False, kind="stable")
    every = pd.MultiIndex.from_product([[each for each in KINDS if each in set(rows["kind"])], months], names=["kind", "month"])
    drawn = rows.set_index(["kind", "month"])["services"].reindex(every, fill_value=0).reset_index()
    named = kind_words()
    frame = pd.DataFrame({"date": [pd.Timestamp(Period.parse(month).first_day) for month in drawn["month"]], "series": drawn["kind"].map(named),
                          "value": drawn["services"].astype(float), "month": [Period.parse(month).label for month in drawn["month"]]})
    chart = charts.line(frame, unit="count", tooltip={"month": _("月份")}, height=HEIGHT, box="content", colours=_colours(named), demonstration=ask.demonstration)
    alone = len(spring) and (spring["services"] == spring["services"].iloc[0]).sum() == 1  # no month leads where several share the place
    title = _("各类服务各月次数") if not alone else _("春耕备耕服务{month}最多，{n}次", month=Period.parse(spring["month"].iloc[0]).label,
                                                n=wording.count(spring["services"].iloc[0]))
    return Figure(chart, title, _("全年各月，按服务类型"), _note(ask(commissioners.course, months=months, level=level, code=code, codes=CODES), months[-1]))


def _colours(named: dict[str, str]) -> dict[str, str]:
    others = [kind for kind in KINDS if kind != SPRING]
    return {named[SPRING]: SPRING_INK} | {named[kind]: ink for kind, ink in zip(others, QUIET, strict=True)}


@part("services.kind_table", page=PAGE, kind="table", name=lambda: _("各类服务"), datasets=DATASETS, defines=DEFINES)
def kind_table(ask: Ask, *, period: str, level: str, code: int | str) -> Figure:
    """A row a kind in the period, the whole first."""
    chosen = Period.parse(period)
    listed = ask(work.by_kind, first=chosen.first_day, last=chosen.last_day, level=level, code=code)
    sums = listed.groupby("kind")[["services", *work.SUMS]].sum().reindex(list(KINDS), fill_value=0)
    whole, named = sums.sum(), kind_words()
    rows = pd.DataFrame([{"name": _("合计"), "tone": "total", **whole.to_dict()},
                         *({"name": named[kind], "tone": "", **row.to_dict()} for kind, row in sums.iterrows())])
    rows["part"] = rows["services"] / whole["services"] if whole["services"] else None
    titles = words.columns(period)
    table = Table(rows if whole["services"] else rows.iloc[:0], [
        Heading("name", _("服务类型"), kind="name"), Heading("services", titles["services"], say=wording.count, kind="number"),
        Heading("part", _("占比"), say=wording.percent, kind="number"),
        *(Heading(each, titles[each], say=wording.count, kind="number") for each in work.SUMS)], empty=_("期内没有科技服务记录。"))
    return Figure(table, _("期内科技服务{n}次", n=wording.count(whole["services"])), _("按服务类型"),
                  _note(reading.figures(ask, period=period, level=level, code=code, codes=CODES), period))


@part("services.places", page=PAGE, kind="table", name=lambda: _("各地科技服务"), datasets=reading.DATASETS,
      defines=(*DEFINES, ("commissioners", "per_commissioner")))
def places(ask: Ask, *, period: str, province: int = 0, prefecture: int = 0, county: int = 0, reporting_unit: int = 0, by: str = "",
           without_hubei: bool = False) -> Figure:
    """The places of the next level in the standard order with the sums of each, the whole first."""
    area = {"province": province, "prefecture": prefecture, "reporting_unit": reporting_unit}
    level = reading.next_level(ask, period=period, by=by, county=county, **area)
    codes = ("villages", *CODES)
    rows = _wide(reading.places(ask, period=period, level=level, codes=codes, **area))
    rows = rows[rows.index == str(county)] if county else rows[rows.index != str(HUBEI)] if without_hubei else rows
    links = [Link(name, page=PAGE, address=reading.address(ask, period=period, level=level, code=int(each))) for each, name in rows["name"].items()]
    above = reading.figures(ask, period=period, codes=codes, **reading.whole(**area, without_hubei=without_hubei))
    titles = words.columns(period)
    shown = pd.concat([_wide(above).assign(name=_whole_name(above, alone=bool(county)), tone="total"), rows.assign(name=rows["name"] if county else links, tone="")])
    table = Table(shown, [Heading("name", words.places()[level], kind="name"), Heading("villages", titles["villages"], say=wording.count, kind="number"),
                          *(Heading(each, titles[each], say=wording.count, kind="number", defines=each) for each in CODES)], tall=TALL)
    return Figure(table, _("各地科技服务"), _("按标准次序；服务天数按本级去重，下级之和可能大于合计"), _note(above, period))


def _whole_name(above: pd.DataFrame, *, alone: bool) -> str:
    """合计; above a single county 山西省合计, since the row is of more than is shown."""
    return _("{place}合计", place=above["name"].iloc[0]) if alone and len(above) else _("合计")


def _wide(figures: pd.DataFrame) -> pd.DataFrame:
    return values.wide(figures, {each: (each, "", "value") for each in ("villages", *CODES)})


@part("services.calendar", page=PAGE, kind="other", name=lambda: _("全年服务日历"), datasets=DATASETS, defines=DEFINES[1:2], outside=LEFT_OUT)
def calendar(ask: Ask, *, period: str, level: str, code: int | str) -> Figure | None:
    """The service days of each day of the year up to the end of the period; nothing above a county."""
    if level != "county":
        return None
    last = Period.parse(period).last_day
    rows = ask(work.by_day, first=date(last.year, 1, 1), last=date(last.year, 12, 31), level=level, code=code)
    if rows.empty:
        return None
    days = pd.DataFrame({"date": pd.to_datetime(rows["day"]), "value": rows["people"].astype(int), "services": rows["services"].astype(int)})
    figures = reading.figures(ask, period=period, level=level, code=code, codes=("service_days",))
    name = figures["name"].iloc[0] if len(figures) else ""
    chart = charts.chart(calendar_of(days, title=_("出勤特派员（人）"), demonstration=ask.demonstration), OTHER, days, x="date", unit="count", box="content",
                         titles={"date": _("日期"), "value": _("出勤特派员（人）"), "services": _("服务次数")})
    return Figure(chart, _("{name}{year}年有服务的{n}天", name=name, year=last.year, n=wording.count(len(days))),
                  _("一格一天：当天有几名特派员服务；空白为没有服务记录"), _note(figures, period))


def _by_kind(ask: Ask, months: tuple[str, ...], level: str, code: int | str) -> pd.DataFrame:
    """The services of each kind in some months."""
    if not months:
        return pd.DataFrame(columns=["month", "kind", "services"])
    return ask(work.by_kind, first=Period.parse(months[0]).first_day, last=Period.parse(months[-1]).last_day, level=level, code=code)


def _note(figures: pd.DataFrame, period: str) -> Note:
    known = figures["data_date"].dropna() if len(figures) else []
    return Note(pd.Timestamp(known.max()).date() if len(known) else Period.parse(period).last_day, source=_("科技特派员服务记录"))
