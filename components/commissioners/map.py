"""The map of coverage: the country by counties, prefectures, provinces or the 37 units; or the counties of one province."""

import pandas as pd

from components.commissioners import reading, words
from components.figures import charts, values
from components.figures.bodies import Chart
from components.figures.figure import TILES, Figure, Note
from components.figures.part import part
from components.maps.classes import rates
from components.maps.review import review_line
from data import office, wording
from data.coverage.places import places as divisions
from data.language import _
from data.questions import Ask
from data.regions import HUBEI, WITHOUT_HUBEI
from data.sentences import commissioners as sentences

BREAKS = (0.5, 0.7, 0.85, 0.95)
COUNTY, SERVED = "county", "served"


def ways() -> dict[str, str]:
    """By what the country can be drawn; a province is drawn by its counties."""
    return {COUNTY: _("按县"), "prefecture": _("按市（地、州、盟）"), "province": _("按省（区、市）"), "reporting_unit": _("按37个报送单位")}


def _called(rate: str = SERVED, way: str = COUNTY) -> str:
    return _("县级{rate}", rate=words.rates()[rate]) if way == COUNTY else _("各地{rate}", rate=words.rates()[rate])


def _plain(rate: str = SERVED) -> str:
    return _("各地{rate}", rate=words.rates()[rate])


@part("commissioners.map", page="commissioners", kind="map", name=_plain, datasets=reading.DATASETS,
      defines=tuple(("commissioners", code) for code in words.RATES), outside=TILES, options={"way": ways, "rate": words.rates},
      for_outside={"way": "province", "province": 0, "prefecture": 0, "reporting_unit": 0})
def coverage_map(ask: Ask, *, period: str, level: str, code: int | str, province: int = 0, prefecture: int = 0, reporting_unit: int = 0,
                 way: str = COUNTY, rate: str = SERVED) -> Figure | None:
    """A share of villages; a click opens the province, then the prefecture and the county, the rest of which is faded.

    Of the country by `way`; a province or a reporting unit stands in the map of its province by counties.
    """
    drawn_in = province or (int(ask(divisions)["province"].get(reporting_unit, 0)) if reporting_unit else 0)
    way = COUNTY if drawn_in else way
    areas = reading.places(ask, period=period, level=way, province=drawn_in)
    own = areas[areas["indicator"] == rate]
    own = own[~own["code"].str.startswith(str(HUBEI)[:2])] if code == WITHOUT_HUBEI else own
    figures = reading.figures(ask, period=period, level=level, code=code)
    whole = values.pick(figures, rate)
    note = Note(whole.data_date if whole else None, source=_("科技特派员服务记录"), review=review_line(ask(office.review_number)))
    chart = _areas(areas, period, rate, way=way, province=drawn_in, demonstration=ask.demonstration,
                   within=_within(ask, level, code, prefecture=prefecture, reporting_unit=reporting_unit))
    what = _called(rate, way)
    what = _("{what}；图中含湖北省，标题不含", what=what) if code == WITHOUT_HUBEI else what
    title = _title(own, rate, way) if level in ("nation", "province") else _named(figures, whole, rate)
    return Figure(chart, title, what, note, how=_("点击地图或用右上角列表进入下一级"))


def _title(own: pd.DataFrame, rate: str, way: str) -> str:
    """How many counties are below half, none of them by its name."""
    title = words.rates()[rate]
    if way != COUNTY:
        return _("各省（区、市）{rate}", rate=title) if way == "province" else _("各地{rate}", rate=title)
    low = int((own["value"] < BREAKS[0]).sum())
    return _("{n}个县{rate}不足50%", n=low, rate=title) if low else _("各县{rate}均在50%以上", rate=title)


def _named(figures: pd.DataFrame, whole: values.Value | None, rate: str) -> str:
    """盂县科技服务覆盖率0.0%: of the place that was chosen."""
    if whole is None:
        return _called(rate)
    return _("{name}{rate}{value}", name=figures["name"].iloc[0], rate=words.rates()[rate], value=wording.percent(whole.value))


def _within(ask: Ask, level: str, code: int | str, *, prefecture: int, reporting_unit: int) -> set[int] | None:
    """The counties that are not faded; None for all."""
    if level == "county":
        return {int(code)}
    return reading.counties_of(ask, prefecture=prefecture, reporting_unit=reporting_unit) if prefecture or reporting_unit else None


def _areas(areas: pd.DataFrame, period: str, rate: str, *, way: str, province: int, within: set[int] | None, demonstration: bool) -> Chart:
    title, villages = words.rates()[rate], sentences.villages(period)
    wide = values.wide(areas, {"value": (rate, "", "value"), "n": (rate, "", "numerator"), "villages": ("villages", "", "value"),
                               "assigned": ("assigned", "", "value")}).reset_index().astype({"code": int})
    rows = wide.assign(share=wide["value"].map(wording.percent), assigned=wide["assigned"].map(wording.percent), of=[
        wording.share(n, m) for n, m in zip(wide["n"], wide["villages"], strict=True)])
    told = {"share": title, "of": _("村数/{villages}", villages=villages)}
    return charts.areas(rows, level=way, classes=rates(title, BREAKS, nothing=_("无{villages}", villages=villages)), province=province or None,
                        click="area", tooltip=told | ({} if rate == "assigned" else {"assigned": words.rates()["assigned"]}),
                        beside={"n": _("村数"), "villages": villages},
                        within=within, demonstration=demonstration)
