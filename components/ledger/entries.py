"""The list of imports, with its filters."""

from datetime import date

import pandas as pd
import streamlit as st

from components.choices import url_state
from components.figures.bodies import Heading
from components.screen import tables
from components.screen.plain import plain
from data.language import _
from data.ledger import imports

EVERY = ""
SHOWN = 200


def choose(entries: pd.DataFrame) -> pd.DataFrame:
    """Draw the filters and give the entries that pass them."""
    datasets = [EVERY, *dict.fromkeys(entries["dataset"])]
    kinds = [EVERY, *dict.fromkeys(entries["action"])]
    people = [EVERY, *dict.fromkeys(entries["by"].dropna())]
    first, second, third, fourth = st.columns(4)
    with first:
        dataset = _select(_("数据集"), datasets, key="batches_dataset", name="dataset", say=imports.title)
    with second:
        action = _select(_("操作"), kinds, key="batches_action", name="action", say=imports.actions().get)
    with third:
        by = _select(_("经办人"), people, key="batches_by", name="by", say=str)
    with fourth:
        days = st.date_input(_("日期（起止）"), value=(), key="batches_days", format="YYYY-MM-DD",
                             min_value=date(2020, 1, 1))
    wanted = {"dataset": dataset, "action": action, "by": by}
    for column, value in wanted.items():
        entries = entries if value == EVERY else entries[entries[column] == value]
    return _between(entries, *days)


def _between(entries: pd.DataFrame, first: date | None = None, last: date | None = None) -> pd.DataFrame:
    """The entries from the first to the last day, both included; of one day where there is no last."""
    on = entries["at"].dt.date
    return entries if first is None else entries[(on >= first) & (on <= (last or first))]


def _select(label: str, options: list[str], *, key: str, name: str, say) -> str:
    url_state.start(key, name=name, default=EVERY, allowed=options)
    picked = st.selectbox(plain(label), options, key=key,
                          format_func=lambda option: say(option) if option else _("全部"))
    url_state.keep(key, name=name, value=picked, default=EVERY)
    return picked


def show(entries: pd.DataFrame) -> None:
    """The entries as a table, the newest first."""
    shown = entries.head(SHOWN)
    rows = shown.assign(
        title=shown["dataset"].map(imports.title), what=shown["action"].map(imports.actions()),
        when=shown["at"].dt.strftime("%Y-%m-%d %H:%M"), state=_states(shown))
    counts = (("rows", _("行数")), ("new", _("新增")), ("changed", _("变更")), ("unchanged", _("未变")),
              ("rejected", _("退回")), ("blank", _("空行")))
    tables.table(rows, [
        Heading("id", _("编号"), kind="number"), Heading("when", _("时间（北京）"), kind="short"), Heading("title", _("数据集"), kind="name"),
        Heading("what", _("操作"), kind="short"), Heading("by", _("经办"), kind="short"), Heading("file_name", _("文件")),
        *(Heading(column, title, say="{:,}".format, kind="number") for column, title in counts),
        Heading("state", _("状态")),
    ], caption=_("共{n}条，显示最近{shown}条", n=len(entries), shown=len(shown)), tall=420)


def _states(entries: pd.DataFrame) -> pd.Series:
    """What an entry has become, in words: undone by, undoes, partial, demonstration."""
    states = pd.Series("", index=entries.index)
    undone = entries["undone_by"].notna()
    undoes = entries["undoes"].notna()
    states[undone] = [_("已由第{n}号撤销", n=int(number)) for number in entries.loc[undone, "undone_by"]]
    states[undoes] = [_("撤销第{n}号", n=int(number)) for number in entries.loc[undoes, "undoes"]]
    states[entries["partial"].astype(bool)] += " " + _("部分入库")
    completed = entries["completed_by"].notna()
    states[completed] = [_("部分入库，已由第{n}号补齐", n=int(number)) for number in entries.loc[completed, "completed_by"]]
    states[entries["demonstration"].astype(bool) & ~undone & ~undoes] += " " + _("演示")
    return states.str.strip()
