"""How each city and park stands by its targets, and what the evaluations gave: bands and changes, no rank."""

from datetime import date

import pandas as pd

from components.figures import charts
from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, OWN_ROWS, Figure, Note
from components.figures.part import part
from components.hundred.leads import unit_links
from components.hundred.performance import DATASETS, of_region, practice, years
from data import wording
from data.indicators.hundred import performance
from data.language import _
from data.questions import Ask
from data.regions import NATION

EVALUATED = ("hundred_units", "hundred_evaluations")


def bands() -> dict[str, str]:
    """The bands of a score; empty where there is none."""
    return {"90": _("90分及以上"), "80": _("80～90分"), "60": _("60～80分"), "0": _("不足60分"), "": wording.MISSING}


def grades() -> dict[str, str]:
    return {"优": _("优"), "良": _("良"), "中": _("中"), "差": _("差")}


@part("hundred.targets_units", page="hundred_performance", kind="table", name=lambda: _("各城市（园区）绩效目标"), datasets=DATASETS,
      defines=(("hundred", "targets_met"), ("hundred", "target_attainment"), ("hundred", "self_score")), system=OWN_ROWS, outside=LEFT_OUT,
      options={"year": years})
def by_unit(ask: Ask, *, at: date, region: int = NATION, year: int = 0) -> Figure:
    """Met of set, mean attainment, the band of the score and its change, in the standard order."""
    of = year or at.year
    known = of_region(ask(performance.units, at=at, year=of), region)
    rows = known.assign(
        name=unit_links(ask, known["unit"], at=at), met_of=[wording.share(n, m) for n, m in zip(known["met"], known["targets"], strict=True)],
        in_band=known["band"].map(bands()), change=known["change"] / 100, missing=(known["targets"] - known["given"]).where(known["targets"] > known["given"]))
    table = Table(rows, [
        Heading("name", _("城市（园区）"), kind="name"), Heading("office_name", _("推荐单位")),
        Heading("met_of", _("完成/设定（项）"), kind="number", defines="targets_met"), Heading("missing", _("未填完成值（项）"), say=wording.count, kind="number"),
        Heading("unexplained", _("没有原因（项）"), say=wording.count, kind="number"),
        Heading("attainment", _("平均指标完成率"), say=wording.percent, kind="number", defines="target_attainment"),
        Heading("in_band", _("自评得分段"), kind="short", defines="self_score"),
        Heading("change", _("得分较上年（分）"), say=wording.gap, kind="number")], "", 420, empty=_("没有设定绩效指标。"))
    met, all_ = int(known["met"].sum()), int(known["targets"].sum())
    title = _("{all}项指标完成{met}项", met=wording.count(met), all=wording.count(all_)) if all_ else _("没有设定绩效指标")
    return Figure(table, title, _("{year}年度，标准次序，只列分段和变化，不排名；{practice}", year=of, practice=practice()), Note(at, source=_("绩效指标和执行情况")))


@part("hundred.grades", page="hundred_performance", kind="bar", name=lambda: _("绩效评价等次分布"), datasets=EVALUATED, options={"year": years},
      for_outside={"region": NATION})
def distribution(ask: Ask, *, at: date, region: int = NATION, year: int = 0) -> Figure:
    """How many units were evaluated as 优, 良, 中 and 差 in the year."""
    of, rows = _of_year(ask, at, region, year)
    counts = rows["grade"].value_counts()
    blank = int(rows["grade"].isna().sum())
    drawn = pd.DataFrame({"name": list(grades().values()), "value": [float(counts.get(grade, 0)) for grade in grades()]})
    chart = charts.bar(drawn if len(rows) else drawn.iloc[:0], title=_("城市（园区）数"), unit="count", ordered=True, demonstration=ask.demonstration)
    title = _("{n}个已评价", n=wording.count(len(rows))) if len(rows) else _("没有绩效评价结果")
    what = _("{year}年度，优90分及以上，良80～89分，中60～79分，差不足60分", year=of)
    return Figure(chart, title, f"{what}；" + _("{n}个没有等次", n=blank) if blank else what, Note(at, source=_("绩效评价结果")))


@part("hundred.grade_list", page="hundred_performance", kind="table", name=lambda: _("各城市（园区）绩效评价结果"), datasets=EVALUATED, system=OWN_ROWS,
      outside=LEFT_OUT, options={"year": years})
def listed(ask: Ask, *, at: date, region: int = NATION, year: int = 0) -> Figure:
    """Grade, document number and the change on the year before, in the standard order."""
    of, rows = _of_year(ask, at, region, year)
    drawn = rows.assign(name=unit_links(ask, rows["unit"], at=at), given=rows["grade"].map(grades()), before=rows["grade_before"].map(grades()),
                        change=rows["change"] / 100)  # said as points, which are hundredths
    table = Table(drawn, [
        Heading("name", _("城市（园区）"), kind="name"), Heading("office_name", _("推荐单位")), Heading("given", _("等次"), kind="short"),
        Heading("score", _("评价得分"), say=wording.in_column(drawn["score"]), kind="number"), Heading("before", _("上年等次"), kind="short"),
        Heading("change", _("得分较上年（分）"), say=wording.gap, kind="number"), Heading("document_no", _("文号"))],
        "", 420, empty=_("没有绩效评价结果。"))
    moved = _moved(rows)
    return Figure(table, moved or _("绩效评价结果"), _("{year}年度，标准次序，不排名；—为未公布或未填", year=of), Note(at, source=_("绩效评价结果")))


def _of_year(ask: Ask, at: date, region: int, year: int) -> tuple[int, pd.DataFrame]:
    """The year asked for, and its evaluations; of the date's year, or the newest that has any."""
    rows = of_region(ask(performance.evaluations, at=at), region)
    of = year or (int(rows["year"].max()) if len(rows) else at.year)
    return of, rows[rows["year"] == of]


def _moved(rows: pd.DataFrame) -> str:
    """How many rose and fell by a grade, where a year before is known."""
    both = rows.dropna(subset=["grade", "grade_before"])
    if both.empty:
        return ""
    place = {grade: number for number, grade in enumerate(performance.GRADES)}
    step = both["grade_before"].map(place) - both["grade"].map(place)
    return _("较上年等次上升{up}个，下降{down}个，不变{level}个", up=int((step > 0).sum()), down=int((step < 0).sum()), level=int((step == 0).sum()))
