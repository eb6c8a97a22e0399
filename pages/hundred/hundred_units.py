"""The list of cities and parks: all of them, their themes, the list of 2021 against that of 2020, the annexes."""

import streamlit as st

from components.choices import filters
from components.choices import hundred as choice
from components.hundred import units
from components.hundred.annex import annex
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("百城百园名单"), what=_("通知三（一）"), looks_back=True)

# Choose
region = filters.office(place, programme="hundred")
at = filters.day(place, programme="hundred")
if at is None:
    frame.nothing_stored(_("还没有百城百园数据。"), hint=_("请到“数据上报”上传“百城百园名单”。"))

# Show
show(units.of_each_theme, at=at, region=region)
above = st.container(horizontal=True, horizontal_alignment="right", key="above_hundred_units")
show(units.units, at=at, region=region, **choice.narrowing(above))
show(units.lists, at=at, region=region)
beside = st.container(horizontal=True, horizontal_alignment="right", key="above_hundred_annex")
show(annex, at=at, region=region, sheet=choice.sheet(beside))
