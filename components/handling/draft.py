"""催报提示 to be copied: of one unit, or of all one after the other."""

import streamlit as st

from components import cached
from components.choices import filters
from data.language import _
from data.regions import NATION
from data.warnings import urging


def draw(*, region: int, **at) -> None:
    """The units that owe something, and the text of the one chosen."""
    drafts = cached.ask(urging.drafts, office=None if region == NATION else region, **at)
    if not drafts:
        return
    options = {NATION: _("全部单位（{n}个）", n=len(drafts))} | {draft.office: draft.unit for draft in drafts}
    place = st.container(horizontal=True, key="above_draft")
    office = filters.one_of(place, _("催报对象"), options, key="warnings_draft", name="unit", width=280)
    text = "\n\n".join(draft.text for draft in drafts if office in (NATION, draft.office))
    st.code(text, language=None, wrap_lines=True, height=360)
    st.caption(_("右上角可复制；草稿不编号，只发给所列单位。"))
