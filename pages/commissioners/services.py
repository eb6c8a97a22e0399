"""What the commissioners did: by kind, month and place, against the yearly duty of the office."""

import streamlit as st

from components.choices import commissioners as choice
from components.choices import service_duty
from components.choices.zones import more
from components.commissioners import duty, services
from components.screen.showing import show
from components.shell import frame
from data.language import _

place = frame.header(_("科技服务"), what=_("国科发区〔2020〕67号第15条"), looks_back=True)

# Choose
boxes, options = choice.boxes(place), more(place)
chosen = choice.draw(boxes, options)
if chosen is None:
    frame.nothing_stored(_("还没有科技特派员服务记录。"), hint=_("请到“数据上报”依次上传贫困村名册、科技特派员和服务记录。"))

# Show
choice.trail(chosen, services.PAGE)
within = {"period": chosen.period, **chosen.area, "county": chosen.county, "by": chosen.by, "without_hubei": chosen.without_hubei}
show(services.cards, **chosen.whole)
left, right = st.columns(2)
with left:
    show(services.kinds, **chosen.whole)
with right:
    show(services.kind_table, **chosen.whole)
show(services.calendar, **chosen.whole)
show(services.places, **within)
show(duty.duty, **within)
service_duty.form()
if chosen.county:
    show(duty.people, period=chosen.period, county=chosen.county, name=chosen.name)
else:
    st.caption(_("选择县后，列出县内特派员和全年服务日历。"))
