"""Zones to telephone: their return departs from their own last ones; with the explanation where one was given."""

from datetime import date

import pandas as pd

from components import cached, tables
from components.figure import Note, figure
from components.tables import Heading
from components.zones import reading
from components.zones.attention import of
from components.zones.links import zone_links
from data import spans, wording
from data.indicators import zones
from data.indicators.zones import departures
from data.language import _


def draw(*, at: date, region: int) -> None:
    """One row a zone and reason. No number is altered."""
    found = of(cached.ask(zones.plausibility, at=at), region)
    told = found.assign(reason_said=found["reason"].map(reasons()), was=_said(found, "before"), now_said=_said(found, "now"),
                        moved=_moved(found), zone=zone_links(found["zone"], at=at), explanation=found["explanation"].replace("", None))
    nothing = reading.silence(at=at, region=region)
    unexplained = int((found["explanation"] == "").sum())
    title = _("{n}条提示待核实，其中{m}条没有书面说明", n=len(found), m=unexplained) if unexplained else _(
        "{n}条提示待核实，均有书面说明", n=len(found)) if len(found) else (
        _("当日没有可核实的填报") if nothing else _("没有需要电话核实的高新区"))
    with figure(title, key="checks", note=Note(at=at, source=_("高新区日报与上报记录"), exact=True),
                what=_("与本高新区上一次填报相比；只作核实提示，不改动任何数字")):
        if told.empty:
            first = cached.ask(spans.span, programme="zones")[0] >= at
            tables.nothing(nothing or (_("此前没有填报可以比较。") if first else _("当日填报与各高新区此前填报没有明显差异。")))
            return
        tables.table(told, [
            Heading("zone", _("高新区"), kind="name"), Heading("office_name", _("推荐单位")),
            Heading("reason_said", _("提示"), kind="short"), Heading("was", _("上一次"), kind="number"),
            Heading("now_said", _("当日"), kind="number"), Heading("moved", _("变化"), kind="number"),
            Heading("last_report", _("上一次数据日期"), say=wording.day, kind="short"), Heading("explanation", _("书面说明"))])


def rules() -> None:
    """What brings a zone onto the list."""
    words = [_("复工率下降：比上一次填报下降超过5个百分点"), _("企业总数变动：与上一次填报相差超过2%"),
             _("复工率停滞：连续10次填报的复工率完全相同（已达100%的除外）")]
    tables.tags(words)


def reasons() -> dict[str, str]:
    return {departures.FELL: _("复工率下降"), departures.TOTAL: _("企业总数变动"), departures.STILL: _("复工率停滞")}


def _said(found: pd.DataFrame, column: str) -> list[str]:
    return [wording.count(value) if reason == departures.TOTAL else wording.percent(value)
            for reason, value in zip(found["reason"], found[column], strict=True)]


def _moved(found: pd.DataFrame) -> list[str]:
    """In points as on every other page, in per cent of the total, or for how many reports."""
    says = {departures.FELL: lambda row: _("{gap}个百分点", gap=wording.gap(row.change)),
            departures.TOTAL: lambda row: f"{wording.gap(row.change)}%" if row.change == row.change else wording.MISSING,
            departures.STILL: lambda row: _("连续{n}次", n=wording.count(row.change))}
    return [says[row.reason](row) for row in found.itertuples()]
