"""What holds for a whole screen, above its title."""

from html import escape

import streamlit as st

from components import cached
from data import asking, wording
from data.demonstration import sampling
from data.language import _, chosen
from data.ledger import imports, moments
from db import demonstration

TENTH = 0.1


def draw(refused: str = "") -> None:
    """What holds for the whole screen: an earlier moment and invented returns are marked, secrets are not for here.

    `refused` is why the moment that was asked for is not shown.
    """
    then = asking.present().moment
    marks = [f'<div class="then">{escape(moments.label(then))}</div>'] if then else []
    marks += [f'<div class="mark">{escape(refused)}</div>'] if refused else []
    if cached.ask(demonstration.loaded):
        marks.append(f'<div class="mark">{escape(_demonstration())}</div>')
    marks += [f'<div class="mark">{escape(text)}</div>' for text in _incomplete()]
    care = escape(_("非涉密系统，严禁上传涉密信息"))
    st.html(f'<div class="bands">{"".join(marks)}<div class="care">{care}</div></div>')


def tell(text: str) -> None:
    """One more mark, below the header: what the address asked for and cannot be had."""
    st.html(f'<div class="bands"><div class="mark">{escape(text)}</div></div>')


def _incomplete() -> list[str]:
    """A line for each import of which only the correct rows entered."""
    return [_("部分入库：{title}第{n}号上报有{count}行退回未入库，有关数字不含这些行", title=title, n=batch, count=wording.count(rejected))
            for batch, title, rejected in cached.ask(imports.incomplete)]


def _demonstration() -> str:
    text = _("演示数据：各单位填报数均为虚构，仅名录、代码和公开数据为真实")
    share = cached.ask(sampling.villages)
    if share is None:
        return text
    sample = _("村级数据为十分之一抽样") if round(share, 2) == TENTH else _("村级数据为{share}抽样", share=wording.percent(share))
    return text + chosen("；", "; ") + sample
