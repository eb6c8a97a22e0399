"""The ways on from a check: with errors first the error file, then correcting here, then the correct rows alone."""

import streamlit as st

from components.screen import downloads_failed, personal
from components.screen.plain import plain
from components.upload import several, steps
from components.upload.steps import Held
from data import asking, wording
from data.language import _
from data.ledger import access
from data.uploads import Review, worker_process
from data.uploads.reviewing import mendable
from data.uploads.telling.error_file import name_of


def draw(now: Held) -> None:
    """The buttons in one row, the one that most will need first."""
    with st.container(horizontal=True, key="upload_buttons"):
        if now.review.acceptable or now.review.blocked:  # what is wrong beside demonstration data may be right without it
            _without_errors(now.review)
        else:
            _with_errors(now.review)
        if st.button(_("返回文件列表") if now.files else _("重新选择文件"), icon=":material/arrow_back:"):
            several.back()
    downloads_failed.tell("upload_error_file")


def _without_errors(review: Review) -> None:
    if st.button(_("下一步：确认入库"), type="primary", disabled=not _ready(review), icon=":material/arrow_forward:"):
        steps.go("confirm", refused="", only=False)
    if review.findings:
        _error_file(review, kind="secondary")


def _with_errors(review: Review) -> None:
    wrong_rows = mendable.count(review)
    if not review.unreadable:
        _error_file(review, kind="primary")
    more = _("先列出前{most}行", most=mendable.MOST) if wrong_rows > mendable.MOST else ""
    if st.button(_("在网页上改正"), disabled=not wrong_rows, icon=":material/edit:", help=plain(
            _("{n}行有错误，可在此逐格改正后重新检查；文件本身按原样保存，改正另记。{more}", n=wording.count(wrong_rows), more=more))):
        steps.go("correct")
    if st.button(_("只入库正确的行"), disabled=not _ready(review), icon=":material/rule:", help=plain(
            _("只入库正确的{n}行，其余退回；相关数字将标注“部分入库”", n=wording.count(review.storable_rows)))):
        steps.go("confirm", refused="", only=True)


def _ready(review: Review) -> bool:
    return bool(review.storable_rows) and not review.blocked and review.counts.reconciled


def _error_file(review: Review, *, kind: str) -> None:
    make = asking.bind(worker_process.marked, review)
    if review.dataset.of_people:
        make = personal.taken(make, access.file(review.file.sha256))
    make = downloads_failed.telling(make, "upload_error_file")
    st.download_button(_("下载错误文件"), make, file_name=name_of(review), type=kind, icon=":material/download:", on_click="ignore",
                       key="upload_error_file", help=_("原表加一列“错误说明”，改正后可直接再次上报"))
