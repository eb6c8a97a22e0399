"""One entry of the ledger: what was uploaded, with which repairs, problems and explanation."""

from html import escape

import pandas as pd
import streamlit as st

from components import cached, kept, menu, tables
from components.tables import Heading
from data import ledger
from data.language import _
from data.uploads.printing import repair


def choose(entries: pd.DataFrame) -> int:
    """Which entry to open; the newest that passes the filters unless another is picked."""
    numbers = [int(number) for number in entries["id"]]
    titles = dict(zip(numbers, entries["dataset"].map(ledger.title), strict=True))
    kept.start("batches_entry", name="entry", default=numbers[0], allowed=numbers)
    picked = st.selectbox(_("查看记录"), numbers, key="batches_entry",
                          format_func=lambda number: f"{number} · {titles[number]}")
    kept.keep("batches_entry", name="entry", value=picked, default=numbers[0])
    return picked


def show(batch: int) -> None:
    """Everything the ledger keeps of an entry, and its original file to download."""
    found = cached.ask(ledger.entry, batch=batch)
    facts = {
        _("数据集"): ledger.title(found["dataset"]), _("时间（北京）"): f"{found['at']:%Y-%m-%d %H:%M:%S}",
        _("经办"): found["by"], _("文件"): found["file_name"], _("大小"): _size(found["bytes"]),
        _("编码"): found["encoding"], _("工作表"): found["sheet"], _("表头行"): found["header_row"],
        _("模板版本"): found["template_version"], _("行数核对"): _counts(found),
        "SHA-256": found["sha256"], _("警告说明"): found["explanation"], _("撤销原因"): found["reason"],
    }
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(str(value))}</dd>" for name, value in facts.items() if value)
    st.html(f'<dl class="facts">{rows}</dl>')
    _lists(found)
    content = cached.ask(ledger.original, batch=batch)
    if content is not None:
        st.download_button(_("下载原文件"), content, file_name=found["file_name"], icon=":material/download:")
    menu.link(menu.OVERVIEW, label=_("按此时所知看看板"), known=str(batch))


def _lists(found: dict) -> None:
    if found["repairs"]:
        tables.tags([f"{repair(mended['kind'])} {mended['count']:,}" for mended in found["repairs"]])
    if found["problems"]:
        problems = pd.DataFrame(found["problems"]).head(20)
        tables.table(problems, [Heading("row", _("行"), say=lambda row: f"{int(row)}", kind="number"),
                                Heading("message", _("问题与处理"))],
                     caption=_("共{n}项，显示前{shown}项", n=len(found["problems"]), shown=len(problems)), tall=260)


def _counts(found: dict) -> str:
    return _("{rows} = 新增{new} + 变更{changed} + 未变{unchanged} + 退回{rejected} + 空行{blank}", **{
        name: f"{found[name]:,}" for name in ("rows", "new", "changed", "unchanged", "rejected", "blank")})


def _size(count: int | None) -> str:
    return "" if count is None else _("{n}字节", n=f"{count:,}")
