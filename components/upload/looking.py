"""A dry run over what was chosen: the first look, and another where the sheet, the store or the language is another now."""

from dataclasses import replace

import streamlit as st

from components.upload import moving, steps
from components.upload.steps import Filed, Held
from data.language import _, spoken
from data.uploads import Review, worker_process
from data.uploads.reviewing import together
from data.uploads.reviewing.circumstances import PLAIN, Circumstances
from db.datasets import DATASETS


def looked_at(dataset: str, content: bytes, file_name: str, *, sheet: str | None = None, under: Circumstances = PLAIN) -> Review:
    """A dry run over the bytes; where it was broken off the page says so and ends."""
    try:
        with moving.bar() as listener:
            return worker_process.review(DATASETS[dataset], content, file_name, sheet=sheet, under=under, listener=listener)
    except worker_process.Interrupted:
        st.error(_("检查没有完成：处理进程中断，可能是内存不足。检查不会存入任何数据，请重试；仍不行请拆成几个文件。"))
        st.stop()


def again(review: Review, *, sheet: str | None = None, dataset: str | None = None, under: Circumstances | None = None) -> Review:
    """The same bytes once more; as another dataset, or with another sheet, no correction of cells holds."""
    if dataset or sheet:
        under = replace(under or review.under, corrections=())
    return looked_at(dataset or review.dataset.code, review.content, review.file.name, sheet=None if dataset else sheet or review.sheet,
                     under=under or review.under)


def once_more(each: Filed, under: Circumstances | None = None) -> Filed:
    """One of several files looked at again."""
    review = together.refused(each.review.dataset, each.came) if each.came.refused else again(each.review, under=under)
    return replace(each, review=review, refused="")


def in_language(now: Held) -> Held:
    """With a check in the language in use: parts of what a check says are put into words while it is made."""
    files = tuple(once_more(each) if each.outcome is None and each.review.language != spoken() else each for each in now.files)
    if now.at is not None:
        review = files[now.at].review
    else:
        stale = now.review is not None and now.outcome is None and now.review.language != spoken()
        review = again(now.review) if stale else now.review
    if review is now.review and all(one is other for one, other in zip(files, now.files, strict=True)):
        return now
    return steps.hold(replace(now, files=files, review=review))
