"""Who filed the list and the progress report, and when; what is due next; who is missing and how to urge them."""

import streamlit as st

from components.choices import filters
from components.handling import draft
from components.handling import silent as to_copy
from components.hundred import filing
from components.screen import wall
from components.screen.showing import show
from components.shell import frame, warned
from data.language import _

place = frame.header(_("名单和执行情况报送"), what=_("通知三（一）、三（三）：名单3月31日前，阶段性执行情况10月31日前"), looks_back=True)

# Choose
region = filters.office(place, programme="hundred")
at = filters.day(place, programme="hundred")
if at is None:
    frame.nothing_stored(_("还没有百城百园数据。"), hint=_("请到“数据上报”上传“百城百园名单”。"))

# Show
show(filing.next_due, at=at)
show(filing.rates, at=at, region=region)
show(filing.silent, at=at, region=region)
if not wall.on():
    to_copy.draw(at=at, region=region)
show(filing.matrix, at=at, region=region)
if wall.on():
    st.stop()  # what is urged is no picture
draft.draw(days=(("hundred", at),), today=warned.when()["today"], region=region, rules=draft.FILINGS)
