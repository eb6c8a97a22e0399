"""What is due from whom, last month, this one and the next; the office sets its own due days."""

import streamlit as st

from components.calendar.months import following, last, this
from components.calendar.rules import rules
from components.calendar.sentence import sentence
from components.calendar.strip import strip
from components.calendar.whose import whose
from components.choices import calendar as choice
from components.deadlines import setting, withdrawing
from components.screen import wall
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("日历"), what=_("谁在什么时候该报什么；截止日只来自报送日历"), looks_back=True)

# Choose
wanted = choice.wanted(place)

# Show
show(sentence, **wanted)
show(strip, **wanted)
for month in (last, this, following):
    show(month, **wanted)
above = st.container(horizontal=True, horizontal_alignment="right", key="above_whose")
one = choice.one(above, **wanted)
if one:
    show(whose, **wanted, **one)
show(rules, at=wanted["at"], moment=wanted["moment"])
if wall.on():
    st.stop()  # what is set is no picture
left, right = st.columns([3, 2])
with left:
    setting.form(wanted["moment"])
with right:
    withdrawing.form()
