"""Which sections and figures, in which order, and what a person writes beneath and at the end."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components.briefings.chapters import CHAPTERS, MORE_ANNEXES, chapter
from components.briefings.wanted import ByHand, Wanted
from components.figures.every import PARTS
from components.screen.plain import plain
from data.asking import Asking, asked_as
from data.language import LANGUAGES, _
from data.programmes import PROGRAMMES

Key = Callable[[str], str]
LONGEST = 4_000  # letters of a text


def draw(wanted: Wanted, key: Key) -> Wanted:
    """The widgets, filled with what was wanted before; what they say now. They list what was chosen in the order of choosing."""
    wanted = _sections(wanted, key)
    return replace(wanted, by_hand=(*_beneath(wanted, key), *_at_the_end(wanted, key)))


def _sections(wanted: Wanted, key: Key) -> Wanted:
    mark = "_".join((wanted.kind, *wanted.programmes))
    offered = [f"{programme}.{each.code}" for programme in wanted.programmes for each in CHAPTERS[programme]]
    before = dict(wanted.shown)
    with st.expander(_("章节和图表（按选择的先后排列）")):
        codes = st.multiselect(_("章节"), offered, default=[code for code in before if code in offered], format_func=_heading(wanted),
                               key=key(f"sections_{mark}"), placeholder=_("请选择"))
        sections = tuple((code, _figures(code, before, key, mark)) for code in codes)
        keys = list(dict.fromkeys((*wanted.attached, *(each for programme in wanted.programmes for each in MORE_ANNEXES[programme]))))
        annexes = st.multiselect(_("附表"), keys, default=list(wanted.attached), format_func=lambda each: PARTS[each].name(),
                                 key=key(f"annexes_{mark}"), placeholder=_("请选择"))
    return replace(wanted, sections=sections, annexes=tuple(annexes))


def _figures(code: str, before: dict, key: Key, mark: str) -> tuple[str, ...]:
    each = chapter(code)[1]
    if not each.offered:
        return ()
    usual = [one for one in before.get(code, each.parts) if one in each.offered]
    return tuple(st.multiselect(plain(_("图表：{heading}", heading=each.heading)), each.offered, default=usual, key=key(f"figures_{code}_{mark}"),
                                format_func=lambda one: PARTS[one].name(), placeholder=_("请选择")))


def _heading(wanted: Wanted) -> Callable[[str], str]:
    """总体情况; with its programme where there are several."""
    def said(code: str) -> str:
        programme, each = chapter(code)
        return each.heading if len(wanted.programmes) == 1 else f"{PROGRAMMES[programme].menu_title} · {each.heading}"

    return said


def _beneath(wanted: Wanted, key: Key) -> tuple[ByHand, ...]:
    """What a person writes beneath the headings of the sections."""
    before, said = {each.place: each.text for each in wanted.by_hand if each.place}, _heading(wanted)
    with st.expander(_("手工补充：各章节（在文中注明）")):
        texts = {code: st.text_area(plain(said(code)), before.get(code, ""), max_chars=LONGEST, key=key(f"text_{code}"), height=68)
                 for code, _keys in wanted.shown}
    return tuple(ByHand(text.strip(), place) for place, text in texts.items() if text.strip())


def _at_the_end(wanted: Wanted, key: Key) -> tuple[ByHand, ...]:
    """存在问题, 下一步工作建议, and one more under a heading of its own."""
    own = {each.heading: each.text for each in wanted.by_hand if not each.place}
    usual, known = _usual(wanted.language), {heading: place for each in LANGUAGES for place, heading in enumerate(_usual(each))}
    before = {known[heading]: text for heading, text in own.items() if heading in known}
    other = next((heading for heading in own if heading not in known), "")
    with st.expander(_("手工补充：文末（在文中注明）"), expanded=bool(own)):
        texts = [ByHand(st.text_area(plain(heading), before.get(place, ""), max_chars=LONGEST, key=key(f"end_{place}"), height=100).strip(), heading=heading)
                 for place, heading in enumerate(usual)]
        heading = st.text_input(_("其他标题"), other, max_chars=40, key=key("end_heading"))
        text = st.text_area(_("其他内容"), own.get(other, ""), max_chars=LONGEST, key=key("end_other"), height=100)
    return tuple(each for each in (*texts, ByHand(text.strip(), heading=heading.strip())) if each.text)


def _usual(language: str) -> tuple[str, str]:
    """存在问题 and 下一步工作建议, in the language of the briefing."""
    with asked_as(Asking(language)):
        return _("存在问题"), _("下一步工作建议")
