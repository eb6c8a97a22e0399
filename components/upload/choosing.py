"""Step 1: which file, and which dataset it is for: chosen, dropped or pasted; templates to download."""

import streamlit as st

from components.choices import url_state
from components.figures.bodies import Heading
from components.screen import downloads_failed, tables
from components.screen.plain import plain
from components.upload import several, steps
from components.upload.looking import looked_at
from data import asking, wording
from data.language import _, chosen
from data.uploads import propose_for, template
from data.uploads.reading import archive
from data.uploads.reading.sheet import Unreadable
from data.uploads.reviewing import together
from db.datasets import DATASETS

FORMATS = {"xlsx": "XLSX", "csv": "CSV"}
EACH = ""  # the dataset where every file is to be proposed for itself
DATASET, TEMPLATE = "dataset", "template"  # in the address: what another page sends its reader here for
SENT = "upload_sent_for"  # the one that was taken from the address last


def draw() -> None:
    """The file on the left, the templates on the right."""
    _take_from_address()
    left, right = st.columns([3, 2])
    with left.container(key="figure_choose"):
        file_tab, paste_tab = st.tabs([_("选择文件"), _("粘贴表格")])
        with file_tab:
            _files()
        with paste_tab:
            _pasted()
    with right.container(key="figure_templates"):
        _templates()


def _take_from_address() -> None:
    """The template of the dataset that another page names in the address, once: then the choice is the reader's."""
    named = st.query_params.get(TEMPLATE) or st.query_params.get(DATASET)
    if named in DATASETS and st.session_state.get(SENT) != named:
        st.session_state["upload_template"] = named
    st.session_state[SENT] = named
    for name in (TEMPLATE, DATASET):
        if (code := st.query_params.get(name)) and code not in DATASETS:
            url_state.tell_refused(name, code)


def _sent_for() -> str:
    """The dataset whose files another page sends its reader here for; none where it names none."""
    named = st.query_params.get(DATASET, EACH)
    return named if named in DATASETS else EACH


def _files() -> None:
    st.caption(_("CSV（逗号、分号、制表符）、XLSX，或装着它们的ZIP；可同时选择或拖入多个。每个文件不超过200MB、2,000,000行；一次不超过500个文件，ZIP解压后合计不超过400MB。上传后先检查，确认之前不入库。"))
    chosen_files = st.file_uploader(_("上报文件"), key="upload_file", label_visibility="collapsed", accept_multiple_files=True)
    if len(chosen_files) == 1 and not archive.is_archive(content := chosen_files[0].getvalue()):
        _one(content, chosen_files[0].name, key=f"upload_dataset_{chosen_files[0].file_id}", label=_("检查文件"))
    elif chosen_files:
        _several(chosen_files)


def _one(content: bytes, name: str, *, key: str, label: str) -> None:
    """The dataset, proposed, and the check."""
    proposals = propose_for(content)
    codes = [proposal.dataset.code for proposal in proposals]
    first = [_sent_for()] if _sent_for() in (codes or DATASETS) else []  # headings that speak for others are believed
    ordered = list(dict.fromkeys((*first, *codes, *DATASETS)))
    picked = st.selectbox(_("数据集"), ordered, key=key, format_func=_title)
    if proposals:
        st.caption(plain(_("按表头判断为“{title}”：{why}。如不对请改选。", title=_title(codes[0]), why=proposals[0].why)))
    else:
        st.caption(_("没有读到任何数据集的表头，请核对数据集后检查，看是什么问题。"))
    if st.button(plain(label), type="primary", icon=":material/fact_check:"):
        with st.spinner(_("正在检查…")):
            review = looked_at(picked, content, name)
        steps.go("check", review=review)


def _several(chosen_files: list) -> None:
    """Every file as its own: proposed and checked in one go."""
    picked = st.selectbox(_("数据集"), list(dict.fromkeys((_sent_for(), EACH, *DATASETS))), key="upload_dataset_of_all",
                          format_func=lambda code: _title(code) if code else _("按各文件的表头分别判断"))
    if st.button(plain(_("检查全部{n}个文件", n=wording.count(len(chosen_files)))), type="primary", icon=":material/fact_check:"):
        try:
            arrived = together.incoming((file.name, file.getvalue()) for file in chosen_files)
        except Unreadable as refused:
            st.error(plain(refused.finding.sentence(0)))
            return
        steps.go("files", files=several.looked_at(arrived, dataset=picked or None))


def _pasted() -> None:
    st.caption(_("在Excel或WPS中选中表格（连同表头）复制，在下框中粘贴。粘贴的文字作为原件保存，与文件走同样的检查。"))
    text = st.text_area(_("粘贴的表格"), key="upload_pasted", height=220, label_visibility="collapsed",
                        placeholder=_("在此粘贴（Ctrl+V），再点击框外任意处"))
    if text.strip():
        _one(text.encode("utf-8-sig"), _("粘贴的表格") + ".txt", key="upload_dataset_pasted", label=_("检查粘贴的表格"))


def _templates() -> None:
    st.markdown(_("**下载模板**"))
    code = st.selectbox(_("模板的数据集"), list(DATASETS), key="upload_template", format_func=_title)
    dataset = DATASETS[code]
    with st.container(horizontal=True):
        for kind, format_name in FORMATS.items():
            make = downloads_failed.telling(asking.bind(template, dataset, kind), "upload_template")
            st.download_button(plain(_("下载{format}模板", format=format_name)), make, file_name=f"{_title(code)}.{kind}", icon=":material/download:", on_click="ignore",
                               key=f"upload_template_{kind}")
    downloads_failed.tell("upload_template")
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
