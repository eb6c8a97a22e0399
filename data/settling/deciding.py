"""Settling a period of a dataset, and taking that back: entries of the ledger both."""

import re

from sqlalchemy import Connection, insert, select, update

from data.language import _, title
from data.masking import veiled
from data.settling.settled import Settlement, in_force
from data.settling.stretch import inside, label, parse
from db.datasets import DATASETS
from db.declare import Dataset
from db.demonstration import feeds
from db.engine import writing
from db.store import Entry, enter, is_known
from db.tables.briefings import SettledPeriod
from db.tables.ledger import Batch

SETTLE, UNSETTLE = "settle", "unsettle"  # actions of the ledger
LONGEST = 100  # letters of a document number
NUMBERED = re.compile(r"\S.*[〔\[（(【]\s*\d{4}\s*[〕\]）)】].*\d+\s*号")  # 国科发火〔2020〕12号


class NotSettled(ValueError):
    """What cannot be settled, or taken back; the text says why and what to do."""


def settle(code: str, period: str, *, document: str, by: str | None = None) -> int:
    """Settle a period under a document number; the entry in the ledger. Raises NotSettled."""
    dataset, (first, last), document = _dataset(code), _days(period), document.strip()
    if not document or len(document) > LONGEST or not document.isprintable():
        raise NotSettled(_("请写明审定的文号（一行，不超过{n}字）。", n=LONGEST))
    with writing(by=by, dataset=code) as connection:
        if not connection.execute(select(dataset.table.c.row_id).where(is_known(dataset.model, on=None), inside(dataset, first, last)).limit(1)).first():
            raise NotSettled(_("“{dataset}”在{period}没有数据，不能审定。", dataset=title(dataset), period=label(period)))
        before = _same(connection, code, first, last)
        if before and not before.changed:
            raise NotSettled(_("“{dataset}”{period}已由第{n}号审定（{document}）。", dataset=title(dataset), period=label(period),
                               n=before.batch, document=before.document))
        number = _entered(connection, Entry(code, SETTLE, by=by and veiled(by), demonstration=feeds(connection, code)))
        if before:  # settled anew after a correction
            _end(connection, before.batch, number)
        connection.execute(insert(SettledPeriod.__table__).values(
            batch_id=number, dataset=code, period=period.strip(), first_day=first, last_day=last, document=veiled(document)))
    return number


def doubt(document: str) -> str:
    """A hint where a document number does not look like one; empty where it does. Nothing is refused for it."""
    if NUMBERED.search(document):
        return ""
    return _("提示：“{document}”不像文号（一般写成 {example}），已照写保存；写错的请撤销审定后重新审定。", document=document.strip(),
             example="国科发火〔2020〕12号")


def take_back(code: str, period: str, *, reason: str, by: str | None = None) -> int:
    """Take a settlement back with a reason; the entry in the ledger. Raises NotSettled where there is none, or no reason."""
    dataset, (first, last), reason = _dataset(code), _days(period), reason.strip()
    if not reason:
        raise NotSettled(_("请写明撤销审定的原因。"))
    with writing(by=by, dataset=code) as connection:
        standing = _same(connection, code, first, last)
        if standing is None:
            others = [each.period for each in in_force(connection) if each.dataset == code]
            raise NotSettled(_("“{dataset}”{period}没有审定；已审定的期间：{known}。", dataset=title(dataset), period=label(period),
                               known="、".join(others) or _("无")))
        wider = next((each for each in in_force(connection) if each.dataset == code and each.batch != standing.batch
                      and each.first_day <= first and last <= each.last_day), None)
        if wider is not None:
            raise NotSettled(_("“{dataset}”{period}另由第{n}号审定（{wider}），只撤销这一项仍为已审定；请先撤销第{n}号。", dataset=title(dataset),
                               period=label(period), n=wider.batch, wider=label(wider.period)))
        invented = connection.scalar(select(Batch.demonstration).where(Batch.id == standing.batch))
        number = _entered(connection, Entry(code, UNSETTLE, by=by and veiled(by), reason=veiled(reason), undoes=standing.batch, demonstration=invented))
        _end(connection, standing.batch, number)
    return number


def _entered(connection: Connection, entry: Entry) -> int:
    return enter(connection, entry, new=0, changed=0, unchanged=0)


def _end(connection: Connection, batch: int, number: int) -> None:
    periods = SettledPeriod.__table__
    connection.execute(update(periods).where(periods.c.batch_id == batch).values(undone_in=number))


def _same(connection: Connection, code: str, first, last) -> Settlement | None:
    return next((each for each in in_force(connection) if (each.dataset, each.first_day, each.last_day) == (code, first, last)), None)


def _dataset(code: str) -> Dataset:
    dataset = DATASETS.get(code)
    if dataset is None or dataset.permanent:
        known = "、".join(each.code for each in DATASETS.values() if not each.permanent)
        raise NotSettled(_("没有可以审定的数据集“{code}”，可用：{known}。", code=code, known=known))
    return dataset


def _days(period: str):
    try:
        return parse(period.strip())
    except ValueError as error:
        raise NotSettled(str(error)) from error
