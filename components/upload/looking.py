"""A dry run over what was chosen: the first look, and another where the sheet, the store or the language is another now."""

from dataclasses import replace

import streamlit as st

from components.upload import moving, steps
from components.upload.steps import Held
from data.language import _, spoken
from data.uploads import Review, worker_process
from db.datasets import DATASETS


def looked_at(dataset: str, content: bytes, file_name: str, *, sheet: str | None = None) -> Review:
    """A dry run over the bytes; where it was broken off the page says so and ends."""
    try:
        with moving.bar() as listener:
            return worker_process.review(DATASETS[dataset], content, file_name, sheet=sheet, listener=listener)
    except worker_process.Interrupted:
        st.error(_("检查没有完成：处理进程中断，可能是内存不足。检查不会存入任何数据，请重试；仍不行请拆成几个文件。"))
        st.stop()


def again(review: Review, *, sheet: str | None = None) -> Review:
    """The same bytes once more."""
    return looked_at(review.dataset.code, review.content, review.file.name, sheet=sheet or review.sheet)


def in_language(now: Held) -> Held:
    """With a check in the language in use: parts of what a check says are put into words while it is made."""
    if now.step not in ("check", "confirm") or now.review.language == spoken():
        return now
    return steps.hold(replace(now, review=again(now.review)))
