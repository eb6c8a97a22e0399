"""What is looked at: a period, and a province and a county of it, by list or by a click on the map."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components import cached
from components.choices import filters
from components.commissioners.villages import area, headings, named, uncovered
from components.screen import downloads_failed, personal
from data import asking, spans
from data.coverage.records import UNSERVED_DAYS
from data.indicators import commissioners, regional
from data.indicators.periods import Period
from data.language import _
from data.ledger import access, moments
from data.regions import WITHOUT_HUBEI
from data.uploads.reading.shield import neutral
from db import clock

PROVINCE, COUNTY = "commissioners_province", "commissioners_county"
EVERYWHERE = 0
LIMITS = (30, 60, 90, 180, 365)  # days


@dataclass(frozen=True)
class Choice:
    """`province` and `county` are six-digit codes, 0 for all; `place` is what is chosen, with its level."""

    period: str
    province: int
    county: int
    name: str
    without_hubei: bool = False  # of the nation

    @property
    def level(self) -> str:
        return "county" if self.county else "province" if self.province else "nation"

    @property
    def code(self) -> int | str:
        return self.county or self.province or (WITHOUT_HUBEI if self.without_hubei else filters.NATION)


def draw(place) -> Choice | None:
    """The three lists; None where there is no record yet."""
    periods = cached.ask(spans.periods)
    if not periods:
        return None
    labels = {text: Period.parse(text).label for text in periods}
    period = filters.one_of(place, _("时期"), labels, key="commissioners_period", name="period", width=210)
    provinces = {EVERYWHERE: _("全国"), WITHOUT_HUBEI: regional.without_hubei()} | within(period, level="province")
    picked = filters.one_of(place, _("省份"), provinces, key=PROVINCE, name="province", width=260)
    province = EVERYWHERE if picked == WITHOUT_HUBEI else picked
    counties = {EVERYWHERE: _("全部")} | (within(period, level="county", province=province) if province else {})
    county = filters.one_of(place, _("县"), counties, key=COUNTY, name="county", width=230)
    return Choice(period, province, county, counties[county] if county else provinces[picked], picked == WITHOUT_HUBEI)


def limits() -> dict[int, str]:
    """After how many days without a service a village is overdue; the usual number first."""
    return {days: _("超过{n}天", n=days) for days in (UNSERVED_DAYS, *(each for each in LIMITS if each != UNSERVED_DAYS))}


def within(period: str, *, level: str, province: int = EVERYWHERE) -> dict[int, str]:
    """The places of a level that have villages on the register, by code: all, or those of one province."""
    rows = cached.ask(commissioners.figures, period=period, level=level, codes=("villages",))
    named = {int(code): name for code, name in zip(rows["code"], rows["name"], strict=True)}
    return {code: name for code, name in named.items() if not province or code // 10000 == province // 10000}


def clicked(mark: dict) -> None:
    """A click on the map: a county of the country opens its province, a county of a province opens itself."""
    code = int(mark["code"])
    if st.session_state.get(PROVINCE) not in (None, EVERYWHERE, WITHOUT_HUBEI):
        st.session_state[COUNTY] = code
    else:
        st.session_state[PROVINCE] = code // 10000 * 10000


def download(chosen: Choice) -> None:
    """Every uncovered village of what is chosen as a file; nothing where there is none."""
    where = {"period": chosen.period, "province": chosen.province, "county": chosen.county}
    if len(cached.ask(commissioners.uncovered, period=chosen.period, **area(chosen.province, chosen.county))):
        make = personal.taken(asking.bind(_file, **where, name=chosen.name), access.names("uncovered", **where))
        make = downloads_failed.telling(make, "commissioners_uncovered")
        st.download_button(_("下载未覆盖村名单"), make, icon=":material/download:", file_name=_file_name(chosen), mime="text/csv",
                           on_click="ignore", key="commissioners_uncovered")
        downloads_failed.tell("commissioners_uncovered")


def _file_name(chosen: Choice) -> str:
    """Of what the list is; no number of villages, since one may be served before somebody downloads it."""
    then = asking.present().moment
    until = _("（第{n}号上报为止）", n=then.batch) if then else ""
    return _("{name}未覆盖村名单_{period}", name=chosen.name, period=chosen.period) + f"{until}.csv"


def _file(*, period: str, province: int, county: int, name: str) -> bytes:
    """What the list is of, a line each, then the list; village codes keep their digits where a spreadsheet opens it."""
    columns = headings()
    rows = named(cached.ask, period=period, province=province, county=county)
    content = rows[[heading.column for heading in columns]].map(neutral, na_action="ignore")
    content = content.assign(village=[f"{code!s}\t" for code in content["village"]])
    about = pd.DataFrame({"about": _about(period=period, province=province, county=county, name=name)}).map(neutral)
    lines = content.set_axis([heading.title for heading in columns], axis=1).to_csv(index=False, lineterminator="\r\n")
    return (about.to_csv(index=False, header=False, lineterminator="\r\n") + lines).encode("utf-8-sig")


def _about(*, period: str, province: int, county: int, name: str) -> list[str]:
    """演示数据, what was chosen, the day, how many villages are covered, the moment and when the file was made."""
    figure = cached.figure(uncovered, period=period, province=province, county=county, name=name)
    then = asking.present().moment
    marks = [_("演示数据")] if figure.demonstration else []
    return [*marks, figure.title, _("范围：{name}；时期：{period}", name=name, period=Period.parse(period).label), *figure.foot,
            *([moments.label(then)] if then and moments.label(then) not in figure.foot else []),
            _("导出时间：{time}", time=f"{clock.now():%Y-%m-%d %H:%M}")]
