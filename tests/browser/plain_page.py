"""A page that shows every poisonous text in every place that reads Markdown."""

import streamlit as st

from components.screen.plain import plain
from tests.poison import EACH, at_random

PLACES = (st.caption, st.markdown, st.warning)
LABELS = (st.expander, st.checkbox, st.button, st.text_input, st.popover)

for number, text in enumerate((*EACH, *at_random(150))):
    places = (*PLACES, *LABELS) if number < len(EACH) else (st.caption, st.expander)
    for place in places:
        with st.container(key=f"shown_{number}_{place.__name__}"):
            if place in (st.checkbox, st.button, st.text_input, st.popover):
                place(plain(text), key=f"{number}_{place.__name__}")
            else:
                place(plain(text))
