"""Rules of the list of cities and parks, of projects and of issues."""

import re

import pandas as pd
from sqlalchemy import Connection, select

from data.amounts import HUNDRED_YUAN
from data.language import _, chosen
from data.naming.keeping import kept
from data.programmes import ACTION
from data.regions import CORPS, XINJIANG
from data.uploads.parsing.words import compared
from data.uploads.problems.problem import NOTE, WARNING
from data.uploads.rules.registry import Rows, not_before, rule
from db.tables.reference import Region, ReportingUnit
from db.tokens import REFERENCE

FIRST_DAY = pd.Timestamp(ACTION[0])  # of the action; where no day was published a unit counts from it
TOLERANCE = HUNDRED_YUAN
PARTS = ["funds_central", "funds_local", "funds_other"]
THEMES = ("疫情防控", "智慧城市(社区)", "卫生健康", "智慧环境", "智慧农业", "科技扶贫", "灾害应急")
INDUSTRIES = ("生物技术", "未来食品", "医疗装备", "5G网络", "人工智能", "工业互联网", "节能环保", "智能制造", "自动驾驶")
LISTED = {"城市": THEMES, "园区": INDUSTRIES}
SEVERAL = re.compile(r"[、,，;；/／|+＋]|和|及|与")
OTHER = re.compile(r"其他[:：].+")

not_before("hundred_projects", "ended_on", "started_on")
not_before("major_issues", "closed_on", "raised_on")


def focus_of(kind: str, text: str) -> tuple[str, str]:
    """(the word as listed, "") or (as typed, what is wrong: "" | "several" | "unlisted")."""
    words = {compared(word): word for word in LISTED.get(kind, ())}
    if compared(text) in words:
        return words[compared(text)], ""
    if OTHER.fullmatch(text):
        return text, ""
    parts = [part.strip() for part in SEVERAL.split(text) if part.strip()]
    if len(parts) > 1 and all(compared(part) in words or OTHER.fullmatch(part) for part in parts):
        return text, "several"
    return text, "unlisted"


def _focus_faults(rows: Rows, fault: str) -> dict[int, dict]:
    pairs = rows.frame("kind", "focus").dropna()
    wrong = {pair: focus_of(*pair)[1] for pair in set(pairs.itertuples(index=False, name=None))}
    return {position: {"words": chosen("、", ", ").join(LISTED.get(kind, ()))}
            for position, kind, focus in pairs.itertuples(name=None) if wrong[kind, focus] == fault}


@rule("hundred_units", "focus", "kind", title=lambda: _("主题（产业）不在范围内"),
      says=lambda **v: _("应为：{words}；不在其中的请写成“其他:…”，例如“其他:非织造布产业”。", **v))
def focus_unlisted(rows):
    return _focus_faults(rows, "unlisted")


@rule("hundred_units", "focus", "kind", severity=WARNING, title=lambda: _("主题（产业）不止一个"),
      says=lambda **v: _("按“一城一主题、一园一产业”只能填一个；确有多个的请说明原因。"))
def focus_several(rows):
    return _focus_faults(rows, "several")


@rule("hundred_units", "focus", severity=WARNING, unfiled=True, title=lambda: _("主题（产业）未公布"),
      says=lambda **v: _("主题（产业）为空。尚未公布的请说明，否则请补上。"))
def focus_unpublished(rows):
    return rows["focus"].isna() & rows.readable("focus")


@rule("hundred_units", "selected_on", severity=WARNING, unfiled=True, title=lambda: _("入选日期未公布"),
      says=lambda **v: _("入选日期为空，将从2020年1月1日起计。尚未公布的请说明，否则请补上。"))
def selection_unpublished(rows):
    return rows["selected_on"].isna() & rows.readable("selected_on")


@rule("hundred_units", "park_type", "kind", unfiled=True, title=lambda: _("园区没有填园区类型"),
      says=lambda **v: _("类型为“园区”时必须填园区类型，请补上。"))
def park_type_missing(rows):
    return (rows["kind"] == "园区") & rows["park_type"].isna() & rows.readable("park_type")


@rule("hundred_units", "park_type", "kind", title=lambda: _("城市填了园区类型"),
      says=lambda **v: _("类型为“城市”时园区类型应为空，请删去。"))
def park_type_of_city(rows):
    return (rows["kind"] == "城市") & rows["park_type"].notna()


@rule("hundred_units", "selected_on", title=lambda: _("入选日期早于行动开始"),
      says=lambda **v: _("入选日期不能早于2020年1月1日，请核对。"))
def selected_too_early(rows):
    return rows["selected_on"] < FIRST_DAY


@rule("hundred_units", "ended_on", "selected_on", title=lambda: _("退出日期不晚于入选日期"),
      says=lambda **v: _("退出日期应晚于入选日期，请核对这两个日期。"))
def left_before_selected(rows):
    return rows["ended_on"] <= rows["selected_on"].fillna(FIRST_DAY)


@rule("hundred_units", "funds_total", *PARTS, title=lambda: _("资金合计不符"),
      says=lambda **v: _("资金合计应等于中央引导资金、地方资金、其他资金之和（误差不超过0.01万元），请核对。"))
def funds_do_not_add_up(rows):
    parts = rows.frame(*PARTS)
    total, summed = rows["funds_total"], parts.sum(axis=1)
    apart = (total - summed).abs() > TOLERANCE
    wrong = (parts.notna().all(axis=1) & apart) | (parts.notna().any(axis=1) & (summed - total > TOLERANCE))
    return wrong & rows.readable("funds_total", *PARTS)


@rule("hundred_units", "name", "kind", title=lambda: _("同名的城市和园区"),
      says=lambda **v: _("这个名称已经作为另一种类型在名单中，城市和园区不能同名，请核对类型。"))
def name_of_both_kinds(rows):
    held = rows.stored("hundred_units", "kind", "key_text")
    own = pd.DataFrame({"kind": rows["kind"], "key_text": rows.table.keys["key_text"]})
    both = pd.concat([own, held]).dropna().drop_duplicates()
    shared = both["key_text"][both["key_text"].duplicated()]
    return own["key_text"].isin(shared) & own["key_text"].notna()


@rule("hundred_units", "adcode", "reporting_unit", severity=NOTE, title=lambda: _("所在地不属于推荐单位"),
      says=lambda **v: _("所在地代码{place}不在该推荐单位的辖区内，请确认。", **v))
def place_of_another_unit(rows):
    pairs = rows.frame("adcode", "reporting_unit").dropna()
    of = kept(rows.connection, (REFERENCE,), _unit_of)
    return {position: {"place": place} for position, place, unit in pairs.itertuples(name=None)
            if unit != of.get(place) and (unit, of.get(place)) != (XINJIANG, CORPS)}


def _unit_of(connection: Connection) -> dict[int, int]:
    """Division → the reporting unit in which it lies."""
    return dict(map(tuple, connection.execute(select(Region.adcode, Region.reporting_unit))))


@rule("hundred_units", "reporting_unit", "kind", severity=WARNING, title=lambda: _("超过推荐名额"),
      says=lambda **v: _("{unit}：{kind}共{count}个（含已入库{held}个），超过名额{quota}个，请说明原因。", **v))
def quota_exceeded(rows):
    own = rows.frame("kind", "reporting_unit", "ended_on").assign(key_text=rows.table.keys["key_text"], filed=True)
    held = rows.stored("hundred_units", "kind", "key_text", "reporting_unit", "ended_on").assign(filed=False)
    own = own.drop(index=own.index[rows.table.rejected]).dropna(subset=["kind", "key_text", "reporting_unit"])
    both = pd.concat([own, held]).drop_duplicates(["kind", "key_text"])
    both = both[both["ended_on"].isna()]
    counts = both.groupby(["reporting_unit", "kind"])["filed"].agg(count="size", filed="sum")
    counted = {key: (int(count), int(filed)) for key, count, filed in counts.itertuples(name=None)}
    exceeded = []
    for unit in rows.connection.execute(select(ReportingUnit.__table__)).mappings():
        for kind, quota in (("城市", unit["quota_city"]), ("园区", unit["quota_park"])):
            count, filed = counted.get((unit["adcode"], kind), (0, 0))
            if quota is not None and filed and count > quota:
                exceeded.append({"value": unit["name"], "unit": chosen(unit["name"], unit["name_en"]),
                                 "kind": {"城市": _("城市"), "园区": _("园区")}[kind], "count": count, "held": count - filed, "quota": quota})
    return exceeded
