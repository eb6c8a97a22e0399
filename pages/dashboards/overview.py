"""Overview: the three programmes at a glance, and what needs attention in each."""

import streamlit as st

from components import cached, frame
from components.overview import commissioners, hundred, zones
from data.language import _

frame.header(_("总览"), what=_("三项工作一屏看，各按最新数据日期"), looks_back=True)

with st.container(key="glances"):
    cached.draw(hundred.draw)
    cached.draw(zones.draw)
    cached.draw(commissioners.draw)
