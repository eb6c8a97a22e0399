"""Performance: what was missed or far surpassed, the form of self-evaluation, each unit's standing, the score step by step."""

from datetime import date

import pandas as pd

from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.hundred import aims
from components.hundred.leads import unit_links
from components.hundred.money import in_10k
from data import wording
from data.indicators.hundred import performance, self_scores
from data.language import _, chosen
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION

DATASETS = ("hundred_units", "hundred_targets", "hundred_progress")
TRANSFER, PROJECT = "transfer", "project"
SHOWN = 200  # rows of all units together on a screen; of one unit there are never so many
LIST = "list"


def forms() -> dict[str, str]:
    """The two forms; that of transfer payments first, since these funds are transfers."""
    return {TRANSFER: _("转移支付自评表"), PROJECT: _("项目支出自评表（计分）")}


def years() -> dict[int, str]:
    """The years of the action; first the newest at the date."""
    return {0: _("最近年度"), 2021: _("2021年度"), 2020: _("2020年度")}


def practice() -> str:
    """Where the forms come from, said under each of them."""
    return _("两种表式均为财政部绩效自评的通行做法，“百城百园”通知没有规定表式")


def categories() -> dict[str, str]:
    return {"产出指标": _("产出指标"), "效益指标": _("效益指标"), "满意度指标": _("满意度指标")}


def states() -> dict[str, str]:
    """What became of a target."""
    return {performance.MISSED: _("未完成"), performance.SURPASSED: _("超过一半以上"), performance.OPEN: _("未填完成值"), performance.REACHED: _("已完成")}


@part("hundred.targets_attention", page="hundred_performance", kind="table", name=lambda: _("未完成和超额过多的指标"), datasets=DATASETS[:2],
      defines=(("hundred", "target_attainment"),), system=OWN_ROWS, outside=LEFT_OUT, options={"year": years})
def attention(ask: Ask, *, at: date, region: int = NATION, year: int = 0) -> Figure:
    """Those without a reason on top, then those with one."""
    rows = of_region(ask(performance.targets, at=at, year=year or at.year), region)
    asked = rows[rows["state"].isin((performance.MISSED, performance.SURPASSED))]
    asked = asked.sort_values(["unexplained", "state"], ascending=[False, True], kind="stable")
    silent = asked[asked["unexplained"]]["state"].value_counts()
    drawn = asked.assign(
        name=unit_links(ask, asked["unit"], at=at), said=asked["state"].map(states()), indicator=asked["indicator"], wanted=aims.wanted(asked), came=aims.came(asked),
        tone=["bad" if unexplained else "" for unexplained in asked["unexplained"]]).head(SHOWN)
    table = Table(drawn, [
        Heading("name", _("城市（园区）"), kind="name"), Heading("office_name", _("推荐单位")), Heading("said", _("情况"), kind="short"),
        Heading("indicator", _("三级指标")), Heading("wanted", _("年度指标值"), kind="number"), Heading("came", _("全年完成值"), kind="number"),
        Heading("attainment", _("指标完成率"), say=wording.percent, kind="number", defines="target_attainment"),
        Heading("reason", _("未完成原因和改进措施"), kind="long")],
        _first(len(asked)), 420, empty=_("没有未完成或超过指标值一半以上的指标。") if len(rows) else _("没有设定绩效指标。"))
    title = _("未完成没有原因的{missed}项，超过一半以上没有原因的{far}项", missed=wording.count(silent.get(performance.MISSED, 0)),
              far=wording.count(silent.get(performance.SURPASSED, 0))) if len(rows) else _("未完成和超额过多的指标")
    counted = asked["state"].value_counts()
    what = _("{year}年度；未完成共{missed}项，超过指标值一半以上共{far}项；没有原因的在前", year=year or at.year,
             missed=wording.count(counted.get(performance.MISSED, 0)), far=wording.count(counted.get(performance.SURPASSED, 0)))
    return Figure(table, title, what, Note(at, source=_("城市（园区）绩效指标")))


@part("hundred.targets_form", page="hundred_performance", kind="table", name=lambda: _("绩效自评表"), datasets=DATASETS, system=OWN_ROWS, outside=LEFT_OUT,
      options={"form": forms, "year": years})
def form_of(ask: Ask, *, at: date, region: int = NATION, year: int = 0, form: str = TRANSFER, unit: str = "", size: int | None = SHOWN) -> Figure:
    """The targets as the form lays them out, of one unit or of all; `size` None: every row."""
    rows = of_region(ask(performance.targets, at=at, year=year or at.year), region)
    rows = rows[rows["unit"] == unit] if unit else rows
    drawn = rows.assign(
        name=unit_links(ask, rows["unit"], at=at), first=rows["category"].map(categories()), wanted=aims.wanted(rows), came=aims.came(rows), worth=rows["points"])
    headings = [*([] if unit else [Heading("name", _("城市（园区）"), kind="name")]), Heading("first", _("一级指标"), kind="short"),
                Heading("level2", _("二级指标"), kind="short"), Heading("indicator", _("三级指标")), Heading("wanted", _("年度指标值"), kind="number")]
    table = Table(drawn if size is None else drawn.head(size), headings + _last(form, drawn), "" if size is None else _first(len(rows), size), 560,
                  empty=_("没有设定绩效指标。"))
    whose = called(unit) if unit else _("各城市（园区）")
    title = chosen(f"{whose}{year or at.year}年度{forms()[form]}", f"{whose}: {forms()[form]}, {year or at.year}")
    return Figure(table, title, practice(), Note(at, source=_("城市（园区）绩效指标")))


def _last(form: str, drawn: pd.DataFrame) -> list[Heading]:
    """The columns in which the forms differ."""
    if form == PROJECT:
        return [Heading("came", _("实际完成值"), kind="number"), Heading("worth", _("分值"), say=wording.in_column(drawn["worth"]), kind="number"),
                Heading("score", _("得分"), say=wording.in_column(drawn["score"]), kind="number"), Heading("reason", _("偏差原因分析及改进措施"), kind="long")]
    return [Heading("came", _("全年完成值"), kind="number"), Heading("reason", _("未完成原因和改进措施"), kind="long")]


@part("hundred.form_money", page="hundred_performance", kind="table", name=lambda: _("自评表资金行"), datasets=("hundred_units", "hundred_progress"),
      defines=(("hundred", "budget_execution"),), system=OWN_ROWS, outside=LEFT_OUT, options={"form": forms, "year": years})
def form_money(ask: Ask, *, at: date, year: int = 0, form: str = TRANSFER, unit: str = "") -> Figure:
    """The line of money of a unit's form; its headings follow the form."""
    of = year or at.year
    known = ask(performance.money, unit=unit, year=of, at=at) if unit else None
    headings = [Heading("budget", _("全年预算数（A，万元）"), say=wording.count, kind="number"), Heading("spent", _("全年执行数（B，万元）"), say=wording.count, kind="number"),
                Heading("execution", _("预算执行率（B/A）"), say=wording.percent, kind="share", defines="budget_execution")]
    rows = pd.DataFrame([known] if known else [], columns=["budget_before", "budget", "spent", "execution", "day"])
    rows = in_10k(rows, "budget_before", "budget", "spent")
    if form == PROJECT:
        points = self_scores.EXECUTION_POINTS
        rows = rows.assign(worth=float(points), score=points * rows["execution"].astype(float).clip(upper=1))
        headings = [Heading("budget_before", _("年初预算数（万元）"), say=wording.count, kind="number"), *headings,
                    Heading("worth", _("分值"), say=wording.count, kind="number"), Heading("score", _("得分"), say=wording.count, kind="number")]
    table = Table(rows, headings, _("预算数、执行数为行动期内累计数，取该年度最近一次执行情况；年初预算数取该年度第一次填报的预算数") if known else "",
                  empty=_("该年度没有执行情况填报。") if unit else _("请先选定一个城市（园区）。"))
    return Figure(table, _("资金（{form}）", form=forms()[form]), practice(), Note(known["day"] if known else at, source=_("城市（园区）执行情况")))


@part("hundred.score_steps", page="hundred_performance", kind="table", name=lambda: _("绩效自评得分步骤"), datasets=DATASETS,
      defines=(("hundred", "self_score"),), system=OWN_ROWS, outside=LEFT_OUT, options={"year": years})
def steps(ask: Ask, *, at: date, region: int = NATION, year: int = 0, unit: str = "") -> Figure:
    """10 + 50 + 30 + 10: what each step can give and gives; a category without an indicator leaves its points to the others."""
    of = year or at.year
    known = of_region(ask(performance.steps, at=at, year=of), region)
    known = known[known["unit"] == unit] if unit else known
    cells = {step: [_step(row[f"points {step}"], row[f"score {step}"]) for row in known.to_dict("records")] for step in self_scores.STEPS}
    rows = known.assign(name=unit_links(ask, known["unit"], at=at), **cells)
    ended = date(of, 12, 31) <= at
    empty = _("没有设定绩效指标。") if ended else _("{year}年12月31日后才能计分。", year=of)
    headings = [Heading("name", _("城市（园区）"), kind="name"), *(Heading(step, named, kind="number") for step, named in step_names().items()),
                Heading("total", _("绩效自评得分"), say=wording.in_column(rows["total"]), kind="number", defines="self_score")]
    full = int(known["total"].notna().sum()) if len(known) else 0
    title = _("{n}个可计分，{m}个有一步未填全", n=wording.count(full), m=wording.count(len(known) - full)) if len(known) else _("绩效自评得分步骤")
    what = _("{year}年度，得分/分值；缺某类指标时其分值按比例分给其他类；{practice}", year=of, practice=practice())
    return Figure(Table(rows, headings, "", 420, empty=empty), title, what, Note(date(of, 12, 31) if ended else at, source=_("绩效指标和执行情况")))


def step_names() -> dict[str, str]:
    """The steps with the points that each has where no category is missing."""
    return {"预算执行": _("预算执行（10）"), "产出指标": _("产出（50）"), "效益指标": _("效益（30）"), "满意度指标": _("满意度（10）")}


def _step(points: float, score: float) -> str:
    if points != points:
        return _("无指标")
    return f"{wording.count(score) if score == score else wording.MISSING}/{wording.count(points)}"


def of_region(rows: pd.DataFrame, region: int) -> pd.DataFrame:
    """The rows of one reporting unit, or all."""
    return rows if region == NATION else rows[rows["office"] == region]


def _first(whole: int, most: int = SHOWN) -> str:
    return _("共{all}行，显示前{n}行；选定地区或城市（园区）看其余", all=wording.count(whole), n=most) if whole > most else ""


