"""Repairs and problems of a file: grouped by kind with counts, the first twenty here, all in the download."""


import pandas as pd
import streamlit as st

from components.figures.bodies import Heading
from components.screen import personal, repairs, tables
from components.screen.plain import plain
from data import asking, wording
from data.language import _, chosen
from data.ledger import access
from data.uploads import Review, severity_word, worker_process
from data.uploads.telling.error_file import name_of

TONES = {"error": "bad", "warning": "unreported", "note": ""}
OPEN = 20  # problems shown without a click


def draw(review: Review) -> None:
    """What was mended, then what is wrong, the worst first, and the file to correct."""
    groups, titles = review.groups(), {column.code: chosen(column.zh, column.en) for column in review.dataset.columns}
    if review.repairs:
        repairs.draw(review.repairs_as_json(), titles=titles)
    shown = 0
    for group in groups:
        about = f"{group.title}（{titles[group.column]}）" if group.column in titles else group.title
        title = _("{severity}：{title}，{n}处", severity=severity_word(group.severity), title=about,
                  n=wording.count(group.count))
        with st.expander(plain(title), expanded=shown < OPEN):
            tables.table(pd.DataFrame([(problem.row, problem.message) for problem in group.first],
                                      columns=["row", "message"]),
                         [Heading("row", _("行"), say=_whole, kind="number"), Heading("message", _("问题与处理"))],
                         caption=_("共{n}处，显示前{shown}处", n=wording.count(group.count), shown=len(group.first)))
        shown += len(group.first)
    if groups and not review.unreadable:
        make = asking.bind(worker_process.marked, review)
        if review.dataset.of_people:
            make = personal.taken(make, access.file(review.file.sha256))
        st.download_button(_("下载错误文件"), make, file_name=name_of(review),
                           icon=":material/download:", on_click="ignore", key="upload_error_file",
                           help=_("原表加一列“错误说明”，改正后可直接再次上报"))


def _whole(row) -> str:
    return f"{int(row)}"
