"""What the action brought, major issues, and the events around it."""

import streamlit as st

from components.choices import filters
from components.choices import hundred_work as choice
from components.hundred import results, results_events, results_issues
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("百城百园成效"), what=_("成效、事项、活动"), looks_back=True)

# Choose
order = filters.one_of(place, _("排序"), results.orders(), key="hundred_results_order", name="order", width=190)
result = filters.one_of(place, _("成效"), results.results(), key="hundred_result", name="result", width=210)
region = filters.office(place, programme="hundred")
at = choice.day(place)

# Show
show(results.headline, at=at, region=region)
show(results_issues.issues, at=at, region=region)
left, right = st.columns([3, 2])
with left:
    show(results.course, at=at, region=region, result=result)
with right:
    show(results.cases, at=at, region=region)
show(results.by_unit, at=at, region=region, order=order, result=result)
left, right = st.columns([2, 3])
with left:
    show(results_events.by_kind, at=at, region=region)
with right:
    show(results_events.by_month, at=at, region=region)
show(results_events.listed, at=at, region=region)
