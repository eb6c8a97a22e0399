"""What firms find difficult, how much of it is solved, and where one difficulty dominates."""

import streamlit as st

from components.choices import filters
from components.choices import zones as choice
from components.screen.showing import show
from components.shell import frame
from components.zones import difficulties
from data.language import _

place = frame.header(_("困难诉求"), what=_("科技部办公厅2020年2月28日通知第三条"), looks_back=True)

# Choose
order = filters.one_of(place, _("排序"), difficulties.orders(), key="zones_difficulty_order", name="order", width=190)
region = filters.office(place, programme="zones")
at = filters.day(place, programme="zones")
if at is None:
    frame.nothing_stored(_("还没有企业困难诉求。"), hint=_("请到“数据上报”上传“企业困难诉求”。"))
start = choice.start(place, at=at)

# Show
left, right = st.columns(2)
with left:
    show(difficulties.by_kind, at=at, region=region)
with right:
    show(difficulties.course, at=at, region=region, start=start)

left, right = st.columns(2)
with left:
    show(difficulties.by_zone, at=at, region=region, order=order)
with right:
    show(difficulties.by_office, at=at, region=region, order=order)
