"""The sources of the public facts, and the figures that were published in 2020."""

from components.figures.bodies import Heading, Table
from components.figures.figure import Figure
from components.figures.part import part
from data import wording
from data.indicators.catalogue import CATALOGUE
from data.language import _, chosen
from data.questions import Ask
from data.reference import sources
from data.reference.sources import UNVERIFIED

METRICS = {  # as the catalogue calls them
    "resumption_rate_all_firms": "resumption", "resumption_rate_above_scale_firms": "resumption_large",
    "zones_with_100pct_resumption": "zones_full",
}


@part("about.published", page="sources", kind="table", name=lambda: _("2020年公布的全国数据"))
def published(ask: Ask) -> Figure:
    """The national figures of 2020 that everything here is compared with."""
    figures = ask(sources.published_figures)
    national = figures[figures["metric"].isin(METRICS)]
    rows = national.assign(metric=[CATALOGUE["zones", METRICS[metric]].title for metric in national["metric"]],
                           said=[f"{wording.count(value)}{'%' if unit == '%' else chosen(unit, '')}" for value, unit in
                                 zip(national["value"], national["unit"], strict=True)])
    table = Table(rows, [
        Heading("date_as_of", _("数据截至"), kind="short"), Heading("entity", _("范围"), kind="name"), Heading("metric", _("指标"), kind="short"),
        Heading("said", _("公布值"), kind="number"), Heading("publisher", _("发布单位")), Heading("title", _("标题"), kind="long")])
    return Figure(table, _("2020年公布的全国数据"))


@part("about.sources", page="sources", kind="table", name=lambda: _("资料清单"))
def listed(ask: Ask) -> Figure:
    """Publisher, title, date, licence; what was not verified stands on top and says so."""
    rows = sources.sources()
    rows = rows.assign(tone=rows["status"].map({UNVERIFIED: "unreported"}).fillna(""), order=rows["status"] != UNVERIFIED)
    rows = rows.sort_values("order", kind="stable")
    table = Table(rows.assign(status=rows["status"].map(states())), [
        Heading("topic", _("内容"), kind="short"), Heading("publisher", _("发布单位"), kind="name"), Heading("title", _("标题"), kind="long"),
        Heading("date", _("日期"), kind="short"), Heading("licence", _("许可")), Heading("status", _("核实情况"), kind="short"),
        Heading("used_for", _("用在何处"), kind="long")], _("原文：读过原件；转引：读的是转载或整理件；待核实（未见原件）：凭通识整理，没有见到文件"))
    return Figure(table, _("资料清单"), _("待核实的排在最前"))


def states() -> dict[str, str]:
    """How far a source was read, in the language in use."""
    return {"原文": _("原文"), "转引": _("转引"), UNVERIFIED: _("待核实（未见原件）")}
