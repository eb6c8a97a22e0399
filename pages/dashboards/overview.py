"""Overview: the three programmes at a glance, and what needs attention in each."""

import streamlit as st

from components.choices import filters
from components.overview import commissioners, hundred, zones
from components.overview import first_day as first
from components.screen.glance import glance
from components.screen.showing import show
from components.shell import first_day, frame, menu, warned
from components.upload import published, templates
from data.language import _
from data.programmes import PROGRAMMES

frame.header(_("总览"), what=_("三项工作一屏看，各按最新数据日期"), looks_back=True)

if first_day.begins():
    left, right = st.columns([3, 2])
    with left:
        show(first.ways)
        published.draw()
        show(first.datasets)
    with right:
        templates.draw()
        show(first.due, moment=first_day.minute())
    st.stop()

warned.stale(*PROGRAMMES)
with st.container(key="glances"):
    glance(PROGRAMMES["hundred"].title, (hundred.sentence, hundred.cards, hundred.alerts, hundred.lines), key="hundred", page=menu.HUNDRED)
    glance(PROGRAMMES["zones"].title, (zones.sentence, zones.cards, zones.alerts, zones.lines), key="zones", page=menu.ZONES,
           at=filters.newest(programme="zones"))
    glance(PROGRAMMES["commissioners"].title, (commissioners.sentence, commissioners.cards, commissioners.alerts, commissioners.bars),
           key="commissioners", page=menu.COMMISSIONERS)
