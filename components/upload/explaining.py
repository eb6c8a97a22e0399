"""Why the warnings are right: one explanation for a kind, or the kind opened and one for a row."""

import pandas as pd
import streamlit as st

from data import wording
from data.language import _
from data.uploads import Review, title_of
from data.uploads.explaining import Explanations

FEW = 12  # rows that have a field each; more stand in a table
MOST = 1_000  # rows in the table; those beyond are explained with the kind, or in the file
LONGEST = 500
HEIGHT = 400


def ask(found: Review) -> Explanations:
    """Draw the fields of every kind of warning, inside the form; what stands in them."""
    kinds, rows = {}, {}
    if found.warned:
        st.caption(_("每类警告填一条说明，或展开后逐行填写；逐行填写的优先。也可以在文件中加一列“警告说明”随行填写。"))
    for kind, named in _warned(found).items():
        kinds[kind] = st.text_area(_("警告说明：{title}", title=title_of(kind)), key=f"upload_explain_{kind}", height=68,
                                   max_chars=LONGEST)
        if named:
            with st.expander(_title(found, kind, named)):
                told = _fields(found, kind, named) if len(named) <= FEW else _table(found, kind, named)
            rows |= {(kind, row): text for row, text in told.items()}
    return Explanations(kinds=kinds, rows=rows)


def _warned(found: Review) -> dict[str, dict[int, str]]:
    """By kind of warning the first rows and what is said about each; a warning about the whole file has none."""
    told: dict[str, dict[int, str]] = {}
    for finding in found.warned:
        of_kind = told.setdefault(finding.kind.code, {})
        if not finding.whole_file:
            for problem in found.told(finding, first=MOST - len(of_kind)):
                of_kind[problem.row] = f"{of_kind[problem.row]}；{problem.message}" if problem.row in of_kind else problem.message
    return {kind: dict(sorted(rows.items())) for kind, rows in told.items()}


def _title(found: Review, kind: str, named: dict[int, str]) -> str:
    """How many rows there are, and how many of them the file explains itself."""
    told = _("逐行填写：{title}，{n}行", title=title_of(kind), n=wording.count(len(named)))
    count = sum(row in found.written for row in named)
    return told + _("，文件中已写明{n}行", n=wording.count(count)) if count else told


def _fields(found: Review, kind: str, named: dict[int, str]) -> dict[int, str]:
    """A field a row; what the file says stands in it already."""
    return {row: st.text_input(message, value=found.written.get(row, ""), key=f"upload_explain_{kind}_{row}", max_chars=LONGEST)
            for row, message in named.items()}


def _table(found: Review, kind: str, named: dict[int, str]) -> dict[int, str]:
    """The same as a table to type or paste into."""
    if len(named) == MOST:
        st.caption(_("此处列出前{n}行；其余的行请填这类警告的说明，或写在文件的“警告说明”列。", n=wording.count(MOST)))
    rows = pd.DataFrame({"row": list(named), "text": [found.written.get(row, "") for row in named], "what": list(named.values())})
    typed = st.data_editor(
        rows, key=f"upload_explain_{kind}_rows", hide_index=True, disabled=["row", "what"], height=HEIGHT, width="stretch",
        column_config={"row": st.column_config.NumberColumn(_("行"), width=60, format="%d"),
                       "text": st.column_config.TextColumn(_("书面说明"), width="medium", max_chars=LONGEST),
                       "what": st.column_config.TextColumn(_("问题与处理"), width="large")})
    return texts(typed)


def texts(typed: pd.DataFrame) -> dict[int, str]:
    """What was typed into the table, by row; blank ones are none."""
    filled = typed[typed["text"].fillna("").str.strip() != ""]
    return {int(row): text.strip() for row, text in zip(filled["row"], filled["text"], strict=True)}
