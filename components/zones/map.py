"""The map of zones: colour by rate, area by firms, hollow where none came."""

from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from components import cached, filters, menu, reviewed, values
from components.figure import Note, figure
from components.maps.classes import rates
from components.maps.regions import region_map
from components.maps.zone_deck import key_of, zone_deck
from components.maps.zones import zone_map
from components.pictures import clickable, lightened, movable, picture
from components.zones import reading
from components.zones.attention import of
from data import regions, wording
from data.indicators import zones
from data.indicators.zones import lists
from data.language import _
from data.sentences import zones as sentences
from db import demonstration

PICKED = "zones_picked"  # the zone a click on the map asked for
BREAKS = (0.6, 0.75, 0.85, 0.95)


def ways() -> dict[str, str]:
    """What the map can show."""
    return {"zones": _("高新区点位"), "province": _("省（区、市）填色"), "move": _("可移动放大")}


def draw(*, at: date, region: int, way: str) -> None:
    """The map in its box; the title says where most and least has resumed. A click on a zone opens its page."""
    if way == "province":  # always the nation, whatever region is chosen
        title, note = _titled(at=at, region=filters.NATION, level="province")
        with figure(title, key="map", note=note, what=_("全国各省（区、市）已报高新区企业整体复工率；计划单列市和兵团计入所在省（区）")):
            picture(cached.ask(by_province, at=at))
        return
    title, note = _titled(at=at, region=region)
    _open_picked(at)
    if way == "move":
        _movable(title, note, at=at, region=region)
        return
    with figure(title, key="map", note=note, what=_("点位为所在区县，相近的略有错开；点击打开高新区详情")):
        key = f"zones_map_{at}_{region}"
        clickable(cached.ask(_light, at=at, region=region), key=key, on_click=partial(_clicked, key, at))


def _movable(title: str, note: Note, *, at: date, region: int) -> None:
    """The zones on a map to move about in; what it shows is printed from the other one."""
    points = cached.ask(_placed, at=at, region=region)
    narrow = "Mobi" in st.context.headers.get("User-Agent", "")
    deck = zone_deck(points, classes=rates(_("企业复工率"), BREAKS), tooltip=_tooltip(), near=region != filters.NATION, narrow=narrow,
                     demonstration=cached.ask(demonstration.loaded))
    key = f"zones_deck_{at}_{region}"
    with figure(title, key="map", note=note, what=_("拖动移动、滚轮放大；圆面积为企业总数；点击圆点打开高新区详情")):
        movable(deck, key=key, rows=key_of(points, rates(_("企业复工率"), BREAKS)), on_click=partial(_clicked, key, at))


def _titled(*, at: date, region: int, level: str = "reporting_unit") -> tuple[str, Note]:
    """The title, and what stands below."""
    reporting = values.pick(reading.figures(at=at, region=region), "reporting")
    note = Note(at=at, reported=reporting.reported if reporting else None,
                expected=reporting.expected if reporting else None, source=_("高新区日报"), review=reviewed.line())
    return cached.ask(_title, at=at, region=region, level=level), note


def _title(connection, *, at: date, region: int, level: str, known_on: int | None = None) -> str:
    """Where most and least has resumed: of the places of a level, or of the zones of a region."""
    if region != filters.NATION:
        return sentences.listed(of(lists.points(connection, at=at, known_on=known_on), region))
    return sentences.places(zones.figures(connection, at=at, level=level, codes=("resumption",), known_on=known_on))


def _clicked(key: str, at: date) -> None:
    """Remember the zone of a click by its full name."""
    selection = st.session_state[key].selection
    picked = selection.get("area") or (selection.get("objects") or {}).get("zones") or []
    names = cached.ask(lists.points, at=at)
    full = names.loc[names["short_name"].fillna(names["zone"]) == picked[0]["name"], "zone"] if picked else ()
    if len(full):
        st.session_state[PICKED] = full.iloc[0]


def _open_picked(at: date) -> None:
    """Go to the zone that was clicked."""
    zone = st.session_state.pop(PICKED, None)
    if zone:
        st.switch_page(menu.ZONE, query_params=menu.along({"zone": zone, "date": at.isoformat()}))


def by_province(connection, *, at: date, known_on: int | None = None) -> dict:
    """Provinces filled by their rate as Vega-Lite."""
    found = zones.figures(connection, at=at, level="province", codes=("resumption",), known_on=known_on)
    found = found[found["split"] == ""].set_index("code")
    whole = regions.frame(connection, "province").set_index("code")  # 西藏 has no zone: no data, not silent
    told = found.set_index(found.index.astype(int)).reindex(whole.index)
    told = pd.DataFrame({"name": told["name"].fillna(regions.labels(whole.reset_index(), "province").set_axis(whole.index)),
                         "value": told["value"], "reported": told["reported"].isna() | (told["reported"] > 0),
                         "rate": told["value"].map(wording.percent),
                         "of": [wording.share(n, m) for n, m in zip(told["reported"], told["expected"], strict=True)]})
    return region_map(told.reset_index(), level="province", classes=rates(_("企业复工率"), BREAKS), height=560,
                      tooltip={"rate": _("复工率"), "of": _("已报/应报（家）")},
                      demonstration=demonstration.loaded(connection, known_on=known_on)).to_dict()


def _light(connection, *, at: date, region: int, known_on: int | None = None) -> dict:
    return lightened(specification(connection, at=at, region=region, known_on=known_on))


def specification(connection, *, at: date, region: int, known_on: int | None = None) -> dict:
    """The map as Vega-Lite."""
    return zone_map(_placed(connection, at=at, region=region, known_on=known_on), classes=rates(_("企业复工率"), BREAKS), size=_("企业总数"), height=560,
                    click="area", tooltip=_tooltip(), demonstration=demonstration.loaded(connection, known_on=known_on)).to_dict()


def _placed(connection, *, at: date, region: int, known_on: int | None = None) -> pd.DataFrame:
    """The zones as both maps take them."""
    points = of(lists.points(connection, at=at, known_on=known_on), region)
    return points.assign(
        code=range(1, len(points) + 1), name=points["short_name"].fillna(points["zone"]), value=points["rate"], size=points["firms"],
        said=points["rate"].map(wording.percent),
        of=[wording.share(n, m) for n, m in zip(points["resumed"], points["firms"], strict=True)])


def _tooltip() -> dict[str, str]:
    return {"office_name": _("推荐单位"), "said": _("复工率"), "of": _("复工企业/企业总数")}
