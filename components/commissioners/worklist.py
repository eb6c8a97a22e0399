"""未覆盖和超期村: one list, for the nation too, with who could go; counts by county for readers in the system and outside."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from components.commissioners import reading, ways
from components.commissioners.words import has
from components.figures.bodies import Heading, Link, Remark, Table
from components.figures.figure import LOOKING_BACK, Figure, Note
from components.figures.part import part
from data import wording
from data.coverage.records import UNSERVED_DAYS
from data.indicators.commissioners import area, nearest, worklist, worklist_rows
from data.indicators.periods import Period
from data.indicators.regional import without_hubei as without_hubei_named
from data.language import _
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION, WITHOUT_HUBEI

SIZE = 30
TALL = 640  # px
BY_COUNTY = "county"
COUNTED = {"by": BY_COUNTY, "showing": worklist.EITHER, "order": "list", "search": ""}  # of villages none is told, so none is looked for


def showing_words() -> dict[str, str]:
    """Which villages the list shows."""
    return {worklist.EITHER: _("未覆盖或超期"), worklist.UNCOVERED: _("未覆盖"), worklist.OVERDUE: _("超期"),
            worklist.NEVER_SERVED: _("从未服务"), worklist.NEEDY: _("有未了需求")}


def orders() -> dict[str, str]:
    """How the list can be sorted."""
    return {"longest": _("最久未服务的在前"), "list": _("按标准次序"), "needs": _("需求多的在前"), "households": _("户数多的在前"), "poor": _("贫困户多的在前")}


def _fed(by: str = "") -> tuple[str, ...]:
    return reading.DATASETS if by else (*reading.DATASETS, "village_needs")


@part("commissioners.worklist", page="uncovered", kind="table", name=lambda: _("未覆盖和超期村"), choosing={"datasets": _fed},
      defines=(("commissioners", "uncovered"), ("commissioners", "unserved_days")), options={"showing": showing_words, "order": orders},
      for_system=COUNTED, for_outside=COUNTED)
def worklist_table(ask: Ask, *, period: str, code: int | str = NATION, without_hubei: bool = False, days: int = UNSERVED_DAYS,
                   showing: str = worklist.EITHER, order: str = "longest", search: str = "", page: int = 1, size: int | None = SIZE,
                   by: str = "") -> Figure:
    """`size` None: all that pass. `by` county: how many there are in each county, nothing of a single village."""
    where, passing = chosen(ask, period=period, code=code, without_hubei=without_hubei, days=days, showing=showing, order=order, search=search)
    if where is None or (unknown := reading.no_register(ask, period=period)):
        return Figure(Remark(_("没有代码为{place}的地区。", place=code) if where is None else unknown), note=Note(Period.parse(period).last_day))
    first = (page - 1) * size if size else 0
    rows = passing.villages.iloc[first:first + size if size else None]
    what = _("名册{whole}个村（{register}），未覆盖{uncovered}个（期内没有科技服务），超期{overdue}个（超过{days}天没有服务，其中从未服务{never}个）", days=days,
             register=reading.register_said(ask, period=period) or _("无名册"),
             **{name: wording.count(getattr(passing, name)) for name in ("whole", "uncovered", "overdue", "never")})
    note = Note(Period.parse(period).last_day, source=_("科技特派员服务记录"))
    total, named = len(passing.villages), without_hubei_named() if code == WITHOUT_HUBEI or (without_hubei and code == NATION) else where.name
    title = _("{place}{showing}的村{n}个", place=named, showing=showing_words()[showing], n=wording.count(total))
    if by:  # a village is overdue by what was before the period too
        counted = _("名册{whole}个村（{register}），未覆盖{uncovered}个（期内没有科技服务）；超期为超过{days}天没有服务", days=days, whole=wording.count(passing.whole),
                    register=reading.register_said(ask, period=period) or _("无名册"), uncovered=wording.count(passing.uncovered))
        return Figure(_by_county(ask, period, code, without_hubei, days), _("{place}未覆盖和超期村按县计数", place=named), counted,
                      replace(note, against=reading.against(period, days=days)))
    table = Table(_rows(ask, rows, period), _headings(), _caption(total, first, len(rows)), TALL,
                  empty=_("没有符合条件的村。") if search or showing != worklist.EITHER else _("没有未覆盖或超期的村。"))
    return Figure(table, title, what, note, how=_("{order}；直线距离按驻地（所派的村）坐标估算，只在本县内找", order=orders()[order]))


def chosen(ask: Ask, *, period: str, code: int | str, without_hubei: bool, days: int, showing: str, order: str,
           search: str) -> tuple[area.Area | None, worklist.Passing | None]:
    """The place and the villages that pass; (None, None) for a code that names no place."""
    where, day = ask(area.area, place=NATION if code == WITHOUT_HUBEI else code), Period.parse(period).last_day
    if where is None:
        return None, None
    among = ask(worklist.matching, day=day, search=search) if search.strip() else None
    counties = None if where.counties is None else np.array(where.counties)
    return where, worklist.passing(ask(worklist.standing, day=day), period=period, days=days, showing=showing, order=order, counties=counties,
                                   without_hubei=code == WITHOUT_HUBEI or (without_hubei and code == NATION), among=among)


def _rows(ask: Ask, villages: pd.DataFrame, period: str) -> pd.DataFrame:
    """The rows of one page, in words."""
    day = Period.parse(period).last_day
    codes = tuple(villages["village"].tolist())
    stationed, here = ask(nearest.stationed, day=day), sorted(set(villages["county"].tolist()))
    rows = ask(worklist_rows.detail, day=day, villages=codes, stationed=tuple((county, stationed[county]) for county in here if county in stationed))
    counties = ask(area.named_counties).reindex(rows["county"])
    last = villages["last"].to_numpy()
    served, having = last != worklist.NEVER, has()
    words = pd.DataFrame({
        "province": counties["province_name"].to_numpy(), "county": counties["county_name"].to_numpy(),
        "village": [Link(called(name) if name else str(village), page=ways.VILLAGE, address={"village": f"{village:012d}"}) for name, village in
                    zip(rows["name"].fillna(""), codes, strict=True)],
        "code": [f"{village:012d}" for village in codes],
        "last": [date.fromordinal(on).isoformat() if on != worklist.NEVER else _("从未服务") for on in last],
        "days": pd.array(np.where(served, day.toordinal() - last, 0), dtype="Int64"),
        "households": pd.array(villages["households"], dtype="Int64"), "poor_households": pd.array(villages["poor_households"], dtype="Int64"),
        "industry": [having[bool(each)] for each in villages["has_industry"]], "needs": blank(rows["needs"])})
    words.loc[~served, "days"] = pd.NA
    return words.assign(**nearby(rows))


def nearby(rows: pd.DataFrame) -> dict[str, list]:
    """Who could go, in words: 编号, name, organisation, speciality, load, distance."""
    numbers = blank(rows["commissioner_no"])
    return {
        "commissioner_no": [Link(number, page=ways.COMMISSIONER, address={"commissioner": number}) if number else None for number in numbers],
        "commissioner": [called(name) if number else _("本县无在聘特派员") for number, name in zip(numbers, rows["commissioner"], strict=True)],
        "organisation": blank(rows["organisation"]), "speciality": blank(rows["speciality"]), "load": blank(rows["load"]),
        "distance": [said_distance(far) if number else None for number, far in zip(numbers, rows["distance_km"], strict=True)]}


def blank(values: pd.Series) -> list:
    """The values, None where there is none."""
    return [None if pd.isna(value) else value for value in values]


def said_distance(kilometres: float) -> str:
    return _("坐标缺失") if pd.isna(kilometres) else _("{km}公里", km=f"{kilometres:.1f}")


def _headings() -> list[Heading]:
    return [Heading("province", _("省份"), kind="short"), Heading("county", _("县"), kind="short"), Heading("village", _("村"), kind="name"),
            Heading("code", _("村代码"), kind="short"), Heading("last", _("最近一次服务"), kind="short"),
            Heading("days", _("未服务（天）"), say=wording.count, kind="number", defines="unserved_days"),
            Heading("households", _("户数"), say=wording.count, kind="number"), Heading("poor_households", _("贫困户数"), say=wording.count, kind="number"),
            Heading("industry", _("产业基础"), kind="short"), Heading("needs", _("未了需求"), kind="long"),
            Heading("commissioner_no", _("就近特派员编号"), kind="short", private=True), Heading("commissioner", _("就近特派员"), kind="short", private=True),
            Heading("organisation", _("派出单位"), kind="name", private=True), Heading("speciality", _("专业领域"), kind="short", private=True),
            Heading("load", _("在派村（个）"), say=wording.count, kind="number", private=True), Heading("distance", _("直线距离（按驻地估算）"), kind="short", private=True)]


def _caption(total: int, first: int, shown: int) -> str:
    return _("第{first}～{last}个，共{n}个", first=wording.count(first + 1), last=wording.count(first + shown), n=wording.count(total)) if total > shown else ""


def _by_county(ask: Ask, period: str, code: int | str, without_hubei: bool, days: int) -> Table:
    """How many villages, uncovered and overdue ones each county has, in the standard order."""
    _where, either = chosen(ask, period=period, code=code, without_hubei=without_hubei, days=days, showing=worklist.EITHER, order="list", search="")
    names = ask(area.named_counties)
    numbers = {}
    for showing in (worklist.UNCOVERED, worklist.OVERDUE):
        _where, each = chosen(ask, period=period, code=code, without_hubei=without_hubei, days=days, showing=showing, order="list", search="")
        numbers[showing] = each.villages.groupby("county").size()
    counted = either.villages.groupby("county").size().rename("either")
    rows = pd.DataFrame({"either": counted, **numbers}).fillna(0).astype("int64")
    rows = rows.reindex([code for code in names.index if code in rows.index]).join(names)
    return Table(rows.reset_index(drop=True), [
        Heading("province_name", _("省份"), kind="short"), Heading("county_name", _("县"), kind="name"),
        Heading("either", _("未覆盖或超期（个）"), say=wording.count, kind="number", compares=LOOKING_BACK),
        Heading(worklist.UNCOVERED, _("未覆盖（个）"), say=wording.count, kind="number", defines="uncovered"),
        Heading(worklist.OVERDUE, _("超期（个）"), say=wording.count, kind="number", defines="unserved_days", compares=LOOKING_BACK)],
        _("没有未覆盖和超期村的县不列；未含香港、澳门特别行政区和台湾省数据"), TALL, empty=_("没有未覆盖或超期的村。"))


def pages(total: int, size: int = SIZE) -> int:
    """How many pages a list has, one at least."""
    return max(1, -(-total // size))
