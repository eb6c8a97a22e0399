"""One register: how much there is, where, since when, in which state, who has not reported, and the list itself."""

import streamlit as st

from components.choices import registers as choice
from components.choices import registers_asked
from components.registers import ahead, cards, entry, listed, missing, opened, places, published, sentence
from components.screen.showing import show
from components.shell import frame
from data.registers.words import clause

one = choice.opened()
frame.header(one.title, what=clause(one.dataset.clause), looks_back=True)

# Choose
place = st.container(horizontal=True, vertical_alignment="center", key="registers_choices")
choice.register(place, one)
chosen = choice.chosen(place, one)
if chosen is None:
    choice.empty(one)
measure = choice.measure(place, one)
whose = chosen.whose

# Show
show(sentence.sentence, **whose)
key = choice.entry(one)
choice.ways(one, key)
show(ahead.ahead, **registers_asked.ahead(chosen))
show(cards.cards, **whose)
if key:
    show(entry.entry, register=one.code, key=key)
    show(entry.history, register=one.code, key=key)
choice.mapped(one, whose, measure)
choice.divided(one, whose, measure)
sorting = choice.sorting(st.container(horizontal=True), one)
show(places.places, **whose, sorting=sorting)
show(missing.missing, **whose)
show(opened.opened, **whose)

registers_asked.tell_unknown(one)
narrowed = choice.narrowed(st.container(horizontal=True), chosen)
show(listed.entries, **whose, **narrowed)
choice.downloads(chosen, narrowed)
show(published.published, register=one.code)
