"""Zone recovery: how far work has resumed, where, and who has not reported."""

import streamlit as st

from components.choices import filters, registers_of
from components.choices import zones as choice
from components.screen.showing import show
from components.shell import frame, warned
from components.zones import headline
from components.zones.attention import attention, orders
from components.zones.hubei import hubei
from components.zones.map import ways, zone_map
from components.zones.sentence import sentence
from components.zones.trend import trend
from data.language import _
from data.programmes import PROGRAMMES
from data.regions import WHOLES

place = frame.header(PROGRAMMES["zones"].title, looks_back=True)

# Choose
options = choice.more(place)
carry = choice.switch(options, _("沿用七日内填报"), key="zones_carry", name="carry",
                      hint=_("未报送的高新区按七日内最近一次填报计入复工率；默认关闭"))
target = choice.target(options)
order = filters.one_of(options, _("排序"), orders(), key="zones_attention_order", name="order", width=190)
way = filters.one_of(place, _("地图"), ways(), key="zones_map_way", name="map", width=210)
region = filters.office(place, programme="zones")
at = filters.day(place, programme="zones")
if at is None:
    frame.nothing_stored(_("还没有高新区复工复产日报。"), hint=_("请到“数据上报”上传“高新区复工复产日报”。"))

# Show
warned.stale("zones")
show(sentence, at=at, region=region, carry=carry, open_=filters.is_open(at, programme="zones"))
show(headline.first_row, at=at, region=region, carry=carry)
with st.container(key="story"):
    show(zone_map, at=at, region=region, way=way, picked=choice.opens_zone(at=at))
    with st.container(key="side"):
        show(trend, at=at, region=region, target=target)
        show(attention, at=at, region=region, order=order)
show(headline.second_row, at=at, region=region, carry=carry)
if region in WHOLES:
    show(hubei, at=at)
registers_of.links("zones")
