"""Hundred Cities and Hundred Parks: who selected what, and how the money runs against time."""

import streamlit as st

from components.choices import filters, registers_of
from components.choices.hundred import opens
from components.choices.zones import more
from components.hundred.behind import behind, orders
from components.hundred.funds import funds
from components.hundred.headline import headline
from components.hundred.map import hundred_map, measures
from components.hundred.quotas import quotas
from components.hundred.sentence import sentence
from components.hundred.warnings import warnings
from components.screen.showing import show
from components.shell import frame, warned
from data.language import _
from data.programmes import PROGRAMMES

place = frame.header(PROGRAMMES["hundred"].title, looks_back=True)

# Choose
order = filters.one_of(more(place), _("排序"), orders(), key="hundred_behind_order", name="order", width=190)
measure = filters.one_of(place, _("地图"), measures(), key="hundred_measure", name="map", width=210)
region = filters.office(place, programme="hundred")
at = filters.day(place, programme="hundred")
if at is None:
    frame.nothing_stored(_("还没有百城百园数据。"), hint=_("请到“数据上报”上传“百城百园名单”。"))

# Show
warned.stale("hundred")
show(sentence, at=at, region=region)
show(headline, at=at, region=region)
with st.container(key="story"):
    show(hundred_map, at=at, measure=measure, region=region, picked=opens(at=at))
    with st.container(key="side"):
        show(funds, at=at, region=region)
        show(behind, at=at, region=region, order=order)
show(quotas, at=at, region=region)
show(warnings, at=at, region=region)
registers_of.links("hundred")
