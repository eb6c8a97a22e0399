"""The map of a register: zones as points with lines between pairs, or units or provinces filled; classes proposed from the values."""

import pandas as pd

from components.figures import charts
from components.figures.bodies import Chart
from components.figures.figure import TILES, Figure
from components.figures.part import part
from components.maps.classes import proposed
from components.maps.review import review_line
from components.registers import reading
from data import office, regions
from data.indicators.indicator import PERCENT, Indicator
from data.indicators.zones import register as zone_list
from data.language import _, chosen
from data.naming.english import called
from data.questions import Ask
from data.regions import NATION
from data.registers import couples
from data.registers.declared import NATION as WHOLE
from data.registers.declared import PROVINCE, REGISTER_OF, UNIT, ZONE
from data.sentences import registers as sentences

HEIGHT = 520


@part("registers.map", page="register", kind="map", name=lambda register="": reading.titled(register, _("分布")), choosing=reading.FED, outside=TILES,
      options={"measure": reading.measures}, for_outside={"level": UNIT})
def register_map(ask: Ask, *, register: str, period: str, region: int = NATION, level: str = UNIT, measure: str = "") -> Figure | None:
    """The title says who leads; nothing of a register without a place. Outside the region chosen the country is faded."""
    of = REGISTER_OF[register]
    if of.levels == (WHOLE,):
        return None
    one = reading.measure(register, measure)
    places = reading.by_place(ask, register=register, period=period, level=level, region=region if level == ZONE else NATION)
    rows = reading.whole(places, one.code)
    own = rows if region == NATION or level == ZONE else rows[rows["code"] == str(region)]
    drawn = _points if level == ZONE else _areas
    chart, what = drawn(ask, register=register, period=period, region=region, level=level, one=one, places=places)
    found = sentences.leads(own.assign(name=own["name"].map(called)), one)
    title = _("{measure}：{finding}", measure=one.title, finding=found) if found else _("{measure}分布", measure=one.title)
    note = reading.note(of, places if own.empty else places[places["code"].isin(own["code"])], period, review=review_line(ask(office.review_number)), since=reading.since(ask, of))
    return reading.guarded(of, Figure(chart, title, what, note))


def _areas(ask: Ask, *, register: str, period: str, region: int, level: str, one: Indicator, places: pd.DataFrame) -> tuple[Chart, str]:
    """Every unit or province: one without entries has nothing, one that owes them and filed none is 未报送."""
    divisions = ask(regions.frame, level=level)
    divisions = divisions[~divisions["code"].isin(regions.NOT_COVERED)]
    rows = _told(places, one, divisions["code"].astype(str)).assign(
        code=divisions["code"].to_numpy(), name=regions.labels(divisions, level).to_numpy())
    classes = proposed(one.title, rows["value"], one.unit)
    chart = charts.areas(rows, level=level, classes=_nothing(classes, one), tooltip=_tooltip(one, register), height=HEIGHT, unit=reading.unit_of(one),
                         within=reading.units_within(ask, region, level), beside=_beside(one), demonstration=ask.demonstration)
    return chart, _("{measure}，按{level}；各级约按位数分组", measure=one.title, level=_("省（区、市）") if level == PROVINCE else _("报送单位"))


def _points(ask: Ask, *, register: str, period: str, region: int, level: str, one: Indicator, places: pd.DataFrame) -> tuple[Chart, str]:
    """The zones that have entries, and hollow those that owe them and filed none."""
    zones = ask(zone_list.zones).drop_duplicates("name")
    told = _told(places, one, zones["name"])
    shown = (told["value"].notna() | ~told["reported"]).to_numpy()
    rows = told[shown].assign(code=range(1, int(shown.sum()) + 1), name=zones.loc[shown, "short_name"].fillna(zones["name"]).map(called).to_numpy(),
                              lon=zones.loc[shown, "lon"].to_numpy(), lat=zones.loc[shown, "lat"].to_numpy(), size=float("nan"))
    rows = rows.dropna(subset=["lon", "lat"])
    lines = _lines(ask, register=register, period=period, region=region, zones=zones)
    chart = charts.zone_points(rows, classes=_nothing(proposed(one.title, rows["value"], one.unit), one), tooltip=_tooltip(one, register), height=HEIGHT,
                               unit=reading.unit_of(one), within=reading.units_within(ask, region, level), pairs=lines, beside=_beside(one),
                               demonstration=ask.demonstration)
    what = _("{measure}，点位为所在区县，相近的略有错开；各级约按位数分组", measure=one.title)
    return chart, _("{what}；连线为结对的两家高新区", what=what) if lines is not None else what


def _lines(ask: Ask, *, register: str, period: str, region: int, zones: pd.DataFrame) -> pd.DataFrame | None:
    """The pairs of a register of pairs, each with the places of both."""
    if REGISTER_OF[register].second_place is None:
        return None
    rows = ask(couples.couples, register=register, period=period, region=region)
    at = zones.set_index("identity")[["name", "short_name", "lon", "lat"]]
    first, second = (at.reindex(rows[side]).reset_index(drop=True) for side in ("place", "second"))
    names = [(f"{called(one)} — {called(other)}") for one, other in zip(
        first["short_name"].fillna(first["name"]).fillna(""), second["short_name"].fillna(second["name"]).fillna(""), strict=True)]
    lines = pd.DataFrame({"name": names, "lon": first["lon"], "lat": first["lat"], "lon2": second["lon"], "lat2": second["lat"]})
    return lines.dropna()


def _told(places: pd.DataFrame, one: Indicator, codes: pd.Series) -> pd.DataFrame:
    """A row a code: value, reported, and what the pointer tells."""
    own, counted = (reading.whole(places, code).drop_duplicates("code").set_index("code").reindex(codes) for code in (one.code, reading.ENTRIES))
    owed = (own["expected"].fillna(counted["expected"]).fillna(0) > 0) & (own["reported"].fillna(counted["reported"]).fillna(0) == 0)
    return pd.DataFrame({
        "value": own["value"].where(~owed).to_numpy(dtype=float), "reported": ~owed.to_numpy(),
        "said": [sentences.with_unit(value, one.unit) for value in own["value"]], "entries": [sentences.amount(value, "") for value in counted["value"]],
        "of": [_("{n}/{all}", n=int(n), all=int(m)) if m == m and m else "—" for n, m in zip(counted["reported"], counted["expected"], strict=True)],
        "numerator": own["numerator"].to_numpy(), "denominator": own["denominator"].to_numpy()})


def _nothing(classes, one: Indicator):
    """An area without entries has none, and is not without data. In English, whose titles are long, the legend says the unit alone: the figure says of what."""
    from dataclasses import replace

    unit = "Share" if one.unit in PERCENT else one.unit or "Number"
    return replace(classes, nothing=_("没有条目"), title=chosen(classes.title, unit))


def _tooltip(one: Indicator, register: str) -> dict[str, str]:
    owed = {"of": _("已报/应报")} if REGISTER_OF[register].dataset.expected else {}
    return ({"said": one.title} if one.code != reading.ENTRIES else {}) | {"entries": _("条目数")} | owed


def _beside(one: Indicator) -> dict[str, str]:
    return {"numerator": _("分子"), "denominator": _("分母")} if one.unit in PERCENT else {}
