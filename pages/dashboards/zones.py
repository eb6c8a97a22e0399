"""Zone recovery: how far work has resumed, where, and who has not reported."""

import streamlit as st

from components import cached, filters, frame
from components.zones import attention, headline, late, ranking, sentence, trend
from components.zones import map as zone_map
from data.language import _

place = frame.header(_("高新区复工复产监测"))

# Choose
region = filters.office(place, programme="zones")
at = filters.day(place, programme="zones")
if at is None:
    frame.nothing_to_show(_("还没有高新区复工复产日报。"), hint=_("请到“数据上报”上传“高新区复工复产日报”。"))

# Show
cached.draw(sentence.draw, at=at, region=region)
cached.draw(headline.draw, at=at, region=region)
with st.container(key="story"):
    cached.draw(zone_map.draw, at=at, region=region)
    with st.container(key="side"):
        cached.draw(trend.draw, at=at, region=region)
        cached.draw(attention.draw, at=at, region=region)

left, right = st.columns([3, 2])
with left:
    cached.draw(ranking.draw, at=at, region=region)
with right:
    cached.draw(late.draw, at=at, region=region)
