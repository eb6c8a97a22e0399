"""One zone: its day, its course, its neighbours, its difficulties, its reports as filed."""

import streamlit as st

from components import cached, filters, frame
from components.zones import choice, own_difficulties, own_published, own_warnings, profile, reports
from data.language import _

place = frame.header(_("高新区详情"), looks_back=True)

# Choose
region = filters.office(place, programme="zones")
at = filters.day(place, programme="zones")
if at is None:
    frame.nothing_to_show(_("还没有高新区复工复产日报。"), hint=_("请到“数据上报”上传“高新区复工复产日报”。"))
start = choice.start(place, at=at)
zone = choice.zone(place, at=at, region=region)
target = choice.target(choice.more(place))

# Show
cached.draw(profile.heading, zone=zone, at=at)
cached.draw(profile.at_a_glance, zone=zone, at=at)
left, middle, right = st.columns([5, 5, 4])
with left:
    cached.draw(profile.course, zone=zone, at=at, start=start, target=target)
with middle:
    cached.draw(profile.neighbours, zone=zone, at=at)
with right:
    cached.draw(own_difficulties.draw, zone=zone, at=at)
cached.draw(reports.draw, zone=zone, at=at)
cached.draw(own_published.draw, zone=zone, at=at)
cached.draw(own_warnings.draw, zone=zone, at=at)
