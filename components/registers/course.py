"""A register period by period: how much there is, and how much is new."""

import pandas as pd

from components.figures import charts
from components.figures.bodies import Chart
from components.figures.figure import Figure
from components.figures.part import part
from components.registers import reading
from components.registers.sentence import added
from data import registers, wording
from data.indicators.indicator import Indicator
from data.language import _
from data.questions import Ask
from data.regions import NATION
from data.registers.declared import REGISTER_OF, UNIT, Register, Span
from data.sentences import registers as sentences
from data.settling.stretch import parse
from db.roles import Added

COLOURS = ("#1f4e9e", "#d98324")
HEIGHT = 240


@part("registers.course", page="register", kind="line", name=lambda register="": reading.titled(register, _("走势")), choosing=reading.FED,
      options={"measure": reading.measures})
def course(ask: Ask, *, register: str, period: str, region: int = NATION, level: str = UNIT, measure: str = "") -> Figure | None:
    """One line of what there is and one of what is new, up to the period; nothing where there is no entry."""
    of, one = REGISTER_OF[register], reading.measure(register, measure)
    rows = ask(registers.course, register=register, level=reading.level_of(region, level), code=str(region))
    rows = rows[(rows["indicator"] == one.code) & (rows["split"] == "") & (rows["code"] == str(region))]
    rows = rows.assign(day=[parse(text)[1] for text in rows["period"]])
    rows = rows[rows["day"] <= parse(period)[1]].sort_values("day", kind="stable")
    if rows.empty:
        return None
    last = rows.iloc[-1]
    title = _("{measure}：{period}为{value}", measure=one.title, period=reading.of_period(last["period"]), value=sentences.with_unit(last["value"], one.unit))
    shown = reading.with_unit(one)
    what = _("各期{measure}；“新增”是当期新增或比上一期增加的数", measure=shown) if _has_new(rows) else _("各期{measure}", measure=shown)
    return reading.guarded(of, Figure(_lines(ask, of, rows, one), title, what, reading.note(of, reading.figures(
        ask, register=register, period=period, region=region, level=level), period, since=parse(rows["period"].iloc[0])[0])))


def _has_new(rows: pd.DataFrame) -> bool:
    return bool(rows["new"].notna().any())


def _lines(ask: Ask, of: Register, rows: pd.DataFrame, one: Indicator) -> Chart:
    titles = [_kept(of, one), *([_("新增")] if _has_new(rows) else [])]
    drawn = pd.concat([pd.DataFrame({
        "date": pd.to_datetime(rows["day"]), "series": name, "value": rows[column].astype(float), "period": [reading.of_period(text) for text in rows["period"]],
        "reported": [_reported(n, m) for n, m in zip(rows["reported"], rows["expected"], strict=True)]}) for name, column in zip(titles, ("value", "new"), strict=False)])
    return charts.line(drawn.reset_index(drop=True), unit=reading.unit_of(one), tooltip={"period": _("时期"), "reported": _("已报")}, height=HEIGHT,
                       colours=dict(zip(titles, COLOURS, strict=False)), demonstration=ask.demonstration, step=_step(rows["period"]))


def _step(periods: pd.Series) -> str:
    """Of which kind the periods are, for the axis to name them."""
    return "year" if periods.str.len().eq(4).all() else "quarter" if periods.str.contains("-Q").all() else "month"


def _kept(of: Register, one: Indicator) -> str:
    """What a value of the line is, in a word that stands beside it; the title says of what."""
    how = added(of.code, one.code)
    if of.span is Span.CUMULATIVE or how is Added.YEAR_TO_DATE:
        return _("累计")
    return _("期末") if how is Added.STOCK else _("当期")


def _reported(n, m) -> str:
    return wording.share(n, m) if m == m and m else wording.MISSING
