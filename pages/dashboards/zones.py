"""Zone recovery: how far work has resumed, where, and who has not reported."""

import streamlit as st

from components import cached, filters, frame
from components.zones import attention, choice, headline, more, sentence, trend
from components.zones import map as zone_map
from data.language import _

place = frame.header(_("高新区复工复产监测"), looks_back=True)

# Choose
options = choice.more(place)
carry = choice.switch(options, _("沿用七日内填报"), key="zones_carry", name="carry",
                      hint=_("未报送的高新区按七日内最近一次填报计入复工率；默认关闭"))
target = choice.target(options)
way = filters.one_of(place, _("地图"), zone_map.ways(), key="zones_map_way", name="map", width=210)
region = filters.office(place, programme="zones")
at = filters.day(place, programme="zones")
if at is None:
    frame.nothing_to_show(_("还没有高新区复工复产日报。"), hint=_("请到“数据上报”上传“高新区复工复产日报”。"))

# Show
cached.draw(sentence.draw, at=at, region=region, carry=carry)
cached.draw(headline.draw, at=at, region=region, carry=carry)
with st.container(key="story"):
    zone_map.draw(at=at, region=region, way=way)
    with st.container(key="side"):
        cached.draw(trend.draw, at=at, region=region, target=target)
        cached.draw(attention.draw, at=at, region=region)

cached.draw(more.draw, at=at, region=region, carry=carry)
