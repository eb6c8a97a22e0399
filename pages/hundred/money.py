"""Money of the Hundred Cities and Hundred Parks: planned, in place, spent, and against time."""

import streamlit as st

from components.choices import filters
from components.choices import hundred_work as choice
from components.hundred import money, money_units
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("百城百园资金"), what=_("预算、到位、执行与序时进度"), looks_back=True)

# Choose
order = filters.one_of(place, _("排序"), money_units.orders(), key="hundred_money_order", name="order", width=190)
region = filters.office(place, programme="hundred")
at = choice.day(place)

# Show
show(money.headline, at=at, region=region)
left, right = st.columns([3, 2])
with left:
    show(money.by_source, at=at, region=region)
    show(money.by_mode, at=at, region=region)
with right:
    show(money.quarters, at=at, region=region)
show(money_units.bars, at=at, region=region, order=order)
show(money_units.units, at=at, region=region, order=order)
