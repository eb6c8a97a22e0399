"""Who reports, who is late, who is silent: today, by reporting unit, zone by zone and day by day."""

import streamlit as st

from components.choices import filters
from components.choices import zones as choice
from components.screen.showing import show
from components.shell import frame
from components.zones import matrix
from components.zones.late import late
from components.zones.offices import offices
from components.zones.punctual import punctual
from data.language import _

place = frame.header(_("填报情况"), looks_back=True)

# Choose
order = filters.one_of(place, _("排序"), matrix.orders(), key="zones_matrix_order", name="order", width=190)
region = filters.office(place, programme="zones")
at = filters.day(place, programme="zones")
if at is None:
    frame.nothing_stored(_("还没有高新区复工复产日报。"), hint=_("请到“数据上报”上传“高新区复工复产日报”。"))
start = choice.start(place, at=at)

# Show
left, right = st.columns(2)
with left:
    show(late, at=at, region=region)
with right:
    show(offices, at=at, region=region, start=start, order=order)

above = st.container(horizontal=True, horizontal_alignment="right", key="above_matrix")
colour = filters.one_of(above, _("颜色"), matrix.colours(), key="zones_matrix_colour", name="colour", width=170)
show(matrix.days, at=at, region=region, start=start, order=order, colour=colour)
show(punctual, at=at, region=region, start=start, order=order)
