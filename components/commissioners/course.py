"""The shares and the counts month by month: each month by itself, so that counts add up over months and shares do not."""

from dataclasses import replace
from datetime import timedelta

import pandas as pd

from components.commissioners import reading, words
from components.figures import charts
from components.figures.figure import Figure, Note
from components.figures.part import part
from data import wording
from data.coverage.records import UNSERVED_DAYS
from data.indicators import commissioners
from data.indicators.catalogue import CATALOGUE
from data.indicators.periods import Period
from data.language import _
from data.questions import Ask

COUNTS = ("services", "service_days", "farmers", "trainees", "technologies", "jobs", "households", "uncovered", "unserved_days")
UNSERVED = "unserved_days"
STANDING = ("uncovered", UNSERVED)
HEIGHT = 240


@part("commissioners.course", page="commissioners", kind="line", name=lambda: _("各月覆盖率走势"), datasets=reading.DATASETS,
      defines=tuple(("commissioners", code) for code in words.RATES))
def rates(ask: Ask, *, period: str, level: str, code: int | str) -> Figure | None:
    """The five shares of each month of the year; nothing where no month has a record."""
    rows = _months(ask, period=period, level=level, code=code, codes=words.RATES)
    if rows.empty:
        return None
    titles = words.columns(period)
    drawn = pd.DataFrame({
        "date": rows["day"], "series": rows["indicator"].map(titles), "value": rows["value"].astype(float), "month": rows["month"],
        "of": [wording.share(n, m) for n, m in zip(rows["numerator"], rows["denominator"], strict=True)]})
    drawn = drawn.sort_values("series", key=lambda column: column.map({titles[each]: place for place, each in enumerate(words.RATES)}), kind="stable")
    chart = charts.line(drawn.reset_index(drop=True), tooltip={"month": _("月份"), "of": _("村数")}, height=HEIGHT, demonstration=ask.demonstration)
    return Figure(chart, _("{name}各月覆盖率", name=_place(rows)), _("每月单独计算：当月有服务、有带动的村；选派为月末在册。各月的率不能相加，也不能平均为全年"),
                  _note(rows))


def of_counts() -> dict[str, str]:
    """What the course of counts can show."""
    return {code: CATALOGUE["commissioners", code].title for code in COUNTS}


@part("commissioners.counts", page="commissioners", kind="line", name=lambda count=COUNTS[0]: _("各月{what}", what=of_counts()[count]), datasets=reading.DATASETS,
      defines=tuple(("commissioners", code) for code in COUNTS), options={"count": of_counts})
def counts(ask: Ask, *, period: str, level: str, code: int | str, count: str = COUNTS[0]) -> Figure | None:
    """One count of each month of the year; nothing where no month has a record."""
    rows = _months(ask, period=period, level=level, code=code, codes=(count,))
    if rows.empty:
        return None
    entry = CATALOGUE["commissioners", count]
    drawn = pd.DataFrame({"date": rows["day"], "series": entry.title, "value": rows["value"].astype(float), "month": rows["month"]})
    chart = charts.line(drawn, unit="count", tooltip={"month": _("月份")}, height=HEIGHT, demonstration=ask.demonstration)
    adds = _("村数是各月自己的情况，不能相加") if count in STANDING else _("各月相加即为合计；同一户、同一人各月可能重复")
    note = replace(_note(rows), since=rows["day"].min().date() - timedelta(days=UNSERVED_DAYS)) if count == UNSERVED else _note(rows)
    return Figure(chart, _("{name}各月{what}", name=_place(rows), what=entry.title), _("{unit}；{adds}", unit=entry.unit, adds=adds), note)


def _months(ask: Ask, *, period: str, level: str, code: int | str, codes: tuple[str, ...]) -> pd.DataFrame:
    """The values of the months with `day` (the first of the month) and `month` in words."""
    rows = ask(commissioners.course, months=reading.months(ask, period=period), level=level, code=code, codes=codes)
    rows = rows[(rows["split"] == "") & rows["value"].notna()]
    parsed = [Period.parse(text) for text in rows["period"]]
    return rows.assign(day=pd.to_datetime([each.first_day for each in parsed]), month=[each.label for each in parsed])


def _place(rows: pd.DataFrame) -> str:
    """Whose course it is."""
    return str(rows["name"].iloc[0])


def _note(rows: pd.DataFrame) -> Note:
    return Note(pd.Timestamp(rows["data_date"].max()).date(), source=_("科技特派员服务记录"))
