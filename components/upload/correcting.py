"""Correcting on the page: the rows with errors, a field a cell; what was typed is checked by the same code as the file."""

import streamlit as st

from components.screen.plain import plain
from components.upload import looking, steps
from components.upload.steps import Held
from data import wording
from data.language import _, chosen
from data.uploads.reviewing import mendable
from data.uploads.reviewing.mendable import MendableRow

IN_A_ROW = 4


def draw(now: Held) -> None:
    """The rows with what is wrong in each; on the button they are checked again."""
    count = mendable.count(now.review)
    st.caption(plain(_("{file}：{n}行有错误。文件按原样保存，这里改正的内容和改正人另记在上报记录中。", file=now.review.file.name, n=wording.count(count))))
    if count > mendable.MOST:
        st.caption(plain(_("先列出前{most}行，改正并重新检查后再列出其余的行；很多的话请下载错误文件改正。", most=mendable.MOST)))
    whole = st.toggle(_("显示这些行的全部列"), key="upload_fix_whole")
    with st.form("upload_fix", enter_to_submit=False):
        typed = {cell: text for row in mendable.rows(now.review, whole=whole) for cell, text in _row(row).items()}
        by = st.text_input(_("改正人（必填）"), value=now.by, key="upload_fix_by", max_chars=50)
        with st.container(horizontal=True):
            again = st.form_submit_button(_("重新检查"), type="primary", icon=":material/fact_check:")
            back = st.form_submit_button(_("返回检查"), icon=":material/arrow_back:")
    if back:
        steps.go("check")
    if again:
        _check(now, typed, by=by.strip())


def _row(row: MendableRow) -> dict[tuple[int, int], str]:
    """What stands in the fields of a row, by row and place."""
    texts = {}
    with st.container(border=True, key=f"upload_fix_row_{row.row}"):
        st.markdown(_("**第{row}行**　{who}", row=wording.count(row.row), who=plain(row.key)))
        st.caption(plain(chosen("；", "; ").join(row.sentences)))
        for start in range(0, len(row.cells), IN_A_ROW):
            for place, cell in zip(st.columns(IN_A_ROW), row.cells[start:start + IN_A_ROW], strict=False):
                label = f"※ {cell.title}" if cell.wrong else cell.title
                texts[row.row, cell.place] = place.text_input(plain(label), value=cell.text, key=f"upload_fix_{row.row}_{cell.place}")
    return texts


def _check(now: Held, typed: dict[tuple[int, int], str], *, by: str) -> None:
    corrections = mendable.corrections(now.review, typed, by=by)
    if not corrections:
        st.warning(_("没有改动任何一格。"))
    elif not by:
        st.warning(_("请填写改正人。"))
    else:
        with st.spinner(_("正在检查…")):
            review = looking.again(now.review, under=now.review.under.corrected(*corrections))
        steps.go("check", review=review, by=by)
