"""The list of cities and parks: all of them, how many have which theme, and the list of 2021 against that of 2020."""

from datetime import date

import pandas as pd

from components.figures.bodies import Heading, Table, Words
from components.figures.figure import AS_IT_IS, LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.hundred import words
from components.hundred.links import office_links, unit_links
from data import wording
from data.indicators import regional
from data.indicators.hundred import roll, themes
from data.indicators.hundred.register import AFTERWARDS, KINDS
from data.language import _, title
from data.questions import Ask
from data.regions import NATION
from data.uploads.rules.hundred_list import LISTED
from db.datasets import DATASETS

EVERY, LIST, PROGRESS, LEFT = "", "list", "progress", "past"
MODES = ("前补助", AFTERWARDS, "其他")
RESULTS = ("technologies", "process_packages", "cases", "firms_served", "jobs")


def kinds() -> dict[str, str]:
    return {EVERY: _("全部")} | {kind: words.kind(kind) for kind in KINDS}


def of_themes() -> dict[str, str]:
    """The themes that can be looked at: the notice's words, several, another, none."""
    codes = [*(code for kind in KINDS for code in LISTED[kind]), themes.SEVERAL, themes.OTHER, themes.NONE]
    return {EVERY: _("全部")} | {code: words.theme(code) for code in codes}


def modes() -> dict[str, str]:
    return {EVERY: _("全部")} | {mode: words.word(mode) for mode in MODES}


def years() -> dict[str, str]:
    """The list years."""
    return {EVERY: _("全部")} | {str(year): _("{year}年", year=year) for year in (roll.FIRST, roll.SECOND)}


def fields() -> dict[str, str]:
    """Which columns are shown."""
    return {LIST: _("名单信息"), PROGRESS: _("执行与产出")}


OPTIONS = {"kind": kinds, "theme": of_themes, "mode": modes, "year": years}


def narrowed(ask: Ask, *, at: date, region: int, kind: str = EVERY, theme: str = EVERY, mode: str = EVERY, year: str = EVERY) -> pd.DataFrame:
    """The rows of `roll` that pass the choices, with `theme`."""
    rows = ask(roll.roll, at=at)
    rows = rows.assign(theme=[themes.theme_of(*pair) for pair in zip(rows["kind"], rows["focus"], strict=True)])
    wanted = {"office": region if region != NATION else EVERY, "kind": kind, "theme": theme, "funding_mode": mode, "list_year": int(year) if year else EVERY}
    for column, value in wanted.items():
        rows = rows if value == EVERY else rows[(rows[column] == value).fillna(False).astype(bool)]
    return rows


@part("hundred.units", page="hundred_units", kind="table", name=lambda: _("百城百园名单"), datasets=("hundred_units", "hundred_progress"),
      defines=(("hundred", "units_selected"), ("hundred", "budget_execution"), ("hundred", "execution_gap"),
               *(("hundred", code) for code in RESULTS)), outside=LEFT_OUT, options={**OPTIONS, "fields": fields})
def units(ask: Ask, *, at: date, region: int = NATION, kind: str = EVERY, theme: str = EVERY, mode: str = EVERY, year: str = EVERY,
          fields: str = LIST) -> Figure:
    """In the standard order; those that have left stand there in grey and are counted apart."""
    rows = narrowed(ask, at=at, region=region, kind=kind, theme=theme, mode=mode, year=year)
    shown = rows.assign(
        tone=["" if there else LEFT for there in rows["in_force"]], name=unit_links(ask, rows["unit"], at=at), kind=rows["kind"].map(words.kind),
        office_name=office_links(ask, rows["office"], rows["office_name"], at=at), focus=words.words(rows["focus"]), park_type=words.words(rows["park_type"]),
        funding_mode=words.words(rows["funding_mode"]), document=rows["finance_document_no"])
    shown = words.in_wan(shown, (*roll.MONEY, "budget", "spent"))
    table = Table(shown, _headings(fields, shown), _caption(rows, fields), 560, empty=_("没有符合条件的城市（园区）。"))
    days = rows.loc[rows["in_force"], "data_date"].dropna()
    note = Note(at, len(days), int(rows["in_force"].sum()), _("各推荐单位名单和执行情况"), exact=True) if fields == PROGRESS else Note(at, source=_("各推荐单位名单"))
    what = _("{place}，标准次序；灰色为已退出", place=ask(regional.called, office=region))
    return Figure(table, _counted(rows), what, note, how=_("点击名称打开详情；向右滚动看其余各列"), system=OWN_ROWS if fields == PROGRESS else AS_IT_IS)


def _counted(rows: pd.DataFrame) -> str:
    """城市91个、园区104个，另有2个已退出."""
    there = rows[rows["in_force"]]
    cities, parks = (wording.count(int((there["kind"] == kind).sum())) for kind in KINDS)
    gone = len(rows) - len(there)
    counted = _("城市{cities}个、园区{parks}个", cities=cities, parks=parks)
    return _("{counted}，另有{n}个已退出", counted=counted, n=gone) if gone else counted


def _caption(rows: pd.DataFrame, fields: str) -> str:
    if fields == LIST:
        return _("—为未填或未公布")
    afterwards = int((rows["funding_mode"] == AFTERWARDS).sum())
    return _("执行情况为各城市（园区）最近一次数据；与序时进度差不含后补助的{n}个", n=afterwards)


def _headings(fields: str, shown: pd.DataFrame) -> list[Heading]:
    own = [Heading("name", _("城市（园区）"), kind="name"), Heading("kind", _("类型"), kind="short"), Heading("office_name", _("推荐单位")),
           Heading("focus", _("主题（产业）"))]
    if fields == PROGRESS:
        return [*own, Heading("data_date", _("数据截至"), say=wording.short_day, kind="short"), Heading("budget", _("预算数（万元）"), say=wording.in_column(shown["budget"], say=wording.exact), kind="number"),
                Heading("spent", _("执行数（万元）"), say=wording.in_column(shown["spent"], say=wording.exact), kind="number"),
                Heading("execution", _("预算执行率"), say=wording.percent, kind="share", defines="budget_execution"),
                Heading("gap", _("与序时进度差（百分点）"), say=wording.gap, kind="number", defines="execution_gap"),
                *(Heading(code, titled("hundred_progress", code), say=wording.count, kind="number", defines=code) for code in RESULTS)]
    return [*own, Heading("park_type", _("园区类型")), Heading("funding_mode", _("资助方式"), kind="short"),
            *(Heading(code, _("{title}（万元）", title=titled("hundred_units", code)), say=wording.in_column(shown[code], say=wording.exact), kind="number") for code in roll.MONEY),
            Heading("document_no", _("文号（科技）"), kind="long"), Heading("document", _("文号（财政）"), kind="long"), Heading("selected_on", _("入选日期"), say=wording.short_day, kind="short"),
            Heading("list_year", _("名单年度"), kind="short"), Heading("ended_on", _("退出日期"), say=wording.short_day, kind="short")]


def titled(dataset: str, code: str) -> str:
    """What a column of a dataset is called."""
    return title(DATASETS[dataset].column(code))


@part("hundred.themes", page="hundred_units", kind="words", name=lambda: _("各主题（产业）数量"), datasets=("hundred_units",))
def of_each_theme(ask: Ask, *, at: date, region: int = NATION) -> Figure | None:
    """The themes that somebody has, in the notice's order; several, another and none are marked. Each unit counts once."""
    rows = ask(roll.roll, at=at)
    rows = rows[rows["in_force"] & ((region == NATION) | (rows["office"] == region))]
    if rows.empty:
        return None
    counted = themes.counted(rows)
    marked = {themes.SEVERAL: _("※多个主题"), themes.OTHER: _("※其他"), themes.NONE: _("※未填")}
    said = [_("{kind}：", kind=words.kind(kind)) + "  ".join(
        f"{marked.get(theme) or words.theme(theme)} {wording.count(n)}" for theme, n in zip(of_kind["theme"], of_kind["n"], strict=True) if n)
        for kind, of_kind in counted.groupby("kind", sort=False) if of_kind["n"].any()]
    return Figure(Words(said), what=_("按“一城一主题”“一园一产业”；※为不止一个、不在通知所列范围或未填"), note=Note(at, source=_("各推荐单位名单")))


@part("hundred.lists", page="hundred_units", kind="table", name=lambda: _("两年名单对比"), datasets=("hundred_units",), outside=LEFT_OUT)
def lists(ask: Ask, *, at: date, region: int = NATION) -> Figure:
    """Who entered, who left, whose listing changed; the others are counted."""
    rows = ask(roll.compared, at=at)
    rows = rows if region == NATION else rows[rows["office"] == region]
    shown = rows[rows["change"] != roll.SAME]
    numbers = {code: int((rows["change"] == code).sum()) for code in roll.CHANGES}
    name = _("2021年名单与2020年相比：新增{entered}个、退出{left}个、调整{changed}个、不变{same}个", **numbers) if len(rows) else _("两年名单对比")
    states = {roll.ENTERED: _("新增"), roll.LEFT: _("退出"), roll.CHANGED: _("调整")}
    laid = shown.assign(name=unit_links(ask, shown["unit"], at=at), kind=shown["kind"].map(words.kind), state=shown["change"].map(states),
                        office_name=office_links(ask, shown["office"], shown["office_name"], at=at),
                        columns=[words.listed(titled("hundred_units", code) for code in codes) for codes in shown["columns"]])
    table = Table(laid, [
        Heading("state", _("变化"), kind="short"), Heading("name", _("城市（园区）"), kind="name"), Heading("kind", _("类型"), kind="short"),
        Heading("office_name", _("推荐单位")), Heading("on", _("日期"), say=wording.short_day, kind="short"), Heading("columns", _("调整的内容"), kind="long"),
        Heading("document_no", _("文号（科技）"))], tall=320, empty=_("还没有2021年名单的记录，无从对比。") if rows.empty else _("两年名单相同。"))
    return Figure(table, name, _("按入选日期、退出日期和名单年度；同一名单年度内的更正不算变化"), Note(at, source=_("各推荐单位名单和上报记录")))
