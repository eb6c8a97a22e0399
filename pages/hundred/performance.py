"""Performance of the cities and parks: targets in the forms of self-evaluation, scores step by step, evaluations."""

import streamlit as st

from components.choices import filters
from components.choices import hundred_work as choice
from components.hundred import performance, performance_units
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("百城百园绩效"), what=_("指标、自评表和绩效评价"), looks_back=True)

# Choose
form = filters.one_of(place, _("表式"), performance.forms(), key="hundred_form", name="form", width=240)
region = filters.office(place, programme="hundred")
at = choice.day(place)
year = filters.one_of(place, _("年度"), choice.years_of(at), key="hundred_year", name="year", width=150)
unit = choice.unit(place, at=at, region=region)
of_year = {"at": at, "year": year}

# Show
show(performance.attention, **of_year, region=region)
show(performance.form_of, **of_year, region=region, form=form, unit=unit)
if unit:
    show(performance.form_money, **of_year, form=form, unit=unit)
choice.form_file(st.container(), **of_year, unit=unit, form=form)
if form == performance.PROJECT:
    show(performance.steps, **of_year, region=region, unit=unit)
show(performance_units.by_unit, **of_year, region=region)
left, right = st.columns([2, 5])
with left:
    show(performance_units.distribution, **of_year, region=region)
with right:
    show(performance_units.listed, **of_year, region=region)
