"""The frame of a screen: its style, its header, its bands, its empty state, and what happens when a page fails."""

import logging
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from html import escape
from pathlib import Path
from unicodedata import east_asian_width

import streamlit as st

from components.screen import page_menu, wall
from components.screen.plain import plain
from components.shell import first_day, known_on, menu, notices
from data import asking
from data.language import _, chosen, spoken
from data.upkeep import refusals
from db.engine import BadAddress
from db.revisions import StoreUnfit

STYLE = Path(__file__).parent / "style"
NUMBER = re.compile(  # a number with its unit, but no part of a date
    r"(?<![\d.,])(?!20[12]\d\b(?!,\d))\d[\d,.]*(?<![.,])(?!\d)(?![\d.,]*[年月日])(?! (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"(?:%|家次|家|个百分点|个|万个)?")
UNUSABLE = (BadAddress, StoreUnfit)
log = logging.getLogger("dashboard")


def dress() -> None:
    """Put the style sheets on: the house's, the one for the language, the one for a wall."""
    sheets = ["screen.css", "chinese.css" if spoken() == "zh" else "english.css"]
    if wall.on():
        sheets.append("wall.css")
    st.set_page_config(page_title=_("百城百园看板"))
    words = {"product": _("百城百园看板"), "limits": _("拖到此处或点击选择，可多个；CSV、XLSX、ZIP，每个不超过200MB"),
             "no-file": _("文件没有生成；下方没有说明原因的，请刷新本页再试")}
    variables = "".join(f'--{name}: "{text}";' for name, text in words.items())
    styles = "\n".join(_sheet(name) for name in sheets)
    st.html(f"<style>:root {{{variables}}}\n{styles}</style>")
    with st.container(key="unseen_language"):  # which language is read aloud, hyphenated, offered for translation
        st.html(f'<script>document.documentElement.lang = "{chosen("zh-CN", "en")}";</script>', unsafe_allow_javascript=True)
        if wall.on():
            wall.enlarge()


@cache
def _sheet(name: str) -> str:
    """A style sheet without its comments and indents: it is sent with every run."""
    return re.sub(r"/\*.*?\*/|\n\s*", "", (STYLE / name).read_text("utf-8"), flags=re.DOTALL)


def header(title: str, *, what: str = "", looks_back: bool = False):
    """The bands, and the title in one row with the place for the page's choices, which is returned.

    A page that `looks_back` can be read as known at an earlier moment, and leaves as 本页简报.
    """
    refused = known_on.begin() if looks_back else ""
    above = st.container(horizontal=True, vertical_alignment="center", key="bands")
    with above:
        notices.draw(refused)
    if looks_back:
        page_menu.begin(title, above)
        known_on.choose(above)
    row = st.container(horizontal=True, vertical_alignment="center", key="header")
    small = f"<small>{escape(what)}</small>" if what else ""
    row.html(f'<h1 class="title" style="--own: {_ems(title)}">{escape(title)}{small}</h1>')
    return row


def _ems(title: str) -> float:
    """How wide a title is at least, in em: a Chinese character takes one, any other some six tenths of it."""
    return round(sum(1 if east_asian_width(each) in "WF" else 0.62 for each in title), 1)


def sentence(text: str, known: str = "") -> None:
    """The one sentence that everybody quotes, its numbers in bold, dates quiet; `known` is the moment it is of, in grey."""
    bold = NUMBER.sub(r"<b>\g<0></b>", escape(text))
    grey = f" <small>{escape(known)}</small>" if known else ""
    st.html(f'<div class="sentence">{bold}{grey}</div>')


def nothing_to_show(text: str, *, hint: str) -> None:
    """An empty state: says what is missing and what to do; ends the page."""
    if asking.present().moment:
        hint = _("这是所选时刻的情况，此后可能已有上报；请更改时刻或回到现在。")
    st.html(f'<div class="nothing"><b>{escape(text)}</b>{escape(hint)}</div>')
    st.stop()


def nothing_stored(text: str, *, hint: str) -> None:
    """A dashboard whose programme has no data; where none has any, the first steps stand on the overview. Ends the page."""
    if not first_day.begins():
        nothing_to_show(text, hint=hint)
    first = _("首次使用请先看“总览”列出的步骤。")
    st.html(f'<div class="nothing"><b>{escape(text)}</b>{escape(hint)}{escape(first)}</div>')
    menu.link(menu.OVERVIEW, label=_("到“总览”看从哪里开始"))
    st.stop()


def run(page) -> None:
    """Run a page; an unexpected failure goes to the log, and its reference number to the screen."""
    with failures(page.url_path or "overview"):
        page.run()
        page_menu.draw(_("本页简报"))


@contextmanager
def failures(where: str) -> Iterator[None]:
    """Log what fails inside and tell the reader its number; nothing more of this run is drawn.

    Nobody knows here what was stored before the failure, so that nothing is claimed: it is said where to look. A store
    that this program cannot use is told as what it is.
    """
    try:
        yield
    except UNUSABLE as unusable:
        log.exception("%s: the store cannot be used", where)
        st.error(plain(refusals.sentence(unusable)))
        st.stop()
    except Exception:
        reference = secrets.token_hex(4)
        log.exception("%s failed, reference %s", where, reference)
        st.error(plain(_("此页暂时无法显示。如果刚才在入库、报送或撤销，请先到“上报记录”核对是否已经完成，不要直接重做；其他情况请刷新重试。如仍出现，请将编号 {reference} 告知管理员。",
                         reference=reference)))
        st.stop()
