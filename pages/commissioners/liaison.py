"""Measure 13: what the 科技专员 did for firms, by zone, month and need."""

import streamlit as st

from components.choices import commissioner_dates as dates
from components.choices import commissioners as choice
from components.choices import filters
from components.choices.zones import more
from components.commissioners import firms
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("科技专员服务企业"), what=_("国科发区〔2020〕67号第13条"), looks_back=True)

# Choose
boxes, options = choice.boxes(place), more(place)
if not choice.known():
    frame.nothing_stored(_("还没有科技专员服务企业的记录。"), hint=_("请到“数据上报”依次上传科技特派员名册（类别为科技专员）和科技专员服务企业。"))
period = dates.period(boxes[0], options)
region = filters.office(boxes[1], programme="commissioners")
order = filters.one_of(options, _("排序"), firms.orders(), key="liaison_order", name="order", width=210)
whose = {"period": period, "region": region}

# Show
show(firms.cards, **whose)
left, right = st.columns(2)
with left:
    show(firms.months, **whose)
with right:
    show(firms.needs, **whose)
show(firms.zones, **whose, order=order)
show(firms.officers, **whose, order=order)
