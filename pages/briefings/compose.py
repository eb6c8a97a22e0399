"""Composer: what a briefing is to hold, its preview, its way from a draft to an issue."""

from dataclasses import replace
from functools import partial

import streamlit as st

from components.composer import arranging, choosing, held, making, meanwhile, preview, steps
from components.shell import frame
from data.briefings.kept import SUBMITTED
from data.language import _

place = frame.header(_("编制简报"), what=_("选内容 → 预览 → 送审 → 签发；期号在签发时编"), looks_back=True)
steps.tell()

# Choose
kept = held.choose(place)
meanwhile.tell()
submitted = kept is not None and kept.state == SUBMITTED
if submitted:
    meanwhile.require_same(kept)
    made = making.again(kept)
    steps.of_submitted(kept, made)
    preview.draw(made)
    st.stop()
key = partial(held.key, kept)
wanted = choosing.draw(held.wanted(kept), key)
if not wanted.programmes:
    frame.nothing_to_show(_("还没有选择工作。"), hint=_("请在上方选择一项或几项工作。"))
wanted = arranging.draw(wanted, key)
drafted_by, checked_by = steps.people(wanted, key)
wanted = replace(wanted, drafted_by=drafted_by, checked_by=checked_by)
held.keep(kept, wanted)
meanwhile.join(kept, wanted)
steps.of_draft(kept, wanted)

# Show
steps.preview_of(wanted)
