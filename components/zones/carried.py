"""What stands under the sentence when silent zones count with their last report: how many, and from when."""

from datetime import date

import streamlit as st

from components import cached, filters
from components.plain import plain
from data import wording
from data.indicators import zones
from data.language import _


def draw(*, at: date, region: int) -> None:
    """沿用4家高新区七日内最近一次填报：4月24日3家、4月23日1家."""
    found = cached.ask(zones.carried, at=at)
    if region != filters.NATION:
        found = found[found["office_name"] == filters.offices()[region]]
    if found.empty:
        st.caption(_("没有需要沿用的填报：未报送的高新区七日内都没有填报，或全部已报。"))
        return
    by_day = found["day"].value_counts().sort_index(ascending=False)
    told = wording.joined(_("{day}{n}家", day=wording.day(day), n=n) for day, n in by_day.items())
    st.caption(plain(_("复工率等已沿用{n}家未报送高新区七日内最近一次填报（{told}）；已报家数、变化、走势、地图和排序不沿用。",
                       n=len(found), told=told)))
