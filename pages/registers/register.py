"""One register: how much there is, where, since when, in which state, who has not reported, and the list itself."""

import streamlit as st

from components.choices import registers as choice
from components.registers import cards, course, entry, listed, missing, opened, places, published, sentence, splits
from components.registers import map as maps
from components.screen.showing import show
from components.shell import frame
from data.language import _
from data.registers.words import clause

one = choice.opened()
place = frame.header(one.title, what=clause(one.dataset.clause), looks_back=True)

# Choose
choice.register(place, one)
chosen = choice.chosen(place, one)
if chosen is None:
    choice.empty(one)
measure = choice.measure(place, one)
whose = chosen.whose

# Show
show(sentence.sentence, **whose)
choice.ways(one)
show(cards.cards, **whose)
key = choice.entry(one)
show(entry.entry, register=one.code, key=key)
show(entry.history, register=one.code, key=key)
left, right = st.columns(2)
with left:
    show(maps.register_map, **whose, measure=measure)
with right:
    show(course.course, **whose, measure=measure)
    show(splits.states, **whose)
left, right = st.columns(2)
with left:
    split = choice.split(st.container(horizontal=True), one)
    show(splits.splits, **whose, split=split, measure=measure)
with right:
    column = choice.text_column(st.container(horizontal=True), one)
    show(splits.words, **whose, column=column)
sorting = choice.sorting(st.container(horizontal=True), one)
show(places.places, **whose, sorting=sorting)
left, right = st.columns(2)
with left:
    show(missing.missing, **whose)
with right:
    show(opened.opened, **whose)

st.subheader(_("名单"))
narrowed = choice.narrowed(st.container(horizontal=True), chosen)
show(listed.entries, **whose, **narrowed)
choice.downloads(chosen, narrowed)
show(published.published, register=one.code)
