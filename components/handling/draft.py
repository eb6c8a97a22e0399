"""催报提示 to be copied or taken as a document: of one unit, or of all one after the other."""

import streamlit as st

from components import cached
from components.briefings import urged as document
from components.choices import filters
from components.screen import downloads_failed
from data import asking
from data.language import _
from data.regions import NATION
from data.warnings import urging

FILINGS = ("filings_overdue", "filings_due")  # the rules on what the calendar of reports asks for


def draw(*, region: int, rules: tuple[str, ...] = (), **at) -> None:
    """The units that owe something, or something that one of the `rules` warns of, and the text of the one chosen."""
    drafts = cached.ask(urging.drafts, office=None if region == NATION else region, rules=rules, **at)
    if not drafts:
        return
    options = {NATION: _("全部单位（{n}个）", n=len(drafts))} | {draft.office: draft.unit for draft in drafts}
    place = st.container(horizontal=True, key="above_draft")
    office = filters.one_of(place, _("催报对象"), options, key="warnings_draft", name="unit", width=280)
    urged = [draft for draft in drafts if office in (NATION, draft.office)]
    st.code("\n\n".join(draft.text for draft in urged), language=None, wrap_lines=True, height=360)
    make = downloads_failed.telling(asking.bind(document.file, urged), "warnings_draft_file")
    st.download_button(_("下载 DOCX") if len(urged) == 1 else _("下载 DOCX（每单位一份，ZIP）"), make,
                       file_name=document.file_name(urged), mime=document.DOCX if len(urged) == 1 else document.ZIP, on_click="ignore",
                       icon=":material/download:", key="warnings_draft_file")
    downloads_failed.tell("warnings_draft_file")
    st.caption(_("右上角可复制；草稿不编号，只发给所列单位。"))
