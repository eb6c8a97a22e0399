"""One village: who serves it, when last, what came of it, what it needs, and what the register says of it year by year."""

import streamlit as st

from components.choices import one_village as choice
from components.commissioners import village as parts
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("村详情"), what=_("国科发区〔2020〕67号第15、16条"), looks_back=True)

# Choose
village = choice.village(place)

# Show
show(parts.about, village=village)
choice.ways(village)
show(parts.serving, village=village)
show(parts.services, village=village)
left, right = st.columns([2, 3])
with left:
    show(parts.outcomes, village=village)
with right:
    show(parts.needs, village=village)
show(parts.register, village=village)
