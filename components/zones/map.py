"""The map of zones: colour by rate, area by firms, hollow where none came; or provinces filled by their rate."""

from datetime import date

import pandas as pd

from components.figures import charts
from components.figures.bodies import Chart, Points
from components.figures.figure import TILES, Figure
from components.figures.part import part
from components.maps.classes import rates
from components.maps.review import review_line
from components.zones import reading
from components.zones.attention import of
from data import office, regions, wording
from data.indicators import zones
from data.indicators.zones import lists
from data.language import _
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION, WHOLES, WITHOUT_HUBEI, Office, inside
from data.sentences import zones as sentences

BREAKS = (0.6, 0.75, 0.85, 0.95)
HEIGHT = 560


def ways() -> dict[str, str]:
    """What the map can show."""
    return {"zones": _("高新区点位"), "province": _("省（区、市）填色"), "move": _("可移动放大")}


@part("zones.map", page="zones", kind="points", name=lambda: _("高新区复工率分布"), datasets=("zone_daily",),
      defines=(("zones", "resumption"),), outside=TILES)
def zone_map(ask: Ask, *, at: date, region: int, way: str = "zones") -> Figure:
    """The title says where most and least has resumed. A click on a zone opens its page."""
    drawn = {"zones": _circles, "move": _movable, "province": _provinces}[way]
    region = NATION if way == "province" else region  # always the nation, whatever region is chosen
    body, what = drawn(ask, at=at, region=region)
    title = _title(ask, at=at, region=region, level="province" if way == "province" else "reporting_unit")
    note = reading.note(reading.figures(ask, at=at, region=region), at, review=review_line(ask(office.review_number)))
    return Figure(body, title, what, note)


def _title(ask: Ask, *, at: date, region: int, level: str) -> str:
    average = reading.average(ask, at=at)
    if region not in WHOLES:
        return sentences.listed(of(ask(lists.points, at=at), region), average=average)
    figures = ask(zones.figures, at=at, level=level, codes=("resumption",))
    return sentences.places(figures[inside(figures["code"].astype(int), region)], average=average)


def _circles(ask: Ask, *, at: date, region: int) -> tuple[Chart, str]:
    chart = charts.zone_points(_placed(ask, at=at, region=region), classes=_classes(), size=_("企业总数"), height=HEIGHT, click="area",
                               within=_within(ask, region), tooltip=_tooltip(), demonstration=ask.demonstration)
    return chart, _("点位为所在区县，相近的略有错开；点击打开高新区详情")


def _within(ask: Ask, region: Office) -> frozenset[int] | None:
    """The provinces that are not faded; None for all."""
    if region == NATION:
        return None
    provinces = ask(regions.frame, level="province")["code"]
    chosen = inside(provinces, region) if region == WITHOUT_HUBEI else provinces.isin(regions.province_of(pd.Series([region])))
    return frozenset(provinces[chosen].tolist())


def _movable(ask: Ask, *, at: date, region: int) -> tuple[Points, str]:
    points = Points(_placed(ask, at=at, region=region), _tooltip(), _classes(), size=_("企业总数"), near=region not in WHOLES, click="area")
    return points, _("拖动移动、滚轮放大；圆面积为企业总数；点击圆点打开高新区详情")


def _provinces(ask: Ask, *, at: date, region: int) -> tuple[Chart, str]:
    figures = ask(zones.figures, at=at, level="province", codes=("resumption",))
    figures = figures[figures["split"] == ""].set_index("code")
    whole = ask(regions.frame, level="province").set_index("code")  # 西藏 has no zone: no data, not silent
    nothing = _("无国家高新区") if len(figures) else _("当日不要求填报")
    every = figures.set_index(figures.index.astype(int)).reindex(whole.index)
    rows = pd.DataFrame({"name": every["name"].fillna(regions.labels(whole.reset_index(), "province").set_axis(whole.index)),
                         "value": every["value"], "reported": every["reported"].isna() | (every["reported"] > 0),
                         "rate": every["value"].map(wording.percent),
                         "of": [wording.share(n, m) for n, m in zip(every["reported"], every["expected"], strict=True)]})
    chart = charts.areas(rows.reset_index(), level="province", classes=_classes(nothing), height=HEIGHT, demonstration=ask.demonstration,
                         tooltip={"rate": _("复工率"), "of": _("已报/应报（家）")})
    return chart, _("全国各省（区、市）已报高新区企业整体复工率；计划单列市和兵团计入所在省（区）")


def _placed(ask: Ask, *, at: date, region: int) -> pd.DataFrame:
    """The zones as both maps take them."""
    points = of(ask(lists.points, at=at), region)
    return points.assign(
        code=range(1, len(points) + 1), name=points["short_name"].fillna(points["zone"]).map(called), value=points["rate"], size=points["firms"],
        said=points["rate"].map(wording.percent),
        of=[wording.share(n, m) for n, m in zip(points["resumed"], points["firms"], strict=True)])


def _classes(nothing: str = ""):
    return rates(_("企业复工率"), BREAKS, nothing=nothing)


def _tooltip() -> dict[str, str]:
    return {"office_name": _("所属报送单位"), "said": _("复工率"), "of": _("复工企业/企业总数")}
