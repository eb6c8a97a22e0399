"""来源对照: what was published of villages and commissioners, beside what is counted here, and how the two differ in meaning."""

from collections.abc import Callable

import pandas as pd

from components.commissioners import reading
from components.figures.bodies import Heading, Table
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from data import reference, regions, wording
from data.indicators import commissioners
from data.indicators.commissioners import work
from data.indicators.periods import Period
from data.language import _, chosen
from data.questions import Ask
from data.regions import NATION

PAGE = "published"
FILE = "poor_villages_by_province"
NATIONAL, PROVINCE, VILLAGES = "national", "province", "registered_poor_villages"
UNSEEN = "recalled, unverified"
DATASETS = ("villages", "commissioners", "assignments", "services")


def metrics() -> dict[str, tuple[str, str]]:
    """Of each published number: what it is called, and how it differs from what is counted here."""
    return {
        VILLAGES: (_("建档立卡贫困村"), _("公布的是2013年底识别时的约数；本系统按期内最近一个名册年度逐村计数，含已出列的，并入他村的按并入村计一次")),
        "poor_villages_remaining": (_("尚未出列的贫困村"), _("公布的是当时尚未出列的村；本系统的分母含已出列的，因为第16条要求覆盖的是建档立卡贫困村")),
        "commissioners_sent_to_poverty_front": (_("投身脱贫攻坚一线的科技特派员"), _("公布的是2012年以来历年选派的累计数；本系统是期末在聘的人数，两数不能相比，也不能相减")),
        "assistance_pairs": (_("科技帮扶结对"), _("公布的是历年结成的对数；本系统是期末在册的选派条数，一名特派员服务几个村计几条")),
        "commissioners_total": (_("科技特派员总数"), _("公布的含各个领域、各级选派的科技特派员；本系统只含名册中在聘的农村科技特派员，不含科技专员")),
        "coverage_target_poor_villages": (_("覆盖贫困村的目标"), _("公布的是当年要求覆盖的村数；本系统是期内有科技服务记录的村数")),
        "coverage_target_share_of_poor_villages_with_industry_conditions": (
            _("具备产业条件的贫困村全覆盖目标"), _("公布的是2020年的目标；本系统是具备产业发展基础的村中有科技服务的比例")),
        "commissioners_three_regions_planned_per_year": (_("“三区”计划每年选派"), _("公布的是每年计划选派的人数；本系统是期末在聘的人数，含各级选派")),
    }


def publishers() -> dict[str, str]:
    """Who published, by the key of the source."""
    return {"S-X1": _("中央广播电视总台，2020年至2026年"), "S-F1": _("国务院扶贫办，2019年10月"), "S-F6": _("新华社，2018年8月22日"), "S-F7": _("期刊，2016年"),
            "S-F8": _("国务院新闻办公室发布会，2020年12月23日"), "S-F9": _("科技部，2017年2月17日"), "S-F2": _("国务院新闻办公室发布会，2020年12月8日"),
            "S-F3": _("人民日报，2020年3月2日"), "S-F10": _("新华社，2020年3月29日")}


@part("published.national", page=PAGE, kind="table", name=lambda: _("公布数与本系统数对照"), datasets=DATASETS,
      defines=(("commissioners", "villages"), ("commissioners", "served"), ("commissioners", "served_industry")), outside=LEFT_OUT,
      for_system={"sure": True}, for_outside={"sure": True}, for_briefing={"sure": True})
def national(ask: Ask, *, period: str, sure: bool = False) -> Figure:
    """A row a published number of the nation; `sure`: only those whose source was seen, as readers outside the office and briefings have them."""
    named, own = metrics(), _own(ask, period)
    rows = _published(NATIONAL, sure=sure)
    rows = rows[rows["metric"].isin(named)]
    shown = pd.DataFrame({
        "what": [named[each][0] for each in rows["metric"]], "as_of": rows["as_of"].to_list(),
        "value": [_said(float(value), unit) for value, unit in zip(rows["value"], rows["unit"], strict=True)],
        "ours": [own[each]() for each in rows["metric"]], "differs": [named[each][1] for each in rows["metric"]],
        "source": [_source(each) for each in rows["source"]], "sure": [_sure(each) for each in rows["source"]]})
    table = Table(shown, [
        Heading("what", _("公布的数"), kind="name"), Heading("as_of", _("截至"), kind="short"), Heading("value", _("公布值"), kind="number"),
        Heading("ours", _("本系统（{period}）", period=Period.parse(period).label), kind="number"), Heading("differs", _("口径不同在哪里"), kind="long"),
        Heading("source", _("出处")), Heading("sure", _("核实情况"), kind="short")], _sampled(ask))
    return Figure(table, _("公布过的全国数{n}个，与本系统对照", n=wording.count(len(shown))), _("口径不同，只供核对，不能互相替代"),
                  Note(Period.parse(period).last_day, source=_("公开发布；本系统各名册和记录")))


@part("published.provinces", page=PAGE, kind="table", name=lambda: _("各省（区、市）贫困村公布数对照"), datasets=("villages",),
      defines=(("commissioners", "villages"),), outside=LEFT_OUT, for_system={"sure": True}, for_outside={"sure": True}, for_briefing={"sure": True})
def provinces(ask: Ask, *, period: str, sure: bool = False) -> Figure:
    """A row a province with a published number of villages, in the standard order, beside the villages of its register."""
    rows = _published(PROVINCE, sure=sure)
    rows = rows[rows["metric"] == VILLAGES].drop_duplicates("entity")
    listed = ask(regions.frame, level=PROVINCE)
    code = dict(zip(listed["name"], listed["code"], strict=True))
    names = dict(zip(listed["code"], regions.labels(listed, PROVINCE), strict=True))
    figures = ask(commissioners.figures, period=period, level=PROVINCE, codes=("villages",))
    ours = dict(zip(figures["code"].astype("int64"), figures["value"], strict=True))
    rows = rows.assign(code=rows["entity"].map(code)).dropna(subset=["code"]).sort_values("code", kind="stable")
    shown = pd.DataFrame({
        "name": [names[each] for each in rows["code"]], "value": rows["value"].astype(float).to_numpy(), "ours": [ours.get(each) for each in rows["code"]],
        "as_of": rows["as_of"].to_list(), "source": [_source(each) for each in rows["source"]], "sure": [_sure(each) for each in rows["source"]]})
    shown["gap"] = shown["ours"] - shown["value"]
    table = Table(shown, [
        Heading("name", _("省份"), kind="name"), Heading("value", _("公布值（个）"), say=wording.count, kind="number"),
        Heading("ours", _("本系统名册（个）"), say=wording.count, kind="number", defines="villages"), Heading("gap", _("相差（个）"), say=wording.count, kind="number"),
        Heading("as_of", _("截至"), kind="short"), Heading("source", _("出处")), Heading("sure", _("核实情况"), kind="short")], _sampled(ask), 520)
    return Figure(table, _("{n}个省（区、市）有公布的贫困村数", n=wording.count(len(shown))), _("按标准次序；各地公布时间和标准不一"),
                  Note(Period.parse(period).last_day, source=_("公开发布；本系统名册")))


def _published(level: str, *, sure: bool) -> pd.DataFrame:
    rows = reference.read(FILE)
    rows = rows[rows["level"] == level]
    return rows[rows["source"] != UNSEEN] if sure else rows


def _own(ask: Ask, period: str) -> dict[str, Callable[[], str]]:
    """What is counted here beside each of the published numbers."""
    figures = reading.figures(ask, period=period, level="nation", code=NATION, codes=("villages", "served", "served_industry"))
    value = {(row["indicator"], name): row[name] for row in figures.to_dict("records") for name in ("numerator", "value")}
    work_of = ask(work.standing, day=Period.parse(period).last_day)
    people, pairs = (lambda: _said(work_of["in_term"], "人")), (lambda: _said(work_of["in_force"], "条"))
    villages = lambda: _said(value.get(("villages", "value")), "村")  # noqa: E731
    return {VILLAGES: villages, "poor_villages_remaining": villages, "commissioners_sent_to_poverty_front": people, "assistance_pairs": pairs,
            "commissioners_total": people, "commissioners_three_regions_planned_per_year": people,
            "coverage_target_poor_villages": lambda: _said(value.get(("served", "numerator")), "村"),
            "coverage_target_share_of_poor_villages_with_industry_conditions": lambda: wording.percent(value.get(("served_industry", "value")))}


def _said(number: float | None, unit: str) -> str:
    """12.8万个: large numbers as they are said, with what they count."""
    if number is None or number != number:
        return wording.MISSING
    if unit == "%":
        return f"{wording.count(number)}%"
    return wording.large(number) + chosen({"村": "个", "人/年": "人"}.get(unit, unit), "")


def _source(keys: str) -> str:
    named = publishers()
    return _("；").join(named.get(key.strip(), _("公开报道")) for key in keys.split(";")) if keys != UNSEEN else wording.MISSING


def _sure(keys: str) -> str:
    return _("待核实（未见原件）") if keys == UNSEEN else _("转引")


def _sampled(ask: Ask) -> str:
    """That invented data may hold a tenth of the villages only."""
    return _("演示数据可能只含部分村（见页首），与公布值相差不说明问题") if ask.demonstration else ""
