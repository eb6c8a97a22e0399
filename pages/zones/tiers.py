"""Differentiated resumption: by kind of firm, risk tier, region and industry."""

import streamlit as st

from components.choices import filters
from components.choices import zones as choice
from components.screen.showing import show
from components.shell import frame
from components.zones import industry, multiples, parts, tier_moves
from components.zones.groups import groups
from data.language import _

place = frame.header(_("分级分类复工"), looks_back=True)

# Choose
by = filters.one_of(place, _("走势"), multiples.ways(), key="zones_multiples", name="by", width=210)
region = filters.office(place, programme="zones")
at = filters.day(place, programme="zones")
if at is None:
    frame.nothing_stored(_("还没有高新区复工复产日报。"), hint=_("请到“数据上报”上传“高新区复工复产日报”。"))
start = choice.start(place, at=at)
options = choice.more(place)
target = choice.target(options)
order = filters.one_of(options, _("产业排序"), industry.orders(), key="zones_industry_order", name="order", width=190)

# Show
show(groups, at=at, region=region)
show(parts.by_tier, at=at, region=region)
show(parts.by_region, at=at, region=region)
show(multiples.courses, at=at, region=region, start=start, by=by, target=target)

left, right = st.columns(2)
with left:
    show(tier_moves.counts, at=at, region=region, start=start)
with right:
    show(tier_moves.moved, at=at, region=region, start=start)

left, right = st.columns(2)
with left:
    show(industry.industries, at=at, region=region, order=order)
with right:
    show(industry.course, at=at, region=region, start=start)
