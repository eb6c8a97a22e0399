"""Step 2: what the dry run found: counts, repairs, problems with their remedy, differences."""

import pandas as pd
import streamlit as st

from components.figures.bodies import Card, Heading
from components.screen import cards, tables
from components.screen.plain import plain
from components.upload import differences, findings, looking, steps
from data import demonstration, wording
from data.language import _, chosen
from data.masking import veiled
from data.uploads import Review
from data.uploads.templates.template import version


def draw(found: Review) -> None:
    """Everything the check says, and the way on."""
    _verdict(found)
    _counts(found)
    _buttons(found)
    _file(found)
    findings.draw(found)
    differences.draw(found)


def _verdict(found: Review) -> None:
    """One line: what can be done with this file."""
    if found.blocked:
        st.warning(_("库中装有演示数据，正式数据不能与演示数据混存。清除演示数据后才能入库，名录和公开数据保留。"))
        sure = st.checkbox(_("我确认清除全部演示数据"), key="upload_clear_sure")
        if st.button(_("清除演示数据"), disabled=not sure, icon=":material/delete:"):
            with st.spinner(_("正在清除…")):
                demonstration.clear()
            steps.go("check", review=looking.again(found))
    elif not found.counts.reconciled:
        st.error(_("行数核对不平，这个文件不能入库。请联系系统管理员。"))
    elif found.unchanged:
        earlier = _("（见第{n}号记录）", n=found.earlier) if found.earlier else ""
        st.info(plain(_("文件内容与库中数据完全相同，无需再次入库{earlier}。", earlier=earlier)))
    elif found.acceptable and found.needs_explanation:
        st.warning(_("可以入库，但有警告，须在下一步填写说明。"))
    elif found.acceptable and found.warned:
        st.success(_("可以入库；警告在文件中都已写明说明。"))
    elif found.acceptable:
        st.success(_("检查通过，可以入库。"))
    elif found.storable_rows:
        st.error(_("文件有错误，整个文件不能入库。请下载错误文件改正后重新上报；也可以在下一步选择只入库正确的行。"))
    else:
        st.error(_("文件有错误，没有可以入库的行。请按下面的说明改正后重新上报。"))


def _counts(found: Review) -> None:
    """Rows in file = new + changed + unchanged + rejected + blank."""
    counts = found.counts
    told = ((_("文件行数"), counts.rows), (_("新增"), counts.new), (_("变更"), counts.changed),
            (_("未变"), counts.unchanged), (_("退回"), counts.rejected), (_("空行"), counts.blank))
    cards.row([Card(label, wording.count(number), attention=number > 0 and place == 4)
               for place, (label, number) in enumerate(told)])
    st.caption(plain(_("核对：{rows} = {new} + {changed} + {unchanged} + {rejected} + {blank}", **{
        name: wording.count(getattr(counts, name)) for name in ("rows", "new", "changed", "unchanged", "rejected", "blank")})))


def _buttons(found: Review) -> None:
    ready = bool(found.storable_rows) and not found.blocked and found.counts.reconciled
    with st.container(horizontal=True, key="upload_buttons"):
        if st.button(_("重新选择文件"), icon=":material/arrow_back:"):
            steps.go("choose")
        if st.button(_("下一步：确认入库"), type="primary", disabled=not ready, icon=":material/arrow_forward:"):
            steps.go("confirm", refused="")


def _file(found: Review) -> None:
    """Name, dataset, encoding, sheet, and how the headings were understood."""
    facts = found.file
    sheets = list(facts.sheets)
    if len(sheets) > 1:
        picked = st.selectbox(_("工作表"), sheets, index=sheets.index(facts.sheet), format_func=veiled, key="upload_sheet")
        if picked != facts.sheet:
            steps.go("check", review=looking.again(found, sheet=picked))
    said = [facts.name, chosen(found.dataset.zh, found.dataset.en), *(text for text in (
        _("编码{name}", name=facts.encoding) if facts.encoding else "",
        _("工作表“{name}”", name=facts.told_sheet) if facts.sheet else "",
        _("表头在第{n}行", n=facts.header_row) if facts.header_row else "",
        _("模板版本{name}", name=facts.template_version) if facts.template_version else "") if text)]
    st.caption(plain(" · ".join(said)))
    _headings(found)
    if found.demonstration:
        st.caption(_("文件标有“演示数据”，入库后按演示数据标示。"))
    if found.heads.ignored:
        st.caption(_("忽略的列（不属于这个数据集）："))
        tables.tags([veiled(heading) for heading in found.heads.ignored])


def _headings(found: Review) -> None:
    """Which heading of the file is which column; open where the file was made from another template."""
    if not found.heads.mapping:
        return
    columns = {column.code: chosen(column.zh, column.en) for column in found.dataset.columns}
    other = found.file.template_version not in (None, version(found.dataset))
    with st.expander(_("列名对应（文件的列 → 数据集的列）"), expanded=other):
        rows = pd.DataFrame([(veiled(heading), columns[code]) for heading, code in found.heads.mapping.items()],
                            columns=["heading", "column"])
        tables.table(rows, [Heading("heading", _("文件的列"), kind="name"), Heading("column", _("数据集的列"), kind="name")], tall=330)
        if found.heads.absent:
            st.caption(_("文件没有的列（库中已有的值保持不变）："))
            tables.tags([columns[code] for code in found.heads.absent])
