"""Demands and achievements: how far demands have come, which wait, and what could answer them."""

import streamlit as st

from components.choices import filters, registers_of
from components.choices import hundred_work as choice
from components.hundred import exchange
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("百城百园供需"), what=_("需求登记、对接、签约、应用和先进技术成果"), looks_back=True)

# Choose
split = filters.one_of(place, _("分组"), exchange.splits(), key="hundred_split", name="split", width=190)
region = filters.office(place, programme="hundred")
at = choice.day(place)
wait = choice.wait(place)
demand = choice.demand(at=at)

# Show
if demand:
    show(exchange.demand_of, at=at, demand=demand)
else:
    left, right = st.columns([2, 3])
    with left:
        show(exchange.steps, at=at, region=region)
    with right:
        show(exchange.divided, at=at, region=region, split=split)
    show(exchange.waiting, at=at, region=region, wait=wait)

narrowed = choice.search(st.container(horizontal=True, key="hundred_search"), at=at)
show(exchange.achievements, at=at, **narrowed)
registers_of.links("hundred")
