"""Commissioners: which registered poor villages are served, from the country down to the village."""

import streamlit as st

from components.choices import commissioner_file, filters, registers_of
from components.choices import commissioners as choice
from components.choices.zones import more
from components.commissioners import course, villages, words
from components.commissioners import map as maps
from components.commissioners.headline import headline
from components.commissioners.hubei import hubei
from components.commissioners.of_county import of_county
from components.commissioners.sentence import sentence
from components.commissioners.table import orders, places
from components.commissioners.warnings import warnings
from components.screen.showing import show
from components.shell import frame, warned
from data.language import _
from data.programmes import PROGRAMMES

place = frame.header(PROGRAMMES["commissioners"].title, looks_back=True)

# Choose
boxes, options = choice.boxes(place), more(place)
chosen = choice.draw(boxes, options)
if chosen is None:
    frame.nothing_stored(_("还没有科技特派员服务记录。"), hint=_("请到“数据上报”依次上传贫困村名册、科技特派员和服务记录。"))

rate = filters.one_of(options, _("地图指标"), words.rates(), key="commissioners_rate", name="rate", width=260)
way = filters.one_of(options, _("全国地图"), maps.ways(), key="commissioners_way", name="map", width=210)
count = filters.one_of(options, _("走势数量"), course.of_counts(), key="commissioners_count", name="count", width=210)
columns = choice.columns(options)
days = filters.one_of(options, _("超期未服务"), choice.limits(), key="commissioners_days", name="days", width=210)
order = filters.one_of(options, _("排序"), orders(), key="commissioners_order", name="order", width=210)

# Show
warned.stale("commissioners")
choice.trail(chosen)
show(sentence, **chosen.whole)
show(headline, **chosen.whole, days=days)
with st.container(key="story"):
    show(maps.coverage_map, **chosen.whole, **chosen.area, way=way, rate=rate, picked=choice.clicked)
    with st.container(key="side"):
        show(course.rates, **chosen.whole)
        show(course.counts, **chosen.whole, count=count)
show(places, period=chosen.period, **chosen.area, county=chosen.county, order=order, without_hubei=chosen.without_hubei, by=chosen.by, columns=columns)

choice.on_to_list(chosen)

if chosen.county:
    show(of_county, period=chosen.period, county=chosen.county, name=chosen.name)
if chosen.level != "nation":
    left, right = st.columns(2)
    with left:
        show(villages.uncovered, **chosen.listed, name=chosen.name)
        commissioner_file.download(chosen)
    with right:
        show(villages.points, **chosen.listed)
else:
    show(hubei, period=chosen.period)
    st.caption(_("选择省份后，列出未覆盖的村并显示村的位置。"))
show(warnings, **chosen.listed, name=chosen.name)
registers_of.links("commissioners")
