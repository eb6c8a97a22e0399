"""What is looked at: a period, and a province, prefecture and county of it, or one of the 37 units, by list or by a click on the map."""

from dataclasses import dataclass, replace
from html import escape

import streamlit as st

from components import cached
from components.choices import commissioner_dates as dates
from components.choices import filters, url_state
from components.commissioners import reading, table
from components.screen import wall
from components.shell import addresses, menu
from data import spans
from data.coverage.places import places as divisions
from data.coverage.records import UNSERVED_DAYS
from data.indicators import regional
from data.indicators.commissioners import area as area_of
from data.language import _
from data.regions import CORPS, WITHOUT_HUBEI, XINJIANG

BY, COLUMNS = "commissioners_by", "commissioners_columns"
PROVINCE, PREFECTURE, COUNTY, UNIT = (f"commissioners_{name}" for name in ("province", "prefecture", "county", "reporting_unit"))
PLACES = ("province", "prefecture", "county", "reporting_unit", "by")  # what an address names of a place
EVERYWHERE = 0
DIGITS = 6  # of the code of a place
LIMITS = (30, 60, 90, 180, 365)  # days


@dataclass(frozen=True)
class Choice:
    """`province`, `prefecture`, `county` and `reporting_unit` (a reporting unit) are six-digit codes, 0 for all; `place` is what is chosen, with its level."""

    period: str
    province: int
    county: int
    name: str
    without_hubei: bool = False  # of the nation
    prefecture: int = EVERYWHERE
    reporting_unit: int = EVERYWHERE
    by: str = ""

    @property
    def level(self) -> str:
        named = (("county", self.county), ("prefecture", self.prefecture), ("province", self.province), ("reporting_unit", self.reporting_unit))
        return next((level for level, code in named if code), "nation")

    @property
    def code(self) -> int | str:
        return self.county or self.prefecture or self.province or self.reporting_unit or (WITHOUT_HUBEI if self.without_hubei else filters.NATION)

    @property
    def whole(self) -> dict:
        """What a figure of the place alone is asked for."""
        return {"period": self.period, "level": self.level, "code": self.code}

    @property
    def area(self) -> dict:
        """What the places within it are asked for."""
        return {"province": self.province, "prefecture": self.prefecture, "reporting_unit": self.reporting_unit}

    @property
    def listed(self) -> dict:
        """What the villages within it are asked for, by which the log knows a list that was taken."""
        narrower = {name: code for name, code in (("prefecture", self.prefecture), ("reporting_unit", self.reporting_unit)) if code}
        return {"period": self.period, "province": self.province, "county": self.county} | narrower


def boxes(place) -> list:
    """The places of the lists, to be filled when it is known by what the nation is divided."""
    return [place.container(key=f"choice_commissioners_box_{number}", width="content") for number in range(4)]


def known() -> bool:
    """Whether there is any record yet."""
    return bool(cached.ask(spans.periods))


def draw(places: list, options) -> Choice | None:
    """The lists of period and place, and among the options how the nation is divided; None where there is no record yet."""
    if not known():
        return None
    _completed()
    period = dates.period(places[0], options)
    by = filters.one_of(options, _("全国分为"), table.divisions(), key=BY, name="by", width=210)
    picked, names = _region(places[1], period, by)
    area = {"reporting_unit": picked} if by == reading.BY_UNIT and picked else {"province": 0 if picked == WITHOUT_HUBEI else picked}
    within_it = {"province": EVERYWHERE, "prefecture": EVERYWHERE, "reporting_unit": EVERYWHERE} | area
    prefecture = _inside(places[2], _("市州"), period, "prefecture", within_it, key=PREFECTURE)
    within_it["prefecture"] = prefecture
    county = _inside(places[3], _("县"), period, "county", within_it, key=COUNTY)
    named = Choice(period, within_it["province"], county, names[picked], picked == WITHOUT_HUBEI, prefecture, within_it["reporting_unit"], by)
    return replace(named, name=called(named)) if county or prefecture else named


def _completed() -> None:
    """An address may name a county or a prefecture alone: its province is added, so that the lists show it."""
    if {"province", "reporting_unit", "by"} & set(st.query_params):
        return
    for level in ("county", "prefecture"):
        code = st.query_params.get(level, "")
        known = cached.ask(area_of.area, place=int(code)) if code.isascii() and code.isdecimal() and len(code) == DIGITS else None
        if known and known.level == level:
            st.query_params["province"] = str(known.province)
            return


def called(chosen: Choice) -> str:
    """What the chosen prefecture or county is called."""
    return within(chosen.period, level=chosen.level, province=chosen.province, reporting_unit=chosen.reporting_unit).get(chosen.code, str(chosen.code))


def _region(place, period: str, by: str) -> tuple[int | str, dict]:
    """A province, or one of the 37 that has villages on the register, and what each is called."""
    whole = {EVERYWHERE: _("全国"), WITHOUT_HUBEI: regional.without_hubei()}
    if by == reading.BY_UNIT:
        units = within(period, level="reporting_unit")
        named = {EVERYWHERE: _("全国")} | {code: name for code, name in filters.offices().items() if code in units}
        return filters.one_of(place, _("报送单位"), named, key=UNIT, name="reporting_unit", width=230), named
    provinces = whole | within(period, level="province")
    return filters.one_of(place, _("省份"), provinces, key=PROVINCE, name="province", width=230), provinces


def _inside(place, label: str, period: str, level: str, area: dict, *, key: str) -> int:
    """A prefecture or county of what is chosen; no list where nothing is, unless the address names one that cannot be had."""
    somewhere = area["province"] or area["reporting_unit"]
    listed = within(period, level=level, **area) if somewhere else {}
    single = level == "prefecture" and len(listed) < 2
    if (not somewhere or single) and level not in st.query_params:
        st.session_state.pop(key, None)
        return EVERYWHERE
    options = {EVERYWHERE: _("全部")} | listed
    return filters.one_of(place, label, options, key=key, name=level, width=200)


def trail(chosen: Choice, page: str = reading.PAGE) -> None:
    """全国 › 贵州省 › 遵义市 › 正安县: each a way back; a wall has none."""
    if chosen.level == "nation" or wall.on():
        return
    kept = {name: value for name, value in st.query_params.items() if name not in (*PLACES, addresses.LANGUAGE, addresses.KNOWN)}
    ways = [f'<a href="{escape(addresses.of(page, kept | place))}">{escape(name)}</a>' for name, place in steps(chosen)]
    with st.container(key="trail"):  # real links: a link of Streamlit's to the page itself leaves the address as it was
        st.html(f'<nav class="trail">{" › ".join(ways)} › <b>{escape(chosen.name)}</b></nav>')


def on_to_list(chosen: Choice) -> None:
    """To the list of villages of the same place and period; of a reporting unit there is none of its own. A wall has no ways on."""
    if chosen.reporting_unit or wall.on():
        return
    usual = next(iter(cached.ask(spans.periods)))
    period = {} if chosen.period == usual else {"period": chosen.period}
    named = {name: str(code) for name, code in (("province", chosen.province), ("prefecture", chosen.prefecture), ("county", chosen.county)) if code}
    menu.link(menu.UNCOVERED, label=_("到“未覆盖和超期村”看{name}的名单", name=chosen.name), **period, **named)


def steps(chosen: Choice) -> list[tuple[str, dict[str, str]]]:
    """What lies above the chosen place, from the nation down: its name and the choices of its address."""
    by = {"by": chosen.by} if chosen.by else {}
    above: list[tuple[str, dict[str, str]]] = [(regional.nation(), by)]
    for level, code in (("reporting_unit", chosen.reporting_unit), ("province", chosen.province)):
        if code and chosen.level != level:
            name = within(chosen.period, level=level).get(code, str(code))
            above.append((name, by | {"reporting_unit" if chosen.reporting_unit else "province": str(code)}))
    prefecture = chosen.prefecture or _prefecture_of(chosen)
    if chosen.county and prefecture:
        name = within(chosen.period, level="prefecture").get(prefecture, str(prefecture))
        above.append((name, above[-1][1] | {"prefecture": str(prefecture)}))
    return above


def _prefecture_of(chosen: Choice) -> int:
    """The prefecture of the chosen county, where that is a step between it and its province."""
    one_of_several = reading.next_level(cached.ask, period=chosen.period, province=chosen.province, reporting_unit=chosen.reporting_unit) == "prefecture"
    return int(reading.way(cached.ask, level="county", code=chosen.county)["prefecture"]) if chosen.county and one_of_several else EVERYWHERE


def limits() -> dict[int, str]:
    """After how many days without a service a village is overdue; the usual number first."""
    return {days: _("超过{n}天", n=days) for days in (UNSERVED_DAYS, *(each for each in LIMITS if each != UNSERVED_DAYS))}


def within(period: str, *, level: str, province: int = EVERYWHERE, prefecture: int = EVERYWHERE, reporting_unit: int = EVERYWHERE) -> dict[int, str]:
    """The places of a level that have villages on the register, by code: all, or those of one province, prefecture or reporting unit."""
    rows = reading.places(cached.ask, period=period, level=level, province=province, prefecture=prefecture, reporting_unit=reporting_unit, codes=("villages",))
    return {int(code): name for code, name in zip(rows["code"], rows["name"], strict=True)}


def columns(place) -> tuple[str, ...]:
    """Which columns a reader wants beside the five shares; their codes stand in the address."""
    offered = table.choosable()
    url_state.start(COLUMNS, name="columns", default=[], allowed=url_state.Several(tuple(offered)))
    with place.container(key=f"choice_{COLUMNS}"):
        picked = st.multiselect(_("增加的列"), list(offered), format_func=lambda code: offered[code], key=COLUMNS, placeholder=_("请选择，可多选"))
    url_state.keep(COLUMNS, name="columns", value=".".join(picked), default="")
    return tuple(picked)


def clicked(mark: dict) -> None:
    """A click on the map goes one level down: to the province (or one of the 37), its prefecture, its county."""
    code, state = int(mark["code"]), st.session_state
    if not state.get(UNIT) and state.get(PROVINCE) in (None, EVERYWHERE, WITHOUT_HUBEI):
        if state.get(BY) == reading.BY_UNIT:
            state[UNIT] = int(cached.ask(divisions)["reporting_unit"].get(code, code))
        else:
            state[PROVINCE] = code // 10000 * 10000 if code // 10000 * 10000 != CORPS else XINJIANG
        return
    prefecture = _stepped(code)
    if prefecture and state.get(PREFECTURE) != prefecture and not state.get(COUNTY):
        state[PREFECTURE] = prefecture
        return
    if state.get(PREFECTURE):
        state[PREFECTURE] = prefecture
    state[COUNTY] = code


def _stepped(county: int) -> int:
    """The prefecture that is a step between what is chosen and one of its counties; 0 where there is no choice of several."""
    state, periods = st.session_state, cached.ask(spans.periods)
    period = state.get(dates.PERIOD) or (periods[0] if periods else "")
    picked = {"province": state.get(PROVINCE) or EVERYWHERE} if not state.get(UNIT) else {"reporting_unit": state[UNIT]}
    if not period or reading.next_level(cached.ask, period=period, **picked) == "county":
        return EVERYWHERE
    return int(reading.way(cached.ask, level="county", code=county)["prefecture"])
