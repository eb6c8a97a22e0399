"""Step 1: which file, and which dataset it is for; templates to download."""

import streamlit as st

from components.figures.bodies import Heading
from components.screen import tables
from components.screen.plain import plain
from components.upload import steps
from components.upload.looking import looked_at
from data import asking
from data.language import _, chosen
from data.uploads import propose_for, template
from db.datasets import DATASETS

FORMATS = {"xlsx": "XLSX", "csv": "CSV"}


def draw() -> None:
    """The file on the left, the templates on the right."""
    left, right = st.columns([3, 2])
    with left.container(key="figure_choose"):
        _file()
    with right.container(key="figure_templates"):
        _templates()


def _file() -> None:
    st.markdown(_("**选择文件**"))
    st.caption(_("CSV（逗号、分号、制表符）或 XLSX；每个文件不超过200MB、2,000,000行。上传后先检查，确认之前不入库。"))
    file = st.file_uploader(_("上报文件"), key="upload_file", label_visibility="collapsed")
    if file is None:
        return
    content = file.getvalue()
    proposals = propose_for(content)
    codes = [proposal.dataset.code for proposal in proposals]
    ordered = [*codes, *(code for code in DATASETS if code not in codes)]
    picked = st.selectbox(_("数据集"), ordered, key=f"upload_dataset_{file.file_id}", format_func=_title)
    if proposals:
        st.caption(plain(_("按表头判断为“{title}”：{why}。如不对请改选。", title=_title(codes[0]), why=proposals[0].why)))
    else:
        st.caption(_("没有读到任何数据集的表头，请核对数据集后检查，看是什么问题。"))
    if st.button(_("检查文件"), type="primary", icon=":material/fact_check:"):
        with st.spinner(_("正在检查…")):
            review = looked_at(picked, content, file.name)
        steps.go("check", review=review)


def _templates() -> None:
    st.markdown(_("**下载模板**"))
    code = st.selectbox(_("模板的数据集"), list(DATASETS), key="upload_template", format_func=_title)
    dataset = DATASETS[code]
    with st.container(horizontal=True):
        for kind, format_name in FORMATS.items():
            st.download_button(plain(_("下载{format}模板", format=format_name)), asking.bind(template, dataset, kind),
                               file_name=f"{_title(code)}.{kind}", icon=":material/download:", on_click="ignore",
                               key=f"upload_template_{kind}")
    _columns(dataset)


def _columns(dataset) -> None:
    """What the columns are: title, whether it must be filled, what else it may be called."""
    import pandas as pd

    must, key = _("必填"), _("关键列")
    rows = pd.DataFrame([(chosen(column.zh, column.en), key if column.key else must if column.required else "",
                          "、".join(column.choices), "、".join(column.synonyms)) for column in dataset.columns],
                        columns=["title", "must", "choices", "synonyms"])
    tables.table(rows, [Heading("title", _("列名"), kind="name"), Heading("must", _("要求"), kind="short"),
                        Heading("choices", _("可选值")), Heading("synonyms", _("也可写作"))], tall=330)


def _title(code: str) -> str:
    return chosen(DATASETS[code].zh, DATASETS[code].en)
