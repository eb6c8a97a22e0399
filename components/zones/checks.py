"""Zones to telephone: their return departs from their own last ones; with the explanation where one was given."""

from datetime import date
from functools import partial

import pandas as pd

from components.figures.bodies import Heading, Table, Words
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.zones import reading
from components.zones.attention import of
from components.zones.links import zone_links
from components.zones.orders import by_list
from data import wording
from data.indicators import zones
from data.indicators.zones import departures
from data.language import _
from data.questions import Ask


@part("zones.checks", page="checks", kind="table", name=lambda: _("核实提示"), datasets=("zone_daily",),
      defines=(("zones", "resumption"),), system=OWN_ROWS, outside=LEFT_OUT)
def checks(ask: Ask, *, at: date, region: int) -> Figure:
    """One row a zone and reason, by reason and in the standard order. No number is altered."""
    departed = by_list(ask, of(ask(zones.plausibility, at=at), region), "zone", at=at)
    departed = departed.sort_values("reason", key=lambda each: each.map([*reasons()].index), kind="stable")
    rows = departed.assign(
        reason_said=departed["reason"].map(reasons()), was=_said(departed, "before"), now_said=_said(departed, "now"), moved=_moved(departed),
        zone=zone_links(ask, departed["zone"], at=at), explanation=departed["explanation"].replace("", None))
    silence, first = reading.silence(ask, at=at, region=region), reading.first_day(ask, at=at) >= at
    table = Table(rows, [
        Heading("zone", _("高新区"), kind="name"), Heading("office_name", _("所属报送单位")),
        Heading("reason_said", _("提示"), kind="short"), Heading("was", _("上一次"), kind="number"),
        Heading("now_said", _("当日"), kind="number"), Heading("moved", _("变化"), kind="number"),
        Heading("last_report", _("上一次数据日期"), say=partial(wording.day_beside, other=at), kind="short"), Heading("explanation", _("书面说明"))],
        empty=silence or (_("此前没有填报可以比较。") if first else _("当日填报与各高新区此前填报没有明显差异。")))
    return Figure(table, _title(departed, silence), _("与本高新区上一次填报相比；只作核实提示，不改动任何数字"),
                  Note(at, source=_("高新区日报与上报记录"), exact=True))


def _title(departed: pd.DataFrame, silence: str) -> str:
    unexplained = int((departed["explanation"] == "").sum())
    if unexplained:
        return _("{n}条提示待核实，其中{m}条没有书面说明", n=len(departed), m=unexplained)
    if len(departed):
        return _("{n}条提示待核实，均有书面说明", n=len(departed))
    return _("当日没有可核实的填报") if silence else _("没有需要电话核实的高新区")


@part("zones.check_rules", page="checks", kind="words", name=lambda: _("核实提示的规则"))
def rules(ask: Ask) -> Figure:
    """What brings a zone onto the list."""
    return Figure(Words([_("复工率下降：比上一次填报下降超过5个百分点"), _("企业总数变动：与上一次填报相差超过2%"),
                         _("复工率停滞：连续10次填报的复工率完全相同（已达100%的除外）")]))


def reasons() -> dict[str, str]:
    return {departures.FELL: _("复工率下降"), departures.TOTAL: _("企业总数变动"), departures.STILL: _("复工率停滞")}


def _said(departed: pd.DataFrame, column: str) -> list[str]:
    return [wording.count(value) if reason == departures.TOTAL else wording.percent(value)
            for reason, value in zip(departed["reason"], departed[column], strict=True)]


def _moved(departed: pd.DataFrame) -> list[str]:
    """In points as on every other page, in per cent of the total, or for how many reports."""
    says = {departures.FELL: lambda row: _("{gap}个百分点", gap=wording.gap(row.change)),
            departures.TOTAL: lambda row: f"{wording.gap(row.change)}%" if row.change == row.change else wording.MISSING,
            departures.STILL: lambda row: _("连续{n}次", n=wording.count(row.change))}
    return [says[row.reason](row) for row in departed.itertuples()]
