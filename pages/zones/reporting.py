"""Who reports, who is late, who is silent: today, by reporting unit, zone by zone and day by day."""

import streamlit as st

from components import cached, filters, frame
from components.zones import choice, late, matrix, offices, punctual
from data.language import _

place = frame.header(_("填报情况"), looks_back=True)

# Choose
region = filters.office(place, programme="zones")
at = filters.day(place, programme="zones")
if at is None:
    frame.nothing_to_show(_("还没有高新区复工复产日报。"), hint=_("请到“数据上报”上传“高新区复工复产日报”。"))
start = choice.start(place, at=at)

# Show
left, right = st.columns(2)
with left:
    cached.draw(late.draw, at=at, region=region)
with right:
    cached.draw(offices.draw, at=at, region=region, start=start)

above = st.container(horizontal=True, horizontal_alignment="right", key="above_matrix")
order = filters.one_of(above, _("排序"), matrix.orders(), key="zones_matrix_order", name="order", width=210)
colour = filters.one_of(above, _("颜色"), matrix.colours(), key="zones_matrix_colour", name="colour", width=170)
cached.draw(matrix.draw, at=at, region=region, start=start, order=order, colour=colour)
cached.draw(punctual.draw, at=at, region=region, start=start)
