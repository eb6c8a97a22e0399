"""Commissioners: which registered poor villages are served, from the country down to the village."""

import streamlit as st

from components.choices import commissioners as choice
from components.choices import filters, registers_of
from components.choices.zones import more
from components.commissioners import villages
from components.commissioners.headline import headline
from components.commissioners.hubei import hubei
from components.commissioners.map import coverage_map
from components.commissioners.sentence import sentence
from components.commissioners.table import orders, places
from components.commissioners.warnings import warnings
from components.screen.showing import show
from components.shell import frame, warned
from data.language import _
from data.programmes import PROGRAMMES

place = frame.header(PROGRAMMES["commissioners"].title, looks_back=True)

# Choose
chosen = choice.draw(place)
if chosen is None:
    frame.nothing_stored(_("还没有科技特派员服务记录。"), hint=_("请到“数据上报”依次上传贫困村名册、科技特派员和服务记录。"))

options = more(place)
days = filters.one_of(options, _("超期未服务"), choice.limits(), key="commissioners_days", name="days", width=210)
order = filters.one_of(options, _("排序"), orders(), key="commissioners_order", name="order", width=210)

# Show
warned.stale("commissioners")
place_chosen = {"period": chosen.period, "level": chosen.level, "code": chosen.code}
show(sentence, **place_chosen)
show(headline, **place_chosen, days=days)
with st.container(key="story"):
    show(coverage_map, **place_chosen, province=chosen.province, picked=choice.clicked)
    with st.container(key="side"):
        show(places, period=chosen.period, province=chosen.province, county=chosen.county, order=order, without_hubei=chosen.without_hubei)

area = {"period": chosen.period, "province": chosen.province, "county": chosen.county}
if chosen.province:
    left, right = st.columns(2)
    with left:
        show(villages.uncovered, **area, name=chosen.name)
        choice.download(chosen)
    with right:
        show(villages.points, **area)
else:
    show(hubei, period=chosen.period)
    st.caption(_("选择省份后，列出未覆盖的村并显示村的位置。"))
show(warnings, **area, name=chosen.name)
registers_of.links("commissioners")
