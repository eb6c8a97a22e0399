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


def draw(review: Review) -> None:
    """Everything the check says, and the way on."""
    _verdict(review)
    _counts(review)
    _buttons(review)
    _file(review)
    findings.draw(review)
    differences.draw(review)


def _verdict(review: Review) -> None:
    """One line: what can be done with this file."""
    if review.blocked:
        st.warning(_("库中装有演示数据，正式数据不能与演示数据混存。清除演示数据后才能入库，名录和公开数据保留。"))
        sure = st.checkbox(_("我确认清除全部演示数据"), key="upload_clear_sure")
        if st.button(_("清除演示数据"), disabled=not sure, icon=":material/delete:"):
            with st.spinner(_("正在清除…")):
                demonstration.clear()
            steps.go("check", review=looking.again(review))
    elif not review.counts.reconciled:
        st.error(_("行数核对不平，这个文件不能入库。请联系系统管理员。"))
    elif review.unchanged:
        earlier = _("（见第{n}号记录）", n=review.earlier) if review.earlier else ""
        st.info(plain(_("文件内容与库中数据完全相同，无需再次入库{earlier}。", earlier=earlier)))
    elif review.acceptable and review.needs_explanation:
        st.warning(_("可以入库，但有警告，须在下一步填写说明。"))
    elif review.acceptable and review.warned:
        st.success(_("可以入库；警告在文件中都已写明说明。"))
    elif review.acceptable:
        st.success(_("检查通过，可以入库。"))
    elif review.storable_rows:
        st.error(_("文件有错误，整个文件不能入库。请下载错误文件改正后重新上报；也可以在下一步选择只入库正确的行。"))
    else:
        st.error(_("文件有错误，没有可以入库的行。请按下面的说明改正后重新上报。"))


def _counts(review: Review) -> None:
    """Rows in file = new + changed + unchanged + rejected + blank."""
    counts = review.counts
    numbers = ((_("文件行数"), counts.rows), (_("新增"), counts.new), (_("变更"), counts.changed),
            (_("未变"), counts.unchanged), (_("退回"), counts.rejected), (_("空行"), counts.blank))
    cards.row([Card(label, wording.count(number), attention=number > 0 and place == 4)
               for place, (label, number) in enumerate(numbers)])
    st.caption(plain(_("核对：{rows} = {new} + {changed} + {unchanged} + {rejected} + {blank}", **{
        name: wording.count(getattr(counts, name)) for name in ("rows", "new", "changed", "unchanged", "rejected", "blank")})))


def _buttons(review: Review) -> None:
    ready = bool(review.storable_rows) and not review.blocked and review.counts.reconciled
    with st.container(horizontal=True, key="upload_buttons"):
        if st.button(_("重新选择文件"), icon=":material/arrow_back:"):
            steps.go("choose")
        if st.button(_("下一步：确认入库"), type="primary", disabled=not ready, icon=":material/arrow_forward:"):
            steps.go("confirm", refused="")


def _file(review: Review) -> None:
    """Name, dataset, encoding, sheet, and how the headings were understood."""
    facts = review.file
    sheets = list(facts.sheets)
    if len(sheets) > 1:
        picked = st.selectbox(_("工作表"), sheets, index=sheets.index(facts.sheet), format_func=veiled, key="upload_sheet")
        if picked != facts.sheet:
            steps.go("check", review=looking.again(review, sheet=picked))
    parts = [facts.name, chosen(review.dataset.zh, review.dataset.en), *(text for text in (
        _("编码{name}", name=facts.encoding) if facts.encoding else "",
        _("工作表“{name}”", name=facts.told_sheet) if facts.sheet else "",
        _("表头在第{n}行", n=facts.header_row) if facts.header_row else "",
        _("模板版本{name}", name=facts.template_version) if facts.template_version else "") if text)]
    st.caption(plain(" · ".join(parts)))
    _headings(review)
    if review.demonstration:
        st.caption(_("文件标有“演示数据”，入库后按演示数据标示。"))
    if review.heads.ignored:
        st.caption(_("忽略的列（不属于这个数据集）："))
        tables.tags([veiled(heading) for heading in review.heads.ignored])


def _headings(review: Review) -> None:
    """Which heading of the file is which column; open where the file was made from another template."""
    if not review.heads.mapping:
        return
    columns = {column.code: chosen(column.zh, column.en) for column in review.dataset.columns}
    other = review.file.template_version not in (None, version(review.dataset))
    with st.expander(_("列名对应（文件的列 → 数据集的列）"), expanded=other):
        rows = pd.DataFrame([(veiled(heading), columns[code]) for heading, code in review.heads.mapping.items()],
                            columns=["heading", "column"])
        tables.table(rows, [Heading("heading", _("文件的列"), kind="name"), Heading("column", _("数据集的列"), kind="name")], tall=330)
        if review.heads.absent:
            st.caption(_("文件没有的列（库中已有的值保持不变）："))
            tables.tags([columns[code] for code in review.heads.absent])
