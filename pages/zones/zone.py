"""One zone: its day, its course, its neighbours, its difficulties, its reports as filed."""

import streamlit as st

from components.choices import filters
from components.choices import zones as choice
from components.screen.showing import show
from components.shell import frame
from components.zones import own_difficulties, profile
from components.zones.own_published import published
from components.zones.own_warnings import own_warnings
from components.zones.reports import reports
from data.language import _

place = frame.header(_("高新区详情"), looks_back=True)

# Choose
region = filters.office(place, programme="zones")
at = filters.day(place, programme="zones")
if at is None:
    frame.nothing_stored(_("还没有高新区复工复产日报。"), hint=_("请到“数据上报”上传“高新区复工复产日报”。"))
start = choice.start(place, at=at)
zone = choice.zone(place, at=at, region=region)
target = choice.target(choice.more(place))

# Show
show(profile.about, zone=zone, at=at)
show(profile.at_a_glance, zone=zone, at=at)
left, middle, right = st.columns([5, 5, 4])
with left:
    show(profile.course, zone=zone, at=at, start=start, target=target)
with middle:
    show(profile.neighbours, zone=zone, at=at)
with right:
    show(own_difficulties.own, zone=zone, at=at)
    show(own_difficulties.proposed, zone=zone, at=at)
show(reports, zone=zone, at=at)
show(published, zone=zone, at=at)
show(own_warnings, zone=zone, at=at)
