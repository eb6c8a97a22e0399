"""What is looked at: a period, and a province and a county of it, by list or by a click on the map."""

from dataclasses import dataclass

import streamlit as st

from components import cached, filters
from data import spans
from data.indicators import commissioners
from data.indicators.periods import Period
from data.language import _

MAP, PROVINCE, COUNTY = "commissioners_map", "commissioners_province", "commissioners_county"
EVERYWHERE = 0


@dataclass(frozen=True)
class Choice:
    """`province` and `county` are six-digit codes, 0 for all; `place` is what is chosen, with its level."""

    period: str
    province: int
    county: int
    name: str

    @property
    def level(self) -> str:
        return "county" if self.county else "province" if self.province else "nation"

    @property
    def code(self) -> int:
        return self.county or self.province or filters.NATION


def draw(place) -> Choice | None:
    """The three lists; None where there is no record yet."""
    periods = cached.ask(spans.periods)
    if not periods:
        return None
    labels = {text: Period.parse(text).label for text in periods}
    period = filters.one_of(place, _("时期"), labels, key="commissioners_period", name="period", width=210)
    provinces = {EVERYWHERE: _("全国")} | within(period, level="province")
    province = filters.one_of(place, _("省份"), provinces, key=PROVINCE, name="province", width=260)
    counties = {EVERYWHERE: _("全部")} | (within(period, level="county", province=province) if province else {})
    county = filters.one_of(place, _("县"), counties, key=COUNTY, name="county", width=230)
    return Choice(period, province, county, counties[county] if county else provinces[province])


def within(period: str, *, level: str, province: int = EVERYWHERE) -> dict[int, str]:
    """The places of a level that have villages on the register, by code: all, or those of one province."""
    found = cached.ask(commissioners.figures, period=period, level=level, codes=("villages",))
    named = {int(code): name for code, name in zip(found["code"], found["name"], strict=True)}
    return {code: name for code, name in named.items() if not province or code // 10000 == province // 10000}


def clicked(key: str) -> None:
    """A click on the map: a county of the country opens its province, a county of a province opens itself."""
    picked = st.session_state[key].selection.get("area") or []
    if not picked:
        return
    code = int(picked[0]["code"])
    if st.session_state.get(PROVINCE):
        st.session_state[COUNTY] = code
    else:
        st.session_state[PROVINCE] = code // 10000 * 10000
