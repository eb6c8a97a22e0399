"""Ledger: who uploaded what and when, what became of it, and taking it back."""

import streamlit as st

from components import cached
from components.ledger import entries, entry, settling, taking_back, values
from components.shell import frame
from data.language import _
from data.ledger import imports

frame.header(_("上报记录"), what=_("每次上报、撤销都有记录，原文件一字节不改地保存"))

# Read
recorded = cached.ask(imports.entries)
if recorded.empty:
    frame.nothing_to_show(_("还没有任何上报记录。"), hint=_("请到“数据上报”上传第一个文件。"))

settling.draw()

# Choose
passing = entries.choose(recorded)
if passing.empty:
    frame.nothing_to_show(_("没有符合条件的记录。"), hint=_("请把筛选改为“全部”。"))

# Show
entries.show(passing)
left, right = st.columns([3, 2])
with left:
    picked = entry.choose(passing)
    entry.show(picked)
with right:
    taking_back.form(picked)
values.show(picked)
