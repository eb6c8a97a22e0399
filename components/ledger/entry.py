"""One entry of the ledger: what was uploaded, with which repairs, problems and explanation."""

from html import escape

import pandas as pd
import streamlit as st

from components import cached
from components.choices import url_state
from components.figures.bodies import Heading
from components.ledger import difference, file, foot
from components.screen import repairs, tables
from components.screen.plain import plain
from components.shell import menu
from components.upload import findings
from data import office, wording
from data.language import _
from data.ledger import imports, recorded
from data.settling import settled
from data.settling.stretch import label
from data.uploads import severity_word
from data.uploads.reviewing.explaining import ALL, KIND, ROW
from data.warnings import thresholds
from data.warnings.limits import SETTING
from db.datasets import DATASETS
from db.tokens import OFFICE
from db.withdrawing import WITHDRAWAL

SHOWN = 200  # explanations on screen


def choose(entries: pd.DataFrame) -> int:
    """Which entry to open; the newest that passes the filters unless another is picked."""
    numbers = [int(number) for number in entries["id"]]
    titles = dict(zip(numbers, entries["dataset"].map(imports.title), strict=True))
    url_state.start("batches_entry", name="entry", default=numbers[0], allowed=numbers)
    picked = st.selectbox(_("查看记录"), numbers, key="batches_entry",
                          format_func=lambda number: f"{number} · {titles[number]}")
    url_state.keep("batches_entry", name="entry", value=picked, default=numbers[0])
    return picked


def show(batch: int) -> None:
    """Everything the ledger keeps of an entry, and its original file to download."""
    entry = cached.ask(imports.entry, batch=batch)
    facts = {
        _("数据集"): imports.title(entry["dataset"]), _("时间（北京）"): f"{entry['at']:%Y-%m-%d %H:%M:%S}",
        _("经办"): entry["by"], _("文件"): entry["file_name"], _("大小"): _size(entry["bytes"]),
        _("编码"): entry["encoding"], _("工作表"): entry["sheet"], _("表头行"): entry["header_row"],
        _("模板版本"): entry["template_version"], _("行数核对"): _counts(entry),
        "SHA-256": entry["sha256"], _reason(entry): entry["reason"], **_settled(batch),
    }
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(str(value))}</dd>" for name, value in facts.items() if value)
    st.html(f'<dl class="facts">{rows}</dl>')
    foot.show(entry["foot"] or ())
    file.offer(entry)
    menu.link(menu.OVERVIEW, label=_("按此时所知看看板"), known=str(batch))
    if entry["action"] == SETTING:
        _office(entry) if entry["dataset"] == OFFICE else _thresholds(entry)
        return
    difference.show(batch)
    _lists(entry)


def _reason(entry: dict) -> str:
    return _("撤回原因") if entry["action"] == WITHDRAWAL else _("撤销原因")


def _thresholds(entry: dict) -> None:
    """What was set, before and after."""
    rows = pd.DataFrame(thresholds.changes_said(entry["corrections"]), columns=["what", "before", "after"])
    tables.table(rows, [Heading("what", _("阈值"), kind="name"), Heading("before", _("原值"), kind="number"), Heading("after", _("新值"), kind="number")])


def _office(entry: dict) -> None:
    """What the office set for itself, before and after."""
    rows = pd.DataFrame(office.changes_said(entry["corrections"]), columns=["what", "before", "after"])
    tables.table(rows, [Heading("what", _("设置项"), kind="name"), Heading("before", _("原值"), kind="long"), Heading("after", _("新值"), kind="long")])


def _settled(batch: int) -> dict[str, str]:
    """The period and the document of an entry that settles one, or takes it back."""
    settled_period = cached.ask(settled.of_entry, batch=batch)
    return {_("审定期间"): label(settled_period[0]), _("审定文号"): settled_period[1]} if settled_period else {}


def _lists(entry: dict) -> None:
    """Explanations, problems by kind and repairs, each in a drawer."""
    explanations = recorded.explanations(entry)
    if len(explanations):
        with st.expander(plain(_("警告说明：{n}条", n=wording.count(len(explanations)))), expanded=True):
            _explanations(explanations)
    for place, group in enumerate(recorded.groups(entry)):
        about = f"{group.title}（{group.column}）" if group.column else group.title
        with st.expander(plain(_("{severity}：{title}，{n}处", severity=severity_word(group.severity), title=about,
                                 n=wording.count(group.count))), expanded=place == 0):
            tables.table(pd.DataFrame(group.first, columns=["row", "message"]), [
                Heading("row", _("行"), say=_whole, kind="number"), Heading("message", _("问题与处理"))],
                caption=_("共{n}处，显示前{shown}处", n=wording.count(group.count), shown=len(group.first)), tall=260)
    if entry["corrections"]:
        with st.expander(plain(_("网页上改正的内容：{n}格", n=wording.count(len(entry["corrections"]))))):
            findings.corrected(entry["corrections"], DATASETS[entry["dataset"]])
    if entry["repairs"]:
        with st.expander(plain(_("已自动规范：{n}类", n=len(entry["repairs"])))):
            repairs.draw(entry["repairs"], titles=recorded.titles_of(entry["dataset"]))


def _explanations(explanations: pd.DataFrame) -> None:
    """For all, for a kind, for a row."""
    scopes = {ALL: _("全部警告"), KIND: _("这类警告"), ROW: _("这一行")}
    tables.table(explanations.assign(explained=explanations["explained"].map(scopes), warning=explanations["warning"].replace("", None)).head(SHOWN), [
        Heading("warning", _("警告"), kind="name"), Heading("explanation", _("书面说明"), kind="long"),
        Heading("explained", _("说明范围"), kind="short"),
        Heading("row", _("行"), say=_whole, kind="number"), Heading("count", _("处数"), say=wording.count, kind="number")], tall=260,
        caption=_("共{n}条，显示前{shown}条", n=wording.count(len(explanations)), shown=SHOWN) if len(explanations) > SHOWN else "")


def _whole(row) -> str:
    return f"{int(row)}"


def _counts(entry: dict) -> str:
    return _("{rows} = 新增{new} + 变更{changed} + 未变{unchanged} + 退回{rejected} + 空行{blank}", **{
        name: f"{entry[name]:,}" for name in ("rows", "new", "changed", "unchanged", "rejected", "blank")})


def _size(count: int | None) -> str:
    return "" if count is None else _("{n}字节", n=f"{count:,}")
