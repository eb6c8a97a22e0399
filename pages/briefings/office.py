"""What the office sets once for itself: who it is, to whom its briefings go, its series, the 审图号 of its maps."""

import streamlit as st

from components.composer import counting, own
from components.shell import frame
from data.language import _

frame.header(_("单位设置"), what=_("报头、版记、期号和审图号；命令行 python -m data office 相同"))
own.tell()

# Show
kept = own.settings()
left, right = st.columns(2)
with left:
    own.plain_settings(kept)
with right:
    own.review(kept)
    own.series_of(kept)
counting.rules()
