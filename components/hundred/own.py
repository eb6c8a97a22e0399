"""One city or park: what it is, its cards, its money against time, its returns and what became of its row on the list."""

from dataclasses import replace
from datetime import date

import pandas as pd

from components.charts.theme import ACCENT, GREY
from components.figures import charts, values
from components.figures.bodies import Card, Cards, Chart, Heading, Link, Remark, Table
from components.figures.explained import explained
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.hundred import words
from components.hundred.units import RESULTS, titled
from data import wording
from data.indicators.hundred import figures as of_action
from data.indicators.hundred import one
from data.indicators.hundred.register import AFTERWARDS
from data.language import _, title
from data.ledger import explanations, imports
from data.naming.english import called
from data.questions import Ask
from data.registers.words import worded
from db.datasets import DATASETS

RATES, COUNTS = ("budget_execution", "funds_in_place"), ("technologies", "firms_served", "jobs")
CODES = (*RATES, "execution_gap", "time_progress", "targets_met", *COUNTS)
MONEY = ("budget", "in_place", "spent")


@part("hundred.unit_about", page="hundred_unit", kind="words", name=lambda: _("城市（园区）基本情况"), datasets=("hundred_units",), outside=LEFT_OUT)
def about(ask: Ask, *, unit: str, at: date) -> Figure | None:
    """What it is, whose, for what and with which money; nothing where no such unit was selected by the date."""
    row = ask(one.about, unit=unit, at=at)
    if row is None:
        return None
    told = [called(unit), words.kind(row["kind"]), row["office_name"], words.word(row["park_type"]) if _given(row["park_type"]) else "",
            _("主题（产业）：{focus}", focus=words.theme(row["focus"]) if _given(row["focus"]) else _("未公布")),
            words.word(row["funding_mode"]) if _given(row["funding_mode"]) else "",
            _("资金安排{money}", money=wording.money(row["funds_total"])) if _given(row["funds_total"]) else _("资金安排未公布"),
            _("{day}入选", day=wording.full_day(row["selected_on"])) if _given(row["selected_on"]) else _("入选日期未公布，自2020年1月1日起计"),
            _("{day}退出", day=wording.full_day(row["ended_on"])) if not row["in_force"] else "", row["document_no"] or ""]
    return Figure(Remark(" · ".join(word for word in told if _given(word) and word)), note=Note(at, source=_("各推荐单位名单")))


def _given(value) -> bool:
    return not pd.isna(value)


@part("hundred.unit_cards", page="hundred_unit", kind="cards", name=lambda: _("本城市（园区）主要指标"),
      datasets=("hundred_units", "hundred_progress", "hundred_targets"), defines=tuple(("hundred", code) for code in CODES), system=OWN_ROWS, outside=LEFT_OUT)
def cards(ask: Ask, *, unit: str, at: date) -> Figure:
    """Of its latest data date; what it did not give is missing, not nought. Of one that has left nothing counts any more, which is said."""
    figures = ask(of_action, at=at, level="unit", codes=CODES)
    figures = figures[figures["code"] == unit]
    rates = [values.rate_card(values.pick(figures, code), programme="hundred", code=code) for code in RATES]
    counts = [values.count_card(values.pick(figures, code), programme="hundred", code=code) for code in COUNTS]
    met = values.rate_card(values.pick(figures, "targets_met"), programme="hundred", code="targets_met", counted=_("项"))
    met = replace(met, note=" · ".join([met.note, *_of_year(ask, unit, at)]))
    row = ask(one.about, unit=unit, at=at)
    drawn = [*rates, values.defined(_gap(ask, figures, unit=unit, at=at), "hundred", "execution_gap"), met, *counts]
    drawn = [replace(card, note=_("已退出，不再统计")) for card in drawn] if row is not None and not row["in_force"] else drawn
    return Figure(Cards(drawn), facts=figures,
                  note=Note(at, source=_("各推荐单位报送")))


def _of_year(ask: Ask, unit: str, at: date) -> list[str]:
    """2021年度: the year of its targets that are counted, the newest for which it gave a result."""
    targets = ask(one.targets, at=at)
    years = targets.loc[(targets["unit"] == unit) & targets["given"], "year"]
    return [_("{year}年度", year=int(years.max()))] if len(years) else []


def _gap(ask: Ask, figures: pd.DataFrame, *, unit: str, at: date) -> Card:
    """Against time; one that is funded afterwards is not held against it."""
    gap, elapsed = values.pick(figures, "execution_gap"), values.pick(figures, "time_progress")
    row = ask(one.about, unit=unit, at=at)
    afterwards = row is not None and row["funding_mode"] == AFTERWARDS
    if gap is None or gap.value is None:
        return Card(_("与序时进度差"), wording.MISSING, note=_("后补助，不比较") if afterwards else _("无数据"))
    return Card(_("与序时进度差"), wording.gap(gap.value), unit=_("个百分点"), tone="behind" if gap.value < 0 else "good",
                change=_("序时进度（周期）{share}", share=wording.percent(elapsed.value)), note=wording.short_day(gap.data_date))


@part("hundred.unit_funds", page="hundred_unit", kind="line", name=lambda: _("本城市（园区）资金与序时进度"), datasets=("hundred_units", "hundred_progress"),
      defines=(("hundred", "budget_execution"), ("hundred", "funds_in_place"), ("hundred", "time_progress")), system=OWN_ROWS, outside=LEFT_OUT)
def funds(ask: Ask, *, unit: str, at: date) -> Figure:
    """In place and spent at each data date beside the time elapsed."""
    daily = ask(one.course, unit=unit, at=at)
    last = daily.iloc[-1] if len(daily) else None
    name = _("资金与序时进度") if last is None else _("预算执行率{rate}，序时进度{elapsed}", rate=wording.percent(last["execution"]), elapsed=wording.percent(last["elapsed"]))
    return Figure(_lines(daily, demonstration=ask.demonstration), name, _("累计，占预算的比例；序时进度按实施周期"),
                  Note(last["day"] if last is not None else at, source=_("城市（园区）执行情况")))


def _lines(daily: pd.DataFrame, *, demonstration: bool) -> Chart:
    names = {"execution": _("预算执行率"), "in_place_rate": _("资金到位率"), "elapsed": _("序时进度")}
    long = daily.melt(id_vars=["day"], value_vars=list(names))
    rows = pd.DataFrame({"date": pd.to_datetime(long["day"]), "series": long["variable"].map(names), "value": long["value"].astype(float)})
    colours = dict(zip(names.values(), (ACCENT, "#7a9cc6", GREY), strict=True))
    return charts.line(rows, colours=colours, height=260, demonstration=demonstration)


@part("hundred.unit_returns", page="hundred_unit", kind="table", name=lambda: _("本城市（园区）历次执行情况"), datasets=("hundred_progress",), system=OWN_ROWS,
      outside=LEFT_OUT)
def returns(ask: Ask, *, unit: str, at: date) -> Figure:
    """The newest data date first; a corrected or withdrawn version stands in grey below what holds."""
    rows = ask(one.returns, unit=unit, at=at)
    states = {one.STANDING: _("现行"), one.CORRECTED: _("已更正"), one.WITHDRAWN: _("已撤销")}
    corrected = int((rows["state"] != one.STANDING).sum())
    shown = rows.assign(said=rows["state"].map(states), tone=["" if state == one.STANDING else "past" for state in rows["state"]],
                        entry=[_entry(batch) for batch in rows["batch"]])
    name = _("共{n}次填报，其中{m}次后来更正或撤销", n=wording.count(len(rows)), m=corrected) if corrected else _("共{n}次填报，没有更正", n=wording.count(len(rows)))
    shown = words.in_wan(shown, MONEY)
    table = Table(shown, [
        Heading("data_date", _("数据截至"), say=wording.short_day, kind="short"), Heading("said", _("状态"), kind="short"),
        *(Heading(code, _("{title}（万元）", title=titled("hundred_progress", code)), say=wording.in_column(shown[code], say=wording.exact), kind="number") for code in MONEY),
        *(Heading(code, titled("hundred_progress", code), say=wording.count, kind="number") for code in RESULTS),
        Heading("came_at", _("入库时间"), say=_moment, kind="short"), Heading("entry", _("上报记录"), kind="short"), Heading("by", _("经办人"), kind="short", private=True)],
        tall=360, empty=_("没有填报。"))
    return Figure(table, name, _("按填报原样，最近的在前；—为未填"), Note(at, source=_("城市（园区）执行情况与上报记录")), how=_("向右滚动看其余各项"))


def _moment(at) -> str:
    return f"{at:%Y-%m-%d %H:%M}"


def _entry(batch: int) -> Link:
    return Link(_("第{n}号", n=batch), page="batches", address={"entry": str(batch)})


@part("hundred.unit_history", page="hundred_unit", kind="table", name=lambda: _("名单信息的历次变更"), datasets=("hundred_units",), system=OWN_ROWS,
      outside=LEFT_OUT)
def history(ask: Ask, *, unit: str, at: date) -> Figure | None:
    """Which entry of the ledger set each value of its row on the list; nothing where there is no such unit."""
    row = ask(one.about, unit=unit, at=at)
    if row is None:
        return None
    changes, dataset = ask(one.history, unit=unit, kind=row["kind"]), DATASETS["hundred_units"]
    rows = changes.assign(
        column=[title(dataset.column(code)) for code in changes["column"]], at=[_moment(moment) for moment in changes["at"]],
        action=changes["action"].map(imports.actions()), batch=[_entry(batch) for batch in changes["batch"]],
        **{f"said_{side}": [_value(code, text) for code, text in zip(changes["column"], changes[side], strict=True)] for side in ("before", "after")})
    table = Table(rows, [
        Heading("at", _("时间（北京）"), kind="short"), Heading("column", _("列"), kind="name"), Heading("said_before", _("原值")), Heading("said_after", _("新值")),
        Heading("action", _("操作"), kind="short"), Heading("batch", _("上报记录"), kind="short"), Heading("by", _("经办人"), kind="short", private=True)],
        tall=320, empty=_("没有记录。"))
    return Figure(table, _("名单信息共{n}次上报或更正", n=wording.count(changes["batch"].nunique())), _("最近的在前"), Note(source=_("上报记录")))


def _value(code: str, text: str) -> str | None:
    """What stood in a column of the list, as the list itself says it."""
    say = {"kind": words.kind, "name": called, "focus": words.word}.get(code)
    return say(text) if say and text else worded(DATASETS["hundred_units"].column(code), text or None)


@part("hundred.unit_explained", page="hundred_unit", kind="table", name=lambda: _("本城市（园区）已说明的警告"), system=OWN_ROWS, outside=LEFT_OUT)
def warnings(ask: Ask, *, unit: str, at: date) -> Figure | None:
    """Nothing where no warning was explained."""
    return explained(ask(explanations.of_unit, unit=unit), at=at, whose=called(unit))
