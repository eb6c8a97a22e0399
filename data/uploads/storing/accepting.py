"""Storing what was reviewed: all of it or nothing, by one transaction, with its entry in the ledger."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pandas as pd
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from data.language import _
from data.masking import veiled
from data.uploads.reviewing import explaining
from data.uploads.reviewing.circumstances import PLAIN, Circumstances
from data.uploads.reviewing.dry_run import review as review_again
from data.uploads.reviewing.explaining import Explanations
from data.uploads.reviewing.reviewed import Counts, Review
from data.uploads.storing import keeping, refusing
from db.bulk import RowsLost
from db.declare import Dataset
from db.engine import writing
from db.store import Entry
from db.tokens import state
from db.writing import commit

FEW = 5  # rows of which a refusal speaks
Explained = str | Mapping[str, str] | Explanations | None  # one for all, one for each kind, or for kinds and rows


@dataclass(frozen=True)
class Outcome:
    """`batch` is the entry in the ledger; None where all was stored already (`unchanged_earlier_batch` may name by what)."""

    batch: int | None
    unchanged_earlier_batch: int | None
    counts: Counts
    review: Review


class Refused(Exception):
    """An import that cannot be; `reason`: unreadable | blocked | errors | nothing | explanation | changed | unreconciled
    | interrupted, or what the database itself said: busy | full | unprepared.

    `review` is the newest look at the file; `lacking` are the warnings that nobody explained, `told` what is said of rows since the store changed.
    """

    def __init__(self, reason: str, review: Review, lacking: Mapping[str, list] | None = None, told: Sequence[str] = ()):
        super().__init__(reason)
        self.reason, self.review, self.lacking, self.told = reason, review, lacking or {}, tuple(told)

    @property
    def message(self) -> str:
        """Why, and what to do."""
        if self.reason in refusing.SAID:
            return refusing.sentence(self.reason)
        return {
            "unreadable": _("文件无法读取，没有入库。"),
            "blocked": _("库中装有演示数据，正式数据不能与演示数据混存。请先清除演示数据：python -m data demo clear"),
            "errors": _("文件有错误，没有入库。请按错误说明改正后重新上报。"),
            "nothing": _("没有可以入库的行。"),
            "explanation": _("文件有警告，须填写书面说明后才能入库。尚缺说明：{what}。", what=explaining.said(self.lacking)),
            "changed": _("检查之后库中数据有变化，结果与检查时不同，没有入库。请重新检查后确认。") + "".join(f"\n\n{sentence}" for sentence in self.told),
            "unreconciled": _("行数核对不平，没有入库。请联系系统管理员。"),
            "interrupted": _("处理进程中断。请先到“上报记录”核对这个文件是否已入库；没有的话请重新上报，仍不行请拆成几个文件。"),
        }[self.reason]


def accept(review: Review, *, by: str | None = None, explanation: Explained = None,
           valid_rows_only: bool = False) -> Outcome:
    """Store a reviewed file. Every warning must be explained: for all, for its kind, for its row, or in the file itself.

    Looked at again inside the transaction where the store has changed since. Raises Refused.
    """
    if review.blocked or review.unreadable:
        raise Refused("blocked" if review.blocked else "unreadable", review)
    if review.classified:
        raise Refused("errors", review)
    by = by and veiled(by)
    with _writing(review, by) as connection:
        fresh = _newest(connection, review)
        return _entered(connection, fresh, by, explanation, valid_rows_only)


@contextmanager
def _writing(review: Review, by: str | None) -> Iterator[Connection]:
    """The one writer; what the database refuses is told with the review."""
    try:
        with writing(by=by, dataset=review.dataset.code) as connection:
            yield connection
    except OperationalError as failure:
        reason = refusing.reason(failure)
        if reason is None:
            raise
        raise Refused(reason, review) from failure


def import_file(dataset: Dataset, content: bytes, file_name: str, *, sheet: str | None = None, by: str | None = None,
                explanation: Explained = None, valid_rows_only: bool = False, under: Circumstances = PLAIN) -> Outcome:
    """Check and store in one go, for those who do not look in between. Raises Refused."""
    by = by and veiled(by)
    with writing(by=by, dataset=dataset.code) as connection:
        review = review_again(connection, dataset, content, file_name, sheet=sheet, under=under)
        if review.blocked or review.unreadable:
            raise Refused("blocked" if review.blocked else "unreadable", review)
        return _entered(connection, review, by, explanation, valid_rows_only)


def _entered(connection: Connection, review: Review, by: str | None, explanation, valid_rows_only: bool) -> Outcome:
    explanations = explaining.given(explanation, review.written)
    _may_enter(review, explanations, valid_rows_only)
    if review.unchanged:
        return Outcome(None, review.earlier, review.counts, review)
    problems = keeping.problems(review, explanations, offices=keeping.office_codes(connection))
    return _stored(connection, review, _entry(review, by=by, told=explanations, problems=problems))


def _newest(connection: Connection, review: Review) -> Review:
    """The review itself while the store is as it was, else a new one; refused where that differs. Where nothing can be stored, nothing
    needs to be staged."""
    if (review.staged is not None or not review.storable_rows) and state(connection) == review.state:
        return review
    fresh = review_again(connection, review.dataset, review.content, review.file.name,
                         sheet=review.sheet, today=review.today, under=review.under)
    if fresh.blocked:
        raise Refused("blocked", fresh)
    if not fresh.counts.reconciled:
        raise Refused("unreconciled", fresh)
    told = [] if fresh.unchanged else _new(fresh, review)
    if not fresh.unchanged and (told or fresh.counts != review.counts or not _stored_values(fresh).equals(_stored_values(review))):
        raise Refused("changed", fresh, told=told)
    return fresh


def _new(fresh: Review, review: Review) -> list[str]:
    """What is said of single rows that was not said when somebody looked, the first few."""
    before = {(problem.row, problem.message) for problem in review.problems}
    said = [problem for problem in fresh.problems if problem.row is not None and (problem.row, problem.message) not in before]
    return [*(problem.message for problem in said[:FEW]), *([_("另有{n}行，见“返回检查”。", n=len(said) - FEW)] if len(said) > FEW else [])]


def _stored_values(review: Review) -> pd.DataFrame:
    """The largest changes without their words: old values that nobody has seen are not replaced."""
    return review.changes.drop(columns=["who", "before", "after"], errors="ignore")


def _may_enter(review: Review, explanations: Explanations, valid_rows_only: bool) -> None:
    if not review.counts.reconciled:
        raise Refused("unreconciled", review)
    if not review.acceptable and not valid_rows_only:
        raise Refused("errors", review)
    if not review.acceptable and not review.storable_rows:
        raise Refused("nothing", review)
    lacking = explaining.lacking(review.warned, review.file_rows, explanations)
    if lacking:
        raise Refused("explanation", review, lacking)


def _stored(connection: Connection, review: Review, entry: Entry) -> Outcome:
    staged = review.staged
    counts = replace(review.counts, new=staged.new, changed=staged.changed, unchanged=staged.unchanged)
    if not counts.reconciled:
        raise Refused("unreconciled", review)
    try:
        return Outcome(commit(connection, staged, entry), None, counts, review)
    except RowsLost as lost:
        raise Refused("unreconciled", review) from lost


def _entry(review: Review, *, by: str | None, told: Explanations, problems: list[dict]) -> Entry:
    return Entry(
        dataset=review.dataset.code, by=by, file_name=review.file.name, content=review.content,
        sha256=review.file.sha256, bytes=review.file.bytes, encoding=review.file.encoding, sheet=review.file.told_sheet,
        header_row=review.file.header_row, template_version=review.file.template_version,
        rows=review.counts.rows, rejected=review.counts.rejected, blank=review.counts.blank,
        repairs=review.repairs_as_json(), foot=list(review.foot), problems=problems, explanation=told.summary,
        corrections=review.corrections,
        partial=not review.acceptable, demonstration=review.demonstration)
