"""Step 3: who, why the warnings are right, and storing it."""

import streamlit as st

from components.screen.plain import plain
from components.upload import counts, explaining, moving, steps
from components.upload.steps import Held
from data import wording
from data.language import _, chosen
from data.uploads import Refused, worker_process
from data.uploads.reviewing.explaining import Explanations

MOST = "changes_more_than_half"  # the warning that is asked about once more


def draw(now: Held) -> None:
    """The form; stores on the button, or says why not."""
    review = now.review
    if now.refused:
        st.warning(plain(now.refused))
    counts.draw(review, all_rows=False)
    with st.form("upload_confirm", enter_to_submit=False):
        st.markdown(_("将 **{file}** 存入“{dataset}”。", file=plain(review.file.name),
                      dataset=plain(chosen(review.dataset.zh, review.dataset.en))))
        if now.only:
            st.markdown(_("只入库正确的{n}行，其余退回；相关数字将标注“部分入库”", n=wording.count(review.storable_rows)))
        explanations = explaining.ask(review)
        sure = MOST not in explanations.kinds or st.checkbox(
            _("我确认要修改现有数据的一半以上，已核对文件和数据集无误"), key="upload_sure")
        by = st.text_input(_("经办人"), value=now.by, key="upload_by", max_chars=50)
        with st.container(horizontal=True):
            back = st.form_submit_button(_("返回检查"), icon=":material/arrow_back:")
            go = st.form_submit_button(_("确认入库"), type="primary", icon=":material/check:")
    if back:
        steps.go("check", refused="")
    if go and not sure:
        st.warning(_("这个文件会修改现有数据的一半以上，请勾选确认后再入库。"))
    elif go:
        _store(now, by=by.strip() or None, told=explanations, only=now.only)


def _store(now: Held, *, by: str | None, told: Explanations, only: bool) -> None:
    try:
        with st.spinner(_("正在入库…")), moving.bar_to_the_end() as listener:
            outcome = worker_process.accept(now.review, by=by, explanation=told, valid_rows_only=only, listener=listener)
    except Refused as refused:
        steps.go("confirm", review=refused.review, refused=refused.message)
    else:
        steps.go("done", outcome=outcome)
