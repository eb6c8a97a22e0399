"""The ledger of imports, as people read it: Beijing time, titles, and who undid what."""


import pandas as pd
from sqlalchemy import Connection, select
from sqlalchemy.exc import OperationalError

from data import wording
from data.language import _, chosen
from data.masking import veiled
from data.uploads.reviewing import partial
from data.uploads.storing import refusing
from db import clock, store
from db.datasets import DATASETS
from db.engine import reading, writing
from db.tables.ledger import Batch
from db.tokens import OFFICE, WARNINGS
from db.undoing import UndoRefused, undo

LISTS = ("repairs", "problems", "foot", "corrections")
LARGEST = 2**63 - 1  # a database holds no larger number


def entries(connection: Connection) -> pd.DataFrame:
    """Every entry, the newest first: the columns of the ledger but its lists, and `undone_by` (batch id or missing).

    `at` is Beijing time; `completed_by` is the import that brought the rejected rows of a partial one.
    """
    ledger = Batch.__table__
    columns = [column for column in ledger.c if column.name not in LISTS]
    entry_rows = pd.read_sql(select(*columns).order_by(ledger.c.id.desc()), connection)
    undoing = entry_rows.dropna(subset=["undoes"]).set_index("undoes")["id"]
    return entry_rows.assign(at=clock.to_beijing(pd.to_datetime(entry_rows["at"])), undone_by=entry_rows["id"].map(undoing),
                             completed_by=entry_rows["id"].map(partial.completed(connection)).astype("float64"))


def entry(connection: Connection, batch: int) -> dict | None:
    """One entry with its repairs and problems; None where there is no such number."""
    row = connection.execute(select(Batch.__table__).where(Batch.id == batch)).mappings().one_or_none()
    return dict(row) | {"at": clock.to_beijing(row["at"])} if row else None


def original(connection: Connection, batch: int) -> bytes | None:
    """The bytes of the file as it was uploaded; None for an entry without a file."""
    sha256 = connection.scalar(select(Batch.sha256).where(Batch.id == batch))
    return store.original_bytes(connection, sha256) if sha256 else None


def actions() -> dict[str, str]:
    """What an entry can be, in the language in use."""
    return {"import": _("上报"), "withdraw": _("撤回"), "undo": _("撤销"), "reference": _("基础名录"), "demonstration": _("演示数据"), "setting": _("设置"),
            "settle": _("审定"), "unsettle": _("撤销审定")}


def title(dataset: str) -> str:
    """The title of a dataset in the language in use."""
    known = DATASETS.get(dataset)
    return chosen(known.zh, known.en) if known else {WARNINGS: _("预警阈值"), OFFICE: _("单位设置")}.get(dataset, dataset)


def take_back(batch: int, *, reason: str, by: str | None) -> int:
    """Undo an import and give the number of the new entry. Raises UndoRefused, worded by `refusal`."""
    if not 0 < batch <= LARGEST:
        raise UndoRefused("unknown")
    reason, by = veiled(reason), by and veiled(by)
    try:
        with writing(by=by, dataset=_dataset(batch)) as connection:
            return undo(connection, batch, reason=reason, by=by)
    except OperationalError as failure:
        cause = refusing.reason(failure)
        if cause is None:
            raise
        raise UndoRefused(cause) from failure


def _dataset(batch: int) -> str | None:
    with reading() as connection:
        return connection.scalar(select(Batch.dataset).where(Batch.id == batch))


def incomplete(connection: Connection, *, known_on: int | None = None) -> list[tuple[int, str, int]]:
    """(batch, title of the dataset, rejected rows) of the imports that still wait for their rejected rows."""
    return [(batch, title(dataset), rejected) for batch, dataset, rejected in partial.waiting(connection, known_on=known_on)]


def waiting(connection: Connection, *, known_on: int | None = None) -> frozenset[str]:
    """The datasets of which an import still waits for its rejected rows."""
    return frozenset(dataset for _batch, dataset, _rejected in partial.waiting(connection, known_on=known_on))


def refusal(refused: UndoRefused) -> str:
    """Why an undo cannot be, and what to do."""
    if refused.reason in refusing.SAID:
        return refusing.sentence(refused.reason, undoing=True)
    numbers = wording.joined([str(number) for number in refused.batches])
    return {
        "unknown": _("没有这个编号的记录。"),
        "kind": _("只有上报、撤回和演示数据可以撤销。撤销记录不能再撤销：撤销的是上报，请重新上报原文件；撤销的是撤回，请再次撤回。"),
        "done": _("该次上报已由第{numbers}号记录撤销。", numbers=numbers),
        "later": _("同一批数据后来又被第{numbers}号记录修改，请先撤销后来的记录。", numbers=numbers),
        "referred": _("第{numbers}号记录的数据引用了这批数据，请先撤销那些记录。", numbers=numbers),
        "missing": _("恢复后的数据引用的记录已不在库中，请先恢复被引用的记录。"),
    }[refused.reason]
