"""Step 3 for several files: those that are clean enter, each as its own; the others stay to be mended."""

import streamlit as st

from components.figures.bodies import Card
from components.screen import cards, tables
from components.screen.plain import plain
from components.upload import several, states, steps
from components.upload.steps import Held
from data import wording
from data.language import _


def draw(now: Held) -> None:
    """What enters in sums, the files by name, who it is."""
    clean = [each.review for each in now.files if each.outcome is None and states.is_clean(each.review)]
    sums = {name: sum(getattr(review.counts, name) for review in clean) for name in ("new", "changed", "unchanged")}
    cards.row([Card(_("文件"), wording.count(len(clean)), unit=_("个")), Card(_("新增"), wording.count(sums["new"]), unit=_("行")),
               Card(_("变更"), wording.count(sums["changed"]), unit=_("行")), Card(_("未变"), wording.count(sums["unchanged"]), unit=_("行"))])
    with st.form("upload_confirm_all", enter_to_submit=False):
        st.markdown(_("以下文件逐个入库，各有一条上报记录；其余{n}个不动，可以改正后再入库。", n=wording.count(len(now.files) - len(clean))))
        tables.tags([review.file.name for review in clean])
        by = st.text_input(_("经办人"), value=now.by, key="upload_by", max_chars=50)
        with st.container(horizontal=True):
            back = st.form_submit_button(_("返回文件列表"), icon=":material/arrow_back:")
            go = st.form_submit_button(plain(_("确认入库{n}个文件", n=wording.count(len(clean)))), type="primary", icon=":material/check:")
    if back:
        steps.go("files")
    if go:
        several.store(by.strip() or None)
