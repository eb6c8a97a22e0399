"""The rows behind one warning, where no other page shows them."""

from datetime import date

import pandas as pd

from components.figures.bodies import Heading, Link, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.warnings import reading
from components.warnings.reading import EVERY
from data import wording
from data.language import _
from data.masking import veiled
from data.naming.english import called
from data.questions import Ask
from data.warnings import standing
from data.warnings.days import Days

TALL = 360


@part("warnings.behind", page="warnings", kind="table", name=lambda: _("预警的明细"), system=OWN_ROWS, outside=LEFT_OUT)
def behind(ask: Ask, *, rule: str = "", about: str = "", days: Days = (), today: date | None = None) -> Figure | None:
    """Nothing where no warning was chosen; that one which has mended itself has no rows any more is said."""
    at = reading.when(ask, days, today)
    if rule not in LAID or not at.days:
        return None
    rows = ask(standing.behind, rule=rule, about=about, days=at.days, today=at.today)
    warned = [one for one in reading.warned(ask, at, state=EVERY) if not one.closed and (f"{one.programme}.{one.rule}", one.key) == (rule, about)]
    laid, headings = LAID[rule](rows) if len(rows) else (rows, [])
    title = _("{rule}的明细", rule=warned[0].title) if warned else _("预警的明细")
    return Figure(Table(laid, headings, tall=TALL, empty=_("这条预警已经消除，没有明细。")), title, warned[0].sentence if warned else "",
                  Note(dict(at.days).get(rule.partition(".")[0])))


def _targets(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[Heading]]:
    laid = rows.assign(indicator=rows["indicator"].map(veiled), wanted=_filed(rows, "target"), reached=_filed(rows, "actual"))
    return laid, [Heading("indicator", _("绩效指标"), kind="name"), Heading("category", _("一级指标")), Heading("wanted", _("年度指标值"), kind="number"),
                  Heading("reached", _("全年完成值"), kind="number")]


def _filed(rows: pd.DataFrame, name: str) -> list[str | None]:
    """A number with its unit, or else what was filed in words."""
    units = rows["measure"].fillna("")
    return [f"{number:.10g}{unit}" if pd.notna(number) else veiled(text) if pd.notna(text) else None
            for number, unit, text in zip(rows[name], units, rows[f"{name}_text"], strict=True)]


def _issues(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[Heading]]:
    laid = rows.assign(title=rows["title"].map(veiled), issue_no=rows["issue_no"].map(veiled))
    return laid, [Heading("issue_no", _("事项编号"), kind="short"), Heading("name", _("报告单位"), kind="name"), Heading("title", _("事项"), kind="long"),
                  Heading("raised_on", _("报告日期"), say=_day, kind="short"), Heading("due_on", _("办理时限"), say=_day, kind="short")]


def _counties(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[Heading]]:
    laid = rows.assign(name=_linked(rows["name"], rows["province"], rows["code"], rows["period"]))
    return laid, [Heading("name", _("县"), kind="name"), Heading("n", _("超期未服务（个村）"), say=wording.count, kind="number"),
                  Heading("of", _("建档立卡贫困村（个）"), say=wording.count, kind="number")]


def _terms(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[Heading]]:
    return rows.assign(name=rows["name"].map(called)), [Heading("name", _("县"), kind="name"), Heading("people", _("聘期已满（人）"), say=wording.count, kind="number"),
                  Heading("villages", _("仍在选派（个村）"), say=wording.count, kind="number"), Heading("until", _("最早到期"), say=_day, kind="short")]


def _linked(names, provinces, counties, periods) -> list[Link]:
    return [Link(called(name), page="commissioners", address={"period": period, "province": str(province), "county": str(county)})
            for name, province, county, period in zip(names, provinces, counties, periods, strict=True)]


def _day(on: date) -> str:
    return f"{on:%Y-%m-%d}"


LAID = {"hundred.targets": _targets, "hundred.issues": _issues, "commissioners.unserved": _counties, "commissioners.terms": _terms}
