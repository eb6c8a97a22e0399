"""One city or park: its money against time, its targets, projects, demands, what its reporting unit reports, its history."""

import streamlit as st

from components.choices import filters
from components.choices import hundred as choice
from components.hundred import own, own_work
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("城市（园区）详情"), looks_back=True)

# Choose
region = filters.office(place, programme="hundred")
at = filters.day(place, programme="hundred")
if at is None:
    frame.nothing_stored(_("还没有百城百园数据。"), hint=_("请到“数据上报”上传“百城百园名单”。"))
unit = choice.unit(place, at=at, region=region)
office = choice.office_of(unit, at=at)

# Show
show(own.about, unit=unit, at=at)
choice.to_office(office, at=at)
show(own.cards, unit=unit, at=at)
left, right = st.columns([3, 2])
with left:
    show(own.funds, unit=unit, at=at)
with right:
    show(own_work.evaluations, unit=unit, at=at)
show(own_work.targets, unit=unit, at=at)
show(own_work.projects, unit=unit, at=at)
show(own_work.demands, unit=unit, at=at)
show(own_work.issues, at=at, region=office)
show(own_work.events, at=at, region=office)
show(own.returns, unit=unit, at=at)
show(own.history, unit=unit, at=at)
show(own.warnings, unit=unit, at=at)
