"""Warnings: what calls for attention, who is owed an answer, and from which thresholds on."""

import streamlit as st

from components.choices import warnings as choice
from components.handling import acknowledging, draft, thresholds
from components.screen import wall
from components.screen.showing import show
from components.shell import frame, warned
from components.warnings.behind import behind
from components.warnings.listed import listed
from components.warnings.owed import owed
from components.warnings.rules import rules
from data.language import _

place = frame.header(_("预警"), what=_("由数据算出，不由人填写"), looks_back=True)

# Choose
at = warned.when()
if not at["days"]:
    frame.nothing_to_show(_("还没有数据，所以没有预警。"), hint=_("请到“数据上报”上传数据。"))
wanted = choice.chosen(place)

# Show
show(behind, **choice.rows_asked_for(), **at)
show(listed, **at, **wanted)
if wall.on():
    st.stop()  # what is acknowledged, urged and set is no picture
left, right = st.columns(2)
with left:
    acknowledging.form(**at, **wanted)
    draft.draw(**at, region=wanted["region"])
with right:
    show(owed, **at, region=wanted["region"])
show(rules, **at)
thresholds.form()
