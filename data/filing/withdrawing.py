"""Withdrawing one entry: with a reason, as an entry of the ledger that can be undone; never what nobody has seen."""

from sqlalchemy.exc import OperationalError

from data import wording
from data.filing import entries
from data.filing.entries import FiledEntry
from data.language import _
from data.masking import veiled
from data.uploads.storing import refusing
from db import demonstration
from db.declare import Dataset
from db.engine import writing
from db.withdrawing import WithdrawalRefused, withdraw


class Refused(Exception):
    """A withdrawal that cannot be; its text says why and what to do."""


def take_out(dataset: Dataset, key: tuple, *, seen: FiledEntry, reason: str, by: str | None) -> int:
    """Withdraw the entry with a key as it was `seen`; the number of the new entry of the ledger. Raises Refused."""
    if not reason.strip():
        raise Refused(_("请先填写撤回原因。"))
    by = by and veiled(by)
    try:
        with writing(by=by, dataset=dataset.code) as connection:
            if not dataset.permanent and demonstration.loaded(connection):
                raise Refused(_("库中装有演示数据，正式数据不能与演示数据混存。请先清除演示数据：python -m data demo clear"))
            if entries.filed(connection, dataset=dataset.code, key=key).values != seen.values:
                raise Refused(_("没有撤回：打开之后这一条已被他人更正或撤回。请重新打开，核对后再撤回。"))
            return withdraw(connection, dataset, [key], reason=veiled(reason), by=by)
    except WithdrawalRefused as refused:
        raise Refused(_said(refused)) from refused
    except OperationalError as failure:
        cause = refusing.reason(failure)
        if cause is None:
            raise
        raise Refused(refusing.sentence(cause)) from failure


def _said(refused: WithdrawalRefused) -> str:
    if refused.reason == "absent":
        return _("没有撤回：打开之后这一条已被他人更正或撤回。请重新打开，核对后再撤回。")
    numbers = wording.joined([str(number) for number in refused.batches])
    return _("没有撤回：第{numbers}号记录的数据引用了这一条，请先撤回或更正引用它的那些条。", numbers=numbers)
