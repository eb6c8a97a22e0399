"""What each of several files is: to be mended, to be explained, clean, there already, or stored."""

from components.upload.steps import Filed
from data import wording
from data.language import _
from data.uploads import Review
from data.uploads.problems.problem import ERROR
from data.uploads.reviewing.together import ELSEWHERE

MEND, EXPLAIN, CLEAN, SAME, STORED = range(5)  # in the order of the table


def is_clean(review: Review) -> bool:
    """Whether a file can enter as it is, with nothing to be asked."""
    return (review.acceptable and bool(review.storable_rows) and not review.needs_explanation and not review.blocked
            and not review.unreadable and review.counts.reconciled)


def rank(each: Filed) -> int:
    """Where a file stands in the order: what is to be mended first."""
    if each.outcome is not None:
        return STORED
    if each.refused or not each.review.acceptable or each.review.blocked or not each.review.counts.reconciled:
        return MEND
    if each.review.unchanged:
        return SAME
    return CLEAN if is_clean(each.review) else EXPLAIN


def said(each: Filed) -> str:
    """The same in words."""
    review, outcome = each.review, each.outcome
    if outcome is not None:
        return _("库中已有，没有新增记录") if outcome.batch is None else _("已入库，第{n}号", n=outcome.batch)
    if each.refused:
        return each.refused
    if review.unreadable:
        return _("不能读取：{why}", why=review.findings[0].kind.title())
    if not review.counts.reconciled:
        return _("行数核对不平，不能入库")
    if not review.acceptable:
        return _wrong(review)
    if review.blocked:
        return _("库中装有演示数据，清除后才能入库")
    if review.unchanged:
        return _("与库中相同，无需入库")
    return _("可以入库") if is_clean(review) else _("有警告，须填写说明")


def _wrong(review: Review) -> str:
    errors = [finding for finding in review.findings if finding.kind.severity == ERROR]
    count = sum(max(len(finding.positions), 1) for finding in errors)
    twice = sum(len(finding.positions) for finding in errors if finding.kind is ELSEWHERE)
    both = _("，其中{n}行另一个文件也有", n=wording.count(twice)) if twice else ""
    return _("错误{n}处", n=wording.count(count)) + both
