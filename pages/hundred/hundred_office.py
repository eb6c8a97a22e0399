"""One of the 37: its quota, list, filings, money, targets, demands, issues and events, what it owes, where it was commended."""

import streamlit as st

from components.choices import filters
from components.choices import hundred as choice
from components.hundred import office, own_work
from components.hundred.funds import funds
from components.hundred.headline import headline
from components.hundred.quota_rows import quota_rows
from components.hundred.sentence import sentence
from components.hundred.units import PROGRESS, units
from components.hundred.warnings import warnings
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("推荐单位详情"), what=_("省（区、市）、计划单列市、兵团"), looks_back=True)

# Choose
at = filters.day(place, programme="hundred")
if at is None:
    frame.nothing_stored(_("还没有百城百园数据。"), hint=_("请到“数据上报”上传“百城百园名单”。"))
region = choice.office(place)

# Show
show(office.about, region=region, at=at)
show(sentence, at=at, region=region)
show(headline, at=at, region=region)
left, right = st.columns(2)
with left:
    show(office.owed, region=region, at=at)
with right:
    show(office.filings, region=region, at=at)
show(quota_rows, at=at, region=region)
show(funds, at=at, region=region)
show(units, at=at, region=region, fields=PROGRESS)
show(own_work.targets, at=at, region=region)
show(own_work.projects, at=at, region=region)
show(own_work.demands, at=at, region=region)
show(own_work.issues, at=at, region=region)
show(own_work.events, at=at, region=region)
left, right = st.columns(2)
with left:
    show(own_work.evaluations, at=at, region=region)
with right:
    show(office.commended, region=region, at=at)
choice.to_registers(region)
show(warnings, at=at, region=region)
