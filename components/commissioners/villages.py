"""The villages of a province or county: those without service by name, and all of them on a map of points."""

import pandas as pd

from components.commissioners import reading
from components.figures.bodies import Heading, Points, Table
from components.figures.figure import LEFT_OUT, Figure, Note
from components.figures.part import part
from components.maps.review import review_line
from data import office, wording
from data.coverage.places import places as divisions
from data.indicators import commissioners
from data.indicators.commissioners import area as area_of
from data.indicators.periods import Period
from data.language import _
from data.naming.english import called
from data.questions import Ask

SHOWN = 200
TALL = 420
BY_COUNTY = "county"


@part("commissioners.uncovered", page="commissioners", kind="table", name=lambda: _("未覆盖村"), datasets=reading.DATASETS,
      defines=(("commissioners", "uncovered"),), for_system={"by": BY_COUNTY}, for_outside={"by": BY_COUNTY})
def uncovered(ask: Ask, *, period: str, province: int, prefecture: int = 0, county: int = 0, reporting_unit: int = 0, name: str = "",
              by: str = "") -> Figure:
    """The first of the villages without service in the period, those never served on top; all are in the download.

    `by` county: how many there are in each county, nothing of a single village.
    """
    rows = named(ask, period=period, province=province, prefecture=prefecture, county=county, reporting_unit=reporting_unit)
    unknown, what = reading.no_register(ask, period=period), _("期内没有科技服务的村，从未服务的在前")
    title, empty = unknown or _("{name}未覆盖村{n}个", name=name, n=wording.count(len(rows))), unknown or _("没有未覆盖的村")
    if by:
        return Figure(_by_county(ask, rows, empty), title, _("期内没有科技服务的村，按县计数"), _note(period))
    caption = _("共{n}个，显示前{shown}个", n=len(rows), shown=min(SHOWN, len(rows)))
    shown = rows.head(SHOWN)
    shown = shown.assign(name=shown["name"].map(called), county_name=shown["county_name"].map(called))
    return Figure(Table(shown, headings(), caption, TALL, empty=empty), title, what, _note(period))


def _by_county(ask: Ask, villages: pd.DataFrame, empty: str) -> Table:
    """How many of the villages each county has, in the standard order."""
    numbers, names = villages.groupby("county").size(), ask(area_of.named_counties)["county_name"]
    rows = pd.DataFrame({"county_name": names, "uncovered": numbers.reindex(names.index)}).dropna(subset=["uncovered"]).astype({"uncovered": "int64"})
    return Table(rows.reset_index(drop=True), [
        Heading("county_name", _("县"), kind="name"), Heading("uncovered", _("未覆盖（个）"), say=wording.count, kind="number", defines="uncovered")],
        _("只按县计数，不列村；没有未覆盖村的县不列"), TALL, empty=empty)


@part("commissioners.points", page="commissioners", kind="points", name=lambda: _("村的位置"), datasets=reading.DATASETS,
      defines=(("commissioners", "served"),), system=LEFT_OUT, outside=LEFT_OUT)
def points(ask: Ask, *, period: str, province: int, prefecture: int = 0, county: int = 0, reporting_unit: int = 0) -> Figure:
    """The villages that have coordinates, as points to zoom into."""
    where = {"province": province, "prefecture": prefecture, "county": county, "reporting_unit": reporting_unit}
    listed = ask(commissioners.villages, period=period, **area(ask, **where))
    placed = listed.dropna(subset=["lon", "lat"])
    words = {True: _("期内有服务"), False: _("期内没有服务")}
    rows = placed.assign(told=placed["served"].map(words), name=placed["name"].map(called), adcode=placed["county"],
                         county=placed["county_name"].fillna("").map(called))
    review = review_line(ask(office.review_number))
    drawn_in = province or int(ask(divisions)["province"].get(reporting_unit, 0))
    body = Points(rows, tooltip={"county": _("县"), "told": _("服务情况")}, province=drawn_in, near=bool(county or prefecture or reporting_unit))
    return Figure(body, _("村的位置：红点为未服务村"),
                  _("有坐标的{n}个村", n=wording.count(len(placed))), _note(period, review=review), how=_("可缩放"))


def named(ask: Ask, *, period: str, **where: int) -> pd.DataFrame:
    """Every uncovered village of a place (see `area`), those never served on top."""
    villages = ask(commissioners.uncovered, period=period, **area(ask, **where))
    villages = villages.sort_values("last_service", na_position="first", kind="stable")
    return villages.assign(last_service=[_("从未服务") if pd.isna(on) else _day(on) for on in villages["last_service"]])


def headings() -> list[Heading]:
    return [Heading("county_name", _("县")), Heading("name", _("村"), kind="name"), Heading("village", _("村代码"), kind="short"),
            Heading("last_service", _("最近一次服务"), kind="short"), Heading("commissioner", _("就近特派员"), kind="short", private=True)]


def area(ask: Ask, *, province: int = 0, prefecture: int = 0, county: int = 0, reporting_unit: int = 0) -> dict[str, int | tuple[int, ...]]:
    """How the lists are asked for a county, for the counties of a prefecture or reporting unit, or for the whole province."""
    if county:
        return {"county": county}
    if prefecture or reporting_unit:
        return {"counties": tuple(sorted(reading.counties_of(ask, prefecture=prefecture, reporting_unit=reporting_unit)))}
    return {"province": province}


def _note(period: str, *, review: str = "") -> Note:
    return Note(Period.parse(period).last_day, source=_("科技特派员服务记录"), review=review)


def _day(on: pd.Timestamp) -> str:
    return f"{on:%Y-%m-%d}"
