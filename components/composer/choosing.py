"""What a briefing is to be: kind, series, programmes, day or period, region, for whom, in which language, how large its pictures."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import streamlit as st

from components import cached
from components.briefings.wanted import Wanted
from components.choices import commissioners, filters
from components.paper.paper import audiences, sizes
from components.screen.plain import plain
from data import asking, office, spans, wording
from data.briefings.series import kinds
from data.indicators import regional
from data.indicators.periods import Period
from data.language import LANGUAGES, _
from data.programmes import PROGRAMMES
from data.regions import NATION, WITHOUT_HUBEI

Key = Callable[[str], str]


def draw(wanted: Wanted, key: Key) -> Wanted:
    """The widgets, filled with what was wanted before; what they say now."""
    first, second, third, fourth = st.columns(4)
    with first:
        kind = _one(_("种类"), kinds(), wanted.kind, key("kind"))
        series = _series(wanted, kind, key)
    with second:
        programmes = tuple(st.multiselect(_("工作"), list(PROGRAMMES), default=list(wanted.programmes), key=key("programmes"),
                                          format_func=lambda code: PROGRAMMES[code].title, placeholder=_("请选择")))
        days = {each: day for each in programmes if (day := _day(each, wanted, key))}
    with third:
        region = _region(programmes, wanted, key)
        audience = _one(_("用途"), audiences(), wanted.audience, key("audience"))
    with fourth:
        language = _one(_("语言"), LANGUAGES, wanted.language, key("language"))
        size = _one(_("图片尺寸"), sizes(), wanted.size, key("size"))
    title = st.text_input(_("标题（不填则按工作和日期拟定）"), wanted.title, max_chars=80, key=key("title"))
    same = programmes == wanted.programmes and kind == wanted.kind
    return replace(wanted, programmes=programmes, kind=kind, series=series, title=title.strip(), days=days, region=region, audience=audience,
                   language=language, size=size, known_on=asking.present().moment.text if asking.present().moment else None,
                   sections=wanted.sections if same else None, annexes=wanted.annexes if same else None)


def _one(label: str, options: Mapping, value, key: str):
    places = list(options)
    return st.selectbox(plain(label), places, index=places.index(value) if value in places else 0, format_func=options.get, key=key)


def _series(wanted: Wanted, kind: str, key: Key) -> str:
    """One of the office's series of this kind; where it keeps none, a name that begins one."""
    declared = cached.ask(office.settings).series
    if not declared:
        return st.text_input(_("简报名称"), wanted.series, max_chars=60, key=key("series_name")).strip()
    names = {each.name: each.name for each in declared if each.kind == kind}
    return _one(_("简报名称"), names | ({"": _("（未定）")} if not names else {}), wanted.series, key(f"series_{kind}"))


def _day(programme: str, wanted: Wanted, key: Key) -> str | None:
    """The day or the period of a programme; None, and said so, where it has no data."""
    span, title = cached.ask(spans.span, programme=programme), PROGRAMMES[programme].title
    if span is None:
        st.caption(plain(_("{programme}：无数据", programme=title)))
        return None
    before = wanted.days.get(programme)
    if PROGRAMMES[programme].over_periods:
        periods = cached.ask(spans.periods)
        return _one(_("时期：{programme}", programme=title), {text: Period.parse(text).label for text in periods}, before, key("period"))
    first, last, _newest = span
    usual = date.fromisoformat(before) if before else filters.newest(programme=programme)
    picked = st.date_input(plain(_("数据日期：{programme}", programme=title)), usual if first <= usual <= last else last, key=key(f"day_{programme}"),
                           format="YYYY-MM-DD", min_value=filters.EARLIEST, max_value=filters.LATEST)
    if picked is not None and not first <= picked <= last:
        st.warning(plain(_("{day}没有数据。现有数据从{first}到{last}。", day=wording.full_day(picked), first=wording.full_day(first),
                           last=wording.full_day(last))))
    return picked.isoformat() if picked else None


def _region(programmes: tuple[str, ...], wanted: Wanted, key: Key) -> str:
    """The nation, or one of those that every programme of the briefing knows."""
    if not programmes:
        return ""
    places = [_known(programme, wanted) for programme in programmes]
    common = {code: name for code, name in places[0].items() if all(code in each for each in places)}
    return _one(_("地区"), {"": _("全国"), **common}, wanted.region, key(f"region_{'_'.join(programmes)}"))


def _known(programme: str, wanted: Wanted) -> dict[str, str]:
    """The regions of a programme by their codes as text."""
    offices = {str(code): name for code, name in filters.offices().items() if code != NATION}
    if programme == "hundred":
        return offices
    if programme == "zones":
        return {WITHOUT_HUBEI: regional.without_hubei()} | offices
    periods = cached.ask(spans.periods)
    period = wanted.days.get(programme) or (periods[0] if periods else "")
    provinces = commissioners.within(period, level="province") if period else {}
    return {WITHOUT_HUBEI: regional.without_hubei()} | {str(code): name for code, name in provinces.items()}
