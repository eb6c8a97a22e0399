"""Why the warnings are right: one explanation for a kind, or the kind opened and one for a row."""

import pandas as pd
import streamlit as st

from components.screen.plain import plain
from data import wording
from data.language import _
from data.uploads import Review, title_of
from data.uploads.reviewing.explaining import Explanations

FEW = 12  # rows that have a field each; more stand in a table
MOST = 1_000  # rows in the table; those beyond are explained with the kind, or in the file
LONGEST = 500
HEIGHT = 400


def ask(review: Review) -> Explanations:
    """Draw the fields of every kind of warning, inside the form; what stands in them."""
    kinds, rows = {}, {}
    if review.warned:
        st.caption(_("每类警告填一条说明，或展开后逐行填写；逐行填写的优先。也可以在文件中加一列“警告说明”随行填写。"))
    for kind, named in _warned(review).items():
        kinds[kind] = st.text_area(plain(_("警告说明：{title}", title=title_of(kind))), key=f"upload_explain_{kind}", height=68,
                                   max_chars=LONGEST)
        if named:
            with st.expander(plain(_title(review, kind, named))):
                row_texts = _fields(review, kind, named) if len(named) <= FEW else _table(review, kind, named)
            rows |= {(kind, row): text for row, text in row_texts.items()}
    return Explanations(kinds=kinds, rows=rows)


def _warned(review: Review) -> dict[str, dict[int, tuple[str, str]]]:
    """By kind of warning the first rows: whom each is about, as filed, and what is said; a warning about the whole file has none."""
    by_kind: dict[str, dict[int, tuple[str, str]]] = {}
    for finding in review.warned:
        of_kind = by_kind.setdefault(finding.kind.code, {})
        for number, position in enumerate(finding.positions[:MOST - len(of_kind)]):
            sentence, row = finding.sentence(number), int(review.file_rows[position])
            before = f"{of_kind[row][1]}；" if row in of_kind else ""
            of_kind[row] = review.key_words(position), before + sentence
    return {kind: dict(sorted(rows.items())) for kind, rows in by_kind.items()}


def _title(review: Review, kind: str, named: dict[int, tuple[str, str]]) -> str:
    """How many rows there are, and how many of them the file explains itself."""
    title = _("逐行填写：{title}，{n}行", title=title_of(kind), n=wording.count(len(named)))
    count = sum(row in review.written for row in named)
    return title + _("，文件中已写明{n}行", n=wording.count(count)) if count else title


def _fields(review: Review, kind: str, named: dict[int, tuple[str, str]]) -> dict[int, str]:
    """A field a row; what the file says stands in it already."""
    return {row: st.text_input(plain(_("第{row}行 {who}：{sentence}", row=row, who=who, sentence=sentence)), max_chars=LONGEST,
                               value=review.written.get(row, ""), key=f"upload_explain_{kind}_{row}")
            for row, (who, sentence) in named.items()}


def _table(review: Review, kind: str, named: dict[int, tuple[str, str]]) -> dict[int, str]:
    """The same as a table to type or paste into."""
    if len(named) == MOST:
        st.caption(plain(_("此处列出前{n}行；其余的行请填这类警告的说明，或写在文件的“警告说明”列。", n=wording.count(MOST))))
    rows = pd.DataFrame([(_("第{row}行 {who}", row=row, who=who), review.written.get(row, ""), sentence)
                         for row, (who, sentence) in named.items()], columns=["where", "text", "what"], index=list(named))
    typed = st.data_editor(
        rows, key=f"upload_explain_{kind}_rows", hide_index=True, disabled=["where", "what"], height=HEIGHT, width="stretch",
        column_config={"where": st.column_config.TextColumn(_("行"), width=330),
                       "text": st.column_config.TextColumn(_("书面说明"), width=280, max_chars=LONGEST),
                       "what": st.column_config.TextColumn(_("问题与处理"), width=400)})
    return texts(typed["text"])


def texts(typed: pd.Series) -> dict[int, str]:
    """What was typed into the table, by row of the file; blank ones are none."""
    stripped = typed.fillna("").str.strip()
    return {int(row): text for row, text in stripped[stripped != ""].items()}
