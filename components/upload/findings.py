"""Problems and repairs of a file: grouped by kind with counts, the first twenty here, all in the download."""


import pandas as pd
import streamlit as st

from components.figures.bodies import Heading
from components.screen import repairs, tables
from components.screen.plain import plain
from data import wording
from data.language import _, chosen
from data.uploads import Review, severity_word
from db.declare import Dataset

OPEN = 20  # problems shown without a click


def problems(review: Review) -> None:
    """What is wrong, the worst first."""
    titles, shown = _titles(review.dataset), 0
    for group in review.groups():
        about = f"{group.title}（{titles[group.column]}）" if group.column in titles else group.title
        title = _("{severity}：{title}，{n}处", severity=severity_word(group.severity), title=about,
                  n=wording.count(group.count))
        with st.expander(plain(title), expanded=shown < OPEN):
            tables.table(pd.DataFrame([(problem.row, problem.message) for problem in group.first],
                                      columns=["row", "message"]),
                         [Heading("row", _("行"), say=_whole, kind="number"), Heading("message", _("问题与处理"))],
                         caption=_("共{n}处，显示前{shown}处", n=wording.count(group.count), shown=len(group.first)))
        shown += len(group.first)


def mended(review: Review) -> None:
    """What was mended in the writing, and what a person corrected."""
    titles = _titles(review.dataset)
    if review.repairs:
        repairs.draw(review.repairs_as_json(), titles=titles)
    corrected(review.corrections, review.dataset)


def corrected(corrections: list[dict], dataset: Dataset) -> None:
    """The cells that a person wrote otherwise, as the ledger keeps them; nothing where there is none."""
    if not corrections:
        return
    titles = _titles(dataset)
    rows = pd.DataFrame([(each["row"], titles.get(each["column"]) or _("第{n}列", n=each["place"] + 1), each["before"] or wording.MISSING,
                          each["after"] or wording.MISSING, each["by"]) for each in corrections],
                        columns=["row", "column", "before", "after", "by"])
    tables.table(rows, [
        Heading("row", _("行"), say=_whole, kind="number"), Heading("column", _("列"), kind="name"), Heading("before", _("文件原文")),
        Heading("after", _("改正为")), Heading("by", _("改正人"), kind="short")], tall=330,
        caption=_("网页上改正了{n}格；文件按原样保存", n=wording.count(len(corrections))))


def _titles(dataset: Dataset) -> dict[str, str]:
    return {column.code: chosen(column.zh, column.en) for column in dataset.columns}


def _whole(row) -> str:
    return f"{int(row)}"
