"""What was published of a zone in 2020, beside what it filed for the same day."""

from datetime import date

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from data import wording
from data.indicators.zones import one
from data.language import _, chosen
from data.questions import Ask
from data.reference import sources

FILED = {"monitored_firms": ("firms",), "resumption_rate_monitored_firms": ("firms_resumed", "firms")}


@part("zone.published", page="zone", kind="table", name=lambda: _("2020年公布的本高新区数据"), datasets=("zone_daily",),
      outside=LEFT_OUT)
def published(ask: Ask, *, zone: str, at: date) -> Figure | None:
    """What was published up to the date; nothing where nothing was."""
    public = ask(sources.published_of, zone=zone)
    public = public[public["date_as_of"].astype(str) <= at.isoformat()]
    if public.empty:
        return None
    reports = ask(one.reports, zone=zone)
    filed = reports[reports["state"] == one.STANDING].assign(day=lambda rows: rows["data_date"].astype(str)).set_index("day")
    rows = public.assign(
        day=pd.to_datetime(public["date_as_of"]).dt.date, metric=public["metric"].map(metrics()),
        said=[_(bound, value=_value(value, unit)) for bound, value, unit in zip(public["bound"], public["value"], public["unit"], strict=True)],
        filed=[_filed(metric, filed.loc[day]) if day in filed.index else None
               for metric, day in zip(public["metric"], public["date_as_of"].astype(str), strict=True)])
    table = Table(rows, [
        Heading("day", _("数据截至"), say=wording.full_day, kind="short"), Heading("metric", _("指标"), kind="name"),
        Heading("said", _("公布值"), kind="number"), Heading("filed", _("当日填报"), kind="number"),
        Heading("publisher", _("发布单位")), Heading("title", _("标题"), kind="long")])
    return Figure(table, _("2020年公布的本高新区数据"), _("公布口径与日报不完全相同，只作对照"), Note(source=_("公开报道")))


def metrics() -> dict[str, str]:
    """What was published of single zones, in words."""
    return {
        "monitored_firms": _("监测企业数"), "resumption_rate_monitored_firms": _("监测企业复工率"),
        "incubators_resumed": _("复工孵化器"), "incubators_total": _("孵化器总数"), "resumption_rate_incubators": _("孵化器复工率"),
        "resumption_rate_top100_industrial_firms": _("百强工业企业复工率"),
        "resumption_rate_fortune500_industrial_firms": _("世界500强工业企业复工率"),
        "industrial_firms_resumed": _("复工工业企业"), "above_scale_industrial_firms_resumed": _("复工规上工业企业"),
        "resumption_rate_above_scale_industrial": _("规上工业企业复工率"), "workers_returned": _("返岗人数"),
        "firms_over_100m_yuan_resumed": _("复工亿元以上企业"), "resumption_rate_firms_over_100m_yuan": _("亿元以上企业复工率"),
        "workers_returned_above_scale_industrial": _("规上工业企业返岗人数"), "service_firms_resumed": _("复工服务业企业"),
        "workers_returned_services": _("服务业返岗人数"), "firms_registered_resumption_total": _("登记复工企业"),
        "workers_returned_total": _("返岗人数合计"),
    }  # fmt: skip


def _value(value: float, unit: str) -> str:
    return f"{value:g}%" if unit == "%" else f"{wording.count(value)}{chosen(unit, '')}"


def _filed(metric: str, report: pd.Series) -> str | None:
    """What the report of the day says of the same; None where it holds nothing to compare."""
    numbers = [report[column] for column in FILED.get(metric, ())]
    if not numbers or any(pd.isna(number) for number in numbers):
        return None
    return _value(numbers[0], "家") if len(numbers) == 1 else wording.percent(numbers[0] / numbers[1])
