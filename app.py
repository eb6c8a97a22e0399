"""The frame of every screen: language chosen, storage ready, menu drawn, page run."""

import streamlit as st

from components import cached
from components.shell import frame, language, menu, promptness
from data import logs

st.set_page_config(page_title="科技创新支撑复工复产监测看板", page_icon=frame.ICON, layout="wide", initial_sidebar_state=216)
logs.guard()
promptness.answer_at_once()
language.choose()
with frame.failures("storage"):
    cached.prepare_storage()
with cached.run():
    frame.dress()
    page = menu.draw()
    language.switch()
    frame.run(page)
