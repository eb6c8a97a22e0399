"""What stood below the rows of a form: who answers for it, who filled it in, when it went out."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from data.language import _
from data.masking import veiled


def show(items: Sequence[Mapping[str, str]]) -> None:
    """A line a piece of the foot (`label`, `value`), as filed, telephone numbers hidden; nothing where the file had none."""
    if not items:
        return
    words = labels()
    lines = "".join(f"<dt>{escape(words.get(item['label'], item['label']))}</dt><dd>{escape(veiled(item['value']))}</dd>" for item in items)
    st.html(f'<div class="finding">{escape(_("表尾"))}<span>{escape(_("文件中数据行之下的内容，随本记录保存"))}</span></div><dl class="facts">{lines}</dl>')


def labels() -> dict[str, str]:
    """The labels that the forms prescribe; any other stands as it was written."""
    return {"单位负责人": _("单位负责人"), "统计负责人": _("统计负责人"), "填表人": _("填表人"), "联系电话": _("联系电话"), "报出日期": _("报出日期")}
