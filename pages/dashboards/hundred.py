"""Hundred Cities and Hundred Parks: who selected what, and how the money runs against time."""

import streamlit as st

from components import cached, filters, frame
from components.figure import Note, figure
from components.hundred import behind, funds, headline, quotas, sentence, warnings
from components.hundred import map as hundred_map
from data.language import _

place = frame.header(_("百城百园"), looks_back=True)

# Choose
measure = filters.one_of(place, _("地图"), hundred_map.measures(), key="hundred_measure", name="map", width=210)
region = filters.office(place, programme="hundred")
at = filters.day(place, programme="hundred")
if at is None:
    frame.nothing_to_show(_("还没有百城百园数据。"), hint=_("请到“数据上报”上传“百城百园名单”。"))

# Show
cached.draw(sentence.draw, at=at, region=region)
cached.draw(headline.draw, at=at, region=region)
with st.container(key="story"):
    cached.draw(hundred_map.draw, at=at, measure=measure)
    with st.container(key="side"):
        cached.draw(funds.draw, at=at)
        cached.draw(behind.draw, at=at, region=region)

with figure(_("名额与资金台账"), key="ledger", what=_("37个推荐单位，标准次序"), note=Note(at=at, source=_("各推荐单位报送"))):
    cached.draw(quotas.draw, at=at, offices=tuple(filters.offices().items()))

cached.draw(warnings.draw, at=at, region=region)
