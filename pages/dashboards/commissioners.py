"""Commissioners: which registered poor villages are served, from the country down to the village."""

import streamlit as st

from components import cached, frame
from components.commissioners import choice, headline, sentence, table, villages, warnings
from components.commissioners import map as coverage
from data.language import _

place = frame.header(_("科技特派员覆盖"), looks_back=True)

# Choose
chosen = choice.draw(place)
if chosen is None:
    frame.nothing_to_show(_("还没有科技特派员服务记录。"), hint=_("请到“数据上报”依次上传贫困村名册、科技特派员和服务记录。"))

# Show
cached.draw(sentence.draw, period=chosen.period, level=chosen.level, code=chosen.code)
cached.draw(headline.draw, period=chosen.period, level=chosen.level, code=chosen.code)
with st.container(key="story"):
    coverage.draw(chosen)
    with st.container(key="side"):
        cached.draw(table.draw, period=chosen.period, province=chosen.province)

villages.draw(chosen)
warnings.draw(chosen)
