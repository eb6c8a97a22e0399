"""One commissioner: who it is, what he did in which year, assigned where, and the record for a review of titles."""

import streamlit as st

from components.choices import persons
from components.commissioners import person
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("特派员详情"), what=_("国科发区〔2020〕67号第14条：服务情况作为职称评审的重要内容"), looks_back=True)

# Choose
commissioner = persons.commissioner(place)

# Show
left, right = st.columns([1, 2])
with left:
    show(person.about, commissioner=commissioner)
with right:
    show(person.years, commissioner=commissioner)
    show(person.postings, commissioner=commissioner)
persons.record_file(commissioner)
show(person.services, commissioner=commissioner)
