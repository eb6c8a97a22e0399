"""Step 2: what the dry run found: errors first with their remedy, then what was repaired, then how the file was read."""

import pandas as pd
import streamlit as st

from components.figures.bodies import Heading
from components.screen import tables
from components.screen.plain import plain
from components.upload import clearing, counts, differences, findings, looking, steps, ways
from components.upload.steps import Held
from data import wording
from data.language import _, chosen
from data.masking import veiled
from data.uploads import Review
from data.uploads.templates.template import version
from db.datasets import DATASETS


def draw(now: Held) -> None:
    """Everything the check says, and the way on."""
    review = now.review
    _verdict(review)
    _counts(review)
    ways.draw(now)
    findings.problems(review)
    findings.mended(review)
    _file(now)
    differences.draw(review)


def _verdict(review: Review) -> None:
    """One line: what can be done with this file."""
    if review.blocked:
        clearing.ask(_check_again)
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
        st.error(_("文件有错误，整个文件不能入库。请下载错误文件改正后重新上报；错误不多的可以在网页上改正，也可以只入库正确的行。"))
    else:
        st.error(_("文件有错误，没有可以入库的行。请按下面的说明改正后重新上报。"))


def _counts(review: Review) -> None:
    """Rows in file = new + changed + unchanged + rejected + blank."""
    counts.draw(review)
    st.caption(plain(_("核对：{rows} = {new} + {changed} + {unchanged} + {rejected} + {blank}", **{
        name: wording.count(getattr(review.counts, name)) for name in ("rows", "new", "changed", "unchanged", "rejected", "blank")})))


def _check_again() -> None:
    steps.go("check", review=looking.again(steps.held().review))


def _file(now: Held) -> None:
    """Name, dataset, encoding, sheet, and how the headings were understood."""
    review, facts = now.review, now.review.file
    _dataset(now)
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


def _dataset(now: Held) -> None:
    """One of several files was checked as the dataset that was proposed for it: here it is checked as another."""
    if now.at is None or now.files[now.at].came.refused:
        return
    codes = list(DATASETS)
    picked = st.selectbox(_("数据集"), codes, index=codes.index(now.review.dataset.code), key=f"upload_dataset_of_{now.at}",
                          format_func=lambda code: chosen(DATASETS[code].zh, DATASETS[code].en))
    if picked != now.review.dataset.code:
        steps.go("check", review=looking.again(now.review, dataset=picked))


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
