"""Overview: the three programmes at a glance, and what needs attention in each."""

import streamlit as st

from components.overview import commissioners, hundred, zones
from components.screen.glance import glance
from components.shell import frame, menu
from data.language import _

frame.header(_("总览"), what=_("三项工作一屏看，各按最新数据日期"), looks_back=True)

with st.container(key="glances"):
    glance(_("百城百园"), (hundred.sentence, hundred.cards, hundred.alerts, hundred.lines), key="hundred", page=menu.HUNDRED)
    glance(_("高新区复工复产监测"), (zones.sentence, zones.cards, zones.alerts, zones.lines), key="zones", page=menu.ZONES)
    glance(_("科技特派员覆盖"), (commissioners.sentence, commissioners.cards, commissioners.alerts, commissioners.bars),
           key="commissioners", page=menu.COMMISSIONERS)
