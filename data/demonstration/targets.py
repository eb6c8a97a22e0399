"""Yearly targets of the cities and parks with what was reached, and the evaluations that followed."""

import numpy as np
import pandas as pd

from data.demonstration.chance import dice
from data.demonstration.progress import full_course

YEARS = {2020: "2020-12-31", 2021: "2021-12-31"}
OUTPUT, BENEFIT, CONTENT = "产出指标", "效益指标", "满意度指标"
MISSED = "受疫情影响进度推迟，已调整计划并加强对接，下一季度完成。"
SURPASSED = "年度中新增应用场景，指标值设定偏低，下一年度相应调整。"
COUNTED = {  # indicator: (column of the progress, category, level 2, points, unit)
    "推广应用先进技术成果": ("technologies", OUTPUT, "数量指标", 20, "项"),
    "形成技术工艺包": ("process_packages", OUTPUT, "数量指标", 10, "个"),
    "形成科技赋能典型案例": ("cases", OUTPUT, "质量指标", 10, "个"),
    "服务企业": ("firms_served", BENEFIT, "经济效益指标", 10, "家"),
    "带动就业": ("jobs", BENEFIT, "社会效益指标", 15, "人"),
}
GRADES = ((90, "优"), (80, "良"), (60, "中"), (0, "差"))  # from this score on


def hundred_targets(units: pd.DataFrame) -> pd.DataFrame:
    """Eight indicators a unit and year; a missed one always has its reason."""
    random = dice("targets")
    rows = pd.concat([_counted(units, random), _measured(units, random), _qualitative(units, random)])
    joined = units.set_index("name")["list_year"]
    left = units.set_index("name")["ended_on"]
    rows = rows[(rows["year"] >= rows["unit_name"].map(joined))
                & ~((rows["year"] == 2021) & rows["unit_name"].map(left).notna())]
    return rows.sort_values(["unit_name", "year"], kind="stable", key=_in_order(units)).reset_index(drop=True)


def _in_order(units: pd.DataFrame):
    order = pd.Series(range(len(units)), index=units["name"])
    return lambda column: column.map(order) if column.name == "unit_name" else column


def _counted(units: pd.DataFrame, random: np.random.Generator) -> pd.DataFrame:
    """Targets whose results stand in the progress at the end of the year."""
    course = full_course(units).set_index(["data_date", "unit_name"])
    ends = {year: course.loc[pd.Timestamp(day)] for year, day in YEARS.items()}
    parts = []
    for indicator, (column, category, level2, points, unit) in COUNTED.items():
        before = 0
        for year, end in ends.items():
            actual, before = end[column].to_numpy() - before, end[column].to_numpy()
            target = np.maximum(1, np.round(actual / _ease(len(actual), random)))
            parts.append(_rows(units, year, indicator, category, level2, points, unit, target, actual))
    return pd.concat(parts)


def _measured(units: pd.DataFrame, random: np.random.Generator) -> pd.DataFrame:
    """Days of matching (fewer is better) and satisfaction."""
    parts = []
    for year in YEARS:
        days = random.integers(20, 61, len(units)).astype(float)
        taken = np.round(days / _ease(len(units), random))
        parts.append(_rows(units, year, "需求对接平均用时", OUTPUT, "时效指标", 10, "天", days, taken, "<="))
        target = np.full(len(units), 90.0)
        satisfaction = np.round(random.normal(94, 2.5, len(units)).clip(80, 99.5), 1)
        parts.append(_rows(units, year, "服务对象满意度", CONTENT, "服务对象满意度指标", 10, "%", target, satisfaction))
    return pd.concat(parts)


def _qualitative(units: pd.DataFrame, random: np.random.Generator) -> pd.DataFrame:
    parts = []
    for year in YEARS:
        reached = random.choice(["达成预期指标", "部分达成", "未达成"], len(units), p=[0.9, 0.08, 0.02])
        rows = _rows(units, year, "技术转移服务体系", BENEFIT, "可持续影响指标", 5, None, np.nan, np.nan)
        rows = rows.assign(direction=None, target_text="进一步完善", actual_text=reached, actual_share=_shares(reached, year),
                           reason=np.where(reached == "达成预期指标", None, MISSED))
        parts.append(rows)
    return pd.concat(parts)


def _shares(reached: np.ndarray, year: int) -> np.ndarray:
    """A share inside the band of each word; every third row has the word alone."""
    bands = {"达成预期指标": (80, 101), "部分达成": (60, 80), "未达成": (20, 60)}
    random = dice(f"qualitative shares {year}")
    share = np.array([random.integers(*bands[word]) for word in reached], dtype=float)
    return np.where(np.arange(len(reached)) % 3 == 0, np.nan, share)


def _ease(count: int, random: np.random.Generator) -> np.ndarray:
    """How far results go beyond targets: mostly a little, now and then short of them."""
    ease = random.uniform(1.0, 1.25, count)
    short = random.random(count) < 0.06
    far = np.arange(count) % 41 == 7  # a few beyond by more than half, which asks for a reason too
    return np.where(short, random.uniform(0.6, 0.95, count), np.where(far, 1.8, ease))


def _rows(units, year, indicator, category, level2, points, unit, target, actual, direction=">=") -> pd.DataFrame:
    missed = actual > target if direction == "<=" else actual < target
    far = 1.5 * actual < target if direction == "<=" else actual > 1.5 * target
    return pd.DataFrame({
        "unit_name": units["name"], "year": year, "indicator": indicator, "category": category,
        "direction": direction, "level2": level2, "weight": float(points), "target": target, "target_text": None,
        "actual": actual, "actual_share": np.nan, "actual_text": None, "unit": unit, "reason": np.where(missed, MISSED, np.where(far, SURPASSED, None))})


def hundred_evaluations(units: pd.DataFrame) -> pd.DataFrame:
    """One evaluation a unit and year, for those that stayed."""
    random = dice("evaluations")
    parts = []
    for year in YEARS:
        score = np.round(random.normal(86, 6, len(units)).clip(52, 98.5), 1)
        grade = np.select([score >= least for least, _ in GRADES], [word for _, word in GRADES], default="")
        there = (units["list_year"] <= year) & ((year == 2020) | units["ended_on"].isna())
        parts.append(pd.DataFrame({"unit_name": units["name"], "year": year, "score": score, "grade": grade,
                                   "document_no": f"演示评〔{year + 1}〕1号"})[there])
    return pd.concat(parts, ignore_index=True)
